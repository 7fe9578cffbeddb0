"""Takes a cell of a table of settings, gives the value as programs write it: `30s`, `512M`, 500 under the name `timeout_ms`."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.model import Block, Mention, Tokens

_DATA = load("settings")
_COLUMNS = frozenset(head for line in _DATA["columns"].values() for head in line.split(","))
_DEFAULTS = frozenset(_DATA["columns"]["default"].split(","))
_TIMES: dict[str, str] = {short: unit for unit, line in _DATA["times"].items() for short in line.split()}
_SIZES: dict[str, str] = {short: unit for unit, line in _DATA["sizes"].items() for short in line.split()}
_SIZED = frozenset(_DATA["sized"]["words"].split())
_VALUE = re.compile(r"[`*\s]{0,4}(\d{1,12}(?:\.\d{1,6})?)([A-Za-z]{0,8})[`*\s]{0,4}")
_CODE = re.compile(r"[`*]{0,2}(?:[^\W_]+(?:[_.-]{1,3}[^\W_]+)+|[a-z]+[A-Z]\w*|--?\w[\w-]*)[`*]{0,2}")
"""A name as programs write it."""
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MARKUP = "*_`~ \t"
_LONGEST = 30
"""Characters of a cell that is one value."""


def read(text: str, tokens: Tokens, block: Block) -> list[Mention]:
    """The value as the only mention of its cell; [] where the cell says it in plain words, which the grammars read."""
    if block.kind != "cell" or block.head or not block.row_head or block.end - block.start > _LONGEST:
        return []
    column = (block.column_head or "").lower()
    head = column.split(" (")[0].strip(_MARKUP)
    if head not in _DEFAULTS and not (head in _COLUMNS and _CODE.fullmatch(block.row_head)):
        return []
    value = _VALUE.fullmatch(text, block.start, block.end)
    unit = _unit(value[2], [w.lower() for w in _PART.findall(f"{column} {block.row_head}")]) if value else ""
    first = next((i for i, kind in enumerate(tokens.kind) if kind in ("number", "code")), -1)
    if not value or not unit or first < 0:
        return []
    last = max(i for i in range(first, len(tokens)) if tokens.low[i] not in ("`", "*")) + 1
    number, kind = float(value[1]), "duration" if unit in _DATA["times"] else "quantity"
    return [Mention(first, last, kind, number, number, 10.0 ** -len(value[1].partition(".")[2]), unit=unit)]


def _unit(said: str, words: list[str]) -> str:
    """The unit that stands behind the number, else the one that the name or the head of the column has; "" = none."""
    sized = any(w in _SIZED for w in words)
    if said:
        return _SIZES.get(said.lower(), "") if sized else _TIMES.get(said, "")
    return next((unit for w in reversed(words) if (unit := _TIMES.get(w) if len(w) > 1 else None) or (unit := _SIZES.get(w, ""))), "")
