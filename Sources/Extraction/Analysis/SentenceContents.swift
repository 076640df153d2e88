// SPDX-License-Identifier: Apache-2.0

/// What the units of a sentence may be, gathered while they are made: what it does not hold is in none of them. What it
/// holds may have been in a word that has become part of a name since.
struct SentenceContents: Sendable {
    private(set) var classes = ClassSet.none
    /// By raw value.
    private var particles: UInt64 = 0
    /// A word of the sentence may be the trigger of an event without any class that says so.
    private(set) var hasTrigger = false

    mutating func insert(_ unit: Unit, triggers: borrowing ContiguousArray<Bool>) {
        classes.formUnion(unit.classes)
        if let particle = unit.particle { particles |= 1 << UInt64(particle.rawValue) }
        if unit.group >= 0, triggers[Int(unit.group)] { hasTrigger = true }
    }

    /// Whether a unit may have one of the classes.
    func mayHave(_ any: ClassSet) -> Bool { classes.intersects(any) }

    /// Whether a unit may be the particle.
    func mayHave(_ particle: Particle) -> Bool { particles >> UInt64(particle.rawValue) & 1 == 1 }
}
