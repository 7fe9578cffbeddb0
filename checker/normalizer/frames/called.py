"""Takes a name in its sentence, gives the common noun that the sentence says of it: "Orvan, a textile company" -> "company"."""

from __future__ import annotations

import re

from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.names import Name, kind_of
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Sentence
from checker.normalizer.tokens import tokenize

TIGHT = re.compile(r"[AWBQIHMG]+")
"""The words of a noun phrase behind its determiner."""


def called(view: View, name: Name) -> str:
    """The common noun said of a name: behind it, in front of it, or in apposition."""
    if view.tag(name.last) in "WQ":
        return singular(view.low[name.last])
    if view.tag(name.last) in ",-" and view.tag(name.last + 1) in "DW":
        match = TIGHT.match(view.tags, name.last + 1 + (view.tag(name.last + 1) == "D"))
        if match and kind_of(view.low[match.end() - 1]):
            return singular(view.low[match.end() - 1])
    if view.tag(name.last) == "X" and view.tag(name.last + 1) == "D":
        match = TIGHT.match(view.tags, name.last + 2)
        return singular(view.low[match.end() - 1]) if match else ""
    return singular(view.low[name.first - 1]) if name.first and view.tags[name.first - 1] in "WQ" else ""


def read_title(memory: Memory) -> None:
    """Notes the names of the title and what it calls them."""
    if memory.started:
        return
    memory.started = True
    title = memory.document.title or ""
    if title and memory.blocks:
        view = View(memory, Sentence(0, len(title), 0), tokenize(title, 0, len(title)), [], title)
        for name in view.names:
            memory.note(name, called(view, name))
            memory.titled.append(memory.named(name, "title"))
