// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("Stores of medicines")
struct HealthStoreTests {
    @Test(
        "are warehouses, whatever they are called",
        arguments: [
            ("احترق مستودع أدوية في حي الشيخ مقصود بحلب بعد قصف صاروخي.", .warehouse),
            ("نهبت قوات الدعم السريع مستودعات الإمدادات الطبية في مدني.", .warehouse),
            ("استهدفت طائرة مسيرة مخازن وزارة الصحة في صنعاء.", .warehouse),
            ("استولى المسلحون على مذخر أدوية في الموصل.", .warehouse),
            ("قصفت الطائرات مصنع أدوية في حلب.", .facility),
        ] as [(String, HealthResource)]
    )
    func resources(sentence: String, resource: HealthResource) throws {
        let found = try extract(sentence).events.filter { $0.health != nil && $0.status == .reported }
        #expect(found.contains { $0.health?.resources == [resource] })
    }

    @Test(
        "are none where they hold something else",
        arguments: [
            "قصفت الطائرات مستودعا للذخيرة في حلب.",
            "احترق مستودع للوقود قرب دمشق بعد غارة.",
        ]
    )
    func others(sentence: String) throws { #expect(try extract(sentence).events.allSatisfy { $0.health == nil }) }
}
