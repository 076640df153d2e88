// SPDX-License-Identifier: Apache-2.0

import Extraction

/// The words of a facility's name that tell it from others: not what kind of facility it is, nor where it stands.
///
/// "مشفى الأمل الجراحي" and "مشفى الأمل" are one name; "مشفيين" and, in Saraqib, "مشفى سراقب" are none.
enum FacilityName {
    /// The hashes of the stems of those words, in rising order; empty where a name tells nothing.
    static func words(of name: String, at places: [EventPlace]) -> [UInt32] {
        var others = generic
        for place in places { others.formUnion(ReportWords.of(name: place.nameArabic)) }
        return ReportWords.of(name: name).filter { !others.contains($0) }
    }

    /// Whether most words of the shorter name are in the longer one.
    static func areSame(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        a.count { b.contains($0) } * 2 > min(a.count, b.count)
    }

    /// Whether both are names, and not the same.
    static func areDifferent(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        !a.isEmpty && !b.isEmpty && !areSame(a, b)
    }

    private static let generic = Set(
        ReportWords.of(
            name: """
                مشفى المشفى مشفيين مشفيان مشافي مشاف مستشفى المستشفى مستشفيين مستشفيان مستشفيات مركز مركزين مركزان مراكز \
                عيادة عيادتين عيادات مستوصف مستوصفين مستوصفات نقطة نقطتين نقاط وحدة وحدات منشأة منشأتين منشآت مرفق مرفقين \
                مرافق مؤسسة مؤسسات مبنى مباني صيدلية صيدليات مستودع مستودعات مخزن مخازن مختبر مختبرات قسم أقسام سيارة سيارتي \
                سيارتين سيارات عربة عربات إسعاف الإسعاف بنك الدم منظومة طوارئ صحي صحية صحيين طبي طبية طبيين طبيتين ميداني \
                ميدانية جراحي جراحية تخصصي تخصصية عام خاص محلي رئيسي رئيسية كبير وحيد آخر أخرى ثان ثانية تابع تابعة ل في \
                مدينة المدينة بلدة البلدة قرية القرية ناحية منطقة المنطقة محافظة المحافظة ريف الريف حي الحي مخيم المخيم
                """
        )
    )
}
