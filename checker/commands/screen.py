"""Takes what a reporter prints, gives it to standard output as rich sees it, or to a file as plain text."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING, Any

from checker.commands.output import give

if TYPE_CHECKING:
    from rich.console import Console

PLAIN: dict[str, Any] = {"highlight": False, "markup": False, "emoji": False, "legacy_windows": False}
"""rich prints what it is given: it looks for no markup, emoji names or numbers to colour."""
SHEET = 80
"""Columns of a page in a file."""


def page(show: Callable[[Console], None], file: str | None) -> None:
    """What `show` prints, on standard output in its width and colours, or as plain text in a file."""
    from rich.console import Console

    screen = Console(**PLAIN) if file is None else Console(file=StringIO(), width=_columns(), color_system=None, **PLAIN)
    paper = _Paper(screen.encoding)
    show(Console(file=paper, width=screen.width, color_system=screen.color_system, no_color=screen.no_color, **PLAIN))  # type: ignore[arg-type]
    text = paper.getvalue()
    if screen.color_system is None:
        text = "".join(line.rstrip(" ") + "\n" for line in text.split("\n")[:-1])
    give(text, file, encoding=screen.encoding)


class _Paper(StringIO):
    """Holds what is printed until it is whole; rich draws in the characters of its encoding."""

    encoding = "utf-8"

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self.encoding = encoding


def _columns() -> int:
    """The width of a page in a file."""
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() and int(said) else SHEET
