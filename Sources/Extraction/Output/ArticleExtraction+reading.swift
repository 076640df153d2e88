// SPDX-License-Identifier: Apache-2.0

import Articles
public import JSONStream

extension ArticleExtraction {
    /// Reads a record of the topic of events: the events of one article in one country, with the article's text.
    public init?(_ json: JSONValue) {
        guard let about = json["article"], let id = about["id"]?.string, let language = about["language"]?.string,
            let entities = json.list("entities", Entity.init), let statements = json.list("statements", Statement.init),
            let events = json.list("events", Event.init), let times = json.list("times", { EventTime($0) })
        else { return nil }
        var article = Article(
            id: id,
            url: about["url"]?.string,
            source: about["source"]?.string,
            language: language,
            publishedAt: about["publishedAt"]?.string.flatMap(PublicationTime.init)
        )
        article.title = about["title"]?.string
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
        guard let id = json["id"]?.string, let kind = json["type"]?.string.flatMap(Kind.init),
            let name = json["name"]?.string, let roles = json.list("roles", Role.init),
            let mentions = json.list("mentions", Span.init)
        else { return nil }
        let ids = json["ids"]
        self.init(
            id: id,
            kind: kind,
            name: name,
            nameArabic: json["nameAr"]?.string,
            aliases: json.texts("aliases"),
            roles: roles,
            iso3166: ids?["iso3166"]?.string,
            pcode: ids?["pcode"]?.string,
            wikidata: ids?["wikidata"]?.string,
            mentions: mentions
        )
    }
}

extension Entity.Role {
    /// Reads `{"text", "en"}`.
    public init?(_ json: JSONValue) {
        guard let text = json["text"]?.string else { return nil }
        self.init(text: text, english: json["en"]?.string)
    }
}

extension Statement {
    /// Reads an element of `statements`.
    public init?(_ json: JSONValue) {
        guard let id = json["id"]?.string, let speakerText = json["speakerText"]?.string,
            let speakerKind = json["speakerKind"]?.string.flatMap(SpeakerKind.init), let cue = json["cue"]?.string,
            let mode = json["mode"]?.string.flatMap(Mode.init), let content = json["content"].flatMap(Span.init)
        else { return nil }
        self.init(
            id: id,
            speaker: json["speaker"]?.string,
            speakerText: speakerText,
            speakerKind: speakerKind,
            cue: cue,
            mode: mode,
            content: content
        )
    }
}
