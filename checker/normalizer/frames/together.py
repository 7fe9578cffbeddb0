"""Takes sentences with their figures, gives what each says by itself, read side by side, and the passed ones it may point into."""

from __future__ import annotations

import re
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
    """A sentence, its view and figures where it has some, and the views of passed sentences that are remembered before it."""

    sentence: Sentence
    view: View | None
    figures: list[Figure]
    passed: list[View]


def together(memory: Memory, found: list[Figures]) -> list[Seen]:
    """What is seen of each sentence. None of it depends on what the sentences before leave in the memory."""
    views = [View(memory, f.sentence, f.tokens, f.mentions, ahead=True) if f.tokens and f.mentions else None for f in found]
    told = [view for view in views if view]
    read(told)
    each = iter(figures(told))
    seen: list[Seen] = []
    passed = [Figures(sentence, None, []) for sentence in memory.passed]
    for f, view in zip(found, views, strict=True):
        seen.append(Seen(f.sentence, view, next(each) if view else [], []))
        if view:
            if passed and _may_point_back(view):
                seen[-1].passed.extend(_of_passed(memory, earlier) for earlier in passed[-BACK:])
            passed = []
        elif may_be_remembered(memory, f.sentence):
            passed.append(f)
    read([view for one in seen for view in one.passed])
    return seen


def may_be_remembered(memory: Memory, sentence: Sentence) -> bool:
    """Whether later sentences may point into one that has no figures."""
    return memory.blocks[sentence.block].kind != "cell"


def _may_point_back(view: View) -> bool:
    return view.block.kind in ("bullet", "cell") or not view.names or _POINTS.search(view.tags) is not None


def _of_passed(memory: Memory, f: Figures) -> View:
    tokens = f.tokens or tokenize(memory.document.text, f.sentence.start, f.sentence.end)
    return View(memory, f.sentence, tokens, [], ahead=True)
