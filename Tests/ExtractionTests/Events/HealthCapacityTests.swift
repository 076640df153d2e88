// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite("How much of health care a war has left at work")
struct HealthCapacityTests {
    @Test(
        "is told of in general",
        arguments: [
            "ثلث مستشفيات غزة فقط يعمل جزئيا.", "قالت المنظمة إن 12 مستشفى من أصل 36 تعمل بشكل جزئي في غزة.",
            "لا يعمل سوى ربع المراكز الصحية في السودان.", "أقل من نصف المرافق الصحية في اليمن لا تزال تعمل.",
        ]
    )
    func general(sentence: String) throws {
        let found = try attacksOnHealth(in: sentence)
        #expect(!found.isEmpty && found.allSatisfy { $0.status == .general }, "\(sentence)")
    }

    @Test(
        "and is no attack where staff are on strike, nor in peace",
        arguments: [
            "نصف مستشفيات لبنان تعمل جزئيا بسبب إضراب الممرضين.", "تعمل مستشفيات المغرب بشكل جزئي خلال العطلة.",
            "معظم العيادات في بغداد مغلقة خلال عطلة العيد.",
            "أضرب أطباء مستشفيات السودان احتجاجا على تأخر رواتبهم.",
        ]
    )
    func none(sentence: String) throws {
        #expect(try attacksOnHealth(in: sentence).isEmpty, "\(sentence)")
    }
}
