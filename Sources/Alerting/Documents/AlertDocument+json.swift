// SPDX-License-Identifier: Apache-2.0

import Articles
import Extraction
public import JSONStream
import SigmaRules

extension AlertDocument: JSONWritable {
    /// The document as published; what is absent is left out.
    public func write(to json: inout JSONWriter) {
        json.object { writeFields(to: &$0) }
    }

    /// The document with the article that led to this revision as one more field: a line of `rasid scan`.
    public func write(to json: inout JSONWriter, article: String) {
        json.object { json in
            json.field("article", article)
            writeFields(to: &json)
        }
    }

    private func writeFields(to json: inout JSONObjectWriter) {
        json.field("incident", incident)
        json.field("revision", revision)
        json.field("rule", rule)
        json.field("otherRules", ifAny: otherRules)
        json.field("ruleset", "sha256:\(ruleset)")
        json.object("headline") { json in
            json.field("ar", headline.arabic)
            json.field("en", headline.english)
        }
        if let correlation {
            json.object("correlation") { json in
                json.field("type", correlation.kind.rawValue)
                json.field("value", correlation.number)
                json.field("seconds", Int(correlation.timespan / 1000))
                if !correlation.group.isEmpty {
                    json.object("group") { json in
                        for value in correlation.group { json.field(value.field, value.value) }
                    }
                }
            }
        }
        json.field("class", eventClass.rawValue)
        json.field("status", status.rawValue)
        json.field("mode", mode)
        json.field("health", health)
        json.field("ceasefire", ceasefire)
        json.field("context", context)
        if proximity { json.field("proximity", true) }
        json.field("places", ifAny: places)
        json.field("actors", ifAny: parties.actors)
        json.field("targets", ifAny: parties.targets)
        json.field("addressees", ifAny: parties.addressees)
        json.field("time", time)
        json.field("casualties", casualties)
        json.field("firstReported", firstReported?.rfc3339)
        json.field("lastReported", lastReported?.rfc3339)
        json.field("sources", sources)
        json.field("sourceCount", sources.count)
        json.field("independentSources", independentSources)
        json.field("evidence", evidence)
        json.field("why", why)
        json.field("confidence", confidence)
        if let closing {
            json.object("closing") { json in
                json.field("reason", closing.reason.rawValue)
                json.field("incident", closing.incident)
            }
        }
    }
}

extension AlertDocument.Rule: JSONWritable {
    /// `{"id", "title", "level", "tags"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("title", title)
            json.field("level", level.rawValue)
            json.field("tags", tags)
        }
    }
}

extension AlertDocument.Party: JSONWritable {
    /// `{"name", "nameAr"?, "type", "country"?, "allegedBy"?}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("name", name)
            json.field("nameAr", nameArabic)
            json.field("type", kind.rawValue)
            json.field("country", country)
            json.field("allegedBy", allegedBy)
        }
    }
}

extension AlertDocument.Source: JSONWritable {
    /// `{"article", "url"?, "source"?, "publishedAt"?, "casualties"?}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("article", article)
            json.field("url", url)
            json.field("source", source)
            json.field("publishedAt", publishedAt?.rfc3339)
            json.field("casualties", casualties)
        }
    }
}

extension AlertDocument.Evidence: JSONWritable {
    /// `{"article", "start", "end", "text"}`, offsets in Unicode scalars of the article's text.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("article", article)
            json.field("start", span.start)
            json.field("end", span.end)
            json.field("text", span.text)
        }
    }
}

extension AlertDocument.Reason: JSONWritable {
    /// `{"selection", "field", "value"}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("selection", selection)
            json.field("field", field)
            json.field("value", value)
        }
    }
}
