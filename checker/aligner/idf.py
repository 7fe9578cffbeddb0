"""Takes the words of the documents at hand, gives how rare each is, in bits: what sharing it is worth.

Few documents say little about what is rare, so their counts are blended with a table of general English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import fsum, log2

from checker.lexicon import load

_TRUST = 200.0
"""The background counts as this many documents of the corpus."""
_UNKNOWN = 0.5
"""Documents of the background in which a word that it lacks is taken to stand."""
_COMMON = 5.0
"""Bits up to which a word is in everybody's mouth: it stands in one of 32 articles or in more."""


@cache
def _background() -> tuple[dict[str, int], int]:
    """(word -> number of documents that have it, number of documents)."""
    data = load("background")
    return {word: int(count) for count, words in data["documents"].items() for word in words.split()}, data["size"]["documents"]


def telling(word: str) -> float:
    """What the word tells of the matter of an article, in bits, whatever the other articles are: how rare it is in general English, beyond
    the words of any article."""
    known, size = _background()
    return max(0.0, -log2(known.get(word, _UNKNOWN) / size) - _COMMON)


class Rarity:
    """Bits of a word or name: -log2 of the share of documents that have it."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        number = 0
        for words in documents:
            counts.update(set(words))
            number += 1
        known, size = _background()
        self._bits = {w: -log2((n + _TRUST * known.get(w, _UNKNOWN) / size) / (number + _TRUST)) for w, n in counts.items()}
        self._rarest = -log2(_TRUST * _UNKNOWN / size / (number + _TRUST))

    def bits(self, word: str) -> float:
        """What two texts that share the word have shown by that; 0 for a word that stands everywhere."""
        return self._bits.get(word, self._rarest)

    def total(self, words: Iterable[str]) -> float:
        """Bits of several words, as if each stood by itself; the same sum in whatever order they come."""
        return fsum(map(self.bits, words))
