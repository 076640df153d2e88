// SPDX-License-Identifier: Apache-2.0

@testable import Extraction

/// The attacks on health care of which a sentence speaks, whatever it says of them.
func attacksOnHealth(in sentence: String) throws -> [Event] {
    try extract(sentence).events.filter { $0.health != nil }
}

/// Those that it tells as having happened or going on, in a conflict and on the spot.
func reportedAttacksOnHealth(in sentence: String) throws -> [Event] {
    try attacksOnHealth(in: sentence).filter {
        ($0.status == .reported || $0.status == .ongoing) && $0.context == nil && !$0.proximity
    }
}
