# SPDX-License-Identifier: Apache-2.0
"""The table of places: curated divisions and places first, then GeoNames' towns that they don't have."""

import math
import re
import unicodedata
from collections import defaultdict

import arabic
import packages
import tables

COLUMNS = "id level country parent pcode iso3166_2 name_en names_ar lat lon population caution".split()
COMMENT = """
Places, divisions first. P-codes are OCHA's (COD-AB), never FIPS or GeoNames codes, and ISO 3166-2 codes those of Debian
iso-codes. Towns and populations: GeoNames (CC BY 4.0); Arabic names GeoNames and curated; WGS 84 degrees; population 0 is
unknown. `caution` `context`: a one-word name of the row is also a word or a given name. Made by deploy/gazetteer/build.py.
"""

# Every town GeoNames has an Arabic name for is taken in these countries …
WHOLE = {"SY", "PS", "YE", "SD", "LB", "IQ", "LY"}
# … those from this many inhabitants on in the countries around and in those the same news is full of …
NEAR = {
    **dict.fromkeys("AE AF BH DJ DZ ER JO KW MA MR OM QA SA SO SS TD TN".split(), 15_000),
    **dict.fromkeys("EG ET IL IR PK TR UA".split(), 50_000),
    **dict.fromkeys("ML NE NG RU".split(), 200_000),
}
# … and cities of this size everywhere.
WORLD = 500_000
# GeoNames' names that begin with these are those of the division or say what the place is.
TYPE_WORDS = ("مدينة ", "قرية ", "شعبية ", "محافظة ", "ولاية ", "مركز ")
# A curated place and GeoNames' are the same when they share a name and lie within this many degrees.
SAME_PLACE = 0.2
# A town is the seat of the division of its name when that lies within this many degrees.
SEAT = 0.6


def build(curated, country_rows, given_names):
    """The rows of places.tsv; `curated` is the folder of the hand-made tables."""
    divisions = [
        _division(row) for path in sorted(curated.glob("admin*.tsv")) for row in tables.read(path)
    ]
    gazetteer = _Gazetteer(
        divisions,
        countries={row["iso2"] for row in country_rows},
        division_codes={
            (row["country"], row["geonames"]): row["pcode"] for row in tables.read(curated / "geonames-divisions.tsv")
        },
        ambiguous={arabic.key(row["name"]) for row in tables.read(curated / "common-words.tsv")}
        | {arabic.key(row["name_ar"]) for row in given_names},
    )
    for path in sorted(curated.glob("places*.tsv")):
        for row in tables.read(path):
            gazetteer.add_curated(row)
    gazetteer.add_capitals(country_rows)
    fixes = {int(row["geonameid"]): row for row in tables.read(curated / "geonames-fixes.tsv")}
    for city in packages.cities():
        gazetteer.add_geonames(city, fixes.get(city["geonameid"]))
    return gazetteer.rows()


def _division(row):
    names = [arabic.clean(name) for name in tables.names(row["names_ar"])]
    return {**row, "id": row["pcode"].lower(), "parent": row["parent"].lower(), "names": arabic.unique(names), "population": 0}


def _distance(first, second):
    """Degrees between two rows, meridians narrowed to their latitude."""
    north = float(first["lat"]) - float(second["lat"])
    east = (float(first["lon"]) - float(second["lon"])) * math.cos(math.radians(float(first["lat"])))
    return math.hypot(north, east)


def _slug(text):
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", ascii_only.lower().replace("'", "")).strip("-")


