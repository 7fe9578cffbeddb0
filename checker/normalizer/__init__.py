"""Takes a document, gives its assertions: blocks -> sentences -> tokens -> mentions -> frames; on demand what else its sentences tell.

A document is read once. Orders of events and ranks are read by followers, which are given each sentence with its rows while it is at hand;
nobody pays for them who does not ask.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.normalizer import currencies, frames, headed, literals, phrases, scales, structure
from checker.normalizer.model import Block, Context
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
    for block in blocks:
        context.block = block
        for sentence in sentences(text, block):
            if not promising(text, sentence.start, sentence.end):
                frames.pass_over(memory, sentence, followers)
                continue
            tokens = tokenize(text, sentence.start, sentence.end)
            mentions = literals.read(text, tokens, block) or headed.headed(phrases.read(tokens, sentence, context), context)
            rows += frames.attach(memory, sentence, tokens, mentions, followers)
    return rows
