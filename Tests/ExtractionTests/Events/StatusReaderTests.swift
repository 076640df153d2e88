// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("What a text says of an attack on health care")
struct StatusReaderTests {
    private func statuses(_ sentence: String) throws -> Set<EventStatus> {
        let published = CivilDate(year: 2024, month: 6, day: 15)
        let events = try TestResources.extraction(of: sentence, publishedAt: published).events
        return Set(events.filter { $0.health != nil }.map(\.status))
    }

    @Test(
        "what is told as fact is reported, whoever tells, condemns or denies the doing of it",
        arguments: [
            "قصفت الطائرات مستشفى المدينة أمس.",
            "استهدفت غارة جوية مستشفى في معرة النعمان وأخرجته عن الخدمة.",
            "قال ناشطون إن قذيفة سقطت على المستشفى الميداني.",
            "أدانت المنظمة قصف مستشفى كفرنبل ليلة أمس.",
            "اتهمت الوزارة الجيش بقصف المستشفى.",
            "نفى الجيش مسؤوليته عن قصف المستشفى.",
            "أكدت منظمة الصحة العالمية أن المستشفى تعرض لقصف يوم الأحد.",
            "بعد قصف المستشفى نقل المرضى إلى مدينة أخرى.",
            "لم يتمكن المسعفون من الوصول بعدما قصفت الطائرات المستشفى.",
            "المستشفى الذي قصف أمس كان يخدم مئة ألف نسمة.",
        ]
    )
    func reported(sentence: String) throws {
        #expect(try statuses(sentence) == [.reported])
    }

    @Test(
        "an end, protection or investigation that somebody asks for",
        arguments: [
            "طالبت المنظمة بوقف استهداف المستشفيات.",
            "دعا الأطباء إلى عدم قصف المستشفيات.",
            "طالبوا بإجراء تحقيق في قصف مستشفى المدينة.",
            "يجب حماية المستشفيات والعاملين فيها.",
            "دعت الأمم المتحدة إلى أن تتوقف الهجمات على المرافق الطبية.",
            "مشروع قرار يطالب بوقف الهجمات على المستشفيات في سوريا",
            "ناشد الأطباء المجتمع الدولي وقف قصف المستشفيات.",
            "أوقفوا قصف المستشفيات، قالت المنظمة.",
            "لا بد من وضع حد للاعتداءات على الطواقم الطبية.",
            "حث المجلس الأطراف على تجنيب المستشفيات القصف.",
        ]
    )
    func demanded(sentence: String) throws {
        #expect(try statuses(sentence) == [.demanded])
    }

    @Test(
        "a denial, a negated verb, or news called false",
        arguments: [
            "نفت وزارة الدفاع قصف أي مستشفى.",
            "لم تقصف الطائرات المستشفى.",
            "لا صحة للأنباء عن قصف المستشفى.",
            "أكد المحافظ أن خبر استهداف المستشفى عار عن الصحة.",
            "لم يتعرض المستشفى لأي قصف.",
            "نفى المتحدث أن تكون الطائرات قد استهدفت المستشفى.",
            "كذبت إدارة المستشفى أنباء تعرضه للقصف.",
        ]
    )
    func denied(sentence: String) throws {
        #expect(try statuses(sentence) == [.denied])
    }

    @Test(
        "a threat",
        arguments: [
            "هدد المسلحون بقصف المستشفى.",
            "توعدت الميليشيا باستهداف المستشفيات.",
            "أنذر الجيش إدارة المستشفى بالإخلاء.",
        ]
    )
    func threatened(sentence: String) throws {
        #expect(try statuses(sentence) == [.threatened])
    }

    @Test(
        "what lies ahead",
        arguments: [
            "تعتزم القوات اقتحام المستشفى.",
            "سيقصف الجيش المستشفى خلال ساعات.",
        ]
    )
    func planned(sentence: String) throws {
        #expect(try statuses(sentence) == [.planned])
    }

    @Test(
        "a condition, a question, a possibility or a fear",
        arguments: [
            "إذا قصفت الطائرات المستشفى فسنرد.",
            "لو قصفت الطائرات المستشفى لمات المرضى.",
            "في حال استهداف المستشفى سيتم نقل المرضى.",
            "قد تقصف الطائرات المستشفى.",
            "هل قصف الجيش المستشفى؟",
            "يخشى الأطباء أن تقصف الطائرات المستشفى.",
        ]
    )
    func hypothetical(sentence: String) throws {
        #expect(try statuses(sentence) == [.hypothetical])
    }

    @Test(
        "facilities as a kind, counted over a time, or under the law",
        arguments: [
            "استهداف المستشفيات جريمة حرب.",
            "تعرض 25 مستشفى للقصف خلال شهر.",
            "الهجمات على المرافق الصحية تشكل انتهاكا للقانون الدولي.",
            "أدانت المنظمة الهجمات على المستشفيات.",
            "وثقت المنظمة 80 هجوما على المرافق الطبية منذ بداية العام.",
            "قتل مئات العاملين الصحيين منذ اندلاع الحرب.",
            "يحظر القانون الدولي الإنساني مهاجمة المستشفيات.",
        ]
    )
    func general(sentence: String) throws {
        #expect(try statuses(sentence) == [.general])
    }

    @Test(
        "what a date, an adverb or a pluperfect puts long before the news",
        arguments: [
            "كان المستشفى قد تعرض لقصف العام الماضي.",
            "سبق أن قصف المستشفى مرتين.",
            "قصف المستشفى آنذاك وأغلق.",
            "قبل ثلاث سنوات استهدفت غارة مستشفى قندوز.",
            "يحيي الأهالي ذكرى قصف المستشفى.",
        ]
    )
    func historical(sentence: String) throws {
        #expect(try statuses(sentence) == [.historical])
    }

    @Test(
        "what goes on or recurs",
        arguments: [
            "تقصف الطائرات مستشفيات إدلب يوميا.",
            "تواصل القوات حصار المستشفى.",
            "لا تزال القوات تحاصر مستشفى الشفاء.",
            "يتعرض المستشفى لقصف متواصل منذ أيام.",
            "استمر قصف المستشفى لليوم الثالث.",
        ]
    )
    func ongoing(sentence: String) throws {
        #expect(try statuses(sentence) == [.ongoing])
    }
}
