"""Takes all assertions, says of two numbered names whether their articles tell other figures of them: then they are two things indeed.

"Kestra 2 holds 40,000 chips" and "Kestra 3 holds 84,000 chips" speak of two things, whatever else the sentences share.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from checker.clashes.same import same
from checker.tables import DATE_KINDS, Assertion, Document

_DOTTED = re.compile(r"\d+(?:\.\d+)+")
_FAINT = ("be", "have")
"""Verbs that say next to nothing."""
Name = tuple[str, str, str]
"""(document, key, code)."""


class Told:
    """What each article tells of each numbered name."""

    def __init__(self, rows: Iterable[Assertion], documents: Iterable[Document] = ()) -> None:
        self._titles = {d.doc: d.title.lower() for d in documents if d.title}
        self._figures: dict[Name, dict[tuple[str, str], list[Assertion]]] = defaultdict(lambda: defaultdict(list))
        self._names: dict[Name, list[Assertion]] = defaultdict(list)
        for row in rows:
            if row.kind == "designator" and row.skipped is None:
                self._names[row.doc, row.subject_key, row.subject_code].append(row)
            if row.skipped is None and row.subject_code and row.attribute_key and row.kind not in (*DATE_KINDS, "designator"):
                self._figures[row.doc, row.subject_key, row.subject_code][row.kind, row.attribute_key].append(row)
            if row.skipped is None and row.carrier and row.role == "limit":  # "Kestra 4 needs Orvan 3.9"
                name, _, code = row.carrier[0].rpartition(" ")
                self._figures[row.doc, name, code][row.kind, row.subject_key].append(row)

    def apart(self, a: Assertion, b: Assertion) -> bool:
        """Whether some figure of the two names differs, and none agrees."""
        x, y = (self._figures.get((row.doc, row.subject_key, row.subject_code), {}) for row in (a, b))
        shared = [(p, q) for key in x.keys() & y.keys() for p in x[key] for q in y[key]]
        return bool(shared) and not any(same(p, q) for p, q in shared)

    def elsewhere(self, a: Assertion, b: Assertion) -> bool:
        """Whether the article of either has the other's name, too, in a sentence that says more nearly what is said of it there."""
        return self._closer(a, b) or self._closer(b, a) or self._titled(a.doc, b) or self._titled(b.doc, a)

    def _titled(self, doc: str, row: Assertion) -> bool:
        """Whether the title of an article has what a row names, where a version may stand behind any name: what it is all about."""
        code = re.escape(row.subject_code)
        whole = code if _DOTTED.fullmatch(row.subject_code) else rf"{re.escape(row.subject_key)} {code}"
        return doc in self._titles and re.search(rf"(?<![\w.]){whole}(?!\w|\.\d)", self._titles[doc]) is not None

    def _closer(self, a: Assertion, b: Assertion) -> bool:
        found = self._names.get((a.doc, b.subject_key, b.subject_code), ())
        return any(_nearness(other, b) > _nearness(a, b) for other in found)


def _nearness(a: Assertion, b: Assertion) -> tuple[bool, float]:
    """How near two sentences are: by their verbs, then by their words."""
    same_verb = bool(a.predicate) and a.predicate == b.predicate and a.predicate not in _FAINT
    return same_verb, len(set(a.words) & set(b.words)) / max(1.0, (len(a.words) * len(b.words)) ** 0.5)
