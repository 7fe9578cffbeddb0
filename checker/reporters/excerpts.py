"""Takes a sentence and the place of a phrase in it, gives the piece of the sentence around the phrase that fits a given room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.reporters.safe import safe

ELLIPSIS = "…"
PARAGRAPH = 600
"""Characters of a paragraph that are looked at on either side of a phrase."""
_BREAK = re.compile(r"\n[ \t\r]*\n|^---[ \t\r]*\n|\n(?=[#>|*+-]|\d{1,3}[.)] )", re.MULTILINE)
"""Where a paragraph ends: a blank line, the fence of front matter, a heading, an item of a list, a row of a table."""


class Excerpt(NamedTuple):
    """A sentence, or a piece of it, in three parts; joined they read as one text. All are safe to show."""

    before: str
    phrase: str
    after: str


def excerpt(assertion: Mapping[Any, Any], text: str, room: int) -> Excerpt:
    """The sentence of the assertion around its phrase, at most `room` characters (the phrase itself is cut only beyond that).

    `text` is the whole document: with it the phrase is found even where the sentence says the same words twice.
    """
    sentence, surface = str(assertion["sentence"]), str(assertion["surface"])
    start = _offset(sentence, surface, text, int(assertion["start"]))
    if start < 0:
        return Excerpt("", _cut(safe(surface), room), "")
    end = start + len(surface)
    return _fit(Excerpt(safe(sentence[:start]).lstrip(), safe(sentence[start:end]), safe(sentence[end:]).rstrip()), room)


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """First and last offset (half-open) of the paragraph around [start, end), as far as PARAGRAPH reaches: whole words there."""
    first, last = max(0, start - PARAGRAPH), min(len(text), end + PARAGRAPH)
    before = [found.end() for found in _BREAK.finditer(text, first, start)]
    after = _BREAK.search(text, end, last)
    if before:
        first = before[-1]
    elif first:
        first = text.find(" ", first, start) + 1 or first
    if after:
        last = after.start()
    elif last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return first, last


def _offset(sentence: str, surface: str, text: str, start: int) -> int:
    """Where the phrase begins in the sentence, -1 where it is not in it."""
    begin = text.find(sentence, max(0, start - len(sentence)), start + len(sentence))
    within = start - begin
    return within if begin >= 0 and sentence[within : within + len(surface)] == surface else sentence.find(surface)


def _fit(whole: Excerpt, room: int) -> Excerpt:
    """Gives each side half of what the phrase leaves, and what one side does not need to the other."""
    phrase = _cut(whole.phrase, room)
    left = right = max(0, room - len(phrase)) // 2
    left, right = left + max(0, right - len(whole.after)), right + max(0, left - len(whole.before))
    return Excerpt(_tail(whole.before, left), phrase, _head(whole.after, right))


def _cut(text: str, room: int) -> str:
    """The text without its middle where it is longer than `room`."""
    half = max(1, room // 2 - 1)
    return text if len(text) <= room else f"{text[:half]}{ELLIPSIS}{text[-half:]}"


def _head(text: str, room: int) -> str:
    """The first words that fit."""
    if len(text) <= room:
        return text
    cut = text[: max(0, room - 1)]
    at = cut.rfind(" ")
    return (cut[: at + 1] if at >= 0 else "") + ELLIPSIS


def _tail(text: str, room: int) -> str:
    """The last words that fit."""
    if len(text) <= room:
        return text
    cut = text[len(text) - max(0, room - 1) :]
    at = cut.find(" ")
    return ELLIPSIS + (cut[at:] if at >= 0 else "")
