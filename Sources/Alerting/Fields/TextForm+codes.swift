// SPDX-License-Identifier: Apache-2.0

import SigmaRules

/// Codes and dates: texts that all look alike.
extension TextForm {
    static let country = TextForm("the two letters of a country (ISO 3166-1), such as SY", pattern: "[A-Z]{2}")
    static let pcode = TextForm(
        "a country's two letters and the number of a division (OCHA P-code), such as SY07",
        pattern: "[A-Z]{2}[0-9A-Z]*"
    )
    static let day = TextForm("a day as YYYY-MM-DD, such as 2024-05-31", pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}")
}
