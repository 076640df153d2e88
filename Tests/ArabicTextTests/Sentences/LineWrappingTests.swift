// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@Suite("Text that was wrapped at a width")
struct LineWrappingTests {
    private static let story = """
        أفادت مصادر محلية بأن طائرات حربية قصفت صباح اليوم مستشفى الأمل في بلدة كفرنبل بريف إدلب الجنوبي ما أدى إلى خروجه \
        عن الخدمة ومقتل ثلاثة من العاملين فيه. وقال مدير المستشفى إن الغارة أصابت قسم الطوارئ وغرفة العمليات، وإن الفرق \
        الطبية نقلت المرضى إلى مستشفيات مجاورة. ولم تعلق وزارة الدفاع على الحادث حتى الآن.
        """

    /// The text in lines of so many letters at most.
    private func wrapped(_ text: String, at width: Int) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test("lines that were only full end no sentence", arguments: [40, 50, 60, 72, 80])
    func full(width: Int) {
        let whole = sentences(LineWrappingTests.story).map { $0.split(whereSeparator: \.isWhitespace) }
        let found = sentences(wrapped(LineWrappingTests.story, at: width)).map {
            $0.split(whereSeparator: \.isWhitespace)
        }
        #expect(found == whole)
    }

    @Test("an empty line does, and so does a line that had room")
    func paragraphs() {
        let text =
            wrapped(LineWrappingTests.story, at: 50) + "\n\n" + "عنوان قصير" + "\n"
            + wrapped(LineWrappingTests.story, at: 50)
        #expect(sentences(text).contains("عنوان قصير"))
    }

    @Test("headlines in a list stay apart")
    func list() {
        let headlines = [
            "قصف على مستشفى في إدلب", "الأمم المتحدة تدعو إلى هدنة إنسانية في السودان خلال أيام",
            "وفاة الفنان القدير بعد صراع مع المرض", "ارتفاع أسعار النفط", "مقتل مسعفين في غارة على بلدة جنوب لبنان",
            "انطلاق البطولة غدا في العاصمة",
        ]
        #expect(sentences(headlines.joined(separator: "\n")) == headlines)
    }
}
