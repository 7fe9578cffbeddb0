"""Takes the entries of a baseline before and after, prints what was added to it and what was dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from checker.reporters.counting import count
from checker.reporters.look import look
from checker.reporters.safe import safe

if TYPE_CHECKING:
    from checker.baseline import Entry


def show(file: str, old: Sequence[Entry], new: Sequence[Entry], console: Console) -> None:
    """A line for each entry that came or went, then how many there are."""
    style = look(console)
    before, after = ({entry.fingerprints: entry for entry in entries} for entries in (old, new))
    added = [entry for marks, entry in after.items() if not _shared(marks, before)]
    dropped = [entry for marks, entry in before.items() if not _shared(marks, after)]
    for sign, colour, entries in (("+", "yellow", added), ("-", "green", dropped)):
        for entry in entries:
            values = " / ".join(safe(side) for side in entry.sides)
            console.print(Text.assemble((sign, f"bold {colour}"), f" {entry.rule}: {safe(entry.about)}: {values}"), width=style.width)
    console.print(Text(f"{safe(file)}: {count(len(new), 'known conflict')}, {len(added)} added, {len(dropped)} dropped"))


def _shared(marks: Sequence[str], entries: dict[tuple[str, ...], Entry]) -> bool:
    """Whether the conflict stands in the other file as well, be it with other pairs."""
    return any(set(marks) & set(others) for others in entries)
