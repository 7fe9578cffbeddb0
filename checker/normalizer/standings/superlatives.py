"""Takes a sentence, gives the standings that its superlatives tell: "the biggest of its five ships", "Europe's second-largest bank"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.clashes.standings import Standing, Thing
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.resolve import entity
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural
from checker.normalizer.model import Mention
from checker.normalizer.standings.pools import Gathered, behind, is_told_of, key_of, opening, possessor
from checker.normalizer.standings.rows import Rows, made
from checker.normalizer.standings.things import LIKE, ranked
from checker.normalizer.standings.words import ANYBODY, AXES, BUT, EVER, EVERYWHERE, GROUPS, LOOSE, TASKS, head, most, place
from checker.tables import Assertion

_NUMBER = frozenset(("no", "number"))
_RANKS = frozenset(("ranks", "ranked"))
_BARE = frozenset(("is", "was", "as", *_RANKS))
"""In front of an ordinal without an article: "Teln ranks second-largest"."""
_DEGREES = frozenset(("by", "far", "single", "ever"))


class Phrase(NamedTuple):
    """A superlative in tokens [first, last), its ordinal, if there is one, in front of it."""

    first: int
    last: int
    axis: str
    ordinal: Mention | None


def superlatives(view: View, rows: Rows) -> Iterator[Standing]:
    """The standings of a sentence, from left to right."""
    for phrase in _phrases(view):
        if (found := _standing(view, rows, phrase)) is not None:
            yield found


def _phrases(view: View) -> Iterator[Phrase]:
    for m in view.mentions:  # "the No. 2 brewer in Europe"
        if m.kind == "ordinal" and view.low[m.first] in _NUMBER and _is_firm(view.low[_last_noun(view, m.last)]):
            yield Phrase(m.first, m.last, "size", m)
    for i, low in enumerate(view.low):
        axis = AXES.get(low)
        last = i + 1
        if low == "most":
            axis, last = most(view.words[i + 1]), i + 2
        if axis is None:
            continue
        hyphen = view.letters[i - 1] == "H"
        ordinal = next((m for m in view.near(i - 1 - hyphen, i) if m.kind == "ordinal" and m.last == i - hyphen), None)
        if ordinal or not hyphen:
            yield Phrase(ordinal.first if ordinal else i, last, axis, ordinal)


def _is_firm(noun: str) -> bool:
    """Whether a noun is one for companies, of which "No. 2" is the second-largest: "grocer", "bank"."""
    kind = kind_of(noun)
    return kind == "company" or (not kind and noun.endswith(("er", "or")) and noun not in TASKS)


def _last_noun(view: View, i: int) -> int:
    """The last of the nouns from token i on."""
    while view.letters[i + 1] in "WQ" and view.letters[i] in "WQB":
        i += 1
    return min(i, len(view.low) - 1)


def _standing(view: View, rows: Rows, phrase: Phrase) -> Standing | None:
    found = Gathered()
    start = _determiner(view, phrase, found)
    nouns, end = _nouns(view, phrase.last, found)
    if (
        start is None
        or _is_loose(view, start)
        or (not phrase.ordinal and BUT & set(view.low[:start]))
        or not _is_one(view, start, nouns, end)
    ):
        return None
    found.bare = not nouns
    stop = behind(view, end, found)
    opening(view, start, found)
    said = found.period or found.places or found.among or found.inner or view.words[end] in ("of", "on")
    if not said and not (phrase.ordinal and (nouns or view.words[start - 1] in _RANKS)):
        return None
    of = ranked(view, start, end if view.letters[end] == "B" else stop, of_all_time=found.period == "ever")
    row = _row(view, rows, phrase, end, of.thing) if of and told(view, of.clause) else None
    if of is None or row is None:
        return None
    thing, clause = of
    pool = found.pool(*(key_of(view, nouns, found) if nouns or found.inner else (_borne(view, clause), [])))
    pool = pool if thing.guessed else replace(pool, among=pool.among - thing.name)
    planned = clause is not None and clause.modal
    return Standing(row, phrase.axis, thing, pool, planned, times(view, clause, phrase.first, stop))


def _is_one(view: View, start: int, nouns: list[int], end: int) -> bool:
    """Whether one thing is ranked: no plural, and without a noun the set must follow ("the biggest of"), or "ranks" stand in front."""
    if nouns:
        return not is_plural(view.low[nouns[-1]])
    if view.letters[end] in "PRS" or view.words[start - 1] in _RANKS or view.words[end] in EVER or place(view.words[end]) is not None:
        return True
    return is_told_of(view, end)


def _borne(view: View, clause: Clause | None) -> str:
    """ "The ship is the biggest of the five": the noun of the subject, or of what a pronoun stands for."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause and clause.subject else ()
    if phrases and view.tags[phrases[0][0]] in "UE":
        found = entity(view, phrases[0])
        return head(found.text.lower().split()[-1]) if found and not found.named and found.text else ""
    at = phrases[0][1] - 1 if phrases else -1
    return head(view.low[at]) if at >= 0 and view.tags[at] in "WQ" else ""


