"""Takes assertions and documents, gives the pairs worth judging: which two figures may speak of one fact, how surely, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.aligner.articles import Articles, names, vocabulary
from checker.aligner.blocks import pairs
from checker.aligner.comparisons import Comparison
from checker.aligner.features import Face, faces, stem
from checker.aligner.idf import Rarity
from checker.aligner.rivals import against_rivals
from checker.aligner.siblings import Siblings
from checker.aligner.weights import Waterfall, crowding, similarity, waterfall
from checker.tables import Assertion, Document, Pair

LEAST = -3.0
"""Bits below which a pair is forgotten: it is eight times likelier to be two facts than one."""


def align(assertions: Sequence[Assertion], documents: Sequence[Document]) -> list[Pair]:
    """Pairs with their match weights, sorted by (left, right) in order of (doc, start).

    `assertions` in any order, of any number of documents; skipped ones are left out. The same rows give the same pairs. Time grows with the
    number of figures, not with its square (see `blocks`).
    """
    rows = sorted(assertions, key=lambda row: (row.doc, row.start))
    compared = prepare(rows, documents)
    found = [(a, b, pair) for a, b in compared.candidates() if (pair := compared.pair(a, b)).weight >= LEAST]
    return [pair for pair in against_rivals(found) if pair.weight >= LEAST]


class Prepared:
    """The faces of a corpus and how to compare them."""

    def __init__(self, found: list[Face], rarity: Rarity, comparison: Comparison, articles: int) -> None:
        self.faces, self._rarity, self.comparison = found, rarity, comparison
        self._corpus: Waterfall = (("corpus", f"{articles} articles", crowding(articles)),)

    def candidates(self) -> Iterator[tuple[Face, Face]]:
        """The pairs that the blocks propose."""
        for i, j in pairs(self.faces, self._rarity):
            yield self.faces[i], self.faces[j]

    def pair(self, a: Face, b: Face) -> Pair:
        """The pair with its weight."""
        crowd = self._corpus if a.row.doc != b.row.doc else ()  # how many others there are is nothing to two figures of one article
        levels = (*waterfall(a.group, self.comparison.levels(a, b)), *crowd)
        weight = round(sum(bits for _, _, bits in levels), 4)
        return Pair(a.row.id, b.row.id, weight, round(similarity(weight), 6), levels)


def prepare(rows: Sequence[Assertion], documents: Sequence[Document]) -> Prepared:
    """What `align` compares by, for those who want to look at one pair."""
    whole = {d.doc: d.text[d.body :] + " " + (d.title or "") for d in documents}
    texts = vocabulary(whole.items())
    shown: dict[str, set[str]] = {doc: set(words) for doc, words in texts.items()}
    for row in rows:
        shown.setdefault(row.doc, set()).update(row.words, row.names, row.participants)
    for words in shown.values():
        words.update([stem(w) for w in words])
    rarity = Rarity(shown.values())
    found = faces(rows, rarity, {d.doc: d.text for d in documents})
    siblings = Siblings(found, {d.doc: len(d.text) for d in documents})
    return Prepared(
        found, rarity, Comparison(rarity, Articles(texts, {doc: names(text) for doc, text in whole.items()}), siblings), len(documents)
    )
