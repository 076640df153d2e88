// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression. Immutable: any number of threads may use one at a time.
typedef struct rasid_re2 rasid_re2;

/// Compiles a pattern of UTF-8. Never NULL; ask `rasid_re2_error` whether it can be used.
/// - max_memory: bytes the program and its caches may take.
rasid_re2 *rasid_re2_compile(const char *pattern, size_t length, int64_t max_memory);

/// What is wrong with the pattern, or NULL. Lives as long as the expression.
const char *rasid_re2_error(const rasid_re2 *expression);

/// The part of the pattern that is wrong; empty where none can be named. Lives as long as the expression.
const char *rasid_re2_error_argument(const rasid_re2 *expression, size_t *length);

/// Whether the expression matches anywhere in a text of UTF-8.
bool rasid_re2_finds(const rasid_re2 *expression, const char *text, size_t length);

void rasid_re2_free(rasid_re2 *expression);

#ifdef __cplusplus
}
#endif
