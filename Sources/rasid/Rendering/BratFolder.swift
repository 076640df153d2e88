// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
import FoundationEssentials

/// A folder that brat opens as a collection: the text and the annotations of each article, and brat's configuration.
final class BratFolder {
    private let path: String
    private var taken: Set<String> = []

    /// Makes the folder unless it is there, and writes the configuration into it.
    /// - Throws: `Failure` where that can't be done.
    init(path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw BratFolder.failure(path, error)
        }
        try write("annotation.conf", Array(BratConfiguration.annotation.utf8))
        try write("visual.conf", Array(BratConfiguration.visual.utf8))
    }

    /// Writes an article; a document of the same name is replaced unless it was written by this object.
    func add(_ extraction: ArticleExtraction) throws {
        let name = name(of: extraction.article.id)
        try write(name + ".txt", extraction.article.text)
        try write(name + ".ann", Array(BratAnnotations(extraction).text.utf8))
    }

    /// The id with what brat and file systems don't allow in names replaced, and a number where it is taken.
    private func name(of id: String) -> String {
        let plain = String(
            id.unicodeScalars.prefix(100).map { scalar -> Character in
                let isAllowed = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                return isAllowed || scalar == "-" || scalar == "_" ? Character(scalar) : "_"
            }
        )
        var name = plain
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(plain)-\(number)"
            number += 1
        }
        return name
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path).appending(path: name))
        } catch {
            throw BratFolder.failure("\(path)/\(name)", error)
        }
    }

    private static func failure(_ path: String, _ error: any Error) -> Failure {
        Failure(
            .problems,
            "extract.folder",
            "\(path) can't be written: \(error)",
            help: "name a folder that you may write to by --output"
        )
    }
}
