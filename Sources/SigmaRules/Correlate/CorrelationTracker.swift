// SPDX-License-Identifier: Apache-2.0

/// Remembers what matched of late and tells when correlations hold.
///
/// Time is that of the events, never the clock's, and every decision depends on nothing but the events in the order
/// they came, so that a replay gives what the first run gave. `Member` is what the caller wants back of an event.
public struct CorrelationTracker<Member: Sendable>: Sendable {
    struct State: Sendable {
        var groups: [[UInt8]: CorrelationGroup<Member>] = [:]
        /// The latest time seen.
        var latest = -CorrelationTracker.farthest
        /// When everything is looked through next.
        var nextSweep = -CorrelationTracker.farthest
    }

    /// Times beyond this, some 70 million years, count as this.
    private static var farthest: Int64 { 1 << 61 }

    /// What was done so far.
    public private(set) var statistics = CorrelationStatistics()
    private let limits: CorrelationLimits
    private(set) var correlations: [CompiledCorrelation]
    private(set) var states: [State]
    /// For each rule the correlations that look at it, with its place among theirs.
    private var listeners: [CompiledCorrelation.Source.Origin: [(correlation: Int, source: Int)]] =
        [:]
    private var sequence = 0

    /// A tracker that has seen nothing yet.
    public init(_ ruleset: CompiledRuleset, limits: CorrelationLimits = CorrelationLimits()) {
        self.limits = limits
        correlations = []
        states = []
        adopt(ruleset)
    }

    /// Goes on with other rules: what is remembered for correlations that are the same in both, the rules they refer
    /// to included, is kept.
    public mutating func adopt(_ ruleset: CompiledRuleset) {
        var known: [String: State] = [:]
        for (correlation, state) in zip(correlations, states) { known[correlation.fingerprint] = state }
        correlations = ruleset.correlations
        states = correlations.map { known[$0.fingerprint] ?? State() }
        statistics.held = states.reduce(0) {
            $0 + $1.groups.values.reduce(0) { $0 + $1.occurrences.count }
        }
        listeners = [:]
        for (number, correlation) in correlations.enumerated() {
            for (place, source) in correlation.sources.enumerated() {
                listeners[source.origin, default: []].append((number, place))
            }
        }
    }

    /// Takes in an event.
    /// - Parameters:
    ///   - matches: the rules it matched.
    ///   - record: its fields.
    ///   - time: when it was, milliseconds.
    ///   - identity: what tells it from all others; one that is remembered already is not counted again.
    ///   - subject: what it is about; several events about the same count once. By default each is about itself.
    ///   - member: what the caller wants back of it.
    /// - Returns: the correlations that hold with it, in the order of their dependence.
    public mutating func add(
        _ matches: [RuleMatch],
        of record: SigmaRecord,
        at time: Int64,
        identity: String,
        subject: String? = nil,
        as member: Member
    ) -> [CorrelationMatch<Member>] {
        guard !correlations.isEmpty else { return [] }
        let time = min(max(time, -Self.farthest), Self.farthest)
        var pending = Array(repeating: [Arrival](), count: correlations.count)
        for match in matches {
            guard let number = match.number else { continue }
            for listener in listeners[.rule(number)] ?? [] {
                let arrival = Arrival(
                    source: listener.source,
                    time: time,
                    identity: identity,
                    subject: subject ?? identity,
                    members: [member],
                    group: []
                )
                pending[listener.correlation].append(arrival)
            }
        }
        var found: [CorrelationMatch<Member>] = []
        for number in correlations.indices where !pending[number].isEmpty {
            for match in take(pending[number], of: record, in: number) {
                found.append(match)
                for listener in listeners[.correlation(number)] ?? [] {
                    let derived = "\(number).\(match.group.map(\.value)).\(identity)"
                    let arrival = Arrival(
                        source: listener.source,
                        time: time,
                        identity: derived,
                        subject: derived,
                        members: match.members,
                        group: match.group
                    )
                    pending[listener.correlation].append(arrival)
                }
            }
        }
        return found
    }

