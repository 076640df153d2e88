// SPDX-License-Identifier: Apache-2.0

/// Runs services: starts them in order, stops them in the opposite order, each when the one after it is done.
///
/// A service that ends before it was told to takes the others down with it, in order: a daemon without one of its
/// parts should be started anew, not limp on.
public struct ServiceGroup: Sendable {
    /// A service and its name in the log.
    public struct Member: Sendable {
        let name: String
        let service: any Service

        /// Names a service.
        public init(_ name: String, _ service: any Service) {
            self.name = name
            self.service = service
        }
    }

    private enum Happening {
        case ended(Int, (any Error)?)
        case askedToStop
    }

    private let members: [Member]
    private let shutdown: ShutdownSignal
    private let logger: Logger

    /// A group that runs until `shutdown` is given.
    public init(_ members: [Member], until shutdown: ShutdownSignal, logger: Logger) {
        self.members = members
        self.shutdown = shutdown
        self.logger = logger
    }

    /// Runs the services until all have ended. Cancelling the task cancels them all at once.
    ///
    /// - Throws: the error of the first service that threw one.
    public func run() async throws {
        guard !members.isEmpty else { return }
        var order = StopOrder(count: members.count)
        let signals = members.map { _ in ShutdownSignal() }
        var failure: (any Error)?
        await withTaskGroup(of: Happening.self) { group in
            for (index, member) in members.enumerated() {
                group.addTask {
                    await ShutdownSignal.$current.withValue(signals[index]) {
                        do {
                            try await member.service.run()
                            return .ended(index, nil)
                        } catch {
                            return .ended(index, error)
                        }
                    }
                }
                logger.debug("service started", ["service": .string(member.name)])
            }
            group.addTask {
                await shutdown.wait()
                return .askedToStop
            }
            while order.isAnyRunning, let happening = await group.next() {
                switch happening {
                case .askedToStop:
                    if let next = order.stop() { signals[next].give() }
                case .ended(let index, let error):
                    report(members[index].name, ended: error, asExpected: order.isStopping)
                    if failure == nil, !(error is CancellationError) { failure = error }
                    if let next = order.ended(index) { signals[next].give() }
                }
            }
            group.cancelAll()
        }
        if let failure { throw failure }
    }

    private func report(_ name: String, ended error: (any Error)?, asExpected isExpected: Bool) {
        let fields: [String: LogValue] = ["service": .string(name)]
        if let error, !(error is CancellationError) {
            logger.error("the service \(name) failed: \(error)", fields)
        } else if isExpected {
            logger.debug("service stopped", fields)
        } else if error == nil {
            logger.error("the service \(name) ended before it was told to; stopping", fields)
        }
    }
}

/// Which service is to stop next.
struct StopOrder {
    private var running: Set<Int>
    /// Whether the services are being stopped.
    private(set) var isStopping = false
    private var told: Int?

    init(count: Int) { running = Set(0..<count) }

    var isAnyRunning: Bool { !running.isEmpty }

    /// Begins to stop them.
    /// - Returns: the service to tell now.
    mutating func stop() -> Int? {
        isStopping = true
        return next()
    }

    /// A service has ended, told to or not.
    /// - Returns: the service to tell now.
    mutating func ended(_ index: Int) -> Int? {
        running.remove(index)
        isStopping = true
        return next()
    }

    private mutating func next() -> Int? {
        guard let last = running.max(), last != told else { return nil }
        told = last
        return last
    }
}
