// SPDX-License-Identifier: Apache-2.0

import CYAML

/// One step of libyaml through a stream, copied out of C.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias(String)
        case scalar(text: String, style: YAMLScalar.Style)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    var kind: Kind
    var anchor: String?
    var tag: String?
    var start: SourcePosition
    var end: SourcePosition
}

/// Reads a file's events in order. No C pointer leaves it.
final class YAMLEventReader {
    private let file: SourceFile
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    init(_ file: SourceFile) {
        self.file = file
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: file.bytes.count)
        _ = input.initialize(from: file.bytes)
        guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("libyaml is out of memory") }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event.
    /// - Throws: `yaml.syntax` with the parser's own words and position.
    func next() throws(Diagnostic) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        var copied = YAMLEvent(
            kind: .streamEnd,
            start: SourcePosition(event.start_mark),
            end: SourcePosition(event.end_mark)
        )
        switch event.type {
        case YAML_STREAM_START_EVENT: copied.kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: copied.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: copied.kind = .documentEnd
        case YAML_ALIAS_EVENT: copied.kind = .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            copied.kind = .scalar(
                text: String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
                style: YAMLScalar.Style(scalar.style)
            )
            (copied.anchor, copied.tag) = (text(scalar.anchor), text(scalar.tag))
        case YAML_SEQUENCE_START_EVENT:
            copied.kind = .sequenceStart
            (copied.anchor, copied.tag) = (text(event.data.sequence_start.anchor), text(event.data.sequence_start.tag))
        case YAML_SEQUENCE_END_EVENT: copied.kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            copied.kind = .mappingStart
            (copied.anchor, copied.tag) = (text(event.data.mapping_start.anchor), text(event.data.mapping_start.tag))
        case YAML_MAPPING_END_EVENT: copied.kind = .mappingEnd
        default: copied.kind = .streamEnd
        }
        return copied
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private func failure() -> Diagnostic {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is no YAML"
        let position = SourcePosition(parser.pointee.problem_mark)
        let context = parser.pointee.context.map { String(cString: $0) }
        let begin = SourcePosition(parser.pointee.context_mark)
        return YAMLSyntaxProblem(
            file: file,
            words: problem,
            position: position,
            context: context.map { ($0, begin == position ? nil : begin) }
        ).diagnostic
    }
}

extension SourcePosition {
    /// libyaml counts from 0.
    init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}

extension YAMLScalar.Style {
    init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
