"""Takes a conflict and the assertions of a Report, gives them in the order in which a report points at them, and says where each stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.reporters.safe import safe

Row = Mapping[Any, Any]

EXTRACTED = (".jsonl", ".html", ".htm", ".pdf")
"""Kinds of files whose lines are counted in an extracted text, so that "path:line" would point at the wrong place."""


def pointed(conflict: Row, rows: Mapping[str, Row]) -> list[Row]:
    """Its assertions, those first that make it new: the new source is what a reader has to look at, the old ones are what it is against."""
    news = set(conflict["news"])
    return [rows[i] for i in sorted(conflict["assertions"], key=lambda i: i not in news)]


def against(conflict: Row, first: Row) -> set[str]:
    """Ids of the assertions on the other sides than that of `first`."""
    return {i for side in conflict["sides"] if first["id"] not in side["assertions"] for i in side["assertions"]}


def in_file(row: Row) -> bool:
    """Whether line and column are those of the file."""
    return not row["path"].lower().endswith(EXTRACTED)


def line(row: Row) -> int:
    """The line of the file to point at: the first where lines are counted in an extracted text."""
    return int(row["line"]) if in_file(row) else 1


def spoken(row: Row) -> str:
    """ "path:line", or in words where the line is not one of the file."""
    path, doc = row["path"], row["doc"]
    if in_file(row):
        return safe(f"{path}:{row['line']}")
    return safe(f"{path}{'' if path.endswith(doc) else f', {doc}'}, line {row['line']} of its text")


def named(names: Sequence[str], most: int) -> str:
    """The first `most` names in a row, and how many more there are."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
