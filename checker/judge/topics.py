"""Takes the documents, says how rare their words are and which of them tell of the same matters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from checker.aligner.articles import Articles, vocabulary
from checker.aligner.features import stem
from checker.aligner.idf import Rarity
from checker.tables import Document

_APART = "unrelated"
"""Level of two articles that tell of other matters."""
_SHORTEST = 3
"""Letters of the shortest word that is kept of an article."""


class Topics:
    """What the articles are about, read when first asked for: few runs have two orders to compare."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    @cached_property
    def _texts(self) -> dict[str, frozenset[str]]:
        return vocabulary((d.doc, d.text[d.body :] + " " + (d.title or "")) for d in self._documents)

    @cached_property
    def _rarity(self) -> Rarity:
        return Rarity({*words, *map(stem, words)} for words in self._texts.values())

    @cached_property
    def _articles(self) -> Articles:
        return Articles(self._texts)

    def bits(self, word: str) -> float:
        """How rare a word is."""
        return self._rarity.bits(stem(word))

    def related(self, doc: str, other: str) -> bool:
        """Whether two articles tell of the same matters."""
        return self._articles.level(doc, other) != _APART

    def has(self, doc: str, word: str) -> bool:
        """Whether an article has a word in lower case; of the shortest nobody knows."""
        return len(word) < _SHORTEST or word in self._texts[doc]
