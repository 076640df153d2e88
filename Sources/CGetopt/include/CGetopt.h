// SPDX-License-Identifier: Apache-2.0
// getopt_long and accessors for its mutable globals, which Swift 6 refuses to touch directly.
#pragma once
#include <getopt.h>

static inline const char *rasid_optarg(void) { return optarg; }
static inline int rasid_optind(void) { return optind; }
static inline int rasid_optopt(void) { return optopt; }
// Starts a new scan (0 makes glibc forget the state of the last one) that prints nothing by itself.
static inline void rasid_getopt_reset(void) { optind = 0; opterr = 0; }
