"""Takes an article, gives its sentences with their figures in order; and the items of a list in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.clashes.model import Article
from checker.clashes.single import single
from checker.clashes.sums import Parts, alike, one, plain
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("sums")
_PORTIONS = load("numbers")["portions"]


def phrases(words: Iterable[str], before: str = r"\b", behind: str = r"\b") -> re.Pattern[str]:
    """A pattern for any of some phrases of small letters."""
    return re.compile(f"{before}(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))}){behind}")


REST = phrases(_DATA["rest"]["words"])
OPEN = phrases(_DATA["open"]["words"])
_AND = re.compile(r"(?:\band\b|&|\bplus\b)")
_CUT = re.compile(r"[,;]|\band\b|\bor\b|\bplus\b|&|\bwhile\b|\bwhereas\b|\bbut\b")
_LAID = re.compile(r"[:(\[–—-]\s*$")
"""In front of the first part of a list."""
_CODE = re.compile(r"[{}=|<>]")
"""Not in a list of prose."""
WITHIN = phrases(_DATA["of_which"]["words"])
_BESIDE = re.compile(r"\b(?:in|at|on|for|from|over|across|within|by|with|of|to|after|under|than)\s+(?:the |its |their |all |some )?$")
_GOES_ON = frozenset(_PORTIONS["behind"].split()) | {form for forms in load("verbs")["irregular"].values() for form in forms.split()}
_PREPOSITIONS = frozenset(_DATA["bare"]["words"])
_WORD = re.compile(r"\s*([^\W\d_]+)")


class Passage(NamedTuple):
    """One sentence: [start, end) in the article, and its figures."""

    article: Article
    start: int
    end: int
    rows: tuple[Assertion, ...]

    def text(self, a: int, b: int) -> str:
        """The text of the article from a to b, in small letters, typographic apostrophes as they are."""
        return self.article.text[max(a, self.start) : min(b, self.end)].lower()


class Item(NamedTuple):
    """One part in a list: [start, end) of its words and the figure among them."""

    start: int
    end: int
    row: Assertion
    sure: bool = True
    """Whether it is a part for sure; else it may tell more of the one before: "its flagship, the Orsa"."""


def passages(article: Article) -> list[Passage]:
    """The sentences that hold figures, but no cells of tables."""
    found: list[list[Assertion]] = []
    for row in article.rows:
        if row.cell is None and row.kind != "designator":
            if found and found[-1][0].sentence == row.sentence and found[-1][0].block == row.block:
                found[-1].append(row)
            else:
                found.append([row])
    return [_passage(article, rows) for rows in found]


def _passage(article: Article, rows: Sequence[Assertion]) -> Passage:
    first = rows[0]
    start = article.text.rfind(first.sentence, 0, first.start + len(first.sentence))
    start = start if 0 <= start <= first.start else first.start
    return Passage(article, start, max(start + len(first.sentence), rows[-1].end), tuple(rows))


def items(passage: Passage, model: Assertion, start: int, end: int) -> list[Item] | None:
    """The parts of a list in [start, end), figures like `model`; None where its parts cannot be told apart or are no plain figures."""
    rows = [r for r in passage.rows if start <= r.start < end and alike(r, model)]
    text = passage.text(start, end)
    if not rows or OPEN.search(text) or _CODE.search(text):
        return None
    segments = _segments(passage, rows, start, end)
    found: list[Item] = []
    for a, b in segments:
        inside = [r for r in rows if a <= r.start < b]
        if not inside or (found and WITHIN.search(passage.text(a, min(b, inside[0].end + 14)))):
            continue
        if not plain(inside[0]) or any(not _beside(passage, r) for r in inside[1:]):
            return None
        found.append(Item(a, b, inside[0]))
    return _with_singles(passage, found, segments)


def _with_singles(passage: Passage, found: Sequence[Item], segments: Sequence[tuple[int, int]]) -> list[Item] | None:
    """The items and the single things told between them; None where an "and" ends the list with what nobody has counted.

    Only a list of things, each with its count, has such parts: "four yachts, two skiffs and the tug".
    """
    things = bool(found) and all(i.row.kind == "number" and i.row.attribute_key and not bare(passage, i.row) for i in found)
    if not things:
        return list(found)
    counted, closed, told = {i.start for i in found}, False, list(found)
    for n, (a, b) in enumerate(segments):
        text = passage.article.text[a:b]
        if a in counted:
            closed = closed or _AND.match(text) is not None
        elif not closed and (n or _LAID.search(passage.article.text[max(0, a - 3) : a])):
            part = single(text)
            closed = part.joined
            if part.one:
                told.append(Item(a, b, one(found[0].row, part.words, a + text.index(part.words)), sure=part.joined or not n))
            elif part.joined:
                return None
    return sorted(told)


def _segments(passage: Passage, rows: Sequence[Assertion], start: int, end: int) -> list[tuple[int, int]]:
    """[start, end) cut at commas and conjunctions that do not stand in a figure."""
    text, cuts = passage.text(start, end), [start]
    for cut in _CUT.finditer(text):
        at = max(start, passage.start) + cut.start()
        if not any(r.start <= at < r.end for r in rows):
            cuts.append(at)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _beside(passage: Passage, row: Assertion) -> bool:
    """Whether a second figure in an item only tells where or of what: "17 in two districts"."""
    return _BESIDE.search(passage.text(row.start - 20, row.start)) is not None


def readings(passage: Passage, found: Sequence[Item]) -> tuple[Parts, ...]:
    """All of the items, and those up to the first that an "and" makes the last; each without what may be no part as well."""
    closed = next((n for n, item in enumerate(found) if n and _AND.match(passage.text(item.start, item.end))), len(found) - 1)
    lists = [found[: n + 1] for n in sorted({closed, len(found) - 1}) if n]
    lists += [told for items in lists if len(told := [i for i in items if i.sure]) < len(items)]
    return tuple(tuple(i.row for i in items) for items in lists if len(items) > 1)


def closes(passage: Passage, found: Sequence[Item]) -> bool:
    """Whether the list tells that nothing is left: "and the remaining 65 at home"."""
    return any(REST.search(passage.text(max(i.start, i.row.start - 25), min(i.end, i.row.end + 25))) for i in found[1:])


def bare(passage: Passage, row: Assertion) -> bool:
    """Whether a figure takes its noun from the one before it: "12 in the north", "two are in the workshop", "seven of them"."""
    match = _WORD.match(passage.text(row.end, row.end + 20))
    word = match[1] if match else ""
    return row.kind == "number" and (word in _PREPOSITIONS or word in _GOES_ON or (len(word) > 3 and word.endswith("ed")))


def joined(passage: Passage, found: Sequence[Item]) -> bool:
    """Whether an "and" makes the last item of a list the last."""
    return any(_AND.match(passage.text(item.start, item.end)) for item in found[1:])
