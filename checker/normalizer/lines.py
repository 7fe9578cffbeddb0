"""Takes the text of a document, gives its lines that are not blank; and what the shape of one line says of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_RUN = re.compile("[^\n\r\u2028\u2029]+")
_BULLETS = "•·▪◦‣●○■□▶►✓✔–—*+-"
_BULLET = re.compile(rf"[{_BULLETS}][ \t\u00a0]+(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3}|[a-z])[.)][ \t\u00a0]+(?=\S)")
_DAY = re.compile(r"\d{1,2}\. (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,? \d|$|,)", re.IGNORECASE)
_LETTER_DOT = re.compile(r"[a-z]\.")
_INDENT = {"\t": 4}
RULE = frozenset("-=*_~ \t")
_END_MARKS = tuple(".!,;:…")
_CLOSERS = "\"'”’)]*_"
_LONGEST_HEADING = 100
"""Characters; headlines of newspapers stay under it, a paragraph of that length ends with a full stop."""
_MOST_WORDS = 16
_VALUE = re.compile(r":\s+\S*\d")
"""Name and value ("Height: 41 metres"): a line of data, no heading."""


class Line(NamedTuple):
    """[start, end) in the document, white space at both ends left out."""

    start: int
    end: int
    text: str
    indent: int
    """Columns of white space in front, a tab as four."""
    apart: bool
    """A blank line, or the beginning of the text, stands before it."""


class Item(NamedTuple):
    """A line of a list."""

    words: int
    """Length of the sign or number in front, with the space behind it."""
    numbered: bool


def lines(text: str, start: int) -> list[Line]:
    """The lines of text[start:] that are not blank, in order. Linear in the length."""
    found, last, apart = [], start, True
    for match in _RUN.finditer(text, start):
        gap = text[last : match.start()]
        apart = apart or len(gap) - gap.count("\r\n") > 1
        last = match.end()
        raw = match[0]
        bare = raw.strip()
        if not bare:
            apart = True
            continue
        lead = len(raw) - len(raw.lstrip())
        first = match.start() + lead
        indent = sum(_INDENT.get(char, 1) for char in raw[:lead]) if 0 < lead < 80 else lead
        found.append(Line(first, first + len(bare), bare, indent, apart))
        apart = False
    return found


def item(line: Line, *, in_list: bool) -> Item | None:
    """What makes the line one of a list: "• x", "- x", "1. x", "(2) x", "b) x"; None else.

    A number in the middle of a paragraph that is wrapped ("in chapter\\n12. The ...") begins a list only where one is going on.
    """
    first = line.text[0]
    if first in _BULLETS:
        bullet = _BULLET.match(line.text)
        return Item(bullet.end(), numbered=False) if bullet else None
    if not (first == "(" or first.isdigit() or line.text[1:2] == ")"):
        return None
    number = _NUMBER.match(line.text)
    if number and (line.apart or in_list or number[1] == "1") and not _LETTER_DOT.match(line.text) and not _DAY.match(line.text):
        return Item(number.end(), numbered=number[1].isdigit())
    return None


def rule(line: Line) -> bool:
    """A line of dashes, stars or the like that only divides."""
    return len(line.text) >= 3 and RULE.issuperset(line.text[:200]) and len(line.text) < 200


def heading_like(line: Line) -> bool:
    """Short, begins like a name or a sentence, ends like no sentence: what a heading in plain text looks like."""
    text = line.text
    if len(text) > _LONGEST_HEADING or text.count(" ") >= _MOST_WORDS:
        return False
    bare = text.rstrip(_CLOSERS)
    first = text.lstrip("\"'“‘*_([")[:1]
    if not bare or bare.endswith(_END_MARKS) or not (first.isupper() or first.isdigit() or _caseless(first)):
        return False
    return not _VALUE.search(text)


def _caseless(char: str) -> bool:
    """A letter of a script without capitals."""
    return char.isalpha() and char.lower() == char.upper()


def wrapped(found: list[Line]) -> bool:
    """Whether paragraphs are broken into lines of one width: most lines that are followed at once end in mid-sentence."""
    followed = [a for a, b in pairwise(found) if not b.apart]
    broken = [a for a in followed if 40 <= len(a.text) <= 100 and a.text[-1] not in ".!?:\"”'’)"]
    return len(broken) >= 3 and len(broken) > 0.6 * len(followed)
