// SPDX-License-Identifier: Apache-2.0

import CGetopt
import Glibc
import Synchronization

/// One pass of `getopt_long` over a command's words.
struct GetoptScan {
    /// What `getopt_long` met.
    enum Step: Equatable {
        /// The option at this index of the table, with its value where it takes one.
        case option(Int, value: String?)
        case unknown(word: String)
        case ambiguous(word: String)
        case missingValue(Int)
        case unexpectedValue(Int)
    }

    private(set) var steps: [Step] = []
    private(set) var operands: [String] = []

    /// `getopt_long` keeps its state in globals.
    private static let lock = Mutex(())
    /// Values from here on stand for rows of the table; below are letters and getopt's own answers.
    private static let firstRow: Int32 = 0x1000

    /// Scans `words` (without the program's name); stops behind the first step that is an error.
    init(words: [String], options: [OptionSpec]) {
        self = Self.lock.withLock { _ in
            CStrings.with([""] + words) { arguments, count in
                CStrings.with(options.map(\.long)) { names, _ in
                    var scan = GetoptScan()
                    scan.run(arguments, count, names, options)
                    return scan
                }
            }
        }
    }

    private init() {}

    private mutating func run(
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>,
        _ count: Int,
        _ names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>,
        _ options: [OptionSpec]
    ) {
        var rows = options.indices.map { index in
            option(
                name: names[index],
                has_arg: options[index].value == nil ? no_argument : required_argument,
                flag: nil,
                val: Self.firstRow + Int32(index)
            )
        }
        rows.append(option())
        // The colon asks for ':' instead of '?' where a value is missing.
        let letters = options.reduce(into: ":") { text, option in
            guard let short = option.short else { return }
            text += String(short) + (option.value == nil ? "" : ":")
        }
        rasid_getopt_reset()
        while true {
            let answer = getopt_long(Int32(count), arguments, letters, rows, nil)
            if answer == -1 { break }
            let step = step(answer, arguments, count, options)
            steps.append(step)
            guard case .option = step else { return }
        }
        operands = (Int(rasid_optind())..<count).map { Self.word(arguments, $0) }
    }

    private func step(
        _ answer: Int32,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>,
        _ count: Int,
        _ options: [OptionSpec]
    ) -> Step {
        func row(_ value: Int32) -> Int? {
            if value >= Self.firstRow { return Int(value - Self.firstRow) }
            guard let scalar = UnicodeScalar(UInt32(bitPattern: value)) else { return nil }
            return options.firstIndex { $0.short == Character(scalar) }
        }
        if answer == Int32(UInt8(ascii: ":")), let index = row(rasid_optopt()) { return .missingValue(index) }
        guard answer == Int32(UInt8(ascii: "?")) else {
            guard let index = row(answer) else { return .unknown(word: "") }
            return .option(index, value: rasid_optarg().map { String(cString: $0) })
        }
        let refused = rasid_optopt()
        if refused >= Self.firstRow { return .unexpectedValue(Int(refused - Self.firstRow)) }
        if refused == 0 {
            let word = Self.word(arguments, Int(rasid_optind()) - 1)
            let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
            let starts = options.filter { $0.long.hasPrefix(name) }
            return starts.count > 1 && !name.isEmpty ? .ambiguous(word: "--\(name)") : .unknown(word: "--\(name)")
        }
        // A letter beyond ASCII arrives as its first byte: name the whole word then.
        guard refused > 0x20, refused < 0x7F, let scalar = UnicodeScalar(UInt32(refused)) else {
            return .unknown(word: Self.word(arguments, min(Int(rasid_optind()), count - 1)))
        }
        return .unknown(word: "-\(scalar)")
    }

    private static func word(_ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, _ index: Int) -> String {
        arguments[index].map { String(cString: $0) } ?? ""
    }
}

/// C strings that live as long as a closure runs.
private enum CStrings {
    static func with<Result>(
        _ strings: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, Int) -> Result
    ) -> Result {
        var pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { buffer in
            // Never empty: it ends in the nil that C wants behind the last string.
            guard let base = buffer.baseAddress else { preconditionFailure("an array that holds its end marker") }
            return body(base, strings.count)
        }
    }
}
