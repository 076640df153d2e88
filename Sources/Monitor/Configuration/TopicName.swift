// SPDX-License-Identifier: Apache-2.0

/// Kafka's rule for the names of topics.
enum TopicName {
    static func isLegal(_ name: String) -> Bool {
        let isSpelledRight = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isSpelledRight && (1...249).contains(name.utf8.count) && name != "." && name != ".."
    }
}
