// SPDX-License-Identifier: Apache-2.0

import ProcessSupport

/// The built program, run to its end.
struct RasidProcess {
    let status: Int32
    let output: String
    let errors: String

    /// Runs it with these words, standard input and environment (nothing is inherited).
    init(_ words: String..., input: String = "", environment: [String: String] = [:]) throws {
        try self.init(words: words, input: input, environment: environment)
    }

    /// The same with the words in a list.
    init(words: [String], input: String = "", environment: [String: String] = [:]) throws {
        let run = try FinishedProcess(FinishedProcess.rasid, words, input: input, environment: environment)
        (status, output, errors) = (run.status, run.output, run.errors)
    }
}
