"""Takes a sentence, gives the places in contests and lists that it tells: "came third", "climbed to fifth place", "No. 2 in the market"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.standings import PLACE, Pool, Standing, Thing
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import LEMMA, singular
from checker.normalizer.standings.pools import Gathered, behind, inner, key_of, setting
from checker.normalizer.standings.rows import Rows, made
from checker.normalizer.standings.superlatives import times, told
from checker.normalizer.standings.things import of_span, of_subject
from checker.normalizer.standings.words import FIELDS, LISTS, LOOSE, MOVES, NOUNS, PUTS, SECOND, TAKES, TOPS, VERBS
from checker.tables import Assertion

_LINKS = frozenset(("in", "up", "to", "back", "into", "down", "from", "out", "a", "an", "the", "its", "on"))
_NOW = frozenset(("is", "are", "am", "stand", "stands", "lie", "lies", "sit", "sits", "remain", "remains"))
"""Verbs of a place that may be another one tomorrow."""
_WORD = re.compile(r"\w+")
_AROUND = 200
"""Characters in front of a sentence in which the contest may be named."""
_AMONG = frozenset(("in", "among", "of", "on"))
_FROM = "from"
_RANKS, _SIZE = ("rank", "place"), "size"
_OVERALL = frozenset(("overall", "again", "yesterday", "today"))
"""Adverbs behind an ordinal, whatever else the words may be."""
_CLOSES = "P.,;:)SCT-Y"
"""What may stand behind an ordinal that has no noun."""


def contests(view: View, rows: Rows) -> Iterator[Standing]:
    """The standings of a sentence: of its ordinals, of who was runner-up, and of who tops a list."""
    for row, first, last in _said(view, rows):
        noun = singular(view.words[last]) in NOUNS
        clause = view.clause_at(first)
        closed = noun or view.letters[last + (view.words[last] in _OVERALL)] in _CLOSES
        thing = _thing(view, first, clause, noun=noun) if clause and closed else None
        if clause and thing and told(view, clause):
            yield _standing(view, row, thing, clause, (first, last + noun))
    for clause in view.clauses:
        listed = next(iter(noun_phrases(view.tags, clause.last, clause.end)), None) if clause.lemma in TOPS and clause.subject else None
        if clause.subject and listed and listed[0] == clause.last and singular(view.low[listed[1] - 1]) in LISTS and told(view, clause):
            thing = of_span(view, clause.subject)
            row = made(view, clause.verb, listed[1], 1.0, " ".join(sorted(thing.name)) or None, PLACE)
            yield _standing(view, row, thing, clause, (clause.verb, listed[1] - 1))


def _said(view: View, rows: Rows) -> Iterator[tuple[Assertion, int, int]]:
    """Each ordinal, and "runner-up", with its row and tokens."""
    for m in view.mentions:
        row = rows.ordinal(view.tokens.start[m.first]) if m.kind == "ordinal" and m.skipped is None else None
        if row is not None:
            yield row, m.first, m.last
    for i, low in enumerate(view.low):
        if low in SECOND and view.low[i + 1 : i + 3] == ["-", "up"] and not rows.taken(view.tokens.start[i]):
            yield made(view, i, i + 3, 2.0, None, PLACE), i, i + 3


def _standing(view: View, row: Assertion, thing: Thing, clause: Clause, span: tuple[int, int]) -> Standing:
    found = Gathered()
    end = behind(view, span[1], found)
    setting(view, clause, found)
    if (sized := _by_size(view, span[1], found)) and clause.lemma in _RANKS:
        return Standing(row, _SIZE, thing, sized, clause.modal and clause.first < span[0], times(view, clause, span[0], end))
    pool = found.pool("", FIELDS.intersection(view.low))
    pool = pool if thing.guessed else replace(pool, among=pool.among - thing.name)
    planned = clause.modal and clause.first < span[0]
    passing = clause.lemma in MOVES or view.low[clause.verb] in _NOW or bool(_lists(view))
    return Standing(row, PLACE, thing, pool, planned, times(view, clause, span[0], end), passing, _near(view, row))


def _by_size(view: View, at: int, found: Gathered) -> Pool | None:
    """ "Ranks second among the country's banks by assets": the second-largest of them by what is measured."""
    if not found.by or view.words[at] not in ("among", "amongst", "of"):
        return None
    found.inner = inner(view, at + 1)
    return found.pool(*key_of(view, [], found)) if found.inner else None


def _lists(view: View) -> frozenset[str]:
    """The nouns of a sentence that are lists that go on."""
    return LISTS.intersection(map(singular, view.low))


def _near(view: View, row: Assertion) -> frozenset[str]:
    """Words and lemmas of the sentence but the ordinal, and of what stands in front of it in its paragraph."""
    first = max(view.block.start, view.sentence.start - _AROUND)
    words = _WORD.findall(view.source[first : view.sentence.end].lower())
    return frozenset((*words, *(LEMMA[word] for word in words))) - {"", row.surface.lower()}


def _subject(view: View, clause: Clause) -> Span | None:
    """The subject of a clause, else the name right in front of its verb: "In the 2025 Halden survey Teln came third"."""
    name = view.name_ending(clause.first) if clause.subject is None else None
    return (name.first, name.last) if name else clause.subject


def _thing(view: View, at: int, clause: Clause, *, noun: bool) -> Thing | None:
    """Who has the place: the name in front of ", third in the survey", the subject of "came third", the object of "put it third"."""
    if view.letters[at - 1] == "," and (name := view.name_ending(at - 1)):
        return of_subject(view.memory.named(name)) if view.words[at + 1] in _AMONG or view.words[at + 2] in _AMONG else None
    between = view.low[clause.last : at]
    subject = _subject(view, clause)
    if clause.first > at or LOOSE & set(between) or _FROM in between[-1:] or not subject:
        return None
    if _LINKS.issuperset(between):
        active = not clause.passive or clause.lemma in PUTS
        fits = clause.lemma in VERBS | MOVES | PUTS or (noun and clause.lemma in TAKES)
        return of_span(view, subject) if fits and active else None
    if clause.lemma not in PUTS or clause.passive:
        return None
    first = next(iter(noun_phrases(view.tags, clause.last, at)), None)
    direct = first is not None and first[0] == clause.last and _LINKS.issuperset(view.low[first[1] : at])
    return of_span(view, first) if first and direct else None
