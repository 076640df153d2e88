#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measure the extractor on a folder of labelled texts and print the tables of docs/accuracy.md.

    measure.py GOLD --rasid .build-release/release/rasid [--write docs/accuracy.md]

GOLD has `gold/`, `corpus/` and `tools/`, whose scorers are called where they are there; what lacks is named and left out.
The tables stand between `<!-- measured: NAME -->` and `<!-- end -->`; --write replaces them in the document. Nothing of the
texts themselves gets into the tables, but for the words that raised false alarms.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

STATUS = {
    "reported": "reported", "ongoing": "reported", "demanded": "demand", "general": "general",
    "historical": "historical", "threatened": "threatened", "planned": "threatened", "denied": "denied",
}
STAGE = {
    "called-for": "call", "offered": "call", "uphold-called-for": "uphold", "negotiated": "negotiation",
    "declared": "agreed", "agreed": "agreed", "extended": "agreed", "in-force": "background",
    "mentioned": "background", "violated": "violated", "suspended": "rejected", "rejected": "rejected",
    "collapsed": "rejected", "expired": "rejected", "denied": "rejected",
}
# Of several events in a text the first of these counts.
HEALTH = ["reported", "demand", "general", "historical", "threatened", "denied", "proximity", "crime", "none"]
CEASEFIRE = ["call", "uphold", "negotiation", "agreed", "violated", "rejected", "background", "none"]


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(head, rows):
    form = lambda cells: "| " + " | ".join(str(cell) for cell in cells) + " |"
    return "\n".join([form(head), "|" + "---|" * len(head)] + [form(row) for row in rows])


