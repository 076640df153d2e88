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
        guard let article = json["article"]?.string, let key = json["key"].flatMap(IncidentKey.init),
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
        guard let family = json["family"].flatMap(IncidentFamily.init), let place = json["place"]?.string,
            let day = json["day"]?.string
        else { return nil }
        self.init(family: family, place: place, day: day, site: json["site"]?.string)
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
        guard let eventClass = json["class"]?.string.flatMap(EventClass.init),
            let phase = json["phase"]?.string.flatMap(Phase.init)
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
        guard let family = json["family"]?.string, let towns = json.all("towns", ReportPlace.init),
            let divisions = json.all("divisions", ReportPlace.init), let words = json.hashes("words"),
            let figures = json.all("figures", \.int), let callers = json.all("callers", \.string),
            let facility = json.hashes("facility")
        else { return nil }
        let rarities = json.all("rarities") { $0.int.flatMap { UInt8(exactly: $0) } } ?? []
        self.init(
            family: family,
            day: json["day"]?.int.map(Int.init),
            published: json["published"]?.int.map(Int.init),
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
            sides: json.all("sides", \.string) ?? [],
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
        guard let name = json["name"]?.string, let weight = json["weight"]?.double else { return nil }
        self.init(name: name, weight: weight, latitude: json["lat"]?.double, longitude: json["lon"]?.double)
    }
}

extension JSONValue {
    fileprivate func hashes(_ name: String) -> [UInt32]? {
        all(name) { $0.int.flatMap { UInt32(exactly: $0) } }
    }
}
