// SPDX-License-Identifier: Apache-2.0

import CPrefetch

/// Tables of words are larger than the processor's own memory, and a text jumps about in them: what is asked for some
/// words ahead has come when it is needed.
extension ContiguousArray {
    /// Asks for the memory of an element; of one that is not there, nothing happens.
    @inline(__always)
    func prefetch(_ index: Int) {
        withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            let element = UnsafeRawPointer(base + index)
            rasid_prefetch(element)
            // Elements of more than half a line mostly reach into the next.
            if MemoryLayout<Element>.stride > 32 { rasid_prefetch(element + (MemoryLayout<Element>.stride - 1)) }
        }
    }
}