class Measurement:
    def __init__(self, gold, rasid):
        self.root, self.rasid = gold, rasid
        self.gold, self.corpus, self.tools = gold / "gold", gold / "corpus", gold / "tools"
        self.scratch = pathlib.Path(tempfile.mkdtemp())

    def run(self, *words, input=None):
        done = subprocess.run(list(map(str, words)), input=input, capture_output=True, text=True, encoding="utf-8")
        if done.returncode and not done.stdout:
            sys.exit(f"{' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    def extractions(self, path):
        """The file with what is read from `path`."""
        out = self.scratch / path.name
        out.write_text(
            self.run(self.rasid, "extract", "--format", "jsonl", input=path.read_text(encoding="utf-8")),
            encoding="utf-8",
        )
        return out

    def scored(self, tool, *words):
        return self.run(sys.executable, self.tools / tool, *words)

    # The tables by name.

    def alerts(self):
        path = self.gold / "alerts-dev.jsonl"
        figures = dict(line.rsplit(" ", 1) for line in self.scored("score.py", path, self.extractions(path)).splitlines())
        conditions = [
            ("attack on health care reported", "health.reported"),
            ("attack on health care, any alert condition", "health.alertworthy"),
            ("call for a ceasefire", "ceasefire.call"),
            ("call for one or for keeping one", "ceasefire.call_or_uphold"),
        ]
        rows = [
            [name] + [figures[f"{key}.{part}"] for part in ("gold", "precision", "recall", "f1")]
            for name, key in conditions
        ]
        others = [
            ("status of attacks on health care", "health.status_accuracy"),
            ("stage of ceasefires", "ceasefire.stage_accuracy"),
        ] + [(f"slot: {key[5:].replace('_', ' ')}", key) for key in figures if key.startswith("slot.")]
        return (
            table(["condition", "positive", "precision", "recall", "F1"], rows)
            + "\n\n"
            + table(["what", "right"], [[name, figures[key]] for name, key in others if key in figures])
        )

    def confusion(self, field, order, read):
        path = self.gold / "alerts-dev.jsonl"
        found = {x["id"]: x for x in lines(self.extractions(path))}
        counts = collections.Counter()
        for item in lines(path):
            wanted = {"other_sense": "none"}.get(item[field], item[field])
            if wanted != "ignore":
                counts[wanted, min(read(found.get(item["id"], {})) or ["none"], key=order.index)] += 1
        rows = [
            [f"**{wanted}**"] + [counts[wanted, got] or "" for got in order]
            for wanted in order
            if any(counts[wanted, got] for got in order)
        ]
        return table(["labelled ↓ read →"] + order, rows)

    def status(self):
        def read(extraction):
            labels = []
            for event in extraction.get("events", []):
                if event.get("health"):
                    known = "proximity" if event.get("proximity") else STATUS.get(event["status"])
                    labels.append("crime" if event.get("context") == "crime" else known)
            return [label for label in labels if label]

        return self.confusion("health", HEALTH, read)

    def stage(self):
        def read(extraction):
            stages = [event["ceasefire"].get("stage") for event in extraction.get("events", []) if event.get("ceasefire")]
            return [STAGE[stage] for stage in stages if stage in STAGE]

        return self.confusion("ceasefire", CEASEFIRE, read)

    def assaults(self):
        path = self.gold / "gsr-assault-dev.jsonl"
        words = self.scored("score_gsr.py", path, self.extractions(path)).split()
        figures = dict(zip(words[1::2], words[2::2]))
        head = ["positive", "precision", "recall", "F1"]
        return table(head, [[figures[key] for key in ("gold", "precision", "recall", "f1")]])

    def article(self):
        said = self.scored("score_seed.py", "--rasid", self.rasid).splitlines()
        return table(["claims of the article", "found"], [[said[-1].split("(")[-1].rstrip(")"), said[-1].split()[1]]])

    def incidents(self):
        path = self.gold / "incidents-dev.jsonl"
        alerts = self.scratch / "alerts.jsonl"
        command = [self.rasid, "scan", "--rules", self.tools / "any-attack.yml", "--format", "jsonl"]
        alerts.write_text(self.run(*command, input=path.read_text(encoding="utf-8")), encoding="utf-8")
        words = next(x for x in self.scored("score_incidents.py", path, alerts).splitlines() if x.startswith("pairs"))
        figures = words.split()
        return table(["precision", "recall", "F1"], [[figures[2], figures[4], figures[6]]])

    def false_alarms(self):
        path = self.corpus / "negatives.jsonl"
        count = len(lines(path))
        said = self.run(self.rasid, "scan", "--format", "jsonl", input=path.read_text(encoding="utf-8"))
        alarms = [x for x in map(json.loads, said.splitlines()) if x["rule"]["level"] in ("medium", "high", "critical")]
        rows = [
            [x["rule"]["level"], x["rule"]["title"], x["status"], " ".join(f"«{e['text']}»" for e in x["evidence"][:4])]
            for x in alarms
        ]
        rate = 1000 * len(alarms) / count
        told = f"{len(alarms)} alerts of level medium or above over {count} articles: {rate:.2f} in 1,000."
        return told + ("\n\n" + table(["level", "rule", "status", "read from"], rows) if rows else "")

    def speed(self):
        path = self.corpus / "sample.jsonl"
        said = self.run(self.rasid, "bench", "extract", "--input", path).strip()
        return f"```\n{said}\n```"


TABLES = {
    "alerts": (Measurement.alerts, "gold/alerts-dev.jsonl"),
    "status": (Measurement.status, "gold/alerts-dev.jsonl"),
    "stage": (Measurement.stage, "gold/alerts-dev.jsonl"),
    "assaults": (Measurement.assaults, "gold/gsr-assault-dev.jsonl"),
    "article": (Measurement.article, "gold/seed.json"),
    "incidents": (Measurement.incidents, "gold/incidents-dev.jsonl"),
    "false alarms": (Measurement.false_alarms, "corpus/negatives.jsonl"),
    "speed": (Measurement.speed, "corpus/sample.jsonl"),
}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("gold", type=pathlib.Path)
    arguments.add_argument("--rasid", type=pathlib.Path, default=pathlib.Path(".build-release/release/rasid"))
    arguments.add_argument("--write", type=pathlib.Path, metavar="DOCUMENT")
    arguments.add_argument("--only", nargs="*", choices=list(TABLES), default=list(TABLES), metavar="TABLE")
    given = arguments.parse_args()
    measurement = Measurement(given.gold.resolve(), given.rasid.resolve())
    text = given.write.read_text(encoding="utf-8") if given.write else ""
    for name in given.only:
        measure, needed = TABLES[name]
        if not (measurement.root / needed).exists():
            print(f"left out {name}: there is no {needed}", file=sys.stderr)
            continue
        block = f"<!-- measured: {name} -->\n{measure(measurement)}\n<!-- end -->"
        if given.write:
            pattern = rf"<!-- measured: {name} -->.*?<!-- end -->"
            if not re.search(pattern, text, re.S):
                sys.exit(f"{given.write} has no place for the table \"{name}\"")
            text = re.sub(pattern, lambda _: block, text, flags=re.S)
        else:
            print(block + "\n")
    if given.write:
        given.write.write_text(text, encoding="utf-8")


main()
