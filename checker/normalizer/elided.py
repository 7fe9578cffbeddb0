"""Takes the mentions of a sentence, gives a bare number the unit it leaves out: "18 dB, against 24", "$5 million: 3 million for ..."."""

from __future__ import annotations

from itertools import pairwise

from checker.lexicon import load
from checker.normalizer.frames.words import LETTER
from checker.normalizer.model import Mention, Tokens

_UNITS = ("quantity", "duration", "percent")
_THE = ("the", "those", "these", "its", "their", "his", "her")
_AGAINST = (
    ("against",),
    ("instead", "of"),
    ("rather", "than"),
    ("versus",),
    ("up", "from"),
    ("down", "from"),
    ("compared", "with"),
    ("compared", "to"),
    (",", "not"),
)
_BEHIND = "VXPATCSNR"
"""Letters of the words that may follow a number with nothing to count: verbs, prepositions, adverbs, conjunctions."""
_BOUNDS = ("over", "under")
"""Hedges of a bare number behind percentages that bounds one: "growth of 30 percent, and never below ten"."""
_JOINTS = (",", ";", "and", "but")
_AGO = ("ago", "earlier", "before")
_LEADS = frozenset(("at", "by", "to"))
"""Prepositions in front of two figures of one sort: "at 64 °C when it should have run at 74"."""
_BESIDE = frozenset(("by", "on", "in", "at", "with", "during"))
"""Prepositions behind two figures that are told side by side: "12 minutes by tram and 25 on foot"."""
_LONGEST_NAME = 3
"""Words of who does the same with the number: "the large binary"."""
_LARGE = 10_000
_LISTED = frozenset((":", ",", ";", "and", "(", "which", "remaining", "other"))
_MONEY_GOES = frozenset(("from", "for", "on", "to", "into"))
_PAID = frozenset(("came", "comes", "come", "went", "goes", "go", "is", "was", "were", "are", "paid", "spent", "set"))
"""Between an amount and what it is for: "1.2 billion came from rents"."""
_SMALL_COINS: dict[str, float] = {word: float(scale) for word, (scale, _) in load("money_words")["multiples"].items()}
_NEXT = 5
"""Tokens between an old price and the new one: "by 12 cents as well, to 54"."""
_LIST = 14
"""Tokens between two amounts of one list."""
_REACH = 8
"""Tokens between a measure and the number that takes its unit."""


def elided(tokens: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions, of which those that take up the unit of the one before have it."""
    for before, m in pairwise([m for m in found if m.kind != "ordinal"]):
        bare = m.kind == "number" and m.unit == "dimensionless" and m.counted is None and m.skipped is None
        if bare and before.kind == "money" and not before.skipped and _is_new_price(tokens, before, m):
            _as_money(tokens, before, m)
        elif bare and not before.skipped and (_is_sum(tokens, before, m) if before.kind == "money" else _takes(tokens, before, m)):
            m.kind, m.unit = before.kind, before.unit
    return found


def _is_new_price(tokens: Tokens, before: Mention, m: Mention) -> bool:
    """ "from 48 cents to 36", "by 12 cents, to 54": a number behind "to" that counts nothing is the new price."""
    if tokens.lower(m.first - 1) != "to" or tokens.lower(before.first - 1) not in ("from", "by") or m.first - before.last > _NEXT:
        return False
    return m.last >= len(tokens) or tokens.low[m.last] in (".", ",", ";", "(") or LETTER[tokens.low[m.last]] in _BEHIND


def _as_money(tokens: Tokens, before: Mention, m: Mention) -> None:
    scale = next((_SMALL_COINS[w] for w in tokens.low[before.first : before.last] if w in _SMALL_COINS), 1.0)
    m.kind, m.unit = "money", before.unit
    m.low, m.high = (None if bound is None else bound * scale for bound in (m.low, m.high))
    m.step = m.step and m.step * scale


def _takes(tokens: Tokens, before: Mention, m: Mention) -> bool:
    if before.kind not in _UNITS or m.first - before.last > _REACH:
        return False
    ends = m.last >= len(tokens) or tokens.low[m.last] in (".", ",", ";", "(")
    if ends and before.kind == "percent" and m.hedge in _BOUNDS:
        return True
    ends = ends or LETTER[tokens.low[m.last]] in _BEHIND or (tokens.low[m.last] in ("a", "an", "one") and tokens.lower(m.last + 2) in _AGO)
    against = any(tuple(tokens.low[m.first - len(w) : m.first]) == w for w in _AGAINST)
    return ends and (against or _is_part(tokens, before, m) or _is_gapped(tokens, before, m) or _is_parallel(tokens, before, m))


def _is_sum(tokens: Tokens, before: Mention, m: Mention) -> bool:
    """ "Five million euros, 3 million from the state and ...": a large number in a list behind an amount, for, from or to something."""
    large = m.low is not None and m.low >= _LARGE and m.first - before.last <= _LIST
    listed = tokens.lower(m.first - 1) in _LISTED and "." not in tokens.low[before.last : m.first]
    behind = tokens.lower(m.last)
    return large and listed and (behind in _MONEY_GOES or (behind in _PAID and tokens.lower(m.last + 1) in _MONEY_GOES))


def _is_part(tokens: Tokens, whole: Mention, m: Mention) -> bool:
    """ "Of the 20 months lost, six ...": the whole opens the sentence, its part stands behind the comma."""
    opens = whole.first == 2 and tokens.low[0] == "of" and tokens.low[1] in _THE
    return opens and tokens.lower(m.first - 1) == "," and "," not in tokens.low[whole.last : m.first - 1]


def _is_parallel(tokens: Tokens, before: Mention, m: Mention) -> bool:
    """ "from 90 seconds to 60", "at 64 °C when it should have run at 74", "12 minutes by tram and 25 on foot"."""
    leads, led = tokens.lower(before.first - 1), tokens.lower(m.first - 1)
    if led == "to" and leads == "from":
        return m.first - before.last <= 2
    if led in _LEADS and leads == led:
        return m.last >= len(tokens) or tokens.low[m.last] in (".", ",", ";")
    beside = led in ("and", "but") and tokens.lower(before.last) in _BESIDE and tokens.lower(m.last) in _BESIDE
    return beside and not any(LETTER[w] in "VXMR" for w in tokens.low[before.last : m.first])


def _is_gapped(tokens: Tokens, before: Mention, m: Mention) -> bool:
    """ "The state pays 60 percent and the city 40.": the verb and the unit are left out, and nothing follows."""
    i = before.last
    if tokens.lower(i) == "of":
        i = next((k for k in range(i + 1, min(i + _LONGEST_NAME + 2, m.first)) if tokens.low[k] in _JOINTS), i)
    i += tokens.lower(i) in (",", ";")
    i += tokens.lower(i) in ("and", "but")
    between = [LETTER[w] for w in tokens.low[i : m.first]]
    named = 0 < len(between) <= _LONGEST_NAME and set(between) <= set("DW") and between[-1] == "W"
    return tokens.low[i - 1] in _JOINTS and named and (m.last >= len(tokens) or tokens.low[m.last] in (".", ",", ";"))
