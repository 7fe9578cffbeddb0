"""Takes a figure in its clause, gives its scope: what narrows it to a period, a place, a part or a condition."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.as_of import STATES
from checker.normalizer.frames.capitals import WEEKDAYS
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.groups import groups, is_whole
from checker.normalizer.frames.labels import label
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.moods import is_done
from checker.normalizer.frames.names import Name
from checker.normalizer.frames.nouns import begun_at, counted
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, singular
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, period

_DATA = load("scopes")
_PERIODS: dict[str, str] = _DATA["periods"]
_SHORT: dict[str, str] = _DATA["short"]
_PACED: dict[str, str] = _DATA["paced"]
_OF_PLACE = ROLE["place"]
_WAS = frozenset(("did", "didn't", "was", "wasn't", "were", "weren't", "had", "hadn't"))
_EACH = frozenset(("any", "each", "every"))
_PER = frozenset(("a", "an", "per", "each", "every", "/"))
_SPANS = ("year", "quarter", "half", "month", "season", "decade")
"""Grains of a date that are periods which a figure can be for."""
_STOP, _LAST_STOP = re.compile("[.;:RS]"), re.compile(".*[.;:RS]")
"""What ends a sentence part."""
_REGIONS = frozenset(_DATA["regions"]["nouns"].split())
_RARE = _REGIONS | {"we", "our"}
"""Words of the scopes that few sentences have: one of these stands in all of those."""
_RELATIVE = frozenset(_DATA["relative"]["periods"])
"""Words for a period that say nothing more where a date has told which one it is: "this year", in an article of 2026."""
_PEOPLE = {singular(word): meaning for word, meaning in _DATA["near"].items() if meaning in ("men", "women", "children", "adults")}
"""Groups of people that a run-in heading can name: "Women. The best ran 2:21."."""
_PEOPLES = frozenset(_PEOPLE.values())
_CAPS, _BEARS = (frozenset(_DATA["bounding"][key].split()) for key in ("caps", "bears"))
_MODALS, _CAPACITY, _HEDGED = (frozenset(_DATA["capacity"][key].split()) for key in ("modals", "verbs", "hedged"))
_TESTED, _SAW = (frozenset(_DATA["tested"][key].split()) for key in ("nouns", "verbs"))
_NO_BOUND = (*DATE_KINDS, "designator")
_NO_TRADE = ("duration", "quantity", "ratio")
"""Kinds of figures that are not told of the close of trading: "the bridge was closed for three weeks"."""
_WHOLE_WORDS = ("duration", "ratio")
"""Kinds of figures whose own words name no rate: "half a year", "a quarter"."""
_PARTIES = frozenset(load("attributes")["terms"]["parties"].split())
_REACH = 9
"""How many tokens in front of a figure words may narrow it."""
_AHEAD = 12
"""And how many behind it."""


class Narrowing(NamedTuple):
    """What the words around a figure narrow it to: normalized scopes, and the names of the places where it holds."""

    scopes: set[str]
    places: list[Name]


def scope(view: View, m: Mention, told: Narrowing, subject: Subject | None, key: str) -> tuple[str, ...]:
    """Normalized scopes, sorted, each once. `key` is that of the figure's attribute: a position narrows by itself."""
    found = set(told.scopes)
    if told.places:
        places = [n for n in told.places if not subject or (n.key, n.code) != (subject.key, subject.code)]
        if m.kind == "duration" and key in _PARTIES:  # "a two-year deal at Teln" is one with Teln
            found.update(f"group:with {n.key.rsplit(' ', 1)[-1]}" for n in places)
        else:
            found.update(f"in:{n.full}" for n in places)
    if m.kind not in DATE_KINDS:
        if (words := label(view)) and _PEOPLES.isdisjoint(found):
            found.update(_PEOPLE[word] for word in words if word in _PEOPLE)
        if key == "position" and m.kind == "quantity":  # "700 positions" are posts
            found.add(f"at:{m.low if m.high is None else m.high:g}")
    return tuple(sorted(found)) if found else ()


