// SPDX-License-Identifier: Apache-2.0

import CRDKafka
import Synchronization

/// Turns what librdkafka reports into lines worth reading, and statistics into values.
final class ClientJournal: Sendable {
    private struct State {
        var health = BrokerHealth()
        /// Conditions that last, with the line that was logged when they began.
        var conditions: [String: String] = [:]
        var advice = ConnectionAdvice()
    }

    private let observer: ClientObserver
    private let state = Mutex(State())

    init(observer: ClientObserver) {
        self.observer = observer
    }

    /// What is known of the client that bears on why a broker refuses it.
    func setAdvice(_ advice: ConnectionAdvice) { state.withLock { $0.advice = advice } }

    /// Logs a line made here.
    func log(_ level: LogLevel, _ facility: String, _ message: String) {
        observer.onLog(KafkaLogLine(level: level, facility: facility, message: message))
    }

    /// Logs that a condition holds, once until it changes or ends.
    func began(_ condition: String, _ level: LogLevel, _ facility: String, _ message: String) {
        let isNews = state.withLock { $0.conditions.updateValue(message, forKey: condition) != message }
        if isNews { log(level, facility, message) }
    }

    /// A condition holds no more; `message` is logged if it had been.
    func ended(_ condition: String, _ facility: String, _ message: @autoclosure () -> String) {
        let held = state.withLock { $0.conditions.removeValue(forKey: condition) != nil }
        if held { log(.notice, facility, message()) }
    }

    /// A question to the brokers failed. When nobody answered in time, the error says so, and why as far as
    /// that is known.
    func unanswered(_ error: rd_kafka_resp_err_t, _ context: String, detail: String? = nil) -> KafkaError {
        guard error == RD_KAFKA_RESP_ERR__TIMED_OUT || error == RD_KAFKA_RESP_ERR__TRANSPORT else {
            return KafkaError(error, context, fallback: .failed, detail: detail)
        }
        let name = String(cString: rd_kafka_err2name(error))
        let (latest, advice, noToken) = state.withLock {
            ($0.health.latestFailure, $0.advice, $0.conditions["token"])
        }
        if let noToken { return KafkaError(.authenticationFailed, "\(context): \(noToken)", name: name) }
        guard let failure = latest else {
            return KafkaError(.unreachable, "\(context): no broker answers", name: name, isRetriable: true)
        }
        if let advice = advice.text(for: failure) {
            let message = "\(context): broker \(failure.address) \(failure.summary). \(advice)"
            let code: KafkaError.Code =
                switch failure.kind {
                case .untrusted: .untrustedBroker
                // It may just as well be a broker that is going down.
                case .notUnderstood: .unreachable
                default: .authenticationFailed
                }
            return KafkaError(code, message, name: name, isRetriable: code == .unreachable)
        }
        let message = "\(context): no broker answers (\(failure.address): \(failure.reason))"
        return KafkaError(.unreachable, message, name: name, isRetriable: true)
    }

    /// A log line of librdkafka: `[thrd:NAME]: TEXT`.
    func received(level: LogLevel, facility: String, text: String) {
        var message = Substring(text)
        if message.hasPrefix("[thrd:"), let end = message.indices.first(where: { message[$0...].hasPrefix("]: ") }) {
            message = message[message.index(end, offsetBy: 3)...]
        }
        if facility == "FAIL" {
            let line = state.withLock { state in
                var line = state.health.failed(String(message))
                if line?.level == .error, let failure = state.health.latestFailure,
                    let advice = state.advice.text(for: failure)
                {
                    line?.message += ". \(advice)"
                }
                return line
            }
            if let line { observer.onLog(line) }
        } else if let denial = Denial(facility: facility, text: String(message)) {
            began("right on \(denial.topic)", .error, "transaction", denial.message)
        } else {
            // What becomes of a transaction is told by whoever began it.
            let isToldElsewhere = ["ADDPARTS", "TXNERR"].contains(facility) && level > .alert
            log(isToldElsewhere ? .debug : level, facility, String(message))
        }
    }

    /// An error that concerns the client as a whole. Failures of single brokers came as log lines already.
    func received(error: rd_kafka_resp_err_t, reason: String) {
        switch error {
        case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
            if let line = state.withLock({ $0.health.allFailed() }) { observer.onLog(line) }
        // What is fatal came as a log line, too.
        case RD_KAFKA_RESP_ERR__FATAL: break
        case RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR__RESOLVE, RD_KAFKA_RESP_ERR__SSL,
            RD_KAFKA_RESP_ERR__AUTHENTICATION, RD_KAFKA_RESP_ERR__TIMED_OUT:
            break
        default:
            let problem = KafkaError(error, "Kafka reports an error", fallback: .failed, detail: reason)
            log(.error, "client", problem.message)
        }
    }

    /// Statistics of librdkafka as JSON.
    func received(statistics json: [UInt8]) {
        let statistics: KafkaStatistics
        do {
            statistics = try KafkaStatistics(json: json)
        } catch {
            began("statistics", .warning, "statistics", "librdkafka's statistics can't be read: \(error)")
            return
        }
        for broker in statistics.brokers where broker.isUp {
            if let line = state.withLock({ $0.health.isUp(broker.name) }) { observer.onLog(line) }
        }
        observer.onStatistics(statistics)
    }
}
