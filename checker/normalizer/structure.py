"""Takes the text of a document, gives its blocks: title, headings, paragraphs, bullets, table cells, quotes, code."""

from __future__ import annotations

from checker.normalizer.lines import lines
from checker.normalizer.markdown import marked
from checker.normalizer.model import Block
from checker.normalizer.plain import plain


def blocks(text: str, *, markup: str, body: int, title: str | None) -> list[Block]:
    """Blocks in order of `start`, none overlapping; what is no article text (front matter, rules between rows) is in none.

    markup: "plain" or "markdown". body: offset at which the article begins. title: from the metadata, None if unknown.
    """
    found = lines(text, body)
    pieces = marked(text, found) if markup == "markdown" else plain(text, found)
    _name_title(text, pieces, title, deepest=1 if markup == "markdown" else 2)
    return _linked(pieces)


def _name_title(text: str, pieces: list[Block], title: str | None, deepest: int) -> None:
    """Marks the blocks at the top that say the title: the one known, else one said twice, else the longest of the first headings."""
    top = _top(pieces)
    said = [_folded(text[b.start : b.end]) for b in top]
    known = _folded(title) if title else None
    if known is None or known not in said:
        twice = [s for s in said if said.count(s) > 1]
        high = [s for b, s in zip(top, said, strict=True) if b.level <= deepest]
        known = twice[0] if twice else max(high, key=len, default="")
    for block, words in zip(top, said, strict=True):
        if known and words == known:
            block.kind, block.level = "title", 0


def _top(pieces: list[Block]) -> list[Block]:
    """The headings before the first other block, ten at most."""
    for n, block in enumerate(pieces[:10]):
        if block.kind != "heading":
            return pieces[:n]
    return pieces[:10] if len(pieces) > 10 else []


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _linked(pieces: list[Block]) -> list[Block]:
    """Gives each block its number, the headings above it and what leads in to it."""
    above: list[Block] = []
    headings: tuple[int, ...] = ()
    items: list[Block] = []
    before: Block | None = None
    for n, block in enumerate(pieces):
        block.index = n
        block.headings = headings
        if block.kind in ("heading", "title"):
            above = [h for h in above if h.level < block.level]
            block.headings = tuple(h.index for h in above)
            above.append(block)
            headings = (*block.headings, n)
        if block.kind == "bullet":
            items = [i for i in items if i.level < block.level]
            block.lead = items[-1].index if items else _lead(before)
            items.append(block)
        elif block.kind == "cell":
            block.lead = _lead(before)
        else:
            items, before = [], block
    return pieces


def _lead(before: Block | None) -> int | None:
    return before.index if before is not None and before.kind == "paragraph" else None
