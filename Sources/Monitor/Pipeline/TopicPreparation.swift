// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import Synchronization

/// Makes sure before the start that all topics are there: creates those that are missing when the configuration
/// allows it, otherwise says how to create them and waits.
struct TopicPreparation: Sendable {
    let kafka: KafkaConfiguration
    let topics: TopicSettings
    let logger: Logger

    /// How long to wait for an answer: a shutdown can't cut that short.
    private static let patience = Duration.seconds(3)

    /// Returns when all topics are there, however long that takes.
    ///
    /// - Throws: `KafkaError` for a configuration that can't work, `CancellationError`.
    func run() async throws {
        let told = ToldFailures()
        let observer = ClientObserver(onLog: { line in
            told.take(line)
            logger.logLine(of: line, client: "admin")
        })
        // It writes nothing, so it needs no producer's number from the brokers.
        let properties = kafka.adding([KafkaProperty("enable.idempotence", "false")])
        let admin = try KafkaAdmin(properties, observer: observer)
        // Whoever makes the topics waits for this daemon to notice.
        var backoff = Backoff(longest: .seconds(5))
        var said = ""
        while true {
            let problem = await problem(admin, told)
            guard let problem else { return }
            // The same line again and again would bury what matters; an empty one was said by the client.
            if problem != said, !problem.isEmpty { logger.warning(problem) }
            said = problem
            try await Task.sleep(for: backoff.next())
        }
    }

    /// What keeps the topics from being there; `nil` when all are.
    private func problem(_ admin: KafkaAdmin, _ told: ToldFailures) async -> String? {
        do {
            let missing = try await admin.describeCluster(timeout: Self.patience).missing(topics.all)
            if missing.isEmpty { return nil }
            if let hidden = try await hidden(missing, admin) { return hidden }
            guard topics.create.isEnabled else { return advice(missing) }
            let wanted = missing.map {
                TopicSpecification(
                    $0,
                    partitions: topics.create.partitions,
                    replication: topics.create.replication,
                    configuration: $0 == topics.incidents ? ["cleanup.policy": "compact"] : [:]
                )
            }
            return report(try await admin.createMissingTopics(wanted))
        } catch  where [.authenticationFailed, .untrustedBroker].contains(error.code) {
            return ""
        } catch  where error.code == .unreachable && told.isAny {
            return ""
        } catch {
            return "the topics can't be checked: \(error.message); trying again"
        }
    }

    /// Topics that this user may not see, which would be taken for missing.
    private func hidden(_ topics: [String], _ admin: KafkaAdmin) async throws(KafkaError) -> String? {
        var hidden: [String] = []
        for topic in topics {
            let problem = try await admin.problem(with: topic, timeout: Self.patience)
            if problem?.code == .notAuthorized { hidden.append(topic) }
        }
        return hidden.isEmpty ? nil : self.topics.lineAboutHidden(hidden)
    }

    private func report(_ created: [TopicCreation]) -> String? {
        var problems: [String] = []
        for creation in created {
            switch creation.outcome {
            case .created: logger.notice("created the topic \(creation.topic)", ["topic": .string(creation.topic)])
            case .existed: break
            case .failed(let error): problems.append("the topic \(creation.topic) can't be created: \(error.message)")
            }
        }
        return problems.isEmpty ? nil : problems.joined(separator: "; ") + "; trying again"
    }

    private func advice(_ missing: [String]) -> String {
        let brokers = kafka["bootstrap.servers"] ?? "BROKER"
        let commands = missing.map {
            "kafka-topics.sh --bootstrap-server \(brokers) --create --topic \($0) --partitions 6"
                + ($0 == topics.incidents ? " --config cleanup.policy=compact" : "")
        }
        return "waiting for \(missing.count == 1 ? "a topic that is" : "topics that are") missing: "
            + missing.joined(separator: ", ") + "; set topics.create.enabled, or run: "
            + commands.joined(separator: " && ")
    }
}

/// Whether a client has told of brokers that it can't use, and so why nobody answers.
private final class ToldFailures: Sendable {
    private let flag = Atomic(false)

    var isAny: Bool { flag.load(ordering: .relaxed) }

    func take(_ line: KafkaLogLine) {
        if line.level <= .error, line.facility == "broker" { flag.store(true, ordering: .relaxed) }
    }
}

extension Logger {
    /// A line of a Kafka client.
    func logLine(of line: KafkaLogLine, client: String) {
        log(line.level, line.message, ["client": .string(client), "facility": .string(line.facility)])
    }
}
