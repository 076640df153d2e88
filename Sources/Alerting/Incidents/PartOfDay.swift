// SPDX-License-Identifier: Apache-2.0

import Extraction

/// The part of the day in which something happened, as far as single words tell.
enum PartOfDay: UInt8, Sendable, CaseIterable {
    case dawn, morning, noon, afternoon, evening, night

    private var words: String {
        switch self {
        case .dawn: "فجر فجرا سحر"
        case .morning: "صباح صباحا ضحى"
        case .noon: "ظهر ظهرا ظهيرة"
        case .afternoon: "عصر عصرا"
        case .evening: "مساء غروب"
        case .night: "ليل ليلا ليلة"
        }
    }

    /// A bit for each part that words name.
    static func parts(in words: [ReportWords.Word]) -> UInt8 {
        words.reduce(0) { $0 | (byStem[$1.stem] ?? 0) }
    }

    /// Whether both name parts of the day, none of which is the same as one of the other's or next to it.
    static func areApart(_ parts: UInt8, _ others: UInt8) -> Bool {
        parts != 0 && others != 0 && (parts | neighbours(of: parts)) & others == 0
    }

    private static func neighbours(of parts: UInt8) -> UInt8 {
        let last = UInt8(allCases.count - 1)
        let (later, earlier) = (parts << 1 | parts >> last, parts >> 1 | parts << last)
        return (later | earlier) & (1 << UInt8(allCases.count) - 1)
    }

    private static let byStem: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for part in allCases {
            for stem in ReportWords.of(name: part.words) { table[stem, default: 0] |= 1 << part.rawValue }
        }
        return table
    }()
}
