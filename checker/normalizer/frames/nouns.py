"""Takes a figure, gives the noun phrase behind it that it counts, and the possessor in front of it."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Span
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural, singular
from checker.normalizer.model import Mention

AMOUNTS = frozenset(load("attributes")["amounts"]["nouns"].split())
PERIODS = frozenset(load("scopes")["periods"])
_COUNTED = re.compile(r"H?[AH]*(?:[WBQI][AH]*)*[WBQI](?=$|[^H])")
_OUT_OF = re.compile(r"(?:D(?:A*W?M|W(?=W))?|A*M)?")
"""Between "of" and what is counted: "six of the 12 seats", "hundreds of jobs"."""
_QUANTIFIERS, _POSSESSIVES = ROLE["quantifier"], ROLE["owner"] | {"whose"}
_CHANGE = 9
"""Tokens between the figures of "from 40 pages a minute to 60", at most."""


def counted(view: View, m: Mention) -> Span | None:
    """The noun phrase right behind a figure: what it counts, or what it is a measure of."""
    if m.counted:
        return m.counted
    first = m.last
    if view.words[first] == "of" and m.kind == "number":
        match = _OUT_OF.match(view.tags, first + 1)
        first = match.end() if match else first
    match = _COUNTED.match(view.tags, first)
    if not match:
        return None
    if singular(view.low[match.end() - 1]) in PERIODS:
        return None
    end = match.end() - (view.tags[match.end() - 1] == "I" and match.end() - first > 1)
    end = before_participle(view, first, end)
    return widened(view, (first + (view.tags[first] == "H"), end))


def before_participle(view: View, first: int, last: int) -> int:
    """ "farms using drip lines", "guests carrying lamps": where the noun ends that a participle behind it tells more of."""
    return next((i for i in range(first + 1, last) if view.tags[i] == "I" and is_plural(view.low[i - 1])), last)


def widened(view: View, span: Span) -> Span:
    """ "moderate and severe cases": adjectives joined by "and" belong to one noun."""
    first, last = span
    if (
        last - first == 1
        and view.letters[last] == "C"
        and view.letters[last + 1] == "W"
        and view.letters[last + 2] in "WQ"
        and not is_plural(view.low[first])
    ):
        match = _COUNTED.match(view.tags, last + 1)
        return (first, match.end()) if match else span
    return span


def begun_at(view: View, m: Mention) -> Mention | None:
    """ "from 40 pages a minute to 60": where the change to this figure began, if that one says what both count and this does not."""
    if m.kind not in ("number", "money") or "to" not in view.low[max(0, m.before) : m.first]:
        return None
    before = next((o for o in reversed(view.near(max(0, m.first - _CHANGE), m.first)) if o.last <= m.first and o.kind == m.kind), None)
    if before is None or before.unit != m.unit or view.words[before.before] != "from" or counted(view, m):
        return None
    return None if "C" in view.tags[before.last : m.first] else before


def possessor(view: View, m: Mention) -> int:
    """The token of the possessor in front of a figure ("Orvan's", "its", "whose", the "s" of "Orvan 7's"), -1 where it has none."""
    i = m.before if view.letters[m.before] not in "MH" else _past_figures(view, m.first)
    while i >= 0 and view.low[i] in _QUANTIFIERS:
        i = _past_figures(view, i)
    word = view.words[i]
    if word in _POSSESSIVES or view.letters[i] == "G":
        return i
    return i if word == "s" and i > 0 and view.low[i - 1] in ("'", "’") else -1


def _past_figures(view: View, end: int) -> int:
    """The token before `end` and the figures, adverbs and hyphens in front of that; -1 where there is none."""
    return len(view.tags[:end].rstrip("AMH")) - 1
