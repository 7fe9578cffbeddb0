"""Takes two faces, says how their values lie to each other: two figures of one fact are seldom far apart, and slips leave their traces."""

from __future__ import annotations

from math import log10

from checker.aligner.features import Face
from checker.clashes import clock, paces
from checker.clashes.days import ordinal, readings
from checker.clashes.designators import differ, parts, transposed
from checker.clashes.tallies import agree

_STEPS = ((1.0001, "equal"), (1.03, "within 3 %"), (1.15, "within 15 %"), (1.6, "within 60 %"), (3.0, "within a factor of 3"))
_SCALE = 12.0
"""Figures farther apart than this factor are not on one scale."""
_WORLDS = 500.0
"""And farther apart than this they are not even a slip of a thousand's scale that somebody might make."""
_SLIPS = (1, 3)
"""Powers of ten that people are wrong by: a point or a nought in the wrong place, "million" for "billion"."""
_RARE = ("money", "quantity")
"""Kinds of figures of which articles have few in one unit; of counts and percentages some two will have the same two digits."""
_NEAR = 3
"""Numbers of siblings that stand this close to each other are neighbours: 1 and 2, 1.22 and 1.24."""
_SMALL = 12.0
"""Counts up to this are found everywhere: two of them are equal by chance."""
_LONG = 4
"""Characters of a code that is hardly by chance another one in another order: ports, models, flights."""
_DAYS = ((0, "equal"), (3, "within 3 days"), (31, "within a month"), (366, "within a year"), (3660, "within ten years"))


_MINUTES = ((15, "within 15 minutes"), (60, "within an hour"), (240, "within 4 hours"))


def value(a: Face, b: Face) -> str:
    """The level of the values; of two times of day that are told apart, that of the times."""
    if (minutes := clock.distance(a.row, b.row)) is not None:
        return _clocks(a, b, minutes)
    if a.group == "date":
        return _dates(a, b)
    if a.group == "designator":
        return _codes(a.row.subject_code, b.row.subject_code)
    return _numbers(a, b)


def _clocks(a: Face, b: Face, minutes: int) -> str:
    if minutes:
        return next((name for most, name in _MINUTES if minutes <= most), "hours apart")
    return "equal time" if a.row.role == b.row.role == "clock" else "equal"


def _tallies(x: tuple[int, int], y: tuple[int, int]) -> str:
    """Of two votes or scores: as many votes in all, or one of the two numbers the same, tell of one count."""
    if agree(x, y):
        return "equal"
    if sum(x) == sum(y):
        return "equal in sum"
    return "equal in one part" if set(x) & set(y) else "unlike in both parts"


def _numbers(a: Face, b: Face) -> str:
    if a.row.parts and b.row.parts:
        return _tallies(a.row.parts, b.row.parts)
    x, y = a.value, b.value
    if x is None or y is None:
        return "unknown"
    paced = paces.differ(a.row, b.row)
    if paced and x == y:
        return "slip of scale"
    if paced:
        x, y = paces.a_second(a.row, x), paces.a_second(b.row, y)
    if x == y:
        small = a.group == "number" and abs(x) <= _SMALL
        return "equal" if not small else "equal, and small" if _bounded(a) == _bounded(b) else "small, and the other's bound"
    if x * y == 0 and a.group == "number" and max(x, y) <= _SMALL and a.row.attribute_key == b.row.attribute_key:
        return "within a factor of 3"  # nobody was hurt, or five were
    if x * y <= 0:
        return "far apart"
    times = max(x / y, y / x)
    far = "within a factor of 12" if times <= _SCALE else "far apart" if times <= _WORLDS else "worlds apart"
    return ("" if paced else _slip(a, b, times)) or next((name for most, name in _STEPS if times <= most), far)


def _bounded(face: Face) -> bool:
    """Whether it says "more than three" and not "three"."""
    return face.row.low is None or face.row.high is None


def _slip(a: Face, b: Face, times: float) -> str:
    """Whether two figures have the same digits: on another scale ($7.4 and $74), or in another order (84,000 and 48,000)."""
    p, q = _digits(a), _digits(b)
    if a.row.unit != b.row.unit or not p:
        return ""
    if p == q:
        if len(p) == 1 or round(log10(times)) not in _SLIPS:
            return "same digits on another scale"
        return "slip of scale" if len(p) > 2 or a.row.kind in _RARE else "two digits on another scale"
    if _decimals(a) != _decimals(b):
        return ""
    if sorted(p) != sorted(q):
        p, q = _digits(a, ends=False), _digits(b, ends=False)  # a nought may be among those that changed places: 260 and 206
    if len(p) < 2 or sorted(p) != sorted(q) or times >= _SCALE:
        return ""
    return "slip of the pen" if len(p) > 2 else "two digits turned"


def _digits(face: Face, *, ends: bool = True) -> str:
    """The digits of a figure, without the noughts at both ends or with all that stand behind."""
    digits = "".join(c for c in face.row.surface if c.isdecimal()).lstrip("0")
    return digits.rstrip("0") if ends else digits


def _decimals(face: Face) -> int:
    """How many digits stand behind the point of a figure; what is written by 50.1 is no 150 with its digits turned."""
    return sum(c.isdecimal() for c in face.row.surface.partition(".")[2])


def _codes(x: str, y: str) -> str:
    if not x or not y:
        return "unknown"
    if not differ(x, y):
        return "equal"
    p, q = parts(x), parts(y)
    if len(p) == len(q) and p[:-1] == q[:-1] and p[-1].isdecimal() and q[-1].isdecimal() and abs(int(p[-1]) - int(q[-1])) <= _NEAR:
        return "neighbours"
    if not transposed(x, y):
        return "one digit off" if _one_digit_off(x, y) else "far apart"
    return "long slip of the pen" if len(x) >= _LONG else "slip of the pen"


def _one_digit_off(x: str, y: str) -> bool:
    """ "27" and "37", "U17" and "U19"."""
    unlike = [(p, q) for p, q in zip(x, y, strict=True) if p != q] if len(x) == len(y) > 1 else []
    return len(unlike) == 1 and unlike[0][0].isdecimal() and unlike[0][1].isdecimal()


def _dates(a: Face, b: Face) -> str:
    x, y = (low or high for low, high in (next(readings(face.row), (None, None)) for face in (a, b)))
    if not x or not y:
        return "unknown"
    if x.startswith("--") or y.startswith("--"):
        x, y = (s if s.startswith("--") else s[4:].rjust(5, "-") for s in (x, y))
        x, y = "2000" + x[1:], "2000" + y[1:]
    p, q = ordinal(x), ordinal(y)
    if p is None or q is None:
        return "unknown"
    return next((name for most, name in _DAYS if abs(p - q) <= most), "far apart")
