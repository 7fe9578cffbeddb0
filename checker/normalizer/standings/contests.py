"""Takes a sentence, gives the places in contests and lists that it tells: "came third", "climbed to fifth place", "No. 2 in the market"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.clashes.standings import PLACE, Standing, Thing
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention
from checker.normalizer.standings.pools import Gathered, behind, setting
from checker.normalizer.standings.rows import Rows
from checker.normalizer.standings.superlatives import times, told
from checker.normalizer.standings.things import of_span
from checker.normalizer.standings.words import FIELDS, LOOSE, MOVES, NOUNS, PUTS, TAKES, VERBS
from checker.tables import Assertion

_LINKS = frozenset(("in", "up", "to", "back", "into", "down", "from", "out", "a", "an", "the", "its", "on"))
_FROM = "from"
_CLOSES = "P.,;:)SCT-Y"
"""What may stand behind an ordinal that has no noun."""


def contests(view: View, rows: Rows) -> Iterator[Standing]:
    """The standings of a sentence, from left to right."""
    for m in view.mentions:
        row = rows.ordinal(view.tokens.start[m.first]) if m.kind == "ordinal" and m.skipped is None else None
        if row is not None and (found := _standing(view, row, m)) is not None:
            yield found


def _standing(view: View, row: Assertion, m: Mention) -> Standing | None:
    clause = view.clause_at(m.first)
    if clause is None or clause.first > m.first or not told(view, clause):
        return None
    noun = singular(view.word(m.last)) in NOUNS
    thing = _thing(view, m, clause, noun=noun) if noun or view.tag(m.last) in _CLOSES else None
    if thing is None:
        return None
    found = Gathered()
    end = behind(view, m.last + noun, found)
    setting(view, clause, found)
    pool = found.pool("", FIELDS.intersection(view.low))
    pool = pool if thing.guessed else replace(pool, among=pool.among - thing.name)
    return Standing(row, PLACE, thing, pool, clause.modal, times(view, clause, m.first, end), clause.lemma in MOVES)


def _thing(view: View, m: Mention, clause: Clause, *, noun: bool) -> Thing | None:
    """Who has the place: the subject of "came third", the object of "put it third"."""
    between = view.low[clause.last : m.first]
    if LOOSE & set(between) or _FROM in between[-1:] or not clause.subject:
        return None
    if _LINKS.issuperset(between):
        active = not clause.passive or clause.lemma in PUTS
        fits = clause.lemma in VERBS | MOVES | PUTS or (noun and clause.lemma in TAKES)
        return of_span(view, clause.subject) if fits and active else None
    if clause.lemma not in PUTS or clause.passive:
        return None
    first = next(iter(noun_phrases(view.tags, clause.last, m.first)), None)
    direct = first is not None and first[0] == clause.last and _LINKS.issuperset(view.low[first[1] : m.first])
    return of_span(view, first) if first and direct else None
