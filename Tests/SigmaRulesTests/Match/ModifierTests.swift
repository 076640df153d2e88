// SPDX-License-Identifier: Apache-2.0

import SigmaRules
import SourceYAML
import Testing

@Suite("Modifiers")
struct ModifierTests {
    private func matches(
        _ search: String,
        _ values: [String: [TestValue]],
        placeholders: PlaceholderTable = PlaceholderTable()
    ) throws -> Bool {
        let compiler = RulesetCompiler(
            fields: Fixture.fields,
            logSource: Fixture.logSource,
            placeholders: placeholders
        )
        let text = Fixture.rule("  s: \(search)\n  condition: s")
        let ruleset = try compiler.compile([YAMLFile(text: text, name: "rule.yml")])
        return try !ruleset.matches(Fixture.record(values)).isEmpty
    }

    @Test(
        "regular expressions are found anywhere, with regard to case unless told otherwise",
        arguments: [
            ("{place|re: 'i[dt]lib'}", "Old idlib", true), ("{place|re: 'IDLIB'}", "idlib", false),
            ("{place|re|i: 'IDLIB'}", "idlib", true), ("{place|re|ignorecase: 'IDLIB'}", "idlib", true),
            ("{place|re: '^Rif'}", "East Rif", false), ("{place|re: '^b$'}", "a\nb\nc", false),
            ("{place|re|m: '^b$'}", "a\nb\nc", true), ("{place|re: 'a.b'}", "a\nb", false),
            ("{place|re|s: 'a.b'}", "a\nb", true), ("{place|re|i|s: 'A.B'}", "a\nb", true),
            ("{place|re: '(حلب|إدلب)'}", "ريف إدلب", true), ("{place|re: '\\p{Arabic}{4}'}", "إدلب", true),
            ("{place|re: ['^x', 'b$']}", "Idlib", true), ("{place|re|all: ['^I', 'b$']}", "Idlib", true),
            ("{place|re|neq: '^I'}", "Idlib", false),
            ("{place|re: '(a+)+$'}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", false),
        ]
    )
    func expressions(search: String, value: String, holds: Bool) throws {
        #expect(try matches(search, ["place": [.text(value)]]) == holds)
    }

    @Test("keywords may be regular expressions, and numbers are matched as text")
    func expressionsElsewhere() throws {
        #expect(try matches("{'|re': 'قصف.*مشفى'}", ["text": ["قصف عنيف طال مشفى"]]))
        #expect(try matches("{killed|re: '^1[0-9]$'}", ["killed": [12]]))
    }

