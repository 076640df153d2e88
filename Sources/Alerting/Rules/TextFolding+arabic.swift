// SPDX-License-Identifier: Apache-2.0

import ArabicText
public import SigmaRules

extension TextFolding {
    /// The extractor's own normal form: forms of alef, hamza, ya and ta marbuta made alike, vowel marks and tatweel
    /// dropped, digits made European, letters of other scripts without regard to case.
    public static let arabic = TextFolding { Normalizer.fold($0) }
}
