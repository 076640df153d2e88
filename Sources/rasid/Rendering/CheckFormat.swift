// SPDX-License-Identifier: Apache-2.0

import CommandTable

/// How the problems of files are told.
enum CheckFormat: String, CaseIterable, Sendable {
    case text, json, jsonl, sarif, github

    static let option = ValueOption<CheckFormat>(
        "format",
        short: "f",
        value: "FORMAT",
        fallback: .text,
        "text is for people, json and jsonl for programs, sarif (2.1.0) for code hosts and editors, github for the "
            + "annotations of its workflows"
    )
}
