// SPDX-License-Identifier: Apache-2.0

import ArabicText

/// Those who act under the name of their country alone.
extension EntityCollector {
    private static let deeds: ClassSet = [.strike, .assault, .storm, .explode, .clash, .munition]

    /// Whether a nationality says whose deed or weapon it was: القصف التركي، غارات جوية روسية، طائرة مسيرة تركية.
    func namesDoer(_ units: ContiguousArray<Unit>, _ index: Int, from start: Int) -> Bool {
        var before = index - 1
        while before >= start, index - before <= 3 {
            let unit = units[before]
            if unit.has(EntityCollector.deeds), !unit.isVerb { return true }
            guard unit.isAdjective, !unit.isConjoined else { return false }
            before -= 1
        }
        return false
    }

    /// Entities looked back at for a fuller name.
    private static let memory = 24

    /// The entities named last.
    var recent: Range<Int> { max(0, origins.count - EntityCollector.memory)..<origins.count }

    /// The force named last before that the words take up: تلك الطائرات الحربية, of طائرات حربية روسية.
    func fuller(_ words: FoldedName) -> Int? {
        guard index(of: .spelled(.group, words)) == nil else { return nil }
        let group = recent.last { number in
            guard case .spelled(.group, let name) = origins[number] else { return false }
            return name.extends(words)
        }
        return group ?? onlyActor(called: words)
    }

    /// The only force named lately whose name the words begin: الجيش, of الجيش السوداني.
    private func onlyActor(called words: FoldedName) -> Int? {
        let bearers = recent.filter { number in
            guard case .actor = origins[number], let name = entities[number].nameArabic else { return false }
            return FoldedName(name, withoutArticles: true).extends(words)
        }
        return bearers.count == 1 ? bearers[0] : nil
    }

    /// The government that النظام alone means: of the country spoken of most, where its opponents call that one so.
    func regime(_ unit: Unit, before next: Unit?, votes: CountryVotes) -> Int? {
        // النظام الصحي، نظام الحكم
        guard unit.hasArticle, !unit.hasPronoun, unit.features.number == .singular,
            // النظام المجرم is called so by those whom he fights.
            next.map({ $0.isNominal && $0.hasArticle && !$0.isConjoined && !$0.has(.crime) }) != true,
            let country = votes.leader,
            let actor = resources.gazetteer.regimes[country]
        else { return nil }
        let number = add(.actor(actor), Span(start: 0, end: 0, text: ""), isMention: false)
        nameAsWritten(number, spans.words(Int(unit.firstToken)..<Int(unit.endToken), without: unit.proclitics))
        return number
    }

    /// The entity of a country's forces where only its adjective names them. Its Arabic name is the article's word, as
    /// with other forces; the country's own name is an alias.
    func addForces(ofCountry country: Int32, _ unit: Unit) -> Int {
        let row = resources.gazetteer.countries[Int(country)]
        return addGovernment(
            of: row,
            named: spans.span(Int(unit.firstToken)..<Int(unit.endToken), without: unit.proclitics.subtracting(.article))
        )
    }
}
