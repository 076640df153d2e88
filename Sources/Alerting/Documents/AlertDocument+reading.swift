// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
public import JSONStream
import SigmaRules

extension AlertDocument {
    /// Reads what `write(to:)` wrote; `nil` for anything else.
    public init?(_ json: JSONValue) {
        guard let incident = json.string("incident"), let revision = json.int("revision"),
            let rule = json["rule"].flatMap(Rule.init), let ruleset = json.string("ruleset"),
            let eventClass = json.string("class").flatMap(EventClass.init),
            let status = json.string("status").flatMap(EventStatus.init),
            let sources = json.list("sources", Source.init), let evidence = json.list("evidence", Evidence.init),
            let confidence = json.double("confidence")
        else { return nil }
        self.incident = incident
        self.revision = Int(revision)
        self.rule = rule
        otherRules = json.list("otherRules", Rule.init) ?? []
        self.ruleset = ruleset.hasPrefix("sha256:") ? String(ruleset.dropFirst(7)) : ruleset
        headline = Headline(
            arabic: json["headline"]?["ar"]?.string ?? "",
            english: json["headline"]?["en"]?.string ?? ""
        )
        self.eventClass = eventClass
        self.status = status
        mode = json.string("mode")
        health = json["health"].flatMap(Event.Health.init)
        ceasefire = json["ceasefire"].flatMap(Event.Ceasefire.init)
        context = json.string("context")
        proximity = json["proximity"]?.bool ?? false
        places = json.list("places", EventPlace.init) ?? []
        parties = Parties(
            actors: json.list("actors", Party.init) ?? [],
            targets: json.list("targets", Party.init) ?? [],
            addressees: json.list("addressees", Party.init) ?? []
        )
        time = json["time"].map(EventTime.init)
        casualties = json["casualties"].map(Event.Casualties.init)
        firstReported = json.string("firstReported").flatMap(PublicationTime.init)
        lastReported = json.string("lastReported").flatMap(PublicationTime.init)
        self.sources = sources
        independentSources = Int(json.int("independentSources") ?? 1)
        self.evidence = evidence
        why = json.list("why", Reason.init) ?? []
        self.confidence = confidence
        closing = json["closing"].flatMap(Closing.init)
    }
}

extension AlertDocument.Rule {
    init?(_ json: JSONValue) {
        guard let id = json.string("id"), let title = json.string("title"),
            let level = json.string("level").flatMap(SigmaLevel.init)
        else { return nil }
        self.init(id: id, title: title, level: level, tags: json.list("tags", \.string) ?? [])
    }
}

extension AlertDocument.Party {
    init?(_ json: JSONValue) {
        guard let name = json.string("name"), let kind = json.string("type").flatMap(Entity.Kind.init) else {
            return nil
        }
        self.init(
            name: name,
            nameArabic: json.string("nameAr"),
            kind: kind,
            country: json.string("country"),
            allegedBy: json.string("allegedBy")
        )
    }
}

extension AlertDocument.Source {
    init?(_ json: JSONValue) {
        guard let article = json.string("article") else { return nil }
        self.init(
            article: article,
            url: json.string("url"),
            source: json.string("source"),
            publishedAt: json.string("publishedAt").flatMap(PublicationTime.init),
            casualties: json["casualties"].map(Event.Casualties.init)
        )
    }
}

extension AlertDocument.Evidence {
    init?(_ json: JSONValue) {
        guard let article = json.string("article"), let span = Span(json) else { return nil }
        self.init(article: article, span: span)
    }
}

extension AlertDocument.Reason {
    init?(_ json: JSONValue) {
        guard let selection = json.string("selection"), let field = json.string("field"),
            let value = json.string("value")
        else { return nil }
        self.init(selection: selection, field: field, value: value)
    }
}

extension AlertDocument.Closing {
    init?(_ json: JSONValue) {
        guard let reason = json.string("reason").flatMap(Reason.init) else { return nil }
        self.init(reason: reason, incident: json.string("incident"))
    }
}
