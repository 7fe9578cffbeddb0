"""Takes the second figure of a result, gives who has it: "beat Ortiz by 4,210 votes to 3,990", "4,210 to 3,990 for Ortiz"."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_BEATS = frozenset(load("tallies")["score"]["before"].split())
_LINKS = ("to", "against")
_APART = 3
"""Tokens from the first figure to the second, at most: "votes to"."""
_REACH = 9
"""Tokens from the verb to the first figure, at most: the name of who lost stands between."""


def beaten(view: View, m: Mention) -> Subject | None:
    """The one who came second, where the sentence names him; None where the figure is no second one."""
    if m.kind not in ("number", "percent") or view.words[m.first - 1] not in _LINKS:
        return None
    first = next((o for o in view.mentions if o.kind == m.kind and 0 < m.first - o.last <= _APART), None)
    if first is None or not _falls(first, m):
        return None
    if view.words[m.last] == "for":
        name = next((n for n in view.names if n.first == m.last + 1), None)
    else:
        at = next((i for i in range(first.first - 1, max(-1, first.first - _REACH), -1) if view.low[i] in _BEATS), -1)
        name = next((n for n in view.names if n.entity and n.first == at + 1), None) if at >= 0 else None
    return view.memory.named(name) if name else None


def _falls(first: Mention, second: Mention) -> bool:
    """Whether the first figure is the larger one, as in a result that begins with the winner."""
    return first.low is not None and second.low is not None and first.low > second.low
