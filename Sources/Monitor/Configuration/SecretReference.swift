// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A secret that the configuration only points to: `sasl.password_file: PATH` names a file that holds it,
/// `sasl.password_credential: NAME` a credential that systemd hands over in `$CREDENTIALS_DIRECTORY`.
struct SecretReference {
    static let suffixes = ["file", "credential"]

    /// The property that gets the secret.
    let property: String
    private let isCredential: Bool
    /// Whether the client reads the file itself, again and again, for what is in it changes.
    let isReadAgain: Bool

    /// `nil` for the name of an ordinary property.
    init?(key: String) {
        guard let suffix = Self.suffixes.first(where: { key.hasSuffix("_\($0)") }) else { return nil }
        let name = String(key.dropLast(suffix.count + 1))
        isReadAgain = name == "sasl.oauthbearer.token"
        property = isReadAgain ? "\(name)_file" : name
        isCredential = suffix == "credential"
    }

    /// The file's content without the line end after it.
    func secret(
        _ value: String,
        baseDirectory: String,
        environment: [String: String]
    ) throws(SettingProblem) -> String {
        let path = try path(value, baseDirectory: baseDirectory, environment: environment)
        guard let bytes = Self.content(of: path) else {
            throw SettingProblem(
                slug: "unreadable-secret",
                message: "\(path) can't be read: \(String(cString: strerror(errno)))",
                help: "it must be a file that this user may read"
            )
        }
        var text = String(decoding: bytes, as: UTF8.self)
        while let last = text.last, last.isNewline { text.removeLast() }
        return text
    }

    /// The file that holds it.
    func path(
        _ value: String,
        baseDirectory: String,
        environment: [String: String]
    ) throws(SettingProblem) -> String {
        guard isCredential else { return ConfigurationPath.resolved(value, in: baseDirectory) }
        guard let directory = environment["CREDENTIALS_DIRECTORY"] else {
            throw SettingProblem(
                slug: "no-credentials",
                message: #"the credential "\#(value)" isn't there: CREDENTIALS_DIRECTORY isn't set"#,
                help: #"add LoadCredential=\#(value):/path to the unit, or name the file by _file"#
            )
        }
        return "\(directory)/\(value)"
    }

    /// Up to 1 MiB, which is more than any key has.
    private static func content(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < 1 << 20 {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}
