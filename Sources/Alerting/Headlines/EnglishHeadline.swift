// SPDX-License-Identifier: Apache-2.0

import Extraction

/// One English sentence that says what an alert is about.
enum EnglishHeadline {
    static func text(of alert: AlertDocument) -> String {
        let sentence: String
        if let ceasefire = alert.ceasefire {
            sentence = text(of: ceasefire.stage, alert)
        } else if let health = alert.health {
            sentence = text(of: health, alert)
        } else if alert.eventClass == .attack {
            sentence = attack(alert)
        } else {
            sentence = other(alert)
        }
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    // MARK: Ceasefires

    private static func text(of stage: CeasefireStage, _ alert: AlertDocument) -> String {
        let place = place(alert)
        let callers = list(alert.parties.actors.map(\.name))
        let by = callers.isEmpty ? "" : " by \(callers)"
        switch stage {
        case .calledFor: return "ceasefire\(place) called for\(by)"
        case .offered: return "ceasefire\(place) offered\(by)"
        case .upholdCalledFor: return "respect for, or extension of, the ceasefire\(place) called for\(by)"
        case .negotiated: return "ceasefire\(place) under negotiation"
        case .declared: return "ceasefire\(place) declared\(by)"
        case .agreed: return "ceasefire\(place) agreed"
        case .extended: return "ceasefire\(place) extended"
        case .inForce: return "ceasefire\(place) in force"
        case .violated: return "ceasefire violation reported\(place)"
        case .suspended: return "ceasefire\(place) suspended"
        case .rejected: return "ceasefire\(place) rejected\(by)"
        case .collapsed: return "ceasefire\(place) collapsed"
        case .expired: return "ceasefire\(place) expired"
        case .denied: return "ceasefire\(place) denied"
        case .mentioned: return "ceasefire\(place) mentioned"
        }
    }

    // MARK: Attacks on health care

    private static func text(of health: Event.Health, _ alert: AlertDocument) -> String {
        let place = place(alert)
        if alert.proximity { return "attack near \(objects(health, isPlural: false)) reported\(place)" }
        if alert.context == "crime" { return "violence against \(objects(health, isPlural: true)) reported\(place)" }
        let one = "\(act(health.attackType)) \(objects(health, isPlural: false))"
        let many = objects(health, isPlural: true)
        switch alert.status {
        case .reported: return "\(one) reported\(place)"
        case .ongoing: return "continuing attacks on \(many) reported\(place)"
        case .demanded: return "end to attacks on \(many) demanded\(place)"
        case .general: return "pattern of attacks on \(many) reported\(place)"
        case .planned: return "plan to attack \(many) reported\(place)"
        case .threatened: return "threat to attack \(many) reported\(place)"
        case .denied: return "\(one)\(place) denied"
        case .historical: return "earlier attack on \(many)\(place) recalled"
        case .hypothetical: return "possible attack on \(many)\(place) discussed"
        }
    }

    private static func act(_ type: HealthAttackType) -> String {
        switch type {
        case .heavyWeapons: "bombardment of"
        case .individualWeapons: "armed attack on"
        case .obstruction: "obstruction of"
        case .psychological: "threats against"
        case .removalOfAssets: "looting of"
        case .abduction: "abduction or arrest of"
        case .assault: "assault on"
        case .armedSearch: "raid on"
        case .militarization: "military use of"
        case .fire: "arson attack on"
        case .sexual: "sexual violence against"
        case .chemical: "chemical attack on"
        case .criminalization: "prosecution of"
        case .other, .unknown: "attack on"
        }
    }

    private static func objects(_ health: Event.Health, isPlural: Bool) -> String {
        let resources = health.resources.isEmpty ? [HealthResource.other] : health.resources
        let names = resources.map { resource in
            let name = object(resource, isPlural: isPlural)
            guard resource == .facility, !isPlural, let facility = health.facilityForHeadlines else { return name }
            return "\(name) (\(facility))"
        }
        return list(names)
    }

    private static func object(_ resource: HealthResource, isPlural: Bool) -> String {
        switch resource {
        case .facility: isPlural ? "health facilities" : "a health facility"
        case .transport: isPlural ? "ambulances" : "an ambulance"
        case .personnel: "health workers"
        case .patients: "patients"
        case .supplies: "medical supplies"
        case .warehouse: isPlural ? "medical warehouses" : "a medical warehouse"
        case .other: "health care"
        }
    }

    // MARK: Other events

    private static func attack(_ alert: AlertDocument) -> String {
        let place = place(alert)
        let targets = list(alert.parties.targets.map(\.name))
        let on = targets.isEmpty ? "" : " on \(targets)"
        let noun =
            switch alert.mode {
            case "aerial": "air strike"
            case "heavy-weapons": "shelling"
            default: "attack"
            }
        switch alert.status {
        case .reported, .ongoing: return "\(noun)\(on) reported\(place)"
        default: return "\(noun)\(on)\(place) (\(alert.status.rawValue))"
        }
    }

    private static func other(_ alert: AlertDocument) -> String {
        let place = place(alert)
        switch alert.status {
        case .reported, .ongoing: return "\(noun(alert.eventClass)) reported\(place)"
        default: return "\(noun(alert.eventClass))\(place) (\(alert.status.rawValue))"
        }
    }

    private static func noun(_ eventClass: EventClass) -> String {
        switch eventClass {
        case .attack: "attack"
        case .ceasefire: "ceasefire"
        case .agree: "agreement"
        case .consult: "talks"
        case .support: "expression of support"
        case .concede: "concession"
        case .cooperate: "cooperation"
        case .aid: "aid"
        case .retreat: "withdrawal"
        case .request: "request"
        case .accuse: "accusation"
        case .reject: "rejection"
        case .threaten: "threat"
        case .protest: "protest"
        case .sanction: "sanctions"
        case .mobilize: "mobilisation"
        case .coerce: "coercion"
        case .control: "control of territory"
        case .displacement: "displacement"
        case .destruction: "destruction"
        }
    }

    // MARK: Parts

    private static func place(_ alert: AlertDocument) -> String {
        guard let place = alert.places.first else { return "" }
        return " in \(place.name)" + (place.qualifier.map { " (\($0))" } ?? "")
    }

    /// At most four names.
    private static func list(_ names: [String]) -> String {
        guard names.count <= 4 else { return "\(names.prefix(3).joined(separator: ", ")) and others" }
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
