// SPDX-License-Identifier: Apache-2.0
#include "CRE2.h"

#include <re2/re2.h>

struct rasid_re2 {
    RE2 expression;
};

static RE2::Options options(int64_t max_memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(max_memory);
    return options;
}

rasid_re2 *rasid_re2_compile(const char *pattern, size_t length, int64_t max_memory) {
    return new rasid_re2{{re2::StringPiece(pattern, length), options(max_memory)}};
}

const char *rasid_re2_error(const rasid_re2 *expression) {
    return expression->expression.ok() ? nullptr : expression->expression.error().c_str();
}

const char *rasid_re2_error_argument(const rasid_re2 *expression, size_t *length) {
    const std::string &argument = expression->expression.error_arg();
    *length = argument.size();
    return argument.data();
}

bool rasid_re2_finds(const rasid_re2 *expression, const char *text, size_t length) {
    return expression->expression.Match(re2::StringPiece(text, length), 0, length, RE2::UNANCHORED, nullptr, 0);
}

void rasid_re2_free(rasid_re2 *expression) { delete expression; }
