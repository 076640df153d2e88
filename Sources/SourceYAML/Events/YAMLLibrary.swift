// SPDX-License-Identifier: Apache-2.0

import CYAML

/// The library under this room.
public enum YAMLLibrary {
    /// Version of the libyaml that is linked, such as `0.2.5`.
    public static var version: String { String(cString: yaml_get_version_string()) }
}
