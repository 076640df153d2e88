// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// The results of tests in JUnit's XML, as build servers read it: a suite a file, a case a test.
public struct JUnitReport {
    private let results: [RuleTestResult]

    /// A report of some results.
    public init(_ results: [RuleTestResult]) {
        self.results = results
    }

    /// The XML.
    public var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites\(Self.counts(results))>\n"
        var files: [String] = []
        for result in results where !files.contains(result.test.location.file.name) {
            files.append(result.test.location.file.name)
        }
        for file in files {
            let own = results.filter { $0.test.location.file.name == file }
            text += "  <testsuite name=\"\(Self.escaped(file))\"\(Self.counts(own))>\n"
            for result in own { text += Self.testCase(result, file) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private static func testCase(_ result: RuleTestResult, _ file: String) -> String {
        let test = result.test
        var text =
            "    <testcase name=\"\(escaped(test.name))\" classname=\"\(escaped(file))\" file=\"\(escaped(file))\""
        if let line = test.location.position?.line { text += " line=\"\(line)\"" }
        text += " time=\"\(seconds(result.duration))\""
        guard !result.isPassed else { return text + "/>\n" }
        text += ">\n"
        for difference in result.differences {
            let place = difference.location ?? test.location
            text += "      <failure message=\"\(escaped(difference.summary))\" type=\"\(difference.type)\">"
            text += "\(escaped("\(place): \(difference.summary)"))</failure>\n"
        }
        return text + "    </testcase>\n"
    }

    private static func counts(_ results: [RuleTestResult]) -> String {
        let failures = results.count { !$0.isPassed }
        let time = results.reduce(Duration.zero) { $0 + $1.duration }
        return " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" time=\"\(seconds(time))\""
    }

    private static func seconds(_ duration: Duration) -> String {
        let thousandths = duration / .milliseconds(1)
        return "\((thousandths).rounded() / 1000)"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // XML 1.0 has no way to write other control characters.
            case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{D}", "\u{E}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension RuleTestResult.Difference {
    fileprivate var type: String {
        switch self {
        case .missing: "missing"
        case .unexpected: "unexpected"
        case .other: "different"
        }
    }
}
