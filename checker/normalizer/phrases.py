"""Takes the tokens of a sentence, gives its mentions: the readers tried at every place that can begin one, the longest kept."""

from __future__ import annotations

from checker.normalizer import dates, designators, hedges, quantities, skips, tallies
from checker.normalizer.elided import elided
from checker.normalizer.model import Context, Mention, Sentence, Tokens
from checker.normalizer.places import DATE, DESIGNATOR, QUANTITY, SKIP, TALLY, everywhere, openings
from checker.normalizer.priced import priced


def read(tokens: Tokens, sentence: Sentence, context: Context) -> list[Mention]:
    """Mentions in order, none overlapping; every token with a digit is in one of them, if need be in a skipped one."""
    found: list[Mention] = []
    floor, kinds = 0, tokens.kind
    places = openings(tokens)
    if context.block is not None and skips.throughout(context.block):
        places = everywhere(places, len(kinds), SKIP)
    for i, readers in places:
        if i < floor:
            continue
        best = _longest(tokens, i, floor, context, readers)
        if best is None and kinds[i] in ("number", "code"):
            best = Mention(i, i + 1, "designator", skipped="unread")
        if best is not None:
            if found and found[-1].hedge is not None:
                _restated(tokens, found[-1], best)
            found.append(best)
            floor = max(best.last, i + 1)
    return elided(tokens, priced(tokens, found, context.block)) if found else found


def _longest(tokens: Tokens, i: int, floor: int, context: Context, readers: int) -> Mention | None:
    """The longest reading at token i; at equal length what is skipped before dates, dates before designators, quantities last.

    A hedge in front of token i is no merit of its length, and a name with a number is no count, however long: "version 3.4 or 3.5".
    """
    if readers & TALLY and (found := tallies.read(tokens, i)):
        return found
    best = skips.read(tokens, i, context) if readers & SKIP else None
    if readers & DATE and (found := dates.read(tokens, i, context)):
        best = _better(best, found)
    if readers & DESIGNATOR and (found := designators.read(tokens, i, context)):
        best = _better(best, found)
    if readers & QUANTITY and (found := quantities.read(tokens, i, floor, context)):
        best = _better(best, found)
    return best


def _better(best: Mention | None, other: Mention) -> Mention:
    if best is None:
        return other
    if best.kind == "designator" and other.kind == "number":
        return best
    return other if other.last > best.last or (other.last == best.last and other.kind == "money") else best


def _restated(tokens: Tokens, before: Mention, m: Mention) -> None:
    """A measure in parentheses right behind a hedged one says the same in another unit, with the same hedge: "over 5 miles (8 km)"."""
    if m.hedge or m.skipped or m.first != before.last + 1 or tokens.low[before.last] != "(":
        return
    if tokens.lower(m.last) == ")" and m.kind == before.kind and m.kind in ("money", "quantity") and m.unit != before.unit:
        m.hedge = before.hedge
        m.low, m.high = hedges.bounds(m.low, m.high, m.hedge)
