// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Has threads allocate from at most so many heaps ("arenas"), glibc's own default being eight a processor. Each keeps
/// what was freed in it for itself, so many of them hold far more than is in use.
void rasid_malloc_limit_arenas(int most);
