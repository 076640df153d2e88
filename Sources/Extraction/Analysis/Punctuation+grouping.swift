// SPDX-License-Identifier: Apache-2.0

import ArabicText

extension Punctuation {
    /// A comma of either script.
    var isComma: Bool { self == .comma || self == .arabicComma }

    /// A mark that sets words off without ending their phrase.
    var isQuotation: Bool {
        switch self {
        case .openQuote, .closeQuote, .straightQuote, .openSingleQuote, .closeSingleQuote, .apostrophe, .hash: true
        default: false
        }
    }
}
