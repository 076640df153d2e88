// SPDX-License-Identifier: Apache-2.0

/// How the value of a record is to be read when its content type doesn't say.
public enum ArticleFormat: String, Sendable, CaseIterable {
    /// JSON when it starts with `{`, text otherwise.
    case auto
    /// A JSON object, perhaps a CloudEvent around one.
    case json
    /// Plain text: the first line that isn't empty is the title, the rest the body.
    case text
}
