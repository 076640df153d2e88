// SPDX-License-Identifier: Apache-2.0

import Alerting
import Articles
import Extraction
import SigmaRules
import Testing

/// Articles and events as the extractor would give them, with only what a test is about.
enum Sample {
    static let entities = [
        Entity(id: "e1", kind: .country, name: "Kuwait", nameArabic: "الكويت", iso3166: "KW"),
        Entity(id: "e2", kind: .country, name: "Germany", nameArabic: "ألمانيا", iso3166: "DE"),
        Entity(id: "e3", kind: .group, name: "diplomats", nameArabic: "دبلوماسيون"),
        Entity(
            id: "e4",
            kind: .person,
            name: "Salim Nasser",
            nameArabic: "سليم ناصر",
            aliases: ["ناصر"],
            roles: [.init(text: "مدير الصحة", english: "health director")]
        ),
    ]

    static let statements = [
        Statement(
            id: "s1",
            speaker: "e3",
            speakerText: "دبلوماسيون",
            speakerKind: .unnamed,
            cue: "ذكر",
            mode: .indirect,
            content: Span(start: 0, end: 4, text: "نص")
        )
    ]

    static let idlib = EventPlace(
        entity: "e9",
        name: "Idlib",
        nameArabic: "إدلب",
        country: "SY",
        pcode: "SY07",
        admin1: "Idlib",
        precision: .admin1
    )
    static let saraqib = EventPlace(name: "Saraqib", nameArabic: "سراقب", country: "SY", precision: .admin3)

    static func attack(
        _ id: String = "v1",
        status: EventStatus = .reported,
        health: [HealthResource] = [.facility],
        type: HealthAttackType = .heavyWeapons,
        facility: String? = nil,
        places: [EventPlace] = [idlib],
        confidence: Double = 0.9
    ) -> Event {
        Event(
            id: id,
            eventClass: .attack,
            status: status,
            health: health.isEmpty ? nil : .init(resources: health, attackType: type, facility: facility),
            places: places,
            evidence: [Span(start: 0, end: 3, text: "قصف")],
            confidence: confidence
        )
    }

    static func ceasefire(
        _ id: String = "v1",
        stage: CeasefireStage = .calledFor,
        status: EventStatus = .demanded,
        actors: [String] = ["e1", "e2"],
        places: [EventPlace] = [idlib]
    ) -> Event {
        Event(
            id: id,
            eventClass: .ceasefire,
            status: status,
            ceasefire: .init(stage: stage),
            actors: actors,
            places: places,
            statement: "s1",
            evidence: [Span(start: 10, end: 25, text: "وقف إطلاق النار")],
            confidence: 0.8
        )
    }

    static func extraction(
        _ id: String,
        _ events: [Event],
        publishedAt: String? = "2024-05-02T10:00:00Z",
        body: String = "قُصِف المستشفى أمس"
    ) -> ArticleExtraction {
        let article = Article(
            id: id,
            url: "https://news.example/\(id)",
            body: body,
            source: "Example News",
            publishedAt: publishedAt.flatMap { PublicationTime($0) }
        )
        return ArticleExtraction(
            article: article,
            language: "ar",
            entities: entities,
            statements: statements,
            events: events
        )
    }

    static func extraction(_ events: [Event]) -> ArticleExtraction {
        extraction("a1", events)
    }

    /// An engine with the rules that are shipped.
    static func engine(limits: AlertEngine.Limits = .init(), keepsState: Bool = false) throws -> AlertEngine {
        AlertEngine(
            ruleset: try EventRules.compiler().compile(paths: [Repository.path("config/rules")]),
            limits: limits,
            keepsState: keepsState
        )
    }
}
