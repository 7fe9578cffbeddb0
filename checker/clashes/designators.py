"""Takes two numbered names that stand for one thing, says whether they tell siblings apart: "Kestra 1" and "Kestra 2"."""

from __future__ import annotations

import re

from checker.clashes.model import Verdict
from checker.clashes.settings import Settings
from checker.tables import Assertion

_CLOSING = " *_\"'”’)"
_PART = re.compile(r"\d+|[a-z]+")


def sibling(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two names with one head and two codes, neither of which is the other said more exactly."""
    if a.sentence.rstrip(_CLOSING).endswith("?") or b.sentence.rstrip(_CLOSING).endswith("?"):
        return None  # what is asked is not said
    if not a.subject_code or not b.subject_code or a.subject_key != b.subject_key or not differ(a.subject_code, b.subject_code):
        return None
    return Verdict(None, detail="the same digits in another order" if transposed(a.subject_code, b.subject_code) else "")


def generation(a: Assertion, b: Assertion, settings: Settings) -> Verdict | None:
    """Two codes of one maker's line: the same number behind other letters ("K70", "RK70"). It may be one thing said loosely.

    One digit is met behind any letters: "TDK 1" and "K1" have nothing to do with each other.
    """
    x, y = a.subject_key, b.subject_key
    if x == y or not x or not y or " " in x + y or a.subject_code != b.subject_code or not a.subject_code[:1].isdecimal():
        return None
    if not a.subject_code[1:2].isdecimal():
        return None
    return Verdict(None, sure=False) if x.endswith(y) or y.endswith(x) else None


def parts(code: str) -> list[str]:
    """The numbers and letters of a code, in order, folded: "3.4.0-rc1" -> 3 4 0 rc 1."""
    found = _PART.findall(code.casefold())
    return [str(int(p)) if p.isdecimal() else p for p in found]


def differ(code: str, other: str) -> bool:
    """Whether two codes name two things. A code that goes on where the other stops only says more: "3.4" and "3.4.0", "15" and "15 Pro"."""
    x, y = parts(code), parts(other)
    return x[: len(y)] != y[: len(x)]


def transposed(code: str, other: str) -> bool:
    """Whether one part of the codes has the same digits in another order: a slip of the pen. "3.1.2" and "3.2.1" are two versions."""
    x, y = parts(code), parts(other)
    turned = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    return len(x) == len(y) and len(turned) == 1 and sorted(turned[0][0]) == sorted(turned[0][1])
