// SPDX-License-Identifier: Apache-2.0

/// A pattern over UTF-8, in the form that is cheapest to test.
enum TextMatcher: Sendable, Hashable {
    case anything
    case equals([UInt8])
    case begins([UInt8])
    case ends([UInt8])
    case contains(Needle)
    case wildcards([Step])

    enum Step: Sendable, Hashable {
        case byte(UInt8)
        case one
        case many
    }

    /// - Parameter fold: gives the UTF-8 to compare of a literal part.
    init(_ pattern: ValuePattern, fold: ([UInt8]) -> [UInt8]) {
        let parts = pattern.parts
        func text(_ index: Int) -> [UInt8]? {
            if case .literal(let text) = parts[index] { fold(text) } else { nil }
        }
        switch parts.count {
        case 0:
            self = .equals([])
            return
        case 1:
            if let text = text(0) {
                self = .equals(text)
                return
            } else if parts[0] == .many {
                self = .anything
                return
            }
        case 2:
            if let text = text(0), parts[1] == .many {
                self = .begins(text)
                return
            } else if let text = text(1), parts[0] == .many {
                self = .ends(text)
                return
            }
        case 3:
            if let text = text(1), parts[0] == .many, parts[2] == .many {
                self = .contains(Needle(text))
                return
            }
        default: break
        }
        var steps: [Step] = []
        for part in parts {
            switch part {
            case .literal(let text): steps.append(contentsOf: fold(text).map(Step.byte))
            case .one: steps.append(.one)
            case .many: steps.append(.many)
            }
        }
        self = .wildcards(steps)
    }

    /// Whether a text matches as a whole.
    func matches(_ text: [UInt8]) -> Bool {
        switch self {
        case .anything: true
        case .equals(let wanted): text == wanted
        case .begins(let wanted): text.starts(with: wanted)
        case .ends(let wanted): text.count >= wanted.count && text[(text.count - wanted.count)...].elementsEqual(wanted)
        case .contains(let needle): needle.isContained(in: text)
        case .wildcards(let steps): TextMatcher.matches(steps, text)
        }
    }

    /// Goes back only to the last `many`, which is enough: the leftmost way to match what stands before it leaves
    /// the most to what stands behind.
    private static func matches(_ steps: [Step], _ text: [UInt8]) -> Bool {
        var step = 0
        var index = 0
        var resume: (step: Int, index: Int)?
        while true {
            if step < steps.count, steps[step] == .many {
                step += 1
                resume = (step, index)
                continue
            }
            if index == text.count {
                return step == steps.count
            }
            if step < steps.count, let next = advance(steps[step], text, index) {
                step += 1
                index = next
            } else if let (atStep, atIndex) = resume {
                let next = endOfCharacter(text, atIndex)
                resume = (atStep, next)
                (step, index) = (atStep, next)
            } else {
                return false
            }
        }
    }

    private static func advance(_ step: Step, _ text: [UInt8], _ index: Int) -> Int? {
        switch step {
        case .byte(let byte): text[index] == byte ? index + 1 : nil
        case .one: endOfCharacter(text, index)
        case .many: nil
        }
    }

    private static func endOfCharacter(_ text: [UInt8], _ index: Int) -> Int {
        var end = index + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
