"""Takes a row without an attribute, gives it that of the figure of its kind before it: "rose to 32, up from nine", "20 of them".

Of each sort only the last row is kept, so that a sentence of nothing but figures takes time linear in their number.
"""

from __future__ import annotations

from checker.normalizer.frames.counts import carries, stands_alone, takes_up
from checker.normalizer.frames.fill import priced
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.measured import GENERIC
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, Assertion

_UNCOUNTED = frozenset((*DATE_KINDS, "designator"))
_SUBJECT = ("subject", "subject_key", "subject_code", "subject_from")
_ATTRIBUTE = ("attribute", "attribute_key", "modifiers")
_INHERITED = ("pronoun", "sentence", "lead-in")
"""Ways to a subject that let a figure go on with the sentence before."""


class Carried:
    """The rows that a later figure may take up: the last with an attribute of each sort, those of the sentence before among them."""

    def __init__(self, before: list[Assertion]) -> None:
        self._last: dict[tuple[str, str | None], Assertion] = {}
        self._new = [*before]
        """Rows that nobody has asked for so far: most sentences have no figure that takes one up."""

    def note(self, row: Assertion) -> None:
        """Takes a row that has been filled in; rows come in order."""
        self._new.append(row)

    def alike(self, row: Assertion) -> Assertion | None:
        """The last row that says figures of the same sort."""
        return self._sorted().get((row.kind, row.unit))

    def _sorted(self) -> dict[tuple[str, str | None], Assertion]:
        self._last.update(((row.kind, row.unit), row) for row in self._new if row.attribute_key and row.skipped is None)
        self._new.clear()
        return self._last

    def quantity(self, start: int) -> Assertion | None:
        """The last quantity at or behind the offset `start`."""
        found = [row for (kind, _), row in self._sorted().items() if kind == "quantity" and row.start >= start]
        return max(found, key=lambda row: row.start, default=None)


def carry(view: View, m: Mention, row: Assertion, rows: list[Assertion], carried: Carried) -> None:
    """Fills in attribute, and subject where the words compare; `rows` are those of the sentence, `carried` what was said before."""
    if row.attribute_key in GENERIC and _is_of_it(view, m):
        found = carried.alike(row)
        if found and found.block == row.block:
            row.attribute, row.attribute_key, row.modifiers = found.attribute, found.attribute_key, found.modifiers
    if row.attribute_key or row.kind in _UNCOUNTED or view.words[m.first - 1] == "the":
        return
    if beside := _beside(view, m, row, rows):
        row.attribute, row.attribute_key, row.modifiers = priced(Attribute(beside.attribute, beside.attribute_key, beside.modifiers), m)
        return
    last = _last(view, m, row, carried)
    if last is None or last.block != row.block:
        return
    here = last.start >= view.sentence.start
    if not here and row.subject_from not in _INHERITED and not takes_up(view, m) and not _of_another(view, m):
        return
    if not row.attribute_key and stands_alone(view, m, view.clause_at(m.first)):
        row.scope = tuple(sorted({*row.scope, "part"}))
    for column in _SUBJECT + _ATTRIBUTE if carries(view, m) else _ATTRIBUTE:
        setattr(row, column, getattr(last, column))


def _beside(view: View, m: Mention, row: Assertion, rows: list[Assertion]) -> Assertion | None:
    """ "rose 12 percent to $4 billion": the other figure of the change says what it is of."""
    if converted := _converted(view, m, rows):
        return converted
    if view.words[m.before] not in ROLE["reached"]:
        return None
    return next((r for r in reversed(rows) if r.start < row.start and r.clause == row.clause and r.attribute_key), None)


def _converted(view: View, m: Mention, rows: list[Assertion]) -> Assertion | None:
    """ "$12.5 million (€11.2 million)", "$213 million, or about €184 million": the same amount once more, in another unit."""
    at = m.before
    opens = at if view.letters[at] == "(" else at - 1 if view.words[at] == "or" and view.letters[at - 1] == "," else 0
    before = next((o for o in view.mentions if o.last == opens and o.kind == m.kind and o.unit != m.unit), None) if opens > 0 else None
    return next((r for r in rows if before and r.start == view.tokens.start[before.first] and r.attribute_key), None)


def _is_of_it(view: View, m: Mention) -> bool:
    """ "The depth was 12 m. In June it was 9 m": the unit alone says less than what was measured before."""
    clause = view.clause_at(m.first)
    return clause is not None and clause.lemma == "be" and clause.subject is not None and view.low[clause.subject[0]] == "it"


def _of_another(view: View, m: Mention) -> bool:
    """ "Tessel's gained 27 percent": the possessor alone stands for what was measured before."""
    clause = view.clause_at(m.first)
    return clause is not None and clause.subject is not None and view.tags[slice(*clause.subject)] == "G"


def _last(view: View, m: Mention, row: Assertion, carried: Carried) -> Assertion | None:
    """The last row with an attribute that says figures of the same sort; "it was four before" may go on with a quantity."""
    found, clause = carried.alike(row), view.clause_at(m.first)
    if row.kind == "number" and clause is not None and clause.lemma == "be" and row.subject_from == "pronoun":
        other = carried.quantity(view.sentence.start)
        return other if other and (found is None or other.start > found.start) else found
    return found
