// SPDX-License-Identifier: Apache-2.0

extension [IncidentReport] {
    /// How many of them speak for themselves: reports of one outlet or one site, and copies of one text, count once, and
    /// so do those that hang together by others.
    var independentCount: Int {
        var groups = Groups(count: count)
        // The last report of each outlet and each site.
        var outlets: [String: Int] = [:]
        var hosts: [Substring: Int] = [:]
        for index in indices {
            guard let source = self[index].document.sources.first else { continue }
            if let name = source.source, let other = outlets.updateValue(index, forKey: name) {
                groups.join(index, other)
            }
            if let host = source.host, let other = hosts.updateValue(index, forKey: host) { groups.join(index, other) }
        }
        let signatures = map { $0.document.sources.isEmpty ? [] : $0.signature }
        for index in indices {
            for other in 0..<index
            where !groups.areJoined(index, other) && TextSignature.areCopies(signatures[index], signatures[other]) {
                groups.join(index, other)
            }
        }
        return groups.count
    }
}

/// Things that are joined two by two until they fall into groups.
private struct Groups {
    /// The way from each thing to the one that stands for its group.
    private var parents: [Int]
    /// How many groups there are.
    private(set) var count: Int

    init(count: Int) {
        parents = Array(0..<count)
        self.count = count
    }

    private mutating func leader(of thing: Int) -> Int {
        var thing = thing
        while parents[thing] != thing {
            parents[thing] = parents[parents[thing]]
            thing = parents[thing]
        }
        return thing
    }

    mutating func areJoined(_ one: Int, _ other: Int) -> Bool { leader(of: one) == leader(of: other) }

    mutating func join(_ one: Int, _ other: Int) {
        let (leader, follower) = (leader(of: one), leader(of: other))
        guard leader != follower else { return }
        parents[follower] = leader
        count -= 1
    }
}

extension AlertDocument.Source {
    /// The site of the original.
    fileprivate var host: Substring? {
        let parts = url?.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true) ?? []
        guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
        let host = parts[1].prefix { $0 != ":" && $0 != "?" && $0 != "#" }
        // Sites of many authors tell nothing of who wrote it.
        return host.isEmpty || AlertDocument.Source.platforms.contains { host.hasSuffix($0) } ? nil : host
    }

    private static let platforms = [
        "facebook.com", "twitter.com", "x.com", "t.me", "telegram.me", "youtube.com", "instagram.com", "tiktok.com",
    ]
}
