"""Takes a figure in its clause, gives the noun that governs it as its attribute: revenue of $5 million, the draw is 180 MW."""

from __future__ import annotations

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.counts import count
from checker.normalizer.frames.folding import NONE, Attribute, of_phrase
from checker.normalizer.frames.nouns import AMOUNTS, before_participle
from checker.normalizer.frames.resolve import has_size, is_counter, is_measure
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
_LINKS = frozenset(_DATA["links"]["prepositions"].split())
_CHANGES = frozenset(_DATA["links"]["verbs"].split())
_SET_TO: dict[str, tuple[str, ...]] = {verb: tuple(line.split()) for verb, line in _DATA["set to"].items()}
"""Verb (class or lemma) -> the words that lead from its object to the figure."""
_ONTO: dict[str, tuple[str, ...]] = {verb: tuple(line.split()) for verb, line in _DATA["added to"].items()}
"""Verb -> the words that lead from the figure to the amount that it changes."""
_SCALES = frozenset(_DATA["scales"]["nouns"].split())
_PEOPLED, _GROUPS = (frozenset(_DATA["peopled"][k].split()) for k in ("nouns", "groups"))
_CHANGED = frozenset(_DATA["changes"]["nouns"].split())
_TO = ("to", "by")
_REACH = 6
"""Tokens behind "to" in which the amount is named."""
_COUNTERS = frozenset(_DATA["counters"]["nouns"].split())


