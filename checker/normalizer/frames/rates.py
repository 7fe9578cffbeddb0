"""Takes money in its clause, gives what one pays it for where the clause says so: "An hour of audio costs 40 cents"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.lexicon import load
from checker.lexicon.dimensions import SPANS
from checker.normalizer import units
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention
from checker.normalizer.priced import PIECE

_DATA = load("attributes")["rates"]
_ONE = frozenset(("a", "an", "each", "every", "one", "per"))
_COSTS = frozenset(_DATA["costs"].split())
_TRADED = frozenset((*SPANS, *_DATA["traded"].split()))
_WAYS: dict[str, str] = {word: way for way, line in _DATA["ways"].items() for word in line.split()}
_WORD = re.compile("[a-z]+")
PAYMENTS = frozenset(("price", "payment", "value", "cost"))
"""Attributes that a sum of money has by its verb."""
_REACH = 7
"""Tokens on either side of a price in which stands which way goes what it is paid for."""


def paid_for(view: View, m: Mention, clause: Clause | None) -> tuple[str, Attribute] | None:
    """ "A recorded hour costs 63 cents": the money's unit with what it is paid for, and the price with what qualifies it."""
    if m.kind != "money" or m.unit is None or clause is None or clause.subject is None or clause.subject[0] >= m.first:
        return None
    if not {clause.lemma, clause.klass} & _COSTS:
        return None
    end = clause.subject[1]
    a, b = next((np for np in noun_phrases(view.tags, *clause.subject) if view.low[np[0]] in _ONE), (0, 0))
    if a == b or (b < end and view.words[b] not in ("of", "in", "on")):
        return None
    found = next((unit for i in range(a + 1, b) if (unit := units.read_unit(view.tokens, i)) and unit.last == b), None)
    divided = found and found.unit in _TRADED and _divided(m.unit, found.unit)
    return (divided, Attribute("price", "price", _kinds(view, a, b, end))) if divided else None


def _divided(unit: str, by: str) -> str:
    """The unit of the money, told for one of `by`: "USD", "USD / month" by "gigabyte"; "" where it is told for something else already."""
    currency, _, rate = unit.partition(" / ")
    if rate and (rate not in SPANS or by in SPANS):
        return ""
    return f"{currency} / {by} / {rate}" if rate else f"{currency} / {by}"


def _kinds(view: View, a: int, b: int, end: int) -> tuple[str, ...]:
    """What qualifies the unit: "recorded" of "a recorded hour", of "an hour of recorded audio"."""
    return tuple(sorted({singular(view.low[i]) for i in (*range(a + 1, b - 1), *range(b, end)) if view.tags[i] in "WQIV"}))


def per_piece(view: View, m: Mention) -> list[str]:
    """Scopes of a price for one of many: what is counted, and which way it goes ("tokens going in", "of output")."""
    if m.unit is None or not m.unit.endswith(PIECE):
        return []
    if view.block.kind == "cell":
        words = _WORD.findall(f"{view.block.row_head or ''} {view.block.column_head or ''}".lower())
        return ["batch", *_ways(words)]
    noun = noun_phrases(view.tags, m.last, min(m.last + 4, len(view.tags)))
    named = noun and noun[0][0] == m.last and view.tags[noun[0][1] - 1] in "WQ"
    return [f"per:{singular(view.low[noun[0][1] - 1])}" if named else "batch", *_way(view, m)]


def _way(view: View, m: Mention) -> list[str]:
    others = [o for o in view.mentions if o.kind == "money" and o is not m]
    stop = min((o.first for o in others if o.first >= m.last), default=len(view.low))
    start = max((o.last for o in others if o.last <= m.first), default=0)
    behind, before = view.low[m.last : min(stop, m.last + _REACH)], view.low[max(start, m.first - _REACH) : m.first]
    return _ways([*behind, *before[::-1]])


def _ways(words: Sequence[str]) -> list[str]:
    """ "way:in" or "way:out" by the first word that tells."""
    return [f"way:{_WAYS[w]}" for w in words if w in _WAYS][:1]


def as_price(found: Attribute) -> Attribute:
    """The price of what the attribute names: "Input, per million tokens" is a price, of input."""
    if not found.key or found.key in PAYMENTS:
        return Attribute(found.text or "price", "price", found.modifiers)
    return Attribute(found.text, "price", tuple(sorted({found.key, *found.modifiers})))


def is_rate(m: Mention, clause: Clause | None) -> bool:
    """ "Recorded audio is $0.36 an hour": money for a unit of something, in a clause that says only that it is so."""
    return (
        m.kind == "money"
        and " / " in (m.unit or "")
        and (clause is None or bool({clause.lemma, clause.klass} & _COSTS) or clause.lemma == "be")
    )
