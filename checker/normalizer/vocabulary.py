"""Takes the lexicon of units and money, gives the phrases that begin with a token: two dicts, by exact text and by lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

from checker.lexicon import load
from checker.normalizer.model import Tokens

LETTERS = {
    "f": "femto", "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto", "k": "kilo",
    "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa", "Z": "zetta",
}  # fmt: skip
_ALL = "kMGTPEZ"
"""Prefixes of what is counted by computers and stands in no table ("petaflops")."""
_SHORT = frozenset(("km", "kg", "cm", "mm", "ml", "hz", "hp"))
"""Symbols of two letters that people write in any case and that say nothing else."""
_BRITISH = {"meter": "metre", "liter": "litre"}
_PART = re.compile(r"[^\W\d_]+|\d+|[^\s]")
"""The parts of a spelling as `tokens.tokenize` cuts them; a "²" belongs to its letters."""


class Phrase(NamedTuple):
    """A spelling behind its first token, and what it says."""

    rest: tuple[str, ...]
    unit: str
    scale: float = 1.0
    tests: tuple[str, ...] = ()
    """Names of the tests in ambiguous.py that must hold."""
    bare: bool = False
    """Money whose country is not said."""


Phrases = dict[str, tuple[Phrase, ...]]
"""First token -> phrases, the longest first."""


def parts(spelling: str) -> list[str]:
    """ "sq. ft" -> ["sq", ".", "ft"]."""
    return [spelling] if spelling.isalnum() else _PART.findall(spelling)


def match(tokens: Tokens, i: int, phrase: Phrase, lower: list[str]) -> int | None:
    """Where the phrase ends whose first token is i; a hyphen may stand for a space. `lower`: tokens.low, or the text where case counts."""
    k = i + 1
    for part in phrase.rest:
        if k < len(lower) and lower[k] == "-" != part and tokens.glued(k) and tokens.glued(k + 1):
            k += 1
        if k >= len(lower) or lower[k] != part:
            return None
        k += 1
    return k


def index(spellings: Iterable[tuple[str, Phrase]]) -> Phrases:
    """Phrases by their first token; of two with the same spelling the one that comes first stays."""
    found: dict[str, dict[tuple[object, ...], Phrase]] = {}
    for spelling, phrase in spellings:
        first, *rest = parts(spelling)
        if rest:
            phrase = phrase._replace(rest=tuple(rest))
        found.setdefault(first, {}).setdefault((phrase.rest, phrase.tests), phrase)
    return {
        first: tuple(sorted(rows.values(), key=_length, reverse=True) if len(rows) > 1 else rows.values()) for first, rows in found.items()
    }


def _length(phrase: Phrase) -> int:
    return len(phrase.rest)


def _said(unit: str, **more: Any) -> Phrase:
    return Phrase((), unit, **more)


def _listed(table: dict[str, list[str]]) -> Iterable[tuple[str, Phrase]]:
    return ((spelling, _said(unit)) for unit, spellings in table.items() for spelling in spellings)


def _multiples(table: dict[str, list[Any]]) -> Iterable[tuple[str, Phrase]]:
    return ((word, _said(unit, scale=float(n))) for word, (n, unit) in table.items())


def _ambiguous(table: dict[str, dict[str, list[str]]]) -> Iterable[tuple[str, Phrase]]:
    money = load("money_words")["multiples"]
    for word, meanings in table.items():
        for unit, tests in meanings.items():
            scale, code = money.get(unit, (1.0, unit))
            yield word, Phrase((), code, float(scale), tuple(tests), bare=code.isupper())


def _names() -> Iterable[tuple[str, Phrase]]:
    """ "kilometer", "kilometers", "kilometre", "kilometres", "nautical mile" ..."""
    unused = set(load("unit_words")["unused"]["names"].split())
    for name, row in load("units").items():
        if "_per_" in name:
            continue
        for prefix in ("", *(LETTERS[p] for p in row.get("prefixes", ""))):
            phrase = Phrase((), prefix + name)
            for stem in (name, _BRITISH[name]) if name in _BRITISH else (name,):
                spelled = prefix + stem.replace("_", " ")
                yield from ((word, phrase) for word in (spelled, spelled + "s") if word not in unused)


def _signs() -> Iterable[tuple[str, Phrase]]:
    """ "km", "GWh", "Mbps": the symbols of units.toml and the [prefixed] ones with the prefixes that their unit takes."""
    units, words = load("units"), load("unit_words")
    unused = set(words["unused"]["symbols"].split())
    for name, row in units.items():
        if symbol := row.get("symbol", ""):
            if symbol not in unused:
                yield symbol, _said(name)
            yield from _prefixed(symbol, name, row.get("prefixes", ""))
    for unit, symbols in words["prefixed"].items():
        prefixes = units.get(unit.split(" / ")[0], {}).get("prefixes", _ALL)
        for symbol in symbols:
            yield from _prefixed(symbol, unit, prefixes)


def _prefixed(symbol: str, unit: str, prefixes: str) -> Iterable[tuple[str, Phrase]]:
    for p in prefixes:
        for letter in ("µ", "μ", "u") if p == "µ" else (p,):
            yield letter + symbol, _said(LETTERS[p] + unit)


def _folded(exact: Phrases) -> Iterable[tuple[str, Phrase]]:
    """Symbols of three letters and more, all small or in capitals or with one ("ghz", "KWH", "Kwh"), where no other unit is written so."""
    found: dict[str, set[Phrase]] = {}
    for symbol, phrases in exact.items():
        if len(symbol) > 2 or symbol in _SHORT:
            found.setdefault(symbol.lower(), set()).update(phrases)
    codes = load("currencies")
    for low, meanings in found.items():
        if len(meanings) == 1:
            yield from (
                (text, next(iter(meanings))) for text in (low, low.upper(), low.capitalize()) if text not in exact and text not in codes
            )


def _tables() -> tuple[Phrases, Phrases]:
    words = load("unit_words")
    unsure = words["ambiguous"]
    sure = ((symbol, phrase) for symbol, phrase in chain(_listed(words["symbols"]), _signs()) if symbol not in unsure)
    exact = index(chain(_ambiguous(unsure), sure))
    folded = {text: (phrase,) for text, phrase in _folded(exact)}
    plain = index(chain(_listed(words["words"]), _multiples(words["multiples"]), _names()))
    return exact | folded, plain


SYMBOLS, WORDS = _tables()
"""By the exact text, and by the lower-case text, of the first token."""
