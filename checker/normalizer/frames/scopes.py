"""Takes a figure in its clause, gives its scope: what narrows it to a period, a place, a part or a condition."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS

_DATA = load("scopes")
_PHRASES: dict[tuple[str, ...], str] = {tuple(k.split()): v for k, v in _DATA["phrases"].items()}
_STARTS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _PHRASES:
    _STARTS.setdefault(_phrase[0], []).append(_phrase)
_PERIODS: dict[str, str] = _DATA["periods"]
_PLACE = frozenset(("in", "at", "on", "across", "outside", "near", "from"))
_YEAR = re.compile(r"^\d{4}")


def scope(view: View, m: Mention, noun: Span | None, clause: Clause | None, subject: Subject | None) -> tuple[str, ...]:
    """Normalized scopes, sorted, each once."""
    first, last = _window(view, m, clause)
    found = set(_of_phrases(view, first, last, m))
    if m.kind not in DATE_KINDS:
        found.update(_per(view, m, noun))
        found.update(_period(view, m, first, last))
    found.update(_places(view, first, last, subject))
    return tuple(sorted(found))


def _window(view: View, m: Mention, clause: Clause | None) -> Span:
    """Tokens that can narrow the figure: from the figure before it to the one behind, within its piece of the sentence."""
    first = max((o.last for o in view.mentions if o.last <= m.first and o.kind not in DATE_KINDS), default=0)
    last = min((o.first for o in view.mentions if o.first >= m.last and o.kind not in DATE_KINDS), default=len(view.low))
    return max(first, m.first - 8), min(last, m.last + 8)


def _of_phrases(view: View, first: int, last: int, m: Mention) -> list[str]:
    low = view.low
    found = []
    for i in range(first, last):
        for phrase in _STARTS.get(low[i], ()):
            if low[i] == phrase[0] and (len(phrase) == 1 or tuple(low[i : i + len(phrase)]) == phrase):
                found.append(_PHRASES[phrase])
    return found


def _per(view: View, m: Mention, noun: Span | None) -> list[str]:
    """ "a year", "per share", "a dose" behind the figure or its noun."""
    low = view.low
    found = []
    for end in {m.last, noun[1] if noun else m.last}:
        word, following = (low[end], low[end + 1]) if end + 1 < len(low) else ("", "")
        if word in ("a", "an", "per", "each", "every", "/"):
            thing = singular(following)
            if thing in _PERIODS or view.tags[end + 1] in "WQ":
                found.append(f"per:{_PERIODS.get(thing, thing)}")
    return found


def _period(view: View, m: Mention, first: int, last: int) -> list[str]:
    """The year or quarter that the figure is for: a date in the same stretch, behind "in" or "for"."""
    found = []
    for other in view.mentions:
        if other.kind in DATE_KINDS and first <= other.first < last and other.grain in ("year", "quarter", "half", "month"):
            found.append(f"{other.grain}:{other.low}" if other.grain != "year" else f"year:{str(other.low)[:4]}")
    return found


def _places(view: View, first: int, last: int, subject: Subject | None) -> list[str]:
    found = []
    for name in view.names:
        if first <= name.first < last and name.first and view.low[name.first - 1] in _PLACE:
            key = view.memory.short(name)
            if not subject or key != subject.key:
                found.append(f"in:{key} {name.code}".strip())
    return found
