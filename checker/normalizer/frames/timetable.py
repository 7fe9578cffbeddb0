"""Takes a time of day with its row, gives what timetables say of it: its event, which of several it is, on which days, a plan or not."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.folding import Attribute
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import is_plural, singular
from checker.normalizer.model import Mention
from checker.tables import Assertion

_TIMED: dict[str, str] = {words: event for event, line in load("verbs")["timed"].items() for words in line}
"""Class of a verb, or the verb with one or two words behind it ("take off", "be due in") -> event."""
_DATA = load("calendar")["clock_events"]
_NOUNS, _WHICH, _ON, _SEVERAL, _PLANNED = (frozenset(_DATA[key].split()) for key in ("nouns", "which", "on", "several", "planned"))
_OCCASIONS, _TAKES = frozenset(_DATA["occasions"].split()), frozenset(_DATA["takes"].split())
_LABEL = re.compile("[WBQIV]+:")
"""A line that begins with its event: "Doors: 7 p.m."."""


def timed(view: View, m: Mention, clause: Clause | None, said: str, found: Attribute) -> tuple[str, Attribute]:
    """(lemma, event) as a time of day tells it: its class as key. On a date "leave" says too little to be one event."""
    behind = view.low[clause.verb + 1 : clause.verb + 3] if clause else []
    phrases = [" ".join((clause.lemma, *behind[:n])) for n in (2, 1)] if clause else []
    event = next((_TIMED[p] for p in phrases if p in _TIMED), None)
    if clause and event == clause.lemma:  # "closed at noon": no price, as the verb and the word behind it are read else
        return clause.lemma, found._replace(text=clause.lemma, key=event)
    if not found.key and _LABEL.fullmatch(view.tags, 0, m.first):
        said, found = view.words[m.first - 2], Attribute(view.text(0, m.first - 1), singular(view.words[m.first - 2]))
    if occasion := _occasion(view, clause, found):
        return said, Attribute(found.text, occasion, (occasion,))
    event = event or _TIMED.get(found.key)
    return said, found._replace(key=event) if event else found


def _occasion(view: View, clause: Clause | None, found: Attribute) -> str | None:
    """ "the meeting begins", "is at 10", "holds a meeting": what takes place, by whatever verb."""
    if clause is None or (clause.lemma not in _TAKES and clause.klass not in _TAKES):
        return None
    phrases = noun_phrases(view.tags, *clause.subject)[:1] if clause.subject else []
    held = {w for w in (*found.modifiers, *(singular(view.low[b - 1]) for _, b in phrases)) if w in _OCCASIONS}
    return held.pop() if len(held) == 1 else None


def narrow(view: View, m: Mention, clause: Clause | None, row: Assertion) -> None:
    """Writes into the row of a mere time of day what narrows it."""
    row.skipped = "name" if _is_name(view, m) else "one of several" if _is_several(view, clause, row) else None
    if row.relation == "until" and view.words[m.first - 1] == "open" and view.words[m.first - 2] in ("is", "are"):
        row.attribute = row.attribute_key = row.predicate = row.predicate_class = "close"  # "is open until 7 p.m.": then it closes
        row.relation = None
    row.scope = tuple(sorted({*row.scope, *_which(view, m, clause), *_days(view, m)}))
    if row.mood == "asserted" and clause and _present(view, clause) and row.predicate_class in _PLANNED | _OCCASIONS:
        row.mood = "expected"


def _is_name(view: View, m: Mention) -> bool:
    """ "the 14:05 train", "the 6 p.m. news": which one of several it is, not when it was."""
    return view.letters[m.first - 1] in "DGB" and view.letters[m.last] in "WQI" and view.words[m.last] not in _NOUNS


def _is_several(view: View, clause: Clause | None, row: Assertion) -> bool:
    """ "Ferries leave at 10 a.m.": others leave at other times."""
    if row.predicate_class not in _SEVERAL or clause is None or clause.subject is None or not _present(view, clause):
        return False
    return view.letters[clause.subject[0]] == "W" and is_plural(view.low[clause.subject[1] - 1])


def _which(view: View, m: Mention, clause: Clause | None) -> list[str]:
    """ "the last train leaves", "an early kickoff", "check-in is": one of several of a name."""
    a, b = clause.subject if clause and clause.subject else (m.first, m.first)
    found = [f"which:{w}" for w in view.low[a:b] if w in _WHICH]
    return [f"which:{view.words[b + 1]}"] if view.letters[b] == "H" else found or ["which:only"]


def _days(view: View, m: Mention) -> list[str]:
    """ "on weekdays", "in winter": the days on which it is so, told behind the time up to the next one, else in front of it."""
    others = [o for o in view.dates if o.hours]
    behind = min((o.first for o in others if o.first >= m.last), default=len(view.low))
    before = max((o.last for o in others if o.last <= m.first), default=0)
    for first, last in ((m.first, behind), (before, m.first)):
        if found := [f"on:{singular(w)}" for w in view.low[first:last] if w in _ON]:
            return found
    return []


def _present(view: View, clause: Clause) -> bool:
    """ "opens", "are open": a time told so is that of every day, or a plan."""
    word = view.words[clause.verb]
    return word in ("is", "are", clause.lemma, f"{clause.lemma}s", f"{clause.lemma}es") and not clause.had
