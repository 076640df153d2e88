// SPDX-License-Identifier: Apache-2.0

/// The bytes of one file together with where its lines begin.
///
/// A line ends with a line feed, a carriage return, both, U+0085, U+2028 or U+2029, as YAML 1.1 has it,
/// so that the line numbers here are those of libyaml.
public final class SourceFile: Sendable {
    /// The path or other name as the user knows it.
    public let name: String
    /// The content; any bytes.
    public let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Takes the content of a file; a byte order mark at its front is dropped.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        var starts = [0]
        var index = 0
        while index < self.bytes.count {
            let length = SourceFile.breakLength(in: self.bytes, at: index)
            index += max(length, 1)
            if length > 0 { starts.append(index) }
        }
        lineStarts = starts
    }

    /// Takes text, or stands for something that has none, such as the environment.
    public convenience init(name: String, text: String = "") {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// How many lines there are; at least 1.
    public var lineCount: Int { lineStarts.count }

    /// The bytes of a line without what ends it, or `nil` where there is no such line.
    /// - Parameter number: counted from 1.
    public func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        if number < lineStarts.count {
            var candidate = end - 1
            while candidate > start, SourceFile.breakLength(in: bytes, at: candidate) != end - candidate {
                candidate -= 1
            }
            if bytes[candidate] == 0x0A, candidate > start, bytes[candidate - 1] == 0x0D { candidate -= 1 }
            end = candidate
        }
        return bytes[start..<end]
    }

    /// The byte offset of a line and a column.
    /// - Parameters:
    ///   - line: counted from 1.
    ///   - column: counted from 1, in Unicode scalars.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return bytes.count }
        var offset = lineStarts[line - 1]
        for _ in 1..<max(column, 1) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    /// Line and column (both from 1, columns in Unicode scalars) of a byte offset.
    func position(ofByte offset: Int) -> SourcePosition {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = bytes[lineStarts[low]..<min(max(offset, lineStarts[low]), bytes.count)].count {
            $0 & 0xC0 != 0x80
        }
        return SourcePosition(line: low + 1, column: scalars + 1)
    }

    /// The number of bytes of the line break at an index, 0 where there is none.
    static func breakLength(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
            return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }
}
