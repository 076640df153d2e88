// SPDX-License-Identifier: Apache-2.0

internal import JSONStream

/// The value of a field of a log line.
public enum LogValue: Sendable, Equatable {
    case string(String)
    case int(Int)
    case double(Double)
    case bool(Bool)

    /// As text, numbers in their shortest form.
    var text: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .double(let number): number.description
        case .bool(let truth): String(truth)
        }
    }

    func write(to json: inout JSONWriter) {
        switch self {
        case .string(let text): json.string(text)
        case .int(let number): json.integer(number)
        case .double(let number): json.double(number)
        case .bool(let truth): json.bool(truth)
        }
    }
}
