// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON
internal import Synchronization

/// simdjson's parsers that nobody uses at the moment, with their buffers: to make those anew for every document costs as much as
/// to parse a short one.
enum ParserPool {
    /// A parser that belongs to nobody, until somebody takes it for himself alone.
    private struct Idle: @unchecked Sendable {
        let handle: OpaquePointer
    }

    /// More are hardly ever in use at a time.
    private static let most = 16
    /// Buffers for a longer text than this are given back to the system, in bytes.
    private static let mostCapacity = 256 << 10
    private static let idle = Mutex<[Idle]>([])

    /// A parser for one user.
    static func take() -> OpaquePointer {
        if let known = idle.withLock({ $0.popLast() }) { return known.handle }
        guard let new = rasid_json_parser_new() else { fatalError("no memory for a JSON parser") }
        return new
    }

    /// Takes a parser back that its user has no more use for.
    static func giveBack(_ handle: OpaquePointer) {
        let parser = Idle(handle: handle)
        let isKept =
            rasid_json_parser_capacity(handle) <= mostCapacity
            && idle.withLock { idle in
                guard idle.count < most else { return false }
                idle.append(parser)
                return true
            }
        if !isKept { rasid_json_parser_free(handle) }
    }
}
