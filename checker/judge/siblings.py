"""Takes all assertions, says of two numbered names whether their articles tell other figures of them: then they are two things indeed.

"Kestra 2 holds 40,000 chips" and "Kestra 3 holds 84,000 chips" speak of two things, whatever else the sentences share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.clashes.same import same
from checker.tables import DATE_KINDS, Assertion

Name = tuple[str, str, str]
"""(document, key, code)."""


class Told:
    """What each article tells of each numbered name."""

    def __init__(self, rows: Iterable[Assertion]) -> None:
        self._figures: dict[Name, dict[tuple[str, str], list[Assertion]]] = defaultdict(lambda: defaultdict(list))
        for row in rows:
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
