"""Takes a numbered name that grades or limits ("Category 3", "Rust 1.82 or newer") in its sentence, gives the thing that has the number.

"The storm struck as a Category 3 hurricane" and "it was a Category 2 at landfall" grade one storm; a "Phase 2 trial" and a "Phase 3 trial"
are two trials unless both are named alike.
"""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import Name, kind_of
from checker.normalizer.frames.recall import heading
from checker.normalizer.frames.resolve import entity, plain
from checker.normalizer.frames.served import SERVED, served
from checker.normalizer.frames.versions import is_version
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EVENTS, ROLE, singular
from checker.normalizer.model import Mention

_DATA = load("designators")["carried"]
GRADES, STEPS = (frozenset(_DATA[key].split()) for key in ("grades", "steps"))
"""Nouns whose number grades a thing as it is; nouns whose numbers a thing goes through one after the other."""
RECORDS = frozenset(load("designators")["records"]["heads"].split())
_OF, _CALLED, _INTO, _IS, _AT = (frozenset(_DATA[key].split()) for key in ("of", "called", "into", "is", "at"))
_RELEASES = frozenset(load("designators")["versions"]["releases"].split())
_FROM = frozenset(("as", "of", "since", "in", "with", "from", "by", "before", "until", "till"))
"""In front of the version from which on, or up to which, something is so: "the flag is gone since 8.0"."""
_NEAR = 4


def carrier(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """What has the grade, or the named thing of which the step is told; None for all other designators, and where nothing tells."""
    if m.role == "limit":
        return _needing(view, m, clause)
    if m.name.lower() in SERVED:
        return served(view, m, clause)
    if told := _told(view, m, clause):
        return entity(view, told.subject) if told.subject else None
    if m.name.lower() in RECORDS:
        return _filed(view, m, clause)
    noun = singular(m.name.lower().rsplit(" ", 1)[-1])
    if noun not in GRADES and noun not in STEPS:
        return None
    behind = _noun_behind(view, m)
    found = _named_beside(view, m, behind) or _of(view, behind[1] if behind else m.last)
    if found or noun in STEPS:
        return found
    return _graded(view, m, clause) or (plain(view, *behind) if behind else None)


def _told(view: View, m: Mention, clause: Clause | None) -> Clause | None:
    """What is so from a version on: "the flag is gone since 8.0", "in 8.0 the flag is gone"."""
    if not is_version(m) or view.words[m.first - 1] not in _FROM or _RELEASES.isdisjoint(view.low):
        return None
    before = clause is not None and clause.first < m.first
    return clause if before else next((c for c in view.clauses if c.first >= m.last), None)


def _filed(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """What has the number of a record: "the hole is filed as CVE-2031-4477"; None where the record itself does or suffers something."""
    if clause is None or clause.subject is None or clause.first > m.first or clause.subject[0] <= m.first < clause.subject[1]:
        return None
    return entity(view, clause.subject)


def _needing(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """Whose limit it is: "Kestra 5" of "Kestra 5 needs Orvan 3.11", else the version above the list that it stands in."""
    own = clause.subject if clause and clause.subject and not clause.subject[0] <= m.first < clause.subject[1] else None
    found = entity(view, own) if own else None
    named = found if found and found.named else None
    return named if named and named.code else heading(view.memory, view.block) or named


def occasion(view: View, m: Mention, clause: Clause | None) -> str:
    """Class of the event at which a thing is of a grade: "a Category 2 at landfall", "a Category 3 when it came ashore"; "" = not told."""
    if told := _told(view, m, clause):
        return told.klass
    if clause is None or clause.lemma not in _IS or singular(m.name.lower().rsplit(" ", 1)[-1]) not in GRADES:
        return ""
    for i in (*range(m.last, len(view.low) - 1), *range(m.first - 1)):
        if view.low[i] in _AT and (event := EVENTS.get(singular(view.words[i + 1 + (view.letters[i + 1] in "DG")]))):
            return event
        if view.low[i] == "when":
            return next((c.klass for c in view.clauses if c.first > i), "")
    return ""


def _noun_behind(view: View, m: Mention) -> Span | None:
    """ "hurricane" of "a Category 3 hurricane"."""
    found = noun_phrases(view.tags, m.last, min(m.last + _NEAR, len(view.tags)))
    return found[0] if found and found[0][0] == m.last else None


def _named_beside(view: View, m: Mention, behind: Span | None) -> Subject | None:
    """ "the Phase 3 HARBOR trial", "HARBOR, a Phase 3 trial", "a Phase 3 trial called HARBOR"."""
    end = behind[1] if behind else m.last
    name: Name | None = view.name_in(*behind) if behind else None
    at = m.first - 1
    while at > 0 and view.tags[at] in "DAW":
        at -= 1
    if not name and at > 0 and view.tags[at] in ",(-":
        name = view.name_ending(at)
    if not name and (view.words[end] in _CALLED or view.letters[end] in ",("):
        name = next((n for n in view.names if n.first in (end + 1, end + 2) and n.entity), None)
    return view.memory.named(name) if name else None


def _of(view: View, end: int) -> Subject | None:
    """ "a Phase 3 trial of norvidin", "the level 4 alert for the volcano": the thing behind the preposition."""
    if view.words[end] not in _OF:
        return None
    found = noun_phrases(view.tags, end + 1, min(end + 1 + _NEAR, len(view.tags)))
    return entity(view, found[0]) if found and found[0][0] == end + 1 else None


def _graded(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """What "is a Category 2", "struck as a Category 3" or "was raised to level 4"; in "the Category 3 storm hit" what the noun takes up."""
    if clause is None:
        return None
    if clause.subject and clause.subject[0] <= m.first < clause.subject[1]:
        noun = singular(view.low[clause.subject[1] - 1])
        return view.memory.definite(noun, view.block.index) if view.low[clause.subject[0]] in ROLE["definite"] and kind_of(noun) else None
    at = m.before
    while at > 0 and view.tags[at] in "DA":
        at -= 1
    if view.words[at] in _INTO:
        between = noun_phrases(view.tags, clause.last, at) if not clause.passive else []
        if between and between[0][0] == clause.last and view.words[at] != "as":
            return entity(view, between[0])
    elif at != clause.last - 1 or clause.lemma not in _IS:
        return None
    return entity(view, clause.subject) if clause.subject else None
