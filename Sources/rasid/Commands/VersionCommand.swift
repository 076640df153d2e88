// SPDX-License-Identifier: Apache-2.0

import CommandTable
import JSONStream
import KafkaClient
import SourceYAML
import Terminal

/// `rasid version`: this program and the libraries under it.
enum VersionCommand: Command {
    static let spec = CommandSpec(
        ["version"],
        summary: "tell the versions of Rasid and of the libraries under it",
        options: [OutputFormat.option.spec],
        exits: [ExitStatus.success.row()]
    )

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
        let versions = [
            ("rasid", Version.rasid), ("swift", Version.swift), ("librdkafka", KafkaLibrary.version),
            ("libyaml", YAMLLibrary.version),
        ]
        let format = arguments[OutputFormat.option] ?? .text
        guard format != .text else {
            for (name, version) in versions { try console.output.line("\(name) \(version)") }
            return .success
        }
        let json = JSONWriter.bytes(style: format == .json ? .pretty : .compact) { json in
            json.object { json in
                for (name, version) in versions { json.field(name, version) }
            }
        }
        try console.output.write(json + [UInt8(ascii: "\n")])
        return .success
    }
}
