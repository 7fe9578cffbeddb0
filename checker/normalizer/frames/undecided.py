"""Takes the letters of a sentence, decides for words that may be verbs or nouns, adjectives or participles, by what stands beside them."""

from __future__ import annotations

import re

from checker.normalizer.frames.words import COMPOUND, FORMS, ROLE, is_plural

_PAST_TOO = frozenset(("cut", "put", "set", "let", "hit", "hurt", "cost", "shut", "spread", "split", "quit", "read"))
"""Verbs whose past is like their base: "this cut costs"."""
_NTH = ("first", "second", "third", "th")
"""Endings of ordinals in words: "in third place" says no verb."""
_GROUPS = frozenset(("the", word) for word in ("two", "three", "four", "five"))
"""Groups of whom something is told: "the two want to merge"."""
_DATED = re.compile(r"PD?Y")
_UNDECIDED = re.compile("Q|I|V(?:(?=[WBQIC])|(?<=[DGHAU]V))")
"""What has to be looked at: a verb only where a noun stands behind it, or in front of it an article or the like; else it is one."""
_QUALIFIED = "WBQIC"
"""Letters behind a participle that may be an adjective."""


def decide(tags: str, low: list[str]) -> str:
    """Verb or noun, where the word alone cannot tell: its neighbours do. What stays Q may yet be a clause's only verb."""
    found = [*tags, "."]
    for match in _UNDECIDED.finditer(tags):
        i = match.start()
        letter, before, after = tags[i], found[i - 1] if i else ".", found[i + 1]
        if before == "A" and i > 1 and found[i - 2] in "XEUTDG":
            before = found[i - 2]
        if letter == "Q" and _is_verb(tags, found, low, i, before):
            found[i] = "V"
        elif i and low[i - 1] == "this" and _acts(low[i], after, low[i + 1 : i + 2]):
            found[i - 1], found[i] = "D", "W"
        elif letter == "V" and after in _QUALIFIED and _is_adjective(found, low, i, before):
            found[i] = "W"
        elif letter == "Q" and before == "R" and after in "WQ" and i > 1 and found[i - 2] in "VY":
            found[i] = "W"  # "said that net income": what is said begins with its subject
        elif not (letter == "I" and before == "W" and is_plural(low[i - 1])):
            found[i] = _choose(letter, before, after)
    return "".join(found[:-1])


def _is_verb(tags: str, found: list[str], low: list[str], i: int, before: str) -> bool:
    """Whether what may be a noun, too, is a verb behind what stands in front of it."""
    if before in "QW":
        return _agrees(before, low[i - 1], low[i], found[i + 1])
    return (before == "M" and _counts(found, i, low)) or (before == "C" and _goes_on(tags, found, i))


def _agrees(before: str, noun: str, verb: str, after: str) -> bool:
    """ "workers report", "prices hit $46": behind a plural a word without -s is a verb; nouns in front of nouns are singular."""
    if before == "Q" and after == "M" and verb in _PAST_TOO:
        return is_plural(noun)
    return before == "W" and not verb.endswith("s") and noun not in COMPOUND and is_plural(noun)


def _goes_on(tags: str, found: list[str], i: int) -> bool:
    """ "begins on Monday and ends on Friday": behind "and", in front of a date, a second verb."""
    return "V" in found[:i] and _DATED.match(tags, i + 1) is not None


def _acts(word: str, after: str, verb: list[str]) -> bool:
    """ "this release closes", "this report had": what stands between "this" and a verb is its noun."""
    if word.endswith("s"):
        return False
    return after in "VX" or (after == "Q" and verb[0].endswith("s") and word not in _PAST_TOO)


def _qualifies(before: str, word: str, verb: str, after: str) -> bool:
    """ "frozen fish", "of sold mills": a participle in front of a noun is an adjective where it can be no past tense."""
    if after == "C":
        return before == "M" and verb.endswith("ed")
    if before not in "XENA" and verb.endswith(("en", "wn")):
        return True
    return verb.endswith("ed") and (before in "PM" or word in ROLE["quantifier"])


def _is_adjective(tags: list[str], low: list[str], i: int, before: str) -> bool:
    """Whether what could be a verb qualifies the noun behind it."""
    if _qualifies(before, low[i - 1], low[i], tags[i + 1]):
        return True
    return tags[i + 1] in "WQ" and ((before == "C" and _is_second(tags, low, i)) or (before == "W" and _is_compound(tags, low, i)))


def _is_compound(tags: list[str], low: list[str], i: int) -> bool:
    """ "in the online travel industry": behind a preposition and a noun in the singular no bare verb has its subject."""
    bare = FORMS.get(low[i]) == low[i] and low[i] not in _PAST_TOO and not is_plural(low[i - 1])
    return bare and i > 2 and tags[i - 2] == "D" and tags[i - 3] == "P"


def _is_second(tags: list[str], low: list[str], i: int) -> bool:
    """ "25 charred and bloated bodies": the second of two participles that qualify one counted noun."""
    return i > 2 and tags[i - 2] == "W" and tags[i - 3] == "M" and low[i - 2].endswith("ed") and low[i].endswith("ed")


def _counts(tags: list[str], i: int, low: list[str]) -> bool:
    """ "about 900 work in the mill": behind a bare number a noun would be in the plural, or in front of another."""
    first = i
    while first and tags[first - 1] == "M":
        first -= 1
    if first != i - 1 or low[first] in ("one", "1") or low[i].endswith("s") or low[first].endswith(_NTH):
        return False
    bare = tags[first - 1 : first] not in (["D"], ["G"], ["H"]) or low[first - 1] == "all" or (low[first - 1], low[first]) in _GROUPS
    return bare and tags[i + 1] in "PTUDVA"


def _choose(t: str, before: str, after: str) -> str:
    if before in "XET" or (before == "R" and t == "Q") or (before == "G" and t == "V" and after == "M"):
        return "V"
    if before in "DGH":
        return "W"
    if t == "V":
        return "V"
    if t == "I":
        return "W" if (before == "P" and after in "WQIPC.,") or (after in "WQ" and before not in ',-C."') else "I"
    if before in "UN":
        return "V"
    return "W" if before in "PMI" or after in "VX" else "Q"
