// SPDX-License-Identifier: Apache-2.0

import CommandTable
import Terminal
import Testing

@Suite("Help is made from the table")
struct HelpTextTests {
    private let help = HelpText(suite: Bakery.suite, painter: Painter(isOn: false), width: 60)

    @Test("A command's help shows usage, options with choices and defaults, examples and exit codes")
    func command() throws {
        let command = try #require(Bakery.suite.command(["bake"]))
        #expect(
            help.command(command) == """
                bakery bake: bake bread

                Usage: bakery bake [OPTION…] [FLOUR…]

                Takes flour to bread. It's slow.

                Operands:
                  FLOUR  Bags of flour

                Options:
                  -o, --oven FILE    Bake in this oven
                      --seed SEED    Strew this seed (may be given several
                                     times)
                  -n, --count N      How many loaves (default: 1)
                      --time TIME    How long (default: 40m)
                      --shape SHAPE  Which shape (round, square; default:
                                     round)
                  -d, --dark         Bake until it's dark
                      --dry-run      Only say what would be done

                Common options:
                  -h, --help  Print this help

                Examples:
                  Bake three loaves:
                    bakery bake -n 3 rye.bag

                Exit codes:
                  0  baked
                  1  burnt

                """
        )
    }

    @Test("The overview lists the commands that are not hidden")
    func overview() {
        let text = help.overview()
        #expect(text.contains("  shelf fill  fill the shelf\n"))
        #expect(text.contains("Environment:\n  BAKERY_OVEN  the oven when --oven is not given\n"))
        #expect(!text.contains("recipe"))
    }

    @Test("A group's help lists its commands")
    func group() {
        #expect(
            help.group("shelf") == """
                bakery shelf: work with the shelf

                Usage: bakery shelf COMMAND [OPTION…]

                Commands:
                  shelf list  list what is on the shelf
                  shelf fill  fill the shelf

                """
        )
    }

    @Test("Styles are written only where the painter is on")
    func styles() throws {
        let command = try #require(Bakery.suite.command(["bake"]))
        let styled = HelpText(suite: Bakery.suite, painter: Painter(isOn: true), width: 60).command(command)
        #expect(styled.hasPrefix("\u{1B}[1mbakery bake\u{1B}[0m: bake bread"))
        #expect(!help.command(command).contains("\u{1B}"))
    }
}
