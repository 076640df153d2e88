// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import JSONStream
import ProcessSupport
import Testing

@Suite("rasid extract")
struct ExtractCommandTests {
    private static let articles = """
        {"id": "1", "title": "قصف مستشفى في إدلب", "body": "قصفت طائرات حربية مستشفى في مدينة إدلب."}
        {"id": "2", "title": "طقس معتدل"
        {"id": "3", "text": "يسود طقس معتدل في دمشق."}

        """

    @Test("JSON Lines are answered in their order; a broken line is told, the others are answered all the same")
    func jsonLines() throws {
        let run = try RasidProcess("extract", "--format", "jsonl", input: Self.articles)
        #expect(run.status == 1)
        let answers = try run.output.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
        #expect(answers.map { $0["id"]?.string } == ["1", "3"])
        #expect(answers.first?["article"]?["title"]?.string == "قصف مستشفى في إدلب")
        #expect(answers.first?["events"]?[0]?["evidence"]?[0]?["text"]?.string?.isEmpty == false)
        #expect(run.errors.contains("error: -:2: "))
        #expect(run.errors.contains("[article.broken-json]"))
    }

    @Test("On a terminal the article stands whole above what was found in it")
    func text() throws {
        let body = "أعلنت الوزارة افتتاح طريق جديد بين حمص ودمشق، وقالت إن العمل فيه استغرق عامين."
        let file = try TemporaryFile("article.txt", "طريق جديد\n\(body)\n")
        let run = try RasidProcess("extract", file.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("طريق جديد\n\(body)\n"))
        #expect(run.output.contains("Entities\n"))
        #expect(run.output.contains("Damascus"))
    }

    @Test("Evidence is highlighted without a letter being lost")
    func colour() throws {
        let run = try RasidProcess(
            "extract",
            "--color",
            "always",
            "--input-format",
            "text",
            input: "قصف مستشفى\nقصفت طائرات حربية مستشفى في مدينة إدلب.\n"
        )
        #expect(run.output.contains("\u{1B}[1;30;43m"))
        let plain = run.output.split(separator: "\u{1B}").map { piece in
            piece.hasPrefix("[") ? piece.drop { $0 != "m" }.dropFirst() : piece
        }
        .joined()
        #expect(plain.contains("قصفت طائرات حربية مستشفى في مدينة إدلب."))
    }

    @Test("A file that can't be read is told, and the next one follows")
    func missingFile() throws {
        let file = try TemporaryFile("article.txt", "خبر\nنص.\n")
        let run = try RasidProcess("extract", "-f", "jsonl", "/nowhere/a.txt", file.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("/nowhere/a.txt"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("A broken lexicon is told with its place; exit code 3")
    func brokenLexicon() throws {
        let words = try TemporaryFile("words.yaml", "nonsense: [1\n")
        let run = try RasidProcess("extract", "--set", "extraction.lexicon=[\(words.folder)]", input: Self.articles)
        #expect(run.status == 3)
        #expect(run.errors.contains("words.yaml:"))
        #expect(run.output.isEmpty)
    }

    @Test("With --explain every event tells its trigger and its frame")
    func explain() throws {
        let input = "خبر\nقصفت طائرات حربية مستشفى في مدينة إدلب.\n"
        let run = try RasidProcess("extract", "--explain", "--input-format", "text", input: input)
        #expect(run.output.contains("because    trigger «قصفت» (strike"))
        #expect(run.output.contains("its frame: subject: actor"))
        #expect(run.output.contains("reported: it is told as fact"))
        // Nothing that only a terminal understands in what isn't one.
        #expect(!run.output.unicodeScalars.contains { $0.value == 0x2068 || $0.value == 0x1B })
    }

    @Test("For brat there are text, annotations and configuration, with names that brat allows")
    func brat() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/news"
        let input = Self.articles + "{\"id\": \"https://example.org/a?b\", \"text\": \"هدنة في غزة\"}\n"
        let run = try RasidProcess("extract", "--format", "brat", "--output", path, input: input)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        let ids = ["1", "3", "https___example_org_a_b"]
        #expect(names == (ids.flatMap { [$0 + ".ann", $0 + ".txt"] } + ["annotation.conf", "visual.conf"]).sorted())
        let text = try String(contentsOfFile: path + "/1.txt", encoding: .utf8)
        #expect(text == "قصف مستشفى في إدلب\nقصفت طائرات حربية مستشفى في مدينة إدلب.")
        let annotations = try String(contentsOfFile: path + "/1.ann", encoding: .utf8)
        #expect(annotations.contains("\tattack:T"))
    }

    @Test("Annotations of one article are printed; of several only with a folder")
    func bratToOutput() throws {
        let run = try RasidProcess("extract", "--format", "brat", input: Self.articles)
        #expect(run.status == 2)
        #expect(run.output.contains("\tattack:T"))
        #expect(run.errors.contains("[extract.several-articles]"))
        let misplaced = try RasidProcess("extract", "--output", "/tmp/x", input: Self.articles)
        #expect(misplaced.status == 2)
        #expect(misplaced.errors.contains("[usage.output]"))
    }
}
