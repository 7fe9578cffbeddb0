"""Takes a figure in its sentence, gives the days for which it is said to hold."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS

_DATA = load("scopes")["as_of"]
_GROWING = frozenset(_DATA["growing"])
STATES = frozenset(_DATA["states"].split())
_DAYS = ("day", "week", None)

Days = tuple[str | None, str | None]


def as_of(view: View, m: Mention, key: str, clause: Clause | None) -> Days:
    """First and last ISO day, both included, as the sentence says it; for what grows the day of publication; else (None, None)."""
    if m.kind in DATE_KINDS:
        return None, None
    growing = key in _GROWING
    if view.dates:
        state = growing or (clause is not None and (clause.klass in STATES or clause.lemma in STATES))
        for date in view.dates:
            if _of_figure(view, date, m, state):
                return _day(date.low), _day(date.high)
    published = view.memory.published if growing else None
    return published, published


def _of_figure(view: View, date: Mention, m: Mention, state: bool) -> bool:
    """Whether a date says when the figure held: "as of", "by", or simply on that day where the verb tells of a state."""
    if date.grain not in _DAYS or view.governs[date.first] != view.governs[m.first] or _between(view, date, m):
        return False
    words = (view.low[date.first], view.words[date.first - 1])
    return (
        "by" in words
        or date.relation in ("by", "as of")
        or ("of" in words and "as" in view.low[max(0, date.first - 2) : date.last])
        or state
    )


def _between(view: View, date: Mention, m: Mention) -> bool:
    """Whether another figure stands between the two and is nearer to the date."""
    first, last = (date.last, m.first) if date.last <= m.first else (m.last, date.first)
    return any(o.first >= first and o.last <= last and o.kind not in DATE_KINDS and o.kind == m.kind for o in view.near(first, last))


def _day(value: object) -> str | None:
    return value if isinstance(value, str) and not value.startswith("--") else None
