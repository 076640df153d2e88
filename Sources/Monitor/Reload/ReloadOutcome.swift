// SPDX-License-Identifier: Apache-2.0

internal import JSONStream
internal import SourceYAML

/// What became of one reload.
struct ReloadOutcome: Sendable {
    /// How it ended.
    enum Result: String, Sendable {
        /// The files were loaded and are in use.
        case loaded
        /// They are what is in use already.
        case unchanged
        /// Something is wrong with them; those from before stay in use.
        case refused
    }

    var result: Result
    /// Digest of the rules in use from now on.
    var ruleset: String
    /// What is in use from now on, in a few words.
    var summary: String
    /// What can be said against the files that were read, by place.
    var problems = Diagnostics()
    /// What the articles read last lead to with the new files; `nil` where they weren't tried.
    var rehearsal: Rehearsal?
    var duration: Duration
}

extension ReloadOutcome {
    /// The answer to whoever asked for the reload.
    /// - Parameter colour: with ANSI escapes in the text for people.
    func write(to json: inout JSONWriter, colour: Bool) {
        json.object { json in
            json.field("result", result.rawValue)
            json.field("ruleset", ruleset)
            json.field("summary", summary)
            json.field("seconds", duration.inSeconds)
            if let rehearsal {
                json.object("rehearsal") { json in
                    json.field("articles", rehearsal.articles)
                    json.field("alertsBefore", rehearsal.before.values.reduce(0, +))
                    json.field("alertsNow", rehearsal.now.values.reduce(0, +))
                    json.array("rules") { json in
                        for change in rehearsal.changes {
                            json.object { json in
                                json.field("title", change.rule)
                                json.field("before", change.before)
                                json.field("now", change.now)
                            }
                        }
                    }
                }
                json.field("rehearsalText", rehearsal.text)
            }
            json.field("diagnostics", problems)
            json.field("text", problems.isEmpty ? "" : problems.rendered(colour: colour))
        }
    }
}
