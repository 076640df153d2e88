// SPDX-License-Identifier: Apache-2.0

import Extraction

extension Event.Health {
    /// The facility's name, unless it is so long that a headline is better off without it.
    var facilityForHeadlines: String? {
        facility.flatMap { $0.unicodeScalars.count <= 40 ? $0 : nil }
    }
}
