"""Takes a figure in its clause, gives its mood, who says it, and whether it is told of an earlier time or another case."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause
from checker.normalizer.frames.happenings import SET_FOR, is_set_for, started
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.nouns import possessor
from checker.normalizer.frames.phrases import Hit, hits, within
from checker.normalizer.frames.resolve import entity
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention
from checker.tables import DATE_KINDS

_DATA = load("moods")
_AUXILIARIES = frozenset(_DATA["expected"]["auxiliaries"].split())
_VERBS = frozenset(_DATA["expected"]["verbs"].split())
_REMOVING = frozenset(_DATA["denied"]["removing"].split())
"""What is removed is there no more: "drops support for kernel 4.14"."""
_SINCE = frozenset(("in", "since", "with", "by", "of"))
"""In front of the version in which something was removed: it is there, and the thing is not."""
_DENIED = frozenset(_DATA["denied"]["words"].split())
_QUALIFIES = frozenset(_DATA["denied"]["adjectives"].split())
_REPORTED = frozenset(_DATA["reported"]["classes"].split())
_DOES = frozenset(_DATA["reported"]["does"].split())
_ANOTHER = frozenset(_DATA["another"]["words"].split())
_FORECASTERS = frozenset(_DATA["expected"]["forecasters"].split())
"""Who says beforehand what will come of the doings of others."""
_MARKING = _VERBS | _REMOVING | SET_FOR
"""Verbs that can make a figure planned or denied."""
_MARKS = ("expected", "verdict", "historic before", "historic after")
"""Kinds of phrases that can."""
_NOW, _THEN = frozenset(("is", "are", "am", "be", "being")), frozenset(("was", "were", "had", "did", "been"))
_WERE = frozenset(("was", "were", "had"))
_STATES, _OWNS = ("be", "have", "stand"), ("hold", "own")
_APART, _LAST_APART = re.compile(r"[,;:()\-]"), re.compile(r".*[,;:()\-]")
_FORMER = "former"
_REACH = 6
_OPENERS = frozenset(_DATA["denied"]["openers"])
_OPENING = tuple(_DATA["denied"]["openers"])
_LONGEST_OPENER = max(map(len, _OPENING))
_WORD = re.compile("[a-z]+")
_VERDICTS = frozenset(_WORD.findall(verdict)[-1] for verdict in _DATA["denied"]["verdicts"])
"""The last word of each verdict, which says more than its first: "was wrong", "is not so."."""


class Mood(NamedTuple):
    """asserted | denied | expected, whether the figure belongs to an earlier time or another case, and whether it is told as done."""

    mood: str
    historic: bool
    done: bool = False


_ASSERTED, _DONE = Mood("asserted", historic=False), Mood("asserted", historic=False, done=True)


def mood(view: View, m: Mention, clause: Clause | None) -> Mood:
    """How the sentence means the figure, whoever says it."""
    if m.kind == "designator" and _is_dropped(view, m):
        return Mood("denied", historic=False)
    if view.plain is None:
        view.plain = _is_plain(view)
    if view.plain and view.words[m.before] != "from":
        return _DONE if clause is not None and is_done(view, clause) else _ASSERTED
    historic = _historic(view, m, clause)
    if _denied(view, m, clause):
        return Mood("denied", historic)
    if not _given(view, m, clause) and _expected(view, m, clause):
        return Mood("expected", historic, m.kind in DATE_KINDS and clause is not None and _was_planned(view, m, clause))
    return Mood("asserted", historic, clause is not None and is_done(view, clause))


def is_planned(view: View, clause: Clause | None) -> bool:
    """Whether the verb itself is told of what is to come: "will not exceed 40"."""
    return clause is not None and not {"will", "would", "'ll", "won't", "wouldn't"}.isdisjoint(view.low[clause.first : clause.last])


def _is_plain(view: View) -> bool:
    """Whether no word of the sentence could make any of its figures denied, planned or of another time: then none needs a closer look.

    But for "from" in front of a figure, which is told by the figure behind.
    """
    if view.asks or not _DENIED.isdisjoint(view.low) or any(h.kind in _MARKS for h in view.hits):
        return False
    return not any(c.modal or c.negated or c.had or c.lemma in _MARKING for c in view.clauses)


def _was_planned(view: View, m: Mention, clause: Clause) -> bool:
    """ "Was to open", "had been due in May": a plan of before, whatever came of it."""
    return not _WERE.isdisjoint(view.low[clause.start : max(clause.last, m.first)])


def is_done(view: View, clause: Clause) -> bool:
    """Whether a verb group is in the past or the perfect; of "cut" and "put", which may be either, nobody knows."""
    if clause.modal or view.low[clause.first] in _NOW:
        return False
    if not _THEN.isdisjoint(view.low[clause.first : clause.last]):
        return True
    if clause.first == clause.start and clause.opener != "C" and clause.last - clause.first == 1:
        return False  # "power, supplied by Teln"
    return view.letters[clause.verb] == "V" and _is_past(view.low[clause.verb], clause.lemma)


@lru_cache(maxsize=1 << 14)
def _is_past(verb: str, lemma: str) -> bool:
    """Whether a form of a verb is neither of the present nor in -ing."""
    return verb not in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies", "has") and not verb.endswith("ing")


def _denied(view: View, m: Mention, clause: Clause | None) -> bool:
    """A negation in front of the figure in its clause, or a verdict on it behind."""
    if clause is None:
        return view.words[m.first - 1] in _DENIED
    if m.kind == "designator" and clause.lemma in _REMOVING and clause.first < m.first and view.words[m.first - 1] not in _SINCE:
        return True
    if clause.first < m.first:
        if clause.negated and not _APART.search(view.tags, clause.last, m.first):
            return True
        denied = not _DENIED.isdisjoint(view.low[clause.last : m.first])
        return denied and _negated(view, max(clause.last, _part(view, m)), m.first)
    if _negated(view, max(clause.start, m.first - 2), m.first):
        return True
    return within(view.hits, "verdict", clause.first, clause.last + 4)


def _is_dropped(view: View, m: Mention) -> bool:
    """ "drops support for Orvan 3", "no longer supports Orvan 3": told by the words in front, whether or not the verb was made out."""
    at = m.first
    if view.words[at - 1] == "for" and view.words[at - 2] == "support":
        verb = view.words[at - 3]
        return any(form in _REMOVING for form in (verb, verb[:-1], verb[:-2], verb[:-3]))
    return any(view.words[k] == "longer" and view.words[k - 1] == "no" for k in (at - 2, at - 3))


def _negated(view: View, first: int, last: int) -> bool:
    """Whether a word in tokens [first, last) denies what comes behind; "the wrong side of Hall 3" denies no hall."""
    if _DENIED.isdisjoint(view.low[first:last]):
        return False
    return any(
        view.low[i] in _DENIED and not (view.letters[i + 1] in "WQ" and view.letters[i + 2] == "P" and view.low[i] in _QUALIFIES)
        for i in range(first, last)
    )


def _given(view: View, m: Mention, clause: Clause | None) -> bool:
    """Whether the words take the figure for granted, whatever is planned with it: "would sell its 40 mills", "will move to Hall 3"."""
    if m.kind == "designator":
        return view.words[m.first - 1] not in ("a", "an", "another") and (clause is None or clause.klass != "need")
    if view.words[m.before] == "worth" or (m.kind == "duration" and kind_of(view.words[m.last]) == "deal"):
        return True
    return m.kind == "number" and (possessor(view, m) >= 0 or _known(view, m, clause))


def _known(view: View, m: Mention, clause: Clause | None) -> bool:
    """ "the 40 mills in Orsa would close": what the subject calls by "the" is there already."""
    if clause is None or clause.subject is None or view.words[m.before] != "the":
        return False
    return clause.subject[0] <= m.first < clause.first


def _part(view: View, m: Mention) -> int:
    """Where the stretch between signs begins in which the figure stands."""
    match = _LAST_APART.match(view.tags, 0, m.first)
    return match.end() if match else 0


def _expected(view: View, m: Mention, clause: Clause | None) -> bool:
    """A modal, a verb or a noun of planning above the figure."""
    if clause is None:
        return within(view.hits, "expected", m.first - _REACH, m.first)
    if view.asks or (m.kind in DATE_KINDS and is_set_for(view, m, clause)):
        return True
    clause = started(view, clause)
    if _wondered_at(view, clause):
        return False
    clause = _helped(view, clause)
    if clause.modal and not _AUXILIARIES.isdisjoint(view.low[clause.first : clause.last]):
        return "now" not in view.low[clause.first : clause.last + 1]
    if clause.lemma in _VERBS or any(c.lemma in _VERBS and _plans(view, c, clause) for c in view.clauses):
        return True
    return within(view.hits, "expected", max(clause.start, m.first - _REACH), m.last + 1)


def _helped(view: View, clause: Clause) -> Clause:
    """ "would serve nine towns and carry 3,000 people": the verb with the auxiliary that a second bare one goes on with."""
    n = view.clauses.index(clause)
    bare = clause.opener == "C" and clause.start == clause.first == clause.last - 1 and view.low[clause.verb] == clause.lemma
    joined = n > 0 and bare and view.clauses[n - 1].modal and view.clauses[n - 1].subject == clause.subject
    return view.clauses[n - 1] if joined else clause


def _plans(view: View, above: Clause, clause: Clause) -> bool:
    """Whether a verb of planning is said of what the clause tells: not in "those who want a seat pay $40"."""
    if not above.last <= clause.first <= above.end:
        return False
    return above.opener != "R" or "T" in view.tags[above.last : clause.first]


def _wondered_at(view: View, clause: Clause) -> bool:
    """ "asked how a tank could leak for seven weeks": what is asked about has happened."""
    a = clause.subject[0] if clause.subject else clause.first
    return "could" in view.low[clause.first : clause.last] and view.words[a - 1] in ("how", "why")


def _historic(view: View, m: Mention, clause: Clause | None) -> bool:
    """Words of comparison right in front of the figure or right behind it, or a state told in the past perfect."""
    if (view.hits and any(_compares(view, m, hit) for hit in view.hits)) or _from(view, m):
        return True
    if clause is not None and _said_before(view, m, clause):
        return True
    if clause is None or not clause.had or clause.first > m.first or _is_span(view, m):
        return False
    return clause.lemma in _STATES or (clause.lemma in _OWNS and m.kind not in DATE_KINDS)


def _said_before(view: View, m: Mention, clause: Clause) -> bool:
    """ "A website had reported that it would have 40 rooms", "traders had expected 40": what was said at an earlier time."""
    if any(above.lemma in _VERBS and _is_forecast(view, above, clause) for above in view.clauses):
        return True
    for above in view.clauses:
        if above.had and above.klass in _REPORTED and not above.passive and above.opener != "R":
            if above is clause:
                said = m.kind not in DATE_KINDS and (not _does(view, above) or view.words[m.before] == "at")
            else:
                said = above.last <= clause.first and clause.start <= above.end + 1 and not _does(view, above)
            if said:
                return True
    return False


def _is_forecast(view: View, above: Clause, clause: Clause) -> bool:
    """Whether a verb of planning that is said of the clause tells what was expected before it came: by others, or in the past perfect."""
    if above is not clause and not _plans(view, above, clause):
        return False
    others = above.subject is not None and not _FORECASTERS.isdisjoint(view.low[above.subject[0] : above.subject[1]])
    return above.had or (others and not above.passive and is_done(view, above))


def _is_span(view: View, m: Mention) -> bool:
    """ "Had stood for seven years": how long, and no time that was run."""
    return m.kind == "duration" and not any(":" in word for word in view.low[m.first : m.last])


def is_another(view: View, clause: Clause | None) -> bool:
    """ "The next comes in May": of another one than the text speaks of, which it does not name."""
    a, b = clause.subject if clause and clause.subject else (0, 0)
    return a < b and b - a <= 2 and view.low[b - 1] in _ANOTHER and (b - a == 1 or view.tags[a] == "D")


def _compares(view: View, m: Mention, hit: Hit) -> bool:
    """Whether a phrase found puts the figure into another time."""
    if hit.kind == "historic before":
        if view.low[hit.first] == _FORMER and "V" in view.tags[hit.last : m.first]:
            return False  # "former mayor Karl Venn sold it on May 3": who did it was something else before
        return m.first - _REACH <= hit.first and hit.last <= m.first and not _between(view, hit.last, m.first)
    if hit.kind != "historic after" or hit.first < m.last or hit.last > m.last + _REACH or _between(view, m.last, hit.first):
        return False
    dated = any(o.first <= hit.first < o.last for o in view.mentions)
    return hit.last - hit.first > 1 or (view.letters[hit.last] in ".,;)-" and not dated)


def _from(view: View, m: Mention) -> bool:
    """ "from 12 to 15": the first of two figures of one kind is of before."""
    if view.words[m.before] != "from":
        return False
    following = next((o for o in view.mentions if o.first >= m.last and o.kind == m.kind), None)
    return following is not None and "to" in view.low[m.last : following.first + 1] and following.first - m.last <= _REACH


def _between(view: View, first: int, last: int) -> bool:
    """Whether a sign or another figure stands between a figure and the words of comparison."""
    return _APART.search(view.tags, first, last) is not None or any(
        o.first >= first and o.last <= last and o.kind not in ("date", "daterange", "duration") for o in view.mentions
    )


def speaker(view: View) -> str | None:
    """Who says what the sentence says: the subject of its verb of saying, or the name behind "according to"."""
    said = [c for c in view.clauses if c.klass in _REPORTED and c.opener != "R" and c.subject and not c.passive and not _does(view, c)]
    for clause in sorted(said, key=lambda c: c.subject is not None and view.tags[c.subject[0]] in "UE"):
        found = entity(view, clause.subject) if clause.subject else None
        if found:
            return found.text
    at = next((h.last for h in view.hits if h.kind == "according"), len(view.low))
    if at == len(view.low):
        return None
    name = next((n for n in view.names if n.first >= at), None)
    return name.text if name else view.text(at, min(at + 2, len(view.low)))


def _does(view: View, clause: Clause) -> bool:
    """ "adds a mill", "put the crowd at 300": verbs that say something only where no thing follows."""
    return clause.lemma in _DOES and view.letters[clause.last] in "DBGMW"


def may_reject(text: str, start: int, end: int) -> bool:
    """Whether the sentence at [start, end) begins as one that `rejects`, and has a word of a verdict: a look at its letters, no tokens."""
    begins = text[start : start + _LONGEST_OPENER].lower().startswith(_OPENING)
    return begins and not _VERDICTS.isdisjoint(_WORD.findall(text[start:end].lower()))


def rejects(words: list[str]) -> bool:
    """Whether a sentence that follows a figure takes it back: "That number was wrong", "There was no such hotel"."""
    return words[0] in _OPENERS and within(hits(words[:12]), "verdict", 0, 12)
