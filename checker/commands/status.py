"""Takes a baseline and what is said to be new, gives the functions by which a run tells new conflicts from known ones."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.pipeline import Fresh, Known


def known(file: str | None) -> Known:
    """Conflicts are known as the baseline of the file says, on the day of the run; without a file, all are new."""
    from checker import baseline, pipeline

    if file is None:
        return pipeline.unknown
    entries = baseline.read(Path(file))
    return lambda conflicts: baseline.apply(conflicts, entries, today=date.today())


def fresh(new: Sequence[str], since: str | None) -> Fresh | None:
    """Whether a source, by its path, is at or below one of `new`, or was changed since a git reference; None where neither is asked."""
    if not new and since is None:
        return None
    below = [os.path.realpath(path) for path in new]
    changed: Iterable[Path] = ()
    if since is not None:
        from checker import revisions

        changed = revisions.changed(since, Path.cwd())
    touched = {str(path) for path in changed}
    return lambda path: os.path.realpath(path) in touched or any(_within(os.path.realpath(path), folder) for folder in below)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def expect_read(new: Sequence[str], paths: Iterable[str]) -> None:
    """UsageError for a path of --new under which nothing was read: a misspelt one would let everything pass."""
    read = [os.path.realpath(path) for path in paths]
    for path in new:
        if not any(_within(real, os.path.realpath(path)) for real in read):
            raise UsageError(f"--new {path}", "no source that was read", "a file or a folder among PATH...")
