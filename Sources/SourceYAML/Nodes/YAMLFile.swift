// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A YAML file with all its documents.
public struct YAMLFile: Sendable {
    /// The text it was read from.
    public let source: SourceFile
    /// The root of each document; one that holds nothing is a null scalar.
    public let documents: [YAMLNode]

    /// Reads YAML from bytes.
    /// - Throws: what is wrong with it; one error of syntax, or all duplicate keys, unknown aliases and tags.
    public init(_ source: SourceFile, limits: YAMLLimits = YAMLLimits()) throws(Diagnostics) {
        self.source = source
        guard source.bytes.count <= limits.bytes else {
            throw Diagnostics(
                Diagnostic(
                    "yaml.too-large",
                    "the file has \(source.bytes.count) bytes; at most \(limits.bytes) are read",
                    at: SourceLocation(file: source),
                    help: "split it into several files"
                )
            )
        }
        var composer = YAMLComposer(source, limits: limits)
        documents = try composer.compose()
    }

    /// Reads YAML from text.
    /// - Throws: as the initialiser from a `SourceFile`.
    public init(text: String, name: String, limits: YAMLLimits = YAMLLimits()) throws(Diagnostics) {
        try self.init(SourceFile(name: name, text: text), limits: limits)
    }

    /// Reads a file.
    /// - Throws: `yaml.unreadable` with the system's reason, else as the initialiser from a `SourceFile`.
    public init(path: String, limits: YAMLLimits = YAMLLimits()) throws(Diagnostics) {
        let bytes: [UInt8]
        do {
            bytes = try YAMLFile.contents(ofFile: path, atMost: limits.bytes + 1)
        } catch {
            throw Diagnostics(error)
        }
        try self.init(SourceFile(name: path, bytes: bytes), limits: limits)
    }

    private static func contents(ofFile path: String, atMost limit: Int) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(path, errno)
            }
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes
    }

    private static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
        Diagnostic(
            "yaml.unreadable",
            "the file can't be read: \(String(cString: strerror(code)))",
            at: SourceLocation(file: SourceFile(name: path))
        )
    }
}
