// SPDX-License-Identifier: Apache-2.0

import Foundation
import Terminal
import Testing

@Suite("Output is buffered")
struct OutputBufferTests {
    @Test("Nothing is written before the limit or a flush, and then in order")
    func order() throws {
        let pipe = Pipe()
        let output = OutputBuffer(descriptor: pipe.fileHandleForWriting.fileDescriptor, limit: 10)
        try output.write("هد")
        try output.line("نة")
        try output.flush()
        try pipe.fileHandleForWriting.close()
        #expect(pipe.fileHandleForReading.readDataToEndOfFile() == Data("هدنة\n".utf8))
    }

    @Test("A reader that went away is told as such, now and ever after")
    func readerGone() throws {
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        let output = OutputBuffer(descriptor: pipe.fileHandleForWriting.fileDescriptor, limit: 1)
        try pipe.fileHandleForReading.close()
        #expect(throws: OutputError.readerGone) { try output.line("خبر") }
        #expect(throws: OutputError.readerGone) { try output.line("خبر آخر") }
    }

    @Test("A full disk is a failure with the system's words")
    func fullDisk() throws {
        let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
        let output = OutputBuffer(descriptor: full.fileDescriptor, limit: 1)
        #expect(throws: OutputError.failed(errno: ENOSPC)) { try output.line("خبر") }
        #expect(OutputError.failed(errno: ENOSPC).message == "the output could not be written: No space left on device")
    }
}
