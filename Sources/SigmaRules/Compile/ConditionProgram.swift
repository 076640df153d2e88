// SPDX-License-Identifier: Apache-2.0

import SourceYAML

/// A condition with everything resolved: nodes in one array that refer to earlier ones by index.
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
    /// For nodes of which any of very many tests is enough, all with slots, these slots in ascending order.
    var lists: [Int32: [Int32]] = [:]

    static let noSlot: Int32 = -1
    /// Of more tests than these it is not asked one by one whether they hold.
    static let mostAskedOneByOne = 32

    /// The rule's own condition.
    var root: Int32 = 0
    /// The conditions that are its alternatives, with their places.
    var conditions: [(root: Int32, location: SourceLocation)] = []
    /// What a match must pass as well, in the order of their files.
    var filters: [Filter] = []
    /// What nodes were made from: of use only to those who ask why.
    var origins: [Int32: NodeOrigin] = [:]

    /// The condition of a filter.
    struct Filter: Sendable {
        var metadata: RuleMetadata
        var root: Int32
        /// Whether it names the rules it is for.
        var isForNamedRules: Bool
        var location: SourceLocation
    }

    mutating func add(_ node: Node, from origin: NodeOrigin? = nil) -> Int32 {
        nodes.append(node)
        let number = Int32(nodes.count - 1)
        if let origin { origins[number] = origin }
        return number
    }
}
