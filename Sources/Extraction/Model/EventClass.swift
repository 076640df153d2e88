// SPDX-License-Identifier: Apache-2.0

/// PLOVER's event classes, with the two alert conditions singled out.
public enum EventClass: String, Sendable, CaseIterable {
    case attack, ceasefire
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject
    case threaten, protest, sanction, mobilize, coerce
    /// Who holds a place.
    case control
    case displacement, destruction
}

/// What the text says of an event: it decides whether an alert is right or wrong.
public enum EventStatus: String, Sendable, CaseIterable {
    /// A specific incident happened, also when a source alleges it.
    case reported
    /// It happens habitually or is under way at named places.
    case ongoing
    /// Somebody demands or drafts it, or demands its end, an investigation of it, protection from it.
    case demanded
    /// An aggregate or unspecific statement.
    case general
    case planned, threatened, denied
    /// Told as background from clearly earlier.
    case historical
    case hypothetical
}

/// How far a ceasefire has come.
public enum CeasefireStage: String, Sendable, CaseIterable {
    case calledFor = "called-for"
    case offered
    case upholdCalledFor = "uphold-called-for"
    case negotiated, declared, agreed, extended
    case inForce = "in-force"
    case violated, suspended, rejected, collapsed, expired, denied, mentioned
}

/// What of health care was attacked (WHO SSA resources).
public enum HealthResource: String, Sendable, CaseIterable {
    case facility, transport, personnel, patients, supplies, warehouse, other
}

/// How it was attacked (WHO SSA attack types).
public enum HealthAttackType: String, Sendable, CaseIterable {
    case heavyWeapons = "heavy-weapons"
    case individualWeapons = "individual-weapons"
    case obstruction
    case psychological
    case removalOfAssets = "removal-of-assets"
    case abduction
    case assault
    case armedSearch = "armed-search"
    case militarization
    case fire
    case sexual
    case chemical
    case criminalization
    case other
    case unknown
}

/// How sure one can be from what was read: never above `possible` from news alone.
public enum HealthCertainty: String, Sendable, CaseIterable {
    case rumour, possible
}
