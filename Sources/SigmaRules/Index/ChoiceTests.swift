// SPDX-License-Identifier: Apache-2.0

/// For fields that have one of a few fixed values, which tests each of these passes: found out once, when rules are
/// compiled, so that matching looks at no text.
struct ChoiceTests: Sendable {
    /// For each scan where its values begin; -1 where they are none.
    private var firstOfScan: [Int] = []
    private var passed = Postings()

    init(_ scans: [FieldScan], _ tests: [RuleIndex.Test], fields: FieldTable, folding: TextFolding) {
        var lists: [[Int32]] = []
        for scan in scans {
            guard scan.fields.count == 1, case let values = fields.choices(of: scan.fields[0], foldedBy: folding),
                !values.isEmpty
            else {
                firstOfScan.append(-1)
                continue
            }
            firstOfScan.append(lists.count)
            var scratch = FieldScan.Scratch(scan)
            for value in values {
                scan.find(value, &scratch)
                let passed = scratch.found.filter {
                    !tests[Int($0)].isToBeAsked || tests[Int($0)].test.holds(for: value)
                }
                lists.append(passed)
            }
        }
        passed = Postings(lists)
    }

    /// The tests that a value of a scan passes; `nil` where the value is none of the fixed ones.
    func tests(of value: FieldValue, scan: Int) -> ArraySlice<Int32>? {
        guard case .text(let text) = value, text.choice >= 0, firstOfScan[scan] >= 0 else { return nil }
        return passed[firstOfScan[scan] + Int(text.choice)]
    }
}
