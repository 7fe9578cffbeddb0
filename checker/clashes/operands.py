"""Takes the sentence of a figure that relates others, gives the amounts that its form relates: "twice the 10", "or 25 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.clashes.forms import ENDS, STOPS, TAKES_UP, Set, sets
from checker.clashes.reach import Reach
from checker.clashes.scene import Scene, alike, tokens
from checker.lexicon import load
from checker.tables import Assertion

_DATA = load("relations")
LINKS = frozenset(_DATA["links"]["words"].split())
_OPEN = frozenset(_DATA["bases"]["open"].split())
MARKS = frozenset(_DATA["parts"]["marks"].split())
_WHOLES = frozenset(_DATA["parts"]["wholes"].split())
RISES, FALLS = (frozenset(_DATA["changes"][name].split()) for name in ("rises", "falls"))
_PHRASAL = frozenset(_DATA["changes"]["phrasal"].split())
_ADJUSTED = frozenset(_DATA["changes"]["adjusted"].split())
_EVERY = frozenset(_DATA["changes"]["every"].split())
_YEARLY = frozenset(("annually", "annual", "yearly", "monthly", "average", "averaged"))
_CLOSED = {",": [","], "(": [")"], "–": ["–"], "—": ["—"]}
"""Signs in front of an inserted amount, and the one behind it."""
_SIGNS = frozenset(",(–—-:")
_LINK = 9
"""Words between an amount and the figure that restates it, at most."""
_FREE = 1
"""Words among them that the lexicon need not know: "a staggering 40 percent"."""
_LEAD = 4
"""Free words between a figure and the amounts behind it: "grew 40 percent in a year, from"."""


class Operands(NamedTuple):
    """The two amounts that a figure relates."""

    kind: str
    """How: "growth", "share", "multiple"."""
    amount: Assertion
    base: Assertion
    reaches: tuple[Reach, Reach]
    firm: bool
    """Whether the two stand side by side with the figure; else another amount may be meant."""


def operands(scene: Scene) -> Iterator[Operands]:
    """Every two amounts that the form allows, nearest first; none where the form tells nothing."""
    named = list(_named(scene))
    if named:
        yield from named
        return
    kind = "multiple" if scene.row.role == "multiple" else "growth" if is_growth(scene) else "share"
    tied = [s for s in sets(scene) if _is_tied(scene, s)]
    found = [s for s in tied if (s.kind == "share") == (kind == "share")]
    if tied and not found and kind == "share" and _is_marked(scene, tied[0]) and scene.behind(scene.row, 1) != ["of"]:
        kind, found = "either", tied  # "down from $300 to $240, or 20 percent"
    yield from (Operands(kind, s.amount, s.base, s.reaches, firm=True) for s in sorted(found, key=lambda s: _far(scene, s)))


def is_growth(scene: Scene) -> bool:
    """Whether the figure says by how much something changed or differs."""
    row = scene.row
    if row.role in ("change", "difference"):
        return True
    before, behind = scene.before(row, 4), scene.behind(row, 2)
    if before[-1:] in (["up"], ["down"], ["off"]) and before[-2:-1] and before[-2] in _PHRASAL:
        return False
    told = before[-1:] and (before[-1] in {*RISES, *FALLS, "by"} or (before[-1] == "of" and not (RISES | FALLS).isdisjoint(before[:-1])))
    return bool(told) or not (RISES | FALLS).isdisjoint(behind[:1])


def _far(scene: Scene, s: Set) -> int:
    return max(s.start - scene.row.end, scene.row.start - s.end, 0)


def _named(scene: Scene) -> Iterator[Operands]:
    """ "three times the 4", "half of the 1,800", "20 percent more than the 600": the base stands behind the figure, the amount before."""
    row = scene.row
    behind = next((r for r in scene.figures if r.start >= row.end), None)
    if behind is None or any(row.end <= r.start < behind.start for r in scene.others):
        return
    words = scene.between(row, behind)
    kind = "multiple" if row.role == "multiple" else "growth" if is_growth(scene) else "portion"
    if not words or not _leads_to(words, kind):
        return
    here = [r for r in scene.figures if r.end <= row.start]
    inserted = next((r for r in scene.figures if r.start >= behind.end and _is_inserted(scene, behind, r)), None)
    if kind == "portion" and inserted and (reaches := alike(inserted, behind)):
        yield Operands(kind, inserted, behind, reaches, firm=True)
        return
    for amount in reversed(here or (scene.earlier if goes_on(scene) else [])):
        reaches = alike(amount, behind)
        if reaches:
            yield Operands(kind, amount, behind, reaches, firm=is_apposed(scene.between(amount, row)))


def _is_inserted(scene: Scene, base: Assertion, amount: Assertion) -> bool:
    """ "a third of the 900 workers, 270, have": the amount stands between commas, dashes or brackets."""
    words = scene.between(base, amount)
    signs = [w for w in words if not w[0].isalpha()]
    return len(signs) == 1 == len(words) - _noun_length(words) and scene.behind(amount, 1)[:1] == _CLOSED.get(signs[0])


def _noun_length(words: Sequence[str]) -> int:
    """Plain words in front of the sign, at most three; an "or" behind it counts as well."""
    plain = [w for w in words if w[0].isalpha()]
    return len(plain) if len(plain) <= 1 + _LEAD and STOPS.isdisjoint(plain) else -1


def _leads_to(words: Sequence[str], kind: str) -> bool:
    """Whether the words behind a figure lead to what it is measured by, and to nothing else."""
    if len(words) > 6 or any(w not in _OPEN for w in words):
        return False
    if kind == "growth":
        return not {"than", "from", "over", "on", "above", "below", "off", "against", "compared"}.isdisjoint(words)
    return {"from", "to", "with", "under", "up", "down"}.isdisjoint(words)


def goes_on(scene: Scene) -> bool:
    """ "That is four times the 40,000": the sentence takes up the one before."""
    row = scene.row
    return tokens_of(row.sentence)[:1] in (["that"], ["this"], ["it"], ["which"])


def tokens_of(sentence: str) -> list[str]:
    """The words of a sentence in small letters."""
    return sentence.lower().split()


def is_apposed(words: Sequence[str]) -> bool:
    """ ", more than", " – nearly", " (": what follows restates the amount."""
    at = max((k for k, w in enumerate(words) if w in _SIGNS), default=-1)
    return at >= 0 and at <= 4 and STOPS.isdisjoint(words) and all(w in LINKS for w in words[at + 1 :])


def _is_tied(scene: Scene, s: Set) -> bool:
    """Whether the figure is said of the two amounts."""
    row = scene.row
    if s.kind == "growth" and (_recurs(scene) or is_adjusted(scene)):
        return False
    if s.end <= row.start:
        return _restates(scene, s, _text(scene, s.end, row.start))
    if row.end <= s.start:
        return _announces(scene, s, _text(scene, row.end, s.start))
    return s.kind == "growth" and _is_inside(scene, s)


def _is_marked(scene: Scene, s: Set) -> bool:
    """Whether "or" or its like says that the figure is another way to say the two."""
    return s.end <= scene.row.start and not MARKS.isdisjoint(_text(scene, s.end, scene.row.start)[-3:])


def _text(scene: Scene, start: int, end: int) -> list[str]:
    return tokens(scene.article.text[start:end].lower())


def _restates(scene: Scene, s: Set, words: Sequence[str]) -> bool:
    """ "from A to B, an increase of", "A of the B, or": words of the clause, a sign, then nothing but links."""
    if any(s.end <= r.start < scene.row.start for r in (*scene.figures, *scene.others)) or not (STOPS | ENDS).isdisjoint(words):
        return False
    at = max((k for k, w in enumerate(words) if w in _SIGNS), default=-1)
    link = words[at + 1 :]
    if at < 0 or at > _LINK or len(link) > _LINK or sum(w not in LINKS for w in link) > _FREE:
        return False
    return s.kind == "growth" or ("from" not in link and _restates_share(scene, s, words[at], link))


def _restates_share(scene: Scene, s: Set, sign: str, link: Sequence[str]) -> bool:
    """Whether a share is that of the part told, and not one of something else."""
    marked = sign == "(" or not MARKS.isdisjoint(link)
    behind = scene.behind(scene.row, 4)
    if behind[:1] == ["of"]:
        noun = behind[1:]
        if TAKES_UP.intersection(noun[:1]) and not marked:
            return False
        return marked or bool(_WHOLES.intersection(noun[:1] + noun[1:2][: noun[:1] == ["the"]])) or s.base.attribute_key in noun
    if marked or "rate" in link or "share" in link:
        return True
    return not behind or not behind[0][0].isalpha() or behind[0] in ("rate", "share", "failure", "success", "response")


def _announces(scene: Scene, s: Set, words: Sequence[str]) -> bool:
    """ "grew 40 percent, from A to B", "a turnout of 41 percent: A of the B"."""
    if any(scene.row.end <= r.start < s.start for r in (*scene.figures, *scene.others)) or not (STOPS | ENDS).isdisjoint(words):
        return False
    if s.kind == "growth":
        return len(words) <= _LINK and sum(w not in LINKS | _SIGNS | {"from"} for w in words) <= _LEAD
    if words[:1] == ["of"] and words[-1] in "(–—":
        return 1 < len(words) <= 2 + _LEAD and all(w[0].isalpha() for w in words[:-1])  # "a third of the jurors (four of twelve)"
    return bool(words) and words[0] in ":(–—-" and all(w in LINKS for w in words[1:])


def _is_inside(scene: Scene, s: Set) -> bool:
    """ "9,000, down 25 percent from 10,000": the figure stands between the two, with the word for the change."""
    if any(s.start < r.start < s.end and r.id not in (s.amount.id, s.base.id) for r in (*scene.figures, *scene.others)):
        return False
    first, last = sorted((s.amount, s.base), key=lambda r: r.start)
    front, back = _text(scene, first.end, scene.row.start), _text(scene, scene.row.end, last.start)
    changed = not (RISES | FALLS).isdisjoint((*front[-3:], *back[:2]))
    return (
        changed
        and bool({"from", "than", "on", "over", "to", "compared"}.intersection(back[:3]))
        and (STOPS | ENDS).isdisjoint((*front, *back))
    )


def is_adjusted(scene: Scene) -> bool:
    """ "12 percent at constant currency": the change of something else than the two amounts."""
    return not _ADJUSTED.isdisjoint(tokens(scene.row.sentence.lower()))


def is_mean(scene: Scene) -> bool:
    """ "17 of the 22 were faster, by 24 percent on average": the mean of many changes relates no two amounts of the text."""
    return scene.behind(scene.row, 2) == ["on", "average"]


def _recurs(scene: Scene) -> bool:
    """ "5 percent a year": a rate of change, and not the change."""
    behind = scene.behind(scene.row, 3)
    each = behind[:1] in (["a"], ["per"], ["each"], ["every"]) and bool(_EVERY.intersection(behind[1:2]))
    return each or not _YEARLY.isdisjoint((*behind, *scene.before(scene.row, 3)))
