"""Takes a mention and its row, fills in what the figure is about: subject, attribute, predicate, participants, scope, mood, time."""

from __future__ import annotations

from checker.normalizer.frames.alone import released
from checker.normalizer.frames.as_of import STATES, as_of
from checker.normalizer.frames.attributes import attribute, ended
from checker.normalizer.frames.bounds import MOST, SCOPE, bounded
from checker.normalizer.frames.cells import of_cell
from checker.normalizer.frames.clauses import Clause, Span
from checker.normalizer.frames.counts import ANYBODY, held_by, stands_alone
from checker.normalizer.frames.deadlines import to_do
from checker.normalizer.frames.events import event, of_column
from checker.normalizer.frames.figures import Figure
from checker.normalizer.frames.folding import NONE, Attribute, fold_words
from checker.normalizer.frames.grades import carrier, occasion
from checker.normalizer.frames.groups import is_whole
from checker.normalizer.frames.labels import asks, label
from checker.normalizer.frames.measured import by_unit, unit_name
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.moods import is_another
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.nouns import counted
from checker.normalizer.frames.offices import begins
from checker.normalizer.frames.questions import asked_verb
from checker.normalizer.frames.ranks import Rank, place, rank
from checker.normalizer.frames.rates import as_price, is_rate, paid_for
from checker.normalizer.frames.recall import participants
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.scopes import scope
from checker.normalizer.frames.settings import in_prose, setting
from checker.normalizer.frames.shares import spent
from checker.normalizer.frames.subjects import is_someone, subject
from checker.normalizer.frames.support import of_head, support_end
from checker.normalizer.frames.timetable import narrow, timed
from checker.normalizer.frames.versions import is_dotted
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import is_plural, verb_class
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS, Assertion

_SHORT_LABEL = 2
"""A run-in heading of so few words names what the figures behind it count."""


def fill(view: View, figure: Figure, says: str | None) -> None:
    """Fills in the row of a figure; `says` is who says the sentence."""
    m, row, clause, noun, pieces = figure.m, figure.row, figure.clause, figure.noun, figure.pieces
    dated = m.kind in DATE_KINDS
    about = subject(view, m, noun, clause)
    narrowed: tuple[str, ...] = ()
    placed: Rank | None = None
    if dated:
        row.predicate, found = event(view, m, clause)
        if m.hours:
            row.predicate, found = timed(view, m, clause, row.predicate, found)
        row.predicate_class = found.key
        if row.edge and begins(m, clause, found.key):
            row.low, row.high = row.edge
        if not found.key and (of := released(view, m)):
            about, found, row.predicate, row.predicate_class = of, Attribute("release", "release"), "release", "release"
        if ending := support_end(view, m, clause, about):
            about, found = ending
            row.predicate = row.predicate_class = found.key
    else:
        found, said = _of_number(view, m, noun, clause, about), _said(view, m, noun, clause)
        row.predicate, row.predicate_class = (said.said, said.klass) if said else (None, "")
        if not said and m.kind == "duration" and (verb := asked_verb(view.memory)):
            row.predicate, row.predicate_class = verb, verb_class(verb)
        if m.kind == "duration" and (lasted := ended(view, m, clause)):
            row.predicate = row.predicate_class = lasted
        if m.kind == "ordinal" and (ranked := rank(view, m, noun)):
            about, found, narrowed = ranked.subject or about, ranked.attribute, ranked.scope
        elif m.kind == "ordinal" and (placed := place(view, m, noun, clause)):
            about, found = placed.subject or about, placed.attribute
    if m.kind == "designator":
        carried, at = carrier(view, m, clause), occasion(view, m, clause)
        row.carrier = (f"{carried.key} {carried.code}".strip(), carried.named) if carried else None
        row.predicate_class = at or row.predicate_class
    if found.key == "time" and (doing := spent(view, m, clause)):
        row.predicate, row.predicate_class = doing, verb_class(doing)
    if found.key == "deadline" and (doing := to_do(view, m, clause)):
        row.predicate, row.predicate_class = doing, verb_class(doing)
    if found.key == "share" and row.predicate_class in ("hold", "have", "keep", "belong"):
        row.predicate_class = "own"
    cell = view.block.kind == "cell" and not clause
    set_to = setting(view.memory, view.block, m.kind) if cell else None if dated else in_prose(view, m, clause)
    if set_to:
        row.words = tuple(sorted({*row.words, *set_to.words}))
    if set_to and m.kind != "designator":
        about, narrowed = set_to.subject, set_to.scope
        found = set_to.attribute if set_to.attribute.key else by_unit(view, m) or (found if noun or not cell else NONE)
        if set_to.verb or cell:
            row.predicate, row.predicate_class = (set_to.verb, verb_class(set_to.verb)) if set_to.verb else (None, "")
    elif cell and m.kind != "designator":
        about, found, narrowed = of_cell(view.memory, view.block)
        if dated and (headed := of_head(view.block) or of_column(view.block.column_head or "")):
            row.predicate, found = headed
            row.predicate_class = found.key
    elif bound := bounded(view, m, clause, about, found):
        (about, found), narrowed = bound, (*narrowed, SCOPE)
    if m.kind == "money" and (paid := paid_for(view, m, clause)):
        row.unit, found = paid
    elif pieces or (not found.key and is_rate(m, clause)):
        found = as_price(found)
    say(row, about, priced(found, m))
    if placed:
        row.role = "place"
    row.participants = participants(view, clause)
    row.scope = scope(view, m, figure.narrowing, about, found.key)
    if m.kind == "quantity" and not MOST.isdisjoint(found.modifiers):
        narrowed = (*narrowed, SCOPE)
    if pieces:
        row.scope = tuple(sorted({*row.scope, *pieces} - {"each"}))
    if narrowed:
        row.scope = tuple(sorted({*row.scope, *narrowed}))
    row.mood, row.historic, row.done = figure.mood
    row.passive = clause is not None and clause.passive
    row.speaker = says
    if says and row.mood == "asserted":
        row.mood = "reported"
    row.as_of_low, row.as_of_high = as_of(view, m, row.attribute_key, clause)
    row.skipped = row.skipped or _unsure(view, m, row, noun, clause)
    if m.role == "clock":
        narrow(view, m, clause, row)


