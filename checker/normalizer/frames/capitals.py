"""Takes the letters of a sentence, makes names of its capitalised words.

Inside of a sentence always, at its beginning and in headlines only of those that are known as names or likely to be some.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress

from checker.lexicon import load
from checker.normalizer.frames.letters import LETTERS
from checker.normalizer.frames.words import EMPTY, FORMS
from checker.normalizer.model import Tokens
from checker.normalizer.tokens import MOST, SHAPES

IsName = Callable[[str, bool], bool]
"""(word, whether its place speaks for a name) -> whether it is one."""

WEEKDAYS = frozenset(load("names")["weekdays"]["words"].split())
_DAYS = frozenset(form for day in WEEKDAYS for form in (day, f"{day}'s"))
_CLOSED = "DPCSRUXNAET"
"""Closed word classes: a capital changes nothing about them."""
_OPENERS = frozenset('."(-:~')
"""Behind one of these a capital letter proves no name."""
_SPEAKS: tuple[list[str], ...] = (["M"], [], ["V"], ["X"], ["Q"], [","], ["("], ["-"], [":"], ["G"])
_INNER = re.compile(r"[a-z][A-Z]")
"""A capital inside a word makes it a name anywhere: "OpenAI"."""
_ACRONYMS = re.compile(r"[A-Z]{2,5}s")
"""Abbreviations in the plural count things and name none."""


class _Made(dict[str, str]):
    """Text of a token -> the letter that its capital may make of it: Y a day of the week, B or G a name, A rather an adverb; "" = none.

    An abbreviation in the plural has its own letter: it stays what it is, as a word with a capital.
    """

    def __missing__(self, text: str) -> str:
        if len(self) >= MOST:
            self.clear()
        self[text] = made = _made(text, SHAPES[text][2], LETTERS[text]) if text[0].isupper() else ""
        return made


_MADE = _Made()


def _made(text: str, low: str, letter: str) -> str:
    if low in _DAYS:
        return "Y"
    if letter == "A" and low not in EMPTY:  # an adverb by its ending alone: "Italy", "Emily", and at the beginning "Recently"
        return "A"
    if letter in ("M", "B") or (letter in _CLOSED and (len(text) > 1 or letter in "AU")):
        return ""
    return letter if letter == "G" or _ACRONYMS.fullmatch(text) else "B"


def make_names(tags: list[str], tokens: Tokens, is_name: IsName) -> None:
    """Changes the letters of words that their capital makes a name or a day; `is_name` decides where the place proves nothing."""
    capitals = list(map(_MADE.__getitem__, tokens.text))
    places = list(compress(range(len(tags)), capitals))
    headline = len(places) > 2 and _is_headline(tags, tokens.text)
    for i in places:
        made = capitals[i]
        opens = made != "Y" and (headline or i == 0 or tags[i - 1] in _OPENERS)
        if made == "A":
            tags[i] = "B" if not opens or is_name(tokens.text[i], False) else "A"
        elif not opens or _opens_name(tags, tokens, i, is_name, headline):
            tags[i] = made


def _is_headline(tags: list[str], words: list[str]) -> bool:
    """Whether every word that says something has a capital."""
    content = 0
    for t, word in zip(tags, words, strict=True):
        if t in "WVQI":
            if not word[0].isupper():
                return False
            content += 1
    return content > 2


def _opens_name(tags: list[str], tokens: Tokens, i: int, is_name: IsName, headline: bool) -> bool:
    """Whether the capitalised word that opens a sentence (or stands in a headline) is a name."""
    text, low = tokens.text[i], tokens.low[i]
    if _INNER.search(text) or (len(text) > 1 and text.isupper() and not headline and low not in FORMS):
        return True
    at = i + 2 if i + 2 < len(tags) and tags[i + 1] == "H" else i + 1
    following = tokens.text[at] if at < len(tags) else ""
    if not headline and tags[i] == "W" and following[:1].isupper() and tags[at] not in _CLOSED:
        return True
    return is_name(text, not headline and (tags[i] == "G" or tags[i + 1 : i + 2] in _SPEAKS))
