// SPDX-License-Identifier: Apache-2.0

import ArabicText
public import SourceYAML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The compiled lexicon and gazetteer of one language: immutable, shared by all workers, replaced whole on reload.
public final class LanguageResources: Sendable {
    let lexicon: Lexicon
    let gazetteer: Gazetteer
    /// Where there are no weights, names are found by the tables alone.
    let tagger: TaggerModel?
    /// Where there is no table, every attack that grammar finds counts as told.
    let occurrences: OccurrenceModel?

    /// What was odd with the files, though not wrong: a removal that removes nothing.
    public let warnings: Diagnostics

    private init(
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        tagger: TaggerModel?,
        occurrences: OccurrenceModel?,
        warnings: Diagnostics
    ) {
        self.warnings = warnings
        self.occurrences = occurrences
        self.lexicon = lexicon
        self.tagger = tagger
        self.gazetteer = gazetteer
    }

    /// How many words, names and places were loaded, for logs and `lexicon check`.
    public struct Counts: Sendable, Equatable {
        /// Groups of the lexicon.
        public var groups: Int
        /// Distinct forms of its words.
        public var forms: Int
        /// Places of the gazetteer.
        public var places: Int
        /// Organisations, armed groups and governments.
        public var actors: Int
        /// Public figures.
        public var people: Int
    }

    /// How much was loaded.
    public var counts: Counts {
        Counts(
            groups: lexicon.groups.count,
            forms: lexicon.formCount,
            places: gazetteer.places.count,
            actors: gazetteer.actors.count,
            people: gazetteer.people.count
        )
    }

    /// Loads and compiles the language's data.
    ///
    /// - Parameters:
    ///   - lexicon: Directories of `*.yaml`, read in that order and each by name: the shipped words, then the site's. The
    ///     first of them with `occurrences.tsv` says which words tell of an attack.
    ///   - overlays: Directories with a site's own tables of the same names, whose rows are added or, under an id that is
    ///     known, take the place of the earlier one.
    ///   - gazetteer: The directory with `countries.tsv`, `places.tsv` and, where they are there, `conflicts.tsv`,
    ///     `actors.tsv`, `people.tsv`, `given-names.tsv`, `words.tsv`, `word-classes.tsv` and the tagger's
    ///     `names.weights`.
    /// - Throws: All problems of all files, each with its position; codes begin with `lexicon.`, `gazetteer.` or
    ///   `yaml.`.
    public static func load(
        lexicon directories: [String],
        gazetteer: String,
        overlays: [String] = []
    ) throws(Diagnostics) -> LanguageResources {
        let sink = DiagnosticSink()
        var names = PhraseTrie.Builder()
        let table = loadGazetteer([gazetteer] + overlays, into: &names, sink: sink)
        let tagger = loadTagger(gazetteer + "/names.weights", sink: sink)
        let occurrences = loadOccurrences(directories, sink: sink)
        let sources = lexiconSources(directories, sink: sink)
        try sink.diagnostics.throwIfErrors()
        let merged = LexiconOverlay(sink: sink).merged(sources)
        let compiled = LexiconCompiler(sink: sink).compile(merged, names: names)
        try sink.diagnostics.throwIfErrors()
        return LanguageResources(
            lexicon: compiled,
            gazetteer: table,
            tagger: tagger,
            occurrences: occurrences,
            warnings: sink.diagnostics
        )
    }

    /// The groups of all files of the lexicon, in the order in which they are read.
    static func lexiconSources(_ directories: [String], sink: DiagnosticSink) -> [LexiconSource] {
        let reader = LexiconReader(sink: sink)
        var sources: [LexiconSource] = []
        for directory in directories {
            guard let files = files(in: directory, suffixes: [".yaml", ".yml"]) else {
                sink.report(missing("lexicon.no-directory", directory))
                continue
            }
            for path in files {
                do {
                    sources += reader.groups(of: try YAMLFile(path: path))
                } catch {
                    sink.report(error)
                }
            }
        }
        return sources
    }

    private static func loadGazetteer(
        _ directories: [String],
        into names: inout PhraseTrie.Builder,
        sink: DiagnosticSink
    ) -> Gazetteer {
        var table = Gazetteer()
        func read(
            _ name: String,
            required: Bool,
            isChecked: Bool = true,
            _ body: (inout Gazetteer, SourceFile, inout PhraseTrie.Builder) throws(Diagnostics) -> Void
        ) {
            for (index, directory) in directories.enumerated() {
                let path = directory + "/" + name
                guard let bytes = contents(of: path) else {
                    if required, index == 0 { sink.report(missing("gazetteer.no-file", path)) }
                    continue
                }
                do {
                    let file = SourceFile(name: path, bytes: bytes)
                    if isChecked {
                        let check = GazetteerCheck(
                            sink: sink,
                            countries: Set(table.countryByCode.keys),
                            places: table.placeIDs
                        )
                        check.check(try TSVReader(file, required: []), name: name)
                    }
                    try body(&table, file, &names)
                } catch {
                    sink.report(error)
                }
            }
        }
        read("countries.tsv", required: true) { table, file, names throws(Diagnostics) in
            try table.readCountries(file, into: &names)
        }
        read("conflicts.tsv", required: false) { table, file, _ throws(Diagnostics) in
            try table.readConflicts(file)
        }
        read("places.tsv", required: true) { table, file, names throws(Diagnostics) in
            try table.readPlaces(file, into: &names)
        }
        table.addCapitals(into: &names)
        read("actors.tsv", required: false) { table, file, names throws(Diagnostics) in
            try table.readActors(file, into: &names)
        }
        read("people.tsv", required: false) { table, file, names throws(Diagnostics) in
            try table.readPeople(file, into: &names)
        }
        read("words.tsv", required: false, isChecked: false) { table, file, _ throws(Diagnostics) in
            try table.words.readWords(file)
        }
        read("word-classes.tsv", required: false, isChecked: false) { table, file, _ throws(Diagnostics) in
            try table.words.readClasses(file)
        }
        read("given-names.tsv", required: false, isChecked: false) { table, file, _ throws(Diagnostics) in
            try table.words.readGivenNames(file)
        }
        return table
    }

    private static func loadTagger(_ path: String, sink: DiagnosticSink) -> TaggerModel? {
        guard let bytes = contents(of: path) else { return nil }
        do {
            return try TaggerModel(bytes, path: path)
        } catch {
            sink.report(error)
            return nil
        }
    }

    private static func loadOccurrences(_ directories: [String], sink: DiagnosticSink) -> OccurrenceModel? {
        for directory in directories {
            let path = directory + "/occurrences.tsv"
            guard let bytes = contents(of: path) else { continue }
            do {
                return try OccurrenceModel(SourceFile(name: path, bytes: bytes))
            } catch {
                sink.report(error)
                return nil
            }
        }
        return nil
    }

    private static func missing(_ code: String, _ path: String) -> Diagnostic {
        Diagnostic(
            code,
            "\(path) can't be read",
            at: nil,
            help: "check the paths under \"extraction\" in the configuration"
        )
    }

    /// The files of a directory with one of the endings, by name; `nil` where there is no such directory.
    private static func files(in directory: String, suffixes: [String]) -> [String]? {
        guard let handle = opendir(directory) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), suffixes.contains(where: { name.hasSuffix($0) }) { names.append(name) }
        }
        return names.sorted().map { directory + "/" + $0 }
    }

    private static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}
