// SPDX-License-Identifier: Apache-2.0

import Articles
import Testing

@testable import Extraction

@Suite("A workspace that has read other articles reads the next one as a new one would")
struct WorkspaceReuseTests {
    /// Each holds words whose reading hangs on their neighbours (عشر in a teen and alone, قصف as verb and as noun) or on
    /// what normal form drops (مئات and ميات, واحد and وأحد).
    static let bodies = [
        "حلت المدينة في المرتبة الحادي عشر بعد أن قصف الطيران مستشفى البلدة في إدلب.",
        "نشرت الصحيفة قائمة تضم عشر دول دعت إلى وقف إطلاق النار في السودان.",
        "نفى الجيش قصف مستشفى في حلب، وقال إن عشرة مسلحين قتلوا.",
        "أطلق المقاتلون فجر السبت مئات القذائف على مستشفى في سرت فقتل مئات المرضى وأصيب واحد وعشرون ممرضاً.",
        "قال ناشطون إن ميات العائلات نزحت من سرت، وأحد الجرحى في حال خطرة.",
        "The report is in English and names no one.",
    ]

    @Test("in either order", arguments: bodies)
    func sameResult(body: String) throws {
        let extractor = Extractor(try TestResources.shipped())
        let article = Article(id: "a", body: body)
        let alone = extractor.extract(article, using: extractor.makeWorkspace())
        for others in [Self.bodies, Self.bodies.reversed()] {
            let workspace = extractor.makeWorkspace()
            for other in others { _ = extractor.extract(Article(id: "b", body: other), using: workspace) }
            #expect(extractor.extract(article, using: workspace) == alone)
        }
    }

    @Test("and so does one that knows the frequent words beforehand", arguments: bodies)
    func preparedResult(body: String) throws {
        let extractor = Extractor(try TestResources.shipped())
        let prepared = Extractor(try TestResources.shipped(), isPrepared: true)
        let article = Article(id: "a", body: body)
        let alone = extractor.extract(article, using: extractor.makeWorkspace())
        #expect(prepared.extract(article, using: prepared.makeWorkspace()) == alone)
    }

    @Test("What one workspace learns beyond the frequent words no other knows")
    func ownWords() throws {
        let prepared = Extractor(try TestResources.shipped(), isPrepared: true)
        let workspace = prepared.makeWorkspace()
        let frequent = workspace.cache.infos.count
        #expect(frequent > 10_000)
        _ = prepared.extract(Article(id: "a", body: "قصفت الطائرات زنقبورة في إدلب."), using: workspace)
        #expect(workspace.cache.infos.count > frequent)
        #expect(prepared.makeWorkspace().cache.infos.count == frequent)
    }
}
