"""Takes a number in its sentence, tells whether it is somebody's age."""

from __future__ import annotations

from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.counts import PERSONS
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, singular
from checker.normalizer.model import Mention

_OLDEST = 122
"""Years: nobody is known to have grown older."""


def is_age(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> bool:
    """ "Anna Brodsky, 56", "he was 83", "38 of them over 60", "the 26-year-old"."""
    if m.kind != "number":
        return m.role == "age"
    return m.role == "age" or _is_years(view, m, noun, clause) or _is_over(view, m) or _is_apposed(view, m)


def _is_over(view: View, m: Mention) -> bool:
    """ "38 of them over 60": a bare number with "over" behind people is their age."""
    over = view.low[m.first] in ("over", "under", "aged") or view.words[m.first - 1] in ("over", "under", "aged")
    return over and isinstance(m.low, int | float) and m.low <= _OLDEST and _behind_people(view, m.first)


def _is_years(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> bool:
    """ "He was 83": a bare number that a person is."""
    if noun or clause is None or clause.lemma != "be" or clause.subject is None or clause.first > m.first:
        return False
    small = isinstance(m.low, int | float) and m.low == m.high and 1 <= m.low <= _OLDEST
    return small and _is_person(view, clause.subject) and m.before == clause.last - 1


def _is_person(view: View, subject: Span) -> bool:
    """Whether the subject is "he" or a name that the article knows as a person's."""
    if view.low[subject[0]] in ROLE["person"]:
        return True
    name = view.name_in(*subject)
    known = view.memory.entities.get((name.key, name.code)) if name and name.last == subject[1] else None
    return known is not None and known.person


def _behind_people(view: View, at: int) -> bool:
    i = at - 1
    while i > 0 and view.low[i] in ("over", "under", "aged"):
        i -= 1
    return i >= 0 and (view.low[i] in ("them", "those") or singular(view.low[i]) in PERSONS)


def _is_apposed(view: View, m: Mention) -> bool:
    """ "Anna Brodsky, 56, ...": a small number between commas behind a name."""
    apart = view.letters[m.first - 1] == "," and view.letters[m.last] in ",.);" and isinstance(m.high, int | float)
    return apart and m.low == m.high and 1 <= m.high <= _OLDEST and view.name_ending(m.first - 1) is not None
