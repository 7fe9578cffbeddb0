"""Takes the tables of an article, gives wholes with their parts: a row or column "Total", or a figure in the text around the table.

A row that is told to hold the sum of the others holds it in every column that adds up. Without one the figures that the lines before the
table or the line behind it state of the same thing may be the whole of a column.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.clashes.model import Article
from checker.clashes.passages import phrases
from checker.clashes.sums import Parts, Sum, alike, plain
from checker.lexicon import load
from checker.tables import Assertion

_HEADS = load("sums")["heads"]
_PERSONS = frozenset(load("attributes")["persons"]["nouns"].split())
_TOTAL = frozenset((*_HEADS["total"], *_HEADS["period"]))
_ALL = re.compile(r"(?:the )?(?:all|total|sum|totals|together|grand total|both)\b(?: of)?(?: the| these)?(?: [\w-]+){0,2}")
_UNLIKE = phrases(_HEADS["unlike"])
_UNDER = phrases(_HEADS["under"], before=r"^\W*", behind=r"\b")
_ONCE = phrases(load("sums")["once"]["words"])
_GAP = re.compile(r"\||\t[\t ]*| {2,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_DIGIT = re.compile(r"\d")
_MARKUP = "*_`~:. \t"
_FIRM, _LOOSE = 0.2, 0.05
"""How far from its whole, as a share of it, a column may be that names the same thing, and one that does not."""
_TWO = 2
_BACK, _AHEAD = 600, 160
"""Characters before and behind a table in which its whole may stand."""


class Cell(NamedTuple):
    """A figure in a table."""

    row: Assertion
    line: int
    column: int
    """How many cells stand before it in its line."""


def columns(article: Article) -> Iterator[Sum]:
    """Every column, and every row, that has or may have a whole."""
    cells = [r for r in article.rows if r.cell is not None]
    for _, group in groupby(cells, key=lambda r: r.cell[0] if r.cell else -1):
        found = _placed(article, list(group))
        if found:
            yield from _table(article, found)


def _placed(article: Article, rows: Sequence[Assertion]) -> list[Cell]:
    """The figures with their places; those that head a row and those of which two stand in one cell are none."""
    found = [Cell(row, row.line, _column(article, row)) for row in rows if row.cell and row.cell[1]]
    taken: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in found:
        taken[cell.line, cell.column].append(cell)
    return [cells[0] for cells in taken.values() if len(cells) == 1 or not alike(cells[0].row, cells[1].row)]


def _column(article: Article, row: Assertion) -> int:
    first = article.text.rfind("\n", 0, row.start) + 1
    line = article.text[first : row.start]
    return line.count("|") if "|" in line else len(_GAP.findall(line.strip("\n")))


def _table(article: Article, cells: Sequence[Cell]) -> Iterator[Sum]:
    """The wholes of one table; none where the text beside it says that its parts overlap."""
    downward: dict[int, list[Cell]] = defaultdict(list)
    across: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        downward[cell.column].append(cell)
        across[cell.line].append(cell)
    lines = sorted(across)
    top = _top(article, cells[0].row)
    if _ONCE.search(article.text[max(0, top - _AHEAD) : cells[-1].row.end + _AHEAD]):
        return
    for column in downward.values():
        if _whole_column(article, column, lines):
            yield from _summed(article, column, top, cells[-1].row.end)
    for row in across.values():
        yield from _summed_across(row)


def _top(article: Article, row: Assertion) -> int:
    """Where the first line of the table begins that holds a figure."""
    first = article.text.rfind("\n", 0, row.start) + 1
    while first > 1:
        above = article.text.rfind("\n", 0, first - 1) + 1
        if not _GAP.search(article.text[above : first - 1].strip()):
            break
        first = above
    return first


def _whole_column(article: Article, column: Sequence[Cell], lines: Sequence[int]) -> bool:
    """Whether the column adds up: each row of the table has a figure of one kind in it, or nothing."""
    rows = [cell.row for cell in column]
    head = rows[0].cell[2].lower() if rows[0].cell else ""
    if not all(plain(r) and alike(r, rows[0]) for r in rows) or _UNLIKE.search(head):
        return False
    there = {cell.line for cell in column}
    return all(line in there or not _figure_at(article, column[0], line) for line in lines)


def _figure_at(article: Article, cell: Cell, line: int) -> bool:
    """Whether a digit stands in the column in another line of the table."""
    text = article.text.split("\n")[line - 1] if line else ""
    pieces = text.split("|") if "|" in text else _GAP.split(text)
    return len(pieces) > cell.column and _DIGIT.search(pieces[cell.column]) is not None


def _is_total(head: str) -> bool:
    """ "Total", "All five", "Grand total", "Together"."""
    bare = head.strip(_MARKUP).lower()
    return bare in _TOTAL or _ALL.fullmatch(bare) is not None or bare.endswith((" total", " together", " in all", " combined"))


def _summed(article: Article, column: Sequence[Cell], top: int, bottom: int) -> Iterator[Sum]:
    """A column against its row "Total", or against the text around the table, which goes from `top` to `bottom`."""
    heads = [_heads(cell.row)[0] for cell in column]
    totals = [n for n, head in enumerate(heads) if _is_total(head) and _largest(column, n)]
    if any(_UNDER.search(head.lower()) for head in heads) or len(totals) > 1 or not {0, len(column) - 1}.issuperset(totals):
        return
    parts = tuple(cell.row for n, cell in enumerate(column) if n not in totals)
    if totals:
        yield Sum((column[totals[0]].row,), (parts,), _FIRM)
    elif len(parts) > _TWO:
        yield from _around(article, parts, top, bottom)


def _heads(row: Assertion) -> tuple[str, str]:
    """What stands at the head of its row and of its column."""
    return row.cell[1:] if row.cell else ("", "")


def _largest(column: Sequence[Cell], n: int) -> bool:
    """Whether no other figure of the column is as large: "Five small ones together" are a part."""
    values = [c.row.low for c in column if isinstance(c.row.low, int | float)]
    return all(v < values[n] for m, v in enumerate(values) if m != n)


def _summed_across(row: Sequence[Cell]) -> Iterator[Sum]:
    """The figures of one row whose last column says that it holds their sum."""
    cells = [cell.row for cell in row]
    heads = [_heads(r)[1] for r in cells]
    adds_up = not any(_UNLIKE.search(head.lower()) for head in (*heads, _heads(cells[0])[0]))
    totals = [n for n, head in enumerate(heads) if _is_total(head)]
    if len(cells) > _TWO and totals == [len(cells) - 1] and adds_up and all(plain(r) and alike(r, cells[0]) for r in cells):
        yield Sum((cells[-1],), (tuple(cells[:-1]),), _FIRM)


def _around(article: Article, parts: tuple[Assertion, ...], top: int, bottom: int) -> Iterator[Sum]:
    """Wholes in the text before or behind the table."""
    near = [r for r in article.rows if r.cell is None and plain(r) and alike(r, parts[0])]
    before = [r for r in near if r.end <= top and r.start > top - _BACK]
    blocks = [r.block for r in before]
    before = [r for r in before if r.block >= max(blocks) - 1]
    behind = [r for r in near if bottom < r.start < bottom + _AHEAD]
    heads = _head_words(article, parts[0], top)
    for rows in (before, behind):
        if rows:
            yield Sum(tuple(rows), (parts,), 0.0)
            meant, share = _meant(article, rows, parts[0], heads, top)
            yield Sum(meant[-1:], (parts,), share)


def _meant(article: Article, rows: Sequence[Assertion], part: Assertion, heads: set[str], top: int) -> tuple[Parts, float]:
    """Those of the figures near a table that may be the whole of a column, and how near they must come."""
    if _leads(article, rows[-1], top):
        return tuple(rows), _FIRM
    named = tuple(r for r in rows if _thing(r) == _thing(part) != "" or heads & _words(r.sentence))
    return (named, _FIRM) if named else (tuple(r for r in rows if not _thing(r) or not _thing(part)), _LOOSE)


def _leads(article: Article, row: Assertion, first: int) -> bool:
    """Whether the sentence of the figure leads in to the table: "This is where the 39 live:"."""
    if row.end > first:
        return False
    behind = article.text[row.end : first].strip()
    return behind.endswith(":") and not re.search(r"[.;!?]\s|\n", behind)


def _head_words(article: Article, row: Assertion, first: int) -> set[str]:
    """The words at the head of the figure's column and of the first one, which names what the rows are."""
    if not (row.cell and row.cell[2]):
        return set()
    line = article.text[first : article.text.find("\n", first)]
    corner = next((piece for piece in _GAP.split(line) if piece.strip()), "")
    return _words(f"{corner} {row.cell[2]}")


def _words(text: str) -> set[str]:
    """Its words of some length, without the ending of the plural."""
    return {w.rstrip("s") for w in _WORD.findall(text.lower())}


def _thing(row: Assertion) -> str:
    """What a figure counts; people are people, whatever they are called."""
    return "person" if row.attribute_key in _PERSONS else row.attribute_key
