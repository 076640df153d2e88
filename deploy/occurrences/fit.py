#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits how much each word speaks for a sentence that tells of an attack, and writes the table of weights.

    fit.py SENTENCES --found X [--told REPORTS X] [--mentioned NEWS X] [--output occurrences.tsv] [--cross-validate]

SENTENCES has a JSON object a line: `id` (document and number of the sentence, with a hyphen between), `text` and
`label` (`yes` or `no`). REPORTS are articles about strikes and NEWS articles from times of peace: of both those sentences
are taken in which an attack was found, the ones as told, the others as mentioned only. Each X is what
`rasid extract --format jsonl` made of the file without a table of weights. The same files give the same table.

`--cross-validate` prints F1 for sentences of documents the model has not seen, and how many reports and how much news of
a third that it has not seen keep an attack.
"""

import argparse
import json
import math
import re
import sys
from collections import Counter

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedGroupKFold

from stems import stems

# Inverse strength of the L2 penalty, by cross-validation among 0.3, 0.6, 1, 2 and 4.
STRENGTH = 2.0
# What the sentences of articles weigh together, by the weight of the labelled ones: enough that strikes told in other
# words than those of agencies stay, and not so much that the labelled ones are forgotten.
SHARE = 0.2
LEAST_SENTENCES = 2
TOLD = ("reported", "ongoing", "historical", "general")
SEEDS = range(4)

HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Which words speak for a sentence that tells of an attack, and which for one that only mentions violence. A sentence's
# score is the bias and, divided by the root of the sum of the squared rarities of its words, the sum of their weights;
# above 0 it tells. Made by deploy/occurrences/fit.py, not by hand.
# columns: stem	weight	rarity
"""


def read(path):
    """Stems, labels and documents of the sentences."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    return (
        [row["id"] for row in rows],
        [stems(row["text"]) for row in rows],
        numpy.array([row["label"] == "yes" for row in rows]),
        [row["id"].rsplit("-", 1)[0] for row in rows],
    )


def vocabulary(texts):
    """For each stem its number and its rarity, the rarer the higher."""
    frequency = Counter(stem for text in texts for stem in set(text))
    kept = sorted(stem for stem, count in frequency.items() if count >= LEAST_SENTENCES)
    rarity = [math.log((1 + len(texts)) / (1 + frequency[stem])) + 1 for stem in kept]
    # As the table has them, so that fitting and reading agree.
    return {stem: number for number, stem in enumerate(kept)}, numpy.round(rarity, 3)


def matrix(texts, numbers, rarity):
    """A row a sentence, of length 1."""
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        known = [numbers[stem] for stem in text if stem in numbers]
        length = math.sqrt(sum(rarity[number] ** 2 for number in known)) or 1
        for number in known:
            rows.append(row)
            columns.append(number)
            values.append(rarity[number] / length)
    return csr_matrix((values, (rows, columns)), shape=(len(texts), len(rarity)))


class Model:
    """A fitted model with its vocabulary."""

    def __init__(self, learnt):
        self.numbers, self.rarity = vocabulary(learnt.texts)
        self.linear = LogisticRegression(C=STRENGTH, max_iter=5000)
        self.linear.fit(
            matrix(learnt.texts, self.numbers, self.rarity), learnt.labels, sample_weight=learnt.weights
        )

    def scores(self, texts):
        """Above 0 a sentence tells of an attack."""
        return self.linear.decision_function(matrix(texts, self.numbers, self.rarity))

    def share(self, articles):
        """How many of the articles keep an attack."""
        return numpy.mean([self.scores(article).max() > 0 for article in articles]) if articles else math.nan


class Sentences:
    """Stems, labels and weights to learn from."""

    def __init__(self, texts, labels):
        # Told and mentioned count alike, however many there are of each.
        count, told = len(labels), sum(labels)
        self.texts, self.labels = list(texts), list(labels)
        self.weights = [count / 2 / told if label else count / 2 / (count - told) for label in labels]
        self.count = count

    def add(self, articles, label):
        """Adds all sentences of articles; together they weigh SHARE of the labelled ones."""
        texts = [text for article in articles for text in article]
        self.texts += texts
        self.labels += [label] * len(texts)
        self.weights += [SHARE * self.count / len(texts)] * len(texts)


def attacks(path):
    """For each article the places of the attacks found in it."""
    found = {}
    for line in filter(str.strip, open(path, encoding="utf-8")):
        article = json.loads(line)
        found[article["id"]] = [
            event["evidence"][0]["start"]
            for event in article.get("events", [])
            if event["class"] == "attack" and event["status"] in TOLD and not event.get("health")
        ]
    return found


def struck(path, extractions):
    """For each article in which an attack was found the stems of the sentences that tell of one."""
    found = attacks(extractions)
    articles = []
    for line in filter(str.strip, open(path, encoding="utf-8")):
        article = json.loads(line)
        text = "\n".join(filter(None, (article.get(name) for name in ("title", "text", "body"))))
        ends = [0, *(match.end() for match in re.finditer(r"[.!؟?\n]+", text)), len(text)]
        starts = {max(end for end in ends if end <= place) for place in found.get(article["id"], [])}
        parts = [text[start:next((end for end in ends if end > start), len(text))] for start in sorted(starts)]
        if parts:
            articles.append([stems(part) for part in parts])
    return articles


def parted(articles):
    """Two thirds to learn from and one to try."""
    return [one for number, one in enumerate(articles) if number % 3], articles[::3]


def cross_validate(texts, labels, documents, found, told, mentioned):
    """Prints figures for what the model has not seen, for several ways to divide it."""
    (told, unseen_told), (mentioned, unseen_mentioned) = parted(told), parted(mentioned)
    for seed in SEEDS:
        scores = numpy.zeros(len(labels))
        folds = StratifiedGroupKFold(5, shuffle=True, random_state=seed)
        for train, test in folds.split(texts, labels, documents):
            model = Model(sentences([texts[index] for index in train], labels[train], told, mentioned))
            scores[test] = model.scores([texts[index] for index in test])
        print(
            f"seed {seed}: F1 {f1_score(labels, (scores > 0) & found):.3f},"
            f" reports kept {model.share(unseen_told):.3f}, news kept {model.share(unseen_mentioned):.3f}"
        )


def sentences(texts, labels, told, mentioned):
    """The labelled sentences with those of articles."""
    learnt = Sentences(texts, labels)
    for articles, label in (told, True), (mentioned, False):
        if articles:
            learnt.add(articles, label)
    return learnt


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences")
    parser.add_argument("--found", required=True)
    parser.add_argument("--told", nargs=2)
    parser.add_argument("--mentioned", nargs=2)
    parser.add_argument("--output")
    parser.add_argument("--cross-validate", action="store_true")
    arguments = parser.parse_args()
    ids, texts, labels, documents = read(arguments.sentences)
    told = struck(*arguments.told) if arguments.told else []
    mentioned = struck(*arguments.mentioned) if arguments.mentioned else []
    if arguments.cross_validate:
        found = attacks(arguments.found)
        cross_validate(texts, labels, documents, numpy.array([bool(found.get(one)) for one in ids]), told, mentioned)
    if arguments.output:
        model = Model(sentences(texts, labels, told, mentioned))
        with open(arguments.output, "w", encoding="utf-8") as file:
            file.write(HEADER)
            file.write(f"bias\t{model.linear.intercept_[0]:.3f}\t0\n")
            for stem, number in model.numbers.items():
                weight = model.linear.coef_[0][number] * model.rarity[number]
                file.write(f"{stem}\t{weight:.3f}\t{model.rarity[number]:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
