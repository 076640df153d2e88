// SPDX-License-Identifier: Apache-2.0

/// A condition with everything resolved: nodes in one array that refer to each other by index, root last.
struct ConditionProgram: Sendable {
    enum Node: Sendable {
        case all([Int32])
        case any([Int32])
        case not(Int32)
        case leaf(Int32)
        /// The search identifier an inner node came from: of use only to those who ask why.
        case search(name: Int32, Int32)
    }

    var nodes: [Node] = []
    var leaves: [LeafTest] = []
    /// Names of the search identifiers.
    var names: [String] = []
    /// For each node the slot of the ruleset's index that tells whether it holds, or `noSlot`.
    var slots: [Int32] = []

    static let noSlot: Int32 = -1

    var root: Int32 { Int32(nodes.count - 1) }

    mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return root
    }
}