def narrowing(view: View, m: Mention, noun: Span | None) -> Narrowing:
    """What the sentence itself says, whatever the figure is about."""
    first, last, figures = _stretch(view, m)
    found = {h.meaning for h in view.hits if h.kind == "scope near" and first <= h.first < last} if view.hits else set()
    if view.narrows is None:
        view.narrows = not _RARE.isdisjoint(view.low)
    if view.narrows:
        found.update(_regions(view, first, last))
    if not view.memory.published:
        found.update(_weekdays(view, first, last))
    if m.kind not in DATE_KINDS:
        clause, end = view.clause_at(m.first), noun[1] if noun else m.last
        start = max(first, m.first - 4)
        if view.hits:
            found.update(h.meaning for h in view.hits if h.kind == "scope before" and start <= h.first < end and h.last >= m.first)
        found.update(_per(view, m, end))
        if clause is not None and (_is_rule(view, m, clause) or _is_capped(view, m, clause)):
            found.add("limit")
        if len(figures) > 1 and (periods := _periods(view, clause, figures, first, last)):
            found = (found - _RELATIVE).union(periods)
        if view.dates:
            found.update(_clocks(view, m, clause))
        found.update(groups(view, m, clause, end, first))
        if view.narrows and (author := _tested(view, m, clause)):
            found.add(f"tested:{author}")
        if clause is not None and clause.modal and _is_capacity(view, m, clause):
            found.add("capacity")
        if m.kind == "ordinal":
            found.discard("part")
        if m.kind in _NO_TRADE:
            found.discard("close")
        if is_whole(view, m):
            found.discard("part")
            found.add("whole")
    return Narrowing(found, _places(view, m, first, last) if view.names else [])


def _tested(view: View, m: Mention, clause: Clause | None) -> str:
    """Who measured it himself: "on our machine it reached 40", "we saw 40"; "" where nobody says so."""
    our = view.low.index("our") if "our" in view.low[: m.first] else -1
    saw = clause is not None and clause.lemma in _SAW and clause.subject is not None and view.low[clause.subject[0]] == "we"
    author = view.memory.author() if saw or (our >= 0 and not _TESTED.isdisjoint(view.low[our + 1 : our + 4])) else None
    return author.key if author else ""


def _is_rule(view: View, m: Mention, clause: Clause) -> bool:
    """ "Must not exceed 5 V": the most that there may be; not "did not exceed 5 V", which says how it was."""
    return m.hedge == "at most" and _WAS.isdisjoint(view.low[max(clause.start, clause.first - 1) : max(clause.last, m.first)])


def _is_capped(view: View, m: Mention, clause: Clause) -> bool:
    """ "is capped at 3 million", "limited to five", "withstands 90 degrees": the most that there can be."""
    if clause.last > m.first:
        return False
    if clause.lemma in _CAPS:
        return not {"at", "to"}.isdisjoint(view.low[clause.last : m.first + 1])
    return clause.lemma in _BEARS and view.low[clause.verb] in (clause.lemma, f"{clause.lemma}s") and m.kind == "quantity"


def _is_capacity(view: View, m: Mention, clause: Clause) -> bool:
    """ "can hold 300 people", "may be as large as 4 MB": how much there can be, and not how much there is."""
    if clause.first > m.first or clause.passive:
        return False
    told = {clause.klass, clause.lemma}
    if not told & _CAPACITY and not (m.low is None and m.high is not None and told & _HEDGED):
        return False
    return not _MODALS.isdisjoint(view.low[clause.first : clause.last])


def _stretch(view: View, m: Mention) -> tuple[int, int, list[Mention]]:
    """The tokens that can narrow a figure: from the figure before it to the one behind, within its sentence part; all figures nearby."""
    first, last = max(0, m.first - _REACH), min(len(view.low), m.last + _AHEAD)
    figures = view.near(first, last)
    follows = False
    for other in figures:
        if other.kind in _NO_BOUND or other is m:
            continue
        if other.last <= m.first:
            first, follows = other.last, True
        elif other.first >= m.last:
            last = other.first
            break
    if follows or (first and any(other.last == first for other in view.near(first - 1, first))):
        first = max(first, _turn(view, m, first))
    before, behind = _LAST_STOP.match(view.tags, first, m.first), _STOP.search(view.tags, m.last, last)
    return before.end() if before else first, behind.start() if behind else last, figures


