// SPDX-License-Identifier: Apache-2.0

/// The entries of all scalars of the Basic Multilingual Plane, built once from the Unicode properties of the
/// standard library and the tables of this folder.
struct CharacterTable: Sendable {
    /// The first scalar of the block of Arabic, whose 256 scalars begin with one of four bytes, and the first of these.
    static var arabicBlock: Int { 0x0600 }
    static var arabicLead: UInt { 0xD8 }
    static var arabicRows: UInt { 4 }

    /// Built at first use.
    static let shared = CharacterTable()

    /// By scalar value, 65,536 of them.
    let entries: ContiguousArray<CharacterEntry>
    /// What ligatures stand for: entries of single letters.
    let expansions: ContiguousArray<ContiguousArray<CharacterEntry>>

    private init() {
        var builder = CharacterTableBuilder()
        builder.addGeneralCategories()
        builder.addASCII()
        builder.addArabicLetters()
        builder.addMarks()
        builder.addPunctuation()
        builder.addEmoji()
        builder.addLigatures(LatinFolding.blocks, as: .latinLigature)
        builder.addLigatures(PresentationForms.blocks, as: .arabicLigature)
        builder.addFullWidthForms()
        entries = builder.entries
        expansions = builder.expansions
    }

    /// The entry of a scalar beyond the Basic Multilingual Plane.
    static func entry(beyondBasicPlane value: UInt32) -> CharacterEntry {
        switch value {
        case 0x1F000...0x1FAFF: CharacterEntry(.emoji)
        case 0xE0000...0xE0FFF: CharacterEntry(.mark)
        case 0xF0000...: CharacterEntry(.other)
        default: CharacterEntry(.otherLetter)
        }
    }
}