def governing(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "revenue of $5 million", "interest at 6 percent", "cut its price 12 percent", "the draw is 180 MW": the noun above the figure."""
    i = len(view.tags[: m.first].rstrip("ADM")) - 1
    if i > 0 and view.low[i] == "worth":
        return Attribute("worth", "value")
    if i > 0 and (view.tags[i] == ":" or (view.tags[i] == "," and view.letters[m.last] == ",")) and is_measure(view.low[i - 1]):
        i -= 1  # "Weight: 14 kg", "The top speed, 210 km/h, ..."
    if i >= 0 and (view.low[i] in _LINKS or is_measure(view.low[i])):
        end = i if view.low[i] in _LINKS else i + 1
        found = [np for np in noun_phrases(view.tags, max(0, end - 6), end) if np[1] == end and view.tags[end - 1] in "WQI"]
        if found and m.kind == "number" and view.low[i] == "of" and singular(view.low[end - 1]) in _PEOPLED:
            return Attribute("people", "resident")
        if found and m.kind == "number" and view.low[i] == "of" and singular(view.low[end - 1]) in _GROUPS:
            return Attribute("members", "member")
        if found and ((view.low[i] == "of" and m.kind != "quantity" and m.kind != "duration") or is_amount(view.low[end - 1], m.unit)):
            return of_noun(view, found[0], clause)
    return _of_change(view, m) or _of_object(view, m, clause) or _added_to(view, m, clause) or _of_subject(view, m, clause)


def _of_change(view: View, m: Mention) -> Attribute | None:
    """ "a doubling of mills to 30", "a cut in its price to $4": what a noun of change says that it changes."""
    at = m.before if view.words[m.first - 1] not in _TO else m.first - 1
    if at < 0 or view.words[at] not in _TO or view.letters[m.last] in "WQI":
        return None
    found = [np for np in noun_phrases(view.tags, max(0, at - 6), at) if np[1] == at and view.tags[at - 1] in "WQI"]
    start = found[0][0] if found else 0
    if start < 2 or view.low[start - 1] not in ("of", "in") or singular(view.low[start - 2]) not in _CHANGED:
        return None
    return of_phrase(view, *found[0]) if m.kind == "number" or is_amount(view.low[at - 1], m.unit) else None


def _of_object(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "put the value of Orvan at $29 billion", "lifted the reward for it to $5,000": the amount that a verb sets or changes."""
    at = m.before
    if clause is not None and view.tags[clause.first] == "I":  # "put the chance of a quake happening at 70 percent"
        clause = next((c for c in reversed(view.clauses) if c.last <= clause.first and c.start == clause.start), clause)
    if (
        clause is None
        or clause.passive
        or clause.last > at
        or view.words[at] not in _SET_TO.get(clause.klass, _SET_TO.get(clause.lemma, ()))
    ):
        return None
    found = noun_phrases(view.tags, clause.last, at)
    beside = found and view.tags[clause.last : found[0][0]].strip("A") == "" and view.tags[found[0][1] - 1] in "WQI"
    return of_noun(view, found[0], None) if beside and is_amount(view.low[found[0][1] - 1], m.unit) else None


def _added_to(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "adds $19 million a year to its costs", "cut 4 percent off the price": the amount that grows or shrinks by the figure."""
    if clause is None or m.kind not in ("money", "percent") or view.words[m.last] not in _ONTO.get(clause.lemma, ()):
        return None
    found = noun_phrases(view.tags, m.last + 1, min(m.last + _REACH, len(view.tags)))
    if not found or found[0][0] != m.last + 1 or view.tags[found[0][0]] not in "DG" or view.tags[found[0][1] - 1] not in "WQ":
        return None
    return of_noun(view, found[0], None) if is_amount(view.low[found[0][1] - 1], m.unit) else None


def scaled(view: View, m: Mention) -> Attribute | None:
    """ "a magnitude 6.2 quake", "a magnitude-6.2 quake": a scale right in front of its value, whatever stands behind."""
    at = m.first - 1 - (view.letters[m.first - 1] == "H")
    return of_phrase(view, at, at + 1) if view.words[at] in _SCALES else None


def is_amount(word: str, unit: str | None = None) -> bool:
    """Whether a noun is a measure or an amount: what a figure in this unit can be of a thing."""
    return (is_measure(word) or singular(word) in AMOUNTS) and not has_size(word, unit)


def apposed(view: View, m: Mention) -> Attribute | None:
    """ "2:04:47, a course record": the measure said behind the figure."""
    if view.letters[m.last] != "," or view.letters[m.last + 1] != "D":
        return None
    found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
    head = view.low[found[0][1] - 1] if found else ""
    if view.words[m.last + 1] in ("a", "an") and head in ("record", "best") and ":" in view.text(m.first, m.last):
        return Attribute("time", "time")  # one that was run now, and not "the record" that stands
    return of_phrase(view, *found[0]) if is_measure(head) and not is_counter(head) else None


def _of_subject(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    if clause is None or clause.subject is None or clause.subject[1] > m.first:
        return None
    phrases = noun_phrases(view.tags, *clause.subject)
    head = next((p for p in phrases if view.tags[p[1] - 1] in "WQI"), None)
    if head is None or (head != phrases[0] and "G" not in view.tags[phrases[0][0] : phrases[0][1]]):
        return None
    if clause.klass not in _CHANGES and clause.lemma not in _CHANGES and m.kind not in ("money", "percent"):
        return None
    word = view.low[head[1] - 1]
    measures = _measures(word, m, clause) and not has_size(word, m.unit)
    return of_noun(view, head, clause) if measures or (clause.lemma == "be" and len(phrases) > 1) else None


def _measures(word: str, m: Mention, clause: Clause) -> bool:
    """Whether the subject is what the figure is of: a measure, or an amount that is said to be, or to change by, so much."""
    told = clause.klass in _CHANGES or clause.lemma in _CHANGES or clause.klass in _SET_TO or clause.lemma in _SET_TO
    return is_measure(word) or (m.kind in ("money", "percent") and told and is_amount(word))


def of_noun(view: View, span: Span, clause: Clause | None) -> Attribute:
    """The attribute of a noun phrase; where it only counts ("the number of"), that of what it counts."""
    if singular(view.low[span[1] - 1]) in _COUNTERS and view.words[span[1]] == "of":
        found = noun_phrases(view.tags, span[1] + 1, min(span[1] + 8, len(view.tags)))
        if found and any(m.first < found[0][1] and found[0][0] < m.last for m in view.mentions if m.unit):
            # "a total of $5 million": the figure itself; "a majority of 12" says what it is
            return of_phrase(view, *span) if singular(view.low[span[1] - 1]) in AMOUNTS else NONE
        if found:
            end = before_participle(view, *found[0])
            inner = next((c for c in view.clauses if (c.opener == "R" and c.start >= end) or (c.first == end and c is not clause)), clause)
            return count(view, (found[0][0], end), inner) or NONE
    return of_phrase(view, *span)
