# SPDX-License-Identifier: Apache-2.0
"""The stems are those that the extractor makes: both read one table."""

import pathlib
import unittest

from stems import stems

TABLE = pathlib.Path(__file__).parents[2] / "Tests/ExtractionTests/Occurrences/stems.tsv"


class StemsTest(unittest.TestCase):
    def test_table(self):
        rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
        self.assertGreater(len(rows), 10)
        for word, stem in rows:
            self.assertEqual(stems(word), [stem], word)

    def test_numbers_are_one_word(self):
        self.assertEqual(stems("قتل 1,500 و ٣٠ منهم"), ["قتل", "0", "و", "0", "منهم"])


if __name__ == "__main__":
    unittest.main()
