// SPDX-License-Identifier: Apache-2.0

/// All problems found in one go, in the order they were found.
public struct Diagnostics: Error, Sendable, Equatable {
    /// The problems.
    public private(set) var all: [Diagnostic]

    /// Some problems, or none yet.
    public init(_ all: [Diagnostic] = []) {
        self.all = all
    }

    /// Just one.
    public init(_ one: Diagnostic) {
        all = [one]
    }

    /// No problem at all, not even a warning.
    public var isEmpty: Bool { all.isEmpty }

    /// Those that stop what reads the file.
    public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

    /// Those that do not.
    public var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }

    /// Whether there is any error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Adds one.
    public mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    /// Adds others.
    public mutating func append(contentsOf others: Diagnostics) {
        all.append(contentsOf: others.all)
    }

    /// Sorts by file name and position; problems of the same place keep their order.
    public mutating func sortByLocation() {
        func key(_ diagnostic: Diagnostic) -> (String, SourcePosition) {
            let start = SourcePosition(line: 0, column: 0)
            return (diagnostic.location?.file.name ?? "", diagnostic.location?.position ?? start)
        }
        let ordered = all.enumerated().sorted { a, b in
            let (left, right) = (key(a.element), key(b.element))
            return left == right ? a.offset < b.offset : left < right
        }
        all = ordered.map(\.element)
    }

    /// Throws itself if there is any error.
    public func throwIfErrors() throws(Diagnostics) {
        if hasErrors { throw self }
    }

    /// All of them as text for people, one after the other, a blank line between.
    public func rendered(colour: Bool = false) -> String {
        all.map { $0.rendered(colour: colour) }.joined(separator: "\n")
    }
}

extension Diagnostics: CustomStringConvertible {
    /// As `rendered` without colour.
    public var description: String { rendered() }
}
