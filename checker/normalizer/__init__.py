"""Takes a document, gives its assertions: blocks -> sentences -> tokens -> mentions -> frames; on demand what else its sentences tell.

A document is read once. Orders of events and ranks are read by followers, which are given each sentence with its rows while it is at hand;
nobody pays for them who does not ask.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from checker.normalizer import frames, headed, literals, phrases, scales, structure
from checker.normalizer.model import Context, Figures, Mention, Sentence, Tokens
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
"""Sentences of a document that are read side by side."""
_ENOUGH, _MOST = 50_000, 256
"""Characters of documents that are read side by side, and how many these may be; few enough for the memory."""


def normalize(document: Document) -> list[Assertion]:
    """Every number, date and designator phrase of the document with what it is about, in order of `start`.

    Pure: the same document gives the same rows. Time grows linearly with the text.
    """
    return read(document).rows


def read(document: Document, asked: Collection[str] = ()) -> Reading:
    """The assertions as `normalize` gives them, and what is asked for: ORDERS of events, STANDINGS; each in order of position."""
    return next(reading for _, reading in read_all([document], asked))


def read_all(documents: Iterable[Document], asked: Collection[str] = ()) -> Iterator[tuple[Document, Reading]]:
    """Each document, in their order, with what `read` gives for it: they know nothing of each other.

    Documents are read side by side, each step over some hundred sentences before the next begins: what a step needs of code and words then
    stays in the processor's cache, which holds a third of what all steps need.
    """
    for some in batches(documents, _ENOUGH, _MOST):
        pages = [_Page(document, asked) for document in some]
        while parts := [(page, ahead) for page in pages if (ahead := list(islice(page.sentences, _AT_ONCE)))]:
            _read_on(parts)
        yield from ((document, page.reading()) for document, page in zip(some, pages, strict=True))


def batches(documents: Iterable[Document], characters: int, most: int | None = None) -> Iterator[list[Document]]:
    """The documents in their order, in lists that end with the document that brings them to `characters`, or with the `most`th."""
    some: list[Document] = []
    size = 0
    for document in documents:
        some.append(document)
        size += len(document.text)
        if size >= characters or len(some) == most:
            yield some
            some, size = [], 0
    if some:
        yield some


class _Page:
    """A document that is being read: its sentences to come, and what has been read of it."""

    def __init__(self, document: Document, asked: Collection[str]) -> None:
        text = document.text
        blocks = structure.blocks(text, markup=document.markup, body=document.body, title=document.title)
        self.memory = memory = frames.Memory(document, blocks)
        self.context = Context(text, document.published, document.title, blocks=blocks)
        self.context.long_scale = scales.is_long(text)
        self.sentences = (sentence for block in blocks for sentence in sentences(text, block))
        self.rows: list[Assertion] = []
        self.orders = self.standings = None
        if ORDERS in asked:
            from checker.normalizer.orders import Orders

            self.orders = Orders(memory)
        if STANDINGS in asked:
            from checker.normalizer.standings import Standings

            self.standings = Standings(memory)
        self.followers = [follower.hear for follower in (self.orders, self.standings) if follower is not None]

    def mentions(self, sentence: Sentence, tokens: Tokens) -> list[Mention]:
        """The figures of the next sentence."""
        context = self.context
        context.block = block = context.blocks[sentence.block]
        return literals.read(context.text, tokens, block) or headed.headed(phrases.read(tokens, sentence, context), context)

    def reading(self) -> Reading:
        """What the document tells, once all of its sentences have been read."""
        self.memory.close()
        self.context.scene = None
        return Reading(self.rows, self.orders.told() if self.orders else None, self.standings.told if self.standings else None)


def _read_on(parts: list[tuple[_Page, list[Sentence]]]) -> None:
    """Adds to pages what their next sentences tell."""
    each = [(page, page.context.text, sentence) for page, ahead in parts for sentence in ahead]
    promise = [promising(text, sentence.start, sentence.end) for _, text, sentence in each]
    tokens = [tokenize(text, s.start, s.end) if may else None for (_, text, s), may in zip(each, promise, strict=True)]
    figures = iter([Figures(s, t, page.mentions(s, t) if t else []) for (page, _, s), t in zip(each, tokens, strict=True)])
    found = [(page.memory, list(islice(figures, len(ahead)))) for page, ahead in parts]
    for (page, _), seen in zip(parts, frames.together(found), strict=True):
        page.rows += frames.attach(page.memory, seen, page.followers)
