"""Takes two numbered names, says whether one thing carries them: two grades of one storm are at odds, two phases are mostly two trials."""

from __future__ import annotations

from checker.aligner.features import Face
from checker.lexicon import load

_DATA = load("designators")["carried"]
_GRADES, _STEPS = (frozenset(_DATA[key].split()) for key in ("grades", "steps"))
_RECORDS = frozenset(load("designators")["records"]["heads"].split())
_STANDARDS = frozenset(load("designators")["standards"]["bodies"].lower().split())
_SERVED = frozenset(_DATA["served"])

_Carrier = tuple[str, bool]
"""Its name or noun, folded, and whether it is a name."""


def is_grade(face: Face) -> bool:
    """Whether the name grades a thing, which may have had another grade before: "Category 3"."""
    return face.row.subject_key.rsplit(" ", 1)[-1] in _GRADES


def carrier(a: Face, b: Face, *, alone: bool) -> str:
    """The level of the things that carry the two numbers. `alone`: neither article names the number of the other."""
    x, y = a.row.carrier, b.row.carrier
    if "limit" in (a.row.role, b.row.role):
        if a.row.role != b.row.role:
            return "one limit"
        return _each_has_one(x, y, untold="limits") if alone else "limits of several things"
    if a.row.subject_key in _SERVED and a.row.subject_key == b.row.subject_key:
        return _each_has_one(x, y, untold="names itself")
    if a.row.subject_key in _STANDARDS or (a.row.subject_key in _RECORDS and not _filed_alike(a, b)):
        return "two things"
    steps = a.row.subject_key.rsplit(" ", 1)[-1] in _STEPS
    if not steps and not is_grade(a):
        return "names itself" if a.row.subject_key in _RECORDS else _told(a, b)
    if x is None or y is None or (steps and not (x[1] and y[1])):
        return "steps of nothing named" if steps else "untold"
    found = _carried(x, y)
    return "steps of one thing" if steps and found == "one thing" else found


def _filed_alike(a: Face, b: Face) -> bool:
    """Whether two records are said of one thing, or one number has the digits of the other in another order: a slip of the pen."""
    x, y = a.row, b.row
    if sorted(x.subject_code) == sorted(y.subject_code):
        return True
    return x.carrier is not None and y.carrier is not None and _carried(x.carrier, y.carrier) != "two things"


def _told(a: Face, b: Face) -> str:
    """Of two versions in which something came to be so: of one thing the same is told, or these are two changes. Other names are things."""
    x, y = a.row, b.row
    if x.carrier is None or y.carrier is None:
        return "names itself"
    return "two things" if x.predicate_class != y.predicate_class or _carried(x.carrier, y.carrier) == "two things" else "names itself"


def _each_has_one(x: _Carrier | None, y: _Carrier | None, *, untold: str) -> str:
    """Of two limits, or two ports, of which each thing has its own. `untold`: the level where it is not told whose one is."""
    if x is None or y is None:
        return untold
    return "two things" if _carried(x, y) == "two things" else "limits of one thing"


def _carried(x: _Carrier, y: _Carrier) -> str:
    (key, named), (other, also_named) = x, y
    words, others = set(key.split()), set(other.split())
    if words <= others or others <= words:
        return "one thing" if named or also_named else "one noun"
    return "two things" if named == also_named else "a name and a noun"
