// SPDX-License-Identifier: Apache-2.0

/// Where readers put the problems they find, so that one run over a file reports all of them.
///
/// Shared by reference between the readers of one file; confined to the task that reads it.
public final class DiagnosticSink {
    /// What has been reported so far.
    public private(set) var diagnostics = Diagnostics()

    /// An empty sink.
    public init() {}

    /// Adds a problem.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Adds several.
    public func report(_ several: Diagnostics) {
        diagnostics.append(contentsOf: several)
    }

    /// Runs a reader that throws one problem; reports it and gives `nil` if it does.
    public func attempt<Value>(_ read: () throws(Diagnostic) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            report(error)
            return nil
        }
    }
}
