// SPDX-License-Identifier: Apache-2.0

public import JSONStream

extension Diagnostic: JSONWritable {
    /// `{"code", "severity", "message", "location"?, "help"?, "notes"?}`, a location being
    /// `{"file", "line"?, "column"?, "length"?}` with line and column counted from 1.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("code", code)
            json.field("severity", severity.rawValue)
            json.field("message", message)
            json.field("location", location)
            json.field("help", help)
            json.field("notes", ifAny: notes)
        }
    }
}

extension Diagnostic.Note: JSONWritable {
    /// `{"message", "location"?}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("message", message)
            json.field("location", location)
        }
    }
}

extension SourceLocation: JSONWritable {
    /// `{"file", "line"?, "column"?, "length"?}`.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("file", file.name)
            if let position {
                json.field("line", position.line)
                json.field("column", position.column)
                json.field("length", length)
            }
        }
    }
}

extension Diagnostics: JSONWritable {
    /// An array of diagnostics.
    public func write(to json: inout JSONWriter) {
        json.value(all)
    }
}