def _turn(view: View, m: Mention, first: int) -> int:
    """Where the words behind an earlier figure end and those in front of this one begin: "40 ships in Norway, and in Chile 30"."""
    return max(view.tags.rfind(",", first, m.first), view.tags.rfind("C", first, m.first)) + 1


def _per(view: View, m: Mention, end: int) -> list[str]:
    """ "a year", "per diluted share", "/ dose" behind the figure or its noun, or inside the figure's own words."""
    found = []
    if end > m.last and (paced := _PACED.get(view.low[end - 1])):
        return [f"per:{paced}"]
    rated = not _PER.isdisjoint(view.low[m.first + 1 : max(m.last, end) + 1])
    for at in () if not rated else {m.last, end, *(range(m.first + 1, m.last) if m.kind not in _WHOLE_WORDS else ())}:
        word = view.words[at]
        if word in _PER and view.words[at + 1] != "cent":
            thing = at + 1
            while word == "per" and view.letters[thing + 1] in "WQ":
                thing += 1
            noun = singular(view.words[thing])
            noun = _SHORT.get(noun, noun) if word in ("/", "per") else noun
            if noun in _PERIODS or view.letters[thing] in "WQI":
                found.append(f"per:{_PERIODS.get(noun, noun)}")
    if not found and view.words[end] == "in" and view.words[end + 1] in _EACH:  # "in any contract year"
        nouns = (singular(view.words[at]) for at in (end + 2, end + 3))
        found = [f"per:{_PERIODS[noun]}" for noun in nouns if noun in _PERIODS][:1]
    if not found and (before := begun_at(view, m)):
        unit = counted(view, before)
        return _per(view, before, unit[1] if unit else before.last)
    return found


def _periods(view: View, clause: Clause | None, figures: list[Mention], first: int, last: int) -> list[str]:
    """The year, quarter or month that a figure is for, which stands among `figures`; also that by which it stood so.

    "By May it had dropped to 40" tells of May, "40 are to be built by May" of a plan that has its own day.
    """
    found = []
    for other in figures:
        if other.kind not in DATE_KINDS or other.grain not in _SPANS or not first <= other.first < last:
            continue
        if other.relation in (None, "during") or (other.relation == "by" and clause is not None and is_done(view, clause)):
            start = str(other.high if other.relation == "by" else other.low)
            if start[:1].isdigit() or other.grain == "month":
                found.append(period(other.grain, start))
    return found


def _clocks(view: View, m: Mention, clause: Clause | None) -> list[str]:
    """The time of day at which a figure of that day stood so: "by 6 p.m. 300 had come", "300 were waiting at noon"."""
    times = [d for d in view.dates if d.role == "clock" and m.kind != "ordinal" and view.governs[d.first] == view.governs[m.first]]
    state = clause is not None and (clause.klass in STATES or clause.lemma in STATES)
    return [f"clock:{d.hours}" for d in times if state or d.relation == "by"]


def _weekdays(view: View, first: int, last: int) -> list[str]:
    """The day of the week, for an article without a date that could tell which one it was."""
    found = [w for word in view.low[first:last] if (w := word.removesuffix("'s")) in WEEKDAYS]
    return [f"weekday:{w}" for w in found] if found and not WEEKDAYS.isdisjoint(view.low) else []


def _place_word(view: View, at: int) -> bool:
    """ "in Norway", "on the island of Malta"."""
    return view.low[at - 1] in _OF_PLACE or (view.low[at - 1] == "of" and view.words[at - 4] in _OF_PLACE)


def _regions(view: View, first: int, last: int) -> list[str]:
    """ "in the north": common nouns of places."""
    return [f"in:{view.low[i + 2]}" for i in range(first, last - 2) if view.low[i + 2] in _REGIONS and view.low[i] in _OF_PLACE]


def _places(view: View, m: Mention, first: int, last: int) -> list[Name]:
    """ "in Norway": names behind a preposition of place, other than the figure itself ("runs on Kestra 3")."""
    return [
        name
        for name in view.names
        if first <= name.first < last
        and (name.last <= m.first or name.first >= m.last)
        and name.entity
        and view.letters[name.first - 1] == "P"
        and _place_word(view, name.first)
    ]
