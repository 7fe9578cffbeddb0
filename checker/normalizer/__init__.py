"""Takes a document, gives its assertions: blocks -> sentences -> tokens -> mentions -> frames; on demand what else its sentences tell.

A document is read once. Orders of events and ranks are read by followers, which are given each sentence with its rows while it is at hand;
nobody pays for them who does not ask.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from checker.normalizer import currencies, frames, headed, literals, phrases, scales, structure
from checker.normalizer.model import Block, Context, Figures, Mention, Sentence, Tokens
from checker.normalizer.scan import promising
from checker.normalizer.sentences import sentences
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion, Document

if TYPE_CHECKING:
    from checker.clashes.events import Told
    from checker.clashes.standings import Standing

ORDERS, STANDINGS = "orders", "standings"
"""What may be asked for besides the assertions."""


class Reading(NamedTuple):
    """What a document tells. Orders and standings have rows that are among the assertions, or their own; None where not asked for."""

    rows: list[Assertion]
    orders: Sequence[Told] | None = None
    standings: Sequence[Standing] | None = None


_AT_ONCE = 256
"""Sentences that are read side by side: more than most articles have, and few enough for the memory."""


def normalize(document: Document) -> list[Assertion]:
    """Every number, date and designator phrase of the document with what it is about, in order of `start`.

    Pure: the same document gives the same rows. Time grows linearly with the text.
    """
    return read(document).rows


def read(document: Document, asked: Collection[str] = ()) -> Reading:
    """The assertions as `normalize` gives them, and what is asked for: ORDERS of events, STANDINGS; each in order of position."""
    memory = frames.Memory(document, _blocks(document))
    orders = standings = None
    if ORDERS in asked:
        from checker.normalizer.orders import Orders

        orders = Orders(memory)
    if STANDINGS in asked:
        from checker.normalizer.standings import Standings

        standings = Standings(memory)
    rows = _rows(memory, [follower.hear for follower in (orders, standings) if follower is not None])
    return Reading(rows, orders.told() if orders else None, standings.told if standings else None)


def _blocks(document: Document) -> list[Block]:
    return structure.blocks(document.text, markup=document.markup, body=document.body, title=document.title)


def _rows(memory: frames.Memory, followers: Sequence[frames.Hear]) -> list[Assertion]:
    document, blocks = memory.document, memory.blocks
    text = document.text
    context = Context(text=text, published=document.published, title=document.title, blocks=blocks, currency=currencies.declared(text))
    context.long_scale = scales.is_long(text)
    rows: list[Assertion] = []
    every = (sentence for block in blocks for sentence in sentences(text, block))
    while some := list(islice(every, _AT_ONCE)):
        rows += frames.attach(memory, _figures(context, some), followers)
    return rows


def _figures(context: Context, some: list[Sentence]) -> list[Figures]:
    """The figures of sentences, each step over all of them before the next begins: its code and words stay in the processor's cache."""
    text = context.text
    promise = [promising(text, sentence.start, sentence.end) for sentence in some]
    tokens = [tokenize(text, sentence.start, sentence.end) if may else None for sentence, may in zip(some, promise, strict=True)]
    return [Figures(sentence, t, _mentions(context, sentence, t) if t else []) for sentence, t in zip(some, tokens, strict=True)]


def _mentions(context: Context, sentence: Sentence, tokens: Tokens) -> list[Mention]:
    context.block = block = context.blocks[sentence.block]
    return literals.read(context.text, tokens, block) or headed.headed(phrases.read(tokens, sentence, context), context)
