// SPDX-License-Identifier: Apache-2.0

/// Where an event took place.
public struct EventPlace: Sendable, Equatable {
    /// How closely the coordinates tell it.
    public enum Precision: String, Sendable, CaseIterable {
        case exact, admin3, admin2, admin1, country, region
    }

    /// Entity id.
    public var entity: String?
    /// English name, or the Arabic one where no English is known.
    public var name: String
    /// Arabic name.
    public var nameArabic: String
    /// ISO 3166-1 alpha-2.
    public var country: String?
    /// OCHA P-code.
    public var pcode: String?
    /// English name of the first-level division.
    public var admin1: String?
    /// WGS 84 degrees.
    public var latitude: Double?
    /// WGS 84 degrees.
    public var longitude: Double?
    /// How closely the coordinates tell it.
    public var precision: Precision
    /// "southern countryside", "surroundings", …
    public var qualifier: String?

    /// A place of the parts given.
    public init(
        entity: String? = nil,
        name: String,
        nameArabic: String,
        country: String? = nil,
        pcode: String? = nil,
        admin1: String? = nil,
        latitude: Double? = nil,
        longitude: Double? = nil,
        precision: Precision,
        qualifier: String? = nil
    ) {
        self.entity = entity
        self.name = name
        self.nameArabic = nameArabic
        self.country = country
        self.pcode = pcode
        self.admin1 = admin1
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
        self.qualifier = qualifier
    }
}