class _Gazetteer:
    """The places so far, found by the names they share."""

    def __init__(self, divisions, countries, division_codes, ambiguous):
        self._rows = list(divisions)
        self._countries = countries
        self._by_pcode = {row["pcode"]: row for row in divisions}
        self._division_codes = division_codes
        self._ambiguous = ambiguous
        self._by_name = defaultdict(list)
        self._divisions_by_name = defaultdict(list)
        self._ids = {row["id"] for row in divisions}
        for row in divisions:
            for name in row["names"]:
                self._divisions_by_name[row["country"], arabic.key(name)].append(row)

    def add_curated(self, row):
        """A hand-made place; its parent is a P-code, the id of a place above, or empty."""
        names = arabic.unique(arabic.clean(name) for name in tables.names(row["names_ar"]))
        place = {**row, "names": names, "population": int(row.get("population") or 0), "parent": row["parent"].lower()}
        place["id"] = self._new_id(place)
        self._add(place)

    def add_capitals(self, country_rows):
        for row in country_rows:
            names = tables.names(row["capital_ar"])
            if not names or "capital_lat" not in row:
                continue
            capital = {
                "level": "city", "country": row["iso2"], "name_en": row["capital_en"], "names": names,
                "lat": row["capital_lat"], "lon": row["capital_lon"], "population": 0, "parent": "",
            }  # fmt: skip
            if not self._known(capital):
                capital["id"] = self._new_id(capital)
                self._add(capital)

    def add_geonames(self, city, fix):
        """A town of GeoNames: joined to the row that is the same place, or a new row when it is large enough."""
        fix = fix or {"names_ar": "", "parent": ""}
        names = tables.names(fix["names_ar"]) or [
            name for name in packages.arabic_names(city) if not name.startswith(TYPE_WORDS)
        ]
        if not names or names == ["drop"] or city["countrycode"] not in self._countries:
            return
        country, population = city["countrycode"], city["population"]
        town = {
            "level": self._level(country, population), "country": country, "name_en": self._english(city),
            "names": names, "lat": round(city["latitude"], 3), "lon": round(city["longitude"], 3),
            "population": population, "parent": "",
        }  # fmt: skip
        known = self._known(town)
        if known:
            known["population"] = max(known["population"], population)
            return
        if country not in WHOLE and population < NEAR.get(country, WORLD):
            return
        town["parent"] = fix["parent"].lower() or self._parent(town, city["admin1code"])
        town["id"] = self._new_id(town)
        self._add(town)

    def rows(self):
        """Divisions, then the others by country and name, with their cautions."""
        order = {"admin1": 0, "admin2": 1, "admin3": 2}
        ordered = sorted(
            self._rows, key=lambda row: (order.get(row["level"], 3), row["country"], row.get("pcode", ""), row["id"])
        )
        return [{**row, "names_ar": "|".join(row["names"]), "caution": self._caution(row)} for row in ordered]

    def _caution(self, row):
        """`context` where a one-word name is also something else; a curated `-` says that it is safe all the same."""
        if row.get("caution"):
            return row["caution"].replace("-", "")
        one_word = [arabic.key(name) for name in row["names"] if " " not in name]
        return "context" if any(name in self._ambiguous for name in one_word) else ""

    def _known(self, place):
        """The row that is this place: same country, a name in common, close by."""
        for name in place["names"]:
            for row in self._by_name[place["country"], arabic.key(name)]:
                if _distance(row, place) < SAME_PLACE:
                    return row
        return None

    def _parent(self, town, admin1code):
        """The id of the smallest division that surely holds the town: that of its name, else GeoNames' first level."""
        pcode = self._division_codes.get((town["country"], admin1code), "")
        for name in town["names"]:
            seats = [
                row
                for row in self._divisions_by_name[town["country"], arabic.key(name)]
                if self._within(row, pcode) and _distance(row, town) < SEAT
            ]
            if seats:
                return max(seats, key=lambda row: row["level"])["id"]
        return pcode.lower()

    def _within(self, division, pcode):
        """Whether the division is the one of the P-code or lies in it, or no P-code is known."""
        while division["pcode"] != pcode and division["parent"]:
            division = self._by_pcode[division["parent"].upper()]
        return not pcode or division["pcode"] == pcode

    def _add(self, place):
        self._rows.append(place)
        for name in place["names"]:
            self._by_name[place["country"], arabic.key(name)].append(place)

    def _new_id(self, place):
        base = "-".join(part for part in (place["country"].lower(), _slug(place["name_en"])) if part)
        candidates = [base, *(f"{base}-{number}" for number in range(2, 1000))]
        found = next(candidate for candidate in candidates if candidate not in self._ids)
        self._ids.add(found)
        return found

    @staticmethod
    def _level(country, population):
        if population >= 100_000:
            return "city"
        return "village" if country in WHOLE and population < 5_000 else "town"

    @staticmethod
    def _english(city):
        """GeoNames' name without the dots and bars of its transliteration."""
        plain = unicodedata.normalize("NFKD", city["name"])
        return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip("‘’ʻ'`")
