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
from checker.normalizer.frames.words import COMPOUND, EMPTY, FORMS, LETTER, ROLE, is_plural
from checker.normalizer.model import Mention, Tokens
from checker.normalizer.tokens import MOST, SHAPES
from checker.tables import DATE_KINDS

_SIGN = dict(zip(",;:()[].!?/*|•…&@-", ",;:()()...H....HP-", strict=True)) | dict.fromkeys('"«»„', '"')
_CLOSED = "DPCSRUXNAET"
"""Closed word classes: a capital changes nothing about them."""
_OPENERS = frozenset('."(-:~')
"""Behind one of these a capital letter proves no name."""
_HEDGE, _TIMES, _COMPOUND = ROLE["hedge"], ROLE["time"], COMPOUND
WEEKDAYS = frozenset(load("names")["weekdays"]["words"].split())
_DAYS = frozenset(form for day in WEEKDAYS for form in (day, f"{day}'s"))
_SPEAKS: tuple[list[str], ...] = (["M"], [], ["V"], ["X"], ["Q"], [","], ["("], ["-"], [":"], ["G"])
_INNER = re.compile(r"[a-z][A-Z]")
"""A capital inside a word makes it a name anywhere: "OpenAI"."""
_ACRONYMS = re.compile(r"[A-Z]{2,5}s")
"""Abbreviations in the plural count things and name none."""
_PACES = frozenset(load("scopes")["short"]) | frozenset(("second", "minute", "hour", "day"))
"""Periods that a slash in front of them says a figure for: "600 requests/min"."""
_SHORT = frozenset(("St", "Mt", "Ft", "Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Sen", "Rep", "Gov", "Lt", "Sgt", "Jr", "Sr"))
_PAST_TOO = frozenset(("cut", "put", "set", "let", "hit", "hurt", "cost", "shut", "spread", "split", "quit", "read"))
"""Verbs whose past is like their base: "this cut costs"."""
_NTH = ("first", "second", "third", "th")
"""Endings of ordinals in words: "in third place" says no verb."""
_SELF = frozenset(("itself", "himself", "herself", "themselves"))
"""Behind a noun these only stress it: "the dam itself held"."""
_SOON = frozenset(("soon", "long", "well", "far"))
_COMPARED = re.compile("[DGAWBQHM]+(?:[,.;:()PC]|$)")
"""Behind "as wide as": a thing that something is compared with, and no clause."""
_LATELY = "XENCR"
"""Letters in front of a "last" that says when: "was last inspected", "and last used in May"."""
_GROUPS = frozenset(("the", word) for word in ("two", "three", "four", "five"))
"""Groups of whom something is told: "the two want to merge"."""
_STANDS = re.compile("DA(?=X)")
"""An adverb between article and auxiliary is a noun: "an upstream has", "the north is"."""
_DATED = re.compile(r"PD?Y")
_UNDECIDED = re.compile("[QIV]")

IsName = Callable[[str, bool], bool]
"""(word, whether its place speaks for a name) -> whether it is one."""


def tag(tokens: Tokens, mentions: list[Mention], is_name: IsName) -> str:
    """A string as long as the sentence has tokens. `is_name` decides on capitalised words whose place proves nothing."""
    tags = list(map(_LETTERS.__getitem__, tokens.text))
    for i in compress(range(len(tags)), map(not_, tags)):
        tags[i] = _sign(tokens, i)
    _capitals(tags, tokens, is_name)
    for m in mentions:
        if m.skipped and m.kind not in DATE_KINDS:
            continue
        inside = "B" if m.kind == "designator" else "Y" if m.kind in DATE_KINDS else "M"
        tags[m.first : m.last] = ("A" if _is_adverb(tags, m) else inside) * (m.last - m.first)
        _hedged(tags, tokens.low, m)
    for i in _places_of("that", tokens.low):
        if tokens.lower(i + 1) in _TIMES or i == 0 or tags[i - 1] == ",":
            tags[i] = "D" if tags[i + 1 : i + 2] not in (["V"], ["X"]) else "U"
        elif tags[i - 1] == "P":  # "the board of that company"
            tags[i] = "D" if tags[i + 1 : i + 2] and tags[i + 1] in "WQBVI" else "U"
    for i in _places_of("/", tokens.low):
        if i and tags[i - 1] in "MWQI" and tokens.lower(i + 1) in _PACES:
            tags[i : i + 2] = "PW"
    for i in _places_of("as", tokens.low):
        if i > 1 and tokens.low[i - 2] == "as" and tokens.low[i - 1] not in _SOON and _COMPARED.match("".join(tags[i + 1 :])):
            tags[i] = "P"
    for word in _SELF.intersection(tokens.low):
        for i in _places_of(word, tokens.low):
            if i and tags[i - 1] in ("W", "Q", "B"):
                tags[i] = "A"
    for i in _places_of("last", tokens.low):
        if tags[i + 1 : i + 2] == ["V"] and (i == 0 or tags[i - 1] in _LATELY):
            tags[i] = "A"
    for i in _places_of("did", tokens.low):
        if tags[i + 1 : i + 2] == ["U"] and tokens.lower(i + 2) in FORMS:
            tags[i + 2] = "V"
    for i in _places_of("yet", tokens.low):
        if tags[i - 1 : i] and tags[i - 1] in "XN":
            tags[i] = "A"
    return _decide("".join(tags), tokens.low).replace("DAX", "DWX")  # "an upstream has", "the outside was"


def _is_adverb(tags: list[str], m: Mention) -> bool:
    """ "was first seen", "had first hoped": an order of times, and nothing that is counted."""
    return m.kind == "ordinal" and m.first > 0 and tags[m.first - 1] in ("X", "E") and tags[m.last : m.last + 1] == ["V"]


