// SPDX-License-Identifier: Apache-2.0

import Glibc
import SourceYAML
import Terminal

/// Where a command writes, and how.
struct Console: Sendable {
    /// Standard output: what was asked for.
    let output: OutputBuffer
    /// Standard error: what went wrong, and progress.
    private let errors: OutputBuffer
    /// For standard output.
    let painter: Painter
    /// For standard error.
    let errorPainter: Painter
    /// Cells of a line on standard output.
    let width: Int
    let environment: [String: String]
    private var isSilent = false

    init(color: ColorChoice, environment: [String: String]) {
        output = OutputBuffer.standardOutput()
        errors = OutputBuffer(descriptor: STDERR_FILENO, limit: 1)
        painter = Painter(isOn: color.isOn(isTerminal: output.isTerminal, environment: environment))
        errorPainter = Painter(isOn: color.isOn(isTerminal: errors.isTerminal, environment: environment))
        width = TerminalSize.columns(of: STDOUT_FILENO, environment: environment)
        self.environment = environment
    }

    /// Standard output as a page.
    var page: Page {
        let direction = Page.direction(isTerminal: output.isTerminal, environment: environment)
        return Page(painter: painter, width: width, direction: direction)
    }

    /// The same without a word on what is wrong, for what was said or will be.
    func silenced() -> Console {
        var console = self
        console.isSilent = true
        return console
    }

    /// Says what went wrong: `rasid: error: … [code]` and below it what to do.
    func error(_ message: String, code: String, help: String? = nil) {
        tell(.error, message, code, help)
    }

    /// Says what may be wrong but stopped nothing.
    func warning(_ message: String, code: String, help: String? = nil) {
        tell(.warning, message, code, help)
    }

    /// Says what is going on.
    func note(_ message: String) { say(message + "\n") }

    /// Whether standard error is a terminal on which a line can be written over.
    var showsProgress: Bool { errors.isTerminal && environment["TERM"] != "dumb" }

    /// Writes over the last line of standard error; an empty text takes it away.
    func progress(_ text: String) { say("\r\u{1B}[K\(text)") }

    /// Shows problems of files with their lines and carets.
    func show(_ diagnostics: Diagnostics) { say(diagnostics.rendered(colour: errorPainter.isOn)) }

    /// Shows problems that a daemon has put into text for this terminal.
    func note(diagnostics text: String) { say(text) }

    private func tell(_ severity: Diagnostic.Severity, _ message: String, _ code: String, _ help: String?) {
        if isSilent { return }
        let word = errorPainter(severity == .error ? .bad : .medium, severity.rawValue + ":")
        let advice = help.map { "\(errorPainter(.good, "help:")) \(SafeText.of($0))\n" } ?? ""
        say("rasid: \(word) \(SafeText.of(message)) [\(code)]\n\(advice)")
    }

    private func say(_ text: String) {
        // Nowhere is left to complain that complaining failed.
        try? errors.write(text)
    }
}
