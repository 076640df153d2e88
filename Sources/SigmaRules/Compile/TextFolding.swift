// SPDX-License-Identifier: Apache-2.0

/// Makes texts that count as the same alike before they are compared: applied to the literal text of rules when
/// they are compiled and to the values of records when they are filled in.
///
/// It must work character by character as far as patterns with wildcards are concerned: the folding of a part of a
/// text has to be found in the folding of the whole.
public struct TextFolding: Sendable {
    private let transform: @Sendable (String) -> String

    /// A folding of one's own.
    public init(_ transform: @escaping @Sendable (String) -> String) {
        self.transform = transform
    }

    /// The folded text as UTF-8.
    public func callAsFunction(_ text: String) -> [UInt8] {
        Array(transform(text).utf8)
    }

    /// Letters of any script without regard to case: upper case and then lower case by Unicode's full mappings, so
    /// that ß equals SS and final sigma equals sigma.
    public static let unicode = TextFolding { text in
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        return text.uppercased().lowercased()
    }
}
