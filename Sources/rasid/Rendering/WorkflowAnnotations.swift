// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// Problems as commands of GitHub's workflows, which show them beside the lines of a change.
struct WorkflowAnnotations {
    let problems: Diagnostics

    /// One line a problem.
    var text: String { problems.all.map(line).joined() }

    private func line(_ problem: Diagnostic) -> String {
        var properties: [(String, String)] = []
        if let location = problem.location {
            properties.append(("file", location.file.name))
            if let position = location.position {
                properties.append(("line", "\(position.line)"))
                properties.append(("col", "\(position.column)"))
                properties.append(("endColumn", "\(position.column + location.length)"))
            }
        }
        properties.append(("title", problem.code))
        let list = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
        let message = problem.message + (problem.help.map { "\n\($0)" } ?? "")
        return "::\(problem.severity.rawValue) \(list)::\(Self.escaped(message, isProperty: false))\n"
    }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
