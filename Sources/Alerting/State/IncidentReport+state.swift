// SPDX-License-Identifier: Apache-2.0

import Extraction
import JSONStream

extension IncidentReport: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("article", article)
            json.field("key", key)
            json.field("profile", profile)
            json.field("signature", signature.map(Int.init))
            json.field("alert", document)
        }
    }

    convenience init?(_ json: JSONValue) {
        guard let article = json.string("article"), let key = json["key"].flatMap(IncidentKey.init),
            let profile = json["profile"].flatMap(ReportProfile.init), let signature = json.hashes("signature"),
            let document = json["alert"].flatMap(AlertDocument.init)
        else { return nil }
        self.init(article: article, key: key, profile: profile, document: document, signature: signature)
    }
}

extension IncidentKey: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("family", family)
            json.field("place", place)
            json.field("day", day)
            json.field("site", site)
        }
    }

    init?(_ json: JSONValue) {
        guard let family = json["family"].flatMap(IncidentFamily.init), let place = json.string("place"),
            let day = json.string("day")
        else { return nil }
        self.init(family: family, place: place, day: day, site: json.string("site"))
    }
}

extension IncidentFamily: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("class", eventClass.rawValue)
            json.field("phase", phase.rawValue)
            if isCrime { json.field("crime", true) }
        }
    }

    init?(_ json: JSONValue) {
        guard let eventClass = json.string("class").flatMap(EventClass.init),
            let phase = json.string("phase").flatMap(Phase.init)
        else { return nil }
        self.init(eventClass: eventClass, phase: phase, isCrime: json["crime"]?.bool ?? false)
    }
}

extension ReportProfile: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("family", family)
            json.field("day", day)
            json.field("published", published)
            if isLeading { json.field("leading", true) }
            if isDayGiven { json.field("dayGiven", true) }
            json.field("towns", ifAny: towns)
            json.field("divisions", ifAny: divisions)
            json.field("words", ifAny: words.map { Int($0.stem) })
            json.field("rarities", ifAny: words.map { Int($0.rarity) })
            json.field("figures", ifAny: figures)
            json.field("callers", ifAny: callers)
            json.field("sides", ifAny: sides)
            if isOnHealth { json.field("health", true) }
            json.field("facility", ifAny: facility.map(Int.init))
        }
    }

    fileprivate init?(_ json: JSONValue) {
        guard let family = json.string("family"), let towns = json.list("towns", ReportPlace.init),
            let divisions = json.list("divisions", ReportPlace.init), let words = json.hashes("words"),
            let figures = json.list("figures", \.int), let callers = json.list("callers", \.string),
            let facility = json.hashes("facility")
        else { return nil }
        let rarities = json.list("rarities") { $0.int.flatMap { UInt8(exactly: $0) } } ?? []
        self.init(
            family: family,
            day: json.int("day").map(Int.init),
            published: json.int("published").map(Int.init),
            isLeading: json["leading"]?.bool ?? false,
            isDayGiven: json["dayGiven"]?.bool ?? false,
            towns: towns,
            divisions: divisions,
            words: words.enumerated().map { index, stem in
                // What earlier versions kept has no rarities.
                let rarity = index < rarities.count ? rarities[index] : UInt8(WordRarities.untold * 10)
                return ReportWords.Word(stem: stem, rarity: rarity)
            },
            figures: figures.map(Int.init),
            callers: callers,
            sides: json.list("sides", \.string) ?? [],
            isOnHealth: json["health"]?.bool ?? false,
            facility: facility
        )
    }
}

extension ReportPlace: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("name", name)
            json.field("weight", weight)
            json.field("lat", latitude)
            json.field("lon", longitude)
        }
    }

    fileprivate init?(_ json: JSONValue) {
        guard let name = json.string("name"), let weight = json.double("weight") else { return nil }
        self.init(name: name, weight: weight, latitude: json.double("lat"), longitude: json.double("lon"))
    }
}

extension JSONValue {
    fileprivate func hashes(_ name: String) -> [UInt32]? {
        list(name) { $0.int.flatMap { UInt32(exactly: $0) } }
    }
}
