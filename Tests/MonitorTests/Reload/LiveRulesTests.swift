// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import JSONStream
import KafkaClient
import Monitor
import SourceYAML
import Testing

@Suite("Live rules", .timeLimit(.minutes(2)))
struct LiveRulesTests {
    private static func rule(_ title: String, level: String = "high") -> String {
        """
        title: \(title)
        id: 5f3b9a4e-0d2c-4c53-9e0c-5a5d5b1c2a11
        logsource: {product: rasid, category: event}
        detection: {selection: {event.class: attack}, condition: selection}
        level: \(level)

        """
    }

    private let site: ConfigurationFolder
    private let configuration: RasidConfiguration
    private let broker: EmbeddedBroker
    private let log = CollectedLog()

    init() async throws {
        let files = OverlayReloadTests.files.merging(["rules/a.yml": Self.rule("Attack")]) { first, _ in first }
        site = try ConfigurationFolder("control: {socket: run/control.sock}\nreload: {quiet_time: 50ms}\n", files)
        broker = try EmbeddedBroker()
        var configuration = try RasidConfiguration.load(path: site.file)
        for property in broker.clientProperties { configuration.kafka[property.name] = property.value }
        self.configuration = configuration
    }

    /// Runs the daemon, which waits for its topics, while `body` looks on.
    private func running(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let shutdown = ShutdownSignal()
        let run = MonitorRun(configuration: configuration, logger: Logger(to: log))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run.run(until: shutdown) }
            defer { shutdown.give() }
            _ = await log.line(with: "rasid is up")
            try await body()
        }
    }

    private func reload() throws -> JSONValue {
        let client = ControlClient(configuration, environment: [:])
        return try #require(try client.reload(waits: true, timeout: .seconds(30)))
    }

    /// What `rasid rules check` says.
    private func check() -> String {
        do throws(Diagnostics) {
            return try configuration.rules.compiled().remarks.rendered()
        } catch {
            var problems = error
            problems.sortByLocation()
            return problems.rendered()
        }
    }

    @Test("a reload by the control socket tells what became of it, as 'rules check' would")
    func control() async throws {
        try await running {
            let first = try reload()
            #expect(first["result"]?.string == "unchanged")
            try site.write("rules/a.yml", Self.rule("Attack", level: "low"))
            let second = try reload()
            #expect(second["result"]?.string == "loaded" || second["result"]?.string == "unchanged")
            #expect(second["ruleset"]?.string != first["ruleset"]?.string)
            for (name, content) in [
                ("rules/a.yml", Self.rule("Attack", level: "lwo")), ("rules/b.yml", "title: [unfinished\n"),
            ] {
                try site.write(name, content)
                let refused = try reload()
                #expect(refused["result"]?.string == "refused")
                #expect(refused["ruleset"]?.string == second["ruleset"]?.string)
                #expect(refused["text"]?.string == check())
                #expect(refused["diagnostics"]?[0]?["location"]?["line"]?.int != nil)
            }
            unlink("\(site.path)/rules/b.yml")
            unlink("\(site.path)/rules/a.yml")
            // No rule at all is a mistake, not a wish.
            let none = try reload()
            #expect(none["result"]?.string == "refused")
            #expect(none["text"]?.string == check())
        }
    }

    @Test("a change of a file is seen without being asked; a wrong one leaves the rules from before")
    func watching() async throws {
        try await running {
            try site.write("rules.d/site/own.yml", Self.rule("Own").replacing("2a11", with: "2a12"))
            #expect(await log.line(with: "reloaded: 2 rules") != nil)
            try site.write("rules.d/site/.own.yml.new", Self.rule("Own", level: "lwo").replacing("2a11", with: "2a12"))
            rename("\(site.path)/rules.d/site/.own.yml.new", "\(site.path)/rules.d/site/own.yml")
            _ = await log.line(with: "the reload failed")
            #expect(log.messages.contains { $0.contains("rules.d/site/own.yml:5") })
            try FileManager.default.removeItem(atPath: "\(site.path)/rules.d")
            #expect(await log.line(with: "reloaded: ") != nil)
        }
    }
}
