"""Takes a sentence with its mentions, gives assertions: each mention with what it is about."""

from __future__ import annotations

from checker.normalizer.frames.as_of import as_of
from checker.normalizer.frames.attributes import attribute
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.events import event
from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.moods import mood
from checker.normalizer.frames.scopes import scope
from checker.normalizer.frames.subjects import counted, subject
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular, verb_class
from checker.normalizer.model import Mention, Sentence, Tokens
from checker.tables import DATE_KINDS, Assertion

__all__ = ["Memory", "attach"]


def attach(memory: Memory, sentence: Sentence, tokens: Tokens, mentions: list[Mention]) -> list[Assertion]:
    """One assertion for each mention, in the same order."""
    if not mentions:
        memory.pass_over(sentence)
        return []
    view = View(memory, sentence, tokens, mentions)
    text = memory.document.text[sentence.start : sentence.end]
    shared = view.name_keys(), view.content(), text
    rows = [_row(view, m, shared) for m in mentions]
    _remember(view)
    memory.clauses += len(view.clauses) + 1
    return rows


def _row(view: View, m: Mention, shared: tuple[tuple[str, ...], tuple[str, ...], str]) -> Assertion:
    d, memory = view.memory.document, view.memory
    start, end = view.tokens.start[m.first], view.tokens.end[m.last - 1]
    line, column = memory.place(start)
    row = Assertion(
        id=f"{d.doc}#{start}", doc=d.doc, path=d.path, source=d.source or d.doc,
        published=d.published.isoformat() if d.published else None,
        start=start, end=end, line=line, column=column, surface=d.text[start:end], sentence=shared[2],
        kind=m.kind, low=m.low, high=m.high, step=m.step, hedge=m.hedge, unit=m.unit,
        subject=None, attribute=None, predicate=None, mood="asserted", as_of_low=None, as_of_high=None,
        skipped=m.skipped, publisher=d.publisher, grain=m.grain, readings=m.readings, derivation=m.derivation,
        role=m.role, names=shared[0], words=shared[1], block=view.sentence.block,
        clause=memory.clauses + (view.governs[m.first] + 1 if m.first < len(view.governs) else 0),
    )  # fmt: skip
    if m.skipped is None:
        _frame(view, m, row)
    return row


def _frame(view: View, m: Mention, row: Assertion) -> None:
    """Fills in what the figure is about."""
    clause = view.clause_at(m.first)
    noun = None if m.kind in DATE_KINDS or m.kind == "designator" else counted(view, m)
    about = subject(view, m, noun)
    if about:
        row.subject, row.subject_key, row.subject_code, row.subject_from = about.text, about.key, about.code, about.how
    if m.kind in DATE_KINDS:
        row.predicate, found = event(view, m, clause)
        row.predicate_class = found.key
    else:
        found = attribute(view, m, noun, clause)
        row.predicate = clause.lemma if clause else None
        row.predicate_class = verb_class(clause.lemma) if clause else ""
    row.attribute, row.attribute_key, row.modifiers = found
    row.participants = _participants(view, clause)
    row.scope = scope(view, m, noun, clause, about)
    row.mood, row.speaker, row.historic = mood(view, m, clause)
    row.as_of_low, row.as_of_high = as_of(view, m, found.key)


def _participants(view: View, clause: Clause | None) -> tuple[str, ...]:
    """Folded names of the clause, its subject's among them, sorted."""
    if clause is None:
        return ()
    a, b = clause.subject or (clause.start, clause.start)
    inside = [n for n in view.names if clause.start <= n.first < clause.end or a <= n.first < b]
    return tuple(sorted({f"{view.memory.short(n)} {n.code}".strip() for n in inside}))


def _remember(view: View) -> None:
    """Leaves the sentence's names, what they were called, and its topic to the sentences behind it."""
    memory = view.memory
    for name in view.names:
        memory.note(memory.named(name), _called(view, name.first, name.last))
    topic = _topic(view)
    if topic:
        memory.topic, memory.topic_block = topic, view.block.index


def _called(view: View, first: int, last: int) -> str:
    """The common noun said of a name: in front of it, behind it, or in apposition."""
    tags, low = view.tags, view.low
    if last < len(tags) and tags[last] in "WQ":
        return singular(low[last])
    if first and tags[first - 1] in "WQ":
        return singular(low[first - 1])
    if last + 1 < len(tags) and tags[last] == "," and tags[last + 1] == "D":
        i = last + 2
        while i < len(tags) and tags[i] in "AWBQIHM":
            i += 1
        return singular(low[i - 1])
    return ""


def _topic(view: View) -> Subject | None:
    """The subject of the main clause, where it is a name."""
    from checker.normalizer.frames.subjects import _from_span

    for clause in view.clauses:
        if (clause.subject and clause.opener not in "RS") or clause.opener == "":
            found = _from_span(view, clause.subject) if clause.subject else None
            if found and found.named:
                return found
    return view.memory.named(view.names[0], "sentence") if view.names else None
