// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a node of a parsed document is.
typedef enum {
    RASID_JSON_NULL,
    RASID_JSON_FALSE,
    RASID_JSON_TRUE,
    RASID_JSON_INT64,
    RASID_JSON_UINT64,
    RASID_JSON_DOUBLE,
    RASID_JSON_STRING,
    RASID_JSON_ARRAY,
    RASID_JSON_OBJECT
} rasid_json_kind;

/// One value of a document, in document order. The children of a container follow it; those of an object
/// are its keys (strings) and values in turn.
typedef struct {
    /// A `rasid_json_kind`.
    uint32_t kind;
    /// Index of the node after this one and all that it holds.
    uint32_t next;
    /// The integer, the bits of the double, offset << 32 | length of a string in the string buffer, or
    /// the number of elements or fields of a container.
    uint64_t payload;
} rasid_json_node;

/// A parsed document. Both buffers belong to the parser and live until its next call.
typedef struct {
    const rasid_json_node *nodes;
    size_t node_count;
    const uint8_t *strings;
    size_t string_byte_count;
} rasid_json_tree;

typedef struct rasid_json_parser rasid_json_parser;

/// Returns null when there is no memory.
rasid_json_parser *rasid_json_parser_new(void);
void rasid_json_parser_free(rasid_json_parser *parser);

/// For how long a text it has buffers, in bytes.
size_t rasid_json_parser_capacity(const rasid_json_parser *parser);

/// Parses one document. Returns 0, or simdjson's error code; `tree` is filled on success only.
int rasid_json_parse(
    rasid_json_parser *parser,
    const uint8_t *bytes,
    size_t length,
    size_t max_depth,
    rasid_json_tree *tree
);

/// simdjson's words for an error code; static storage.
const char *rasid_json_error_message(int code);

/// Whether the bytes are well-formed UTF-8.
bool rasid_json_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
