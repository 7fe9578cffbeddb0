"""Takes a phrase that ranks something, gives what it ranks: the name beside it, the subject of "is", what "makes it" is said of."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from checker.clashes.standings import Thing
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import fold, kind_of
from checker.normalizer.frames.resolve import entity
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import LEMMA
from checker.normalizer.standings.words import AXES, HEADS

OPEN = Thing()
"""Nothing in the sentence says what is ranked."""
_IS = frozenset(("be", "become", "remain", "rank", "stay", "make", "represent", "constitute"))
_MAKES = frozenset(("make", "render", "call", "consider"))
LIKE = frozenset(("since", "after", "before", "like", "unlike", "than", "as", "beside", "against", "behind"))
"""In front of a rank that another thing has, with which the one told of is compared."""
_AS = frozenset(("as", "into"))
_POINTS = frozenset(("it", "this", "that", "he", "she", "they", "these", "those", "which", "who", "we", "i", "ours"))


class Ranked(NamedTuple):
    """What a phrase ranks, and the clause that says so, where it is not said aside."""

    thing: Thing
    clause: Clause | None = None


def ranked(view: View, start: int, end: int, *, of_all_time: bool = False) -> Ranked | None:
    """What the phrase in tokens [start, end) ranks; `start` is its determiner or possessor. None where the phrase itself is all that
    is said of it: "the second-largest bank closed 40 branches" may be any bank."""
    joined = next((c for c in view.clauses if c.last == start and c.lemma in _IS), None)  # "is the fastest time anybody ran"
    named = joined is not None and joined.subject is not None and view.name_in(*joined.subject) is not None
    beside = _apposed(view, start) or (None if named else _named_behind(view, end)) or _fronted(view, start, end)
    if beside:
        return Ranked(beside)
    clause = joined or view.clause_at(start)
    thing = _of_clause(view, start, clause) if clause else None
    if thing is None and clause and of_all_time and clause.last <= start and not LIKE & set(view.low[clause.last : start]):
        return Ranked(OPEN, clause)  # "reported the second-largest loss in its history"
    return Ranked(thing, clause) if thing else None


def of_subject(found: Subject | None) -> Thing:
    """A subject as a thing: by its name, else by its words; a pronoun that stands for no name leaves it open."""
    if found is None:
        return OPEN
    words = frozenset(fold(found.text).split()) - {found.code}
    if found.named:
        own = frozenset(w for w in words if w not in HEADS and not kind_of(w))
        return Thing(name=words, code=found.code) if own or found.code else Thing(phrase=words)
    return OPEN if found.how != "clause" else Thing(phrase=words)


def of_span(view: View, span: Span) -> Thing:
    """What a noun phrase stands for."""
    a, b = span
    if view.low[a] in _POINTS and b - a == 1:
        found = entity(view, span)
        return replace(of_subject(found), guessed=True) if found and found.named else OPEN
    found = entity(view, span)
    if found and found.named:
        return of_subject(found)
    words = frozenset(LEMMA[view.low[i]] for i in range(a, b) if view.tags[i] in "WQBI") - {""}
    return OPEN if view.low[a] in ("this", "that") or (len(words) == 1 and view.low[a] == "the") else Thing(phrase=words)


def _apposed(view: View, start: int) -> Thing | None:
    """ "Teln, the second-largest bank, ...", "the line to the airport, the longest", "a fine of $2 million, the second-largest"."""
    if start < 2 or view.letters[start - 1] not in ",(-":
        return None
    end = start - 1
    if name := view.name_ending(end) or view.name_ending(end - 1):
        return of_subject(view.memory.named(name))
    if view.tags[end - 1] == "M":
        return OPEN
    before = [span for span in noun_phrases(view.tags, 0, end) if span[1] == end]
    return of_span(view, before[-1]) if before and view.tags[before[-1][0]] in "DGWQ" else None


def _named_behind(view: View, end: int) -> Thing | None:
    """ "the second-largest bank, Teln, ...", "No. 2 grocer Teln"."""
    at = end + (view.letters[end] == ",")
    name = next((n for n in view.names if n.first == at and n.entity), None)
    closed = name is not None and (at == end or view.letters[name.last] in ",.;")
    return of_subject(view.memory.named(name)) if name and closed else None


def _fronted(view: View, start: int, end: int) -> Thing | None:
    """ "Until now the fourth-largest brewer, it ...": what the sentence goes on about."""
    if view.letters[end] != "," or set(view.tags[:start]) - set("SPAIVXY"):
        return None
    subject = next((c.subject for c in view.clauses if c.subject and c.subject[0] == end + 1), None)
    return of_span(view, subject) if subject else None


def _of_clause(view: View, start: int, clause: Clause) -> Thing | None:
    """ "Teln is the second-largest bank", "which makes it the second-largest", "the largest of these is Teln"."""
    if clause.first > start:
        return _told_behind(view, clause, start)
    between = view.tags[clause.last : start].strip("AN")
    if clause.lemma in _MAKES:
        made = [span for span in noun_phrases(view.tags, clause.last, start) if span[1] in (start, start - 1)]
        return of_span(view, made[0]) if made and made[0][0] == clause.last else None
    joined = between == "" or (between == "P" and view.words[start - 1] in _AS)
    joined = joined or (between.endswith("C") and not AXES.keys().isdisjoint(view.low[clause.last : start]))  # "and the third-oldest"
    if joined and clause.subject and (clause.lemma in _IS or clause.passive):
        return of_span(view, clause.subject)
    return None


def _told_behind(view: View, clause: Clause, start: int) -> Thing | None:
    """ "The largest of the mills is Teln": the phrase is itself the subject of the clause."""
    if clause.lemma != "be" or not clause.subject or clause.subject[0] > start:
        return None
    name = next((n for n in view.names if n.first == clause.last and n.entity), None)
    return of_subject(view.memory.named(name)) if name else None
