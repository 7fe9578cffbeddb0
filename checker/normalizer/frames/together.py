"""Takes sentences with their figures, gives their views, read side by side, and those of passed sentences that they may point into."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.recall import BACK
from checker.normalizer.frames.view import View, read
from checker.normalizer.model import Figures, Sentence, Tokens
from checker.normalizer.tokens import tokenize

_POINTS = re.compile("[UE]")
"""A pronoun: it may point into a sentence that was passed over."""


class Seen(NamedTuple):
    """A sentence, its view where it has figures, and the views of passed sentences that are remembered before it."""

    sentence: Sentence
    view: View | None
    passed: list[View]


def together(memory: Memory, found: list[Figures]) -> list[Seen]:
    """What is seen of each sentence. None of it depends on what the sentences before leave in the memory."""
    views = [View(memory, f.sentence, f.tokens, f.mentions, ahead=True) if f.tokens and f.mentions else None for f in found]
    read([view for view in views if view])
    seen: list[Seen] = []
    passed = [Figures(sentence, None, []) for sentence in memory.passed]
    for figures, view in zip(found, views, strict=True):
        seen.append(Seen(figures.sentence, view, []))
        if view:
            if passed and _may_point_back(view):
                seen[-1].passed.extend(View(memory, f.sentence, _tokens(memory, f), [], ahead=True) for f in passed[-BACK:])
            passed = []
        elif may_be_remembered(memory, figures.sentence):
            passed.append(figures)
    read([view for one in seen for view in one.passed])
    return seen


def may_be_remembered(memory: Memory, sentence: Sentence) -> bool:
    """Whether later sentences may point into one that has no figures."""
    return memory.blocks[sentence.block].kind != "cell"


def _may_point_back(view: View) -> bool:
    return view.block.kind in ("bullet", "cell") or not view.names or _POINTS.search(view.tags) is not None


def _tokens(memory: Memory, figures: Figures) -> Tokens:
    return figures.tokens or tokenize(memory.document.text, figures.sentence.start, figures.sentence.end)
