"""Takes an article, gives every quotient that it tells: by a figure ("a quarter of the homes", "twice as many") or by two amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.arithmetic import quotient
from checker.clashes.forms import sets
from checker.clashes.model import Article
from checker.clashes.operands import FALLS, LINKS, RISES, is_growth
from checker.clashes.reach import Range, reach
from checker.clashes.scene import Scene, alike, tokens
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("relations")
_COMPARED = frozenset(("as", "than", "of", "on", "from", "over", "in"))
_BOUNDARY = re.compile(r"[.,;:!?()–—\n]|\s-\s")
_NOUN = 4
_ENDING = 3
"""Letters of the longest ending."""
_SHORT = 2
"""Letters of words that tell nothing."""
_BASE = 9
"""Words behind a figure in which its base is named."""
_AMOUNTS = ("number", "quantity", "money", "duration")
_CALENDAR = frozenset(name for key in ("months", "weekdays", "seasons") for name in load("calendar")[key]) - {
    "may",
    "fall",
    "sat",
    "sun",
    "mar",
    "wed",
}
_YEAR = 4
"""Digits of a year."""
_CELLS = 2
"""Figures of a table's row that are set against each other."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """One amount as so many times another, and what the words around tell of the two."""

    kind: str
    """ "share" of a whole, or "change" against another amount."""
    rows: tuple[Assertion, ...]
    """The figure that says it, or the two amounts."""
    strict: Range
    loose: Range
    core: frozenset[str]
    """Lemmas of the clause in which the part is told."""
    words: frozenset[str]
    """Lemmas of all that is said of the two."""
    amount: Assertion | None = None
    """The amount that is so many times the base, where it is told."""
    base: frozenset[str] = frozenset()
    """Words that tell what is the base."""
    whole: frozenset[str] = frozenset()
    """What the base counts."""

    when: frozenset[str] = frozenset()
    """Months, days of the week and years that are told with it."""

    @property
    def doc(self) -> str:
        """The article."""
        return self.rows[0].doc

    @property
    def part(self) -> frozenset[str]:
        """What tells the part from other parts of the whole: its clause without the verb."""
        verbs = {name for row in self.rows for name in (row.predicate, row.predicate_class) if name}
        return frozenset(word for word in self.core - verbs - self.whole if len(word) > _SHORT)

    @property
    def said(self) -> bool:
        """Whether a figure says it; else two amounts do."""
        return len(self.rows) == 1


def quotients(article: Article) -> Iterator[Quotient]:
    """What the article tells, in order."""
    seen: set[tuple[int, str]] = set()
    for n, row in enumerate(article.rows):
        scene = Scene(article, n)
        if row.kind in ("percent", "ratio"):
            found = _said(scene)
            if found:
                yield found
        elif row.kind in _AMOUNTS and not row.cell and (row.block, row.sentence) not in seen:
            seen.add((row.block, row.sentence))
            yield from _set(scene)
    yield from _tables(article)


def _set(scene: Scene) -> Iterator[Quotient]:
    """The amounts that a sentence sets against each other."""
    for s in sets(scene):
        known = [(quotient(x, y)) for x, y in ((s.reaches[0].strict, s.reaches[1].strict), (s.reaches[0].loose, s.reaches[1].loose))]
        strict, loose = known
        if strict is None or loose is None or s.amount.id == s.base.id:
            continue
        words = _told(s.amount) | _told(s.base)
        kind = "share" if s.kind == "share" else "change"
        base = frozenset(scene.behind(s.base, _BASE)) | frozenset(scene.before(s.base, _NOUN))
        whole = frozenset((s.base.attribute_key or s.amount.attribute_key, *s.base.modifiers)) - {""}
        core = _core(scene.article, s.amount)
        if kind == "share":
            owners = tokens(scene.article.text[s.amount.end : s.base.start].lower())
            core -= {w for w in core if any(_is_form(t, w) for t in owners)}  # "58 of the county's 74 towns": whose towns all of them are
        yield Quotient(kind, (s.amount, s.base), strict, loose, core, words, s.amount, base, whole, _when(scene))


def _said(scene: Scene) -> Quotient | None:
    """The quotient that a percentage, a share or a multiple says; None where it is not told which way it goes."""
    row = scene.row
    known = reach(row)
    if known is None or row.parts or row.role == "limit" or row.mood == "denied" or row.cell:
        return None
    if row.role == "multiple":
        return _quotient(scene, "change", known.strict, known.loose)
    if known.key != "share":
        return None
    if not is_growth(scene):
        return _quotient(scene, "share", known.strict, known.loose)
    around = {*scene.before(row, _NOUN), *scene.behind(row, 3), row.predicate or "", row.predicate_class}
    rises, falls = bool(around & RISES), bool(around & FALLS) or row.relation == "less"
    if rises == falls:
        return None
    strict, loose = (Range(1 + r.low, 1 + r.high) if rises else Range(1 - r.high, 1 - r.low) for r in (known.strict, known.loose))
    return _quotient(scene, "change", strict, loose)


def _quotient(scene: Scene, kind: str, strict: Range, loose: Range) -> Quotient:
    row = scene.row
    lemmas = _told(row)
    words = lemmas | {t for t in tokens(row.sentence.lower()) if any(_is_form(t, w) for w in lemmas)}  # "condemned", as a table may say
    front = next((r for r in reversed(scene.figures) if r.end <= row.start), None)
    amount = front if front and kind == "change" and _apposed(scene.between(front, row)) else None
    return Quotient(
        kind, (row,), strict, loose, _core(scene.article, row), words, amount, _base(scene.behind(row, _BASE)), when=_when(scene)
    )


