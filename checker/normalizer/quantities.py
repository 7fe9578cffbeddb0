"""Takes a place in a sentence, gives the mention of the number, quantity, sum of money, percentage or span of time that begins there."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer import ages, amounts, bounded, elapsed, hedges, nobody, numbers, ordinals, portions, ranges, ratios, spans, vague
from checker.normalizer.amount import Amount
from checker.normalizer.currencies import meant_by
from checker.normalizer.model import Context, Mention, Tokens

_DATA = load("numbers")
_CHANGE_BEHIND = frozenset(_DATA["roles"]["change behind"].split())
_DIFFERENCE = frozenset(_DATA["roles"]["difference"].split())
_LESS = frozenset(_DATA["roles"]["less"].split())
_MAKE = frozenset(_DATA["roles"]["make"].split())
_TOTAL = frozenset(_DATA["roles"]["total"].split())
_NOT_COUNTED, _NOT_COUNTING = (frozenset(_DATA["ones"][key].split()) for key in ("behind", "before"))
_UP_DOWN, _FROM = frozenset(("up", "down")), frozenset(("from", "to", "on", "points", "point", "at", "in", "and", "or"))
_ROLE_BEFORE, _ROLE_BEHIND = _UP_DOWN | ranges.CHANGES | {"by", "of"}, _DIFFERENCE | _CHANGE_BEHIND | {"of"}
"""Words that may tell a role, right in front of a figure and right behind it."""
_LONG = {1e9: 1e12, 1e12: 1e18}
"""What a billion and a trillion are on the long scale."""
_LONG_WORDS = frozenset(("billion", "billions", "bn", "b", "trillion", "trillions", "tn"))
"""Words that mean more on the long scale; "milliard" and "thousand million" are plain."""
is_behind_article, is_currency = spans.is_behind_article, amounts.is_currency
"""Tests of words that may begin a figure with others: behind an article, in front of a number."""
ARTICLES: frozenset[str] = frozenset(("a", "an"))
OPENERS: frozenset[str] = (
    numbers.STARTS | vague.STARTS | nobody.STARTS | frozenset(ordinals.ORDINALS) | frozenset(ratios.MULTIPLES) | spans.UNITS | {"multi"}
) - ARTICLES
"""Words that may begin a figure; besides, an article in front of what it counts, and the name of a currency in front of a number."""


def read(tokens: Tokens, i: int, floor: int, context: Context) -> Mention | None:
    """The mention whose number or currency sign is token i, with the hedges before it down to token `floor`; None where none begins."""
    low = tokens.low[i]
    if tokens.lower(i + 1) == ":" and (span := elapsed.read(tokens, i)):
        return span
    if (low in nobody.STARTS or low == "one") and (nought := nobody.read(tokens, i, floor)):
        return nought
    if ordinal := ordinals.read(tokens, i):
        return ordinal
    if low in ratios.MULTIPLES:
        ratio = ratios.word(tokens, i)
        return ratio and _ratio(tokens, ratio, floor)
    if low in spans.UNITS:
        amount = spans.compound(tokens, i)
    else:
        articled = low in ARTICLES and spans.articled(tokens, i)
        amount = spans.read(tokens, i, floor) if articled else ranges.read(tokens, i)
    if amount is None or (amount.hedge == "multi" and amount.kind == "number" and amount.scale == 1):
        return None
    if amount.first < floor:  # what stands in front belongs to the mention before: no minus, no "between"
        amount = amount._replace(first=i, low=abs(amount.low), high=abs(amount.high))
    if (amount.kind == "number" or tokens.lower(amount.end) in ("in", "x", "×")) and (ratio := ratios.read(tokens, amount)):
        return _ratio(tokens, ratio, floor)
    if share := portions.read(tokens, amount):
        return _ratio(tokens, share, floor)
    return _mention(tokens, amount, floor, context)


def _ratio(tokens: Tokens, ratio: Mention, floor: int) -> Mention:
    """The ratio with the hedge in front of it."""
    if found := hedges.before(tokens, ratio.first, floor):
        ratio.first, ratio.hedge = found
    if found := hedges.after(tokens, ratio.last):
        ratio.last, ratio.hedge = found
    ratio.low, ratio.high = hedges.bounds(ratio.low, ratio.high, ratio.hedge)
    return ratio


def _mention(tokens: Tokens, amount: Amount, floor: int, context: Context) -> Mention | None:
    """The amount as a mention: with its hedges, its role, and the reason to leave it out where it states nothing."""
    first, last, hedge = amount.first, amount.last, amount.hedge
    kind, unit, role = amount.kind, amount.unit, ""
    if aged := ages.age(tokens, amount):
        (first, last), role = aged, "age"
        kind, unit = "quantity", unit if kind == "duration" else "year"  # how old, not how long
    named = role == "age" and first > floor and tokens.lower(first - 1) == "the"  # "under the age of 5"
    if found := hedges.before(tokens, first - named, floor, span=kind == "duration"):
        first, hedge = found
    if (found := hedges.after(tokens, last)) and hedge in (None, "about"):
        last, hedge = found
    if hedge and (closed := bounded.close(tokens, amount, last, hedge)):
        amount, last, hedge = closed, closed.last, None
    low, high = hedges.bounds(amount.low, amount.high, hedge)
    if amount.bare and (meant := meant_by(unit[:3], context)):
        unit = meant + unit[3:]
    if amount.form == "part" and kind == "number" and amount.high <= 1:
        kind, role = "ratio", "share"
    mention = Mention(first, last, kind, low, high, amount.step, hedge, unit, role=role or _role(tokens, first, last, amount))
    if mention.role == "difference":
        mention.relation = "less" if tokens.lower(last) in _LESS else "more"
    if context.long_scale and amount.scale in _LONG and not _LONG_WORDS.isdisjoint(tokens.low[amount.first : amount.end]):
        mention.readings = _readings(mention, _LONG[amount.scale] / amount.scale)
    elif amount.also:
        mention.readings = _readings(mention, *amount.also)
    if amount.form == "words" and _pronoun(tokens, amount):
        if tokens.lower(last) != "of":
            return None
        mention.skipped = "manner of speaking"
    return mention


def _readings(m: Mention, *times: float) -> tuple[tuple[float | None, float | None], ...]:
    """The bounds as they were read, and on the long scale or in the other unit of the same name."""
    return (m.low, m.high), *((m.low and m.low * n, m.high and m.high * n) for n in times)


def _role(tokens: Tokens, first: int, last: int, amount: Amount) -> str:
    """change | difference | total | share | level, by the words right before and behind."""
    low = tokens.padded
    before, behind = low[first - 1], low[last]
    if before not in _ROLE_BEFORE and behind not in _ROLE_BEHIND:
        return "level"
    if behind in _DIFFERENCE and tokens.lower(last + 1) == "than":
        return "difference"
    if before in _UP_DOWN and amount.kind == "number" and behind[:1].isalpha() and behind not in _FROM:  # "turned up three times"
        return "level"
    if before == "up" and tokens.lower(first - 2) in _MAKE:  # "women make up 55 percent of the staff"
        return "share" if amount.kind == "percent" else "level"
    if before in ranges.CHANGES or (before == "by" and tokens.lower(first - 2) in ranges.CHANGES):
        return "change"
    if behind in _CHANGE_BEHIND or (before == "of" and tokens.lower(first - 2) in _CHANGE_BEHIND):
        return "change"
    if before == "of" and tokens.lower(first - 2) in _TOTAL:
        return "total"
    return "share" if amount.kind == "percent" and behind == "of" else "level"


def _pronoun(tokens: Tokens, amount: Amount) -> bool:
    """Whether the words are "one", which counts nothing here: "one of the largest", "the one that", "one another"."""
    if amount.high != 1 or amount.kind != "number" or tokens.low[amount.end - 1] != "one":
        return False
    behind = tokens.lower(amount.last)
    return not behind[:1].isalpha() or behind in _NOT_COUNTED or tokens.lower(amount.first - 1) in _NOT_COUNTING
