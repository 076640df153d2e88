# SPDX-License-Identifier: Apache-2.0
"""Fits a linear-chain model (a conditional random field) by stochastic gradients, one sentence at a time.

Each weight has its own step, the smaller the more it has been moved (AdaGrad), and is drawn towards nought at each
(elastic net). A dozen passes are enough: they stop before the weights fit every sentence, and the mean of the weights
behind each of the later passes reads new texts better than those behind the last. The order of the sentences comes from
a fixed seed: the same input gives the same weights.
"""

import numpy
from scipy import sparse

# What keeps the first steps from being boundless.
LEAST = 1e-3


class Sentence:
    """What is shown of the tokens of a sentence, by number, and their tags."""

    def __init__(self, attributes, tags):
        lengths = [len(own) for own in attributes]
        self.attributes, columns = numpy.unique(numpy.concatenate(attributes), return_inverse=True)
        ones = numpy.ones(len(columns), numpy.float32)
        bounds = numpy.concatenate([[0], numpy.cumsum(lengths)])
        self.shown = sparse.csr_matrix((ones, columns, bounds), shape=(len(tags), len(self.attributes)))
        self.turned = self.shown.T.tocsr()
        self.tags = numpy.array(tags)


class Chain:
    """The weights of attributes by tag, and of tags by the tag before; `legal` says which tags may follow which."""

    def __init__(self, attributes, legal, rate=0.1, l1=1.0, l2=0.2):
        self.legal = numpy.array(legal, numpy.float32)
        tags = len(self.legal)
        self.weights = numpy.zeros((attributes, tags), numpy.float32)
        self.transitions = numpy.zeros((tags, tags), numpy.float32)
        self.rate, self.l1, self.l2 = rate, l1, l2
        self._moved = numpy.zeros_like(self.weights)
        self._transitions_moved = numpy.zeros_like(self.transitions)
        self._step = 0
        # When each attribute's weights were last drawn towards nought: those of rare ones wait until they are seen.
        self._last = numpy.zeros(attributes, numpy.int64)

    def fit(self, sentences, passes=12, seed=1):
        """Trains on sentences. Only tags that an attribute was seen with get a weight."""
        self._seen = numpy.zeros_like(self.weights, bool)
        for sentence in sentences:
            gold = numpy.eye(len(self.legal), dtype=numpy.float32)[sentence.tags]
            self._seen[sentence.attributes] |= sentence.turned @ gold > 0
        order = numpy.random.RandomState(seed)
        everything = numpy.arange(len(self.weights))
        weights, transitions = numpy.zeros_like(self.weights), numpy.zeros_like(self.transitions)
        for number in range(passes):
            for one in order.permutation(len(sentences)):
                self._learn(sentences[one], len(sentences))
            if number >= passes // 2:
                self._draw(everything, len(sentences))
                weights += self.weights
                transitions += self.transitions
        self.weights = weights / (passes - passes // 2)
        self.transitions = transitions / (passes - passes // 2)

    def _draw(self, rows, size):
        """Draws weights towards nought, as often as there were steps since that was done last."""
        waited = (self._step - self._last[rows])[:, None].astype(numpy.float32)
        self._last[rows] = self._step
        weights = self.weights[rows]
        rate = self.rate / (numpy.sqrt(self._moved[rows]) + LEAST)
        weights *= (1 - numpy.minimum(0.5, rate * (self.l2 / size))) ** waited
        less = numpy.abs(weights) - waited * rate * (self.l1 / size)
        self.weights[rows] = numpy.where(less > 0, numpy.copysign(less, weights), 0)

    def _learn(self, sentence, size):
        """A step towards what is right in one sentence."""
        rows = sentence.attributes
        self._draw(rows, size)
        self._step += 1
        marginals, expected = self._read(sentence.shown @ self.weights[rows])
        error = -marginals
        error[numpy.arange(len(error)), sentence.tags] += 1
        moved = self._moved[rows] + sentence.turned @ (error * error)
        self._moved[rows] = moved
        step = self._seen[rows] * (sentence.turned @ error) / (numpy.sqrt(moved) + LEAST)
        self.weights[rows] += self.rate * step
        numpy.add.at(expected, (sentence.tags[:-1], sentence.tags[1:]), -1)
        self._transitions_moved += expected * expected
        self.transitions -= self.rate * expected / (numpy.sqrt(self._transitions_moved) + LEAST)

    def _read(self, scores):
        """How likely each tag is at each token, and how often each tag is expected behind each (forward, backward)."""
        count = len(scores)
        here = numpy.exp(scores - scores.max(1, keepdims=True))
        ways = numpy.exp(self.transitions) * self.legal
        forward, backward = numpy.empty_like(here), numpy.ones_like(here)
        # A sentence begins as if behind no name.
        now = here[0] * self.legal[0]
        forward[0] = now / now.sum()
        for index in range(1, count):
            now = (forward[index - 1] @ ways) * here[index]
            forward[index] = now / now.sum()
        for index in range(count - 2, -1, -1):
            now = ways @ (here[index + 1] * backward[index + 1])
            backward[index] = now / now.sum()
        marginals = forward * backward
        marginals /= marginals.sum(1, keepdims=True)
        pairs = forward[:-1, :, None] * ways * (here * backward)[1:, None, :]
        pairs /= pairs.sum((1, 2), keepdims=True)
        return marginals, pairs.sum(0)