def _places_of(word: str, low: list[str]) -> list[int]:
    return [i for i, w in enumerate(low) if w == word] if word in low else []


def _hedged(tags: list[str], low: list[str], m: Mention) -> None:
    """ "about", "over" and the like in front of a figure are no prepositions."""
    i = m.first - 1
    while i >= 0 and low[i] in _HEDGE and tags[i] in "PTA" and tags[m.first] == "M":
        tags[i] = "A"
        i -= 1


class _Letters(dict[str, str]):
    """Text of a token -> its letter; "" for a hyphen and a full stop, of which only their place tells what they are."""

    def __missing__(self, text: str) -> str:
        _, kind, low, _, large = SHAPES[text]
        if len(self) >= MOST:
            self.clear()
        self[text] = letter = _alone(text, kind, low, large=large)
        return letter


_LETTERS = _Letters()


def _alone(text: str, kind: str, low: str, *, large: bool) -> str:
    """The letter of a token, as far as it tells it itself."""
    if kind == "word":
        return LETTER[low]
    if kind in ("number", "symbol"):
        return "M"
    if kind == "code":
        return "B" if large else "W"
    if low in ("-", ".") and text != "—":
        return ""
    return _SIGN.get(low, "W" if low in "_`" else "~")


def _sign(tokens: Tokens, i: int) -> str:
    """The letter of a hyphen or a full stop: inside of a word it is H."""
    if tokens.low[i] == ".":
        return "H" if _abbreviates(tokens, i) else "."
    return "H" if tokens.glued(i) and tokens.glued(i + 1) and tokens.low[i + 1] != "-" else "-"


def _abbreviates(tokens: Tokens, i: int) -> bool:
    """ "St. Louis", "J. Smith", "U.S.": a full stop inside a name."""
    if i + 1 >= len(tokens.low):
        return False
    before = tokens.text[i - 1] if i else ""
    if tokens.glued(i) and tokens.glued(i + 1):
        return True
    return tokens.large[i + 1] and (before in _SHORT or (len(before) == 1 and before.isupper()))


def _capitals(tags: list[str], tokens: Tokens, is_name: IsName) -> None:
    """Makes names of capitalised words: inside of a sentence always, at its beginning and in headlines only those known or likely."""
    upper = list(compress(range(len(tags)), tokens.large))
    if not upper:
        return
    headline = len(upper) > 2 and _is_headline(tags, tokens.large)
    for i in upper:
        t, text = tags[i], tokens.text[i]
        if tokens.low[i] in _DAYS:
            tags[i] = "Y"
            continue
        if t == "A" and tokens.low[i] not in EMPTY:  # an adverb by its ending alone: "Italy", "Emily", and at the beginning "Recently"
            opens = headline or i == 0 or tags[i - 1] in _OPENERS
            tags[i] = "B" if not opens or is_name(text, False) else t
            continue
        if t == "M" or (t in _CLOSED and (len(text) > 1 or t in "AU")) or _ACRONYMS.fullmatch(text):
            continue
        if (headline or i == 0 or tags[i - 1] in _OPENERS) and not _opens_name(tags, tokens, i, is_name, headline):
            continue
        tags[i] = "G" if t == "G" else "B"


def _is_headline(tags: list[str], large: list[bool]) -> bool:
    """Whether every word that says something has a capital."""
    content = 0
    for t, capital in zip(tags, large, strict=True):
        if t in "WVQI":
            if not capital:
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


def _decide(tags: str, low: list[str]) -> str:
    """Verb or noun, where the word alone cannot tell: its neighbours do. What stays Q may yet be a clause's only verb."""
    found = [*tags, "."]
    for match in _UNDECIDED.finditer(tags):
        i = match.start()
        before = found[i - 1] if i else "."
        if before == "A" and i > 1 and found[i - 2] in "XEUTDG":
            before = found[i - 2]
        if tags[i] == "Q" and (_agrees(before, low[i - 1], low[i], found[i + 1]) or _counts(found, i, low) or _goes_on(tags, found, i)):
            found[i] = "V"
        elif i and low[i - 1] == "this" and _acts(low[i], found[i + 1], low[i + 1 : i + 2]):
            found[i - 1], found[i] = "D", "W"
        elif tags[i] == "V" and _is_adjective(found, low, i, before):
            found[i] = "W"
        elif tags[i] == "Q" and before == "R" and found[i + 1] in "WQ" and i > 1 and found[i - 2] in "VY":
            found[i] = "W"  # "said that net income": what is said begins with its subject
        elif tags[i] == "I" and before == "W" and is_plural(low[i - 1]):
            found[i] = "I"
        else:
            found[i] = _choose(tags[i], before, found[i + 1])
    return "".join(found[:-1])


def _agrees(before: str, noun: str, verb: str, after: str) -> bool:
    """ "workers report", "prices hit $46": behind a plural a word without -s is a verb; nouns in front of nouns are singular."""
    if before == "Q" and after == "M" and verb in _PAST_TOO:
        return is_plural(noun)
    return before == "W" and not verb.endswith("s") and noun not in _COMPOUND and is_plural(noun)


def _goes_on(tags: str, found: list[str], i: int) -> bool:
    """ "begins on Monday and ends on Friday": behind "and", in front of a date, a second verb."""
    return i > 0 and found[i - 1] == "C" and "V" in found[:i] and _DATED.match(tags, i + 1) is not None


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
    if tags[i + 1] in "WBQIC" and _qualifies(before, low[i - 1], low[i], tags[i + 1]):
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
    if before in "XET" or (before == "R" and t == "Q"):
        return "V"
    if before == "G" and t == "V" and after == "M":
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
