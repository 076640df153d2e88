// SPDX-License-Identifier: Apache-2.0

import Articles
public import JSONStream

extension ArticleExtraction: JSONWritable {
    /// Writes the document that `rasid extract` prints; what is absent is left out.
    public func write(to json: inout JSONWriter) { write(to: &json, includingText: false) }

    /// Writes the document; with the article's text it can be read again as a whole.
    public func write(to json: inout JSONWriter, includingText: Bool) {
        json.object { json in
            json.field("id", article.id)
            json.object("article") { json in
                json.field("id", article.id)
                json.field("title", article.title)
                json.field("url", article.url)
                json.field("source", article.source)
                json.field("language", language)
                json.field("publishedAt", article.publishedAt?.rfc3339)
                if includingText { json.field("text", utf8: article.text[...]) }
            }
            json.field("entities", ifAny: entities)
            json.field("statements", ifAny: statements)
            json.field("events", ifAny: events)
            json.field("times", ifAny: times)
        }
    }
}

extension Span: JSONWritable {
    /// `{"start", "end", "text"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("start", start)
            json.field("end", end)
            json.field("text", utf8: utf8)
        }
    }
}

extension Entity: JSONWritable {
    /// An element of `entities`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("type", kind.rawValue)
            json.field("name", name)
            json.field("nameAr", nameArabic)
            json.field("aliases", ifAny: aliases)
            json.field("roles", ifAny: roles)
            if iso3166 != nil || pcode != nil || wikidata != nil {
                json.object("ids") { json in
                    json.field("iso3166", iso3166)
                    json.field("pcode", pcode)
                    json.field("wikidata", wikidata)
                }
            }
            json.field("mentions", mentions)
        }
    }
}

extension Entity.Role: JSONWritable {
    /// `{"text", "en"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("text", text)
            json.field("en", english)
        }
    }
}

extension Statement: JSONWritable {
    /// An element of `statements`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("speaker", speaker)
            json.field("speakerText", speakerText)
            json.field("speakerKind", speakerKind.rawValue)
            json.field("cue", cue)
            json.field("mode", mode.rawValue)
            json.field("content", content)
        }
    }
}

extension EventTime: JSONWritable {
    /// An element of `times`, and an event's `time`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("text", text?.text)
            json.field("start", start?.iso8601)
            json.field("end", end?.iso8601)
            json.field("recurring", recurring)
        }
    }
}
