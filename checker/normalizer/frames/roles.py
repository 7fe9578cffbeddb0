"""Takes a figure in its clause, gives its role where the words around it say more than its phrase: a change, a difference, a share."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_DATA = load("scopes")["roles"]
_CHANGE_BEHIND, _CHANGE_BEFORE, _DIFFERENCE, _VERBS = (
    frozenset(_DATA[key].split()) for key in ("change behind", "change before", "difference", "change verbs")
)

_LEVEL = frozenset(("to", "at"))
"""Right before a figure: where a rise ended, no rise."""


def role(view: View, m: Mention, clause: Clause | None) -> str:
    """The role that the phrase has itself, unless that is "level" and its clause tells otherwise."""
    if m.kind == "ratio" and view.words[m.last] in _DIFFERENCE:
        return "difference"
    if m.role != "level" or m.kind not in ("percent", "money", "quantity", "number"):
        return m.role
    if (told := _retold(view, m)) is not None:
        return "change" if role(view, told, clause) == "change" else m.role
    before, behind = view.words[m.before], view.words[m.last]
    if behind in _CHANGE_BEHIND and m.kind in ("percent", "money"):
        return "change"
    if behind in _DIFFERENCE and m.kind == "percent":
        return "difference"
    if clause and clause.klass in _VERBS and clause.first < m.first:
        at_once = m.before == clause.last - 1 and view.words[m.first - 1] not in _LEVEL
        return "change" if before in _CHANGE_BEFORE or at_once else m.role
    return "share" if m.kind == "percent" and _of_some(view, m, clause, before) else m.role


def _retold(view: View, m: Mention) -> Mention | None:
    """The figure that this one tells once more in another unit: "fell 12, or 3 per cent"."""
    if m.first < 2 or view.low[m.first - 1] != "or" or view.tags[m.first - 2] != ",":
        return None
    return next((other for other in view.mentions if other.last == m.first - 2 and other.kind != m.kind), None)


def _of_some(view: View, m: Mention, clause: Clause | None, before: str) -> bool:
    """ "6 percent had it", "was seen in 6 percent": a share of those who are counted."""
    heads = clause is not None and clause.subject is not None and clause.subject[0] <= m.first < clause.subject[1]
    return heads or (before in ("in", "by") and clause is not None and clause.first < m.first and view.letters[m.last] in ".,;)CP")
