"""Takes the text of a document, tells what its bare money words mean: "all figures in Canadian dollars", "$30 (US$21)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon import load
from checker.normalizer import money
from checker.normalizer.tokens import tokenize

_CODES = load("currencies")
_PLACE = r"in (?=([A-Z][\w.$ ]{1,30}))"
_STATED = re.compile(
    rf"\b[Aa]ll (?:\w+ ){{0,3}}(?:amounts|figures|prices|sums|values|dollars)\b[^.\n]{{0,30}}?\b{_PLACE}"
    rf"|\b[Ii]n (?=([A-Z][\w.$ ]{{1,30}}?),? unless (?:otherwise|stated|noted|indicated))"
)
_NAMED = re.compile(
    r"\b([A-Z][\w.]+(?: [A-Z]\w+)?) (dollars?|pounds?|pesos?|rupees?|francs?|dinars?|kron\w{1,3}|rials?|riyals?|dirhams?|shillings?)\b"
)
_NOUNS = ("peso", "rupee", "franc", "dinar", "kron", "rial", "riyal", "dirham", "shilling", "pound")
_CONVERTED = re.compile(r"\((?:about |around |approximately |roughly |some )?(?:US ?\$|U\.S\. ?\$|USD)")
_BARE_DOLLAR = re.compile(r"(?<![\w.])\$\d")
_ENOUGH = 2
"""Times a country must be named before it is taken for the one whose dollars are meant."""


def declared(text: str) -> dict[str, str]:
    """The code that a bare name has alone -> the code that it has in this text: {"USD": "CAD"}. Empty where the text does not say."""
    found = _words(text)
    if "$" in text and (code := _stated(text) or _converted(text)):
        found["USD"] = code
    return {bare: code for bare, code in found.items() if bare != code}


def _words(text: str) -> dict[str, str]:
    """Bare words that the text names in full for one country only: "Philippine pesos" tells what later "pesos" are. Not so dollars."""
    members: dict[str, set[str]] = {}
    if not any(noun in text for noun in _NOUNS):
        return {}
    for match in _NAMED.finditer(text):
        full, bare = _word(match[0]), _word(match[2])
        if full and bare and bare != "USD":
            members.setdefault(bare, set()).add(full)
    return {bare: codes.pop() for bare, codes in members.items() if len(codes) == 1}


def _word(said: str) -> str | None:
    tokens = tokenize(said, 0, len(said))
    found = money.word(tokens, 0) if len(tokens) else None
    return found[1].unit if found and found[0] == len(tokens) else None


def _stated(text: str) -> str | None:
    """The dollars that a line about all figures names."""
    for match in _STATED.finditer(text):
        said = match[1] or match[2]
        tokens = tokenize(said, 0, len(said))
        found = money.sign(tokens, 0) or money.word(tokens, 0)
        if found and found[1].unit in _DOLLARS:
            return found[1].unit
    return None


def _converted(text: str) -> str | None:
    """Where sums are given in US dollars as well, the bare ones are of the country that the text names most."""
    if not _CONVERTED.search(text) or not _BARE_DOLLAR.search(text):
        return None
    named = {code: sum(text.count(name) for name in names) for code, names in _DOLLARS.items() if code != "USD"}
    most = max(named.values())
    first, *more = [code for code, n in named.items() if n == most]
    return first if most >= _ENOUGH and not more else None


def _dollars() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Codes of the dollars with the names of their countries: "CAD" -> ("Canada", "Canadian")."""
    for code, (_, one, _, country) in _CODES.items():
        if one.endswith(" dollar") and country:
            adjective = one.removesuffix(" dollar")
            yield code, (country,) if adjective.startswith(country) else (country, adjective)


_DOLLARS = dict(_dollars())
