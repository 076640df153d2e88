# SPDX-License-Identifier: Apache-2.0
"""The table of countries: ISO 3166-1, CLDR's Arabic names and the curated additions."""

import arabic
import packages
import tables

COLUMNS = "iso2 name_en names_ar demonyms_ar people_ar capital_en capital_ar capital_lat capital_lon lat lon caution".split()
COMMENT = """
Countries and territories. Codes and English names: ISO 3166-1 (Debian iso-codes); Arabic names: CLDR (babel), then
curated variants; capitals' coordinates: GeoNames (CC BY 4.0), WGS 84 degrees. Made by deploy/gazetteer/build.py.
"""


def build(curated):
    """The rows of countries.tsv from the rows of the curated table."""
    english = packages.iso_countries()
    extra = {row["iso2"]: row for row in curated}
    return [_row(code, english[code], extra[code]) for code in sorted(english)]


def _row(code, english, curated):
    variants = curated["names_ar"]
    names = tables.names(variants.removeprefix("="))
    if not variants.startswith("="):
        names = [packages.cldr_country_name(code), *names]
    row = {
        **curated,
        "name_en": english,
        "names_ar": "|".join(arabic.unique(arabic.clean(name) for name in names)),
        "demonyms_ar": "|".join(arabic.unique(arabic.clean(name) for name in tables.names(curated["demonyms_ar"]))),
        "capital_ar": "|".join(arabic.unique(arabic.clean(name) for name in tables.names(curated["capital_ar"]))),
    }
    capital = _capital(code, curated["capital_en"])
    if capital:
        row["capital_lat"] = round(capital["latitude"], 3)
        row["capital_lon"] = round(capital["longitude"], 3)
    return row


def _capital(code, name):
    """GeoNames' largest place of the country that has the capital's English name."""
    named = [
        city
        for city in packages.cities()
        if city["countrycode"] == code and name and (city["name"] == name or name in city["alternatenames"])
    ]
    return max(named, key=lambda city: city["population"], default=None)
