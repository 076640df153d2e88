// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Testing

@Suite("Command lines are read by the table of their command")
struct ParsingTests {
    @Test("Options have long and short names, values joined or apart, and stand before or behind operands")
    func forms() throws {
        let lines: [[String]] = [
            ["bake", "--oven", "big", "--count", "3", "--dark", "rye"],
            ["bake", "--oven=big", "--count=3", "--dark", "rye"],
            ["bake", "-o", "big", "-n", "3", "-d", "rye"],
            ["bake", "-obig", "-n3", "-d", "rye"],
            ["bake", "rye", "-dn3", "-obig"],
            ["bake", "--ov", "big", "--cou", "3", "--da", "--", "rye"],
        ]
        for line in lines {
            guard case .run(let arguments) = try Bakery.suite.parse(line) else {
                Issue.record("\(line) runs nothing")
                continue
            }
            #expect(arguments.command.name == "bake")
            #expect(arguments[Bakery.oven] == "big", "\(line)")
            #expect(arguments[Bakery.count] == 3, "\(line)")
            #expect(arguments[Bakery.dark], "\(line)")
            #expect(!arguments[Bakery.dry], "\(line)")
            #expect(arguments.operands == ["rye"], "\(line)")
        }
    }

    @Test("What is not given is nil, false or empty")
    func absent() throws {
        let arguments = try #require(try Bakery.arguments("bake"))
        #expect(arguments[Bakery.oven] == nil)
        #expect(arguments[Bakery.shape] == nil)
        #expect(!arguments[Bakery.dark])
        #expect(arguments.all(Bakery.seed) == [])
        #expect(arguments.operands == [])
    }

    @Test("The last value counts, unless the option may be given several times")
    func repeats() throws {
        let arguments = try #require(
            try Bakery.arguments("bake", "--oven", "a", "--oven", "b", "--seed", "poppy", "--seed", "سمسم")
        )
        #expect(arguments[Bakery.oven] == "b")
        #expect(arguments.all(Bakery.seed) == ["poppy", "سمسم"])
    }

    @Test(
        "Times have a unit; without one they count seconds",
        arguments: [
            ("500ms", Duration.milliseconds(500)), ("30s", .seconds(30)), ("5m", .seconds(300)), ("2h", .seconds(7200)),
            ("7", .seconds(7)), ("0", .zero),
        ]
    )
    func durations(text: String, expected: Duration) throws {
        let arguments = try #require(try Bakery.arguments("bake", "--time", text))
        #expect(arguments[Bakery.time] == expected)
    }

    @Test("Words behind -- are operands, also those that look like options")
    func endOfOptions() throws {
        let arguments = try #require(try Bakery.arguments("bake", "--", "--dark", "-n"))
        #expect(arguments.operands == ["--dark", "-n"])
        #expect(!arguments[Bakery.dark])
    }

    @Test("Commands may have two words")
    func groups() throws {
        let arguments = try #require(try Bakery.arguments("shelf", "fill", "rye", "spelt"))
        #expect(arguments.command.path == ["shelf", "fill"])
        #expect(arguments.operands == ["rye", "spelt"])
    }

    @Test("Help can be asked for anywhere")
    func help() throws {
        func kind(_ words: String...) throws -> String {
            switch try Bakery.suite.parse(words) {
            case .overview: "overview"
            case .version: "version"
            case .group(let name): "group \(name)"
            case .help(let command): "help \(command.name)"
            case .run(let arguments): "run \(arguments.command.name)"
            }
        }
        #expect(try kind() == "overview")
        #expect(try kind("--help") == "overview")
        #expect(try kind("--version") == "version")
        #expect(try kind("shelf", "--help") == "group shelf")
        #expect(try kind("bake", "--dark", "-h") == "help bake")
        #expect(try kind("shelf", "list", "--help") == "help shelf list")
        #expect(try kind("recipe") == "run recipe")
    }

    @Test(
        "What can't be meant is refused with what probably was",
        arguments: [
            (["bkae"], "usage.unknown-command", "there is no command 'bkae'", "did you mean 'bakery bake'?"),
            (["xyzzy"], "usage.unknown-command", "there is no command 'xyzzy'", "'bakery help' lists the commands"),
            (
                ["shelf"], "usage.incomplete-command", "'shelf' needs a second word",
                "try bakery shelf list, bakery shelf fill"
            ),
            (
                ["shelf", "lits"], "usage.unknown-command", "there is no command 'shelf lits'",
                "did you mean 'bakery shelf list'?"
            ),
            (
                ["--dark", "bake"], "usage.no-command", "option --dark stands where a command should",
                "options come behind the command: bakery COMMAND --dark …; 'bakery help' lists the commands"
            ),
            (
                ["bake", "--ovne", "x"], "usage.unknown-option", "'bakery bake' has no option --ovne",
                "did you mean --oven?"
            ),
            (
                ["bake", "--ovne=x"], "usage.unknown-option", "'bakery bake' has no option --ovne",
                "did you mean --oven?"
            ),
            (
                ["bake", "rye", "-dx"], "usage.unknown-option", "'bakery bake' has no option -x",
                "'bakery help bake' lists its options"
            ),
            (
                ["bake", "-ق"], "usage.unknown-option", "'bakery bake' has no option -ق",
                "'bakery help bake' lists its options"
            ),
            (["bake", "--d"], "usage.ambiguous-option", "--d may be --dark or --dry-run", "write it out"),
            (["bake", "--oven"], "usage.missing-value", "--oven needs a value: --oven FILE", nil),
            (["bake", "-n"], "usage.missing-value", "--count needs a value: --count N", nil),
            (["bake", "--dark=very"], "usage.unexpected-value", "--dark takes no value", nil),
            (["bake", "-n", "99"], "usage.bad-value", "--count must be a whole number from 1 to 50, not '99'", nil),
            (["bake", "-n", "x"], "usage.bad-value", "--count must be a whole number from 1 to 50, not 'x'", nil),
            (
                ["bake", "--time", "soon"], "usage.bad-value",
                "--time must be a time such as 500ms, 30s, 5m or 2h, not 'soon'", nil
            ),
            (
                ["bake", "--shape", "rond"], "usage.bad-value", "--shape must be one of round, square, not 'rond'",
                "did you mean round?"
            ),
            (["bake", "--oven", ""], "usage.bad-value", "--oven must be a path, not an empty word, not ''", nil),
            (
                ["bake", "a", "b", "c"], "usage.unexpected-operand", "'bakery bake' does not know what to do with 'c'",
                "it takes at most 2 FLOUR"
            ),
            (["shelf", "fill"], "usage.missing-operand", "'bakery shelf fill' needs LOAF: what to put on it", nil),
            (
                ["shelf", "list", "x"], "usage.unexpected-operand", "'bakery shelf list' takes no 'x'",
                "it has options only; 'bakery help shelf list' lists them"
            ),
        ] as [([String], String, String, String?)]
    )
    func refusals(words: [String], code: String, message: String, help: String?) throws {
        let error = try #require(Bakery.refusal(words))
        #expect(error.code == code)
        #expect(error.message == message)
        #expect(error.help == help)
    }
}
