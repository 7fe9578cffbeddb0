"""Takes a figure in its sentence, gives its attribute: what is counted or measured, folded to one key for all its synonyms."""

from __future__ import annotations

from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.resolve import is_counter, is_measure
from checker.normalizer.frames.subjects import AMOUNTS, possessor, widened
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EMPTY, ROLE, singular
from checker.normalizer.model import Mention

_DATA = load("attributes")
SYNONYM: dict[str, str] = {phrase: key for key, line in _DATA["synonyms"].items() for phrase in line.split(",")}
"""Noun or noun phrase -> key of the attribute."""
_DIMENSION: dict[str, str] = {word: name for name, line in _DATA["dimensions"].items() for word in line.split()}
_VERB: dict[str, dict[str, str]] = _DATA["verbs"]
_BEFALLS: dict[str, str] = _DATA["befalls"]
_DURATION: dict[str, str] = _DATA["durations"]
_HOLDERS: dict[str, str] = _DATA["holders"]
_POSITIONS = frozenset(_DATA["positions"]["prepositions"].split())
_ADJECTIVE: dict[str, str] = _DATA["adjectives"]
_COUNTERS = frozenset(_DATA["counters"]["nouns"].split())
_PERSONS = frozenset(singular(w) for w in _DATA["persons"]["nouns"].split())
_LINKS = frozenset(_DATA["links"]["prepositions"].split())
_CHANGES = frozenset(_DATA["links"]["verbs"].split())


_FORMS_OF_PAYMENT = frozenset(_DATA["payment"]["forms"].split())
_OLDEST = 122
"""Years: nobody is known to have grown older."""


class Attribute(NamedTuple):
    """As written, the key of its head, and the lemmas that qualify the head."""

    text: str | None
    key: str
    modifiers: tuple[str, ...] = ()


NONE = Attribute(None, "")


