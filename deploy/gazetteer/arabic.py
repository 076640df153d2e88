# SPDX-License-Identifier: Apache-2.0
"""Arabic spellings: what a name of the gazetteer may be made of, and when two of them are one."""

import re
import unicodedata

MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a0-9]+)*")
_FOLDED = str.maketrans("أإآٱىةؤئ-", "ااااي\u0647وي ")


def clean(name):
    """The name in plain Arabic letters: no vowel marks, tatweel or controls, Persian ya and kaf made Arabic."""
    name = MARKS.sub("", unicodedata.normalize("NFKC", name))
    name = name.replace("\u06cc", "ي").replace("\u06a9", "ك").replace("\u06c1", "ه")
    return " ".join(name.split())


def is_arabic(name):
    """Whether the name is made of Arabic letters only, words divided by a space or hyphen."""
    return _WORD.fullmatch(name) is not None


def key(name):
    """What spellings of one name share: hamza, ya and ta marbuta are folded as the extractor folds them."""
    return " ".join(clean(name).translate(_FOLDED).split())


def unique(names):
    """The names in their order, each spelling once."""
    return list(dict.fromkeys(name for name in names if name))
