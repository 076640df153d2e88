// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Clitics")
struct CliticsTests {
    /// Splits a written word as its token says.
    private func splits(_ word: String) throws -> (splits: [CliticSplit], codes: [UInt8]) {
        let scanned = scan(word)
        let token = try #require(scanned.tokens.first)
        let codes = Array(scanned.codes(of: token))
        return (Clitics.splits(of: codes, flags: token.flags), codes)
    }

    /// The splits as `proclitics+stem+enclitic` in normal form.
    private func described(_ word: String) throws -> [String] {
        let (splits, codes) = try splits(word)
        return codes.withUnsafeBufferPointer { codes in
            splits.map { split in
                let letters: [(Proclitics, String)] = [
                    (.wa, "و"), (.fa, "ف"), (.sa, "س"), (.bi, "ب"), (.li, "ل"), (.ka, "ك"), (.article, "ال"),
                ]
                let front = letters.filter { split.proclitics.contains($0.0) }.map { $0.1 + "+" }.joined()
                let back = split.enclitic == .none ? "" : "+" + LetterCode.text(of: split.enclitic.codes)
                return front + LetterCode.text(of: split.stem(in: codes)) + back
            }
        }
    }

    @Test(
        "The right split is among those offered",
        arguments: [
            ("قصف", "قصف"), ("والقصف", "و+ال+قصف"), ("بالقصف", "ب+ال+قصف"), ("وبالمستشفى", "و+ب+ال+مستشفي"),
            ("للمستشفى", "ل+ال+مستشفي"), ("للجنة", "ل+ال+لجنه"), ("لليبيا", "ل+ليبيا"),
            ("كالمستشفيات", "ك+ال+مستشفيات"),
            ("فللنظام", "ف+ل+ال+نظام"), ("وسيقصف", "و+س+يقصف"), ("ستعلن", "س+تعلن"), ("لوقف", "ل+وقف"),
            ("ولوقف", "و+ل+وقف"), ("بإدلب", "ب+ادلب"), ("وألمانيا", "و+المانيا"), ("قصفوه", "قصفوا+ه"),
            ("قصفه", "قصف+ه"), ("مدينتهم", "مدينه+هم"), ("مستشفاها", "مستشفي+ها"), ("أبناؤه", "ابناء+ه"),
            ("أصدقائنا", "اصدقاء+نا"), ("رماه", "رمي+ه"), ("إنني", "ان+ني"), ("وأطفالهما", "و+اطفال+هما"),
            ("ليقصفوا", "ل+يقصفوا"), ("بأنها", "ب+ان+ها"), ("عليهم", "علي+هم"), ("مسعفيه", "مسعفي+ه"),
            ("لمدينتنا", "ل+مدينه+نا"), ("فسنقاتلهم", "ف+س+نقاتل+هم"),
        ]
    )
    func offered(word: String, split: String) throws {
        #expect(try described(word).contains(split))
    }

    @Test(
        "What grammar or spelling excludes isn't offered",
        arguments: [
            ("ألمانيا", "ال+مانيا"), ("وألمانيا", "و+ال+مانيا"), ("إلى", "ال+ي"), ("بآلاف", "ب+ال+اف"),
            ("مدينة", "مدين+ه"), ("كتابة", "كتاب+ه"), ("البيته", "ال+بيت+ه"), ("سماء", "س+ماء"), ("سوريا", "س+وريا"),
            ("له", "ل+ه"), ("ويد", "و+ي+د"), ("مدنى", "مدن+ي"), ("هدفاً", "هدف+ا"),
        ]
    )
    func excluded(word: String, split: String) throws {
        let described = try described(word)
        #expect(!described.contains(split))
        #expect(described.first == LetterCode.text(of: Normalizer.codes(of: word)))
    }

    @Test("The word as it is comes first, stems without an enclitic before those with one")
    func order() throws {
        #expect(try described("وبكم") == ["وبكم", "و+بكم", "و+ب+كم", "وب+كم"])
        #expect(try described("والدهم") == ["والدهم", "و+الدهم", "و+ال+دهم", "والد+هم", "و+الد+هم"])
    }

    @Test("A clitic tells what its host can be")
    func hosts() throws {
        let (future, _) = try splits("سيقصف")
        #expect(future.last?.hosts == .verb)
        let (definite, _) = try splits("القصف")
        #expect(definite.last?.hosts == .noun)
        let (mine, _) = try splits("بيتي")
        #expect(mine.last?.hosts == [.noun, .particle])
        let (me, _) = try splits("ضربني")
        #expect(me.contains { $0.enclitic == .ni && $0.hosts == [.verb, .particle] })
    }

    @Test("The hash of a stem is the hash of the same word alone")
    func stemHash() throws {
        let (splits, codes) = try splits("وبمدينتهم")
        let wanted = Normalizer.hash(of: "مدينة")
        let hashes = codes.withUnsafeBufferPointer { codes in splits.map { $0.stemHash(in: codes) } }
        #expect(hashes.contains(wanted))
    }

    @Test("The walk ends when its caller has enough")
    func stops() {
        var seen = 0
        Normalizer.codes(of: "وبالمستشفى").withUnsafeBufferPointer { codes in
            Clitics.forEachSplit(codes, flags: []) { _ in
                seen += 1
                return seen < 2
            }
        }
        #expect(seen == 2)
    }

    @Test("A word of any length has few splits")
    func bounded() {
        let codes = [UInt8](repeating: LetterCode.lam, count: 60_000)
        #expect(Clitics.splits(of: codes).count < 80)
    }
}
