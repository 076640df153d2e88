// SPDX-License-Identifier: Apache-2.0

/// A text as it is and as it is compared.
public struct FoldedText: Sendable {
    let plain: [UInt8]
    let folded: [UInt8]

    /// Folds a text once; the result may be shared by many records.
    public init(_ text: String, by folding: TextFolding) {
        plain = Array(text.utf8)
        folded = folding(text)
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
