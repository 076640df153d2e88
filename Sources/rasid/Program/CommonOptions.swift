// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Terminal

/// Options of every command, and rows that several commands share.
enum CommonOptions {
    static let color = ValueOption<ColorChoice>(
        "color",
        value: "WHEN",
        fallback: .auto,
        isCommon: true,
        "Colour the output; auto colours a terminal unless NO_COLOR is set"
    )
    static let help = Flag("help", short: "h", isCommon: true, "Print help on this command")
    static let all = [color.spec, help.spec]

    static let config = ValueOption<String>(
        "config",
        short: "c",
        value: "FILE",
        kind: .file,
        fallback: "RASID_CONFIG, else ./config/rasid.yaml, else the one shipped",
        "Configuration to use"
    )
    static let set = ValueOption<String>(
        "set",
        value: "KEY=VALUE",
        isRepeatable: true,
        "Override a key of the configuration, such as topics.input=news"
    )
}

/// How results are written.
enum OutputFormat: String, CaseIterable, Sendable {
    case text, json, jsonl

    /// The row for commands whose results are for people unless asked otherwise.
    static let option = ValueOption<OutputFormat>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .text,
        "text is for people, json one indented document, jsonl one compact document a line"
    )
}
