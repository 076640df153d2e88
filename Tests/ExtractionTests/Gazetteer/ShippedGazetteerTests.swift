// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("The gazetteer that ships with Rasid")
struct ShippedGazetteerTests {
    @Test(
        "Syria's governorates have OCHA's P-codes",
        arguments: [
            ("دمشق", "SY01"), ("حلب", "SY02"), ("ريف دمشق", "SY03"), ("حمص", "SY04"), ("حماة", "SY05"),
            ("اللاذقية", "SY06"), ("إدلب", "SY07"), ("الحسكة", "SY08"), ("دير الزور", "SY09"), ("طرطوس", "SY10"),
            ("الرقة", "SY11"), ("درعا", "SY12"), ("السويداء", "SY13"), ("القنيطرة", "SY14"),
        ]
    )
    func governorates(name: String, pcode: String) throws {
        let places = try TestResources.shipped().gazetteer.places
        let row = try #require(places.first { $0.level == .admin1 && $0.arabic == name && $0.country == "SY" })
        #expect(row.pcode == pcode)
    }

    @Test("every country has a code of two capitals, told once, and an Arabic name")
    func countries() throws {
        let countries = try TestResources.shipped().gazetteer.countries
        #expect(countries.count >= 249)
        #expect(Set(countries.map(\.iso2)).count == countries.count)
        let wrong = countries.filter { row in
            row.iso2.count != 2 || row.iso2.uppercased() != row.iso2 || !isArabic(row.arabic)
        }
        #expect(wrong.map(\.iso2) == [])
    }

    @Test("every place has an Arabic name, a country that is known, and coordinates on the globe")
    func places() throws {
        let gazetteer = try TestResources.shipped().gazetteer
        let wrong = gazetteer.places.filter { row in
            !isArabic(row.arabic) || !(row.country.isEmpty || gazetteer.countryByCode[row.country] != nil)
                || !(-90...90).contains(row.latitude ?? 0) || !(-180...180).contains(row.longitude ?? 0)
        }
        #expect(wrong.map(\.id) == [])
        #expect(Set(gazetteer.places.map(\.id)).count == gazetteer.places.count)
    }

    @Test("holders lie in the same country and lead to a first-level division without a ring")
    func parents() throws {
        let gazetteer = try TestResources.shipped().gazetteer
        let wrong = gazetteer.places.indices.filter { index in
            let lineage = gazetteer.places.lineage(of: index)
            return Set(lineage).count != lineage.count
                || lineage.contains { gazetteer.places[$0].country != gazetteer.places[index].country }
        }
        #expect(wrong.map { gazetteer.places[$0].id } == [])
        #expect(gazetteer.places.contains { $0.parent >= 0 })
    }

    @Test("a town is placed by itself, and its P-code is that of the nearest holder that has one")
    func lineage() throws {
        let gazetteer = try TestResources.shipped().gazetteer
        let town = try #require(gazetteer.places.firstIndex { $0.arabic == "معرة النعمان" })
        #expect(gazetteer.places.admin1(of: town) == "Idlib")
        #expect(gazetteer.places.pcode(of: town)?.hasPrefix("SY07") == true)
        let place = try #require(gazetteer.places.coordinates(of: town))
        #expect((35...36).contains(place.latitude) && (36...37).contains(place.longitude))
    }

    private func isArabic(_ name: String) -> Bool {
        name.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }
    }
}
