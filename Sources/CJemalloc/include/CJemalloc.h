// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How jemalloc, which takes the place of the system's allocator by being linked, is to behave: it looks for this name.
extern const char *malloc_conf;
