"""Gives the console that people look at, and shows how far a long run has come."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import TYPE_CHECKING, Any

from checker.commands.output import give

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

    from checker.pipeline import Watch

PLAIN: dict[str, Any] = {"highlight": False, "markup": False, "emoji": False, "legacy_windows": False}
"""rich prints what it is given: it looks for no markup, emoji names or numbers to colour."""
SHEET = 80
"""Columns of a page in a file."""
NOUN = {"reading": "articles", "aligning": "figures", "judging": "pairs"}
"""What a stage counts."""
PATIENCE = 1.0
"""Seconds before a run shows how far it is: a bar that flashes by is noise."""


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


@contextmanager
def progress() -> Iterator[Watch]:
    """A Watch that draws a bar on standard error where that is a terminal and the run takes long, and nothing elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda stage, done: None
        return
    bar = _Bar()
    try:
        yield bar.show
    finally:
        bar.stop()


class _Bar:
    """Starts to draw when the run has lasted for PATIENCE; leaves nothing behind."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.progress: Progress | None = None

    def show(self, stage: str, done: int) -> None:
        if self.progress is None:
            if time.monotonic() - self.began < PATIENCE:
                return
            self.progress, self.task = self._start()
        self.progress.update(self.task, description=f"{stage:8}", count=f"{done:,} {NOUN[stage]}")

    def _start(self) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(30), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.start()
        return progress, progress.add_task("", total=None, count="")

    def stop(self) -> None:
        if self.progress:
            self.progress.stop()
