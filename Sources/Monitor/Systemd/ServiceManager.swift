// SPDX-License-Identifier: Apache-2.0

internal import CSystemd
internal import Glibc

/// What systemd is told (sd_notify(3)). Without systemd all of it does nothing.
public struct ServiceManager: Sendable {
    /// How often the watchdog must hear from the service; `nil` when it isn't watched.
    public let watchdogInterval: Duration?

    /// Reads what systemd asks for from the environment.
    public init() {
        var microseconds: UInt64 = 0
        watchdogInterval = sd_watchdog_enabled(0, &microseconds) > 0 ? .microseconds(Int64(microseconds)) : nil
    }

    /// The service is up, or up to date again after a reload.
    public func ready(status: String) { notify("READY=1\nSTATUS=\(status)") }

    /// What the service is doing, for `systemctl status`.
    public func status(_ status: String) { notify("STATUS=\(status)") }

    /// A reload begins; `ready` must follow, whether it succeeds or not.
    public func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
        // One message: systemd takes the time for that of the reload it announces.
        notify("RELOADING=1\nMONOTONIC_USEC=\(microseconds)\nSTATUS=reloading")
    }

    /// The service is on its way down.
    public func stopping(status: String) { notify("STOPPING=1\nSTATUS=\(status)") }

    /// Starting or stopping goes on, and may take this much longer from now.
    public func extendTimeout(by duration: Duration, status: String) {
        notify("EXTEND_TIMEOUT_USEC=\(Int(duration / .microseconds(1)))\nSTATUS=\(status)")
    }

    /// The service makes progress.
    public func watchdog() { notify("WATCHDOG=1") }

    private func notify(_ state: String) { sd_notify(0, state) }
}
