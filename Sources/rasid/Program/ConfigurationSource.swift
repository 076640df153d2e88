// SPDX-License-Identifier: Apache-2.0

import CommandTable
import FoundationEssentials
import Monitor
import SourceYAML

/// Where the configuration is, and what the command line says on top of it.
enum ConfigurationSource {
    /// Places for a configuration that nobody named, in the order in which they are tried.
    ///
    /// A binary in a build folder finds the configuration of the project that it was built from.
    static func candidates(executable: String) -> [String] {
        var places = ["./config/rasid.yaml"]
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        while folder.path.count > 1 {
            places.append(folder.appending(path: "config/rasid.yaml").path)
            folder = folder.deletingLastPathComponent()
        }
        return places + ["/etc/rasid/rasid.yaml"]
    }

    /// The file to read: `--config`, else `RASID_CONFIG`, else the first candidate that is there.
    static func path(given: String?, environment: [String: String]) -> String? {
        if let given = given ?? environment["RASID_CONFIG"], !given.isEmpty { return given }
        let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return candidates(executable: executable ?? "/").first { FileManager.default.fileExists(atPath: $0) }
    }

    /// Reads the configuration that the options `--config` and `--set` of `arguments` ask for.
    ///
    /// - Throws: `Diagnostics` of the file, or `Failure` when there is none.
    static func load(_ arguments: ParsedArguments, _ console: Console) throws -> RasidConfiguration {
        guard let path = path(given: arguments[CommonOptions.config], environment: console.environment) else {
            throw Failure(
                .configuration,
                "config.not-found",
                "no configuration was found",
                help: "name one by --config FILE, or by RASID_CONFIG; a commented one is shipped as config/rasid.yaml"
            )
        }
        return try load(path, arguments, console)
    }

    /// As `load`, with the defaults where there is no file: enough for commands that only talk to Kafka.
    static func loadIfAny(_ arguments: ParsedArguments, _ console: Console) throws -> RasidConfiguration {
        let path = path(given: arguments[CommonOptions.config], environment: console.environment)
        return try load(path, arguments, console)
    }

    private static func load(
        _ path: String?,
        _ arguments: ParsedArguments,
        _ console: Console
    ) throws -> RasidConfiguration {
        try RasidConfiguration.load(
            path: path,
            environment: console.environment,
            overrides: arguments.all(CommonOptions.set)
        )
    }
}