def _row(view: View, rows: Rows, phrase: Phrase, end: int, thing: Thing) -> Assertion | None:
    """The row of the ordinal, else a new one; None where another figure stands in its place."""
    if phrase.ordinal:
        return rows.ordinal(view.tokens.start[phrase.ordinal.first])
    if rows.taken(view.tokens.start[phrase.first]):
        return None
    what = view.text(phrase.first, end)
    return made(view, phrase.first, end, 1.0, " ".join(sorted(thing.name)) or None, what)


def _determiner(view: View, phrase: Phrase, found: Gathered) -> int | None:
    """Where the noun phrase begins; None where no rank of one thing does: a superlative without an article, or of several."""
    i = phrase.first - 1
    while i >= 0 and (view.letters[i] == "A" or view.low[i] in _DEGREES):
        i -= 1
    if i >= 0 and (view.letters[i] == "G" or view.low[i] in ROLE["owner"]):
        return possessor(view, i, found) + 1
    if i >= 0 and view.low[i] == "the":
        return i
    bare = phrase.ordinal is not None and (i < 0 or view.letters[i] in ",(-" or view.low[i] in _BARE)
    return i + 1 if bare else None


def _nouns(view: View, i: int, found: Gathered) -> tuple[list[int], int]:
    """The nouns behind the superlative and where they end; a name at their end names the thing, an adjective of a place is of the set."""
    nouns: list[int] = []
    if view.letters[i] == "V" and view.letters[i + 1] in "P,.;)SR":  # "the second-biggest fine in ...": no verb stands there
        return [i], i + 1
    while view.letters[i] in "WBQIH" or (view.letters[i] in "AV" and view.letters[i + 1] in "WQ" and view.letters[i - 1] != "W"):
        low = view.low[i]
        if nouns and low in EVERYWHERE | EVER | ANYBODY:
            break
        if (where := place(low)) and where[0] in ("country", "continent", "world") and view.letters[i + 1] in "WQBIH":
            found.places.add(where)
        elif view.letters[i] == "B" and nouns and view.letters[i + 1] not in "WQ":
            break
        elif view.letters[i] in "WBQI":
            nouns.append(i)
        if view.letters[i + 1] == "C" and view.letters[i + 2] in "WQ" and view.letters[i + 3] in "WQ" and not is_plural(view.low[i]):
            i += 1  # "oil and gas producer"
        i += 1
    return nouns, i


def _is_loose(view: View, start: int) -> bool:
    """ "one of the biggest", "arguably the biggest", "among the biggest"."""
    before = view.low[max(0, start - 3) : start]
    return bool(LOOSE & set(before)) or (before[-1:] == ["of"] and bool(GROUPS & set(before[:-1])))


def told(view: View, clause: Clause | None) -> bool:
    """Whether a clause says so of its own time: no question, nothing denied, nothing that was so before."""
    if "?" in view.low[-3:] or clause is None:
        return "?" not in view.low[-3:]
    before = clause.had or "then" in view.low[clause.first : clause.last + 1]
    return not (before or clause.negated or view.words[clause.first - 1] == "if")


def times(view: View, clause: Clause | None, first: int, stop: int) -> tuple[str, str] | None:
    """The time of the clause, apart from what the set is limited to, and from when another was: "after the one of 1989"."""
    end = stop if {view.words[stop], view.words[stop + 1]} & LIKE else len(view.low)
    for m in view.dates:
        inside = first <= m.first < stop or m.first >= end
        if not inside and clause is not None and view.clause_at(m.first) is clause and m.low and m.high and m.grain != "time":
            return str(m.low), str(m.high)
    return None
