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
        #expect(names.person(named: FoldedName("الحلاق"), isShort: { _ in false }) == 3)
        #expect(names.person(named: FoldedName("سامر"), isShort: { _ in false }) == 3)
        #expect(names.person(named: FoldedName("خالد"), isShort: { _ in false }) == nil)
    }

    @Test("A first name that two people bear means neither")
    func ambiguous() {
        var names = PersonNames()
        names.note("سامر الحلاق", of: 1)
        names.note("سامر النجار", of: 2)
        #expect(names.person(named: FoldedName("سامر"), isShort: { _ in false }) == nil)
        #expect(names.person(named: FoldedName("النجار"), isShort: { _ in false }) == 2)
    }

    @Test("The full name behind a short one means the same person; another full name does not")
    func full() {
        var names = PersonNames()
        names.note("الحلاق", of: 4)
        #expect(names.person(named: FoldedName("سامر الحلاق"), isShort: { $0 == 4 }) == 4)
        names.note("سامر الحلاق", of: 4)
        #expect(names.person(named: FoldedName("نادر الحلاق"), isShort: { _ in false }) == nil)
    }
}