def _when(scene: Scene) -> frozenset[str]:
    """The months, days of the week and years that the sentence names."""
    said = tokens(scene.row.sentence.lower())
    return frozenset(w for w in said if w in _CALENDAR or (len(w) == _YEAR and w.isdecimal() and w[0] in "12"))


def _apposed(words: Sequence[str]) -> bool:
    """ "61 tonnes, ten times as much": what follows the amount's sign restates it."""
    at = max((k for k, w in enumerate(words) if w in ",(–—"), default=-1)
    return at >= 0 and all(w in LINKS for w in words[at + 1 :])


def _base(behind: Sequence[str]) -> frozenset[str]:
    """What a figure is measured by: "as many as in May", "less than the old one"."""
    end = next((k for k, w in enumerate(behind) if w in ".,;:!?()"), len(behind))
    if "what" in behind[:end]:
        return frozenset(behind[:end])
    at = next((k for k, w in enumerate(behind[:end]) if w in _COMPARED and w != "as"), -1)
    at = at if at >= 0 else max((k for k, w in enumerate(behind[:end]) if w == "as"), default=end)
    return frozenset(behind[at + 1 : end])


def _about(row: Assertion) -> tuple[str, ...]:
    keys = (row.attribute_key, *row.modifiers, *row.subject_key.split())
    return tuple(key for key in keys if key)


def _told(row: Assertion) -> frozenset[str]:
    """Lemmas that stand in the sentence of a figure in some form."""
    said = tokens(row.sentence.lower())
    return frozenset(
        w for w in (*row.words, *_about(row)) if w == row.attribute_key or (len(w) > _SHORT and any(_is_form(t, w) for t in said))
    )


def _core(article: Article, row: Assertion) -> frozenset[str]:
    """Lemmas of the clause around a figure: up to the next sign on either side."""
    text = article.text
    before, behind = text[max(0, row.start - 160) : row.start], text[row.end : row.end + 160]
    first = max((m.end() for m in _BOUNDARY.finditer(before)), default=0)
    last = next((m.start() for m in _BOUNDARY.finditer(behind)), len(behind))
    said = tokens(f"{before[first:]} {behind[:last]}".lower())
    return _shortest({word for word in (*row.words, *_about(row)) if any(_is_form(token, word) for token in said)})


def _shortest(words: set[str]) -> frozenset[str]:
    """Words without those that are forms of others: "contain" and not "contained"."""
    return frozenset(w for w in words if not any(w != v and w.startswith(v) and len(w) - len(v) <= _ENDING for v in words))


def _lemmas(text: str) -> frozenset[str]:
    """Words of a table's head, a plural without its ending."""
    said = [w for w in tokens(text.lower()) if len(w) > _SHORT]
    return frozenset((*said, *(w.removesuffix("s") for w in said)))


def _is_form(token: str, lemma: str) -> bool:
    """Whether a word of the text may be a form of a lemma."""
    stem = lemma[: max(4, len(lemma) - 2)]
    return token.startswith(stem) and abs(len(token) - len(lemma)) <= 4


def _tables(article: Article) -> Iterator[Quotient]:
    """The two figures of a table's row, and parts of a column that add up to a whole told before."""
    lines: dict[tuple[int, str, int], list[Assertion]] = {}
    columns: dict[tuple[int, str], list[Assertion]] = {}
    for row in article.rows:
        if row.cell and row.kind in _AMOUNTS and row.low is not None and row.low == row.high:
            lines.setdefault((row.cell[0], row.cell[1], row.line), []).append(row)
            columns.setdefault((row.cell[0], row.cell[2]), []).append(row)
    for cells in lines.values():
        if len(cells) == _CELLS:
            yield from _against(cells[0], cells[1])
            yield from _against(cells[1], cells[0])
    for (table, head), cells in columns.items():
        alone = sum(t == table for t, _ in columns) == 1
        yield from _parts(article, cells, frozenset() if alone else _lemmas(head))


def _against(amount: Assertion, base: Assertion) -> Iterator[Quotient]:
    both = alike(amount, base)
    if both is None or amount.cell is None or base.cell is None:
        return
    strict, loose = quotient(both[0].strict, both[1].strict), quotient(both[0].loose, both[1].loose)
    if strict and loose:
        core = _lemmas(amount.cell[1])
        words = core | _lemmas(amount.cell[2])
        yield Quotient("change", (amount, base), strict, loose, core, words, amount, frozenset(tokens(base.cell[2].lower())))


def _parts(article: Article, cells: Sequence[Assertion], column: frozenset[str]) -> Iterator[Quotient]:
    """Each cell of a column as a share of what the column adds up to, where a figure before the table says so; `column`: its own words."""
    total = sum(c.low for c in cells if isinstance(c.low, float))
    first = min(c.start for c in cells)
    before = [r for r in article.rows if r.start < first and not r.cell and r.low == r.high == total and r.kind == cells[0].kind]
    if len(cells) <= _CELLS or not before:
        return
    whole = before[-1]
    for part in cells:
        both = alike(part, whole)
        strict, loose = (quotient(both[0].strict, both[1].strict), quotient(both[0].loose, both[1].loose)) if both else (None, None)
        if strict and loose and part.cell:
            core = _lemmas(part.cell[1]) | column
            noun = frozenset((whole.attribute_key or part.attribute_key,)) - {""}
            yield Quotient("share", (part, whole), strict, loose, core, core | _told(whole) | _lemmas(part.cell[2]), part, whole=noun)
