"""Takes what stands beside two figures, says whether it tells two matters: gross and net, what was sought and what was awarded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from checker.lexicon import load
from checker.tables import Assertion

Marks = Mapping[int, frozenset[int]]
"""Number of a set of the lexicon -> the members of it that are named."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _members(sets: Iterable[str], first: int) -> dict[str, list[tuple[frozenset[str], int, int]]]:
    """Word -> (the words that must stand with it, number of a set, number of its member); sets are counted from `first`."""
    found: dict[str, list[tuple[frozenset[str], int, int]]] = {}
    for number, line in enumerate(sets, first):
        for member, words in enumerate(line.split("/")):
            for word, *others in (phrase.split("+") for phrase in words.split()):
                found.setdefault(word, []).append((frozenset(others), number, member))
    return found


_DATA = load("contrasts")
_CONVERSE, _FIRST_WORD = len(_DATA["verbs"]["sets"]), len(_DATA["verbs"]["sets"]) + len(_DATA["converse"]["sets"])
"""Numbers of the first sets of their kind; verbs come first."""
_VERBS = _members([*_DATA["verbs"]["sets"], *_DATA["converse"]["sets"]], 0)
_WORDS = _members(_DATA["words"]["sets"], _FIRST_WORD)
_NARROWS = frozenset(_DATA["narrows"]["words"].split())
_NONE: Marks = {}


def marks(row: Assertion, beside: str) -> Marks:
    """What the verb and the words right beside a figure name."""
    words = {*_WORD.findall(beside.lower()), row.attribute_key, *row.modifiers, *row.scope}
    named = [*_VERBS.get(row.predicate or "", ())]
    for word in words:
        named += _WORDS.get(word, ())
    found: dict[int, frozenset[int]] = {}
    for others, number, member in named:
        if others <= words:
            found[number] = found.get(number, frozenset()) | {member}
    return found or _NONE


def narrowed(row: Assertion) -> frozenset[str]:
    """The words that make of what is counted or measured something else than it is without them: core inflation, gold medals."""
    return _NARROWS.intersection(row.modifiers)


def contrast(a: Marks, b: Marks, *, one_does: bool) -> str:
    """The level: opposed where one names a member of a set, and the other another one; what both name tells nothing ("").

    `one_does`: one and the same may be who does it; else buying and selling are one deed.
    """
    opposed = [number for number in a.keys() & b.keys() if a[number].isdisjoint(b[number])]
    told = [number for number in opposed if one_does or not _CONVERSE <= number < _FIRST_WORD]
    return "" if not told else "opposed verbs" if min(told) < _FIRST_WORD else "opposed words"
