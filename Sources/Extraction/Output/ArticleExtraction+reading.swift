// SPDX-License-Identifier: Apache-2.0

import Articles
public import JSONStream

extension ArticleExtraction {
    /// Reads a record of the topic of events: the events of one article in one country, with the article's text.
    public init?(_ json: JSONValue) {
        guard let about = json["article"], let id = about.string("id"), let language = about.string("language"),
            let entities = json.list("entities", Entity.init), let statements = json.list("statements", Statement.init),
            let events = json.list("events", Event.init), let times = json.list("times", { EventTime($0) })
        else { return nil }
        var article = Article(
            id: id,
            url: about.string("url"),
            source: about.string("source"),
            language: language,
            publishedAt: about.string("publishedAt").flatMap(PublicationTime.init)
        )
        article.title = about.string("title")
        article.titleByteCount = article.title?.utf8.count ?? 0
        article.text = about["text"]?.utf8.map(Array.init) ?? []
        self.init(
            article: article,
            language: language,
            entities: entities,
            statements: statements,
            events: events,
            times: times
        )
    }
}

extension Entity {
    /// Reads an element of `entities`.
    public init?(_ json: JSONValue) {
        guard let id = json.string("id"), let kind = json.string("type").flatMap(Kind.init),
            let name = json.string("name"), let roles = json.list("roles", Role.init),
            let mentions = json.list("mentions", Span.init)
        else { return nil }
        let ids = json["ids"]
        self.init(
            id: id,
            kind: kind,
            name: name,
            nameArabic: json.string("nameAr"),
            aliases: json.texts("aliases"),
            roles: roles,
            iso3166: ids?.string("iso3166"),
            pcode: ids?.string("pcode"),
            wikidata: ids?.string("wikidata"),
            mentions: mentions
        )
    }
}

extension Entity.Role {
    /// Reads `{"text", "en"}`.
    public init?(_ json: JSONValue) {
        guard let text = json.string("text") else { return nil }
        self.init(text: text, english: json.string("en"))
    }
}

extension Statement {
    /// Reads an element of `statements`.
    public init?(_ json: JSONValue) {
        guard let id = json.string("id"), let speakerText = json.string("speakerText"),
            let speakerKind = json.string("speakerKind").flatMap(SpeakerKind.init), let cue = json.string("cue"),
            let mode = json.string("mode").flatMap(Mode.init), let content = json["content"].flatMap(Span.init)
        else { return nil }
        self.init(
            id: id,
            speaker: json.string("speaker"),
            speakerText: speakerText,
            speakerKind: speakerKind,
            cue: cue,
            mode: mode,
            content: content
        )
    }
}
