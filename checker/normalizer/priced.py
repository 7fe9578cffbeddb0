"""Takes the mentions of a sentence, folds "$2 per million tokens" and "4 cents for each thousand" into a price for one piece.

Prices are told per hundred, thousand or million as the trade likes it: only for one piece can they be compared. In a table it is the head
of the row or the column that says how many.
"""

from __future__ import annotations

import re

from checker.normalizer.model import Block, Mention, Tokens

PIECE = "piece"
"""The unit that stands under such a price: "USD / piece"."""
_LINKS = frozenset((("per",), ("/",), ("for", "each"), ("for", "every"), ("each",), ("every",), ("for",), ("per", "each")))
_BATCHES = frozenset(10.0**n for n in range(2, 10))
_SMALL = 1000.0
"""Up to so much money "for a thousand" is a price; more is paid for the whole lot."""
_HEAD = re.compile(r"(?:\bper|/|\b(?:for )?(?:each|every)) ?(100|1,?000|1,?000,?000|hundred|thousand|million|1[kKmM])\b(?! ?[%-])")
_SIZES = {"100": 1e2, "hundred": 1e2, "1000": 1e3, "thousand": 1e3, "1k": 1e3, "1000000": 1e6, "million": 1e6, "1m": 1e6}


def priced(tokens: Tokens, found: list[Mention], block: Block | None) -> list[Mention]:
    """The mentions, of which each number that only says how many are paid for is part of its price."""
    if not any(m.kind == "money" for m in found):
        return found
    kept: list[Mention] = []
    for m in found:
        before = kept[-1] if kept else None
        if before and _is_price(before) and _is_batch(tokens, before, m):
            _divide(before, m.low)
            before.last = m.last
        else:
            kept.append(m)
    if block is not None and block.kind == "cell" and (size := _of_heads(block)):
        for m in kept:
            if _is_price(m):
                _divide(m, size)
    return kept


def _is_price(m: Mention) -> bool:
    return m.kind == "money" and m.skipped is None and m.unit is not None and " / " not in m.unit


def _is_batch(tokens: Tokens, price: Mention, m: Mention) -> bool:
    """Whether the number right behind a price says how many it is for."""
    link = tuple(tokens.low[price.last : m.first])
    if m.kind != "number" or m.unit != "dimensionless" or m.low != m.high or m.hedge or m.low not in _BATCHES or link not in _LINKS:
        return False
    return link != ("for",) or (tokens.low[m.first] in ("a", "one", "every", "each") and (price.high or 0.0) <= _SMALL)


def _divide(m: Mention, size: float) -> None:
    m.low, m.high = (None if bound is None else bound / size for bound in (m.low, m.high))
    m.step = m.step and m.step / size
    m.readings = tuple((a and a / size, b and b / size) for a, b in m.readings)
    m.unit = f"{m.unit} / {PIECE}"


def _of_heads(block: Block) -> float:
    """How many the prices of a table are for, as the head of row or column or the caption says it; 0 where none does."""
    for head in (block.row_head, block.column_head, block.caption):
        if head and (match := _HEAD.search(head)):
            return _SIZES[match[1].replace(",", "").lower()]
    return 0.0
