"""Takes two counts told for spans of time, gives what makes them comparable: 600 a minute are 10 a second.

Only for seconds, minutes and hours, which a machine goes through evenly: what is done in a day is not done in each of its hours, nor what
is paid.
"""

from __future__ import annotations

from checker.clashes.reach import Range, Reach
from checker.tables import Assertion

SECONDS = {"per:second": 1.0, "per:minute": 60.0, "per:hour": 3600.0}
"""Scope -> length of its span."""


def pace(row: Assertion) -> str:
    """The scope that tells for which span a number is counted, "" where it is not told for exactly one of these."""
    found = [s for s in row.scope if s.startswith("per:")]
    counts = row.kind == "number" and row.unit in (None, "dimensionless")
    return found[0] if counts and len(found) == 1 and found[0] in SECONDS else ""


def differ(a: Assertion, b: Assertion) -> bool:
    """Whether both are told for such a span, and not for the same."""
    x, y = pace(a), pace(b)
    return bool(x and y) and x != y


def a_second(row: Assertion, value: float) -> float:
    """What the value comes to in a second."""
    return value / SECONDS[pace(row)]


def in_a_second(row: Assertion, said: Reach) -> Reach:
    """The reach of a paced figure, as it is in a second."""
    length = SECONDS[pace(row)]
    stated, strict, loose = (Range(r.low / length, r.high / length) for r in said[:3])
    return said._replace(stated=stated, strict=strict, loose=loose)


def said(row: Assertion, value: str) -> str:
    """ "600 a minute"."""
    name = pace(row).removeprefix("per:")
    return f"{value} {'an' if name == 'hour' else 'a'} {name}" if name else value


def converted(a: Assertion, b: Assertion) -> str:
    """ "600 a minute are 10 a second": that of the two which is told for the longer span, told for the other's."""
    longer, shorter = sorted((a, b), key=lambda row: -SECONDS[pace(row)])
    known = longer.high if longer.low is None else longer.low
    if not isinstance(known, float):
        return ""
    value = known * SECONDS[pace(shorter)] / SECONDS[pace(longer)]
    return f"{said(longer, ' '.join(longer.surface.split()))} are {said(shorter, f'{value:,.4g}')}"
