// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Scans a text given as a string.
func scan(_ text: String, title: String = "") -> TokenizedText {
    var scanned = TokenizedText()
    TextScanner.scan(Array(text.utf8), titleByteCount: title.utf8.count, into: &scanned)
    return scanned
}

/// The text between a token's offsets, by bytes.
func written(_ token: Token, in text: String) -> String {
    String(decoding: Array(text.utf8)[Int(token.byteStart)..<Int(token.byteEnd)], as: UTF8.self)
}

/// The text of every token, as written.
func pieces(_ text: String) -> [String] {
    scan(text).tokens.map { written($0, in: text) }
}

/// The text of every sentence, from its first token to its last.
func sentences(_ text: String, title: String = "") -> [String] {
    let scanned = scan(text, title: title)
    let bytes = Array(text.utf8)
    return scanned.sentences.map { sentence in
        let start = Int(scanned.tokens[Int(sentence.firstToken)].byteStart)
        let end = Int(scanned.tokens[Int(sentence.endToken) - 1].byteEnd)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
