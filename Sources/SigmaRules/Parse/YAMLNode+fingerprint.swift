// SPDX-License-Identifier: Apache-2.0

import Digest
import SourceYAML

extension YAMLNode {
    /// SHA-256 of what the node says, wherever it stands and however it is laid out: two documents with the same one
    /// are the same rule.
    var fingerprint: String {
        var digest = SHA256()
        add(to: &digest)
        return digest.hex()
    }

    private func add(to digest: inout SHA256) {
        switch content {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain && tag == nil
            digest.update("\(isPlain ? "p" : "q")\(scalar.text.utf8.count):\(scalar.text)")
        case .sequence(let members):
            digest.update("s\(members.count):")
            for member in members { member.add(to: &digest) }
        case .mapping(let mapping):
            digest.update("m\(mapping.entries.count):")
            for entry in mapping.entries {
                entry.key.add(to: &digest)
                entry.value.add(to: &digest)
            }
        }
    }
}
