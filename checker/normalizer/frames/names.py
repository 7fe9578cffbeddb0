"""Takes the tags of a sentence, gives the names in it, folded so that two spellings of one name are one key."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention, Tokens

_DATA = load("names")
LEGAL = frozenset(_DATA["legal"]["words"].split())
HONORIFICS = frozenset(_DATA["honorifics"]["words"].split())
CALENDAR = frozenset(_DATA["calendar"]["words"].split()) | frozenset(_DATA["common"]["words"].split())
_OF = frozenset(_DATA["of"]["words"].split())
KIND: dict[str, str] = {}
"""Noun -> the first kind of thing it can stand for: "plant" -> "facility"."""
for _kind, _nouns in _DATA["kinds"].items():
    for _noun in _nouns.split():
        KIND.setdefault(_noun, _kind)

_RUN = re.compile(r"B(?:[BH]*[BG])?|G")
_ARTICLES = ("the ", "a ", "an ")


class Name(NamedTuple):
    """A name in tokens [first, last): as written, folded, and the code of a designator ("1" of "Colossus 1")."""

    first: int
    last: int
    text: str
    key: str
    code: str = ""


def fold(text: str) -> str:
    """A phrase for comparison: lower case, no article, no possessive, no legal form, no honorific."""
    words = text.lower().replace("’", "'").removesuffix("'s").removesuffix("'").replace("-", " ").split()
    while len(words) > 1 and (words[0] in HONORIFICS or words[0] in ("the", "a", "an")):
        del words[0]
    while len(words) > 1 and words[-1] in LEGAL:
        del words[-1]
    return " ".join(words)


def names(tags: str, tokens: Tokens, mentions: list[Mention], source: str) -> list[Name]:
    """The names of a sentence from left to right; `source` is the document's text."""
    if "B" not in tags and "G" not in tags:
        return []
    designators = {m.last: m for m in mentions if m.kind == "designator" and m.code}
    found: list[Name] = []
    for match in _RUN.finditer(tags):
        first, last = match.span()
        if (not tokens.text[first][0].isupper() and first + 1 not in designators) or tokens.low[first] in CALENDAR:
            continue
        if found and last - first and _joins(found[-1], first, tokens):
            first = found.pop().first
        found.append(_name(first, last, tokens, designators, source))
    return found


def _joins(before: Name, first: int, tokens: Tokens) -> bool:
    return before.last == first - 1 and tokens.low[first - 1] == "of" and tokens.low[before.last - 1] in _OF


def _name(first: int, last: int, tokens: Tokens, designators: dict[int, Mention], source: str) -> Name:
    text = source[tokens.start[first] : tokens.end[last - 1]]
    mention = designators.get(last)
    if mention is None or mention.first < first:
        return Name(first, last, text, fold(text))
    head = source[tokens.start[first] : tokens.start[mention.first]] + mention.name
    return Name(first, last, text, fold(head), mention.code.lower())


def kind_of(noun: str) -> str:
    """The kind of thing that a common noun can stand for, "" if it is none of the known ones."""
    return KIND.get(singular(noun), "")
