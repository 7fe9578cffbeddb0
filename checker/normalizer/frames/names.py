"""Takes the tags of a sentence, gives the names in it, folded so that two spellings of one name are one key."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention, Tokens

_DATA = load("names")
_BODIES = frozenset(_DATA["bodies"]["words"].split())
LEGAL, HONORIFICS, GRADERS, _OF = (frozenset(_DATA[key]["words"].split()) for key in ("legal", "honorifics", "graders", "of"))
CALENDAR = frozenset(_DATA["calendar"]["words"].split()) | frozenset(_DATA["common"]["words"].split())
KIND: dict[str, str] = {}
"""Noun -> the first kind of thing it can stand for: "plant" -> "facility"."""
for _kind, _nouns in _DATA["kinds"].items():
    for _noun in _nouns.split():
        KIND.setdefault(_noun, _kind)

MERGED = frozenset(_DATA["merged"]["kinds"].split())
_SORTS, _GENERIC = (frozenset(_DATA[key]["words"].split()) for key in ("sorts", "generic"))
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}")
_RUN = re.compile(r"B(?:[BH]*[BG])?|G")


class Name(NamedTuple):
    """A name in tokens [first, last): as written, folded, and the code of a designator ("1" of "Kestra 1")."""

    first: int
    last: int
    text: str
    key: str
    code: str = ""
    entity: bool = True
    """False for a grade ("Category 3"), which names nothing that could have a figure."""
    model: bool = False
    """A bare code ("H20"): it qualifies other things more often than it is spoken of."""

    @property
    def full(self) -> str:
        """The key with its code: "kestra 1"."""
        return f"{self.key} {self.code}" if self.code else self.key


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """A phrase for comparison: lower case, no article, no possessive, no legal form, no honorific, no bracket behind it."""
    words = text.lower().replace("’", "'").split(" (")[0].removesuffix("'s").removesuffix("'").replace("-", " ").split()
    while len(words) > 1 and (words[0] in HONORIFICS or words[0] in ("the", "a", "an")):
        del words[0]
    while len(words) > 1 and words[-1] in LEGAL:
        del words[-1]
    if len(words) == 2 and words[0] in _SORTS and words[1].isalpha() and words[1] not in KIND and words[1] not in _GENERIC:
        del words[0]
    return " ".join(words)


def bare(text: str) -> str:
    """A name as written, without its possessive."""
    return text.removesuffix("'s").removesuffix("’s")


def names(tags: str, tokens: Tokens, mentions: list[Mention], source: str) -> list[Name]:
    """The names of a sentence from left to right; `source` is the document's text."""
    if "B" not in tags and "G" not in tags:
        return []
    designators = {m.last: m for m in mentions if m.kind == "designator" and m.code}
    found: list[Name] = []
    for match in _RUN.finditer(tags):
        first, last = match.span()
        if (not tokens.text[first][0].isupper() and last not in designators) or tokens.low[first].removesuffix("'s") in CALENDAR:
            continue
        if found and _joined_by_and(found[-1], last, tags, tokens):
            first = found.pop().first
        if found and _joins(found[-1], first, tokens):
            first = found.pop().first
        found.append(_name(first, last, tokens, designators, source))
    return found


def _joins(before: Name, first: int, tokens: Tokens) -> bool:
    """ "University of Ghent" is one name."""
    return before.last == first - 1 and tokens.low[first - 1] == "of" and tokens.low[before.last - 1] in _OF


def _joined_by_and(before: Name, last: int, tags: str, tokens: Tokens) -> bool:
    """ "Food and Drug Administration", "the National Farmers and Growers Union" are one name."""
    between = tags[before.last : before.last + 2]
    if between != "CB":
        return False
    whole = tokens.low[before.first - 1 : before.first] == ["the"] and tokens.low[before.last - 1] not in _BODIES
    return (before.last - before.first == 1 or whole) and last - before.last > 2 and tokens.low[last - 1].removesuffix("'s") in _BODIES


def _name(first: int, last: int, tokens: Tokens, designators: dict[int, Mention], source: str) -> Name:
    text = source[tokens.start[first] : tokens.end[last - 1]]
    mention = designators.get(last)
    if mention is None or mention.first < first:
        return Name(first, last, text, fold(text), entity="." not in text or not _TICKER.fullmatch(text))
    head = (source[tokens.start[first] : tokens.start[mention.first]] + mention.name).strip()
    key = fold(head) or mention.code.lower()
    proper = text[:1].isupper() and singular(key.rsplit(" ", 1)[-1]) not in GRADERS
    return Name(first, last, text, key, mention.code.lower(), proper, model=text.isalnum())


@lru_cache(maxsize=1 << 14)
def kind_of(noun: str) -> str:
    """The kind of thing that a common noun can stand for, "" if it is none of the known ones."""
    return KIND.get(singular(noun), "")
