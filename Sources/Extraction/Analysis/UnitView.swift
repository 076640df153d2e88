// SPDX-License-Identifier: Apache-2.0

/// The units of an article where they lie, lent by the array that holds them.
///
/// What asks about units is made for every sentence and every trigger and handed on all the time; a view costs it
/// neither a copy nor a reference count. It is good only within `ContiguousArray.withUnitView(_:)`; indices are checked.
struct UnitView {
    private let base: UnsafePointer<Unit>?
    /// How many units there are.
    let count: Int

    /// A view of memory that stays in place, and as it is, for as long as the view is used.
    init(_ units: UnsafeBufferPointer<Unit>) {
        base = units.baseAddress
        count = units.count
    }

    @inline(__always)
    subscript(index: Int) -> Unit {
        guard let base, UInt(bitPattern: index) < UInt(bitPattern: count) else {
            preconditionFailure("a unit beyond the article")
        }
        return base[index]
    }
}

extension ContiguousArray<Unit> {
    /// Lends the units to `body`, which must not let the view out.
    func withUnitView<Result>(_ body: (UnitView) -> Result) -> Result {
        withUnsafeBufferPointer { body(UnitView($0)) }
    }
}

extension UnsafeMutableBufferPointer<Unit> {
    /// Moves units to the front, over what is done with; the places may overlap.
    @inline(__always)
    func move(_ range: Range<Int>, to start: Int) {
        precondition(start >= 0 && start <= range.lowerBound && range.upperBound <= count, "a unit beyond the article")
        guard let base = baseAddress, start < range.lowerBound else { return }
        (base + start).update(from: base + range.lowerBound, count: range.count)
    }
}
