"""Takes two figures, gives them as they are to be compared: where both tell a limit by the limit, not by what lies under it."""

from __future__ import annotations

from dataclasses import replace

from checker.tables import Assertion

LOOSE, FIRM, OPEN = "loose", "firm", ""
"""Both tell a limit, but only by their hedges ("up to 40"); both tell one that is set or a capacity; they do not both tell one."""
_SIZES = ("size", "memory", "storage")
_UNDER = ("up to", "at most")
_SET = frozenset(("setting:default", "capacity"))


def told(a: Assertion, b: Assertion) -> tuple[Assertion, Assertion, str]:
    """The two, hedges taken off where both tell a limit: "up to 8 KiB" and "as large as 64 KiB" are 8 and 64 then.

    Under a limit that is set, or of sizes, everything smaller is fine: 2 KiB are no surprise where there may be up to 8.
    """
    if not (_hedged(a) or _hedged(b)):
        return a, b, OPEN
    if not (_limits(a) and _limits(b)):
        return _opened(a), _opened(b), OPEN
    firm = any(_is_set(row) for row in (a, b))
    return _bare(a), _bare(b), FIRM if firm else LOOSE


def _hedged(row: Assertion) -> bool:
    return row.low is None and row.hedge in _UNDER


def _limits(row: Assertion) -> bool:
    return "limit" in row.scope or _is_set(row) or row.attribute_key == "deadline"


def _is_set(row: Assertion) -> bool:
    return not _SET.isdisjoint(row.scope)


def _opened(row: Assertion) -> Assertion:
    return replace(row, hedge=None) if _hedged(row) and (_is_set(row) or row.attribute_key in _SIZES) else row


def _bare(row: Assertion) -> Assertion:
    return replace(row, low=row.high, hedge=None) if _hedged(row) else row
