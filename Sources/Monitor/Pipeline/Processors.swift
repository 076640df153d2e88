// SPDX-License-Identifier: Apache-2.0

internal import Glibc

enum Processors {
    /// Those that this process may use; at least one.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
