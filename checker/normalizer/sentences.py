"""Takes a block, gives its sentences as spans of the document.

sentencex finds the ends; what it does not know of figures is mended here ("8 p.m. Monday", "Max. 5 persons", "$1.2 bn. last year").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import segment  # type: ignore[import-untyped]

from checker.lexicon import load
from checker.normalizer.model import Block, Sentence

_WINDOW = 8_000
"""Characters looked at in one go: sentencex takes quadratic time over quotation marks that are never closed."""
_LONGEST = 1_500
"""A sentence longer than this is none (a list of names, a minified file) and is cut, so that grammars see a bounded stretch."""

_ODD_SPACE = re.compile(r"[^\S\x00-\x7f]|[\ud800-\udfff]")
"""sentencex panics on a non-breaking or thin space behind an initial, and cannot be given half a surrogate pair; a plain space of the same
length in code points does as well."""
_LAST_WORD = re.compile(r"([^\W\d_]+|[ap]\.\s?m)\.\s*\Z", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[\s\"'“‘(]*([^\W_]+)")
_CLOSERS = re.compile(r"(?:\*\*|__|[*_\"”’)\]])(?=\s|\Z)")
_BEFORE_FIGURE, _AFTER_CLOCK = (frozenset(load("sentences")[key]) for key in ("before_figure", "after_clock"))
_CLOCK_ENDS = ("m.", "M.")
"""Behind anything else a capital letter begins a sentence."""
_PLAINLY_BEGINS = re.compile(r"[A-Z](?<=\S .)(?<![mM]\. .)")
"""A capital behind one space, as most sentences begin: `_goes_on` would say no, at more cost."""
_CLOCK = ("a.m", "p.m", "a. m", "p. m")


def sentences(text: str, block: Block) -> Iterator[Sentence]:
    """Sentences of the block in order; together they cover all of its text that is no white space.

    A list number in front of the block ("3.") is a sentence of its own, so that it is seen and is no figure of the text.
    """
    if block.marker is not None and (number := _trimmed(text, block.marker, block.start, block.index)):
        yield number
    if block.kind in ("cell", "code"):
        yield from _pieces(text, block.start, block.end, block.index)
        return
    for start, end in _windows(text, block.start, block.end):
        for first, last in _joined(text, start, end):
            if last - first > _LONGEST:
                yield from _pieces(text, first, last, block.index)
            elif sentence := _trimmed(text, first, last, block.index):
                yield sentence


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of sentencex's sentences in [start, end), with the false ends taken out."""
    first = at = start
    for piece in segment("en", _plain(text[start:end])):
        if at > first and (_PLAINLY_BEGINS.match(text, at) or not _goes_on(text, first, at, end)):
            closer = _CLOSERS.match(text, at, end)
            cut = closer.end() if closer else at
            yield first, cut
            first = cut
        at += len(piece)
    if first < end:
        yield first, end


def _plain(text: str) -> str:
    """The text, as long as it is, without what sentencex cannot take."""
    return text if text.isascii() else _ODD_SPACE.sub(" ", text)


def _goes_on(text: str, first: int, at: int, end: int) -> bool:
    """Whether the full stop before `at` ends an abbreviation and not a sentence."""
    begun = _FIRST_WORD.match(text, at, min(end, at + 40))
    if begun is None or (begun[1][0].isupper() and text[first:at].rstrip()[-2:] not in _CLOCK_ENDS):
        return False
    ended = _LAST_WORD.search(text, max(first, at - 16), at)
    if ended is None:
        return False
    before, after = ended[1].lower(), begun[1]
    if before in _CLOCK:
        return after.lower() in _AFTER_CLOCK or after[0].islower()
    return after[0].islower() or (after[0].isdigit() and before in _BEFORE_FIGURE)


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _WINDOW:
        cut = _cut(text, start, start + _WINDOW)
        yield start, cut
        start = cut
    yield start, end


def _pieces(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    while start < end:
        cut = _cut(text, start, start + _LONGEST) if end - start > _LONGEST else end
        if sentence := _trimmed(text, start, cut, block):
            yield sentence
        start = cut


def _cut(text: str, start: int, limit: int) -> int:
    """The best place in the second half of [start, limit] to cut: behind a full stop, else behind a space, else at the limit."""
    half = (start + limit) // 2
    for mark in (". ", "; ", " ", "\n"):
        at = text.rfind(mark, half, limit)
        if at >= 0:
            return at + len(mark)
    return limit


def _trimmed(text: str, start: int, end: int, block: int) -> Sentence | None:
    """[start, end) without the white space around it; None where there is nothing else."""
    said = text[start:end].rstrip()
    bare = said.lstrip()
    return Sentence(start + len(said) - len(bare), start + len(said), block) if bare else None
