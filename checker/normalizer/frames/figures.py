"""Takes sentences, gives for each figure its row and what its own sentence says of it, whatever was said before."""

from __future__ import annotations

from collections.abc import Sequence

from checker.normalizer.frames.attributes import filled
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.moods import Mood, is_planned, mood
from checker.normalizer.frames.nouns import counted
from checker.normalizer.frames.rates import per_piece
from checker.normalizer.frames.roles import role
from checker.normalizer.frames.rows import row
from checker.normalizer.frames.scopes import Narrowing, narrowing
from checker.normalizer.frames.turned import turn, turned
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, Assertion


class Figure:
    """A mention with its row. Of one that is not skipped, the clause, the noun it counts, the scopes of a price for one of many, ..."""

    __slots__ = ("clause", "m", "mood", "narrowing", "noun", "pieces", "row")

    clause: Clause | None
    noun: Span | None
    pieces: list[str]
    mood: Mood
    narrowing: Narrowing

    def __init__(self, m: Mention, row: Assertion) -> None:
        self.m, self.row = m, row


def figures(views: Sequence[View]) -> list[list[Figure]]:
    """The figures of each sentence, each step over all sentences before the next begins (see view.read)."""
    found = [_rows(view) for view in views]
    told = [(view, figure) for view, those in zip(views, found, strict=True) for figure in those if figure.m.skipped is None]
    for view, figure in told:
        m = figure.m
        figure.clause = filled(view, m) or view.clause_at(m.first)
        figure.pieces = per_piece(view, m)
        figure.noun = None if m.kind in DATE_KINDS or m.kind == "designator" or figure.pieces else counted(view, m)
        figure.row.role = role(view, m, figure.clause)
    for view, figure in told:
        figure.mood = mood(view, figure.m, figure.clause)
        if view.plain is False and (hedge := turned(view, figure.m, figure.clause)):
            turn(figure.m, figure.row, hedge)
            if figure.mood.mood == "denied":
                figure.mood = figure.mood._replace(mood="expected" if is_planned(view, figure.clause) else "asserted")
    for view, figure in told:
        figure.narrowing = narrowing(view, figure.m, figure.noun)
    return found


def _rows(view: View) -> list[Figure]:
    names, words = view.name_keys(), view.content()
    found = [Figure(m, row(view, m, names, words)) for m in view.mentions]
    view.memory.clauses += len(view.clauses) + 1
    return found
