# SPDX-License-Identifier: Apache-2.0
"""The gazetteer's tables hold together, and the builder keeps its promises.

    python3 -m unittest discover -s deploy/gazetteer
"""

import json
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import arabic  # noqa: E402
import check  # noqa: E402
import tables  # noqa: E402

CONFIG = HERE.parents[1] / "config" / "gazetteer"
CURATED = HERE / "curated"


def iso_codes():
    """The countries of the curated table: every code of ISO 3166-1 has a row in it."""
    return {row["iso2"] for row in tables.read(CURATED / "countries.tsv")}


class Spelling(unittest.TestCase):
    def test_cleaning_takes_off_marks_and_persian_letters(self):
        for written, plain in [("دِمَشق", "دمشق"), ("دمشــق", "دمشق"), ("تیز", "تيز"), ("کركوك", "كركوك"), (" دير  الزور ", "دير الزور")]:
            self.assertEqual(arabic.clean(written), plain)

    def test_one_key_for_the_spellings_of_a_name(self):
        for first, second in [("إدلب", "ادلب"), ("حماة", "حماه"), ("موسى", "موسي"), ("بعلبك-الهرمل", "بعلبك الهرمل")]:
            self.assertEqual(arabic.key(first), arabic.key(second))

    def test_names_are_arabic_letters_only(self):
        self.assertTrue(arabic.is_arabic("خان شيخون"))
        for name in ["Aleppo", "حلب (مدينة)", "زحلة، لبنان", "گرگان", ""]:
            self.assertFalse(arabic.is_arabic(name), name)


class TableFiles(unittest.TestCase):
    def test_what_is_written_is_read_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.tsv"
            tables.write(path, "Made for a test.", ["name", "size"], [{"name": "حلب", "size": 3}])
            self.assertEqual(tables.read(path), [{"name": "حلب", "size": "3", "line": 3}])

    def test_a_row_of_the_wrong_width_is_told_with_its_line(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.tsv"
            path.write_text("# columns: name\tsize\nحلب\n", encoding="utf-8")
            with self.assertRaisesRegex(tables.TableError, ":2: 1 fields, but the table has 2 columns"):
                tables.read(path)


class Countries(unittest.TestCase):
    rows = tables.read(CONFIG / "countries.tsv")

    def test_they_hold_together(self):
        self.assertEqual(list(check.countries(self.rows, iso_codes())), [])

    def test_all_of_iso_3166_are_there(self):
        self.assertEqual(len(self.rows), 249)

    def test_variants_of_a_name(self):
        names = {row["iso2"]: tables.names(row["names_ar"]) for row in self.rows}
        for code, name in [("SY", "سورية"), ("RU", "روسيا الاتحادية"), ("US", "أميركا"), ("DO", "الدومينيكان")]:
            self.assertIn(name, names[code])


class Places(unittest.TestCase):
    rows = tables.read(CONFIG / "places.tsv")

    def subdivisions(self):
        path = Path("/usr/share/iso-codes/json/iso_3166-2.json")
        if not path.exists():
            return {row["iso3166_2"] for row in self.rows}
        return {row["code"] for row in json.loads(path.read_text(encoding="utf-8"))["3166-2"]}

    def test_they_hold_together(self):
        self.assertEqual(list(check.places(self.rows, iso_codes(), self.subdivisions())), [])

    def test_syria_has_ocha_codes_and_not_fips(self):
        pcodes = {row["name_en"]: row["pcode"] for row in self.rows if row["level"] == "admin1" and row["country"] == "SY"}
        self.assertEqual(len(pcodes), 14)
        self.assertEqual((pcodes["Idlib"], pcodes["Al-Hasakah"], pcodes["Deir ez-Zor"]), ("SY07", "SY08", "SY09"))

    def test_size_of_all_tables_stays_below_four_megabytes(self):
        self.assertLess(sum(path.stat().st_size for path in CONFIG.glob("*.tsv")), 4_000_000)


class Actors(unittest.TestCase):
    rows = tables.read(CONFIG / "actors.tsv")

    def test_they_hold_together(self):
        self.assertEqual(list(check.actors(self.rows, iso_codes())), [])

    def test_a_name_of_today_and_one_of_before_are_one_actor(self):
        hts = next(row for row in self.rows if "هيئة تحرير الشام" in tables.names(row["names_ar"]))
        self.assertIn("جبهة النصرة", tables.names(hts["former_ar"]))


class People(unittest.TestCase):
    def test_they_hold_together(self):
        self.assertEqual(list(check.people(tables.read(CONFIG / "people.tsv"), iso_codes())), [])

    def test_given_names_hold_together(self):
        self.assertEqual(list(check.given_names(tables.read(CONFIG / "given-names.tsv"))), [])

    def test_a_common_word_or_given_name_is_no_place_by_itself(self):
        places = tables.read(CONFIG / "places.tsv")
        for word in ["القائم", "الخميس", "سعد", "السلام"]:
            holders = [row for row in places if word in tables.names(row["names_ar"])]
            self.assertEqual([row["id"] for row in holders if row["caution"] != "context"], [], word)


class Faults(unittest.TestCase):
    """The checks find what they are there to find."""

    place = {
        "id": "sy-x", "level": "village", "country": "SY", "parent": "", "pcode": "", "iso3166_2": "",
        "name_en": "X", "names_ar": "حلب", "lat": "36.2", "lon": "37.1", "population": "0", "caution": "",
    }  # fmt: skip

    def test_of_a_place(self):
        faulty = [
            ({"lat": "12.0"}, "outside its country"),
            ({"parent": "sy99"}, "no parent"),
            ({"pcode": "YE11"}, "not one of SY"),
            ({"level": "hamlet"}, "unknown level"),
            ({"names_ar": "Aleppo"}, "not plain Arabic"),
            ({"names_ar": ""}, "no Arabic name"),
        ]
        self.assertEqual(list(check.places([self.place], {"SY"}, set())), [])
        for change, message in faulty:
            faults = list(check.places([{**self.place, **change}], {"SY"}, set()))
            self.assertTrue(any(message in fault for fault in faults), (message, faults))


if __name__ == "__main__":
    unittest.main()
