// SPDX-License-Identifier: Apache-2.0

/// How parts of a command's table are written in help and manual alike.
enum CommandSyntax {
    /// `scan [OPTION…] [FILE…]`.
    static func synopsis(of command: CommandSpec) -> String {
        var parts = [command.name]
        if !command.options.isEmpty { parts.append("[OPTION…]") }
        if let operands = command.operands {
            let name = operands.name + (operands.count.upperBound > 1 ? "…" : "")
            parts.append(operands.count.lowerBound > 0 ? name : "[\(name)]")
        }
        return parts.joined(separator: " ")
    }

    /// `-c, --config FILE`.
    static func heading(of option: OptionSpec) -> String {
        let short = option.short.map { "-\($0), " } ?? "    "
        return short + "--\(option.long)" + (option.value.map { " \($0.name)" } ?? "")
    }

    /// What it does, which values it takes, what holds without it.
    static func sentence(of option: OptionSpec) -> String {
        guard let value = option.value else { return option.summary }
        var remarks: [String] = []
        if case .choice(let words) = value.kind { remarks.append(words.joined(separator: ", ")) }
        if let fallback = value.fallback { remarks.append("default: \(fallback)") }
        if value.isRepeatable { remarks.append("may be given several times") }
        return option.summary + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))")
    }
}