    /// Takes what matched of one event into a correlation.
    private mutating func take(
        _ arrivals: [Arrival],
        of record: SigmaRecord,
        in number: Int
    ) -> [CorrelationMatch<Member>] {
        let entries = entries(of: arrivals, record, in: number)
        let matches = entries.compactMap { insert($0, in: number) }
        sweep(number)
        makeRoom()
        return matches
    }

    // MARK: Groups

    /// A byte that is in no text.
    static var separator: UInt8 { 0xFF }

    /// An event on its way into a group.
    private struct Entry {
        var key: [UInt8]
        var group: [CorrelationMatch<Member>.GroupValue]
        var occurrence: Occurrence<Member>
    }

    /// An event that several rules matched is one event of a group.
    private mutating func entries(of arrivals: [Arrival], _ record: SigmaRecord, in number: Int)
        -> [Entry]
    {
        let correlation = correlations[number]
        var entries: [Entry] = []
        for arrival in arrivals {
            let source = correlation.sources[arrival.source]
            let groups = groups(of: arrival, source, record, names: correlation.groupNames)
            if groups.isEmpty { statistics.ungrouped += 1 }
            let values = values(of: arrival, source, record)
            for group in groups {
                let key = Array(group.map(\.key).joined(separator: [Self.separator]))
                let same = entries.firstIndex {
                    $0.key == key && $0.occurrence.identity == arrival.identity
                }
                if let same {
                    entries[same].occurrence.sources |= 1 << UInt64(arrival.source)
                    continue
                }
                let occurrence = Occurrence(
                    time: arrival.time,
                    sources: 1 << UInt64(arrival.source),
                    values: values.texts,
                    numbers: values.numbers,
                    identity: arrival.identity,
                    subject: arrival.subject,
                    members: arrival.members
                )
                entries.append(Entry(key: key, group: group, occurrence: occurrence))
            }
        }
        return entries
    }

    /// The groups an event belongs to: one for every combination of its values.
    private func groups(
        of arrival: Arrival,
        _ source: CompiledCorrelation.Source,
        _ record: SigmaRecord,
        names: [String]
    ) -> [[CorrelationMatch<Member>.GroupValue]] {
        var groups: [[CorrelationMatch<Member>.GroupValue]] = [[]]
        for (name, column) in zip(names, source.group) {
            var choices: [CorrelationMatch<Member>.GroupValue] = []
            switch column {
            case .group(let place):
                var inherited = arrival.group[place]
                inherited.name = name
                choices = [inherited]
            case .field(let field):
                for value in record[field] {
                    let choice = CorrelationMatch<Member>.GroupValue(
                        name: name,
                        value: value.text,
                        key: value.compared
                    )
                    if !choices.contains(where: { $0.key == choice.key }) { choices.append(choice) }
                }
            }
            groups = Array(
                groups.lazy.flatMap { group in choices.map { group + [$0] } }.prefix(limits.groupsOfEvent)
            )
        }
        return groups
    }

    /// The values that are counted or computed with; of several fields every combination is one value.
    private func values(
        of arrival: Arrival,
        _ source: CompiledCorrelation.Source,
        _ record: SigmaRecord
    ) -> (texts: [[UInt8]], numbers: [Double]) {
        guard !source.values.isEmpty else { return ([], []) }
        var texts: [[UInt8]] = [[]]
        var numbers: [Double] = []
        for column in source.values {
            var choices: [[UInt8]] = []
            switch column {
            case .group(let place): choices = [arrival.group[place].key]
            case .field(let field):
                for value in record[field] {
                    choices.append(value.compared)
                    if let number = value.numeric { numbers.append(number) }
                }
            }
            texts = Array(
                texts.lazy.flatMap { text in choices.map { text + [Self.separator] + $0 } }
                    .prefix(limits.groupsOfEvent)
            )
        }
        return (texts, numbers)
    }

