"""Takes the sentences of an article, gives wholes with the list of their parts: "57 vans: 41 red, nine blue ...", "Of those, 110 are ..."

What tells that a list is of parts is its form: a colon, a dash or brackets, a verb that lays the whole out, words that take it up, or bare
figures that take their noun from it. A list that does not say that it is complete is only taken for it where it comes near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.clashes.model import Article
from checker.clashes.passages import OPEN, WITHIN, Item, Passage, bare, closes, items, joined, passages, phrases, readings
from checker.clashes.sums import Sum, alike, plain
from checker.lexicon import load
from checker.tables import DATE_KINDS, Assertion

_DATA = load("sums")
_MARK = re.compile(r":\s|\s[–—]\s|—|\s-\s|\(|\[")
_MADE_OF = phrases(_DATA["made_of"]["words"])
_ARE = re.compile(r" (?:are|were) ")
_ONLY_NOUN = re.compile(r"\s+[\w-]+(?: [\w-]+)?")
_OF_WHICH = phrases((*_DATA["of_which"]["words"], *_DATA["of_which"]["flows"]))
_TAKEN_UP = phrases((*_DATA["taken_up"]["words"],), before=r"^[\W_]*(?:and |but |out )?")
_OF_THE = re.compile(r"\b(?:of|among|out of) (?:the|its|all|all the|these|those|their|our|his|her|this|that)\s*\W?$")
_OPENING = re.compile(r"^\W*(?:of|among|out of) (?:the|its|all|all the|these|those|their|our|his|her|this|that)?\s*\W?$")
_OVERLAPPING = phrases(_DATA["overlapping"]["words"], behind=r"\b(?! to\b)")
_APART = re.compile(r",|\bthat\b")
_CLOSED = {"(": ")", "[": "]"}
_FIRM, _LOOSE = 0.2, 0.1
"""How far from its whole, as a share of it, a list may be that is told to be complete, and one that is not."""
_IMPLIED = 0.08
"""The same for three figures or more of what the sentence before has counted, which nothing else ties to it."""
_FEW = 3
"""Parts of a list that only bare figures tie to the sentence before."""


def listed(article: Article) -> Iterator[Sum]:
    """Every list that may be the parts of a figure in front of it."""
    told = passages(article)
    for n, passage in enumerate(told):
        yield from _marked(passage)
        yield from _of_the(passage)
        yield from _bare(passage)
        before = told[n - 1] if n and told[n - 1].rows[0].block == passage.rows[0].block else None
        if before is not None:
            yield from _taken_up(before, passage)
        for half in _halves(passage):
            yield from _taken_up(*half)


def _marked(passage: Passage) -> Iterator[Sum]:
    """Behind a colon, a dash, a bracket, or a verb that lays out: "57 vans: ...", "60 million, split between ...", "of whom ..."."""
    text = passage.text(passage.start, passage.end)
    marks = [(m.start(), m.end(), m[0].strip()) for m in _MARK.finditer(text)]
    marks += [(m.start(), m.end(), "verb") for m in _MADE_OF.finditer(text)]
    marks += [(m.start(), m.end(), "verb") for m in _ARE.finditer(text) if _are(passage, *m.span())]
    marks += [(m.start(), m.end(), "which") for m in _OF_WHICH.finditer(text) if m.start() > 2]
    for first, last, mark in sorted(marks):
        start, end = passage.start + last, _end(text, last, mark) + passage.start
        wholes = [r for r in passage.rows if r.end <= passage.start + first]
        if not any(r.start < passage.start + first <= r.end - 1 for r in passage.rows) and wholes:
            yield from _listed(passage, wholes, start, end, firm=mark != "which")


def _are(passage: Passage, verb: int, end: int) -> bool:
    """ "The 16 guests were nine bakers, five cooks and ...": they open the sentence, a count of things stands right behind the verb."""
    whole, first = passage.rows[0], next((r for r in passage.rows if r.start == passage.start + end), None)
    front, noun = passage.text(passage.start, whole.start), passage.text(whole.end, passage.start + verb)
    opens = front.strip() == "the" and _ONLY_NOUN.fullmatch(noun) is not None
    return opens and first is not None and first.kind == "number" and first.attribute_key != "" and not bare(passage, first)


def _end(text: str, at: int, mark: str) -> int:
    """Where the list behind a mark ends: at the other bracket, at the next dash or semicolon, else with the sentence."""
    closing = _CLOSED.get(mark)
    if closing is None and mark in ("–", "—", "-"):
        other = text.find(mark, at)
        return other if other > 0 else len(text)
    found = text.find(closing, at) if closing else -1
    return found if found > 0 else len(text)


def _listed(passage: Passage, wholes: Sequence[Assertion], start: int, end: int, *, firm: bool) -> Iterator[Sum]:
    first = next((r for r in passage.rows if start <= r.start < end and plain(r)), None)
    if first is None:
        return
    found = items(passage, first, start, end)
    if found is None or len(found) < 2 or found[0].row.start - start > 60:
        return
    fitting = tuple(w for w in wholes if plain(w) and alike(w, first))
    if fitting and not OPEN.search(passage.text(fitting[-1].end, start)):
        yield from _sum(passage, fitting, found, firm=firm)


def _sum(passage: Passage, wholes: Sequence[Assertion], found: Sequence[Item], *, firm: bool) -> Iterator[Sum]:
    closed = closes(passage, found)
    if len(found) < _FEW and not closed and not joined(passage, found):
        return  # two figures in a row, and nothing says that the second is the last
    if firm or closed or not _OVERLAPPING.search(passage.text(found[0].row.end, found[-1].end)):
        lists = readings(passage, found)
        if lists:
            yield Sum(tuple(wholes), lists, _FIRM if firm or closed else _LOOSE)


def _of_the(passage: Passage) -> Iterator[Sum]:
    """ "Of the 312 delegates, 187 were for it and 125 against", "187 of the 312 delegates were for it, 125 against"."""
    for n, whole in enumerate(passage.rows):
        if not plain(whole):
            continue
        before = passage.text(whole.start - 24, whole.start)
        if _OPENING.match(passage.text(passage.start, whole.start)):
            found = items(passage, whole, whole.end, passage.end)
        elif n and _OF_THE.search(before) and alike(passage.rows[n - 1], whole) and whole.start - passage.rows[n - 1].end < 16:
            first = passage.rows[n - 1]
            rest = items(passage, whole, whole.end, passage.end)
            found = [Item(first.start, whole.end, first), *rest] if rest and plain(first) else None
        else:
            continue
        if found and len(found) > 1:
            yield from _sum(passage, (whole,), found, firm=False)


def _bare(passage: Passage) -> Iterator[Sum]:
    """ "300 workers, 120 from Orsa and 180 from Teln": every figure behind the first takes its noun from it."""
    for n, whole in enumerate(passage.rows[:-2]):
        later = [r for r in passage.rows[n + 1 :] if alike(r, whole)]
        if not plain(whole) or bare(passage, whole) or len(later) < 2 or not _APART.search(passage.text(whole.end, later[0].start)):
            continue
        found = items(passage, whole, whole.end, passage.end)
        found = _run(passage, found) if found else []
        if len(found) > 1:
            yield from _sum(passage, (whole,), found, firm=False)


def _run(passage: Passage, found: Sequence[Item]) -> list[Item]:
    """The items up to the first whose figure counts something of its own; all of them where the first is told to be a part."""
    if WITHIN.match(passage.text(found[0].row.end, found[0].row.end + 14).strip()):
        return list(found)
    end = next((n for n, item in enumerate(found) if not bare(passage, item.row)), len(found))
    return list(found[:end])


def _halves(passage: Passage) -> Iterator[tuple[Passage, Passage]]:
    """What stands before and behind a first semicolon, as two sentences."""
    at = passage.start + passage.text(passage.start, passage.end).find(";")
    first, second = (tuple(r for r in passage.rows if (r.start < at) is early) for early in (True, False))
    if at > passage.start and first and second:
        yield Passage(passage.article, passage.start, at, first), Passage(passage.article, at + 1, passage.end, second)


def _taken_up(before: Passage, passage: Passage) -> Iterator[Sum]:
    """The list of a sentence whose whole stands in the one before: "Of those, ...", "They are divided into ...", "20 are out, two ..."."""
    text = passage.text(passage.start, passage.end)
    opening, laid = _TAKEN_UP.match(text), _MADE_OF.search(text[:60])
    start = passage.start + (opening.end() if opening else laid.end() if laid else 0)
    wholes = tuple(r for r in before.rows if plain(r) and not bare(before, r))[-2:]
    first = next((r for r in passage.rows if r.start >= start and plain(r)), None)
    wholes = tuple(w for w in wholes if first is not None and alike(w, first))
    found = items(passage, first, start, passage.end) if first is not None and wholes else None
    if not found or len(found) < 2:
        return
    if opening or laid:
        yield from _sum(passage, wholes, found, firm=laid is not None)
    elif all(bare(passage, i.row) for i in found[:2]) and len(found) >= _FEW:
        yield from _sum(passage, wholes[-1:], found, firm=False)
    elif len(found) >= _FEW and joined(passage, found) and _implied(passage, wholes[-1], found):
        yield Sum(wholes[-1:], (tuple(i.row for i in found),), _IMPLIED)
    elif closes(passage, found) and found[0].row.attribute_key in ("", wholes[-1].attribute_key):
        yield from _sum(passage, wholes[-1:], found, firm=False)


def _implied(passage: Passage, whole: Assertion, found: Sequence[Item]) -> bool:
    """ "The house has 150 seats. Reform took 68, the Union 51 and the Greens 41.": figures of one thing, at no time of their own."""
    dated = any(r.kind in DATE_KINDS for r in passage.rows if r.start < found[-1].end)
    return not dated and all(i.row.attribute_key in ("", whole.attribute_key) or bare(passage, i.row) for i in found)
