// SPDX-License-Identifier: Apache-2.0

import Extraction
import JSONStream
import Terminal

/// Writes extractions one after the other in the format asked for.
final class ExtractionWriter {
    private let format: ExtractCommand.Format
    private let isExplained: Bool
    private let console: Console
    private let folder: BratFolder?
    private var json: JSONWriter
    private var count = 0

    /// - Throws: `Failure` where the folder can't be written.
    init(format: ExtractCommand.Format, folder: String?, isExplained: Bool, console: Console) throws {
        self.format = format
        self.isExplained = isExplained
        self.console = console
        self.folder = format == .brat ? try folder.map { try BratFolder(path: $0) } : nil
        json = JSONWriter(style: format == .json ? .pretty : .compact)
    }

    func write(_ extraction: ArticleExtraction) throws {
        count += 1
        switch format {
        case .text:
            let view = ExtractionView(extraction, isExplained: isExplained, page: console.page)
            try console.output.line(view.rendered())
        case .json, .jsonl:
            json.value(extraction)
            json.endLine()
            try console.output.write(json.bytes)
            json.removeAll()
        case .brat:
            if let folder { return try folder.add(extraction) }
            guard count == 1 else {
                throw Failure(
                    .usage,
                    "extract.several-articles",
                    "annotations of several articles need a folder; only those of the first were printed",
                    help: "name one by --output DIR"
                )
            }
            try console.output.write(BratAnnotations(extraction).text)
        }
    }
}
