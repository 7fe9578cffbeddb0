"""Takes a console, gives the look of what is printed on it: its width, signs, marks and styles."""

from __future__ import annotations

from typing import NamedTuple

from rich import box
from rich.console import Console

WIDEST = 160
"""Columns beyond which lines become too long to read; the rest of a wider screen stays empty."""
WIDE = 120
"""Columns from which source and sentence stand side by side."""
STYLE = {"error": "red", "warning": "yellow", "note": "cyan", "clear": "green"}
SIGN = {"error": "✕", "warning": "!", "note": "i", "clear": "✓"}
ASCII_SIGN = {"error": "x", "warning": "!", "note": "i", "clear": "ok"}


class Look(NamedTuple):
    """How things look on one console."""

    width: int
    sign: dict[str, str]
    """Sign of each severity, and of "clear"."""
    marks: tuple[str, str]
    """What stands around a phrase; nothing where colour shows it."""
    dot: str
    """What stands between two things of one line."""
    bars: tuple[str, str]
    """What a bar is made of that speaks for something, and one that speaks against it."""
    box: box.Box

    @property
    def wide(self) -> bool:
        """Whether source and sentence stand side by side."""
        return self.width >= WIDE


def look(console: Console) -> Look:
    """The look for the width, the colours and the encoding of a console."""
    ascii_only = console.options.ascii_only
    colour = console.color_system is not None and not console.no_color
    plain = (">>", "<<") if ascii_only else ("«", "»")
    return Look(
        width=min(console.width, WIDEST),
        sign=ASCII_SIGN if ascii_only else SIGN,
        marks=("", "") if colour else plain,
        dot="-" if ascii_only else "·",
        bars=("#", "-") if ascii_only else ("█", "░"),
        box=box.ASCII if ascii_only else box.ROUNDED,
    )
