// SPDX-License-Identifier: Apache-2.0

extension TopicSettings {
    /// What a user must be allowed to do with a topic of these.
    func operations(on topic: String) -> [String] {
        switch topic {
        case input: ["Read"]
        case alerts, deadLetters: ["Write"]
        default: ["Read", "Write"]
        }
    }

    /// What to say about topics that the user may not see, with the commands that give it the rights it needs.
    func lineAboutHidden(_ hidden: [String]) -> String {
        // One command for all topics with which the same is done.
        let grants = hidden.reduce(into: [(operations: [String], topics: [String])]()) { grants, topic in
            let operations = operations(on: topic)
            if let index = grants.firstIndex(where: { $0.operations == operations }) {
                grants[index].topics.append(topic)
            } else {
                grants.append((operations, [topic]))
            }
        }
        let commands = grants.map { operations, topics in
            "kafka-acls.sh --add --allow-principal User:NAME "
                + (operations.map { "--operation \($0)" } + topics.map { "--topic \($0)" }).joined(separator: " ")
        }
        return
            "this user may not see the \(hidden.count == 1 ? "topic" : "topics") \(hidden.joined(separator: ", ")): give it "
            + "what docs/operations.md lists (\(commands.joined(separator: " && "))); trying again"
    }
}
