# SPDX-License-Identifier: Apache-2.0
"""What must hold for the gazetteer's tables; each check yields the faults it finds, as sentences."""

import re
from collections import Counter

import arabic
import tables

LEVELS = (
    "region admin1 admin2 admin3 city town village camp neighbourhood airport crossing base island water".split()
)
ACTOR_TYPES = ("government", "armed-group", "organization")
SECTORS = set(
    "gov regime state-forces police militia rebel jihadist opposition political kurdish un igo ngo aid medical human-rights media "
    "religious business sport".split()
)
ROLE = re.compile(r"\d{4}\.\.(\d{4})?:[^:]+:[^:]+")
# Degrees north and east that hold each country whose places are all known: south, north, west, east.
BOUNDS = {
    "SY": (32.2, 37.5, 35.5, 42.5),
    "PS": (31.1, 32.7, 34.1, 35.7),
    "YE": (11.9, 19.1, 41.7, 54.6),
    "SD": (8.5, 23.3, 21.7, 38.9),
    "LB": (33.0, 34.8, 35.0, 36.7),
    "IQ": (29.0, 37.5, 38.7, 48.9),
    "LY": (19.4, 33.5, 9.2, 25.3),
}


def countries(rows, iso_codes):
    """Faults of countries.tsv."""
    for missing in sorted(iso_codes - {row["iso2"] for row in rows}):
        yield f"{missing} is missing"
    for code, count in Counter(row["iso2"] for row in rows).items():
        if count > 1:
            yield f"{code} is there {count} times"
    for row in rows:
        if not row["names_ar"]:
            yield f"{row['iso2']} has no Arabic name"
        for column in ("names_ar", "demonyms_ar", "people_ar", "capital_ar"):
            yield from _arabic_faults(row["iso2"], row[column])
        yield from _coordinate_faults(row["iso2"], row["lat"], row["lon"])


def places(rows, iso_codes, subdivisions):
    """Faults of places.tsv."""
    by_id = {row["id"]: row for row in rows}
    for place, count in Counter(row["id"] for row in rows).items():
        if count > 1:
            yield f"{place} is there {count} times"
    for row in rows:
        place = row["id"]
        if row["level"] not in LEVELS:
            yield f"{place}: unknown level {row['level']}"
        if row["country"] and row["country"] not in iso_codes:
            yield f"{place}: unknown country {row['country']}"
        if row["iso3166_2"] and row["iso3166_2"] not in subdivisions:
            yield f"{place}: unknown ISO 3166-2 code {row['iso3166_2']}"
        if row["pcode"] and not row["pcode"].startswith(row["country"]):
            yield f"{place}: the P-code {row['pcode']} is not one of {row['country']}"
        if not row["names_ar"]:
            yield f"{place} has no Arabic name"
        if row["caution"] not in ("", "context"):
            yield f"{place}: unknown caution {row['caution']}"
        if not row["population"].isdigit():
            yield f"{place}: population {row['population']!r} is no number"
        yield from _arabic_faults(place, row["names_ar"])
        yield from _coordinate_faults(place, row["lat"], row["lon"], BOUNDS.get(row["country"]))
        yield from _parent_faults(row, by_id)
    yield from _twin_faults(rows)


def actors(rows, iso_codes):
    """Faults of actors.tsv."""
    owner = {}
    for row in rows:
        actor = row["id"]
        if row["type"] not in ACTOR_TYPES:
            yield f"{actor}: unknown type {row['type']}"
        for sector in sorted(set(tables.names(row["sectors"])) - SECTORS):
            yield f"{actor}: unknown sector {sector}"
        if row["country"] and row["country"] not in iso_codes:
            yield f"{actor}: unknown country {row['country']}"
        if not row["names_ar"]:
            yield f"{actor} has no Arabic name"
        for column in ("names_ar", "metonyms_ar", "former_ar"):
            yield from _arabic_faults(actor, row[column])
        for name in tables.names(row["names_ar"]) + tables.names(row["former_ar"]):
            if owner.setdefault(arabic.key(name), actor) != actor:
                yield f"{actor} and {owner[arabic.key(name)]} share the name {name}"


def people(rows, iso_codes):
    """Faults of people.tsv."""
    owner = {}
    for row in rows:
        person = row["id"]
        if row["country"] and row["country"] not in iso_codes:
            yield f"{person}: unknown country {row['country']}"
        if not row["names_ar"]:
            yield f"{person} has no Arabic name"
        yield from _arabic_faults(person, row["names_ar"])
        for role in tables.names(row["roles"]):
            if not ROLE.fullmatch(role):
                yield f"{person}: the role {role!r} is not from..to:Arabic:English"
        for name in tables.names(row["names_ar"]):
            if owner.setdefault(arabic.key(name), person) != person:
                yield f"{person} and {owner[arabic.key(name)]} share the name {name}"


def given_names(rows):
    """Faults of given-names.tsv."""
    for name, count in Counter(arabic.key(row["name_ar"]) for row in rows).items():
        if count > 1:
            yield f"{name} is there {count} times"
    for row in rows:
        if row["gender"] not in ("m", "f", "u") or row["word"] not in ("", "word"):
            yield f"{row['name_ar']}: unknown gender or mark"
        yield from _arabic_faults(row["name_ar"], row["name_ar"])


def _parent_faults(row, by_id):
    if not row["parent"]:
        return
    parent = by_id.get(row["parent"])
    if parent is None:
        yield f"{row['id']}: there is no parent {row['parent']}"
    elif parent["country"] != row["country"]:
        yield f"{row['id']}: the parent {parent['id']} is in another country"
    elif row["level"].startswith("admin") and parent["level"] >= row["level"]:
        yield f"{row['id']}: the parent {parent['id']} is not of a higher level"


def _twin_faults(rows):
    seen = {}
    for row in rows:
        for name in {arabic.key(name) for name in tables.names(row["names_ar"])}:
            where = (row["country"], row["parent"], row["level"], name)
            if row["parent"] and where in seen:
                yield f"{row['id']} and {seen[where]} share a name and a parent: {name}"
            seen[where] = row["id"]


def _arabic_faults(where, field):
    names = tables.names(field)
    for name in names:
        if not arabic.is_arabic(name) or arabic.clean(name) != name:
            yield f"{where}: {name!r} is not plain Arabic"
    if len(set(names)) < len(names):
        yield f"{where}: a name twice in {field}"


def _coordinate_faults(where, lat, lon, bounds=(-90.0, 90.0, -180.0, 180.0)):
    if not lat and not lon:
        return
    south, north, west, east = bounds or (-90.0, 90.0, -180.0, 180.0)
    if not (south <= float(lat) <= north and west <= float(lon) <= east):
        yield f"{where}: {lat}, {lon} lies outside its country"
