// SPDX-License-Identifier: Apache-2.0

internal import KafkaClient
internal import SourceYAML

extension Logger {
    /// Each problem as a line with its place, the text it is about and what to do.
    func problems(_ diagnostics: Diagnostics) {
        for problem in diagnostics.all {
            var text = problem.rendered()
            while text.last?.isNewline == true { text.removeLast() }
            log(problem.severity == .error ? .error : .warning, text, ["code": .string(problem.code)])
        }
    }
}
