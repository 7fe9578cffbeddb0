"""Follows the reading of a document, gives the ranks that it tells: superlatives, places in contests, "only two are larger"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.clashes.standings import Standing
from checker.normalizer.frames.aside import aside
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.recall import catch_up
from checker.normalizer.frames.view import View
from checker.normalizer.model import Sentence
from checker.normalizer.standings.comparatives import comparatives
from checker.normalizer.standings.contests import contests
from checker.normalizer.standings.cues import cues, tells_place
from checker.normalizer.standings.rows import Rows
from checker.normalizer.standings.superlatives import superlatives
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion

__all__ = ["Standings"]

_PROSE = ("paragraph", "bullet", "quote", "heading", "title")


class Standings:
    """Is given the sentences of a document one by one. Time grows linearly with the text."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._cues = cues(memory.document.text, memory.document.body)
        self.told: list[Standing] = []
        """What has been found so far, in order of position."""

    def hear(self, sentence: Sentence, view: View | None, rows: Sequence[Assertion]) -> None:
        """Takes the next sentence, with its view and rows where it has figures; read where it may tell a rank, and by the way: who asks for
        ranks gets the same assertions."""
        memory, text = self._memory, self._memory.document.text
        cued = bisect_left(self._cues, sentence.start) < bisect_left(self._cues, sentence.end)
        if not (cued or any(tells_place(text, row) for row in rows)) or memory.blocks[sentence.block].kind not in _PROSE:
            return
        known = Rows(rows)
        with aside(memory):
            if memory.passed:
                catch_up(memory)
            view = view or View(memory, sentence, tokenize(text, sentence.start, sentence.end), [])
            self.told += (found for reader in (superlatives, contests, comparatives) for found in reader(view, known))
