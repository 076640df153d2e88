// SPDX-License-Identifier: Apache-2.0

/// A media type with its parameters (RFC 9110, section 8.3.1), in lower case.
struct MediaType: Equatable {
    /// `application/json`, without parameters.
    let essence: String
    let parameters: [String: String]

    /// Reads `type/subtype; name=value; …`; whatever is odd in it simply matches nothing later.
    init(_ text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { Self.trimmed($0).lowercased() }
        essence = parts.first ?? ""
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = part[part.index(after: equals)...]
            parameters[Self.trimmed(part[..<equals])] = Self.trimmed(value).filter { $0 != "\"" }
        }
        self.parameters = parameters
    }

    var isJSON: Bool { essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") }
    var isText: Bool { essence == "text/plain" }
    var isCloudEvent: Bool { essence == "application/cloudevents+json" }

    /// The character set it names, where that isn't UTF-8 or its subset.
    var foreignCharset: String? {
        parameters["charset"].flatMap { ["utf-8", "utf8", "us-ascii"].contains($0) ? nil : $0 }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
