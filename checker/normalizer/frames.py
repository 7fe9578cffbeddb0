"""Takes a sentence with its mentions, gives assertions: each mention with what it is about."""

from __future__ import annotations

from bisect import bisect_right

from checker.normalizer.model import Block, Mention, Sentence, Tokens
from checker.tables import Assertion, Document


class Memory:
    """What earlier sentences of the document leave for later ones: names, subjects, headings. One for each document."""

    def __init__(self, document: Document, blocks: list[Block]) -> None:
        self.document, self.blocks = document, blocks
        self.lines = [0]
        for at, char in enumerate(document.text):
            if char == "\n":
                self.lines.append(at + 1)

    def pass_over(self, sentence: Sentence) -> None:
        """Notes a sentence without mentions."""


def attach(memory: Memory, sentence: Sentence, tokens: Tokens, mentions: list[Mention]) -> list[Assertion]:
    """One assertion for each mention, in the same order."""
    d = memory.document
    rows = []
    for m in mentions:
        start, end = tokens.start[m.first], tokens.end[m.last - 1]
        line = bisect_right(memory.lines, start)
        rows.append(
            Assertion(
                id=f"{d.doc}#{start}",
                doc=d.doc,
                path=d.path,
                source=d.source or d.doc,
                published=d.published.isoformat() if d.published else None,
                start=start,
                end=end,
                line=line,
                column=start - memory.lines[line - 1] + 1,
                surface=d.text[start:end],
                sentence=d.text[sentence.start : sentence.end],
                kind=m.kind,
                low=m.low,
                high=m.high,
                step=m.step,
                hedge=m.hedge,
                unit=m.unit,
                subject=None,
                attribute=None,
                predicate=None,
                mood="asserted",
                as_of_low=None,
                as_of_high=None,
                skipped=m.skipped,
                publisher=d.publisher,
                grain=m.grain,
                readings=m.readings,
                derivation=m.derivation,
                role=m.role,
                block=sentence.block,
            )
        )
    return rows
