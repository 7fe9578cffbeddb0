"""Takes a sentence, gives the words of the run-in heading or the question that it answers: "Schools. All 51 stay closed." -> school."""

from __future__ import annotations

from checker.normalizer.frames.called import TIGHT
from checker.normalizer.frames.memory import Memory, lemmas
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import QUESTIONS
from checker.normalizer.model import Block, Sentence
from checker.normalizer.tokens import tokenize

RUN_IN = 8
"""Level of a heading that stands in the line of its paragraph."""
_LONGEST = 8
"""Words of a heading that can be a label."""

_SENTENCE = frozenset("XEUR")
"""Tags of words that make a heading a sentence: "Who can come back", "It is open"."""

Words = tuple[str, ...]


def label(view: View) -> Words:
    """Singular lemmas; () where the block has no run-in heading and the sentence before is no question."""
    memory, block = view.memory, view.block
    if memory.question:
        return _asked(_read(memory, memory.question))
    if block.index not in memory.labels:
        above = above_in_line(memory, block)
        memory.labels[block.index] = _of_heading(_read(memory, Sentence(above.start, above.end, above.index))) if above else ()
    return memory.labels[block.index]


def asks(view: View) -> bool:
    """Whether the label is what a question asks for, and no heading."""
    return view.memory.question is not None


def above_in_line(memory: Memory, block: Block) -> Block | None:
    """The run-in heading of a paragraph."""
    above = memory.blocks[block.headings[-1]] if block.headings else None
    return above if above and above.level >= RUN_IN and above.index == block.index - 1 else None


def _read(memory: Memory, sentence: Sentence) -> View:
    return View(memory, sentence, tokenize(memory.document.text, sentence.start, sentence.end), [])


def _of_heading(view: View) -> Words:
    if "?" in view.low:
        return _asked(view)
    if not _SENTENCE.isdisjoint(view.tags):
        return ()
    words = lemmas([w for w, t in zip(view.low, view.tags, strict=True) if t in "WQIBV"])
    return words if len(words) <= _LONGEST else ()


def _asked(view: View) -> Words:
    """ "How many nodes ...?", "How long ...?": what the answer will be a number of."""
    for i, word in enumerate(view.low[:6]):
        if word == "how" and view.words[i + 1] in ("many", "much"):
            match = TIGHT.match(view.tags, i + 2)
            return lemmas(view.low[i + 2 : match.end()]) if match else ()
        if word == "how" and view.words[i + 1] in QUESTIONS:
            return (QUESTIONS[view.words[i + 1]],)
    return ()
