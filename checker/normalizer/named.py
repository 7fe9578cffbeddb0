"""Takes a capitalised name in front of a number, gives the designator that the two make: "Borealis 3", "Nim 2.16", "iPhone 15 Pro".

Never a quantity: where the word behind the number is counted ("Ford 12 trucks"), it is none, unless something shows the name to have the
number: "40 Kestra 2 kites".
"""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.codes import code_end, joined
from checker.normalizer.followers import UNNAMED, counted, free, glued_word, name_like, plural, verb
from checker.normalizer.gapped import gapped
from checker.normalizer.model import Context, Mention, Tokens
from checker.normalizer.numbered import known, remember
from checker.normalizer.numerals import spelled
from checker.normalizer.scores import score

_DATA = load("designators")
_YEARS = frozenset(_DATA["years"]["words"].split())
_OWNED = frozenset(("our", "its", "their", "his", "her", "my", "your", "new", "dozen", "hundred", "more", "few", "several", "many"))
"""In front of a name with a number and a plural: what follows is named so, and not counted."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_PERIOD = re.compile(r"[hq](?!\D)")
"""Behind a digit: "1H", "2Q25"."""
_CAMEL = re.compile(r"[a-z][A-Z]")
_CAPITALS = (0.7, 0.9)
"""Share of the longer words with a capital from which a line is a headline; where a full stop ends it they may all be names."""
_LONGEST = 5
"""Digits of the number of a thing; more are a count or a serial number."""
_MONTHS = frozenset(load("names")["calendar"]["words"].split())


def named(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A capitalised name and a number: "Borealis 3", "Nim 2.16", "iPhone 15 Pro", "Lynx 450B"."""
    k = i + 1
    if not _can_name(tokens, i) or not numbers(tokens, k, tokens.low[i]) or score(tokens, k):
        return None
    last = code_end(tokens, k + 1)
    if not _alone(tokens, i, k, last, context):
        return None
    remember(context, tokens.text[i], tokens.text[k])
    return Mention(i, last, "designator", name=tokens.text[i], code=joined(tokens, tokens.text[k], k + 1, last))


def _can_name(tokens: Tokens, i: int) -> bool:
    """A name: capitalised, or a capital inside ("iPhone")."""
    if tokens.text[i].islower():
        return False
    return name_like(tokens, i) or (_CAMEL.search(tokens.text[i]) is not None and tokens.low[i] not in UNNAMED)


def numbers(tokens: Tokens, k: int, noun: str) -> bool:
    """Whether number k can be the number of a thing: whole or a version, no year (but for names that take one), no time, no share."""
    text = tokens.text[k]
    if not text.replace(".", "").isdecimal() or len(text.split(".")[0]) > _LONGEST or text.count(".") > 2:
        return False
    if _YEAR.fullmatch(text) and noun not in _YEARS and noun not in ("rfc", "iso"):
        return k > 0 and _CAMEL.search(tokens.text[k - 1]) is not None and not tokens.glued(k + 1)
    behind = tokens.lower(k + 1)
    if tokens.glued(k + 1) and _PERIOD.match(behind) and len(text) == 1:
        return False
    if tokens.glued(k + 1) and tokens.glued(k + 2) and behind in ":/" and tokens.kind[k + 2] == "number":
        return False
    return behind not in _MONTHS or tokens.glued(k + 1)


def _alone(tokens: Tokens, i: int, k: int, last: int, context: Context) -> bool:
    """Whether nothing behind the number is counted by it."""
    if counted(tokens, last) or reaches(tokens, last) or gapped(tokens, i, k):
        return False
    capitals = headline(tokens, context)
    if capitals and verb(tokens.low[i], base=True):
        return False
    if (tokens.text[i], tokens.text[k]) in known(context) or _YEAR.fullmatch(tokens.text[k]):
        return True
    if capitals and not _thing(tokens, i):
        return False
    if plural(tokens, last) and (last == k + 1 or (tokens.glued(k + 1) and tokens.text[k + 1] in ("K", "M"))):
        return last == k + 1 and (_qualified(tokens, i) or context.text.count(f"{tokens.text[i]} {tokens.text[k]}") > 1)
    if free(tokens, last) or (name_like(tokens, last) and ("." in tokens.text[k] or not capitals)):
        return True
    if last > k + 1 or _CAMEL.search(tokens.text[i]):
        return True
    return not (capitals or i == 0 or tokens.low[i - 1] in ('"', "'", "*", "("))


def _qualified(tokens: Tokens, i: int) -> bool:
    """Whether a name with a number stands in front of what is counted or owned: "40 Kestra 2 kites", "our Orvan 7 sledges"."""
    return i > 0 and (tokens.kind[i - 1] == "number" or spelled(tokens.low[i - 1]) is not None or tokens.low[i - 1] in _OWNED)


def _thing(tokens: Tokens, i: int) -> bool:
    """In a headline, where every word has a capital: a name that can be told from a plural and from a verb."""
    low = tokens.low[i]
    return low in _YEARS or not low.endswith("s") or low.endswith(("us", "ss", "is")) or not tokens.text[i][1:].islower()


def reaches(tokens: Tokens, last: int) -> bool:
    """Whether the number goes on as a range, a share or a measure: "25 to 34", "7 of 8", "50-meter"."""
    k = last + 1 + (tokens.lower(last) == "of" and tokens.lower(last + 1) in ("the", "its", "all", "these", "those", "their"))
    if tokens.lower(last) in ("to", "of", "through") and k < len(tokens) and tokens.kind[k] == "number":
        return True
    return glued_word(tokens, last) or (tokens.lower(last) == "-" and tokens.glued(last + 1) and tokens.kind[last + 1] == "number")


def headline(tokens: Tokens, context: Context) -> bool:
    """Whether the sentence has capitals throughout, so that they tell no name."""
    if context.block is not None and context.block.kind in ("title", "heading"):
        return True
    if context.headline[0] != tokens.start[0]:
        words = [t for t, kind in zip(tokens.text, tokens.kind, strict=True) if kind == "word" and len(t) > 3]
        least = _CAPITALS[tokens.text[-1] == "."]
        context.headline = (tokens.start[0], len(words) > 3 and sum(w[0].isupper() for w in words) > least * len(words))
    return context.headline[1]
