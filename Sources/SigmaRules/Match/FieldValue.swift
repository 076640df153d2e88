// SPDX-License-Identifier: Apache-2.0

/// A text as it is and as it is compared.
public final class FoldedText: Sendable {
    let plain: [UInt8]
    let folded: [UInt8]
    /// Its number among the fixed values of its field, or -1.
    let choice: Int32

    /// Folds a text once; the result may be shared by many records.
    public convenience init(_ text: String, by folding: TextFolding) {
        self.init(text, by: folding, choice: -1)
    }

    init(_ text: String, by folding: TextFolding, choice: Int32) {
        let folded = folding(text)
        // Most names are as they are compared, and then take room once.
        plain = text.utf8.elementsEqual(folded) ? folded : Array(text.utf8)
        self.folded = folded
        self.choice = choice
    }

    /// As it is.
    public var text: String { String(decoding: plain, as: UTF8.self) }
}

/// One value of a field.
public enum FieldValue: Sendable {
    case text(FoldedText)
    case number(Double)
    case flag(Bool)

    /// As text, for people.
    public var text: String {
        switch self {
        case .text(let text): text.text
        case .number(let number): FieldValue.text(of: number)
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// As it is compared with others.
    var compared: [UInt8] {
        if case .text(let text) = self { text.folded } else { Array(text.utf8) }
    }

    /// The number it is, or that the text reads as.
    var numeric: Double? {
        switch self {
        case .number(let number): number
        case .text(let text): Double(text.text)
        case .flag: nil
        }
    }

    /// A whole number without a fraction.
    static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? number.description
    }
}
