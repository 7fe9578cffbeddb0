"""Takes a figure behind a negation, turns its bound: "must not exceed 5 V" is 5 V at most, "never had more than 40 members" 40 at most."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, Assertion

_DATA = load("moods")["turned"]
_NOT, _ONLY, _LESS = (frozenset(_DATA[key].split()) for key in ("not", "only", "less"))
_TURNED = {"over": "at most", "under": "at least"}
_PARTED = re.compile(r"[,;:()\-S]")


def turned(view: View, m: Mention, clause: Clause | None) -> str | None:
    """The hedge that the figure has by the negation in front of it; None where nothing denies that it is passed."""
    if m.kind in DATE_KINDS or clause is None or clause.first > m.first:
        return None
    hedge = _TURNED.get(m.hedge or "") or _compared(view, m)
    if hedge is None:
        return None
    at = next((i for i in range(max(clause.start, clause.first - 1), m.first) if view.low[i] in _NOT), None)
    if at is None or view.low[at + 1] in _ONLY or _PARTED.search(view.tags, at, m.first):
        return None
    return hedge


def _compared(view: View, m: Mention) -> str | None:
    """ "heavier than 12 tonnes"."""
    word = view.low[m.first - 2] if m.hedge is None and view.words[m.first - 1] == "than" and m.first > 1 else ""
    return ("at least" if word in _LESS else "at most") if word.endswith("er") else None


def turn(m: Mention, row: Assertion, hedge: str) -> None:
    """Gives a figure the bound that the negation makes of it."""
    said = m.low if m.low is not None else m.high
    m.hedge = row.hedge = hedge
    m.low, m.high = (None, said) if hedge == "at most" else (said, None)
    row.low, row.high = m.low, m.high