    @Test(
        "ranges of addresses",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.0/25", "192.0.2.127", true), ("192.0.2.0/25", "192.0.2.128", false),
            ("0.0.0.0/0", "203.0.113.9", true), ("10.0.0.0/8", "10.x", false), ("10.0.0.0/8", "10.1.1.1.1", false),
            ("2001:db8::/32", "2001:db8:1::2", true), ("2001:db8::/32", "2001:DB8::", true),
            ("2001:db8::/32", "2001:db9::1", false), ("::/0", "10.0.0.1", false),
            ("2001:db8::/33", "2001:db8:8000::", false),
        ]
    )
    func networks(range: String, value: String, holds: Bool) throws {
        #expect(try matches("{place|cidr: '\(range)'}", ["place": [.text(value)]]) == holds)
    }

    @Test(
        "values in Base64 and UTF-16",
        arguments: [
            ("{place|base64: ping}", "cGluZw==", true), ("{place|base64|contains: ping}", "x cGluZw== y", true),
            ("{place|base64offset|contains: /bin/sh}", "YSAvYmluL3NoIGI=", true),
            ("{place|base64offset|contains: /bin/sh}", "YWEgL2Jpbi9zaA==", true),
            ("{place|base64offset|contains: /bin/sh}", "YWFhIC9iaW4vc2g=", true),
            ("{place|base64offset|contains: /bin/sh}", "L2Jpbi9iYXNo", false),
            ("{place|wide|base64: cmd}", "YwBtAGQA", true), ("{place|utf16le|base64: cmd}", "YwBtAGQA", true),
            ("{place|utf16be|base64: cmd}", "AGMAbQBk", true), ("{place|utf16|base64: cmd}", "//5jAG0AZAA=", true),
            ("{place|wide|base64offset|contains: cmd}", "AAAAYwBtAGQA", true),
            ("{place|base64: قصف}", "2YLYtdmB", true),
            ("{place|wide: cmd}", "c\0m\0d\0", true),
        ]
    )
    func encodings(search: String, value: String, holds: Bool) throws {
        #expect(try matches(search, ["place": [.text(value)]]) == holds)
    }

    @Test(
        "a dash that begins a word may be any of five",
        arguments: [
            ("-a", true), ("/a", true), ("\u{2013}a", true), ("\u{2014}a", true), ("\u{2015}a", true), ("a", false),
            ("x /a", true), ("+a", false),
        ]
    )
    func dashes(value: String, holds: Bool) throws {
        #expect(try matches("{place|windash|contains: '-a'}", ["place": [.text(value)]]) == holds)
    }

    @Test("a dash within a word is left alone, and each of several varies by itself")
    func moreDashes() throws {
        #expect(try matches("{place|windash: '-a-b -c'}", ["place": ["/a-b \u{2014}c"]]))
        #expect(try !matches("{place|windash: '-a-b'}", ["place": ["-a/b"]]))
        #expect(try matches("{place|windash|contains|all: ['-a', '/b']}", ["place": ["-b /a"]]))
    }

    @Test(
        "another field's value",
        arguments: [
            ("{place|fieldref: actor}", ["Idlib"], ["idlib"], true), ("{place|fieldref: actor}", ["a"], ["b"], false),
            ("{place|fieldref: actor}", ["a", "b"], ["c", "b"], true), ("{place|fieldref: actor}", [], [], false),
            ("{place|fieldref|cased: actor}", ["Idlib"], ["idlib"], false),
            ("{place|fieldref|startswith: actor}", ["Rif Dimashq"], ["rif"], true),
            ("{place|fieldref|endswith: actor}", ["Rif Dimashq"], ["rif"], false),
            ("{place|fieldref|contains: actor}", ["the 100% one"], ["100%"], true),
            ("{place|fieldref|neq: actor}", ["a"], ["b"], true), ("{place|fieldref|neq: actor}", [], ["b"], true),
            ("{place|fieldref: killed}", ["3"], [], false),
        ] as [(String, [TestValue], [TestValue], Bool)]
    )
    func references(search: String, places: [TestValue], actors: [TestValue], holds: Bool) throws {
        #expect(try matches(search, ["place": places, "actor": actors]) == holds)
    }

    @Test(
        "parts of a date, as written",
        arguments: [
            ("minute: 59", true), ("hour: 23", true), ("day: 30", true), ("month: 12", true), ("year: 2024", true),
            ("week: 1", true), ("hour: 20", false), ("hour|gte: 22", true), ("hour|lt: 22", false),
            ("year|neq: 2023", true),
            ("hour: [1, 23]", true),
        ]
    )
    func timeParts(test: String, holds: Bool) throws {
        let (name, value) = try #require(test.split(separator: ":", maxSplits: 1).map(String.init).pair)
        #expect(try matches("{place|\(name):\(value)}", ["place": ["2024-12-30T23:59:01+03:00"]]) == holds)
    }

    @Test(
        "weeks are those of ISO 8601",
        arguments: [
            ("2021-01-03", 53), ("2021-01-04", 1), ("2020-12-31", 53), ("2019-12-30", 1), ("2016-01-01", 53),
            ("2024-02-29", 9), ("2000-01-01", 52), ("1999-12-31", 52),
        ]
    )
    func weeks(date: String, week: Int) throws {
        #expect(try matches("{place|week: \(week)}", ["place": [.text(date)]]))
    }

    @Test("a day alone has no hour, and what is no date has no parts")
    func noTime() throws {
        for value in ["2024-12-30", "2024-13-30T00:00", "yesterday", "2024-12-30T24:00", ""] {
            #expect(try !matches("{place|hour|gte: 0}", ["place": [.text(value)]]), "\(value)")
        }
    }

    @Test(
        "placeholders stand for the values of the configuration",
        arguments: [
            ("{place|expand: '%cities%'}", "idlib", true), ("{place|expand: '%cities%'}", "Hama East", true),
            ("{place|expand: '%cities%'}", "%cities%", false), ("{place: '%cities%'}", "%cities%", true),
            ("{place|expand|contains: 'near %cities%'}", "a place near Idlib", true),
            ("{place|expand: '\\%plain%cities%'}", "%plainIdlib", true),
            ("{place|expand: '%cities%-%sides%'}", "Idlib-north", true),
            ("{place|re|expand: '^%sides%$'}", "north", true),
            ("{place|expand: '100%'}", "100%", true),
        ]
    )
    func placeholders(search: String, value: String, holds: Bool) throws {
        let table = PlaceholderTable(["cities": ["Idlib", "Hama*"], "sides": ["north", "south"]])
        #expect(try matches(search, ["place": [.text(value)]], placeholders: table) == holds)
    }

    @Test(
        "what can't be is told at the very word",
        arguments: [
            ("{place|re: 'a(b'}", "rule.invalid-expression", "6:18"),
            ("{place|re: 'ab(?=c)'}", "rule.invalid-expression", "6:20"),
            ("{place|re: 'a**'}", "rule.invalid-expression", "6:19"),
            ("{place|cidr: 10.0.0.1/8}", "rule.invalid-network", "6:19"),
            ("{place|cidr: 10.0.0/8}", "rule.invalid-network", "6:19"),
            ("{place|cidr: 10.0.0.0/33}", "rule.invalid-network", "6:19"),
            ("{place|base64: 'a*b'}", "rule.encoded-wildcard", "6:21"),
            ("{place|contains|base64: ab}", "rule.encoded-wildcard", "6:30"),
            ("{place|base64offset: a}", "rule.value-too-short", "6:27"),
            ("{place|utf16: cmd}", "rule.not-text", "6:20"),
            ("{place|fieldref: plaec}", "rule.unknown-field", "6:23"),
            ("{place|expand: 'in %nowhere%'}", "rule.unknown-placeholder", "6:25"),
            ("{place|windash: '-a -b -c -d -e'}", "rule.too-many-variants", "6:22"),
            ("{place|re|contains: a}", "rule.modifier-conflict", "6:7"),
            ("{place|i: a}", "rule.modifier-conflict", "6:7"),
            ("{place|cidr|re: a}", "rule.modifier-conflict", "6:7"),
            ("{place|hour|day: 1}", "rule.modifier-conflict", "6:7"),
            ("{place|hour|contains: 1}", "rule.modifier-conflict", "6:7"),
            ("{'|cidr': 10.0.0.0/8}", "rule.keyword-modifier", "6:7"),
            ("{place|hour: '1'}", "rule.wrong-value", "6:19"), ("{place|re: 12}", "rule.wrong-value", "6:17"),
        ]
    )
    func problems(search: String, code: String, place: String) throws {
        let problems = try Fixture.problems(Fixture.rule("  s: \(search)\n  condition: s"))
        let problem = try #require(problems.first { $0.severity == .error })
        #expect(problem.code == code)
        #expect(problem.location?.description == "rule.yml:\(place)")
        #expect(problem.help != nil)
    }
}

extension Array {
    fileprivate var pair: (Element, Element)? { count == 2 ? (self[0], self[1]) : nil }
}
