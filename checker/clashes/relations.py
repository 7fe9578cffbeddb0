"""Takes an article, finds figures that relate two others and do not fit: "12 percent higher at $48, after $43", "four times the 40,000".

A change, a share, a multiple or a difference is held against the two amounts that stand nearest to it, in its sentence or the ones before,
where there are just two that it can mean. It clashes with them when it comes near what they imply and misses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from checker.clashes.apart import touch
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.reach import Range, Reach, reach
from checker.clashes.settings import Relation, Settings
from checker.tables import Assertion

_MORE = re.compile(
    r"\W*(?:percent|per cent|%)?\W*(?:more|less|fewer|higher|lower|above|below|up|down|faster|slower|larger|smaller|bigger|better|off)\b"
)
_NOUN = re.compile(
    r"\b(?:premium|increase|rise|gain|jump|growth|decline|drop|fall|cut|discount|loss|reduction) (?:of|to|by) (?:\w+ ){0,2}$"
)
_FALL = re.compile(r"\b(?:less|fewer|lower|below|down|slower|smaller|drop|decline|decrease|cut|reduc|discount|prevent|avert|avoid)")
_RISE = re.compile(r"\b(?:more|higher|above|up|faster|larger|bigger|premium|increase|rise|rose|gain|jump|growth|grew)\b")
_PREVENTED = re.compile(r"\b(?:prevented|averted|avoided|cut|reduced|lowered) (?:\w+ ){0,3}$")
_SO = re.compile(
    r",? (?:so(?: that)?|or|which (?:is|was|makes|made|means)|that is|meaning(?: that)?),? (?:only |just |about |nearly |some |almost )?$"
)
"""In front of a share of what the sentence has just told: "400 seats, of which 300 were taken, or 75 percent"."""
_FAR = 100.0
"""Amounts whose quotient is larger are not related by anybody."""
_TWO = 2
"""Amounts that a share relates, and no third that it could mean."""
_AMOUNTS = ("number", "quantity", "money", "duration")


Operand = tuple[Assertion, Reach]


def relation(article: Article, settings: Settings) -> Iterator[Finding]:
    """Relating figures that miss the two amounts that they relate, each once."""
    assert isinstance(settings, Relation)
    for n, row in enumerate(article.rows):
        kind = _kind(article, row)
        if kind and row.mood != "denied":
            finding = _against(article, n, kind, settings)
            if finding:
                yield finding


def _kind(article: Article, row: Assertion) -> str:
    """ "growth", "share", "multiple", "difference", or "" for a figure that relates nothing."""
    if row.low is None or (row.low != row.high and row.kind != "ratio"):
        return ""
    if row.kind == "percent" and row.unit == "percent":
        grows = row.role in ("change", "difference") or _MORE.match(article.behind(row, 20)) or _NOUN.search(article.before(row))
        if grows or _PREVENTED.search(article.before(row)):
            return "growth"
        return "share" if _SO.search(article.before(row, 30)) else ""
    if row.kind == "ratio":
        return "multiple" if row.role == "multiple" else ""
    if row.role == "difference" or (
        row.kind == "duration" and (row.attribute_key == "lead" or re.match(r" off\b", article.behind(row, 6)))
    ):
        return "difference"
    return ""


def _against(article: Article, n: int, kind: str, settings: Relation) -> Finding | None:
    row, said = article.rows[n], reach(article.rows[n])
    groups = _groups(article, n, kind, settings)
    groups = [g for g in groups if len(g) > 1 and _named(row, g)] or groups
    if kind == "share":
        groups = [g for g in groups if len(g) == _TWO and all(r.sentence == row.sentence for r, _ in g)]
    told = _told(article, row) if kind == "growth" else slice(None)
    pairs = [(x[1], y[1]) for group in groups for x, y in combinations(group, 2)]
    if said is None or any(touch(r, said.loose) for x, y in pairs for r in _implied(kind, x.strict, y.strict)[told]):
        return None
    sure = not any(touch(r, said.loose) for x, y in pairs for r in _implied(kind, x.loose, y.loose)[told])
    for group in groups:
        near = settings.near if len(group) == 2 else settings.near**0.6
        if len(group) > 1 and _tied(row, group):
            implied = _implied(kind, group[0][1].loose, group[1][1].loose)
            if any(_close(r, said, near) for r in implied[told]):
                return _finding(row, said, group, implied[_falls(article, row)], kind, sure=sure)
    return None


def _falls(article: Article, row: Assertion) -> bool:
    """Whether the figure is told as a fall, so that it is a share of the larger amount."""
    said = article.before(row, 30) + " " + article.behind(row, 20)
    return row.predicate_class == "fall" or _FALL.search(said) is not None


def _told(article: Article, row: Assertion) -> slice:
    """Which of the two readings of a growth its words leave: a rise is a share of the smaller amount, a fall one of the larger."""
    said = f"{article.before(row, 30)} {article.behind(row, 20)}"
    rises, falls = _RISE.search(said) is not None, _falls(article, row)
    return slice(None) if rises == falls else slice(0, 1) if rises else slice(1, None)


def _finding(row: Assertion, said: Reach, group: Sequence[Operand], implied: Range, kind: str, *, sure: bool) -> Finding:
    x, y = sorted((group[0][0], group[1][0]), key=lambda r: r.start)
    detail = f"{' '.join(x.surface.split())} and {' '.join(y.surface.split())} make {_words(kind, implied)}"
    return Finding(((row,), (x, y)), Verdict(abs(_middle(implied) - _middle(said.stated)), sure, detail), values=(row.surface, detail))


def _groups(article: Article, n: int, kind: str, settings: Relation) -> list[list[Operand]]:
    """The amounts around a relating figure that it can mean, those that can be related in one group, nearest first, each value once."""
    row = article.rows[n]
    around = [r for r in article.rows if r is not row and abs(r.start - row.start) < settings.around and _amount(r)]
    around = [r for r in around if r.start < row.start or r.sentence == row.sentence]
    groups: list[list[Operand]] = []
    for r in sorted(around, key=lambda r: abs(r.start - row.start)):
        known = reach(r)
        if known is None or (kind == "difference" and not _alike(r, row)):
            continue
        home = next((g for g in groups if _alike(g[0][0], r)), None)
        if home is None:
            groups.append([(r, known)])
        elif all(known.stated != other.stated for _, other in home) and len(home) < settings.most:
            home.append((r, known))
    return groups


def _tied(row: Assertion, group: Sequence[Operand]) -> bool:
    """Whether the figure relates these amounts: its words name them, or they stand together."""
    x, y = group[0][0], group[1][0]
    return _named(row, group) or (x.block == y.block == row.block and row.sentence in (x.sentence, y.sentence))


def _named(row: Assertion, group: Sequence[Operand]) -> bool:
    """Whether the sentence of the figure names what the amounts count."""
    return all({r.attribute_key, *r.modifiers} & set(row.words) for r, _ in group[:2])


def _amount(row: Assertion) -> bool:
    return (
        row.kind in _AMOUNTS
        and row.low is not None
        and row.low == row.high
        and row.role in ("level", "total", "part")
        and row.mood != "denied"
    )


def _alike(a: Assertion, b: Assertion) -> bool:
    """Whether two amounts can be related: one dimension, one attribute, one rate."""
    x, y = reach(a), reach(b)
    rates = [{s for s in r.scope if s.startswith("per:")} for r in (a, b)]
    same = a.attribute_key == b.attribute_key or not a.attribute_key or not b.attribute_key
    if x is None or y is None or x.key != y.key or a.kind != b.kind or rates[0] != rates[1] or not same:
        return False
    small, large = sorted((_middle(x.stated), _middle(y.stated)))
    return small > 0 and large / small <= _FAR


def _implied(kind: str, x: Range, y: Range) -> list[Range]:
    """What two amounts imply, as ranges in the base unit of the relating figure."""
    small, large = sorted((x, y), key=_middle)
    if min(small.low, large.low) <= 0 or large.high == inf:
        return []
    quotient = Range(large.low / small.high, large.high / small.low)
    share = Range(small.low / large.high, small.high / large.low)
    if kind == "growth":
        return [Range(quotient.low - 1, quotient.high - 1), Range(1 - share.high, 1 - share.low)]
    if kind == "share":
        return [share, Range(1 - share.high, 1 - share.low), Range(quotient.low - 1, quotient.high - 1)]
    if kind == "multiple":
        return [quotient, share, Range(quotient.low - 1, quotient.high - 1)]
    return [Range(large.low - small.high, large.high - small.low)]


def _close(implied: Range, said: Reach, near: float) -> bool:
    a, b = abs(_middle(implied)), abs(_middle(said.stated))
    return min(a, b) > 0 and max(a, b) / min(a, b) <= near


def _middle(r: Range) -> float:
    return r.high if r.low == -inf else r.low if r.high == inf else (r.low + r.high) / 2


def _words(kind: str, implied: Range) -> str:
    value = _middle(implied)
    return f"{value:.0%}" if kind in ("growth", "share") else f"{value:,.3g} times" if kind == "multiple" else f"{value:,.6g}"
