"""Takes the sentence behind a figure that is a sentence by itself ("**42.** The number of ships."), gives what the figure is about."""

from __future__ import annotations

from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.folding import NONE, Attribute
from checker.normalizer.frames.governors import of_noun
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.resolve import entity, is_counter
from checker.normalizer.frames.versions import is_dotted, is_version, version
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_RELEASE = frozenset(("version", "release", "released", "v", "on"))
_DATED = frozenset(("of", "from", "("))
_SILENT = frozenset('MYH.,:~"()-')


def is_alone(view: View) -> bool:
    """Whether the sentence says nothing but figures."""
    return "M" in view.tags and _SILENT.issuperset(view.tags)


def released(view: View, m: Mention) -> Subject | None:
    """ "3.1.0 - 2026-02-17", "3.1 of February 17": the version whose day of release stands beside it."""
    told = [o for o in view.mentions if o.kind == "designator" and is_version(o)]
    before = next((o for o in view.mentions if m.first - 2 <= o.last < m.first and view.low[o.last] in _DATED), None)
    if before and (before in told or (before.kind == "number" and is_dotted(view.text(before.first, before.last)) and m.grain == "day")):
        return version(view, before)
    if len(told) != 1 or len(view.mentions) != 2:
        return None
    within = {i for m in view.mentions for i in range(m.first, m.last)}
    beside = [i for i in range(len(view.low)) if i not in within and view.tags[i] not in _SILENT]
    return version(view, told[0]) if all(view.low[i] in _RELEASE for i in beside) else None


def explained(view: View) -> tuple[Subject | None, Attribute, Clause | None] | None:
    """(subject, attribute, clause) that this sentence gives to the figure before it; None if it starts anew."""
    if view.low[:2] in (["that", "is"], ["this", "is"], ["that", "was"], ["this", "was"]):
        inner = next((c for c in view.clauses if c.first > 1), None)
        return (entity(view, inner.subject) if inner.subject else None, NONE, inner) if inner else None
    phrases = noun_phrases(view.tags, 0, view.clauses[0].start if view.clauses and view.clauses[0].start else len(view.tags))
    if not phrases or phrases[0][0] > 1 or view.tags[phrases[0][1] - 1] not in "WQI":
        return None
    rest = phrases[1 + is_counter(view.low[phrases[0][1] - 1]) :][:2]
    holder = next((entity(view, p) for p in rest if view.tags[p[0] - 1] == "P" and view.low[p[0] - 1] != "by"), None)
    return holder, of_noun(view, phrases[0], None), None
