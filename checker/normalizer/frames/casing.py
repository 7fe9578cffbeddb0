"""Takes a document's text, gives what its capitals tell: which words it writes small, which large inside of sentences."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from checker.normalizer.frames.names import bare
from checker.normalizer.frames.words import EMPTY

_PLAIN = re.compile(r"\b[a-z]{2,}")
_INNER_WORD = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
_RUN = re.compile(r"[A-Z][\w-]*(?:['’]s)?(?: [A-Z][\w-]*(?:['’]s)?)*")


class Casing(NamedTuple):
    """What capitals tell in a document."""

    prose: str
    """Its text without headings, where capitals mean something."""
    plain: frozenset[str]
    """Every word that it has in lower case."""
    inner: frozenset[str]
    """Every word that it has with a capital inside a sentence."""
    runs: Counter[str]
    """How often every run of capitalised words occurs as it stands, without function words in front and possessives."""


def casing(text: str, prose: str) -> Casing:
    """Reads the document's text, and its text without headings."""
    runs: Counter[str] = Counter()
    for run in _RUN.findall(text):
        words = [bare(w) for w in run.split()]
        while words and words[0].lower() in EMPTY:
            del words[0]
        runs[" ".join(words)] += 1
    return Casing(prose, frozenset(_PLAIN.findall(prose)), frozenset(_INNER_WORD.findall(prose)), runs)
