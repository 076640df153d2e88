// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The built program, run as a process.
struct RasidProcess {
    var status: Int32
    var output: String
    var errors: String

    /// Runs it to its end with these words, standard input and environment (nothing is inherited but PATH).
    init(_ words: String..., input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = words
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        output = String(decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: standardError.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// `RASID_BINARY`, else the one built beside the tests.
    static var binary: URL {
        if let path = ProcessInfo.processInfo.environment["RASID_BINARY"] { return URL(fileURLWithPath: path) }
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
            "rasid"
        )
    }
}
