"""Takes the text of a document, tells what its bare money words mean: "all figures in Canadian dollars", "$30 (US$21)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon import load
from checker.normalizer import money
from checker.normalizer.model import Context
from checker.normalizer.tokens import tokenize

_CODES = load("currencies")
_PLACE = r"in (?=([A-Z][\w.$ ]{1,30}))"
_ALL = re.compile(rf"ll (?:\w+ ){{0,3}}(?:amounts|figures|prices|sums|values|dollars)\b[^.\n]{{0,30}}?\b{_PLACE}")
"""From "All" or "all" on; without its first letter the search has a fixed beginning and is fast."""
_UNLESS = re.compile(r"[Ii]n ([A-Z][\w.$ ]{1,30}?),? $")
_OTHERWISE = "unless otherwise"
_NOUNS = tuple(" " + noun for noun in ["peso", "rupee", "franc", "dinar", "kron", "rial", "riyal", "dirham", "shilling", "pound"])
_LETTERS = re.compile(r"\w+")
_CONVERTED = re.compile(r"\((?:about |around |approximately |roughly |some )?(?:US ?\$|U\.S\. ?\$|USD)")
_BARE_DOLLAR = re.compile(r"(?<![\w.])\$\d")
_LONGEST = 40
"""Characters that the name of a currency takes at most."""
_ENOUGH = 2
"""Times a country must be named before it is taken for the one whose dollars are meant."""


def meant_by(bare: str, context: Context) -> str | None:
    """What `declared` tells for the document that is being read; looked for when a name without its country is first met."""
    if bare not in context.currency:
        context.currency[bare] = declared(context.text, bare)
    return context.currency[bare]


def declared(text: str, bare: str) -> str | None:
    """The code that a name which alone has the code `bare` has in this text: "CAD" for "USD"; None where the text does not say."""
    code = _dollar(text) if bare == "USD" else _words(text).get(bare)
    return code if code != bare else None


def _dollar(text: str) -> str | None:
    return _stated(text) or _converted(text) if "$" in text else None


def _words(text: str) -> dict[str, str]:
    """Bare words that the text names in full for one country only: "Philippine pesos" tells what later "pesos" are. Not so dollars."""
    members: dict[str, set[str]] = {}
    for noun in _NOUNS:
        at = text.find(noun)
        while at >= 0:
            bare, full = _named(text, at)
            if bare and full:
                members.setdefault(bare, set()).add(full)
            at = text.find(noun, at + 1)
    return {bare: codes.pop() for bare, codes in members.items() if len(codes) == 1}


def _named(text: str, at: int) -> tuple[str | None, str | None]:
    """(code alone, code in full) of the money word behind the space at `at`: ("MXN", "PHP") of "Philippine pesos"."""
    match = _LETTERS.match(text, at + 1)
    word = match[0] if match else ""
    before = text[max(0, at - _LONGEST) : at].split()
    return _word(word), _word(" ".join([*before[-2:], word])) or _word(" ".join([*before[-1:], word]))


def _word(said: str) -> str | None:
    tokens = tokenize(said, 0, len(said))
    found = money.word(tokens, 0) if len(tokens) else None
    return found[1].unit if found and found[0] == len(tokens) else None


def _stated(text: str) -> str | None:
    """The dollars that a line about all figures names."""
    for said in _places(text):
        tokens = tokenize(said, 0, len(said))
        found = money.sign(tokens, 0) or money.word(tokens, 0)
        if found and found[1].unit in _DOLLARS:
            return found[1].unit
    return None


def _places(text: str) -> Iterator[str]:
    """What stands behind "all figures are in", and before "unless otherwise stated"."""
    for match in _ALL.finditer(text):
        yield match[1]
    at = text.find(_OTHERWISE)
    while at >= 0:
        if match_before := _UNLESS.search(text, max(0, at - _LONGEST), at):
            yield match_before[1]
        at = text.find(_OTHERWISE, at + 1)


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
