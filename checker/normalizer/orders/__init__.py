"""Follows the reading of a document, gives what it tells of events: which came before which, and which day each dated one was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.clashes.events import Told
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.view import View
from checker.normalizer.model import Sentence
from checker.normalizer.orders.clocks import Clocks
from checker.normalizer.orders.connectives import orders
from checker.normalizer.orders.dated import dated
from checker.normalizer.orders.followings import followings
from checker.normalizer.orders.laters import laters
from checker.normalizer.orders.scene import Heard, Scene
from checker.normalizer.orders.sequences import sequences
from checker.normalizer.orders.stages import GOING_ON
from checker.normalizer.orders.words import CONNECTIVES
from checker.tables import Assertion

__all__ = ["Orders", "dated"]

_COMMON = (("when",), ("while",), ("next",))
_CONNECTED = [phrase for found in CONNECTIVES.values() for phrase, _ in found if phrase not in _COMMON]
_PHRASES = [" ".join(phrase) for phrase in (*_CONNECTED, *GOING_ON)]
_CUE = re.compile(
    rf"\b(?:{'|'.join(sorted(_PHRASES))}|last|already|later|next|the day after|follow(?:s|ed)|preced(?:es?|ed)|when[^.]* had)\b",
    re.IGNORECASE,
)
"""What every order of events is told by ("when" only with "already" or "had", "while" with what goes on); a block without any is left."""
_PROSE = ("paragraph", "bullet", "quote")


class Orders:
    """Is given the sentences of a document one by one. Time grows linearly with the text."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._cued = _CUE.search(memory.document.text, memory.document.body) is not None
        self._block, self._worth = -1, False
        self._before: Heard | None = None
        self._found: list[Told] = []
        self._clocks = Clocks(memory)

    def hear(self, sentence: Sentence, view: View | None, rows: Sequence[Assertion]) -> None:
        """Takes the next sentence, with its view and rows where it has figures."""
        heard = Heard(sentence, view, rows)
        self._clocks.hear(heard)
        if sentence.block != self._block:
            self._open(sentence.block)
        if self._worth:
            if _CUE.search(self._memory.document.text, sentence.start, sentence.end):
                scene = Scene(self._memory, heard, self._before)
                for tell in (orders, sequences, laters, followings):
                    self._found += tell(scene)
            self._before = heard

    def _open(self, block: int) -> None:
        here = self._memory.blocks[block]
        self._block, self._before = block, None
        cued = self._cued and here.kind in _PROSE
        self._worth = cued and _CUE.search(self._memory.document.text, here.start, here.end) is not None

    def told(self) -> list[Told]:
        """The orders of the document, when all of it has been read: first those that words tell, by position, then those of clocks."""
        found = [*self._found, *self._clocks.told()]
        return list({(t.earlier.text, t.later.text): t for t in found}.values())
