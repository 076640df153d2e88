// SPDX-License-Identifier: Apache-2.0

/// How the articles stand in a file.
public enum InputFormat: String, Sendable, CaseIterable {
    /// By the name (`.jsonl`, `.ndjson`, `.txt`), else by how the content starts.
    case auto
    /// JSON Lines: one article a line.
    case jsonl
    /// One JSON object.
    case json
    /// One article as plain text.
    case text
}
