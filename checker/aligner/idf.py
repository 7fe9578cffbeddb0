"""Takes the words of the documents at hand, gives how rare each is, in bits: what sharing it is worth.

Few documents say little about what is rare, so their counts are blended with a table of general English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log2

from checker.lexicon import load

_TRUST = 60.0
"""The background counts as this many documents of the corpus."""
_UNKNOWN = 0.5
"""Documents of the background in which a word that it lacks is taken to stand."""


@cache
def _background() -> tuple[dict[str, int], int]:
    """(word -> number of documents that have it, number of documents)."""
    data = load("background")
    return {word: int(count) for count, words in data["documents"].items() for word in words.split()}, data["size"]["documents"]


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
        """Bits of several words, as if each stood by itself."""
        return sum(map(self.bits, words))
