"""Takes sentences with their figures, gives what each says by itself, read side by side, and the passed ones it may point into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.normalizer.frames.figures import Figure, figures
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.recall import BACK
from checker.normalizer.frames.view import View, read
from checker.normalizer.model import Figures, Sentence
from checker.normalizer.tokens import tokenize

_POINTS = re.compile("[UE]")
"""A pronoun: it may point into a sentence that was passed over."""


class Seen(NamedTuple):
    """A sentence with figures: its view, these, and the views of passed sentences that are remembered before it."""

    view: View
    figures: list[Figure]
    passed: list[View]


def together(parts: Sequence[tuple[Memory, list[Figures]]]) -> list[list[Seen | Sentence]]:
    """What is seen of each sentence of each document; one without figures stands for itself.

    None of it depends on what the sentences before leave in the memory.
    """
    views = [[_view(memory, f) if f.mentions else None for f in found] for memory, found in parts]
    told = [view for those in views for view in those if view]
    read(told)
    each = iter(figures(told))
    seen = [_seen(memory, found, those, each) for (memory, found), those in zip(parts, views, strict=True)]
    read([view for those in seen for one in those if isinstance(one, Seen) for view in one.passed])
    return seen


def _view(memory: Memory, f: Figures) -> View:
    """The sentence, whose words are still to be read."""
    tokens = f.tokens or tokenize(memory.document.text, f.sentence.start, f.sentence.end)
    return View(memory, f.sentence, tokens, f.mentions, ahead=True)


def _seen(memory: Memory, found: list[Figures], views: list[View | None], each: Iterator[list[Figure]]) -> list[Seen | Sentence]:
    """The sentences of one document; `each` gives the figures of those that have some."""
    seen: list[Seen | Sentence] = []
    passed = [Figures(sentence, None, []) for sentence in memory.passed]
    for f, view in zip(found, views, strict=True):
        if view:
            back = passed[-BACK:] if passed and _may_point_back(view) else []
            seen.append(Seen(view, next(each), [_view(memory, earlier) for earlier in back]))
            passed = []
        else:
            seen.append(f.sentence)
            if may_be_remembered(memory, f.sentence):
                passed.append(f)
    return seen


def may_be_remembered(memory: Memory, sentence: Sentence) -> bool:
    """Whether later sentences may point into one that has no figures."""
    return memory.blocks[sentence.block].kind != "cell"


def _may_point_back(view: View) -> bool:
    return view.block.kind in ("bullet", "cell") or not view.names or _POINTS.search(view.tags) is not None
