"""Takes an article and a figure that relates two others, says whether it misses the two amounts that stand nearest and that it can mean.

A change, a share, a multiple or a difference is held against amounts of its sentence or the ones before, where there are just two that it
can mean. It clashes with them when it comes near what they imply and misses it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from checker.clashes.apart import touch
from checker.clashes.arithmetic import Operand, close, implied, middle, words
from checker.clashes.forms import OTHER, STOPS
from checker.clashes.model import Article, Finding, Verdict
from checker.clashes.operands import LINKS, is_adjusted
from checker.clashes.reach import Range, Reach, reach
from checker.clashes.scene import Scene, tokens, with_unit
from checker.clashes.settings import Relation
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
_BESIDE = re.compile(r"\s*[,(]?\s*(?:or |nearly |about |almost |more than |which is |that is )?")
"""Between an amount and the figure that relates it."""
_THING = re.compile(
    r"\W*(?:percent|per cent|%)?\W*(?:more|less|fewer) (?!than|of|for|on|in|at|as|and|or|to|by|from|over|after|so|if)([a-z]{3,})"
)
"""What there is more or less of."""
_AHEAD = 40
_STEM = 5
"""Letters by which two forms of a word are one."""
_FAR = 100.0
"""Amounts whose quotient is larger are not related by anybody."""
_TWO = 2
"""Amounts that a share relates, and no third that it could mean."""
_AMOUNTS = ("number", "quantity", "money", "duration")


def finding(article: Article, n: int, settings: Relation) -> Finding | None:
    """The figure against the amounts around it, None where it fits or relates nothing."""
    row = article.rows[n]
    kind = _kind(article, row)
    scene = Scene(article, n)
    if (kind in ("growth", "multiple") and of_another(scene)) or (kind == "growth" and is_adjusted(scene)):
        return None
    return _against(article, n, kind, settings) if kind and row.mood != "denied" else None


def of_another(scene: Scene) -> bool:
    """ "rose from 40 to 52, and margins by": whether the sentence has gone on to another thing before the figure comes."""
    front = next((r for r in reversed(scene.figures) if r.end <= scene.row.start), None)
    words = scene.between(front, scene.row) if front else []
    at = max((k for k, w in enumerate(words) if w in STOPS or w == "and"), default=-1)
    return at >= 0 and any(w[0].isalpha() and w not in LINKS for w in words[at + 1 :])


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
    groups = [g for g in groups if _can_mean(article, row, g)]
    groups = [g for g in groups if len(g) > 1 and _named(row, g)] or groups
    if kind == "share":
        groups = [g for g in groups if len(g) == _TWO and all(r.sentence == row.sentence for r, _ in g)]
    told = _told(article, row) if kind == "growth" else slice(None)
    pairs = [(x[1], y[1]) for group in groups for x, y in combinations(group, 2)]
    if said is None or any(touch(r, said.loose) for x, y in pairs for r in implied(kind, x.strict, y.strict)[told]):
        return None
    sure = not any(touch(r, said.loose) for x, y in pairs for r in implied(kind, x.loose, y.loose)[told])
    for group in groups:
        near = settings.near if len(group) == 2 else settings.near**0.6
        if len(group) > 1 and _tied(row, group):
            fits = implied(kind, group[0][1].loose, group[1][1].loose)
            if any(close(r, said.stated, near) for r in fits[told]):
                return _finding(row, said, group, fits[_falls(article, row)], kind, sure=sure)
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


def _finding(row: Assertion, said: Reach, group: Sequence[Operand], fits: Range, kind: str, *, sure: bool) -> Finding:
    x, y = sorted((group[0][0], group[1][0]), key=lambda r: r.start)
    detail = f"{' '.join(x.surface.split())} and {' '.join(y.surface.split())} make {words(kind, fits)}"
    return Finding(((row,), (x, y)), Verdict(abs(middle(fits) - middle(said.stated)), sure, detail), values=(row.surface, detail))


def _groups(article: Article, n: int, kind: str, settings: Relation) -> list[list[Operand]]:
    """The amounts around a relating figure that it can mean, those that can be related in one group, nearest first, each value once."""
    row = article.rows[n]
    around = [r for r in article.rows if r is not row and abs(r.start - row.start) < settings.around and _amount(r, kind)]
    around = [r for r in around if OTHER.isdisjoint(tokens(article.behind(r, 50))[:5])]
    behind = tokens(article.behind(row, 20))
    told = "than" in behind[:2] or "as" in behind[:3]  # "less than before, and $12 for the other": what follows is of another thing
    around = [r for r in around if r.start < row.start or not (told and "and" in tokens(article.between(row, r)))]
    around = [r for r in around if r.start < row.start or r.sentence == row.sentence]
    groups: list[list[Operand]] = []
    for r in sorted(around, key=lambda r: abs(r.start - row.start)):
        home = next((g for g in groups if _alike(g[0][0], r)), None)
        known = reach(with_unit(r, home[0][0]) if home else r)
        if home and known and home[0][0].kind != r.kind:
            home[:] = [(x, with_its_unit) for x, k in home if (with_its_unit := reach(with_unit(x, r)) or k)]
        if known is None or (kind == "difference" and not _alike(r, row)):
            continue
        if home is None:
            groups.append([(r, known)])
        elif all(known.stated != other.stated for _, other in home) and len(home) < settings.most:
            home.append((r, known))
    return groups


def _can_mean(article: Article, row: Assertion, group: Sequence[Operand]) -> bool:
    """ "50 MB, twice as much" relates those 50 MB, and "45 percent less memory" is of memory: whether the amounts are of that."""
    front = max((r for r in article.rows if r.end <= row.start and r.kind in _AMOUNTS), key=lambda r: r.end, default=None)
    beside = front is not None and _BESIDE.fullmatch(article.between(front, row))
    if beside and all(r is not front for r, _ in group):
        return False
    thing = _THING.match(article.behind(row, _AHEAD))
    return thing is None or any(_said_of(r, thing[1].lower()) for r, _ in group)


def _said_of(row: Assertion, thing: str) -> bool:
    """Whether the amount is told of what the word names, in whatever number."""
    words = {*row.words, *row.modifiers, *row.subject_key.split(), row.attribute_key, *(row.cell[1:] if row.cell else ())}
    return any(thing[:_STEM] in word.lower() for word in words)


def _tied(row: Assertion, group: Sequence[Operand]) -> bool:
    """Whether the figure relates these amounts: its words name them, or they stand together."""
    x, y = group[0][0], group[1][0]
    return _named(row, group) or (x.block == y.block == row.block and row.sentence in (x.sentence, y.sentence))


def _named(row: Assertion, group: Sequence[Operand]) -> bool:
    """Whether the sentence of the figure names what the amounts count."""
    return all({r.attribute_key, *r.modifiers} & set(row.words) for r, _ in group[:2])


def _amount(row: Assertion, kind: str) -> bool:
    """Whether it can be related; of a whole a part may have been added or taken away ("lifted 900 kilograms")."""
    roles = ("level", "total", "part", "change") if kind == "share" else ("level", "total", "part")
    return row.kind in _AMOUNTS and row.low is not None and row.low == row.high and row.role in roles and row.mood != "denied"


def _alike(a: Assertion, b: Assertion) -> bool:
    """Whether two amounts can be related: one dimension, one attribute, one rate, told for one thing."""
    if a.sentence == b.sentence:
        a, b = with_unit(a, b), with_unit(b, a)
    x, y = reach(a), reach(b)
    rates = [{s for s in r.scope if s.startswith(("per:", "for:"))} for r in (a, b)]
    same = a.attribute_key == b.attribute_key or not a.attribute_key or not b.attribute_key
    if x is None or y is None or x.key != y.key or a.kind != b.kind or rates[0] != rates[1] or not same:
        return False
    small, large = sorted((middle(x.stated), middle(y.stated)))
    return small > 0 and large / small <= _FAR
