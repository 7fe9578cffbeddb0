"""Takes the tokens and mentions of a sentence, gives one letter per token, so that a grammar is a regular expression over a string.

D determiner     P preposition   C conjunction   S subordinator   R relative   U pronoun        X auxiliary    N negation
A adverb         V verb          I -ing form     T to             E it's, they're               Q verb or noun, not decided
B part of a name G possessive    W other word    H hyphen, slash  M number     Y date
, ; : ( ) " .    as they stand   - a dash between two parts of a sentence                       ~ any other sign
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress
from operator import not_

from checker.lexicon import load
from checker.normalizer.frames.capitals import IsName, make_names
from checker.normalizer.frames.letters import LETTERS
from checker.normalizer.frames.undecided import decide
from checker.normalizer.frames.words import FORMS, ROLE
from checker.normalizer.model import Mention, Tokens
from checker.tables import DATE_KINDS

_HEDGE, _TIMES = ROLE["hedge"], ROLE["time"]
_PACES = frozenset(load("scopes")["short"]) | frozenset(("second", "minute", "hour", "day"))
"""Periods that a slash in front of them says a figure for: "600 requests/min"."""
_SHORT = frozenset(("St", "Mt", "Ft", "Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Sen", "Rep", "Gov", "Lt", "Sgt", "Jr", "Sr"))
_SELF = frozenset(("itself", "himself", "herself", "themselves"))
"""Behind a noun these only stress it: "the dam itself held"."""
_SOON = frozenset(("soon", "long", "well", "far"))
_COMPARED = re.compile("[DGAWBQHM]+(?:[,.;:()PC]|$)")
"""Behind "as wide as": a thing that something is compared with, and no clause."""
_LATELY = "XENCR"
"""Letters in front of a "last" that says when: "was last inspected", "and last used in May"."""


def tag(tokens: Tokens, mentions: list[Mention], is_name: IsName) -> str:
    """A string as long as the sentence has tokens. `is_name` decides on capitalised words whose place proves nothing."""
    low = tokens.low
    tags = list(map(LETTERS.__getitem__, tokens.text))
    for i in compress(range(len(tags)), map(not_, tags)):
        tags[i] = _sign(tokens, i)
    make_names(tags, tokens, is_name)
    for m in mentions:
        if m.skipped and m.kind not in DATE_KINDS:
            continue
        inside = "B" if m.kind == "designator" else "Y" if m.kind in DATE_KINDS else "M"
        if m.kind == "ordinal" and _is_adverb(tags, m):
            inside = "A"
        tags[m.first : m.last] = inside * (m.last - m.first)
        if inside == "M":
            _hedged(tags, low, m)
    said = _TURNED.intersection(low)
    for word, turn in _TURN.items() if said else ():
        if word in said:
            for i in _places_of(word, low):
                turn(tags, tokens, i)
    return decide("".join(tags), low).replace("DAX", "DWX")  # "an upstream has", "the outside was"


def _is_adverb(tags: list[str], m: Mention) -> bool:
    """ "was first seen", "had first hoped": an order of times, and nothing that is counted."""
    return m.first > 0 and tags[m.first - 1] in ("X", "E") and tags[m.last : m.last + 1] == ["V"]


def _hedged(tags: list[str], low: list[str], m: Mention) -> None:
    """ "about", "over" and the like in front of a figure are no prepositions."""
    i = m.first - 1
    while i >= 0 and low[i] in _HEDGE and tags[i] in "PTA":
        tags[i] = "A"
        i -= 1


def _sign(tokens: Tokens, i: int) -> str:
    """The letter of a hyphen or a full stop: inside of a word it is H."""
    if tokens.low[i] == ".":
        return "H" if i + 1 < len(tokens.low) and _abbreviates(tokens, i) else "."
    return "H" if tokens.glued(i) and tokens.glued(i + 1) and tokens.low[i + 1] != "-" else "-"


def _abbreviates(tokens: Tokens, i: int) -> bool:
    """ "St. Louis", "J. Smith", "U.S.": a full stop inside a name."""
    before = tokens.text[i - 1] if i else ""
    if tokens.glued(i) and tokens.glued(i + 1):
        return True
    return tokens.text[i + 1][0].isupper() and (before in _SHORT or (len(before) == 1 and before.isupper()))


def _places_of(word: str, low: list[str]) -> list[int]:
    return [i for i, w in enumerate(low) if w == word]


def _of_that(tags: list[str], tokens: Tokens, i: int) -> None:
    if tokens.lower(i + 1) in _TIMES or i == 0 or tags[i - 1] == ",":
        tags[i] = "D" if tags[i + 1 : i + 2] not in (["V"], ["X"]) else "U"
    elif tags[i - 1] == "P":  # "the board of that company"
        tags[i] = "D" if tags[i + 1 : i + 2] and tags[i + 1] in "WQBVI" else "U"


def _of_slash(tags: list[str], tokens: Tokens, i: int) -> None:
    if i and tags[i - 1] in "MWQI" and tokens.lower(i + 1) in _PACES:
        tags[i : i + 2] = "PW"


def _of_as(tags: list[str], tokens: Tokens, i: int) -> None:
    if i > 1 and tokens.low[i - 2] == "as" and tokens.low[i - 1] not in _SOON and _COMPARED.match("".join(tags[i + 1 :])):
        tags[i] = "P"


def _of_self(tags: list[str], tokens: Tokens, i: int) -> None:
    if i and tags[i - 1] in ("W", "Q", "B"):
        tags[i] = "A"


def _of_last(tags: list[str], tokens: Tokens, i: int) -> None:
    if tags[i + 1 : i + 2] == ["V"] and (i == 0 or tags[i - 1] in _LATELY):
        tags[i] = "A"


def _of_did(tags: list[str], tokens: Tokens, i: int) -> None:
    if tags[i + 1 : i + 2] == ["U"] and tokens.lower(i + 2) in FORMS:
        tags[i + 2] = "V"


def _of_yet(tags: list[str], tokens: Tokens, i: int) -> None:
    if i and tags[i - 1] in "XN":
        tags[i] = "A"


_TURN: dict[str, Callable[[list[str], Tokens, int], None]] = {
    "that": _of_that,
    "/": _of_slash,
    "as": _of_as,
    **dict.fromkeys(sorted(_SELF), _of_self),
    "last": _of_last,
    "did": _of_did,
    "yet": _of_yet,
}
"""Word -> what changes its letter, or that of the word behind it, by what stands beside it; in this order."""
_TURNED = frozenset(_TURN)
