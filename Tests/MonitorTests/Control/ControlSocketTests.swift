// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import Testing

@testable import Monitor

@Suite("Control socket", .timeLimit(.minutes(1)))
struct ControlSocketTests {
    private let folder: ConfigurationFolder
    private var path: String { "\(folder.path)/run/rasid.sock" }

    init() throws { folder = try ConfigurationFolder("{}") }

    private func permissions(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test("is for its user alone, and so is the folder it is in; it goes when the daemon does")
    func permissions() throws {
        let socket = try ControlSocket(path: path)
        #expect(permissions(of: path) == 0o600)
        #expect(permissions(of: "\(folder.path)/run") == 0o700)
        socket.end()
        #expect(access(path, F_OK) != 0)
    }

    @Test("that a killed daemon left behind is replaced; one on which a daemon listens is not")
    func inUse() throws {
        try folder.write("run/rasid.sock", "left behind")
        chmod("\(folder.path)/run", 0o700)
        let socket = try ControlSocket(path: path)
        #expect { try ControlSocket(path: path) } throws: { ($0 as? MonitorError)?.code == "control.in-use" }
        #expect(permissions(of: path) == 0o600)
        socket.end()
    }

    @Test("isn't made where other users could put one of theirs")
    func unsafeFolder() throws {
        try folder.write("run/other", "")
        chmod("\(folder.path)/run", 0o777)
        #expect { try ControlSocket(path: path) } throws: { ($0 as? MonitorError)?.code == "control.unsafe-folder" }
    }

    @Test(
        "is looked for where daemons make it",
        arguments: [
            (["RUNTIME_DIRECTORY": "/run/rasid"], "north", "/run/rasid/north.sock"),
            (["RUNTIME_DIRECTORY": "/run/a:/run/b"], "north", "/run/a/north.sock"),
            (["XDG_RUNTIME_DIR": "/run/user/7"], "north/1", "/run/user/7/rasid/north-1.sock"),
            ([:], "..", "/tmp/rasid-\(getuid())/rasid.sock"),
        ] as [([String: String], String, String)]
    )
    func address(_ environment: [String: String], _ instance: String, _ expected: String) {
        let made = ControlAddress.ofDaemon(ControlSettings(), instance: instance, environment: environment)
        #expect(made == expected)
        let sought = ControlAddress.forClient(ControlSettings(), instance: instance, environment: environment)
        #expect(sought.contains(expected))
    }

    @Test("without a daemon the client says where it looked")
    func nobody() {
        #expect {
            _ = try ControlClient(path: path).reload(waits: true, timeout: .seconds(1))
        } throws: {
            let error = $0 as? MonitorError
            return error?.code == "control.no-daemon" && error?.message.contains(path) == true
        }
    }
}