def _unsure(view: View, m: Mention, row: Assertion, noun: Span | None, clause: Clause | None) -> str | None:
    """Why it cannot be told what the figure is about: of "the next", or "3.4", a version as well as a number of anything."""
    if row.subject_from == "clause" and is_another(view, clause):
        return "unnamed"
    if row.attribute_key == "age" and not row.subject_key and view.memory.topic and is_someone(view, clause):
        return "unnamed"
    bare = m.kind == "number" and is_dotted(row.surface) and (not row.attribute_key or _is_one_of(view, m, noun))
    return "unread" if bare and view.memory.versions else None


def _is_one_of(view: View, m: Mention, noun: Span | None) -> bool:
    """ "a 3.4 server", "the 5.10 kernel": one thing in that version, and no measure of it ("a 4.5 rating")."""
    if noun is None or view.letters[m.first - 1] not in "DG":
        return False
    return not is_plural(view.low[noun[1] - 1]) and not is_measure(view.low[noun[1] - 1])


def say(row: Assertion, about: Subject | None, found: Attribute) -> None:
    """Writes subject and attribute into the row."""
    if about:
        row.subject, row.subject_key, row.subject_code, row.subject_from = about.text, about.key, about.code, about.how
    row.attribute, row.attribute_key, row.modifiers = found


def priced(found: Attribute, m: Mention) -> Attribute:
    """Money that is said of a share is its price on that day; a capacity in megawatts is a power."""
    if found.key == "capacity" and m.unit and (name := unit_name(m.unit)) in ("power", "energy"):
        return found._replace(key=name)
    return found._replace(key="share price") if found.key == "share" and m.kind == "money" else found


def _said(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Clause | None:
    """The clause that says what the counted do: "61,000 people who had applied", "the number of those who died stood at 32"."""
    if noun and (told := view.relative_to(noun[1])):
        return told
    if m.kind == "number" and is_whole(view, m):  # "one of the 12 mills was closed" says nothing of the 12
        return None
    if noun:
        return clause
    states = clause is not None and clause.klass in STATES and m.kind != "duration"
    return (view.relative_to(clause.subject[1]) if states and clause and clause.subject else None) or clause


def _of_number(view: View, m: Mention, noun: Span | None, clause: Clause | None, about: Subject | None) -> Attribute:
    if m.role == "tally":
        return Attribute(m.name, f"{m.name} tally")
    if m.kind == "designator":
        return NONE
    found = attribute(view, m, noun, clause)
    if not found.key or (m.kind == "quantity" and asks(view) and found == by_unit(view, m)):
        said = NONE if _goes_on(view, m, clause) else _unsaid(view, m.kind, clause, about)
        return said if said.key else found
    if about is None or found.key not in ANYBODY:
        return found
    return held_by(found, kind_of(about.key.rsplit(" ", 1)[-1]) or view.memory.kind(about))


def _goes_on(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "Orvan owns 24 buses. 20 are in use": the number counts what was counted before, and no heading needs to say what."""
    before = any(r.kind == "number" and r.attribute_key and r.block == view.block.index for r in view.memory.rows)
    before = before or any(o.kind == "number" and o.last <= m.first and counted(view, o) for o in view.mentions)
    return before and stands_alone(view, m, clause)


def _unsaid(view: View, kind: str, clause: Clause | None, about: Subject | None) -> Attribute:
    """The attribute of a figure that stands without one: what "it" was measured by before, what the question asks, or the heading names."""
    words = view.memory.measure() if about and about.how == "pronoun" else ()
    if not words:
        words = label(view)
        words = words if clause is None or len(words) <= _SHORT_LABEL else ()
        words = words if kind == "number" or asks(view) else ()
    return fold_words(list(words), " ".join(words)) if words else NONE
