// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// The quotations of a text that hold something, by the token that opens them.
struct OpenedQuotations {
    /// In the order of the text; they don't overlap.
    private let quotations: ContiguousArray<Quotation>

    init(_ quotations: ContiguousArray<Quotation>) {
        self.quotations = quotations
    }

    /// What is quoted behind the token; `nil` where it opens no quotation.
    func content(behind token: Int) -> Range<Int>? {
        let number = firstIndex { Int($0.open) >= token }
        guard number < quotations.count, Int(quotations[number].open) == token, !quotations[number].content.isEmpty
        else { return nil }
        return quotations[number].content
    }

    /// What is quoted in front of the token that closes it; `nil` where it closes no quotation.
    func content(before token: Int) -> Range<Int>? {
        let number = firstIndex { Int($0.open) >= token } - 1
        guard number >= 0, quotations[number].content.upperBound == token, !quotations[number].content.isEmpty else {
            return nil
        }
        return quotations[number].content
    }

    /// Whether the token opens a quotation.
    func contains(_ token: Int) -> Bool { content(behind: token) != nil }

    /// Whether the token stands inside a quotation.
    func surround(_ token: Int) -> Bool {
        // Only the last that opens in front of the token can hold it.
        let number = firstIndex { Int($0.open) >= token }
        return number > 0 && quotations[number - 1].content.contains(token)
    }

    private func firstIndex(where condition: (Quotation) -> Bool) -> Int {
        var low = 0
        var high = quotations.count
        while low < high {
            let middle = (low + high) / 2
            if condition(quotations[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
