"""Takes the tokens of a rank, gives its row: the ordinal among the assertions where there is one, else one made for the phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.normalizer.frames.view import View
from checker.tables import Assertion


class Rows:
    """The assertions of one sentence, by where they stand."""

    def __init__(self, rows: Sequence[Assertion]) -> None:
        self._rows = rows
        self._starts = [row.start for row in rows]

    def ordinal(self, start: int) -> Assertion | None:
        """The ordinal that begins at an offset."""
        n = bisect_left(self._starts, start)
        row = self._rows[n] if n < len(self._rows) and self._starts[n] == start else None
        return row if row is not None and row.kind == "ordinal" and row.skipped is None else None

    def taken(self, start: int) -> bool:
        """Whether a figure begins at an offset."""
        n = bisect_left(self._starts, start)
        return n < len(self._starts) and self._starts[n] == start


def made(view: View, first: int, last: int, place: float, about: str | None, what: str) -> Assertion:
    """A row for the phrase in tokens [first, last), which says a place without an ordinal."""
    d, memory, tokens = view.memory.document, view.memory, view.tokens
    start, end = tokens.start[first], tokens.end[last - 1]
    line, column = memory.place(start)
    return Assertion(
        id=f"{d.doc}#{start}", doc=d.doc, path=d.path, source=d.source or d.doc, published=memory.published,
        start=start, end=end, line=line, column=column, surface=view.source[start:end], sentence=view.said, kind="ordinal",
        low=place, high=place, step=1.0, hedge=None, unit="dimensionless", subject=about, attribute=what, predicate="be",
        mood="asserted", as_of_low=None, as_of_high=None, skipped=None, publisher=d.publisher, role="rank",
        subject_key=(about or "").lower(), attribute_key=what, block=view.sentence.block,
    )  # fmt: skip
