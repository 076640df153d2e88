// SPDX-License-Identifier: Apache-2.0

import SigmaRules

/// A value of a fixed set; raw values are as rules write them.
typealias Choice = CaseIterable & Hashable & RawRepresentable<String> & Sendable

/// The values of a fixed set, ready to be put into records.
struct Choices<Value: Choice>: Sendable {
    let field: FieldTable.Field
    private let values: [Value: FieldValue]

    init(_ name: String, _ summary: String, isSingle: Bool = false) {
        field = FieldTable.Field(name, values: Value.rawValues, isSingle: isSingle, summary: summary)
        let made = FieldTable([field])
        let values = made.id(of: name).map { made.choices(of: $0, foldedBy: .arabic) } ?? []
        self.values = Dictionary(uniqueKeysWithValues: zip(Value.allCases, values))
    }

    subscript(value: Value) -> FieldValue? { values[value] }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// All values as rules write them.
    static var rawValues: [String] { allCases.map(\.rawValue) }
}
