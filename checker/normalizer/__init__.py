"""Takes a document, gives its assertions: blocks -> sentences -> tokens -> mentions -> frames."""

from __future__ import annotations

from checker.normalizer import currencies, frames, headed, literals, phrases, scales, structure
from checker.normalizer.model import Context
from checker.normalizer.scan import promising
from checker.normalizer.sentences import sentences
from checker.normalizer.tokens import tokenize
from checker.tables import Assertion, Document


def normalize(document: Document) -> list[Assertion]:
    """Every number, date and designator phrase of the document with what it is about, in order of `start`.

    Pure: the same document gives the same rows. Time grows linearly with the text.
    """
    text = document.text
    blocks = structure.blocks(text, markup=document.markup, body=document.body, title=document.title)
    context = Context(text=text, published=document.published, title=document.title, blocks=blocks, currency=currencies.declared(text))
    context.long_scale = scales.is_long(text)
    memory = frames.Memory(document, blocks)
    rows: list[Assertion] = []
    for block in blocks:
        context.block = block
        for sentence in sentences(text, block):
            if not promising(text, sentence.start, sentence.end):
                frames.pass_over(memory, sentence)
                continue
            tokens = tokenize(text, sentence.start, sentence.end)
            mentions = literals.read(text, tokens, block) or headed.headed(phrases.read(tokens, sentence, context), context)
            rows += frames.attach(memory, sentence, tokens, mentions)
    return rows
