"""Takes the settings of a command, gives its articles, and shows on standard error how far a long run has come."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from checker.commands.settings import described

if TYPE_CHECKING:
    from rich.progress import Progress

    from checker.config import Config
    from checker.pipeline import Watch
    from checker.tables import Document

PATIENCE = 1.0
"""Seconds before a run shows how far it is: a bar that flashes by is noise."""
COUNTED = {"reading": "articles", "aligning": "figures", "judging": "pairs"}
"""What a stage counts."""
BAR = 30


@contextmanager
def reading(settings: Config) -> Iterator[tuple[Iterable[Document], Watch]]:
    """The articles that the settings name as a stream, and a Watch that draws a bar where standard error is a terminal."""
    from checker import pipeline, readers

    documents = described(readers.read(settings.paths, stdin=_standard_input()), settings)
    if sys.stderr is None or not sys.stderr.isatty():
        yield documents, pipeline.silent
        return
    bar = _Bar(settings.paths)
    try:
        yield bar.over(documents), bar.show
    finally:
        bar.stop()


def _standard_input() -> BinaryIO | None:
    """Where `-` is read from; None where it is closed."""
    return sys.stdin.buffer if sys.stdin else None


class _Bar:
    """Starts to draw when the run has lasted for PATIENCE, and leaves nothing behind. It counts bytes of files while articles are read."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths, self.began = paths, time.monotonic()
        self.progress: Progress | None = None
        self.finished, self.current, self.path = 0, 0, ""

    def over(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The same documents, counted as they are taken: a file that is done with its size, one that is not with the text taken from it."""
        for document in documents:
            if document.path != self.path:
                self.finished += _size(self.path)
                self.path, self.current = document.path, 0
            self.current += len(document.text)
            yield document

    def show(self, stage: str, done: int) -> None:
        """The Watch. Draws the first time when PATIENCE is over; only reading knows how much is still to come."""
        if self.progress is None and time.monotonic() - self.began >= PATIENCE:
            self.progress = self._start()
        if self.progress is not None:
            read = self.finished + min(self.current, _size(self.path))
            task = self.progress.tasks[0]
            if stage != "reading":
                task.total = None
            self.progress.update(task.id, description=f"{stage:8}", completed=read, count=f"{done:,} {COUNTED[stage]}")

    def _start(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        from checker import readers

        columns = (TextColumn("{task.description}"), BarColumn(BAR), TextColumn("{task.fields[count]}"), TimeElapsedColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        progress.add_task("", total=readers.volume(self.paths) or None, count="")
        progress.start()
        return progress

    def stop(self) -> None:
        """Takes the bar away."""
        if self.progress:
            self.progress.stop()


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
