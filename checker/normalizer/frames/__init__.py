"""Takes a sentence with its mentions, gives assertions: each mention with what it is about."""

from __future__ import annotations

import re

from checker.normalizer.frames.alone import explained, is_alone
from checker.normalizer.frames.as_of import as_of
from checker.normalizer.frames.attributes import Attribute, attribute, by_verb, carries, fold_words
from checker.normalizer.frames.cells import of_cell
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.events import event
from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.moods import mood, rejects, speaker
from checker.normalizer.frames.recall import catch_up, participants, read_title, remember
from checker.normalizer.frames.scopes import scope
from checker.normalizer.frames.subjects import counted, subject
from checker.normalizer.frames.view import View
from checker.normalizer.model import Block, Mention, Sentence, Tokens
from checker.normalizer.tokens import tokenize
from checker.tables import DATE_KINDS, Assertion

_POINTS = re.compile("[UE]")
"""A pronoun: it may point into a sentence that was passed over."""
_SHORT_LABEL = 2
"""A run-in heading of so few words names what the figures behind it count."""
_SUBJECT = ("subject", "subject_key", "subject_code", "subject_from")
_ATTRIBUTE = ("attribute", "attribute_key", "modifiers")

__all__ = ["Memory", "attach", "pass_over"]


def attach(memory: Memory, sentence: Sentence, tokens: Tokens, mentions: list[Mention]) -> list[Assertion]:
    """One assertion for each mention, in the same order."""
    if not memory.started:
        memory.started = True
        read_title(memory)
    if not mentions:
        pass_over(memory, sentence)
        return []
    view = View(memory, sentence, tokens, mentions)
    if memory.passed and (view.block.kind == "bullet" or _POINTS.search(view.tags) or not view.names):
        catch_up(memory)
    if memory.rows:
        _look_back(view)
    rows = [_row(view, m) for m in mentions]
    names, words, says = view.name_keys(), view.content(), speaker(view)
    for m, row in zip(mentions, rows, strict=True):
        row.names, row.words = names, words
        if m.skipped is None:
            _frame(view, m, row, says)
            _carry(view, m, row, rows)
    remember(view)
    memory.passed.clear()
    memory.clauses += len(view.clauses) + 1
    memory.rows, memory.alone = rows, is_alone(view)
    return rows


def pass_over(memory: Memory, sentence: Sentence) -> None:
    """Takes a sentence without mentions. It is read only where the figure before it waits for it, or a later pronoun may point into it."""
    if memory.rows and memory.rows[-1].block == sentence.block:
        tokens = tokenize(memory.document.text, sentence.start, sentence.end)
        if memory.alone or rejects(tokens.low):
            _look_back(View(memory, sentence, tokens, []))
    memory.passed.append(sentence)


def _look_back(view: View) -> None:
    """What a sentence says of the figures of the sentence before it: that they are wrong, or what they are."""
    memory = view.memory
    if view.low and rejects(view.low):
        memory.take_back()
    found = explained(view) if memory.alone and memory.rows[-1].block == view.block.index else None
    for row in memory.rows if found else ():
        if found and row.skipped is None:
            _say(row, found[0] or memory.topic, by_verb(row.kind, found[2]) or found[1])
            row.predicate, row.predicate_class = (found[2].lemma, found[2].klass) if found[2] else (None, "")
    memory.alone = False


def _row(view: View, m: Mention) -> Assertion:
    """The mention's own columns; what it is about is filled in later."""
    d, memory = view.memory.document, view.memory
    start, end = view.tokens.start[m.first], view.tokens.end[m.last - 1]
    line, column = memory.place(start)
    return Assertion(
        id=f"{d.doc}#{start}", doc=d.doc, path=d.path, source=d.source or d.doc,
        published=d.published.isoformat() if d.published else None,
        start=start, end=end, line=line, column=column, surface=d.text[start:end],
        sentence=d.text[view.sentence.start : view.sentence.end],
        kind=m.kind, low=m.low, high=m.high, step=m.step, hedge=m.hedge, unit=m.unit,
        subject=None, attribute=None, predicate=None, mood="asserted", as_of_low=None, as_of_high=None,
        skipped=m.skipped, publisher=d.publisher, grain=m.grain, readings=m.readings, derivation=m.derivation,
        role=m.role, relation=m.relation, edge=m.edge, weekday=m.weekday, block=view.sentence.block, cell=_cell(view.block),
        clause=memory.clauses + view.governs[m.first] + 1,
    )  # fmt: skip


def _cell(block: Block) -> tuple[int, str, str] | None:
    return None if block.table is None else (block.table, block.row_head or "", block.column_head or "")


def _frame(view: View, m: Mention, row: Assertion, says: str | None) -> None:
    """Fills in what the figure is about."""
    clause = view.clause_at(m.first)
    noun = None if m.kind in DATE_KINDS or m.kind == "designator" else counted(view, m)
    about = subject(view, m, noun, clause)
    if m.kind in DATE_KINDS:
        row.predicate, found = event(view, m, clause)
        row.predicate_class = found.key
    else:
        found = attribute(view, m, noun, clause) if m.kind != "designator" else Attribute(None, "")
        row.predicate, row.predicate_class = (clause.lemma, clause.klass) if clause else (None, "")
    narrowed: tuple[str, ...] = ()
    if view.block.kind == "cell" and not clause and m.kind != "designator":
        about, found, narrowed = of_cell(view.memory, view.block)
    if not found.key and m.kind not in (*DATE_KINDS, "designator"):
        found = _unsaid(view, clause, about)
    _say(row, about, found)
    row.participants = participants(view, clause)
    row.scope = tuple(sorted({*scope(view, m, noun, about), *narrowed}))
    row.mood, row.speaker, row.historic = mood(view, m, clause, says)
    row.as_of_low, row.as_of_high = as_of(view, m, found.key, clause)


def _unsaid(view: View, clause: Clause | None, about: Subject | None) -> Attribute:
    """The attribute of a figure that stands without one: what "it" was measured by before, what the question asks, or the heading names."""
    words: tuple[str, ...] = ()
    if about and about.how == "pronoun":
        words = view.memory.measure
    elif clause is None or len(view.memory.label) <= _SHORT_LABEL:
        words = view.memory.label
    return fold_words(list(words), " ".join(words)) if words else Attribute(None, "")


def _say(row: Assertion, about: Subject | None, found: Attribute) -> None:
    if about:
        row.subject, row.subject_key, row.subject_code, row.subject_from = about.text, about.key, about.code, about.how
    row.attribute, row.attribute_key, row.modifiers = found


def _carry(view: View, m: Mention, row: Assertion, rows: list[Assertion]) -> None:
    """A number without a noun takes attribute and subject from the figure of its kind before it: "rose to 32, up from nine"."""
    if row.attribute_key or row.kind in (*DATE_KINDS, "designator"):
        return
    same = row.kind, row.unit
    alike = [r for r in (*view.memory.rows, *rows) if r.start < row.start and (r.kind, r.unit) == same and r.attribute_key]
    if not alike and row.kind == "number":
        alike = [r for r in rows if r.start < row.start and r.attribute_key and r.kind not in DATE_KINDS]
    if not alike or alike[-1].block != row.block:
        return
    if alike[-1] not in rows and row.subject_from not in ("pronoun", "sentence", "lead-in"):
        return
    for column in _SUBJECT + _ATTRIBUTE if carries(view, m) else _ATTRIBUTE:
        setattr(row, column, getattr(alike[-1], column))
