// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// A process that was run to its end.
public struct FinishedProcess: Sendable {
    /// What it returned; 128 and the signal's number where a signal ended it.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String

    /// Runs `executable`. Its input and outputs are files, so that nothing can wait for a full pipe.
    public init(
        _ executable: URL,
        _ arguments: [String],
        input: String = "",
        environment: [String: String]? = nil
    ) throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = FileHandle(forReadingAtPath: try folder.file("input", input))
        let outputs = try ["output", "errors"].map { try folder.file($0) }
        process.standardOutput = FileHandle(forWritingAtPath: outputs[0])
        process.standardError = FileHandle(forWritingAtPath: outputs[1])
        try process.run()
        process.waitUntilExit()
        let isSignalled = process.terminationReason == .uncaughtSignal
        status = isSignalled ? 128 + process.terminationStatus : process.terminationStatus
        output = try String(contentsOfFile: outputs[0], encoding: .utf8)
        errors = try String(contentsOfFile: outputs[1], encoding: .utf8)
    }

    /// The built program: `RASID_BINARY`, else the one beside the tests.
    public static var rasid: URL {
        if let path = ProcessInfo.processInfo.environment["RASID_BINARY"] { return URL(fileURLWithPath: path) }
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
            "rasid"
        )
    }
}
