"""Takes a document with its assertions, gives what it tells of events: which came before which, and which day each dated one was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.clashes.events import Told
from checker.normalizer import structure
from checker.normalizer.frames.memory import Memory
from checker.normalizer.model import Block, Sentence
from checker.normalizer.orders.clocks import clocks
from checker.normalizer.orders.connectives import orders
from checker.normalizer.orders.dated import dated
from checker.normalizer.orders.followings import followings
from checker.normalizer.orders.laters import laters
from checker.normalizer.orders.scene import Scene
from checker.normalizer.orders.sequences import sequences
from checker.normalizer.orders.stages import GOING_ON
from checker.normalizer.orders.words import CONNECTIVES
from checker.normalizer.sentences import sentences
from checker.tables import Assertion, Document

__all__ = ["dated", "read"]

_COMMON = (("when",), ("while",), ("next",))
_CONNECTED = [phrase for found in CONNECTIVES.values() for phrase, _ in found if phrase not in _COMMON]
_PHRASES = [" ".join(phrase) for phrase in (*_CONNECTED, *GOING_ON)]
_CUE = re.compile(
    rf"\b(?:{'|'.join(sorted(_PHRASES))}|last|already|later|next|the day after|follow(?:s|ed)|preced(?:es?|ed)|when[^.]* had)\b",
    re.IGNORECASE,
)
"""What every order of events is told by ("when" only with "already" or "had", "while" with what goes on); a block without any is left."""


def read(document: Document, rows: Sequence[Assertion]) -> list[Told]:
    """The orders that the document tells, in order of position. Time grows linearly with the text."""
    text = document.text
    timed = sum(row.hours is not None or row.kind == "ordinal" or ":" in row.surface for row in rows) > 1
    if not timed and not _CUE.search(text, document.body):
        return []
    blocks = structure.blocks(text, markup=document.markup, body=document.body, title=document.title)
    memory = Memory(document, blocks)
    found = [told for block in blocks if _worth(text, block) for told in _read(memory, block, rows)]
    if timed:
        found += clocks(memory, blocks, rows)
    return list({(t.earlier.text, t.later.text): t for t in found}.values())


def _worth(text: str, block: Block) -> bool:
    return block.kind in ("paragraph", "bullet", "quote") and _CUE.search(text, block.start, block.end) is not None


def _read(memory: Memory, block: Block, rows: Sequence[Assertion]) -> Iterator[Told]:
    text = memory.document.text
    before: Sentence | None = None
    for sentence in sentences(text, block):
        if _CUE.search(text, sentence.start, sentence.end):
            scene = Scene(memory, sentence, rows, before)
            for tell in (orders, sequences, laters, followings):
                yield from tell(scene)
        before = sentence
