// SPDX-License-Identifier: Apache-2.0

/// What rules are matched against: for each field of a table no value, one, or several.
public struct SigmaRecord: Sendable {
    private var values: [[FieldValue]]

    /// A record without values.
    public init(fields: FieldTable) {
        values = Array(repeating: [], count: fields.fields.count)
    }

    /// The values of a field.
    public subscript(field: FieldTable.ID) -> [FieldValue] { values[field.index] }

    /// Adds a value to a field.
    public mutating func append(_ value: FieldValue, to field: FieldTable.ID) {
        values[field.index].append(value)
    }

    /// Takes all values of a field away and keeps the room for new ones.
    public mutating func removeAll(of field: FieldTable.ID) {
        if !values[field.index].isEmpty { values[field.index].removeAll(keepingCapacity: true) }
    }
}
