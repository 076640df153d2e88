// SPDX-License-Identifier: Apache-2.0

import Terminal
import Testing

@Suite("Colour is for terminals")
struct ColorChoiceTests {
    @Test(
        arguments: [
            (ColorChoice.auto, true, ["TERM": "xterm"], true),
            (.auto, false, ["TERM": "xterm"], false),
            (.auto, true, ["TERM": "dumb"], false),
            (.auto, true, [:], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
            (.always, false, ["NO_COLOR": "1"], true),
            (.never, true, ["TERM": "xterm"], false),
        ]
    )
    func decides(choice: ColorChoice, isTerminal: Bool, environment: [String: String], expected: Bool) {
        #expect(choice.isOn(isTerminal: isTerminal, environment: environment) == expected)
    }
}

@Suite("Painting")
struct PainterTests {
    @Test("No style runs over the end of a line")
    func lines() {
        let painted = Painter(isOn: true)(.faint, "سطر\n\nآخر")
        #expect(painted == "\u{1B}[2mسطر\u{1B}[0m\n\n\u{1B}[2mآخر\u{1B}[0m")
    }

    @Test("A painter that is off leaves text alone")
    func off() {
        #expect(Painter(isOn: false)(.critical, "قصف") == "قصف")
    }
}
