// SPDX-License-Identifier: Apache-2.0

internal import SourceYAML

extension SourceLocation {
    /// The same place without the text around it, which may hold a secret.
    var withoutExcerpt: SourceLocation {
        SourceLocation(file: SourceFile(name: file.name), position: position, length: length)
    }

    /// The same place in a text that holds only what is underlined, on its line: for the key of a setting whose
    /// value must not be shown.
    var showingOnlyItself: SourceLocation {
        guard let position, let line = file.line(position.line) else { return withoutExcerpt }
        let text = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(position.column - 1 + length)
        let above = String(repeating: "\n", count: position.line - 1)
        let shown = SourceFile(name: file.name, text: above + String(String.UnicodeScalarView(text)) + " …")
        return SourceLocation(file: shown, position: position, length: length)
    }
}

extension Diagnostics {
    /// The same problems without the lines of text they are about.
    var withoutExcerpts: Diagnostics {
        Diagnostics(all.map { $0.mappingLocations(\.withoutExcerpt) })
    }

    /// The same problems, without the text of lines that look as if they held a secret.
    var withoutSecrets: Diagnostics {
        Diagnostics(all.map { $0.mappingLocations { $0.looksSecret ? $0.withoutExcerpt : $0 } })
    }
}

extension Diagnostic {
    fileprivate func mappingLocations(_ change: (SourceLocation) -> SourceLocation) -> Diagnostic {
        var diagnostic = self
        diagnostic.location = location.map(change)
        for index in diagnostic.notes.indices {
            diagnostic.notes[index].location = diagnostic.notes[index].location.map(change)
        }
        return diagnostic
    }
}

extension SourceLocation {
    fileprivate var looksSecret: Bool {
        guard let position, let line = file.line(position.line) else { return false }
        let text = String(decoding: line, as: UTF8.self).lowercased()
        return ["password", "secret", "pem", "token", "oauth"].contains { text.contains($0) }
    }
}
