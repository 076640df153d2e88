// SPDX-License-Identifier: Apache-2.0

internal import Articles
internal import Synchronization

/// The articles read last that told of any event, for new rules to be tried on.
final class RecentArticles: Sendable {
    private struct State {
        var articles: [Article] = []
        var next = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    /// Longer ones aren't kept, which bounds the memory.
    private static let longest = 32 << 10

    init(capacity: Int = 100) { self.capacity = capacity }

    /// Keeps an article in the place of the oldest.
    func note(_ article: Article) {
        guard article.text.count <= Self.longest else { return }
        state.withLock { state in
            if state.articles.count < capacity {
                state.articles.append(article)
            } else {
                state.articles[state.next] = article
                state.next = (state.next + 1) % capacity
            }
        }
    }

    /// The articles in the order they were read.
    var all: [Article] { state.withLock { Array($0.articles[$0.next...] + $0.articles[..<$0.next]) } }
}
