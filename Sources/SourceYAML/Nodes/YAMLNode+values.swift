// SPDX-License-Identifier: Apache-2.0

/// Tags of the YAML 1.1 type repository that are understood.
enum YAMLTag {
    static let string = "tag:yaml.org,2002:str"
    static let known: Set<String> = [
        "!", string, "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
        "tag:yaml.org,2002:null", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq",
    ]
}

/// What a scalar means.
public enum YAMLValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
}

extension YAMLNode {
    /// What the scalar means by YAML 1.1's rules for plain scalars; `nil` for a sequence or a mapping.
    public var value: YAMLValue? {
        guard let scalar else { return nil }
        guard tag != YAMLTag.string, tag != "!" else { return .string(scalar.text) }
        guard scalar.style == .plain || tag != nil else { return .string(scalar.text) }
        return YAMLValue(plain: scalar.text)
    }

    /// Whether it is null: `null`, `~` or nothing at all.
    public var isNull: Bool { value == .null }

    /// The scalar's text whatever it means; `nil` for null, a sequence or a mapping.
    public var text: String? { isNull ? nil : scalar?.text }

    /// The text.
    public var string: String {
        get throws(Diagnostic) {
            if case .string(let text) = value { return text }
            throw mismatch("a text", help: scalar != nil && !isNull ? "put quotes around it" : nil)
        }
    }

    /// The whole number.
    public var int: Int {
        get throws(Diagnostic) {
            if case .int(let number) = value { return number }
            throw mismatch("a whole number", help: isQuotedNumber ? "remove the quotes" : nil)
        }
    }

    /// The number, whole or not.
    public var double: Double {
        get throws(Diagnostic) {
            switch value {
            case .int(let number): return Double(number)
            case .double(let number): return number
            default: throw mismatch("a number", help: isQuotedNumber ? "remove the quotes" : nil)
            }
        }
    }

    /// The truth value.
    public var bool: Bool {
        get throws(Diagnostic) {
            if case .bool(let truth) = value { return truth }
            throw mismatch("true or false")
        }
    }

    /// The diagnostic for a node of the wrong type.
    /// - Parameters:
    ///   - expected: what should stand there, such as `a text`.
    ///   - code: `yaml.wrong-type`, or that of the reader's domain.
    ///   - help: what to do.
    public func mismatch(_ expected: String, code: String = "yaml.wrong-type", help: String? = nil) -> Diagnostic {
        Diagnostic(code, "expected \(expected), found \(summary)", at: location, help: help)
    }

    private var isQuotedNumber: Bool {
        guard case .string(let text) = value else { return false }
        switch YAMLValue(plain: text) {
        case .int, .double: return true
        default: return false
        }
    }
}
