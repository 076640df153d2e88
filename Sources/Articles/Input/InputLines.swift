// SPDX-License-Identifier: Apache-2.0

/// The lines of a file that aren't blank.
struct InputLines: ~Copyable {
    private let file: InputFile
    private var buffer: [UInt8]
    private var start = 0
    private var isAtEnd = false
    private var line = 0

    /// Goes on where `buffer` ends, which holds the start of the file.
    init(_ file: consuming InputFile, buffer: [UInt8]) {
        self.file = file
        self.buffer = buffer
    }

    /// The next line without its line feed, and its number from 1.
    mutating func next() throws(InputError) -> (bytes: [UInt8], number: Int)? {
        while let bytes = try nextLine() {
            line += 1
            if !bytes.isBlank { return (Array(bytes), line) }
        }
        return nil
    }

    var path: String { file.path }

    private mutating func nextLine() throws(InputError) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? buffer[start...] : nil
            }
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            isAtEnd = try !file.read(into: &buffer)
        }
    }
}
