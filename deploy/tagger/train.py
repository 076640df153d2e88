#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the name tagger on a corpus of `token TAG` lines and writes its weights.

    train.py CORPUS [--features PATH-OF-tagger-features] [--config DIR] [--leave-out K/N] --output names.weights

The corpus has the tags O and B-/I- of PERS (or PER), LOC and ORG; others count as O. The features are those of the
program `tagger-features`, so that training sees what reading sees. `--leave-out 2/5` trains without the second fifth.
The training is deterministic: the same corpus, configuration and package give the same file.
"""

import argparse
import json
import struct
import subprocess
import sys

import pycrfsuite

TAGS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
OFFSETS = (-2, -1, 0, 1, 2)
EDGE = 0
LONGEST = 120
# Weights are kept as integers: a unit of the model is so many of the file's.
SCALE = 128


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


def attributes(tokens):
    """What the model is shown at each token: features of the five tokens around it, told apart by their offset."""
    own = [list(map(str, token[2:])) for token in tokens]
    edge = [str(EDGE)]
    return [
        [f"{offset}:{f}" for offset in OFFSETS for f in (own[i + offset] if 0 <= i + offset < len(own) else edge)]
        for i in range(len(own))
    ]


def write(model, path):
    """Writes the weights as Sources/Extraction/Tagger/TaggerModel.swift describes."""
    info = model.info()
    rows = {}
    for (attribute, tag), weight in info.state_features.items():
        offset, feature = attribute.split(":")
        row = rows.setdefault(int(feature), {}).setdefault(int(offset), [0.0] * len(TAGS))
        row[TAGS.index(tag)] = weight
    body, count = [], 0
    for feature, row in sorted(rows.items()):
        quantised = {o: [round(w * SCALE) for w in weights] for o, weights in row.items()}
        kept = [o for o in OFFSETS if any(quantised.get(o, ()))]
        if kept:
            count += 1
            body.append(struct.pack("<QB", feature, sum(1 << (o + 2) for o in kept)))
            body += [struct.pack("<7h", *quantised[o]) for o in kept]
    transitions = b""
    for before in TAGS:
        for behind in TAGS:
            legal = not behind.startswith("I-") or before[2:] == behind[2:]
            weight = info.transitions.get((before, behind), 0.0) * SCALE if legal else -16000
            transitions += struct.pack("<h", max(-16000, round(weight)))
    with open(path, "wb") as file:
        file.write(b"RASIDTAG" + struct.pack("<II", 1, count) + transitions + b"".join(body))
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("--features", default=".build/release/tagger-features")
    parser.add_argument("--config", default="config")
    parser.add_argument("--leave-out", metavar="K/N")
    parser.add_argument("--held-out", metavar="FILE", help="where to write the part left out")
    parser.add_argument("--output", required=True)
    parser.add_argument("--iterations", type=int, default=120)
    parser.add_argument("--l1", type=float, default=0.1)
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
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({
        "c1": arguments.l1, "c2": arguments.l2, "max_iterations": arguments.iterations, "feature.minfreq": 1,
    })
    for sentence, parts in zip(corpus, features(texts, arguments.features, arguments.config)):
        tags, at = labels(sentence, [token for part in parts for token in part]), 0
        for part in parts:
            trainer.append(attributes(part), tags[at : at + len(part)])
            at += len(part)
    trainer.train(arguments.output + ".crf")
    model = pycrfsuite.Tagger()
    model.open(arguments.output + ".crf")
    print(f"{write(model, arguments.output)} features", file=sys.stderr)


if __name__ == "__main__":
    main()
