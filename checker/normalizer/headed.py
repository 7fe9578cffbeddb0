"""Takes the bare number of a table cell, gives it the unit and scale that its column or row head says: 268 under "Cost (million euros)"."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.lexicon import load
from checker.normalizer import quantities
from checker.normalizer.model import Block, Context, Mention
from checker.normalizer.tokens import tokenize

_DATA = load("attributes")
_LENGTHS = frozenset(_DATA["heads"]["lengths"].split())
_MEASURES = frozenset(" ".join(_DATA[key]["nouns"] for key in ("measures", "amounts")).split()) | _LENGTHS
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,30})[)\]]\s*$")
_IN = re.compile(r"(?:^|\s)in ([^()\[\],;]{1,30})$", re.IGNORECASE)
_BEHIND = re.compile(r",\s*([^()\[\],;]{1,30})$")
_SIGN = re.compile(r"([A-Z]{2,3}|[A-Z]{0,3}[$€£¥₹%])\s*(.*)")
_WORD = re.compile(r"[^\W\d_]+")
_MARKUP = "*_`~: \t"
_KINDS = ("money", "quantity", "duration", "percent")
_SCALED = re.compile(r"(?:in )?(?:thousand|million|billion|trillion)s", re.IGNORECASE)
_LONGEST = 60
"""Characters of a head that names a column; a longer one is a sentence."""
_ABBREVIATED = 4
"""Letters below which a word that is the whole head may be short for anything: "GB", "Min", "W"."""


def headed(found: list[Mention], context: Context) -> list[Mention]:
    """The mentions of a sentence, as they are or, where it is a cell of one bare number, with the unit of its head."""
    block = context.block
    if block is None or block.kind != "cell" or len(found) != 1:
        return found
    m = found[0]
    if block.row_head is None and m.low == m.high and _split(context.text[block.start : block.end])[1]:
        m.skipped = m.skipped or "unread"
    unit = unit_of(block) if m.kind == "number" and m.unit == "dimensionless" and m.counted is None and m.skipped is None else None
    if unit:
        m.kind, m.unit, scale = unit.kind, unit.unit, float(unit.low)
        m.low, m.high, m.step = (None if value is None else value * scale for value in (m.low, m.high, m.step))
    return found


def unit_of(block: Block) -> Mention | None:
    """What one is of the column or row; None where no head says it. The mention has no place."""
    dated = not block.column_head or any(c.isdecimal() for c in block.column_head)
    heads = (block.column_head, block.row_head, block.caption if dated else None)
    return next((unit for head in heads if head and (unit := _split(head)[1])), None)


def unitless(head: str) -> str:
    """The head without its unit: "Depth" of "Depth (m)"; "" of a head that is nothing but a unit."""
    return _split(head)[0]


def _split(head: str) -> tuple[str, Mention | None]:
    """(head without its unit, what one is of it); a head as long as a sentence is none, and nobody keeps it."""
    head = head.strip(_MARKUP)
    return (head, None) if len(head) > _LONGEST else _of_head(head)


@lru_cache(maxsize=1024)
def _of_head(head: str) -> tuple[str, Mention | None]:
    for pattern in (_BRACKETED, _IN, _BEHIND):
        match = pattern.search(head)
        if match:
            said = match[1].removeprefix("in ")
            unit = None if _is_doubtful(said, head[: match.start()]) else _read(said)
            return (head[: match.start()].strip(), unit) if unit else (head, None)
    unit = _read(head) if _is_plain(head) else None
    return ("", unit) if unit else (head, None)


def _is_doubtful(said: str, head: str) -> bool:
    """Whether one letter is no unit: "Goals (P)", "Population (m)"; it is one behind a measure, "m" behind a length."""
    words = _WORD.findall(head.lower())
    return len(said) == 1 and said.isalpha() and (not words or words[-1] not in (_LENGTHS if said == "m" else _MEASURES))


def _is_plain(head: str) -> bool:
    """Whether the whole head may be a unit: "Million euros", "Kilometres", "$"; no "Day", "Won" or "GB"."""
    words = _WORD.findall(head)
    return not words or " " in head or (len(head) >= _ABBREVIATED and words[-1].lower().endswith("s"))


def _read(said: str) -> Mention | None:
    """The unit as the grammar reads it behind or in front of a one."""
    sign = _SIGN.fullmatch(said)
    texts = [f"1 {said}"] if sign is None else [f"{sign[1]}1{sign[2]}", f"{sign[1]}1 {sign[2]}", f"{sign[1]} 1 {sign[2]}", f"1 {said}"]
    for text in texts:
        tokens = tokenize(text.rstrip(), 0, len(text.rstrip()))
        m = quantities.read(tokens, 0, 0, Context(text=text))
        whole = m is not None and m.first == 0 and m.last == len(tokens) and m.low is not None and m.low == m.high
        if m and whole and (m.kind in _KINDS or (m.unit == "dimensionless" and _SCALED.fullmatch(said))):
            return m
    return None
