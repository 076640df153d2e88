#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the name tagger on a corpus of `token TAG` lines and writes its weights.

    train.py CORPUS [--features PATH-OF-tagger-features] [--config DIR] [--leave-out K/N] --output names.weights

The corpus has the tags O and B-/I- of PERS (or PER), LOC and ORG; others count as O. The features are those of the
program `tagger-features`, so that training sees what reading sees. `--leave-out 2/5` trains without the second fifth.
The training (chain.py) is deterministic: the same corpus, configuration and packages give the same file.
"""

import argparse
import json
import struct
import subprocess
import sys

import numpy

from chain import Chain, Sentence

TAGS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
# I- goes on with a name of its kind.
LEGAL = [[not behind.startswith("I-") or before[2:] == behind[2:] for behind in TAGS] for before in TAGS]
OFFSETS = (-2, -1, 0, 1, 2)
EDGE = 0
LONGEST = 120
# Weights are kept as integers: a unit of the model is so many of the file's.
SCALE = 128
# Smaller ones, in the file's units, are left out: they are four fifths of all and change nothing.
LEAST = 4


def read_corpus(path):
    """The corpus as a list of (token, tag); empty tokens divide."""
    tokens = []
    for line in open(path, encoding="utf-8"):
        parts = line.strip().lstrip("\ufeff").rsplit(None, 1)
        if len(parts) == 2:
            tag = parts[1].replace("PERS", "PER").replace("PER", "PERS")
            tokens.append((parts[0].replace("\u200f", ""), tag if tag in TAGS else "O"))
        elif tokens and tokens[-1][0]:
            tokens.append(("", "O"))
    return tokens


def sentences(tokens):
    """Sentences end at full stops, empty lines and after 120 tokens."""
    found, current = [], []
    for token, tag in tokens:
        if token:
            current.append((token, tag))
        if current and (not token or token in ".؟!" or len(current) > LONGEST):
            found.append(current)
            current = []
    return found + ([current] if current else [])


def features(texts, program, config):
    """For each text its sentences, as lists of [start, end, feature, …]."""
    run = subprocess.run([program, config], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def labels(sentence, tokens):
    """The tag of each of Rasid's tokens, by the corpus token it begins in."""
    spans, position = [], 0
    for token, tag in sentence:
        spans.append((position, position + len(token), tag))
        position += len(token) + 1
    found, at = [], 0
    for start, end, *_ in tokens:
        while at + 1 < len(spans) and spans[at][1] <= start:
            at += 1
        first, _, tag = spans[at]
        if tag.startswith("B-") and start > first and found and found[-1][2:] == tag[2:]:
            tag = "I-" + tag[2:]
        found.append(tag)
    return found


def attributes(tokens, numbers):
    """What the model is shown at each token: features of the five tokens around it, told apart by their offset, by number."""
    own = [token[2:] for token in tokens]
    return [
        [
            numbers.setdefault((offset, feature), len(numbers))
            for offset in OFFSETS
            for feature in (own[i + offset] if 0 <= i + offset < len(own) else [EDGE])
        ]
        for i in range(len(own))
    ]


def write(transitions, weights, path):
    """Writes the weights (of each attribute by tag) as Sources/Extraction/Tagger/TaggerModel.swift describes."""
    rows = {}
    for (offset, feature), row in weights:
        quantised = numpy.rint(row * SCALE).astype(int)
        quantised[abs(quantised) < LEAST] = 0
        if quantised.any():
            rows.setdefault(feature, {})[offset] = quantised
    body = []
    for feature, row in sorted(rows.items()):
        body.append(struct.pack("<QB", feature, sum(1 << (offset + 2) for offset in row)))
        body += [struct.pack("<7h", *row[offset]) for offset in OFFSETS if offset in row]
    legal = [
        struct.pack("<h", round(float(transitions[before, behind]) * SCALE) if LEGAL[before][behind] else -16000)
        for before in range(len(TAGS))
        for behind in range(len(TAGS))
    ]
    with open(path, "wb") as file:
        file.write(b"RASIDTAG" + struct.pack("<II", 1, len(rows)) + b"".join(legal + body))
    return len(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("--features", default=".build/release/tagger-features")
    parser.add_argument("--config", default="config")
    parser.add_argument("--leave-out", metavar="K/N")
    parser.add_argument("--held-out", metavar="FILE", help="where to write the part left out")
    parser.add_argument("--output", required=True)
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--l1", type=float, default=1.0)
    parser.add_argument("--l2", type=float, default=0.2)
    arguments = parser.parse_args()
    tokens = read_corpus(arguments.corpus)
    if arguments.leave_out:
        part, parts = map(int, arguments.leave_out.split("/"))
        size = len(tokens)
        if arguments.held_out:
            with open(arguments.held_out, "w", encoding="utf-8") as file:
                for token, tag in tokens[size * (part - 1) // parts : size * part // parts]:
                    file.write(f"{token} {tag}\n" if token else "\n")
        tokens = tokens[: size * (part - 1) // parts] + [("", "O")] + tokens[size * part // parts :]
    corpus = sentences(tokens)
    texts = [" ".join(token for token, _ in sentence) for sentence in corpus]
    shown, numbers = [], {}
    for sentence, parts in zip(corpus, features(texts, arguments.features, arguments.config)):
        tags, at = labels(sentence, [token for part in parts for token in part]), 0
        for part in filter(None, parts):
            numbered = [TAGS.index(tag) for tag in tags[at : at + len(part)]]
            shown.append(Sentence(attributes(part, numbers), numbered))
            at += len(part)
    model = Chain(len(numbers), LEGAL, l1=arguments.l1, l2=arguments.l2)
    model.fit(shown, arguments.passes)
    count = write(model.transitions, zip(numbers, model.weights), arguments.output)
    print(f"{count} features", file=sys.stderr)


if __name__ == "__main__":
    main()
