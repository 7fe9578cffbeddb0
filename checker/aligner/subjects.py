"""Takes two faces, says whether their figures are about one thing."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from checker.aligner.features import Face
from checker.aligner.said import EACH, EACH_KIND
from checker.lexicon import load
from checker.tables import Assertion

_TOGETHER = frozenset(load("contrasts")["together"]["verbs"].split())
"""What two do with each other: either may be told as the one who does it."""
QUALIFIED = "overlapping, each qualified"
"""The level of two that share a noun: the support team, the sales team."""
_FUZZY = 86.0
"""Two spellings of one name score more than this out of 100 in rapidfuzz's ratio."""

_STAGES = frozenset(load("designators")["before"]["stages"])
"""What a thing is before it is out, and has figures of its own."""


def subject(a: Face, b: Face) -> str:
    """The level of the subjects; one that was only inherited speaks less loudly, for and against, as does a common noun."""
    level = _level(a, b)
    if _each_does(a, b, level):
        return EACH if a.proper else EACH_KIND
    if level == "equal" and not (a.proper and b.proper):
        return "equal noun"
    if level == "different" and a.proper != b.proper:
        return "a name and a noun"
    return f"{level}, inherited" if level in ("equal", "different") and (a.weak or b.weak) else level


def _each_does(a: Face, b: Face, level: str) -> bool:
    """ "Lund wrote 14 letters to Orsa", "Orsa wrote 17 letters": two names, or two nouns, of which the same is told word for word."""
    apart = level in ("different", QUALIFIED) or (level == "named beside" and a.proper)
    told = a.proper == b.proper and not a.weak and not b.weak and bool(a.row.predicate)
    alike = a.row.predicate == b.row.predicate and a.row.passive == b.row.passive and a.row.predicate not in _TOGETHER
    return apart and told and alike


def _level(a: Face, b: Face) -> str:
    x, y = a.row, b.row
    if not x.subject_key or not y.subject_key:
        return "sibling" if _numbered_apart(x, y) else "absent"
    if x.subject_key == y.subject_key:
        return _coded(x, y)
    if a.subject <= b.subject or b.subject <= a.subject or _initials(x.subject_key, y.subject_key):
        return "sibling" if _siblings(x, y) else "another stage" if _early(x) != _early(y) else "alias"
    if ratio(x.subject_key, y.subject_key) >= _FUZZY:
        return "fuzzy"
    if a.subject & b.subject:
        if not (a.subject - b.subject and b.subject - a.subject):
            return "overlapping"
        return "different" if a.proper and b.proper else QUALIFIED
    if a.subject <= b.named or b.subject <= a.named:
        return "another stage" if _early(x) != _early(y) else "sibling" if _apart(a, b) or _apart(b, a) else "named beside"
    return "different"


def _early(row: Assertion) -> bool:
    """Whether it is what comes before the thing that the other figure is about: its release candidate, its prototype."""
    return any(f" {stage} " in f" {row.subject_key} " for stage in _STAGES)


def _apart(a: Face, b: Face) -> bool:
    """Whether the sentence of the one figure gives a figure of its own to what the other is about."""
    return not b.weak and any(b.subject <= other or other <= b.subject for other in a.apart)


def _coded(x: Assertion, y: Assertion) -> str:
    if _siblings(x, y):
        return "sibling"
    if x.subject_code != y.subject_code:
        return "equal, one numbered"
    return "equal, numbered" if x.subject_code else "equal"


def _siblings(x: Assertion, y: Assertion) -> bool:
    return bool(x.subject_code and y.subject_code and x.subject_code != y.subject_code)


def _numbered_apart(x: Assertion, y: Assertion) -> bool:
    """Whether two events are of things that only their number tells apart: "version 3.2", "version 3.3"."""
    one, other = ({name for name in row.participants if name[-1].isdigit()} for row in (x, y))
    heads, others = ({name.rpartition(" ")[0] for name in names} for names in (one, other))
    return one.isdisjoint(other) and bool(heads & others - {""})


def _initials(x: str, y: str) -> bool:
    """ "imf" and "international monetary fund"."""
    short, words = (x, y.split()) if len(x) < len(y) else (y, x.split())
    return 1 < len(short) == len(words) and all(w[0] == c for w, c in zip(words, short, strict=True))
