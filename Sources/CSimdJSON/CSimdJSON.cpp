// SPDX-License-Identifier: Apache-2.0
#include "CSimdJSON.h"

#include <cstring>
#include <new>
#include <simdjson.h>
#include <vector>

namespace dom = simdjson::dom;

struct rasid_json_parser {
    dom::parser parser;
    std::vector<rasid_json_node> nodes;
    std::vector<uint8_t> strings;

    void add(rasid_json_kind kind, uint64_t payload = 0) {
        nodes.push_back({static_cast<uint32_t>(kind), static_cast<uint32_t>(nodes.size() + 1), payload});
    }

    void add_string(std::string_view text) {
        add(RASID_JSON_STRING, static_cast<uint64_t>(strings.size()) << 32 | text.size());
        strings.insert(strings.end(), text.begin(), text.end());
    }

    // The recursion is as deep as the document, which the parser has already held to its depth limit.
    void add(dom::element element) {
        switch (element.type()) {
        case dom::element_type::NULL_VALUE:
            return add(RASID_JSON_NULL);
        case dom::element_type::BOOL:
            return add(element.get_bool().value_unsafe() ? RASID_JSON_TRUE : RASID_JSON_FALSE);
        case dom::element_type::INT64:
            return add(RASID_JSON_INT64, static_cast<uint64_t>(element.get_int64().value_unsafe()));
        case dom::element_type::UINT64:
            return add(RASID_JSON_UINT64, element.get_uint64().value_unsafe());
        case dom::element_type::DOUBLE: {
            double value = element.get_double().value_unsafe();
            uint64_t bits;
            std::memcpy(&bits, &value, sizeof bits);
            return add(RASID_JSON_DOUBLE, bits);
        }
        case dom::element_type::STRING:
            return add_string(element.get_string().value_unsafe());
        case dom::element_type::ARRAY: {
            size_t at = nodes.size();
            uint64_t count = 0;
            add(RASID_JSON_ARRAY);
            for (dom::element child : element.get_array().value_unsafe()) {
                add(child);
                count++;
            }
            return close(at, count);
        }
        case dom::element_type::OBJECT: {
            size_t at = nodes.size();
            uint64_t count = 0;
            add(RASID_JSON_OBJECT);
            for (dom::key_value_pair field : element.get_object().value_unsafe()) {
                add_string(field.key);
                add(field.value);
                count++;
            }
            return close(at, count);
        }
        }
    }

    void close(size_t container, uint64_t count) {
        nodes[container].payload = count;
        nodes[container].next = static_cast<uint32_t>(nodes.size());
    }
};

rasid_json_parser *rasid_json_parser_new(void) { return new (std::nothrow) rasid_json_parser(); }

void rasid_json_parser_free(rasid_json_parser *parser) { delete parser; }

size_t rasid_json_parser_capacity(const rasid_json_parser *parser) { return parser->parser.capacity(); }

int rasid_json_parse(
    rasid_json_parser *parser,
    const uint8_t *bytes,
    size_t length,
    size_t max_depth,
    rasid_json_tree *tree
) {
    // Node and string positions are 32 bits wide.
    if (length >= UINT32_MAX) return simdjson::CAPACITY;
    try {
        if (parser->parser.max_depth() != max_depth || parser->parser.capacity() < length) {
            auto error = parser->parser.allocate(length < 4096 ? 4096 : length, max_depth);
            if (error) return error;
        }
        dom::element root;
        // With `realloc_if_needed` simdjson copies the bytes to a buffer padded as it wants it.
        auto error = parser->parser.parse(bytes, length, true).get(root);
        if (error) return error;
        parser->nodes.clear();
        parser->strings.clear();
        parser->add(root);
    } catch (const std::bad_alloc &) {
        return simdjson::MEMALLOC;
    }
    tree->nodes = parser->nodes.data();
    tree->node_count = parser->nodes.size();
    tree->strings = parser->strings.data();
    tree->string_byte_count = parser->strings.size();
    return simdjson::SUCCESS;
}

const char *rasid_json_error_message(int code) {
    return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

bool rasid_json_is_utf8(const uint8_t *bytes, size_t length) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
