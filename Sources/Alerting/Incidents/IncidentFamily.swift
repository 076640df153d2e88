// SPDX-License-Identifier: Apache-2.0

import Extraction

/// What kind of incident an event belongs to: its class, and what the text says of it. Reports are only merged within
/// a family, so that the demand to end attacks on a hospital is never taken for a report of one.
struct IncidentFamily: Hashable, Sendable {
    /// What the text says, as far as it tells incidents apart.
    enum Phase: String, Sendable {
        case happened, demanded, background, announced, denied, hypothetical
        // Of ceasefires
        case calledFor = "called-for"
        case upholdCalledFor = "uphold-called-for"
        case negotiated, concluded, violated, ended, mentioned
    }

    var eventClass: EventClass
    var phase: Phase
    /// Violence without armed conflict or politics is apart from conflict.
    var isCrime: Bool

    /// Stable text for identifiers.
    var slug: String { "\(eventClass.rawValue)/\(phase.rawValue)\(isCrime ? "/crime" : "")" }

    /// Whether the event's own time, rather than that of the report, is the incident's day: only what happened has
    /// one; a call, a threat or a denial is made when it is reported.
    var isDatedByEvent: Bool {
        phase == .happened || phase == .violated || phase == .concluded || phase == .ended
    }
}

extension IncidentFamily {
    init(_ event: Event) {
        eventClass = event.eventClass
        isCrime = event.context == "crime"
        phase = event.ceasefire.map { Phase($0.stage) } ?? Phase(event.status)
    }
}

extension IncidentFamily.Phase {
    init(_ status: EventStatus) {
        switch status {
        case .reported, .ongoing: self = .happened
        case .demanded: self = .demanded
        case .general, .historical: self = .background
        case .planned, .threatened: self = .announced
        case .denied: self = .denied
        case .hypothetical: self = .hypothetical
        }
    }

    init(_ stage: CeasefireStage) {
        switch stage {
        case .calledFor, .offered: self = .calledFor
        case .upholdCalledFor: self = .upholdCalledFor
        case .negotiated: self = .negotiated
        case .declared, .agreed, .extended, .inForce: self = .concluded
        case .violated: self = .violated
        case .suspended, .rejected, .collapsed, .expired: self = .ended
        case .denied: self = .denied
        case .mentioned: self = .mentioned
        }
    }
}
