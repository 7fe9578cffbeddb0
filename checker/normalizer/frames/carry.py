"""Takes a row without an attribute, gives it that of the figure of its kind before it: "rose to 32, up from nine", "20 of them"."""

from __future__ import annotations

from checker.normalizer.frames.attributes import carries, takes_up
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, Assertion

_SUBJECT = ("subject", "subject_key", "subject_code", "subject_from")
_ATTRIBUTE = ("attribute", "attribute_key", "modifiers")
_INHERITED = ("pronoun", "sentence", "lead-in")
"""Ways to a subject that let a figure go on with the sentence before."""


def carry(view: View, m: Mention, row: Assertion, rows: list[Assertion]) -> None:
    """Fills in attribute, and subject where the words compare; `rows` are those of the sentence."""
    if row.attribute_key or row.kind in (*DATE_KINDS, "designator"):
        return
    last = _last(view.memory.rows, row, rows)
    if last is None or last.block != row.block:
        return
    if last not in rows and row.subject_from not in _INHERITED and not takes_up(view, m):
        return
    for column in _SUBJECT + _ATTRIBUTE if carries(view, m) else _ATTRIBUTE:
        setattr(row, column, getattr(last, column))


def _last(before: list[Assertion], row: Assertion, rows: list[Assertion]) -> Assertion | None:
    """The last row with an attribute that says figures of the same sort; a bare number may go on with a quantity."""
    for other in reversed([*before, *rows]):
        if other.start < row.start and other.attribute_key and other.skipped is None and _goes_on(row, other, rows):
            return other
    return None


def _goes_on(row: Assertion, other: Assertion, rows: list[Assertion]) -> bool:
    alike = (other.kind, other.unit) == (row.kind, row.unit)
    return alike or (row.kind == "number" and other.kind == "quantity" and other in rows)
