// SPDX-License-Identifier: Apache-2.0

import CommandTable

/// A small program with every kind of option, operand and command.
enum Bakery {
    enum Shape: String, CaseIterable, Sendable { case round, square }

    static let oven = ValueOption<String>("oven", short: "o", value: "FILE", kind: .file, "Bake in this oven")
    static let seed = ValueOption<String>("seed", value: "SEED", isRepeatable: true, "Strew this seed")
    static let count = ValueOption<Int>("count", short: "n", value: "N", in: 1...50, fallback: "1", "How many loaves")
    static let time = ValueOption<Duration>("time", fallback: "40m", "How long")
    static let shape = ValueOption<Shape>("shape", value: "SHAPE", fallback: .round, "Which shape")
    static let dark = Flag("dark", short: "d", "Bake until it's dark")
    static let dry = Flag("dry-run", "Only say what would be done")
    static let help = Flag("help", short: "h", isCommon: true, "Print this help")

    static let bake = CommandSpec(
        ["bake"],
        summary: "bake bread",
        discussion: ["Takes flour to bread. It's slow."],
        options: [oven.spec, seed.spec, count.spec, time.spec, shape.spec, dark.spec, dry.spec],
        operands: .init("FLOUR", kind: .path, count: 0...2, "Bags of flour"),
        examples: [.init("bakery bake -n 3 rye.bag", "Bake three loaves")],
        exits: [.init(0, "baked"), .init(1, "burnt")]
    )
    static let list = CommandSpec(["shelf", "list"], summary: "list what is on the shelf", exits: [.init(0, "listed")])
    static let fill = CommandSpec(
        ["shelf", "fill"],
        summary: "fill the shelf",
        operands: .init("LOAF", kind: .text, count: 1...Int.max, "what to put on it"),
        exits: [.init(0, "filled")]
    )
    static let secret = CommandSpec(["recipe"], summary: "print the recipe", exits: [.init(0, "ok")], isHidden: true)

    static let suite = CommandSuite(
        program: "bakery",
        version: "1.2.3",
        summary: "bread from flour",
        discussion: ["Everything a baker does, in one program."],
        examples: [.init("bakery bake", "Bake one loaf")],
        commands: [bake, list, fill, secret],
        commonOptions: [help.spec],
        groups: ["shelf": "work with the shelf"],
        environment: [("BAKERY_OVEN", "the oven when --oven is not given")],
        files: [("/etc/bakery.conf", "ovens")]
    )

    /// What `words` say to the command they name.
    static func arguments(_ words: String...) throws -> ParsedArguments? {
        guard case .run(let arguments) = try suite.parse(words) else { return nil }
        return arguments
    }

    /// Why `words` are refused.
    static func refusal(_ words: [String]) -> UsageError? {
        do {
            _ = try suite.parse(words)
            return nil
        } catch {
            return error
        }
    }
}
