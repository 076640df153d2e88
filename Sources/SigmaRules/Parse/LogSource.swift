// SPDX-License-Identifier: Apache-2.0

/// What kind of records a rule is for.
public struct LogSource: Sendable, Hashable {
    /// A group of products, or a kind of record.
    public var category: String?
    /// One product.
    public var product: String?
    /// A part of a product's records.
    public var service: String?

    /// Parts left out stand for any.
    public init(category: String? = nil, product: String? = nil, service: String? = nil) {
        self.category = category
        self.product = product
        self.service = service
    }

    /// Whether a rule for this source applies to records of `source`: every part it names must be the same there.
    public func applies(to source: LogSource) -> Bool {
        (category == nil || category == source.category)
            && (product == nil || product == source.product)
            && (service == nil || service == source.service)
    }
}
