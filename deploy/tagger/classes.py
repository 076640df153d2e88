#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes config/gazetteer/word-classes.tsv: classes of words that stand in the same places in sentences.

    classes.py NEWS.jsonl ... > config/gazetteer/word-classes.tsv

NEWS are articles (`title`, `body` or `text`), a JSON object a line. What stands up to two words in front of and behind each
word is counted, told apart by where it stands; the counts are made short vectors (positive pointwise mutual information,
singular values), and those divided into 64 classes, each into four, and each of these into four again. The same
articles give the same classes. No text of theirs is in the table, nor how often a word stands in them.
"""

import argparse
import collections
import json
import os
import re
import sys

import numpy
from scipy import sparse
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "gazetteer"))

import arabic  # noqa: E402

LEAST = 4
CONTEXTS = 8000
# What a word says of another, by how far it stands from it.
NEARNESS = {-2: 0.5, -1: 1, 1: 1, 2: 0.5}
# Frequent contexts count as a little less frequent than they are, so that rare ones don't decide alone.
SMOOTHING = 0.75
DIMENSIONS = 100
DIVISIONS = (64, 4, 4)
TOKEN = re.compile(r"[\u0621-\u063a\u0641-\u064a]+|[0-9٠-٩]+|[A-Za-z]+|[^\s\w]")
SENTENCE = re.compile(r"\n|(?<=[.؟!]) ")
BORDER = -2
HEADER = """\
# Words in normal form by where they stand in sentences: words of a class stand in the same places. Classes that share all bits
# but the lowest two or four are near to each other. Sources: NOTICE. Made by deploy/tagger/classes.py.
# columns: word\tclass
"""


def words(text):
    """The words of a sentence in normal form; all numbers are one word, and all Latin ones."""
    for token in TOKEN.findall(arabic.MARKS.sub("", text)):
        if token[0].isdigit():
            yield "0"
        elif token[0].isascii() and token[0].isalpha():
            yield "latin"
        else:
            yield arabic.key(token)


def sentences(paths):
    """Sentences of three words and more."""
    for path in paths:
        for line in open(path, encoding="utf-8"):
            article = json.loads(line)
            for text in (article.get("title") or "", article.get("body") or article.get("text") or ""):
                for sentence in map(list, map(words, SENTENCE.split(text))):
                    if len(sentence) > 2:
                        yield sentence


def vectors(corpus, number):
    """A vector of length 1 for each word, near to those of words that stand in the same places."""
    text = numpy.concatenate([[BORDER] + [number.get(word, -1) for word in sentence] + [BORDER] for sentence in corpus])
    size, contexts = len(number), min(CONTEXTS, len(number))
    parts = []
    for distance, weight in NEARNESS.items():
        here, there = (text[:-distance], text[distance:]) if distance > 0 else (text[-distance:], text[:distance])
        there = numpy.where(there == BORDER, contexts, there)
        kept = (here >= 0) & (there >= 0) & (there <= contexts)
        ones = numpy.ones(kept.sum(), numpy.float32)
        counts = sparse.coo_matrix((ones, (here[kept], there[kept])), shape=(size, contexts + 1)).tocsr()
        of_word = numpy.asarray(counts.sum(1)).ravel()
        of_context = numpy.asarray(counts.sum(0)).ravel() ** SMOOTHING
        counts = counts.tocoo()
        expected = of_word[counts.row] * (of_context / of_context.sum())[counts.col]
        information = numpy.maximum(numpy.log(counts.data / (expected + 1e-12)), 0)
        # What was seen once or twice may be chance.
        information *= weight * counts.data / (counts.data + 1)
        parts.append(sparse.csr_matrix((information, (counts.row, counts.col)), shape=counts.shape))
    left, strengths, _ = randomized_svd(sparse.hstack(parts).tocsr(), DIMENSIONS, random_state=1, n_iter=4)
    found = (left * numpy.sqrt(strengths)).astype(numpy.float32)
    return found / (numpy.linalg.norm(found, axis=1, keepdims=True) + 1e-9)


def divide(points, weights):
    """The class of each point: divided, and each division divided again."""
    classes = numpy.zeros(len(points), int)
    for parts in DIVISIONS:
        finer = classes * parts
        for one in numpy.unique(classes):
            members = numpy.flatnonzero(classes == one)
            if len(members) <= parts:
                finer[members] += numpy.arange(len(members))
            else:
                means = KMeans(parts, random_state=1, n_init=2, max_iter=40)
                finer[members] += means.fit_predict(points[members], sample_weight=weights[members])
        classes = finer
    return classes


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", nargs="+")
    corpus = list(sentences(parser.parse_args().news))
    counts = collections.Counter(word for sentence in corpus for word in sentence)
    vocabulary = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= LEAST]
    weights = numpy.sqrt([counts[word] for word in vocabulary])
    number = {word: index for index, word in enumerate(vocabulary)}
    classes = dict(zip(vocabulary, divide(vectors(corpus, number), weights)))
    sys.stdout.write(HEADER)
    for word in sorted(classes):
        if len(word) > 1 and arabic.is_arabic(word):
            print(word, classes[word], sep="\t")


if __name__ == "__main__":
    main()
