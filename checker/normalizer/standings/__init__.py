"""Takes a document with its assertions, gives the ranks that it tells: superlatives, places in contests, "only two are larger"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.clashes.standings import Standing
from checker.normalizer import currencies, frames, headed, phrases, scales, structure
from checker.normalizer.frames.recall import catch_up
from checker.normalizer.frames.view import View
from checker.normalizer.model import Context
from checker.normalizer.scan import promising
from checker.normalizer.sentences import sentences
from checker.normalizer.standings.comparatives import comparatives
from checker.normalizer.standings.contests import contests
from checker.normalizer.standings.cues import cues
from checker.normalizer.standings.rows import Rows
from checker.normalizer.standings.superlatives import superlatives
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion, Document

__all__ = ["read"]

_PROSE = ("paragraph", "bullet", "quote", "heading", "title")


def read(document: Document, rows: Sequence[Assertion]) -> list[Standing]:
    """The standings that the document tells, in order of position. Time grows linearly with the text."""
    at = cues(document.text, document.body, rows)
    known = Rows(rows)
    return (
        [found for view in _views(document, at) for reader in (superlatives, contests, comparatives) for found in reader(view, known)]
        if at
        else []
    )


def _views(document: Document, cued: Sequence[int]) -> Iterator[View]:
    """The sentences that may tell a rank, each with what those before it leave in the memory."""
    text = document.text
    blocks = structure.blocks(text, markup=document.markup, body=document.body, title=document.title)
    context = Context(text=text, published=document.published, title=document.title, blocks=blocks, currency=currencies.declared(text))
    context.long_scale = scales.is_long(text)
    memory = frames.Memory(document, blocks)
    for block in blocks:
        if block.start > cued[-1]:
            return
        context.block = block
        for sentence in sentences(text, block):
            asked = block.kind in _PROSE and bisect_left(cued, sentence.start) < bisect_left(cued, sentence.end)
            if not asked and not promising(text, sentence.start, sentence.end):
                frames.pass_over(memory, sentence)
                continue
            tokens = tokenize(text, sentence.start, sentence.end)
            mentions = headed.headed(phrases.read(tokens, sentence, context), context)
            if asked:
                if memory.passed:
                    catch_up(memory)
                yield View(memory, sentence, tokens, mentions)
            frames.attach(memory, sentence, tokens, mentions)
