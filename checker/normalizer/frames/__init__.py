"""Takes a sentence with its mentions, gives assertions: each mention with what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.normalizer.frames.alone import explained, is_alone
from checker.normalizer.frames.carry import Carried, carry
from checker.normalizer.frames.figures import Figure
from checker.normalizer.frames.fill import fill, say
from checker.normalizer.frames.folding import fold_words
from checker.normalizer.frames.labels import above_in_line
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.moods import may_reject, rejects, speaker
from checker.normalizer.frames.questions import asked_words, question, take_up, take_up_heading
from checker.normalizer.frames.recall import remember
from checker.normalizer.frames.together import Seen, may_be_remembered, together
from checker.normalizer.frames.verbs import of_verb
from checker.normalizer.frames.view import View
from checker.normalizer.model import Sentence
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion

__all__ = ["Hear", "Memory", "attach", "together"]

Hear = Callable[[Sentence, View | None, Sequence[Assertion]], None]
"""Follows the reading of a document: is given each sentence, in order, with its view and its assertions before what it says is remembered;
None and none of a sentence without figures, which nobody else reads. It leaves the memory as it was."""


def attach(memory: Memory, seen: list[Seen | Sentence], followers: Sequence[Hear] = ()) -> list[Assertion]:
    """One assertion for each mention of the next sentences of a document, in the same order."""
    rows: list[Assertion] = []
    for one in seen:
        if isinstance(one, Seen):
            rows += _attached(one.view, one.figures, one.passed, followers)
        else:
            pass_over(memory, one, followers)
    return rows


def _attached(view: View, figures: list[Figure], passed: list[View], followers: Sequence[Hear]) -> list[Assertion]:
    memory = view.memory
    view.meet()
    memory.question = question(memory, view.block)
    if passed:
        memory.passed = []
    for earlier in passed:
        earlier.meet()
        remember(earlier)
    if memory.rows:
        _look_back(view)
    take_up(memory, view.block)
    take_up_heading(view)
    rows = [figure.row for figure in figures]
    _fill(view, figures, rows)
    for hear in followers:
        hear(view.sentence, view, rows)
    remember(view)
    memory.passed.clear()
    memory.rows, memory.alone = rows, is_alone(view) and memory.question is None
    return rows


def _fill(view: View, figures: list[Figure], rows: list[Assertion]) -> None:
    says, carried = speaker(view), Carried(view.memory.rows)
    for figure in figures:
        line = figure.row
        if not view.clauses:
            line.words = tuple(sorted({*line.words, *asked_words(view.memory)}))
        if figure.m.skipped is None:
            fill(view, figure, says)
            carry(view, figure.m, line, rows, carried)
            carried.note(line)


def pass_over(memory: Memory, sentence: Sentence, followers: Sequence[Hear] = ()) -> None:
    """Takes a sentence without mentions. It is read only where the figure before it waits for it, or a later pronoun may point into it."""
    for hear in followers:
        hear(sentence, None, ())
    if memory.rows and sentence.block - memory.rows[-1].block in (0, 1):
        text = memory.document.text
        if memory.alone or may_reject(text, sentence.start, sentence.end):
            tokens = tokenize(text, sentence.start, sentence.end)
            if memory.alone or rejects(tokens.low):
                _look_back(View(memory, sentence, tokens, []))
    if may_be_remembered(memory, sentence):
        memory.passed.append(sentence)


def _heads(view: View) -> bool:
    """Whether the last figure is the run-in heading of this sentence's paragraph."""
    above = above_in_line(view.memory, view.block)
    return above is not None and view.memory.rows[-1].block == above.index


def _look_back(view: View) -> None:
    """What a sentence says of the figures of the sentence before it: that they are wrong, or what they are."""
    memory = view.memory
    if memory.rows[-1].block != view.block.index and not _heads(view):
        return
    if view.low and rejects(view.low):
        memory.take_back()
    found = explained(view) if memory.alone else None
    for line in memory.rows if found else ():
        if found and line.skipped is None:
            about, said, clause = found
            name = of_verb(line.kind, clause) if clause else None
            say(line, about or memory.topic, fold_words([name], name) if name else said)
            line.predicate, line.predicate_class = (clause.lemma, clause.klass) if clause else (None, "")
            line.passive = clause is not None and clause.passive
    memory.alone = False
