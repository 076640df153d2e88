// SPDX-License-Identifier: Apache-2.0

/// What a code of a message means, for those who got the message.
public struct Explanation: Sendable {
    /// As it stands behind the message: `rule.unknown-field`.
    public let code: String
    /// What is wrong, and what comes of it; one paragraph.
    public let meaning: String
    /// What to do; one paragraph.
    public let remedy: String
    /// Something that gives the message.
    public let example: Example
    /// The example as it should be, where it is a file.
    public let mended: String?

    init(_ code: String, _ meaning: String, do remedy: String, example: Example, mended: String? = nil) {
        self.code = code
        self.meaning = meaning
        self.remedy = remedy
        self.example = example
        self.mended = mended
    }

    /// The part of the code before the dot: what the messages are about.
    public var family: Substring { code.prefix { $0 != "." } }

    /// Something that gives a message.
    public enum Example: Sendable {
        /// A rule's detection, the rest of the rule being right.
        case detection(String)
        /// Whole rule files, filters and correlations included.
        case rules(String)
        /// A whole file of tests.
        case tests(String)
        /// What is written elsewhere, and the message as it comes.
        case message(String)

        /// What a page shows.
        public var shown: String {
            switch self {
            case .detection(let text): "detection:\n" + Example.indented(text)
            case .rules(let text), .tests(let text), .message(let text): text
            }
        }

        /// The whole file that is shown a part of; `nil` where there is none.
        public func file(saying text: String? = nil) -> String? {
            switch self {
            case .detection(let own): "detection:\n" + Example.indented(text ?? own) + "\n" + Example.rest
            case .rules(let own), .tests(let own): (text ?? own) + "\n"
            case .message: nil
            }
        }

        /// A text of the same kind, as a page shows it.
        public func shown(saying text: String) -> String {
            if case .detection = self { return "detection:\n" + Example.indented(text) }
            return text
        }

        private static let rest = """
            title: Hospitals Struck
            id: 5b8c1d1e-4a5f-4d0c-9a52-0d6f0a0e1b01
            logsource: {product: rasid, category: event}
            falsepositives: [Unknown]
            level: high

            """

        private static func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        }
    }
}

extension Explanation {
    /// All there are, by code.
    public static let all: [Explanation] =
        (detections + conditions + ruleFiles + filters + correlations + findings + tests + tuning + yaml + configuration
        + words + kafka + records + program)
        .sorted { $0.code < $1.code }

    /// The explanation of a code.
    public static func of(_ code: String) -> Explanation? { all.first { $0.code == code } }
}
