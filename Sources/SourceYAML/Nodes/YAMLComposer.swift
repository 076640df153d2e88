// SPDX-License-Identifier: Apache-2.0

/// Builds nodes from events: aliases resolved, merge keys applied, duplicate keys refused, limits kept.
struct YAMLComposer {
    private let file: SourceFile
    private let limits: YAMLLimits
    private let events: YAMLEventReader
    private var diagnostics = Diagnostics()
    private var anchors: [String: Anchored] = [:]
    private var openAnchors: Set<String> = []
    private var nodeCount = 0
    private var aliasedCount = 0
    private var depth = 0

    private struct Anchored {
        var node: YAMLNode
        /// Nodes in it, itself included.
        var size: Int
    }

    init(_ file: SourceFile, limits: YAMLLimits) {
        self.file = file
        self.limits = limits
        events = YAMLEventReader(file)
    }

    mutating func compose() throws(Diagnostics) -> [YAMLNode] {
        var roots: [YAMLNode] = []
        do {
            try SourceCheck.check(file)
            reading: while true {
                let event = try events.next()
                switch event.kind {
                case .streamEnd: break reading
                case .documentStart:
                    anchors.removeAll()
                    roots.append(try node(from: try events.next()))
                default: continue
                }
            }
        } catch {
            diagnostics.append(error)
        }
        try diagnostics.throwIfErrors()
        return roots
    }

    private mutating func node(from event: YAMLEvent) throws(Diagnostic) -> YAMLNode {
        if case .alias(let name) = event.kind { return try aliased(name, at: event) }
        let first = nodeCount
        try count(1, at: event)
        checkTag(of: event)
        if let anchor = event.anchor { openAnchors.insert(anchor) }
        let content: YAMLNode.Content
        var end = event.end
        switch event.kind {
        case .sequenceStart:
            (content, end) = try sequence(from: event)
        case .mappingStart:
            (content, end) = try mapping(from: event)
        case .scalar(let text, let style):
            content = .scalar(YAMLScalar(text: text, style: style))
        default:
            content = .scalar(YAMLScalar(text: "", style: .plain))
        }
        let node = YAMLNode(content: content, tag: event.tag, file: file, start: event.start, end: end)
        if let anchor = event.anchor {
            openAnchors.remove(anchor)
            anchors[anchor] = Anchored(node: node, size: nodeCount - first)
        }
        return node
    }

    private mutating func sequence(from start: YAMLEvent) throws(Diagnostic) -> (YAMLNode.Content, SourcePosition) {
        try enter(start)
        defer { depth -= 1 }
        var members: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind { return (.sequence(members), event.end) }
            members.append(try node(from: event))
        }
    }

    private mutating func mapping(from start: YAMLEvent) throws(Diagnostic) -> (YAMLNode.Content, SourcePosition) {
        try enter(start)
        defer { depth -= 1 }
        var entries: [YAMLMapping.Entry] = []
        var merged: [YAMLMapping.Entry] = []
        var seen: [String: YAMLNode] = [:]
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind {
                let inherited = merged.filter { seen.updateValue($0.key, forKey: $0.name) == nil }
                return (.mapping(YAMLMapping(entries: entries + inherited)), event.end)
            }
            let key = try node(from: event)
            let value = try node(from: try events.next())
            guard let name = key.scalar else {
                diagnostics.append(
                    Diagnostic(
                        "yaml.complex-key",
                        "a key must be a plain word or text, not \(key.summary)",
                        at: key.location
                    )
                )
                continue
            }
            if name == YAMLScalar(text: "<<", style: .plain) {
                merge(value, into: &merged)
            } else if let first = seen[name.text] {
                diagnostics.append(
                    Diagnostic(
                        "yaml.duplicate-key",
                        "the key \"\(name.text)\" is there twice",
                        at: key.location,
                        help: "remove one of the two, or make them one list",
                        notes: [Diagnostic.Note("it was first given here", at: first.location)]
                    )
                )
            } else {
                seen[name.text] = key
                entries.append(YAMLMapping.Entry(key: key, value: value))
            }
        }
    }

    /// The merge key of YAML 1.1: entries of other mappings that the mapping itself does not have.
    private mutating func merge(_ value: YAMLNode, into merged: inout [YAMLMapping.Entry]) {
        for source in value.sequence ?? [value] {
            guard let mapping = source.mapping else {
                diagnostics.append(
                    Diagnostic(
                        "yaml.merge",
                        "<< takes a mapping or a list of mappings, not \(source.summary)",
                        at: source.location
                    )
                )
                continue
            }
            merged.append(contentsOf: mapping.entries)
        }
    }

    private mutating func aliased(_ name: String, at event: YAMLEvent) throws(Diagnostic) -> YAMLNode {
        let length = event.end.column - event.start.column
        let location = SourceLocation(file: file, position: event.start, length: length)
        if openAnchors.contains(name) {
            throw Diagnostic("yaml.recursive-alias", "*\(name) stands inside &\(name) itself", at: location)
        }
        guard let anchored = anchors[name] else {
            throw Diagnostic(
                "yaml.unknown-alias",
                "there is no anchor &\(name) before this alias",
                at: location,
                help: Suggestion.help(for: name, among: anchors.keys.sorted())
                    ?? "put quotes around a value that begins with *"
            )
        }
        aliasedCount += anchored.size
        guard aliasedCount <= limits.aliasedNodes else {
            throw Diagnostic(
                "yaml.alias-expansion",
                "the aliases of this file stand for more than \(limits.aliasedNodes) nodes",
                at: location
            )
        }
        try count(anchored.size, at: event)
        return anchored.node
    }

    private mutating func enter(_ event: YAMLEvent) throws(Diagnostic) {
        depth += 1
        guard depth <= limits.depth else {
            throw Diagnostic(
                "yaml.too-deep",
                "lists and mappings nest deeper than \(limits.depth) levels",
                at: SourceLocation(file: file, position: event.start, length: 1)
            )
        }
    }

    private mutating func count(_ more: Int, at event: YAMLEvent) throws(Diagnostic) {
        nodeCount += more
        guard nodeCount <= limits.nodes else {
            throw Diagnostic(
                "yaml.too-many-nodes",
                "the file holds more than \(limits.nodes) values",
                at: SourceLocation(file: file, position: event.start, length: 1),
                help: "split it into several files"
            )
        }
    }

    private mutating func checkTag(of event: YAMLEvent) {
        guard let tag = event.tag, !YAMLTag.known.contains(tag) else { return }
        diagnostics.append(
            Diagnostic(
                "yaml.unknown-tag",
                "the tag \(tag) means nothing here",
                at: SourceLocation(file: file, position: event.start, length: 1),
                help: "remove it"
            )
        )
    }
}
