"""Takes a length of time that somebody has, gives what is to be done in it: "has 30 days to appeal", "14 days in which to appeal"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import LEMMA
from checker.normalizer.model import Mention

_GRANTING = frozenset(load("attributes")["deadlines"]["verbs"].split())
MOMENTS = ("second", "millisecond", "microsecond", "nanosecond")
"""Units of times that something takes, rather than of terms by which it must be done."""
_TO_DO = re.compile("(?:P[DAGBWQIY]*)*R?T[VQW]")
"""Behind the time: from when it runs, and the infinitive."""


def to_do(view: View, m: Mention, clause: Clause | None) -> str:
    """The lemma of what is to be done; "" where the time is not one for doing something."""
    if m.kind != "duration" or clause is None or clause.lemma not in _GRANTING or clause.last > m.first:
        return ""
    match = _TO_DO.match(view.tags, m.last)
    word = view.low[match.end() - 1] if match else ""
    return LEMMA[word] or word
