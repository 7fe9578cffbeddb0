"""Takes the orders of events that the documents tell, and their dates, gives what the rules find in them across all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.aligner.articles import Articles, vocabulary
from checker.aligner.features import stem
from checker.aligner.idf import Rarity
from checker.clashes import TESTS, Finding
from checker.clashes.events import Chronicle, Told
from checker.normalizer.orders import dated
from checker.rulebook import Rule
from checker.tables import Assertion, Document

_APART = "unrelated"
"""Level of two articles that tell of other matters."""


def turned(
    told: Sequence[Told], rows: Sequence[Assertion], documents: Sequence[Document], rules: Sequence[Rule]
) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find in the orders; nothing where none is told."""
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].chronicle) is not None]
    if not asked or not told:
        return
    topics = _Topics(documents)
    ordered = sorted(told, key=lambda t: (t.row.doc, t.row.start))
    days = sorted(dated(rows), key=lambda d: (d.row.doc, d.row.start))
    chronicle = Chronicle(ordered, days, topics.bits, topics.related)
    for rule, test in asked:
        for finding in test(chronicle, rule.settings):
            yield rule, finding


class _Topics:
    """What the articles are about, read when first asked for: few runs have two orders to compare."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    @cached_property
    def _read(self) -> tuple[Rarity, Articles]:
        texts = vocabulary((d.doc, d.text[d.body :] + " " + (d.title or "")) for d in self._documents)
        rarity = Rarity({*words, *map(stem, words)} for words in texts.values())
        return rarity, Articles(texts)

    def bits(self, word: str) -> float:
        """How rare a word is."""
        return self._read[0].bits(stem(word))

    def related(self, doc: str, other: str) -> bool:
        """Whether two articles tell of the same matters."""
        return self._read[1].level(doc, other) != _APART
