// SPDX-License-Identifier: Apache-2.0

internal import CSimdJSON

/// Checks that bytes are UTF-8.
public enum UTF8Check {
    /// Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7).
    public static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return true }
            return rasid_json_is_utf8(base, buffer.count)
        }
    }

    /// Offset, from the first byte given, of the first sequence that isn't well-formed; `nil` when all are.
    public static func firstFault(in bytes: ArraySlice<UInt8>) -> Int? {
        guard !isWellFormed(bytes) else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}
