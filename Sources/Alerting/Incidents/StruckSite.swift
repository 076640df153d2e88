// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Extraction

/// What kind of thing was struck, as far as single words tell: reports of one strike name the same kinds, in whatever
/// words.
enum StruckSite: UInt8, Sendable, CaseIterable {
    case health, worship, school, market, camp, home, vehicle, farm, utility, military, road, raid

    private var words: String {
        switch self {
        case .health: "مشفى مستشفى مشافي مستوصف عيادة طبي إسعاف"
        case .worship: "جامع مسجد كنيسة حسينية"
        case .school: "مدرسة مدارس روضة معهد طلاب تلاميذ معلم"
        case .market: "سوق أسواق متاجر"
        case .camp: "مخيم نازحين"
        case .home: "منزل منازل بيت بيوت مبنى"
        case .vehicle: "سيارة حافلة دراجة باص شاحنة"
        case .farm: "مزارع فلاحين زراعية حقول زيتون مزرعة رعاة"
        case .utility: "نفط حقل محطة كهرباء مياه"
        case .military: "مقر رتل حاجز نقاط ثكنة مطار"
        case .road: "طريق"
        case .raid: "إنزال مداهمة اعتقال اعتقلت"
        }
    }

    /// A bit for each kind that words name.
    static func sites(in words: [ReportWords.Word]) -> UInt16 {
        words.reduce(0) { $0 | (byStem[$1.stem] ?? 0) }
    }

    private static let byStem: [UInt32: UInt16] = {
        var table: [UInt32: UInt16] = [:]
        for site in allCases {
            for stem in ReportWords.of(name: site.words) { table[stem, default: 0] |= 1 << UInt16(site.rawValue) }
        }
        return table
    }()
}
