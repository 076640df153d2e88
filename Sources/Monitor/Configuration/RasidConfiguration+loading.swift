// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import JSONStream
internal import KafkaClient
public import SourceYAML

extension RasidConfiguration {
    /// Reads the configuration: flags before environment before file before defaults.
    ///
    /// Relative paths in it are relative to the directory of the file.
    ///
    /// - Parameters:
    ///   - path: the file; `nil` for none.
    ///   - environment: the process's variables; `RASID_` and a path in capitals is a setting, as in `RASID_TOPICS__INPUT`
    ///     or `RASID_KAFKA__BOOTSTRAP_SERVERS`.
    ///   - overrides: what the flag `--set` was given, `path=value`; the last one wins.
    /// - Throws: all that is wrong, at once, with codes `config.…` and `yaml.…`.
    public static func load(
        path: String?,
        environment: [String: String] = [:],
        overrides: [String] = []
    ) throws(Diagnostics) -> RasidConfiguration {
        let sink = DiagnosticSink()
        var documents: [YAMLNode] = []
        let flags = overrides.reversed().compactMap { flag in
            sink.attempt { () throws(Diagnostic) in try Override(flag: flag) }
        }
        let variables = environment.sorted { $0.key < $1.key }
            .compactMap { Override(variable: $0.key, value: $0.value) }
        for override in flags + variables {
            do { documents.append(try override.document()) } catch { sink.report(error) }
        }
        if let path {
            do {
                documents += try YAMLFile(path: path).singleDocument(sink)
            } catch {
                sink.report(error.withoutSecrets)
            }
        }
        let base = path.map(ConfigurationPath.directory) ?? "."
        let loader = ConfigurationLoader(baseDirectory: base, environment: environment)
        let configuration = loader.read(documents, into: sink)
        // What is wrong with Kafka's properties is told along with the rest, not only once that is mended.
        if sink.diagnostics.hasErrors { sink.report(configuration.kafkaDiagnostics()) }
        try sink.diagnostics.throwIfErrors()
        return configuration
    }

    /// What librdkafka has against the properties below `kafka`, with the places where they stand.
    public func kafkaDiagnostics() -> Diagnostics {
        var problems: [KafkaError] = []
        for role in [KafkaConfiguration.Role.consumer, .producer] {
            for problem in kafka.problems(for: role) where !problems.contains(problem) { problems.append(problem) }
        }
        let refused = problems.compactMap(\.origin)
        problems += DeliveryRules.problems(kafka).filter { !($0.origin.map(refused.contains) ?? false) }
        return Diagnostics(problems.map { $0.diagnostic })
    }
}

extension YAMLFile {
    fileprivate func singleDocument(_ sink: DiagnosticSink) -> [YAMLNode] {
        if documents.count > 1 {
            sink.report(
                Diagnostic(
                    "config.several-documents",
                    "a configuration is one YAML document, but another starts here",
                    at: documents[1].location,
                    help: "remove the line with ---"
                )
            )
        }
        return Array(documents.prefix(1))
    }
}

extension KafkaError {
    /// As a problem of the configuration. The line's text isn't shown: it may hold a password.
    var diagnostic: Diagnostic {
        let location = origin.map { origin in
            SourceLocation(
                file: SourceFile(name: origin.source),
                position: origin.line.map { SourcePosition(line: $0, column: origin.column ?? 1) }
            )
        }
        return Diagnostic(code.rawValue, message, at: location)
    }
}
