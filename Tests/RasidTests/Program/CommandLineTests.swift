// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Foundation
import ProcessSupport
import Testing

@testable import rasid

@Suite("The program as a process")
struct CommandLineTests {
    @Test("Without a command it tells what it can do")
    func overview() throws {
        let run = try RasidProcess()
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("rasid: alerts on attacks on health care"))
        #expect(run.output.contains("Commands:"))
        #expect(run.errors.isEmpty)
        #expect(try RasidProcess("--help").output == run.output)
        #expect(try RasidProcess("help").output == run.output)
    }

    @Test("Every command has help that tells usage and exit codes", arguments: Program.commands.map(\.spec.path))
    func help(path: [String]) throws {
        let help = try RasidProcess("help", path[0], path.count > 1 ? path[1] : "--color=never")
        #expect(help.status == 0)
        #expect(help.output.contains("Usage: rasid \(path.joined(separator: " "))"))
        #expect(help.output.contains("Exit codes:\n  0  "))
    }

    @Test("A slip in a command or an option gets a did-you-mean and exit code 2")
    func slips() throws {
        let command = try RasidProcess("vresion")
        #expect(command.status == 2)
        #expect(
            command.errors == """
                rasid: error: there is no command 'vresion' [usage.unknown-command]
                help: did you mean 'rasid version'?

                """
        )
        let option = try RasidProcess("version", "--fromat", "json")
        #expect(option.status == 2)
        #expect(option.errors.contains("help: did you mean --format?"))
        #expect(option.output.isEmpty)
        #expect(try RasidProcess("help", "scna").status == 2)
    }

    @Test("A full disk is told, with exit code 1")
    func fullDisk() throws {
        let process = Process()
        process.executableURL = FinishedProcess.rasid
        process.arguments = ["version"]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(told.contains("No space left on device [output.failed]"))
    }

    @Test("A reader that goes away ends it quietly")
    func readerGone() throws {
        let process = Process()
        process.executableURL = FinishedProcess.rasid
        process.arguments = ["help"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try output.fileHandleForReading.close()
        try process.run()
        try output.fileHandleForWriting.close()
        let told = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(told.isEmpty)
    }

    @Test("Colour is asked for, or left out")
    func colour() throws {
        #expect(!(try RasidProcess("help", environment: ["TERM": "xterm"])).output.contains("\u{1B}"))
        let forced = try RasidProcess("help", "help", "--color=always", environment: ["NO_COLOR": "1"])
        #expect(forced.output.contains("\u{1B}[1mrasid help\u{1B}[0m"))
    }
}
