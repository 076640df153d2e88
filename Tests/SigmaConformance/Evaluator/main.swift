// SPDX-License-Identifier: Apache-2.0

// Answers, line by line, what the rules of a request do with its events, for suites that compare the answers with
// those of another engine.
//
// Request: {"rules": YAML, "fields"?: {NAME: "text"|"number"|"flag"}, "events"?: [{FIELD: VALUE, …}],
//           "placeholders"?: {NAME: [TEXT]}, "time"?: FIELD}
// Answer:  {"errors": [CODE], "warnings": [CODE], "documents": N, "matches"?: [[TITLE]], "correlations"?: [[TITLE]]}
//
// Without "fields" the rules are only parsed. "time" names the field that holds seconds; with it correlations run.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

while let line = readLine() {
    // Written at once: whoever asks waits for the answer before asking again.
    var answer = Array((Evaluator.answer(to: line) + "\n").utf8)[...]
    while !answer.isEmpty {
        let count = answer.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        guard count > 0 else { exit(1) }
        answer = answer.dropFirst(count)
    }
}
