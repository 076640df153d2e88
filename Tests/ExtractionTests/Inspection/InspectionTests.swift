// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How a word is read, for those who add words")
struct InspectionTests {
    private func inspect(_ text: String) throws -> [InspectedUnit] {
        Extractor(try TestResources.shipped()).inspect(text)
    }

    @Test("clitics are taken off, and the group is named with its place")
    func clitics() throws {
        let unit = try #require(try inspect("وبالمستشفى").first)
        #expect(unit.normal == "وبالمستشفي")
        let reading = try #require(unit.readings.first)
        #expect(reading.proclitics == "و ب ال" && reading.stem == "مستشفي" && reading.kind == "noun")
        #expect(reading.classes.contains("health-facility"))
        #expect(reading.group?.file.hasSuffix("health.yaml") == true)
    }

    @Test("a trigger tells its event and its frame")
    func frames() throws {
        let unit = try #require(try inspect("قصفوه").first)
        #expect(unit.readings.contains { $0.event == .attack && $0.frame?.contains("object: target") == true })
        #expect(unit.readings.contains { $0.enclitic == "ه" })
    }

    @Test("names tell what they stand for, also where their neighbours don't allow them")
    func names() throws {
        #expect(try inspect("إدلب").first?.names.contains { $0.contains("Idlib") && $0.contains("SY07") } == true)
        #expect(try inspect("الروسية").first?.names.contains { $0.hasPrefix("nationality") } == true)
    }

    @Test("neighbours choose among the readings")
    func context() throws {
        #expect(try inspect("لم يقصف").map(\.taken) == ["particle (negation)", "imperfect"])
        #expect(try inspect("زعفقة").map(\.taken) == ["unknown"])
        #expect(try inspect("وقف إطلاق النار").map(\.taken) == ["phrase"])
    }
}
