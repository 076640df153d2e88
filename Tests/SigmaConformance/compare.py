# SPDX-License-Identifier: Apache-2.0
"""Made-up rules and events: Rasid and pySigma's SQLite backend must select the same.

Left out on purpose, each a decision of docs/rules/semantics.md or a limit of the backend:

- letters beyond ASCII in two cases: SQLite folds the case of ASCII alone, Rasid that of all scripts;
- fields with several values: SQLite has none;
- keywords: the backend refuses them;
- numbers in text fields compared by lt and its like: SQLite compares them as text;
- numbers written in more than one way (1.0, 01): SQLite compares what Python makes of them;
- IPv6 ranges, and texts that are no addresses: the backend turns ranges into patterns of text; ranges that take more
  than one pattern: it forgets the parentheses around them;
- expand together with all: pySigma wants all values of a placeholder at once, Rasid one of them for each value;
- utf16 with its mark: pySigma writes the mark in UTF-8, the standard wants FF FE;
- base64offset of letters beyond ASCII: pySigma counts letters where bytes count;
- windash with the long dashes in the rule: pySigma leaves them alone;
- dates with a time zone, or without a time: SQLite converts and invents them; the last days of a year in week;
- line breaks at the end of texts: $ matches before them in Python, not in RE2.
"""

import os
import random
import re
import sqlite3
import sys

import yaml
from sigma.backends.sqlite import sqliteBackend
from sigma.collection import SigmaCollection
from sigma.processing.pipeline import ProcessingItem, ProcessingPipeline
from sigma.processing.transformations import ValueListPlaceholderTransformation

from evaluator import Evaluator

FIELDS = {
    "title": "text", "place": "text", "actor": "text", "address": "text", "when": "text",
    "killed": "number", "score": "number", "near": "flag",
}
PLACEHOLDERS = {"cities": ["Idlib", "Ham*", "حلب"], "sides": ["north", "so?th"]}
WORDS = [
    "Idlib", "idlib", "HAMA", "Hama", "homs", "قصف", "مستشفى", "حلب", "ريف", "north", "South", "100%", "a_b", "x*y",
    "q?z", "C:\\temp", "back\\\\slash", "[set]", "it's", "-f", "/f", "cmd", "", "7", "12", "true",
]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def words(self, most=3):
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, most)))

    def address(self):
        return ".".join(str(self.random.choice([10, 192, 172, 0, 1, 168, 255])) for _ in range(4))

    def when(self):
        day = f"{self.random.choice([2018, 2024])}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        return f"{day}{self.random.choice('T ')}{self.random.randint(0, 23):02}:{self.random.randint(0, 59):02}:00"

    def event(self):
        event = {
            "title": self.words(4), "place": self.words(2), "actor": self.words(2), "address": self.address(),
            "when": self.when(), "killed": self.random.randint(0, 15),
            "score": self.random.choice([0.5, 1.5, 2, 7, 12.25]), "near": self.random.random() < 0.5,
        }
        if self.random.random() < 0.2:
            event["title"] = self.random.choice(["Y21k", "YwBtAGQA", "eCBJZGxpYg==", "SWRsaWI=", "say Y21kIC1m"])
        if self.random.random() < 0.2:
            event["actor"] = event["place"]
        for field in list(event):
            if self.random.random() < 0.12:
                del event[field]
        return event

    # One `field|modifiers: value` line.
    def item(self):
        make = self.random.choice([
            self.text, self.text, self.text, self.wildcards, self.number, self.comparison, self.flag, self.null,
            self.exists, self.expression, self.network, self.encoded, self.dashes, self.reference, self.time_part,
            self.placeholder, self.cased,
        ])
        key, value = make()
        if "exists" not in key and self.random.random() < 0.12:
            key += "|neq"
        return key, value

    def text_field(self):
        return self.random.choice(["title", "place", "actor"])

    def several(self, make, key):
        if self.random.random() < 0.5:
            return key, make()
        values = [make() for _ in range(self.random.randint(2, 3))]
        return key + ("|all" if self.random.random() < 0.3 else ""), values

    def affix(self):
        return self.random.choice(["", "|contains", "|contains", "|startswith", "|endswith"])

    def plain(self):
        return self.words(2).replace("*", "\\*").replace("?", "\\?")

    def text(self):
        return self.several(self.plain, self.text_field() + self.affix())

    def cased(self):
        return self.several(self.plain, self.text_field() + self.affix() + "|cased")

    def wildcards(self):
        def make():
            word = self.random.choice([word for word in WORDS if len(word) > 2])
            at = self.random.randint(0, len(word))
            return word[:at] + self.random.choice(["*", "?", "*?", "\\*", "\\\\*"]) + word[at + self.random.randint(0, 1):]
        return self.several(make, self.text_field() + self.affix())

    def number(self):
        field = self.random.choice(["killed", "killed", "score", "title"])
        return self.several(lambda: self.random.choice([0, 7, 12, 3]), field)

    def comparison(self):
        operator = self.random.choice(["lt", "lte", "gt", "gte"])
        return f"{self.random.choice(['killed', 'score'])}|{operator}", self.random.choice([0, 2, 7, 1.5, 12])

    def flag(self):
        return "near", self.random.random() < 0.5

    def null(self):
        return self.random.choice(list(FIELDS)), None

    def exists(self):
        return self.random.choice(list(FIELDS)) + "|exists", self.random.random() < 0.5

    def expression(self):
        patterns = [
            "^I", "b$", "id.ib", "[hH]a?ma", "(north|south)", "\\d{2}", "ه|ص", "^$", "C:\\\\temp", "a+b*", "x.y", "^q.z$",
            "[^a-z ]{3,}", "100%", "it's",
        ]
        flags = self.random.choice(["", "|i", "|m", "|s", "|i|s"])
        return self.several(lambda: self.random.choice(patterns), self.text_field() + "|re" + flags)

    def network(self):
        ranges = ["10.0.0.0/8", "192.168.0.0/16", "0.0.0.0/0", "172.0.0.0/16", "10.10.10.0/24", "1.0.0.1/32", "168.0.0.0/8"]
        return self.several(lambda: self.random.choice(ranges), "address|cidr")

    def encoded(self):
        modifiers = self.random.choice([
            "|base64", "|base64|contains", "|base64offset|contains", "|wide|base64", "|wide|base64offset|contains",
            "|utf16be|base64|contains",
        ])
        return self.text_field() + modifiers, self.random.choice(["cmd", "Idlib", "cmd -f", "x Idlib"])

    def dashes(self):
        return self.several(lambda: self.random.choice(["-f", "/f", "cmd -f", "a-b -f"]), self.text_field() + "|windash|contains")

    def reference(self):
        first, second = self.random.sample(["title", "place", "actor"], 2)
        return f"{first}|fieldref" + self.random.choice(["", "", "|contains", "|startswith", "|endswith"]), second

    def time_part(self):
        part, most = self.random.choice([("minute", 59), ("hour", 23), ("day", 28), ("month", 12), ("week", 52)])
        if self.random.random() < 0.3:
            return "when|year", self.random.choice([2018, 2024, 2020])
        return self.several(lambda: self.random.randint(1, most), f"when|{part}")

    def placeholder(self):
        make = lambda: self.random.choice(["%cities%", "%sides%", "in %cities%", "%cities% %sides%"])
        key, value = self.several(make, self.text_field() + "|expand" + self.random.choice(["", "|contains"]))
        return key.replace("|all", ""), value

    def search(self):
        def mapping():
            return dict(self.item() for _ in range(self.random.randint(1, 3)))
        return mapping() if self.random.random() < 0.75 else [mapping() for _ in range(self.random.randint(1, 3))]

    def condition(self, names):
        def term(depth):
            kind = self.random.random()
            if depth > 2 or kind < 0.45:
                return self.random.choice(names)
            if kind < 0.6:
                return "not " + term(depth + 1)
            if kind < 0.7:
                return self.random.choice(["1 of them", "all of them", "1 of sel*", "all of sel*", "any of sel*"])
            joined = f" {self.random.choice(['and', 'or'])} ".join(term(depth + 1) for _ in range(2))
            return f"({joined})" if self.random.random() < 0.7 else joined
        return term(0)

    def rule(self):
        names = ["sel_a", "sel_b", "filter"][: self.random.randint(1, 3)]
        detection = {name: self.search() for name in names}
        detection["condition"] = self.condition(names)
        return {
            "title": "Made up", "id": "00000000-0000-4000-8000-000000000001", "level": "low",
            "logsource": {"product": "conformance", "category": "test"}, "detection": detection,
        }


