// SPDX-License-Identifier: Apache-2.0

/// The value of a number token's codes: `mantissa / 10^fractionDigits`.
struct DecimalDigits {
    var mantissa = 0
    var fractionDigits = 0
    private var wholeDigits = 0

    /// `nil` for more digits than an `Int` holds.
    init?(_ codes: some Sequence<UInt8>) {
        var isFraction = false
        for code in codes {
            if code == UInt8(ascii: ".") {
                isFraction = true
                continue
            }
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, overflowOfSum) = product.addingReportingOverflow(Int(code) - Int(UInt8(ascii: "0")))
            guard !overflow, !overflowOfSum else { return nil }
            mantissa = sum
            if isFraction { fractionDigits += 1 } else { wholeDigits += 1 }
        }
    }

    /// Whether the point can separate thousands: `1.500`.
    var looksGrouped: Bool { fractionDigits == 3 && wholeDigits <= 3 && mantissa >= 1000 }

    var roundedDown: Int { mantissa / powerOfTen }

    /// The value times a scale, without what lies behind the point; `nil` when it doesn't fit.
    func scaled(by scale: Int) -> Int? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: scale)
        return overflow ? nil : product / powerOfTen
    }

    private var powerOfTen: Int { (0..<fractionDigits).reduce(1) { power, _ in power * 10 } }
}
