"""Takes the span of a sentence, tells whether it can hold a number, a date or a designator. One search, no grammar."""

from __future__ import annotations


def promising(text: str, start: int, end: int) -> bool:
    """False only where no reader could find anything; a cheap over-approximation."""
    return True
