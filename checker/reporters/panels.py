"""Takes one fact in dispute, gives its panel: what is in dispute, each side in its own words, the rule and why this is one fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from checker.reporters import evidence
from checker.reporters.excerpts import excerpt
from checker.reporters.look import STYLE, Look
from checker.reporters.places import spoken
from checker.reporters.safe import safe

Row = Mapping[Any, Any]

QUOTED = 3
"""Sources of a side that are quoted; the rest are named in one line."""
NAMED = 4
"""Sources that this line names."""
VALUE = 0.25
"""Share of the width that the values of the sides may fill."""
LINES = 3
"""Lines that a quoted sentence may fill."""
RAGGED = 6
"""Columns that a line loses on average where a word goes over to the next."""
GAP = 2
"""Columns between two columns of a grid, and before a sentence below its source."""
SOURCE = 40
"""Columns that the names of sources may fill where they stand beside their sentences."""


class Facts(NamedTuple):
    """What the panels of one report draw from."""

    rows: Mapping[str, Row]
    """Assertions by id."""
    texts: Mapping[str, str]
    """Text of each document by name."""
    pairs: Mapping[tuple[str, str], Row]
    """Pairs by the ids of their two assertions."""
    look: Look


def panel(conflict: Row, facts: Facts) -> Panel:
    """The panel of one conflict."""
    colour, severity = STYLE[conflict["severity"]], conflict["severity"]
    sign = (f"{facts.look.sign[severity]} {severity}", f"bold {colour}")
    title = Text.assemble(sign, f" {facts.look.dot} ", (safe(conflict["about"]), "bold default"))
    title.truncate(facts.look.width - 6, overflow="ellipsis")
    body = Group(Text(safe(conflict["message"])), "", _sides(conflict["sides"], facts), "", _notes(conflict, facts))
    mark = Text(safe(conflict["pairs"][0]["fingerprint"]), "dim")
    return Panel(
        body,
        facts.look.box,
        title=title,
        title_align="left",
        subtitle=mark,
        subtitle_align="right",
        border_style=colour,
        padding=(0, 1),
        width=facts.look.width,
    )


def _sides(sides: list[Row], facts: Facts) -> Table:
    """A grid with the value of each side on the left, and on the right who says so, where, and in which sentence."""
    room = facts.look.width - 4
    value = min(max(cell_len(safe(s["value"])) for s in sides), int(room * VALUE))
    grid = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
    grid.add_column(width=value, overflow="fold")
    rest = room - value - GAP
    if facts.look.wide:
        who = _widest_source(sides, facts)
        grid.add_column(width=who, overflow="fold")
        rest -= who + GAP
    grid.add_column(width=rest)
    for n, side in enumerate(sides):
        if n:
            grid.add_row()
        _add_side(grid, side, rest, facts)
    return grid


def _widest_source(sides: list[Row], facts: Facts) -> int:
    rows = [row for side in sides for row in _voices(side, facts)[0]]
    return min(SOURCE, max(max(_who(row, facts).cell_len, _where(row).cell_len) for row in rows))


def _add_side(grid: Table, side: Row, room: int, facts: Facts) -> None:
    quoted, others = _voices(side, facts)
    head: RenderableType = Text(safe(side["value"]), "bold")
    for row in quoted:
        if facts.look.wide:
            grid.add_row(head, Group(_who(row, facts), _where(row)), _sentence(row, room, facts))
        else:
            quote = Padding(_sentence(row, room - GAP, facts), (0, 0, 0, GAP))
            grid.add_row(head, Group(_attribution(row, room, facts), quote))
        head = ""
    if others:
        names = ", ".join(others[:NAMED]) + (" ..." if len(others) > NAMED else "")
        grid.add_row("", Text(f"and {len(others)} more: {names}", "dim"))


def _voices(side: Row, facts: Facts) -> tuple[list[Row], list[str]]:
    """The first assertion of each source that is quoted, and the names of the sources that are not."""
    first: dict[str, Row] = {}
    for i in side["assertions"]:
        first.setdefault(facts.rows[i]["source"], facts.rows[i])
    voices = list(first.items())
    return [row for _, row in voices[:QUOTED]], [safe(name) for name, _ in voices[QUOTED:]]


def _attribution(row: Row, room: int, facts: Facts) -> RenderableType:
    """Who and when on the left, the place on the right; below each other where they do not fit."""
    who, where = _who(row, facts), _where(row)
    gap = room - who.cell_len - where.cell_len
    return Group(who, where) if gap < 2 else who.append(" " * gap).append_text(where)


def _who(row: Row, facts: Facts) -> Text:
    """The source and its day; where it has no name but that of its file, the place says it all."""
    if row["source"] == row["doc"]:
        return Text(spoken(row), overflow="fold")
    return Text.assemble(safe(row["source"]), (f" {facts.look.dot} {_day(row)}", "dim"))


def _where(row: Row) -> Text:
    return Text(_day(row) if row["source"] == row["doc"] else spoken(row), "dim", overflow="fold")


def _day(row: Row) -> str:
    return row["published"] or "undated"


def _sentence(row: Row, room: int, facts: Facts) -> Text:
    """The sentence with its phrase marked, shortened around it."""
    part = excerpt(row, facts.texts.get(row["doc"], ""), (room - RAGGED) * LINES)
    first, last = facts.look.marks
    return Text.assemble(part.before, (first + part.phrase + last, "bold " + STYLE["note"]), part.after)


def _notes(conflict: Row, facts: Facts) -> Table:
    """The rule and its reason, and why this is one fact."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_row("rule", Text.assemble((safe(conflict["rule"]), "bold"), f": {safe(conflict['why'])}"))
    if conflict["reason"]:
        grid.add_row("waiver", Text(safe(conflict["reason"])))
    surest = conflict["pairs"][0]
    pair = facts.pairs.get((surest["left"], surest["right"]))
    said = evidence.reasons(pair, facts.rows) if pair else ""
    grid.add_row("one fact", Text(f"{evidence.sureness(surest['similarity'])} sure" + (f": {said}" if said else "")))
    return grid
