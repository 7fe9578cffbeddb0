"""Takes a figure in its clause, gives the group it is told for: a part of others, an age, those with something and those without."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, singular
from checker.normalizer.model import Mention

_DATA = load("scopes")
_THRESHOLD = re.compile("|".join(map(re.escape, _DATA["thresholds"]["behind"])))
_AGED = frozenset(_DATA["thresholds"]["before"].split())
_GROUPS = frozenset(_DATA["groups"]["prepositions"].split())
_AGAINST = frozenset(_DATA["groups"]["against"].split())
_BOUND = frozenset(_DATA["groups"]["bound"].split())
"""Verbs that take "for" themselves: "waits an hour for a taxi" tells of no group."""
_IDIOMS = frozenset(_DATA["groups"]["idioms"].split())
_PERIODS = frozenset(_DATA["periods"])
_DAYS = frozenset(("date", "day", "time", "moment"))
_NOUN = re.compile(r"P[DA]*[WQBGH]*[WQB]")


def groups(view: View, m: Mention, clause: Clause | None, end: int, first: int) -> list[str]:
    """Scopes of the figure `m`, whose noun ends at token `end` and whose stretch begins at token `first`."""
    found = _behind(view, end) if view.words[end] in _GROUPS else []
    if view.thresholds is None:
        view.thresholds = [o for o in view.mentions if (o.role == "age" or o.kind in ("number", "duration")) and _is_threshold(view, o)]
    if view.thresholds:
        found += _ages(view, m, view.thresholds)
    found += _before(view, m, first)
    if clause is not None and clause.passive:
        found += _by(view, clause)
    if _is_part(view, m):
        found.append("part")
    return found


def _is_part(view: View, m: Mention) -> bool:
    """ "14 of them", "six of the 12 seats", "four stars out of five", "a dozen more"."""
    if m.kind != "number":
        return False
    if view.words[m.last] == "of":
        return view.letters[m.last + 1] in "UGMR" or (view.letters[m.last + 1] == "D" and view.words[m.last + 1] not in ("a", "an"))
    listed = view.low[0] == "of" and view.letters[1] in "DUM" and view.letters[m.first - 1] != "D" and m.first > 2
    return listed or view.words[m.last] == "more"


def is_whole(view: View, m: Mention) -> bool:
    """ "six of the 12 seats", "four stars out of five": what the number in front is a part of."""
    if m.kind != "number":
        return False
    i = m.first - 1
    while i > 0 and (view.tags[i] in "DA" or view.low[i] in ROLE["quantifier"]):
        i -= 1
    return i > 0 and view.low[i] == "of" and (view.tags[i - 1] == "M" or view.low[i - 1] in ("out", "one"))


def _by(view: View, clause: Clause) -> list[str]:
    """ "Five were killed by trees": what did it to this group."""
    match = _NOUN.match(view.tags, clause.last) if view.words[clause.last] == "by" else None
    return [f"by:{singular(view.low[match.end() - 1])}"] if match and not view.name_ending(match.end()) else []


def _ages(view: View, m: Mention, thresholds: list[Mention]) -> list[str]:
    """ "of those aged 65 and over 66 percent": the threshold that another figure of the sentence part sets."""
    others = [o for o in thresholds if o is not m and view.governs[o.first] == view.governs[m.first]]
    return [f"aged:{o.low:g}" if isinstance(o.low, int | float) else "aged" for o in others]


def _is_threshold(view: View, m: Mention) -> bool:
    said = " ".join(view.low[m.first : m.last + 2])
    if m.role == "age" and view.letters[m.first - 1] != "," and "-" not in said:
        return True
    return _THRESHOLD.search(said) is not None or view.words[m.first - 1] in _AGED


def _behind(view: View, end: int) -> list[str]:
    """ "61 people with the vaccine", "three by fumes", "five from Oslo": what tells this group from another."""
    word, match = view.words[end], _NOUN.match(view.tags, end)
    noun = singular(view.low[match.end() - 1]) if match else ""
    if noun in _DAYS and view.words[match.end() if match else end] == "of":  # "from the date of the ruling"
        match = _NOUN.match(view.tags, match.end() if match else end)
        noun = singular(view.low[match.end() - 1]) if match else ""
    clause = view.clause_at(end - 1) if noun and word == "for" else None
    if clause and clause.lemma in _BOUND and clause.last <= end:
        return []
    if not noun or noun in _PERIODS or noun in ROLE["time"] or noun in _IDIOMS:
        return []
    return [f"group:{word} {noun}" if word in ("with", "without", "among", "after") else f"{word}:{noun}"]


def _before(view: View, m: Mention, first: int) -> list[str]:
    """ "against GII, at 78%": the nearest thing in front that the figure is told against; "four cases against 33": the other side."""
    at = m.before
    if view.words[at] in _AGAINST and view.letters[at - 1] in "WQM" and any(o.last <= at and o.kind == m.kind for o in view.mentions):
        return ["group:against"]
    if "against" not in view.low:
        return []
    for i in range(m.first - 1, first - 1, -1):
        if view.low[i] == "against":
            match = _NOUN.match(view.tags, i)
            return [f"against:{singular(view.low[match.end() - 1])}"] if match and match.end() <= m.first else []
    return []
