// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks for the memory at an address before it is needed. Any address is good, one of nothing is of no use.
static inline void rasid_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }
