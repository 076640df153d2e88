// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
public import JSONStream
import SigmaRules

extension AlertDocument {
    /// Reads what `write(to:)` wrote; `nil` for anything else.
    public init?(_ json: JSONValue) {
        guard let incident = json["incident"]?.string, let revision = json["revision"]?.int,
            let rule = json["rule"].flatMap(Rule.init), let ruleset = json["ruleset"]?.string,
            let eventClass = json["class"]?.string.flatMap(EventClass.init),
            let status = json["status"]?.string.flatMap(EventStatus.init),
            let sources = json.all("sources", Source.init), let evidence = json.all("evidence", Evidence.init),
            let confidence = json["confidence"]?.double
        else { return nil }
        self.incident = incident
        self.revision = Int(revision)
        self.rule = rule
        otherRules = json.all("otherRules", Rule.init) ?? []
        self.ruleset = ruleset.hasPrefix("sha256:") ? String(ruleset.dropFirst(7)) : ruleset
        headline = Headline(
            arabic: json["headline"]?["ar"]?.string ?? "",
            english: json["headline"]?["en"]?.string ?? ""
        )
        self.eventClass = eventClass
        self.status = status
        mode = json["mode"]?.string
        health = json["health"].flatMap(Event.Health.init)
        ceasefire = json["ceasefire"].flatMap(Event.Ceasefire.init)
        context = json["context"]?.string
        proximity = json["proximity"]?.bool ?? false
        places = json.all("places", EventPlace.init) ?? []
        parties = Parties(
            actors: json.all("actors", Party.init) ?? [],
            targets: json.all("targets", Party.init) ?? [],
            addressees: json.all("addressees", Party.init) ?? []
        )
        time = json["time"].map(EventTime.init)
        casualties = json["casualties"].map(Event.Casualties.init)
        firstReported = json["firstReported"]?.string.flatMap(PublicationTime.init)
        lastReported = json["lastReported"]?.string.flatMap(PublicationTime.init)
        self.sources = sources
        independentSources = Int(json["independentSources"]?.int ?? 1)
        self.evidence = evidence
        why = json.all("why", Reason.init) ?? []
        self.confidence = confidence
        closing = json["closing"].flatMap(Closing.init)
    }
}

extension AlertDocument.Rule {
    init?(_ json: JSONValue) {
        guard let id = json["id"]?.string, let title = json["title"]?.string,
            let level = json["level"]?.string.flatMap(SigmaLevel.init)
        else { return nil }
        self.init(id: id, title: title, level: level, tags: json.all("tags", \.string) ?? [])
    }
}

extension AlertDocument.Party {
    init?(_ json: JSONValue) {
        guard let name = json["name"]?.string, let kind = json["type"]?.string.flatMap(Entity.Kind.init) else {
            return nil
        }
        self.init(
            name: name,
            nameArabic: json["nameAr"]?.string,
            kind: kind,
            country: json["country"]?.string,
            allegedBy: json["allegedBy"]?.string
        )
    }
}

extension AlertDocument.Source {
    init?(_ json: JSONValue) {
        guard let article = json["article"]?.string else { return nil }
        self.init(
            article: article,
            url: json["url"]?.string,
            source: json["source"]?.string,
            publishedAt: json["publishedAt"]?.string.flatMap(PublicationTime.init),
            casualties: json["casualties"].map(Event.Casualties.init)
        )
    }
}

extension AlertDocument.Evidence {
    init?(_ json: JSONValue) {
        guard let article = json["article"]?.string, let span = Span(json) else { return nil }
        self.init(article: article, span: span)
    }
}

extension AlertDocument.Reason {
    init?(_ json: JSONValue) {
        guard let selection = json["selection"]?.string, let field = json["field"]?.string,
            let value = json["value"]?.string
        else { return nil }
        self.init(selection: selection, field: field, value: value)
    }
}

extension AlertDocument.Closing {
    init?(_ json: JSONValue) {
        guard let reason = json["reason"]?.string.flatMap(Reason.init) else { return nil }
        self.init(reason: reason, incident: json["incident"]?.string)
    }
}

extension JSONValue {
    /// The elements of a field, empty where it is left out; `nil` when one of them can't be read.
    func all<Element>(_ name: String, _ read: (JSONValue) -> Element?) -> [Element]? {
        let values = self[name]?.elements ?? []
        let elements = values.compactMap(read)
        return elements.count == values.count ? elements : nil
    }
}
