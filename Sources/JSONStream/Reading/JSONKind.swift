// SPDX-License-Identifier: Apache-2.0

/// The six kinds of JSON values.
public enum JSONKind: String, Sendable {
    case null, boolean, number, string, array, object
}
