"""Takes the lists of bullets of an article, gives wholes with their parts: "it costs $3.4 billion:" above "- $1.2 billion for ...".

Each bullet is a part with one figure, at its head or behind its label; the whole stands in the line that leads in, or in a bullet "Total".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.clashes.model import Article
from checker.clashes.passages import OPEN, phrases
from checker.clashes.single import single
from checker.clashes.sums import Sum, alike, fitting, one, plain
from checker.lexicon import load
from checker.tables import Assertion

_HEADS = load("sums")["heads"]
_BULLET = re.compile(r"[ \t]*(?:[-*+•·▪◦‣–—]|\d{1,2}[.)])[ \t]+(?=\S)")
_TOTAL = phrases(_HEADS["total"], before=r"^\W*(?:the |a )?", behind=r"(?: [\w-]+){0,2}\W*\s*(?:of |is |was |comes to )?\W{0,3}$")
_UNDER = phrases(_HEADS["under"], before=r"^\W*")
_LINE = re.compile(r"[^\n]*\n?")
_FIRM, _LOOSE = 0.2, 0.1
"""How far from its whole, as a share of it, a list may be behind a colon or above a "Total", and one without."""


class Bullet(NamedTuple):
    """One item of a list: [start, end) of its text, and the figures in it."""

    start: int
    end: int
    rows: tuple[Assertion, ...]


def bulleted(article: Article) -> Iterator[Sum]:
    """Every list of two bullets or more that may be the parts of a whole."""
    if len(article.rows) > 2:
        for lead, found in _lists(article):
            yield from _summed(article, lead, found)


def _lists(article: Article) -> Iterator[tuple[tuple[int, int], list[Bullet]]]:
    """[start, end) of the line that leads in, and the bullets below it."""
    lead, found, depth = (0, 0), list[Bullet](), 0
    for line in _LINE.finditer(article.text):
        mark = _BULLET.match(line[0])
        if mark and (not found or _indent(line[0]) <= depth):
            depth = depth if found else _indent(line[0])
            found.append(_bullet(article, line.start() + mark.end(), line.end()))
        elif found and line[0].strip() and line[0][0] in " \t":
            found[-1] = _bullet(article, found[-1].start, line.end())
        elif line[0].strip():
            if len(found) > 1:
                yield lead, found
            lead, found = line.span(), []
    if len(found) > 1:
        yield lead, found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _bullet(article: Article, start: int, end: int) -> Bullet:
    return Bullet(start, end, tuple(r for r in article.rows if start <= r.start < end))


def _summed(article: Article, lead: tuple[int, int], found: Sequence[Bullet]) -> Iterator[Sum]:
    opening = [r for r in article.rows if lead[0] <= r.start < lead[1] and plain(r) and r.cell is None]
    model = next((r for b in reversed(found) for r in b.rows if plain(r)), None)
    if model is None or OPEN.search(article.text[opening[-1].end if opening else lead[1] : lead[1]].lower()):
        return
    parts = [_part(article, b, model) for b in found]
    said = [article.text[b.start : p.start].lower() if p else "" for b, p in zip(found, parts, strict=True)]
    known = tuple(p for p in parts if p is not None)
    if len(known) < len(parts) or any(map(_UNDER.search, said)):
        return
    if len(known) > 2 and _TOTAL.search(said[-1]):
        yield Sum((known[-1],), (known[:-1],), _FIRM)
    else:
        earlier = tuple(r for r in opening if alike(r, model))
        if fitting(Sum(earlier, (known,), _LOOSE)):
            return  # "112 in 2025. In 2024 it was 98:" above the parts of 2025
        said_last = [r for r in opening if alike(r, model) and r.sentence == opening[-1].sentence]
        wholes = tuple(r for r in said_last if _leads(article, r, lead[1], known))
        colon = article.text[slice(*lead)].rstrip(" \t\r\n*_").endswith(":")
        yield Sum(wholes, (known,), _FIRM if colon else _LOOSE)


def _leads(article: Article, whole: Assertion, end: int, parts: Sequence[Assertion]) -> bool:
    """Whether the figure leads in to the bullets: parts that each count something else stand right behind the sentence of their whole."""
    behind = article.text[whole.end : end]
    return len({p.attribute_key for p in parts}) == 1 or not re.search(r"[.;!?]\s+\S", behind)


def _part(article: Article, bullet: Bullet, model: Assertion) -> Assertion | None:
    """The figure of a bullet: the only one like the others, or the one that opens it or follows its label; one for "the tug"."""
    rows = [r for r in bullet.rows if alike(r, model)]
    if not bullet.rows and model.kind == "number" and model.attribute_key:
        part = single(article.text[bullet.start : bullet.end])
        return one(model, part.words, bullet.start) if part.one else None
    if not rows or not all(map(plain, rows)) or OPEN.search(article.text[bullet.start : bullet.end].lower()):
        return None
    first = article.text[bullet.start : rows[0].start].strip(" *_")
    return rows[0] if len(rows) == 1 or not first or first.endswith((":", "–", "—", "-")) else None
