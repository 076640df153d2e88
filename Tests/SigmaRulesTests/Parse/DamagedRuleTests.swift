// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Damaged rule files")
struct DamagedRuleTests {
    /// A small generator with a seed (SplitMix64 by Sebastiano Vigna), so that a failure can be repeated.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    @Test("whatever is cut out, doubled or changed, problems are told at places within the file", arguments: 1...20)
    func damaged(seed: UInt64) {
        let detection = """
              selection:
                class|contains|all: [attack, "قصف \\u0041"]
                killed|gte: 5
              words: ['مستشفى*', >-
                folded
                text]
              _filter: &f {place: null, near: true}
              condition: (1 of sel* or words) and not _filter
            """
        let whole = Array(Fixture.rule(detection).utf8)
        var dice = Dice(state: seed)
        for _ in 0..<100 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let start = Int.random(in: 0..<bytes.count, using: &dice)
                let end = min(bytes.count, start + Int.random(in: 1...12, using: &dice))
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes.removeSubrange(start..<end)
                case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
                case 2: bytes[start] = UInt8.random(in: 0...255, using: &dice)
                default: bytes.insert("{}[]|:*&!>'\"\n-(".utf8.randomElement(using: &dice) ?? 0, at: start)
                }
                if bytes.isEmpty { break }
            }
            let file = SourceFile(name: "damaged.yml", bytes: bytes)
            var problems = Diagnostics()
            do {
                problems = try Fixture.compiler.compile([YAMLFile(file)]).warnings
            } catch {
                problems = error
                #expect(problems.hasErrors)
            }
            for problem in problems.all {
                let line = problem.location?.position?.line ?? 1
                #expect((1...file.lineCount).contains(line), "\(problem)")
                #expect(problem.rendered().hasPrefix("damaged.yml:"))
            }
        }
    }
}
