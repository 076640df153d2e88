// SPDX-License-Identifier: Apache-2.0

import Extraction

/// One Arabic sentence that says what an alert is about: nominal sentences, as newspapers write headlines, so that
/// no verb has to agree with names whose gender and number are not known.
enum ArabicHeadline {
    static func text(of alert: AlertDocument) -> String {
        if let ceasefire = alert.ceasefire { return text(of: ceasefire.stage, alert) }
        if let health = alert.health { return text(of: health, alert) }
        return alert.eventClass == .attack ? attack(alert) : other(alert)
    }

    // MARK: Ceasefires

    private static func text(of stage: CeasefireStage, _ alert: AlertDocument) -> String {
        let place = place(alert)
        let callers = list(alert.parties.actors.map { $0.nameArabic ?? $0.name })
        let from = callers.isEmpty ? "" : " من \(callers)"
        let by = callers.isEmpty ? "" : " من جانب \(callers)"
        switch stage {
        case .calledFor: return "دعوة\(from) إلى وقف إطلاق النار\(place)"
        case .offered: return "عرض\(from) لوقف إطلاق النار\(place)"
        case .upholdCalledFor: return "دعوة\(from) إلى الالتزام بوقف إطلاق النار أو تمديده\(place)"
        case .negotiated: return "مفاوضات على وقف إطلاق النار\(place)"
        case .declared: return "إعلان وقف إطلاق النار\(place)\(by)"
        case .agreed: return "اتفاق على وقف إطلاق النار\(place)"
        case .extended: return "تمديد وقف إطلاق النار\(place)"
        case .inForce: return "سريان وقف إطلاق النار\(place)"
        case .violated: return "خرق وقف إطلاق النار\(place)"
        case .suspended: return "تعليق وقف إطلاق النار\(place)"
        case .rejected: return "رفض وقف إطلاق النار\(place)\(by)"
        case .collapsed: return "انهيار وقف إطلاق النار\(place)"
        case .expired: return "انتهاء وقف إطلاق النار\(place)"
        case .denied: return "نفي وقف إطلاق النار\(place)"
        case .mentioned: return "حديث عن وقف إطلاق النار\(place)"
        }
    }

    // MARK: Attacks on health care

    private static func text(of health: Event.Health, _ alert: AlertDocument) -> String {
        let place = place(alert)
        if alert.proximity { return "هجوم قرب \(objects(health, form: .one))\(place)" }
        if alert.context == "crime" { return "اعتداء على \(objects(health, form: .one))\(place)" }
        let one = "\(act(health.attackType)) \(objects(health, form: .one))"
        let many = objects(health, form: .definite)
        switch alert.status {
        case .reported: return "\(one)\(place)"
        case .ongoing: return "هجمات متواصلة على \(many)\(place)"
        case .demanded: return "مطالبة بوقف الهجمات على \(many)\(place)"
        case .general: return "تقارير عن هجمات متكررة على \(many)\(place)"
        case .planned: return "خطط لمهاجمة \(many)\(place)"
        case .threatened: return "تهديد بمهاجمة \(many)\(place)"
        case .denied: return "نفي \(one)\(place)"
        case .historical: return "تذكير بهجمات سابقة على \(many)\(place)"
        case .hypothetical: return "حديث عن هجوم محتمل على \(many)\(place)"
        }
    }

    private static func act(_ type: HealthAttackType) -> String {
        switch type {
        case .heavyWeapons: "قصف"
        case .individualWeapons: "هجوم مسلح على"
        case .obstruction: "عرقلة عمل"
        case .psychological: "تهديدات ضد"
        case .removalOfAssets: "نهب"
        case .abduction: "خطف أو اعتقال"
        case .assault: "اعتداء على"
        case .armedSearch: "مداهمة"
        case .militarization: "عسكرة"
        case .fire: "إحراق"
        case .sexual: "عنف جنسي ضد"
        case .chemical: "هجوم كيميائي على"
        case .criminalization: "ملاحقة قضائية بحق"
        case .other, .unknown: "هجوم على"
        }
    }

    private enum Form {
        case one, definite
    }

    private static func objects(_ health: Event.Health, form: Form) -> String {
        let resources = health.resources.isEmpty ? [HealthResource.other] : health.resources
        let names = resources.map { resource in
            if resource == .facility, form == .one, let facility = health.facilityForHeadlines { return facility }
            return object(resource, form: form)
        }
        return list(names)
    }

    private static func object(_ resource: HealthResource, form: Form) -> String {
        switch (resource, form) {
        case (.facility, .one): "منشأة صحية"
        case (.facility, .definite): "المنشآت الصحية"
        case (.transport, .one): "سيارة إسعاف"
        case (.transport, .definite): "سيارات الإسعاف"
        case (.personnel, .one): "طواقم طبية"
        case (.personnel, .definite): "الطواقم الطبية"
        case (.patients, .one): "مرضى"
        case (.patients, .definite): "المرضى"
        case (.supplies, .one): "إمدادات طبية"
        case (.supplies, .definite): "الإمدادات الطبية"
        case (.warehouse, .one): "مستودع طبي"
        case (.warehouse, .definite): "المستودعات الطبية"
        case (.other, _): "الرعاية الصحية"
        }
    }

    // MARK: Other events

    private static func attack(_ alert: AlertDocument) -> String {
        let targets = list(alert.parties.targets.map { $0.nameArabic ?? $0.name })
        let noun =
            switch alert.mode {
            case "aerial": targets.isEmpty ? "غارة جوية" : "غارة جوية على \(targets)"
            case "heavy-weapons": targets.isEmpty ? "قصف" : "قصف \(targets)"
            default: targets.isEmpty ? "هجوم" : "هجوم على \(targets)"
            }
        return "\(noun)\(place(alert))\(remark(alert.status))"
    }

    private static func other(_ alert: AlertDocument) -> String {
        "\(noun(alert.eventClass))\(place(alert))\(remark(alert.status))"
    }

    private static func remark(_ status: EventStatus) -> String {
        switch status {
        case .reported, .ongoing: ""
        case .demanded: " (مطالبة)"
        case .general: " (حديث عام)"
        case .planned: " (خطة)"
        case .threatened: " (تهديد)"
        case .denied: " (نفي)"
        case .historical: " (حدث سابق)"
        case .hypothetical: " (احتمال)"
        }
    }

    private static func noun(_ eventClass: EventClass) -> String {
        switch eventClass {
        case .attack: "هجوم"
        case .ceasefire: "وقف إطلاق النار"
        case .agree: "اتفاق"
        case .consult: "مباحثات"
        case .support: "إعلان دعم"
        case .concede: "تنازل"
        case .cooperate: "تعاون"
        case .aid: "مساعدات"
        case .retreat: "انسحاب"
        case .request: "مطالبة"
        case .accuse: "اتهام"
        case .reject: "رفض"
        case .threaten: "تهديد"
        case .protest: "احتجاج"
        case .sanction: "عقوبات"
        case .mobilize: "حشد قوات"
        case .coerce: "إجراءات قسرية"
        case .control: "سيطرة"
        case .displacement: "نزوح"
        case .destruction: "دمار"
        }
    }

    // MARK: Parts

    private static func place(_ alert: AlertDocument) -> String {
        alert.places.first.map { " في \($0.nameArabic)" } ?? ""
    }

    /// At most four names.
    private static func list(_ names: [String]) -> String {
        names.count <= 4 ? names.joined(separator: " و") : names.prefix(3).joined(separator: " و") + " وآخرين"
    }
}
