"""Takes a document's text, gives what its capitals tell: which words it writes small, which large inside of sentences."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from checker.normalizer.frames.names import bare
from checker.normalizer.frames.words import EMPTY

_PLAIN = re.compile(r"\b[a-z]{2,}")
_INNER_WORD = re.compile(r" ([A-Z](?<=[a-z,;] .)\w+)")
_SHORT = 50_000
"""Characters up to which a word is looked for in the text itself; in a longer one a set of all words takes less time."""
_RUN = re.compile(r"[A-Z][\w-]*(?:['’]s)?(?: [A-Z][\w-]*(?:['’]s)?)*")
_POSSESSED = re.compile("['’]s")


class Casing(NamedTuple):
    """What capitals tell in a document."""

    prose: str
    """Its text without headings, where capitals mean something."""
    plain: frozenset[str] | None
    """Every word that it has in lower case; None for a short text, which is searched."""
    inner: frozenset[str]
    """Every word that it has with a capital inside a sentence."""
    runs: Counter[str]
    """How often every run of capitalised words occurs as it stands, without function words in front and possessives."""

    def writes_small(self, word: str) -> bool:
        """Whether the text has a word, of letters a to z, in lower case."""
        if self.plain is not None:
            return word in self.plain
        if len(word) < 2 or not (word.isascii() and word.isalpha()):
            return False
        at = self.prose.find(word)
        while at >= 0 and not self._stands_alone(at, at + len(word)):
            at = self.prose.find(word, at + 1)
        return at >= 0

    def _stands_alone(self, start: int, end: int) -> bool:
        before, behind = self.prose[start - 1 : start], self.prose[end : end + 1]
        return not (before.isalnum() or before == "_" or "a" <= behind <= "z")


@lru_cache(maxsize=1 << 14)
def _stripped(run: str) -> str:
    """The run without function words in front and possessives."""
    words = [bare(w) for w in run.split()] if _POSSESSED.search(run) else run.split()
    while words and words[0].lower() in EMPTY:
        del words[0]
    return " ".join(words)


def casing(text: str, prose: str) -> Casing:
    """Reads the document's text, and its text without headings."""
    runs: Counter[str] = Counter()
    for run, times in Counter(_RUN.findall(text)).items():
        runs[_stripped(run)] += times
    plain = frozenset(_PLAIN.findall(prose)) if len(prose) > _SHORT else None
    return Casing(prose, plain, frozenset(_INNER_WORD.findall(prose)), runs)
