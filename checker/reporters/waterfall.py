"""Takes a pair of assertions, prints what each says and how every comparison moved the evidence that the two speak of one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.reporters.evidence import sureness
from checker.reporters.listing import meaning
from checker.reporters.look import Look, look
from checker.reporters.places import spoken
from checker.reporters.safe import safe
from checker.tables import Assertion, Pair

FRAME = ("subject", "attribute", "modifiers", "predicate", "participants", "scope", "role", "mood", "speaker")
"""What a figure is about, field by field."""
BAR = 36
"""Columns of the waterfall."""


class Step(NamedTuple):
    """One comparison: the evidence before and after it, in bits."""

    name: str
    level: str
    before: float
    after: float


def show(left: Assertion, right: Assertion, pair: Pair | None, console: Console) -> None:
    """Prints both sides, then the waterfall; `pair` is None where one of the two takes no part in comparison."""
    style = look(console)
    console.print(_sides((left, right), style), width=style.width)
    console.print()
    if pair is None:
        console.print(Text(f"They cannot be compared: {_left_out(left, right)}."))
        return
    console.print(_waterfall(list(_steps(pair)), style), width=style.width)
    console.print(Text.assemble("\n", (f"{pair.weight:+.1f} bits", "bold"), f": {sureness(pair.similarity)} sure that this is one fact"))


def _left_out(*sides: Assertion) -> str:
    return "; ".join(safe(f"{side.surface} is left out as {side.skipped}") for side in sides if side.skipped)


def _sides(sides: tuple[Assertion, Assertion], style: Look) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    for _ in sides:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row("phrase", *(Text(safe(side.surface), "bold") for side in sides))
    grid.add_row("place", *(Text(spoken({"path": side.path, "doc": side.doc, "line": side.line})) for side in sides))
    grid.add_row("source", *(Text(f"{safe(side.source)} {style.dot} {side.published or 'undated'}") for side in sides))
    grid.add_row("says", *(Text(meaning(side)) for side in sides))
    grid.add_row("as of", *(Text(safe(_days(side))) for side in sides))
    for field in FRAME:
        left, right = (_value(getattr(side, field)) for side in sides)
        if left or right:
            grid.add_row(field, *(Text(safe(value) or "-", "" if left == right else "bold") for value in (left, right)))
    grid.add_row("sentence", *(Text(safe(side.sentence)) for side in sides))
    return grid


def _days(side: Assertion) -> str:
    low, high = side.as_of_low, side.as_of_high
    return low or "-" if low == high else f"{low or 'any day'} to {high or 'any day'}"


def _value(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _steps(pair: Pair) -> Iterator[Step]:
    """The comparisons in their order, each from where the one before ended."""
    at = 0.0
    for field, level, bits in pair.levels:
        yield Step(field, level, at, at + bits)
        at += bits


def _waterfall(steps: Sequence[Step], style: Look) -> Table:
    ends = [0.0, *(end for step in steps for end in (step.before, step.after))]
    low, span = min(ends), (max(ends) - min(ends)) or 1.0
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    for step in steps:
        bits = step.after - step.before
        grid.add_row(safe(step.name), Text(safe(step.level)), Text(f"{bits:+.1f}" if bits else "0"), _bar(step, low, span, style))
    return grid


def _bar(step: Step, low: float, span: float, style: Look) -> Text:
    """A bar from where the evidence was to where it is; what speaks against has another sign, not only another colour."""
    first, last = sorted(round((end - low) / span * BAR) for end in (step.before, step.after))
    if step.after == step.before:
        return Text(" " * first + style.dot, "dim")
    rises = step.after > step.before
    return Text(" " * first + style.bars[not rises] * max(last - first, 1), "green" if rises else "red")
