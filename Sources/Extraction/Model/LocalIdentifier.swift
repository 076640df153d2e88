// SPDX-License-Identifier: Apache-2.0

/// The identifiers of what an article holds, good within the article: a letter for what it is, and its number from 1 on.
///
/// Nearly all that are ever needed are made once: putting one together takes longer than the rest of what makes an entity.
enum LocalIdentifier {
    private static let usual = 256
    private static let entities = (1...usual).map { "e\($0)" }
    private static let statements = (1...usual).map { "s\($0)" }
    private static let events = (1...usual).map { "v\($0)" }

    /// That of the entity at an index.
    static func entity(_ index: Int) -> String { index < usual ? entities[index] : "e\(index + 1)" }

    /// That of the statement at an index.
    static func statement(_ index: Int) -> String { index < usual ? statements[index] : "s\(index + 1)" }

    /// That of the event at an index.
    static func event(_ index: Int) -> String { index < usual ? events[index] : "v\(index + 1)" }
}
