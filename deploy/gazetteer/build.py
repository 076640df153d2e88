#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes config/gazetteer/countries.tsv and places.tsv from packages and the curated tables beside this file.

Needs Debian's iso-codes and, from PyPI, what requirements.txt names. The same input gives the same output.
"""

from pathlib import Path

import countries
import places
import tables

HERE = Path(__file__).resolve().parent
CURATED = HERE / "curated"
OUTPUT = HERE.parents[1] / "config" / "gazetteer"


def main():
    country_rows = countries.build(tables.read(CURATED / "countries.tsv"))
    tables.write(OUTPUT / "countries.tsv", countries.COMMENT, countries.COLUMNS, country_rows)
    place_rows = places.build(CURATED, country_rows, given_names=tables.read(OUTPUT / "given-names.tsv"))
    tables.write(OUTPUT / "places.tsv", places.COMMENT, places.COLUMNS, place_rows)
    print(f"{len(country_rows)} countries, {len(place_rows)} places")


if __name__ == "__main__":
    main()
