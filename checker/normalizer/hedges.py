"""Takes the place of a figure, gives the hedge before or behind it, and what the two state: "over" 220,000 is 220,000 and more."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.model import Tokens

_DATA = load("hedges")
_SIDE: dict[str, str] = {hedge: reach["side"] for hedge, reach in _DATA["reach"].items()}
_Phrases = dict[str, list[tuple[list[str], str]]]


def _by(table: dict[str, str], key: int) -> _Phrases:
    """Phrases by their first (0) or last (-1) word, the longest first."""
    found: _Phrases = {}
    for words, hedge in table.items():
        phrase = words.split()
        found.setdefault(phrase[key], []).append((phrase, hedge))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


_BEFORE, _AFTER = _by(_DATA["before"], -1), _by(_DATA["after"], 0)
_ADDED, _TAKES_UP = (frozenset(_DATA["guards"][name].split()) for name in ("added", "takes up"))
_SPANS = frozenset(_DATA["guards"]["over spans"].split())
_FOUGHT = frozenset(_DATA["guards"]["fought over"].split())
_STRETCHES = frozenset(_DATA["guards"]["stretches"].split())
_NOUN = 4
"""Tokens behind "over" among which the noun of its figure is looked for."""
_COMPARED = frozenset(_DATA["guards"]["compared"].split())
_ROUGH = frozenset(("nearly", "just under", "just over"))
"""Before a range these blur both of its ends."""
_DOERS = frozenset(("the", "it", "he", "she", "they", "we", "its", "their", "his", "her", "this", "these"))
"""Words that open a clause behind what it took."""
_BARE = 4
"""Tokens of a phrase by itself, as in a table: "over two years"."""
_CLOSED = frozenset(_DATA["guards"]["closed"].split())


def before(tokens: Tokens, i: int, floor: int, *, span: bool = False) -> tuple[int, str] | None:
    """(first token, hedge) of the hedge that ends right before token i and begins at or behind token `floor`.

    `span`: the figure is a span of time, before which "over" mostly means "during".
    """
    if i <= floor:
        return None
    for phrase, hedge in _BEFORE.get(tokens.low[i - 1], ()):
        first = i - len(phrase)
        if first >= floor and tokens.low[first:i] == phrase and _hedges(tokens, first, phrase, span=span):
            if hedge == "about" and (more := before(tokens, first, floor, span=span)) and _SIDE[more[1]] != "both":
                return more
            return first, hedge
    return None


def _hedges(tokens: Tokens, first: int, phrase: list[str], *, span: bool) -> bool:
    """Whether the words hedge here: not "over five years" (during), "hits over eight innings", "a row over 40 jobs",
    "twice as much as 5", "that adds up to 5", nor a > that quotes."""
    if phrase == ["over"] and (span or not _STRETCHES.isdisjoint(tokens.low[first + 1 : first + 1 + _NOUN])):
        return tokens.lower(first - 1) in _SPANS or (first == 0 and len(tokens) <= _BARE)
    if phrase == ["over"] and (tokens.lower(first - 1) in _FOUGHT or (first == 0 and _opens_clause(tokens))):
        return False
    if phrase == ["up", "to"]:
        added = tokens.lower(first - 1)
        return added != "adds" and not (added in _ADDED and tokens.lower(first - 2) in _TAKES_UP)
    if phrase[0] == "as":
        return tokens.lower(first - 1) not in _COMPARED
    return first > 0 or phrase != [">"]


def _opens_clause(tokens: Tokens) -> bool:
    """ "Over 13 dives it covered 40 miles": the time in which something was done, in front of who did it."""
    return any(tokens.lower(k) in _DOERS and tokens.lower(k - 1).endswith("s") for k in (3, 4))


def after(tokens: Tokens, k: int) -> tuple[int, str] | None:
    """(token behind it, hedge) of the hedge that begins at token k, right behind a figure: "+", "or more", "-plus", "or so"."""
    for phrase, hedge in _AFTER.get(tokens.lower(k), ()):
        last = k + len(phrase)
        if tokens.low[k:last] == phrase and _ends(tokens, k, last, phrase):
            return last, hedge
    return None


def glued_after(tokens: Tokens, k: int) -> tuple[int, str] | None:
    """A hedge between a number and its unit: "220,000+ seats", "20-plus years", "30-odd miles"."""
    if tokens.lower(k) not in ("+", "-", "plus", "odd"):
        return None
    return after(tokens, k)


def _ends(tokens: Tokens, k: int, last: int, phrase: list[str]) -> bool:
    """Whether nothing behind the phrase takes it away: "5 + 3", "5 maximum security prisons", "30 at least once"."""
    if last < len(tokens) and tokens.kind[last] in ("number", "symbol"):
        return False
    if phrase[0] in ("or", "and"):
        return tokens.lower(last) != "than"
    if phrase == ["+"] and tokens.lower(last) in ("/", "-", "±"):
        return False  # "113 +/- 5"
    if phrase[0] in ("+", "-") or phrase == ["odd"]:
        return True
    if phrase == ["plus"]:
        return last < len(tokens) and tokens.kind[last] == "word" and tokens.low[last] not in ("the", "a", "an", "its", "their")
    return last >= len(tokens) or tokens.low[last] in _CLOSED


def side(hedge: str) -> str:
    """Which bound the hedge states: low | high | both."""
    return _SIDE[hedge]


def bounds(low: float, high: float, hedge: str | None) -> tuple[float | None, float | None]:
    """What the words state: "over" 5 is (5, None), "nearly" 5 (None, 5), "about" 5 (5, 5). Both ends included."""
    side = _SIDE[hedge] if hedge and (low == high or hedge not in _ROUGH) else "both"
    return (None if side == "high" else low), (None if side == "low" else high)