def attribute(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Attribute:
    """What of the subject a number says; NONE where the sentence leaves it to what came before."""
    if m.kind == "designator":
        return NONE
    if m.role == "age" or _is_years(view, m, noun, clause) or _is_over(view, m) or _is_age(view, m):
        return Attribute("age", "age")
    if m.kind == "ordinal" and view.word(m.last) == "time" and "for" in view.low[max(0, m.first - 3) : m.first]:
        return Attribute("occasion", "occasion")
    if m.kind == "quantity" and _is_position(view, m, noun):
        return Attribute("position", "position")
    if m.unit == "dimensionless" and m.kind in ("number", "ordinal"):
        return _count(view, noun, clause) or _elliptic(view, m, clause) or _governing(view, m, clause) or by_verb(m.kind, clause) or NONE
    return (
        _amount(view, m, noun)
        or _governing(view, m, clause)
        or _apposed(view, m)
        or _by_duration(view, m, clause)
        or by_verb(m.kind, clause)
        or _by_unit(view, m)
        or NONE
    )


def _is_over(view: View, m: Mention) -> bool:
    """ "38 of them over 60": a bare number with "over" behind people is their age."""
    over = view.low[m.first] in ("over", "under", "aged") or view.word(m.first - 1) in ("over", "under", "aged")
    return over and m.kind == "number" and isinstance(m.low, int | float) and m.low <= _OLDEST and _behind_people(view, m.first)


def _is_years(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> bool:
    """ "He was 83": a bare number that a person is."""
    if noun or clause is None or m.kind != "number" or clause.lemma != "be" or clause.subject is None or clause.first > m.first:
        return False
    small = isinstance(m.low, int | float) and m.low == m.high and 1 <= m.low <= _OLDEST
    return small and view.low[clause.subject[0]] in ROLE["person"] and view.before(m) == clause.last - 1


def _is_position(view: View, m: Mention, noun: Span | None) -> bool:
    """ "at 30 kilometres", "before 20 miles": where something was, not how long it is."""
    length = any(_DIMENSION.get(w) == "length" for w in (m.unit or "").split())
    before = (view.low[m.first], view.word(view.before(m)))
    return length and noun is None and not _POSITIONS.isdisjoint(before) and view.word(m.last) not in _ADJECTIVE


def _behind_people(view: View, at: int) -> bool:
    i = at - 1
    while i > 0 and view.low[i] in ("over", "under", "aged"):
        i -= 1
    return i >= 0 and (view.low[i] in ("them", "those") or singular(view.low[i]) in _PERSONS)


def _is_age(view: View, m: Mention) -> bool:
    """ "Anna Brodsky, 56, ...": a small number between commas behind a name."""
    apart = view.tag(m.first - 1) == "," and view.tag(m.last) in ",.);" and m.kind == "number" and isinstance(m.high, int | float)
    return apart and m.low == m.high and 1 <= m.high <= _OLDEST and view.name_ending(m.first - 1) is not None


def _count(view: View, noun: Span | None, clause: Clause | None) -> Attribute | None:
    """What follows the number: "4,200 spindles"; people by what befalls them: "40 people were killed"."""
    if noun is None:
        return None
    found = of_phrase(view, *(_before_name(view, noun) if view.tags[noun[0] - 1] == "H" else noun))
    clause = view.relative_to(noun[1]) or clause
    if clause and (found.key in _PERSONS or found.key in EMPTY) and clause.klass in _BEFALLS:
        return found._replace(key=_BEFALLS[clause.klass])
    return found if found.key else None


def _elliptic(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """A number alone: "five were killed", "another 17 are missing"."""
    if clause is None or (clause.lemma != "be" and clause.klass not in _BEFALLS):
        return None
    if clause.klass in _BEFALLS and (clause.first >= m.last or not clause.passive):
        return Attribute(None, _BEFALLS[clause.klass])
    word = view.word(clause.last)
    return Attribute(word, SYNONYM[word]) if clause.first >= m.last and word in SYNONYM else None


def of_phrase(view: View, first: int, last: int) -> Attribute:
    """The attribute that the noun phrase [first, last) names."""
    words: list[str] = []
    for i in range(first, last):
        if view.tags[i - 1] == "H" and words and i > first:
            words[-1] += "-" + view.low[i]
        elif (view.tags[i] not in "DAMHPG" and view.low[i][0].isalpha()) or (view.tags[i] == "A" and view.tag(i + 1) == "H"):
            words.append(view.low[i])
    return fold_words([singular(w) for w in words], view.text(first, last))


def fold_words(words: list[str], text: str) -> Attribute:
    """Head and modifiers of a list of singular lemmas; the longest tail that the lexicon knows is the head."""
    for n in range(min(3, len(words)), 0, -1):
        key = SYNONYM.get(" ".join(words[-n:]))
        if key:
            return Attribute(text, key, tuple(sorted(words[:-n])))
    return Attribute(text, words[-1], tuple(sorted(words[:-1]))) if words else Attribute(text, "")


def _amount(view: View, m: Mention, noun: Span | None) -> Attribute | None:
    """ "a $5 billion contract", "12 percent of revenue": the noun behind the figure, where it is an amount."""
    amount = noun is not None and singular(view.low[noun[1] - 1]) in AMOUNTS and m.kind == "money"
    if noun and (m.kind in ("percent", "ratio") or amount or possessor(view, m) >= 0):
        return of_phrase(view, *noun)
    if m.kind == "money" and view.word(m.last) == "in" and view.tag(m.last + 1) != "D":
        found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
        if found and found[0][0] == m.last + 1 and view.tags[found[0][1] - 1] in "WQ" and not view.name_in(*found[0]):
            return None if singular(view.low[found[0][1] - 1]) in _FORMS_OF_PAYMENT else of_phrase(view, *found[0])
    if m.kind in ("percent", "ratio") and view.word(m.last) == "of":
        found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
        return _shared(view, widened(view, found[0])) if found and found[0][0] == m.last + 1 else None
    return None


def _shared(view: View, span: Span) -> Attribute:
    """ "58 percent of Orvan", "of the company": a share of what is owned; "of those asked": of people; else of the noun itself."""
    if view.name_ending(span[1]) or kind_of(view.low[span[1] - 1]) == "company":
        return Attribute("share", "share")
    if view.tags[span[1] - 1] in "DU":
        return Attribute("proportion", "proportion")
    found = of_phrase(view, *span)
    return Attribute("proportion", "proportion", (found.key, *found.modifiers)) if found.key in _PERSONS else found


def _governing(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "revenue of $5 million", "interest at 6 percent", "cut its price 12 percent", "the draw is 180 MW": the noun above the figure."""
    i = m.first - 1
    while i >= 0 and view.tags[i] in "ADM":
        i -= 1
    if i > 0 and view.low[i] == "worth":
        return Attribute("worth", "value")
    if i > 0 and (view.low[i] in _LINKS or is_measure(view.low[i])):
        end = i if view.low[i] in _LINKS else i + 1
        found = [np for np in noun_phrases(view.tags, max(0, end - 6), end) if np[1] == end and view.tags[end - 1] in "WQI"]
        if found and ((view.low[i] == "of" and m.kind != "quantity" and m.kind != "duration") or is_amount(view.low[end - 1])):
            return of_noun(view, found[0], clause)
    return _of_subject(view, m, clause)


def is_amount(word: str) -> bool:
    """Whether a noun is a measure or an amount: what a figure can be of a thing."""
    return is_measure(word) or singular(word) in AMOUNTS


def _apposed(view: View, m: Mention) -> Attribute | None:
    """ "2:04:47, a course record": the measure said behind the figure."""
    if view.tag(m.last) != "," or view.tag(m.last + 1) != "D":
        return None
    found = noun_phrases(view.tags, m.last + 1, min(m.last + 8, len(view.tags)))
    head = view.low[found[0][1] - 1] if found else ""
    return of_phrase(view, *found[0]) if is_measure(head) and not is_counter(head) else None


def _of_subject(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    if clause is None or clause.subject is None or clause.subject[1] > m.first:
        return None
    phrases = noun_phrases(view.tags, *clause.subject)
    head = next((p for p in phrases if view.tags[p[1] - 1] in "WQI"), None)
    if head is None or (head != phrases[0] and "G" not in view.tags[phrases[0][0] : phrases[0][1]]):
        return None
    if (clause.klass in _CHANGES or clause.lemma in _CHANGES or m.kind in ("money", "percent")) and (
        is_measure(view.low[head[1] - 1]) or (clause.lemma == "be" and len(phrases) > 1)
    ):
        return of_noun(view, head, clause)
    return None


def of_noun(view: View, span: Span, clause: Clause | None) -> Attribute:
    """The attribute of a noun phrase; where it only counts ("the number of"), that of what it counts."""
    if singular(view.low[span[1] - 1]) in _COUNTERS and view.word(span[1]) == "of":
        found = noun_phrases(view.tags, span[1] + 1, min(span[1] + 8, len(view.tags)))
        if found:
            inner = next((c for c in view.clauses if c.opener == "R" and c.start >= found[0][1]), clause)
            return _count(view, found[0], inner) or NONE
    return of_phrase(view, *span)


def by_verb(kind: str, clause: Clause | None) -> Attribute | None:
    """ "pays $4 million" says payment."""
    if clause is None:
        return None
    verbs = _VERB.get(kind, {})
    name = verbs.get(clause.klass) or verbs.get(clause.lemma)
    return Attribute(name, SYNONYM.get(name, name)) if name else None


def _by_duration(view: View, m: Mention, clause: Clause | None) -> Attribute | None:
    """ "for seven years" is a duration, "within a year" a deadline, "aged 26" an age."""
    if m.kind != "duration":
        return None
    if view.word(m.last - 2) == "-" or view.tag(m.last) in "WQ":
        return Attribute("duration", "duration")
    words = (view.low[m.first], view.word(m.first - 1), view.word(m.last), view.word(m.last + 1), clause.lemma if clause else "")
    name = next((_DURATION[w] for w in words if w in _DURATION), None)
    return Attribute(name, name, _than(view, m)) if name else None


def _than(view: View, m: Mention) -> tuple[str, ...]:
    """ "26 seconds slower than his best": what a difference is to."""
    at = next((i for i in range(m.last, min(m.last + 3, len(view.low))) if view.low[i] == "than"), 0)
    found = noun_phrases(view.tags, at + 1, min(at + 8, len(view.tags))) if at else []
    return (singular(view.low[found[0][1] - 1]),) if found else ()


def _by_unit(view: View, m: Mention) -> Attribute | None:
    """ "180 MW" without a noun says power."""
    if m.kind != "quantity" or not m.unit:
        return None
    said = _ADJECTIVE.get(view.word(m.last))
    if said:
        return Attribute(said, said)
    words = m.unit.lower().split()
    if "/" in words:
        return Attribute("speed", "speed") if _DIMENSION.get(words[0]) == "length" else None
    name = next((_DIMENSION[w] for w in words if w in _DIMENSION), None)
    return Attribute(name, name) if name else None


def _before_name(view: View, noun: Span) -> Span:
    """ "third-placed Anna Brodsky": the name behind a rank is not what it counts."""
    first, last = noun
    while last > first + 1 and view.tags[last - 1] == "B":
        last -= 1
    return first, last


def held_by(found: Attribute, kind: str) -> Attribute:
    """ "a trial with 300 adults": people are participants there; `kind` is that of the thing that has them."""
    return found._replace(key=_HOLDERS[kind]) if kind in _HOLDERS and found.key in _PERSONS else found


def carries(view: View, m: Mention) -> bool:
    """Whether a number without a noun takes up the one before it: "up from nine", "against 84", "than 12"."""
    return view.word(m.first - 1) in ROLE["carry"] or view.word(m.first) in ROLE["carry"]


def takes_up(view: View, m: Mention) -> bool:
    """ "20 of them": a number without a noun that counts what was counted before."""
    return view.word(m.last) == "of" and view.tag(m.last + 1) in "UR"
