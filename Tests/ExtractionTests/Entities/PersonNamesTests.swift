// SPDX-License-Identifier: Apache-2.0

import ArabicText
import Testing

@testable import Extraction

@Suite("The people of an article by their names")
struct PersonNamesTests {
    @Test("A word of the name said before means the same person")
    func short() {
        var names = PersonNames()
        names.note("سامر نادر الحلاق", of: 3)
        #expect(names.person(named: FoldedName("الحلاق"))?.person == 3)
        #expect(names.person(named: FoldedName("سامر"))?.person == 3)
        #expect(names.person(named: FoldedName("خالد")) == nil)
    }

    @Test("A first name that two people bear means neither")
    func ambiguous() {
        var names = PersonNames()
        names.note("سامر الحلاق", of: 1)
        names.note("سامر النجار", of: 2)
        #expect(names.person(named: FoldedName("سامر")) == nil)
        #expect(names.person(named: FoldedName("النجار"))?.person == 2)
    }

    @Test("A full name behind a short one means the same person, and is known by its last word only")
    func full() throws {
        var names = PersonNames()
        names.note("الحلاق", of: 4)
        let known = try #require(names.person(named: FoldedName("سامر الحلاق")))
        #expect(known.person == 4)
        #expect(known.isByLastWord)
        #expect(names.person(named: FoldedName("الحلاق"))?.isByLastWord == false)
    }
}