def expected(rule, events):
    """The events that SQLite selects."""
    pipeline = ProcessingPipeline(
        items=[ProcessingItem(ValueListPlaceholderTransformation())], vars=PLACEHOLDERS
    )
    backend = sqliteBackend(processing_pipeline=pipeline, collate_nocase=True)
    query, = backend.convert(SigmaCollection.from_yaml(rule))
    database = sqlite3.connect(":memory:")
    database.create_function("REGEXP", 2, lambda pattern, text: text is not None and bool(re.search(pattern, str(text))))
    kinds = {"text": "TEXT", "number": "NUMERIC", "flag": "TEXT"}
    columns = ", ".join(f'"{name}" {kinds[kind]}' for name, kind in FIELDS.items())
    database.execute(f"CREATE TABLE logs ({columns})")
    def stored(value):
        return str(value).lower() if isinstance(value, bool) else value
    for event in events:
        database.execute(
            f"INSERT INTO logs VALUES ({', '.join('?' * len(FIELDS))})", [stored(event.get(name)) for name in FIELDS]
        )
    return {row[0] - 1 for row in database.execute(query.replace("SELECT *", "SELECT rowid", 1))}


def main(path):
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 32)))
    pairs = int(os.environ.get("PAIRS", 40_000))
    print(f"rules and events of seed {seed}", flush=True)
    maker, evaluator = Maker(seed), Evaluator(path)
    compared = selected = differences = 0
    while compared < pairs:
        rule = yaml.safe_dump(maker.rule(), allow_unicode=True, sort_keys=False)
        events = [maker.event() for _ in range(40)]
        answer = evaluator.ask(rules=rule, fields=FIELDS, placeholders=PLACEHOLDERS, events=events)
        if answer["errors"]:
            sys.exit(f"Rasid refuses {answer['errors']}:\n{rule}")
        ours = {index for index, titles in enumerate(answer["matches"]) if titles}
        theirs = expected(rule, events)
        compared += len(events)
        selected += len(theirs)
        for index in sorted(ours ^ theirs)[:1]:
            differences += 1
            who = "Rasid" if index in ours else "SQLite"
            print(f"--- only {who} selects {events[index]}\n{rule}", file=sys.stderr)
    print(f"{compared} pairs of a rule and an event, {selected} selected, {differences} rules differ")
    if differences:
        sys.exit(1)


main(sys.argv[1])
