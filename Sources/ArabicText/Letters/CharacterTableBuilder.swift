// SPDX-License-Identifier: Apache-2.0

/// Fills the table of entries, the general first and the particular over it.
struct CharacterTableBuilder {
    var entries = ContiguousArray(repeating: CharacterEntry(.other), count: 0x10000)
    var expansions: ContiguousArray<ContiguousArray<CharacterEntry>> = []

    private subscript(scalar: Unicode.Scalar) -> CharacterEntry {
        get { entries[Int(scalar.value)] }
        set { entries[Int(scalar.value)] = newValue }
    }

    mutating func addGeneralCategories() {
        for value in UInt32(0)..<0x10000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: self[scalar] = CharacterEntry(.mark)
            case .format: self[scalar] = CharacterEntry(.ignorable)
            case .control, .spaceSeparator: self[scalar] = CharacterEntry(.space)
            case .lineSeparator, .paragraphSeparator: self[scalar] = CharacterEntry(.newline)
            case .dashPunctuation: self[scalar] = CharacterEntry(.dash)
            case .openPunctuation: self[scalar] = CharacterEntry(.openBracket)
            case .closePunctuation: self[scalar] = CharacterEntry(.closeBracket)
            case .currencySymbol: self[scalar] = CharacterEntry(.currency)
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .spacingMark,
                .decimalNumber, .letterNumber:
                self[scalar] = CharacterEntry(.otherLetter)
            default: break
            }
        }
        for scalar in ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}"] as [Unicode.Scalar] {
            self[scalar] = CharacterEntry(.newline)
        }
    }

    mutating func addASCII() {
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            let entry = CharacterEntry(.digit, payload: digit)
            let value = UInt32(digit - UInt8(ascii: "0"))
            entries[Int(digit)] = entry
            entries[Int(0x0660 + value)] = entry
            entries[Int(0x06F0 + value)] = entry
        }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            entries[Int(letter)] = CharacterEntry(.latinLetter, payload: letter)
            entries[Int(letter - 0x20)] = CharacterEntry(.latinLetter, payload: letter, marks: .capital)
        }
        self["_"] = CharacterEntry(.underscore)
    }

    mutating func addArabicLetters() {
        for row in ArabicLetters.plain + ArabicLetters.variants {
            for scalar in row.written.unicodeScalars {
                self[scalar] = CharacterEntry(.arabicLetter, payload: row.code, marks: row.marks)
            }
        }
        for block in ArabicLetters.blocks {
            for (offset, letter) in block.letters.unicodeScalars.enumerated() {
                guard let scalar = Unicode.Scalar(block.first + UInt32(offset)), self[letter].category == .arabicLetter
                else { continue }
                if self[scalar].category != .arabicLetter {
                    self[scalar] = CharacterEntry(.arabicLetter, payload: self[letter].payload)
                }
            }
        }
    }

    mutating func addMarks() {
        let marks: [(Unicode.Scalar, CharacterEntry.Marks)] = [
            ("\u{0640}", []), ("\u{0674}", .hamzaAbove), ("\u{0653}", .madda), ("\u{0654}", .hamzaAbove),
            ("\u{0655}", .hamzaBelow), ("\u{0651}", .shadda), ("\u{064B}", .tanwinFath), ("\u{064F}", .damma),
            ("\u{FE70}", .tanwinFath), ("\u{FE71}", .tanwinFath), ("\u{FE78}", .damma), ("\u{FE79}", .damma),
            ("\u{FE7C}", .shadda), ("\u{FE7D}", .shadda),
        ]
        for value in Array(0xFE70...0xFE7F) + Array(0xFC5E...0xFC63) + Array(0xFCF2...0xFCF4) + Array(0x02B0...0x02FF) {
            entries[value] = CharacterEntry(.mark)
        }
        for (scalar, marks) in marks { self[scalar] = CharacterEntry(.mark, marks: marks) }
    }

    mutating func addPunctuation() {
        let rows: [(String, Punctuation)] = [
            (",\u{FF0C}\u{3001}", .comma), ("،\u{FE10}\u{FE11}\u{2E32}", .arabicComma), (";؛", .semicolon),
            (".۔。", .period), ("?؟", .question), ("!", .exclamation), (":", .colon), ("…", .ellipsis),
            ("«“„‟‹❝「『", .openQuote), ("»”›❞」』", .closeQuote), ("‘‚‛", .openSingleQuote), ("’", .closeSingleQuote),
            ("\"″〃", .straightQuote), ("'′`´", .apostrophe), ("(\u{FD3F}", .openParen), (")\u{FD3E}", .closeParen),
            ("[", .openBracket), ("]", .closeBracket), ("{", .openBrace), ("}", .closeBrace), ("-−", .dash),
            ("/⁄", .slash), ("\\", .backslash), ("#", .hash), ("@", .at), ("%٪‰؉", .percent), ("*٭", .star),
            ("|¦", .pipe),
            ("•▪▫●○■□◾◽◼◻⬛⬜▶►◄◀·‣∙⁃", .bullet), ("$", .currency), ("&", .ampersand), ("+", .plus), ("=", .equals),
        ]
        for (signs, mark) in rows {
            for scalar in signs.unicodeScalars { self[scalar] = CharacterEntry(mark) }
        }
    }

    mutating func addEmoji() {
        for value in Array(0x2600...0x27BF) + Array(0x2B00...0x2BFF) + Array(0x2300...0x23FF) + [
            0x20E3, 0x3030, 0x303D,
        ] {
            if let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isEmoji || value == 0x20E3 {
                self[scalar] = CharacterEntry(.emoji)
            }
        }
    }

    /// Adds blocks whose scalars each show one or several letters.
    mutating func addLigatures(
        _ blocks: [(first: UInt32, letters: String)],
        as ligature: CharacterEntry.Class
    ) {
        for block in blocks {
            for (offset, letters) in block.letters.split(separator: " ").enumerated() where letters != "-" {
                guard let scalar = Unicode.Scalar(block.first + UInt32(offset)) else { continue }
                let parts = ContiguousArray(letters.unicodeScalars.map { self[$0] })
                if parts.count == 1 {
                    let marks: CharacterEntry.Marks = scalar.properties.isUppercase ? .capital : []
                    self[scalar] = CharacterEntry(
                        parts[0].category,
                        payload: parts[0].payload,
                        marks: parts[0].marks.union(marks)
                    )
                } else {
                    self[scalar] = CharacterEntry(ligature, expansion: expansions.count)
                    expansions.append(parts)
                }
            }
        }
    }

    mutating func addFullWidthForms() {
        for value in 0xFF01...0xFF5E { entries[value] = entries[value - 0xFF01 + 0x21] }
    }
}
