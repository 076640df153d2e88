// SPDX-License-Identifier: Apache-2.0

/// One problem in something a person wrote, with all that is needed to mend it.
public struct Diagnostic: Error, Sendable, Equatable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        case error, warning
    }

    /// Something else that bears on the problem, such as where a name was first defined.
    public struct Note: Sendable, Equatable {
        /// A sentence or the part of one.
        public var message: String
        /// Where it points, if anywhere.
        public var location: SourceLocation?

        /// A note that may point somewhere.
        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// A stable slug such as `config.unknown-key`.
    public var code: String
    /// Errors stop what reads the file, warnings do not.
    public var severity: Severity
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// Where it is wrong.
    public var location: SourceLocation?
    /// What to do about it.
    public var help: String?
    /// Other places that bear on it.
    public var notes: [Note]

    /// An error unless told otherwise.
    public init(
        _ code: String,
        _ message: String,
        at location: SourceLocation? = nil,
        severity: Severity = .error,
        help: String? = nil,
        notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.location = location
        self.help = help
        self.notes = notes
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The first line of what `rendered` gives.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code)]"
    }
}
