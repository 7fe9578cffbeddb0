"""Takes the tokens and mentions of a sentence, gives one letter per token, so that a grammar is a regular expression over a string.

D determiner     P preposition   C conjunction   S subordinator   R relative   U pronoun        X auxiliary    N negation
A adverb         V verb          I -ing form     T to             E it's, they're               Q verb or noun, not decided
B part of a name G possessive    W other word    H hyphen, slash  M number     Y date
, ; : ( ) " .    as they stand   - a dash between two parts of a sentence
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.normalizer.frames.words import FORMS, letter
from checker.normalizer.model import Mention, Tokens
from checker.tables import DATE_KINDS

_PUNCT = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", ".": ".", "!": ".", "?": ".", "/": "H", "&": "C", "*": ".", "|": ".", "•": ".", "…": "."}  # fmt: skip
_OPENERS = '."(-:~'
"""Behind one of these a capital letter proves no name."""
_UNDECIDED = re.compile("[QIV]")


def tag(tokens: Tokens, mentions: list[Mention], is_name: Callable[[str], bool]) -> str:
    """A string as long as the sentence has tokens. `is_name(word)` tells of a capitalised first word whether it is a name."""
    tags = [_of_word(tokens, i) if kind == "word" else _of_sign(tokens, i) for i, kind in enumerate(tokens.kind)]
    previous = "."
    for i, t in enumerate(tags):
        if tokens.text[i][0].isupper() and t not in "MHY" and tokens.kind[i] != "punct":
            tags[i] = _capital(tokens, i, t, previous in _OPENERS, is_name)
        previous = tags[i]
    for m in mentions:
        inside = "B" if m.kind == "designator" else "Y" if m.kind in DATE_KINDS else "M"
        tags[m.first : m.last] = inside * (m.last - m.first)
    found = "".join(tags)
    return _decide(found, tokens) if _UNDECIDED.search(found) else found


def _of_word(tokens: Tokens, i: int) -> str:
    return letter(tokens.low[i])


def _of_sign(tokens: Tokens, i: int) -> str:
    kind = tokens.kind[i]
    if kind in ("number", "symbol"):
        return "M"
    if kind == "code":
        return "B" if tokens.text[i][0].isupper() else "W"
    sign = tokens.low[i]
    if sign == "-":
        return (
            "H"
            if tokens.text[i] != "—" and tokens.glued(i) and i + 1 < len(tokens) and tokens.glued(i + 1) and tokens.low[i + 1] != "-"
            else "-"
        )
    return '"' if sign in ('"', "«", "»", "„") else _PUNCT.get(sign, "~" if not sign.isalnum() else "W")


def _capital(tokens: Tokens, i: int, t: str, opening: bool, is_name: Callable[[str], bool]) -> str:
    """The letter of a capitalised word."""
    if t == "G" or (t in "DPCSRUXNAET" and (opening or len(tokens.text[i]) > 1)):
        return t
    if not opening or (len(tokens.text[i]) > 1 and tokens.text[i].isupper() and tokens.low[i] not in FORMS):
        return "B"
    return "B" if is_name(tokens.text[i]) else t


def _decide(tags: str, tokens: Tokens) -> str:
    """Verb or noun, where the word alone cannot tell: its neighbours do. What stays Q may yet be a clause's only verb."""
    found = [*list(tags), "."]
    for match in _UNDECIDED.finditer(tags):
        i = match.start()
        before = found[i - 1] if i else "."
        if before == "A" and i > 1 and found[i - 2] in "XEUTDG":
            before = found[i - 2]
        found[i] = _choose(tags[i], before, found[i + 1])
    return "".join(found[:-1])


def _choose(t: str, before: str, after: str) -> str:
    if before in "XET":
        return "V"
    if before in "DGH":
        return "W"
    if t == "V":
        return "W" if before in "PM" and after in "WBQI" else "V"
    if t == "I":
        return "W" if before in "P" and after in "WQIPC.," else "I"
    if before in "UN":
        return "V"
    if before in "PMI":
        return "W"
    if after in "VX":
        return "W"
    if before in "WB)A" and after in "DUTMAYB":
        return "V"
    if before == "C" and after in "DUTMA":
        return "V"
    return "Q"
