// SPDX-License-Identifier: Apache-2.0

import JSONStream
import SourceYAML
import Testing

@Suite("Diagnostics as JSON")
struct DiagnosticJSONTests {
    @Test("places, help and notes; what is absent is left out")
    func whole() {
        let file = SourceFile(name: "a.yml", text: "one: 1\none: 2\n")
        func place(_ line: Int) -> SourceYAML.SourceLocation {
            SourceLocation(file: file, position: SourcePosition(line: line, column: 1), length: 3)
        }
        let all = Diagnostics([
            Diagnostic(
                "yaml.duplicate-key",
                "twice",
                at: place(2),
                help: "remove one",
                notes: [.init("first", at: place(1))]
            ),
            Diagnostic("rule.odd", "odd", severity: .warning),
        ])
        let text = String(decoding: JSONWriter.bytes { $0.value(all) }, as: UTF8.self)
        #expect(
            text == """
                [{"code":"yaml.duplicate-key","severity":"error","message":"twice",\
                "location":{"file":"a.yml","line":2,"column":1,"length":3},"help":"remove one",\
                "notes":[{"message":"first","location":{"file":"a.yml","line":1,"column":1,"length":3}}]},\
                {"code":"rule.odd","severity":"warning","message":"odd"}]
                """
        )
    }
}
