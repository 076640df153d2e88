# SPDX-License-Identifier: Apache-2.0
"""Light stems of Arabic words, as Sources/Extraction/Occurrences/LightStem.swift makes them."""

import re
import unicodedata

# Letters that the normal form of the extractor makes equal.
NORMAL = str.maketrans("أإآٱىئؤةکگیپچژڤ", "اااايي" + "وهككيبجزف")
UNWRITTEN = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f]")
PREFIXES = ("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال")
PARTICLES = "وفبلس"
SUFFIXES = ("هما", "تها", "تهم", "ها", "هم", "ات", "ون", "ين", "ان", "وا", "يه", "ته", "ه", "ي")


def words(text):
    """The words of a text in normal form; every number is 0."""
    text = UNWRITTEN.sub("", unicodedata.normalize("NFC", text)).translate(NORMAL)
    return ["0" if word[0].isdigit() else word for word in re.findall(r"[ء-ي]+|\d+(?:[.,٫٬]\d+)*", text)]


def stem(word):
    """A word without its article, particles and the commonest endings; two letters in front and three behind stay."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            word = word[len(prefix):]
            break
    else:
        if word[0] in PARTICLES and len(word) >= 4:
            word = word[1:]
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[:-len(suffix)]
    return word


def stems(text):
    """The stems of a text's words."""
    return [stem(word) for word in words(text)]
