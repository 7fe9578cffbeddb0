"""Takes two faces, gives a level for each field: how alike they are in it. What a level is worth stands in weights.toml."""

from __future__ import annotations

import math
from collections.abc import Iterator

from checker.aligner.articles import Articles
from checker.aligner.carriers import carrier
from checker.aligner.circumstances import day, mood, scope, time
from checker.aligner.contrasts import contrast
from checker.aligner.features import Face
from checker.aligner.idf import Rarity
from checker.aligner.said import amounts, attribute, choice, crowd, frame, objects, partners, predicate, role
from checker.aligner.siblings import Siblings, head
from checker.aligner.subjects import subject
from checker.aligner.values import value

Level = tuple[str, str]
"""(field, level)."""

_SHORT = 14.0
"""Bits of a sentence that says too little for its words to tell."""
_COSINE = (
    (0.95, "the same"),
    (0.75, "nearly the same"),
    (0.5, "much alike"),
    (0.3, "alike"),
    (0.15, "somewhat alike"),
    (0.05, "little alike"),
    (-1.0, "different"),
)
_ALIKE, _LIKE = 0.5, 0.3
_LITTLE = 6.0
"""Bits of the words beside a figure below which they cannot tell."""
_BESIDE = ((0.8, "nearly the same"), (0.55, "much alike"), (0.35, "alike"), (0.15, "somewhat alike"), (-1.0, "different"))
_NAMES = ((0.8, "all shared"), (0.45, "many shared"), (0.01, "some shared"), (-1.0, "none shared"))
"""By the share of the bits of the names of the sentence with fewer of them that stand in the other, too; the subject is left out."""


_OTHER = ("different", "named beside", "each")
"""Levels of subjects that are two."""
_ONE_STORY = ("copies", "one story", "alike")
"""Articles of these levels tell of the same matters, whoever they name."""


class Comparison:
    """Compares the faces of one corpus; what is rare there is worth more."""

    def __init__(self, rarity: Rarity, articles: Articles, siblings: Siblings) -> None:
        self._rarity, self._articles, self._siblings = rarity, articles, siblings

    def levels(self, a: Face, b: Face) -> Iterator[Level]:
        """The level of every field of the group that the two belong to."""
        if a.group == "designator":
            yield "head", head(a, b)
            yield "code", value(a, b)
            known = self._siblings.known(a, b)
            yield "siblings", known
            yield "carrier", carrier(a, b, alone=known == "each knows its own")
            yield "prominence", self._siblings.prominence(a, b)
            yield "predicate", predicate(a.row, b.row)
            if day(a, b) == "another":
                yield "partners", "another day" + self._bond(a, b)
        else:
            about = subject(a, b)
            said = attribute(a, b) if a.group == "number" else objects(a, b)
            done = predicate(a.row, b.row)
            yield "subject", about
            yield "attribute" if a.group == "number" else "object", said
            yield "predicate", done
            yield "frame", frame(about, said if a.group == "number" else done) + self._bond(a, b)
            yield "choice", choice(a, b)
            yield "role", role(a.row, b.row)
            yield from self._told_apart(a, b, about)
            yield "value", value(a, b)
        yield "crowd", crowd(a, b)
        yield "scope", scope(a, b)
        yield "mood", mood(a.row, b.row)
        yield "time", time(a.row, b.row)
        yield "day", day(a, b)
        yield "names", self._names(a, b)
        yield "context", self._context(a, b)
        yield "beside", self._beside(a, b)
        yield "article", self._article(a, b)

    def _told_apart(self, a: Face, b: Face, about: str) -> Iterator[Level]:
        """What says that two sentences, be they parallel, tell two matters; no level where nothing says it."""
        opposed, others = contrast(a.marks, b.marks, one_does=not about.startswith(_OTHER)), partners(a, b, about)
        if opposed:
            yield "contrast", opposed + self._bond(a, b)
        if a.group == "date":
            yield "amounts", amounts(a, b)
        if others:
            yield "partners", others + self._bond(a, b)

    def _article(self, a: Face, b: Face) -> str:
        x, y = a.row, b.row
        if x.doc == y.doc:
            return "same sentence" if x.sentence == y.sentence else "same paragraph" if x.block == y.block else "same article"
        level = self._articles.level(x.doc, y.doc)
        shared = a.names & b.names or (a.proper and b.proper and x.subject_key == y.subject_key)
        apart = level not in _ONE_STORY and not shared and self._articles.strangers(x.doc, y.doc)
        return "strangers" if apart else level

    def _names(self, a: Face, b: Face) -> str:
        x, y = a.names - {a.row.subject_key}, b.names - {b.row.subject_key}
        if not x or not y:
            return "absent"
        least = min(self._rarity.total(x), self._rarity.total(y))
        return _grade(self._rarity.total(x & y) / max(1.0, least), _NAMES)

    def _context(self, a: Face, b: Face) -> str:
        if min(a.words_bits, b.words_bits) < _SHORT:
            return "short, much alike" if self._cosine(a, b) >= _ALIKE else "short"
        return _grade(self._cosine(a, b), _COSINE)

    def _beside(self, a: Face, b: Face) -> str:
        least = min(a.near_bits, b.near_bits)
        if least < _LITTLE:
            return "too little"
        return _grade(self._rarity.total(a.near & b.near) / least, _BESIDE)

    def _bond(self, a: Face, b: Face) -> str:
        """How far the words of the two sentences make up for what their frames leave open."""
        alike = self._cosine(a, b)
        return " in the same words" if alike >= _ALIKE else " in like words" if alike >= _LIKE else ""

    def _cosine(self, a: Face, b: Face) -> float:
        return self._rarity.total(a.words & b.words) / math.sqrt(max(1.0, a.words_bits * b.words_bits))


def _grade(amount: float, steps: tuple[tuple[float, str], ...]) -> str:
    return next(name for least, name in steps if amount >= least)
