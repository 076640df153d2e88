// SPDX-License-Identifier: Apache-2.0

/// How letters of the Arabic script are written and which code each has.
enum ArabicLetters {
    struct Row {
        let written: String
        let code: UInt8
        var marks: CharacterEntry.Marks = []
    }

    /// The letters of `LetterCode` themselves.
    static let plain: [Row] = LetterCode.letters.enumerated().map { index, letter in
        Row(written: String(letter), code: LetterCode.first + UInt8(index))
    }

    /// Letters that normal form makes equal to another of Arabic.
    static let variants: [Row] = [
        Row(written: "أ\u{0672}\u{0675}", code: LetterCode.alef, marks: .hamzaAbove),
        Row(written: "إ\u{0673}", code: LetterCode.alef, marks: .hamzaBelow),
        Row(written: "آ", code: LetterCode.alef, marks: .madda),
        Row(written: "ٱ", code: LetterCode.alef),
        Row(written: "ؤ", code: LetterCode.waw, marks: .seatedHamza),
        Row(written: "ئ", code: LetterCode.ya, marks: .seatedHamza),
        Row(written: "ة\u{06C3}", code: LetterCode.ha, marks: .taMarbuta),
        Row(written: "ى", code: LetterCode.ya, marks: .alefMaksura),
    ]

    /// Letters of other languages in Arabic script: consecutive scalars from `first`, and for each the Arabic
    /// letter nearest in shape or sound.
    static let blocks: [(first: UInt32, letters: String)] = [
        (0x0620, "ي"),
        (0x063B, "ككييي"),
        (0x066E, "بق"),
        (0x0676, "ووي"),
        (0x0679, "تتبتتبتبححججخجج"),
        (0x0688, "ددددددددد"),
        (0x0691, "ررررررر"),
        (0x0698, "زر"),
        (0x069A, "سسسصصطعفففففف"),
        (0x06A7, "قق"),
        (0x06A9, "كككككككككككك"),
        (0x06B5, "لللل"),
        (0x06B9, "ننننن"),
        (0x06BE, "هجههه"),
        (0x06C4, "وووووووو"),
        (0x06CC, "ييي"),
        (0x06CF, "و"),
        (0x06D0, "يييي"),
        (0x06D5, "ه"),
        (0x06EE, "در"),
        (0x06FA, "شضغ"),
        (0x06FF, "ه"),
        (0x0750, "بببببببححددرسعععفف"),
        (0x0762, "كككممننن"),
        (0x076A, "لررسحححسرحاايييووييحسسك"),
    ]
}
