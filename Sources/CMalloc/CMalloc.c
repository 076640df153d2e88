// SPDX-License-Identifier: Apache-2.0
#include "CMalloc.h"

#include <malloc.h>

void rasid_malloc_limit_arenas(int most) { mallopt(M_ARENA_MAX, most); }
