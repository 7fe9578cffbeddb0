"""Takes a block, gives its sentences as spans of the document."""

from __future__ import annotations

from collections.abc import Iterator

from checker.normalizer.model import Block, Sentence


def sentences(text: str, block: Block) -> Iterator[Sentence]:
    """Sentences of the block in order; together they cover all of its text that is no white space."""
    yield Sentence(block.start, block.end, block.index)
