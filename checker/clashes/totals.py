"""Takes an article, finds totals that their parts do not add up to: "240 people. Of those, 110 are technicians, 85 guards and the rest ..."

A total and its parts are told by their form: a list behind a colon, a sentence that takes the total up ("of those"), the column of a table
under a sentence that states the whole. What only comes near the total is held to be meant as its parts; what is far off is another list.
Counts to the last one add up to the last one; anything else may miss its total by what rounding allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.clashes.apart import gap, touch
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.reach import Range, Reach, counted_out, reach
from checker.clashes.settings import Settings, Total
from checker.tables import Assertion

_TAKEN_UP = re.compile(r"^\W*(?:of|among) (?:those|these|them|which|whom|the \w+)\b")
_LIST = re.compile(r"^[^.;!?\n]{0,80}(?::|, of (?:which|whom|them)|[–—]| - )\s*(?:\w+\s+){0,2}$")
_COUNTED = re.compile(r"^[^.;:!?\n]{0,80},\s*(?:\w+\s+){0,2}$")
_BARE = re.compile(r" (?:from|in|at|for|by|to|with|on|of (?:them|those)) ")
"""Behind a figure that takes its noun from the one before it: "20 mills, 12 in the north and 7 in the south"."""
_ROUND = 10
_FAR = 80
"""Characters between two parts of one list, at most."""


def total(article: Article, settings: Settings) -> Iterator[Finding]:
    """Totals and parts that do not fit, each total once."""
    assert isinstance(settings, Total)
    rows = [row for row in article.rows if _plain(row)]
    taken: set[int] = set()
    for n, row in enumerate(rows):
        for parts in _lists(article, row, rows[n + 1 :]) if row.start not in taken else ():
            taken.update(part.start for part in parts if len(parts) > 1)  # a part of a list is no whole of the parts behind it
            finding = _compared(row, parts, settings)
            if finding:
                yield finding
                break
    yield from _tables(rows, settings)


def _plain(row: Assertion) -> bool:
    """Figures that can be added up: amounts with both bounds, told as facts or as plans."""
    known = row.low is not None and row.low == row.high and row.kind in ("number", "quantity", "money")
    return known and row.mood != "denied" and not row.historic and row.role in ("level", "part", "total")


def _lists(article: Article, whole: Assertion, later: Sequence[Assertion]) -> Iterator[list[Assertion]]:
    """Lists of parts right behind a figure."""
    alike = [row for row in later if row.kind == whole.kind and row.unit == whole.unit and row.start - whole.end < 600]
    if not alike:
        return
    first = article.between(whole, alike[0])
    if alike[0].sentence == whole.sentence and _LIST.match(first):
        yield _run(article, alike, whole.sentence)
    elif alike[0].sentence == whole.sentence and _COUNTED.match(first):
        yield [row for row in _run(article, alike, whole.sentence) if _BARE.match(article.behind(row, 12))]
    elif alike[0].sentence != whole.sentence and alike[0].block == whole.block and _TAKEN_UP.match(alike[0].sentence.lower()):
        yield _run(article, alike, alike[0].sentence)


def _run(article: Article, rows: Sequence[Assertion], sentence: str) -> list[Assertion]:
    """The figures of one list: in one sentence, each soon after the one before."""
    found = [rows[0]]
    for before, row in pairwise(rows):
        if row.sentence != sentence or row.start - before.end > _FAR or re.search(r"[.;:!?]\s", article.between(before, row)):
            break
        found.append(row)
    return found


def _compared(whole: Assertion, parts: Sequence[Assertion], settings: Total) -> Finding | None:
    """What does not fit, None where it does or was not meant to."""
    ranges = [reach(row) for row in parts]
    stated = reach(whole)
    if len(parts) < 2 or stated is None or any(r is None for r in ranges):
        return None
    known = [r for r in ranges if r is not None]
    said, added = stated.stated.low, sum(r.stated.low for r in known)
    if said <= max(r.stated.low for r in known) or abs(added - said) > settings.near * said:
        return None
    exact = added != said and all(map(_to_the_last, (whole, *parts)))
    if touch(stated.strict, _sum(known, "strict")) and not exact:
        return None
    detail = f"{' + '.join(' '.join(p.surface.split()) for p in parts)} = {_plainly(added / _factor(stated, whole))}"
    sure = exact or not touch(stated.loose, _sum(known, "loose"))
    return Finding(((whole,), tuple(parts)), Verdict(gap(stated.stated, Range(added, added)), sure, detail), values=(whole.surface, detail))


def _to_the_last(row: Assertion) -> bool:
    """Whether it is a count to the last one; "40" may be a round number, "10" hardly."""
    return counted_out(row) and isinstance(row.low, int | float) and (row.low <= _ROUND or row.low % _ROUND != 0)


def _factor(stated: Reach, row: Assertion) -> float:
    return stated.stated.low / row.low if isinstance(row.low, int | float) and row.low else 1.0


def _sum(ranges: Sequence[Reach], field: str) -> Range:
    return Range(sum(getattr(r, field).low for r in ranges), sum(getattr(r, field).high for r in ranges))


def _plainly(value: float) -> str:
    return f"{value:,.10g}"


def _tables(rows: Sequence[Assertion], settings: Total) -> Iterator[Finding]:
    """Columns of tables against a whole that was stated shortly before, of the same attribute."""
    columns: dict[tuple[str, str, str | None], list[Assertion]] = {}
    for n, row in enumerate(rows):
        if _cell(row):
            opening = next((r.block for r in reversed(rows[:n]) if not _cell(r)), -1)
            columns.setdefault((f"{opening}", row.attribute_key, row.unit), []).append(row)
    for cells in columns.values():
        lines = {row.line for row in cells}
        if len(cells) < 3 or len(lines) != len(cells) or any("total" in row.scope for row in cells):
            continue
        before = [r for r in rows if r.start < cells[0].start and not _cell(r) and (r.kind, r.unit) == (cells[0].kind, cells[0].unit)]
        wholes = before[: -settings.back - 1 : -1]
        if not any(_exactly(whole, cells) for whole in wholes):  # two columns may have two wholes above them
            yield from [found for whole in wholes if (found := _compared(whole, cells, settings))][:1]


def _cell(row: Assertion) -> bool:
    return row.sentence.strip("* ") == row.surface


def _exactly(whole: Assertion, cells: Sequence[Assertion]) -> bool:
    return whole.low == sum(float(c.low) for c in cells if isinstance(c.low, int | float))
