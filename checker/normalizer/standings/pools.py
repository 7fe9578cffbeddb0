"""Takes the words around a rank, gives what the thing is ranked among: which kind, where, in which time, by what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.clashes.standings import Pool
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.resolve import pronoun
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import FORMS, LEMMA, ROLE, singular
from checker.normalizer.model import Mention
from checker.normalizer.standings.words import ANYBODY, BY, EVER, EVERYWHERE, FAINT, HEADS, MEASURES, head, is_local, place
from checker.tables import DATE_KINDS

_REACH = 24
"""Tokens behind a rank in which what it is ranked among is looked for."""
_SOMEBODY = re.compile(r"(?=[DGUBW])[DAGBWQIHMPU]+")
_STOPS = '.;:,()"-~'
_AFTER = frozenset(("after", "behind", "than", "but", "with", "when", "while", "as"))
"""Words behind which another thing is named, or another matter."""
_SINCE = frozenset(("since",))
_THIS_YEAR = frozenset(("year", "year's"))
"""Without more, the one that the article was written in: "the largest fire of the year"."""
_BODIES = ("company", "agency")
_BOUNDED = ("month", "quarter", "half", "season", "year", "decade", "century", "week", "day")


@dataclass
class Gathered:
    """What has been found so far."""

    places: set[tuple[str, str]] = field(default_factory=set)
    among: set[str] = field(default_factory=set)
    by: set[str] = field(default_factory=set)
    period: str = ""
    bare: bool = False
    """Whether no noun stands with the superlative."""
    inner: str = ""
    """The noun of "the biggest of the five ships"."""

    def pool(self, key: str, kinds: Iterable[str]) -> Pool:
        """All of it, for a noun and what narrows it."""
        own = frozenset(kinds)
        return Pool(key, own, frozenset(self.places), frozenset(self.among - own - {key, ""}), self.period, frozenset(self.by), self.bare)


def behind(view: View, first: int, found: Gathered) -> int:
    """Reads what stands behind the noun of a rank, gives where it ends: "in Europe", "of its five ships", "that it has built"."""
    i, verbs = first, 0
    told = view.letters[first] in "RTDUBG" or is_told_of(view, first)
    while i < min(first + _REACH, len(view.low)):
        low, tag = view.low[i], view.letters[i]
        if low in _SINCE:
            found.period = "ever"
            return i
        if tag == "," and view.words[i + 1] in BY:
            return _measure(view, i + 2, found)
        if tag in _STOPS or low in _AFTER or (tag == "C" and not _goes_on(view, i)):
            return i
        told = told or tag in "RT"
        if told and not verbs and tag in "WQ" and low in FORMS and view.letters[i - 1] in "WBU":  # "that the company runs"
            verbs, i = 1, i + 1
            continue
        verbs += tag in "VX" and view.letters[i - 1] not in "VXAN"
        if tag in "VX" and (not told or verbs > 1):
            return i
        if low == "of" and i == first and found.bare:  # "the biggest of the five ships"
            found.inner = inner(view, i + 1)
        i = _one(view, i, found)
    return i


def is_told_of(view: View, first: int) -> bool:
    """Whether a clause about the thing stands at token `first` without a relative pronoun: "the longest the harbour of Orsa has known"."""
    clause = next((c for c in view.clauses if c.first > first), None)
    return clause is not None and _SOMEBODY.fullmatch(view.tags, first, clause.first) is not None


def _goes_on(view: View, i: int) -> bool:
    """ "in Europe and Asia"."""
    return view.letters[i + 1] in "BGW" and view.letters[i + 2] not in "VXQ"


def _one(view: View, i: int, found: Gathered) -> int:
    """Reads the word at token i, gives the next token to read."""
    low = view.low[i]
    if m := next((m for m in view.near(i, i + 1) if m.skipped is None), None):
        _figure(view, m, found)
        return max(m.last, i + 1) if m.kind != "designator" else _name(view, i, found)
    if low in BY or (low == "in" and view.words[i + 1] in MEASURES):
        return _measure(view, i + 1, found)
    if low in _THIS_YEAR:
        found.period = "year"
        return i + 1
    if low in EVER:
        found.period = "ever"
    elif low in ROLE["owner"]:
        if singular(view.words[i + 1]) not in FAINT:  # "of its kind"
            owner(view, i, found)
    else:
        return _name(view, i, found)
    return i + 1


def _name(view: View, i: int, found: Gathered) -> int:
    """A place, or any other word that tells of the set."""
    low = view.low[i].removesuffix("'s").removesuffix("'")
    if (where := _wide(view, i) or place(low)) and (view.letters[i] in "WBGQ" or low in EVERYWHERE):
        found.places.add((where[0], _beside(view, i)) if is_local(where[0]) else where)
    elif view.letters[i] in "WBGQI" and not (view.letters[i] == "B" and is_local((place(view.words[i + 1]) or ("",))[0])):
        if view.words[i - 1] == "the" and kind_of(low) in _BODIES:  # "that the company runs"
            known = view.memory.definite(low, view.block.index)
            own = {LEMMA[low]} if kind_of(low) != "company" else set()
            found.among |= set(known.key.split()) if known and known.named else own
            return i + 1
        lemma = LEMMA[low]
        found.among |= {HEADS.get(lemma, lemma)} - FAINT if singular(low) not in FAINT and low not in ANYBODY else set()
    return i + 1


def _wide(view: View, i: int) -> tuple[str, str] | None:
    """ "the United States", "South America": a country or continent of two words, by the second of them."""
    return place(view.words[i - 1] + "-" + view.low[i].removesuffix("'s")) if view.letters[i] in "BG" else None


def _beside(view: View, i: int) -> str:
    """The name of a smaller place: "orva" of "the Orva valley", "the city of Orva"."""
    if view.letters[i - 1] == "B":
        return view.low[i - 1]
    return view.low[i + 2] if view.words[i + 1] == "of" and view.letters[i + 2] in "BG" else ""


def inner(view: View, i: int) -> str:
    """The noun behind "of": of "the five ships", "its kind"."""
    while view.letters[i] in "DMAGH" or view.words[i] in ROLE["owner"]:
        i += 1
    last = i
    while view.letters[last + 1] in "WQ" and view.letters[last] in "WQB":
        last += 1
    return view.low[last] if view.letters[last] in "WQ" and singular(view.low[last]) not in FAINT else ""


def _measure(view: View, i: int, found: Gathered) -> int:
    """What the order goes by."""
    while i < len(view.low) and (view.letters[i] in "DAWQIBGHV" or view.low[i] in ("of", "by")):
        if view.letters[i] in "WQIB" and (lemma := LEMMA[view.low[i]]):
            found.by |= {lemma} - FAINT
        i += 1
    return i


def _figure(view: View, m: Mention, found: Gathered) -> None:
    """A date or a length of time limits the set; how many its members are says nothing of which they are."""
    if m.kind in DATE_KINDS and m.low and m.grain in _BOUNDED:
        since = m.relation in ("since", "after") or view.words[m.first - 1] in _SINCE
        own = m.grain == "year" and str(m.low)[:4] == (view.memory.published or "")[:4]
        found.period = "ever" if since else "year" if own else f"{m.grain} {m.low}"
    elif m.kind == "duration":
        found.period = f"{m.unit} {m.low:g}" if isinstance(m.low, int | float) else "span"


def owner(view: View, i: int, found: Gathered) -> None:
    """ "its ships", "our ships": whose they are."""
    whose = pronoun(view, view.low[i], i)
    found.among |= set(whose.key.split()) if whose and whose.named else set()


def possessor(view: View, i: int, found: Gathered) -> int:
    """ "Europe's", "the county's", "its": reads the possessor that ends in token i, gives the token in front of it."""
    if view.low[i] in ROLE["owner"]:
        owner(view, i, found)
        return i - 1
    first = i
    while first > 0 and view.letters[first - 1] in "BWGH":
        first -= 1
    for k in range(first, i + 1):
        _name(view, k, found)
    return first - 1 - (view.letters[first - 1] == "D")


def opening(view: View, end: int, found: Gathered) -> None:
    """ "By assets it is ...", "Among the lines of this country it ...": what opens the sentence, up to token `end`."""
    stop = next((i for i in range(end) if view.tags[i] in ",UEX"), 0)
    low = view.low[0]
    if stop and (low in BY or view.low[:3] == ["in", "terms", "of"]):
        _measure(view, 1 + (low != "by"), found)
    elif stop and low in ("among", "of", "in") and not found.places:
        i = 1
        found.inner = found.inner or (inner(view, 1) if low != "in" else "")
        while i < stop:
            i = _one(view, i, found)


def setting(view: View, clause: Clause, found: Gathered) -> None:
    """ "In the test of six cameras it came third": the phrases in front of the subject, and those between it and the verb."""
    a, b = clause.subject or (clause.first, clause.first)
    start = 0 if clause.opener in ("", ",", "R") else clause.start
    for first, last in ((start, min(a, clause.first)), (b, clause.first)):
        i = next((k for k in range(first, last) if view.tags[k] == "P"), last)
        while i < last:
            i = _one(view, i, found)


def key_of(view: View, nouns: list[int], found: Gathered) -> tuple[str, list[str]]:
    """The key of the kind ranked and what narrows it: of the nouns behind the superlative, else of those behind its "of"."""
    if not nouns:
        return (head(found.inner) if found.inner else ""), []
    kinds = [LEMMA[view.low[i]] or singular(view.low[i]) for i in nouns[:-1]]
    return head(view.low[nouns[-1]]), [k for k in kinds if k]