    // MARK: Windows

    private mutating func insert(_ entry: Entry, in number: Int) -> CorrelationMatch<Member>? {
        let correlation = correlations[number]
        let time = entry.occurrence.time
        states[number].latest = max(states[number].latest, time)
        let latest = states[number].latest
        guard time >= latest - correlation.timespan else {
            statistics.late += 1
            return nil
        }
        var group = states[number].groups[entry.key] ?? CorrelationGroup()
        states[number].groups[entry.key] = nil
        let before = group.occurrences.count
        // An event may be late by the time span, and its own window reaches back as far again.
        group.removeAll(before: latest - 2 * correlation.timespan)
        if group.occurrences.count >= limits.eventsOfGroup {
            statistics.dropped += 1
            group.remove(1)
        }
        let place = group.insert(entry.occurrence)
        sequence += 1
        group.touched = sequence
        statistics.held += group.occurrences.count - before
        let match = place.flatMap { evaluate(&group, from: $0, entry, correlation) }
        states[number].groups[entry.key] = group
        return match
    }

    /// Asks the windows an event is in, the one that ends with it first, until the condition holds in one.
    private func evaluate(
        _ group: inout CorrelationGroup<Member>,
        from place: Int,
        _ entry: Entry,
        _ correlation: CompiledCorrelation
    ) -> CorrelationMatch<Member>? {
        let last = entry.occurrence.time + correlation.timespan
        for end in place..<group.occurrences.count where group.occurrences[end].time <= last {
            let window = group.window(
                from: group.occurrences[end].time - correlation.timespan,
                through: end
            )
            guard let value = correlation.number(of: window, isEachApart: group.isEachApart),
                correlation.accepts(value)
            else { continue }
            let start = window.first?.time ?? entry.occurrence.time
            if window.count == 1 { group.episode = nil }
            let episode = group.episode ?? CorrelationGroup.Episode(start: start)
            group.episode = CorrelationGroup.Episode(start: episode.start, matches: episode.matches + 1)
            return CorrelationMatch(
                rule: correlation.metadata,
                kind: correlation.kind,
                group: entry.group,
                number: value,
                timespan: correlation.timespan,
                episode: episode.start,
                ordinal: episode.matches + 1,
                members: window.flatMap(\.members).suffix(limits.membersOfMatch),
                raisesAlerts: correlation.raisesAlerts
            )
        }
        if place == group.occurrences.count - 1 { group.episode = nil }
        return nil
    }

    // MARK: Forgetting

    /// Forgets groups that are wholly out of time, once a time span.
    private mutating func sweep(_ number: Int) {
        let timespan = correlations[number].timespan
        guard states[number].latest >= states[number].nextSweep else { return }
        states[number].nextSweep = states[number].latest + timespan
        let limit = states[number].latest - 2 * timespan
        for (key, group) in states[number].groups {
            guard (group.occurrences.last?.time ?? .min) < limit else { continue }
            statistics.held -= group.occurrences.count
            states[number].groups[key] = nil
        }
    }

    /// Forgets the groups least recently added to when there is too much.
    private mutating func makeRoom() {
        guard statistics.held > limits.events else { return }
        var groups: [(touched: Int, state: Int, key: [UInt8])] = []
        for (number, state) in states.enumerated() {
            for (key, group) in state.groups { groups.append((group.touched, number, key)) }
        }
        groups.sort { $0.touched < $1.touched }
        for group in groups where statistics.held > limits.events - limits.events / 10 {
            let count = states[group.state].groups.removeValue(forKey: group.key)?.occurrences.count ?? 0
            statistics.held -= count
            statistics.dropped += count
        }
    }

    /// A match on its way into a correlation.
    private struct Arrival {
        var source: Int
        var time: Int64
        var identity: String
        var subject: String
        var members: [Member]
        /// That of the correlation that matched.
        var group: [CorrelationMatch<Member>.GroupValue]
    }
}
