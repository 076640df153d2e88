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

    /// Takes all values away and keeps the room for new ones.
    public mutating func removeAll() {
        for index in values.indices where !values[index].isEmpty {
            values[index].removeAll(keepingCapacity: true)
        }
    }
}
