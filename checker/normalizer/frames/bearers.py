"""Takes a figure in its sentence, gives the thing right beside it that has it: modified by it, in apposition, with it, worth it."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import Name, kind_of
from checker.normalizer.frames.nouns import AMOUNTS
from checker.normalizer.frames.resolve import entity, has_size, is_measure, plain
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, singular
from checker.normalizer.model import Mention

_SETS = frozenset(load("attributes")["setting"]["verbs"].split())
_GIVES = frozenset(load("attributes")["giving"]["verbs"].split())
_COMPLEMENT = re.compile(r"P[DAWQIMH]*[BG]")
_GAP = re.compile(r"[,;C]D?[WBQG]+A*\Z")
_ENDS = re.compile(r"A*(?:[.,;)C-]|$)")
_GAP_REACH = 6
_VERB = re.compile("[VXE]")
_DIRECTIONS = ("wide", "long", "tall", "high", "deep", "thick")
_LONGEST_ASIDE = 8
"""Tokens behind a length between commas."""
_BEARING = frozenset(("worth", "with", "of", "totaling", "totalling"))
_MEASURED = ("quantity", "money", "duration")


def modified(view: View, m: Mention, noun: Span | None) -> Subject | None:
    """ "a 350 MW cluster", "the $2 billion plant": the thing that a measure stands in front of, unless it is itself an amount."""
    if m.role == "age" and view.low[m.last - 1].endswith("olds"):
        return Subject(view.text(m.first, m.last), view.low[m.last - 1])
    if noun is None or m.kind not in _MEASURED:
        return None
    head = singular(view.low[noun[1] - 1])
    if (head in AMOUNTS and m.kind == "money") or is_measure(head) or view.tags[noun[1] - 1] == "I":
        return None
    if m.role == "age" and view.low[m.first - 1] == "the" and (person := view.memory.person()):
        return person
    found = _in_apposition(view, m) or view.name_in(*noun)
    if found and not found.model:
        return view.memory.named(found)
    return (kind_of(head) and complement(view, noun[1])) or plain(view, *noun)


def _in_apposition(view: View, m: Mention) -> Name | None:
    """The name that "X, a 35 MW mill" says it of."""
    i = m.first - 1
    while i > 0 and view.tags[i] in "DAW":
        i -= 1
    return view.name_ending(i) if i > 0 and view.tags[i] in ",-" else None


def apposed(view: View, m: Mention) -> Subject | None:
    """ "Ruth Okoro, 56, ...", "Harbour Tower (210 m)", "Hall 3: 56 beds": the name in front of a figure that stands apart."""
    i = m.first - 1
    while i > 0 and view.tags[i] in "DAW":
        i -= 1
    sign = view.letters[i]
    if i < 1 or sign not in ",(:" or (sign == "," and (i != m.first - 1 or not _ends_aside(view, m))):
        return None
    name = view.name_ending(i)
    return view.memory.named(name) if name else None


def _ends_aside(view: View, m: Mention) -> bool:
    """Whether a figure stands alone between two commas, or as a length or a rank with what it is told from: "80 metres under the hill"."""
    if view.letters[m.last] in ",.)":
        return True
    end = view.tags.find(",", m.last) if m.kind in ("quantity", "ordinal") and view.letters[m.last] in "PAH" else -1
    return m.last < end <= m.last + _LONGEST_ASIDE and not _VERB.search(view.tags, m.last, end)


def gapped(view: View, m: Mention, noun: Span | None) -> Subject | None:
    """ "the image weighs 48 MB, the binary 31": the phrase that stands for a subject where the verb is left out."""
    if noun or view.letters[m.before] not in "WBQG" or view.mentions[0] is m or not _ENDS.match(view.tags, m.last):
        return None
    match = _GAP.search(view.tags[: m.first], max(0, m.first - _GAP_REACH))
    return entity(view, (match.start() + 1, m.first)) if match else None


def measured(view: View, m: Mention) -> Subject | None:
    """ "the police put the crowd at 5,000": what the amount is set for, of a figure that `is_set`."""
    clause = view.clause_at(m.first)
    phrases = noun_phrases(view.tags, clause.last, m.before) if clause else ()
    return entity(view, (phrases[0][0], phrases[-1][1])) if phrases else None


def is_set(view: View, m: Mention) -> bool:
    """ "The mayor put the turnout at 5,000": whether the figure is of what it is set for, and not of who sets it."""
    clause = view.clause_at(m.first) if view.words[m.before] == "at" else None
    return clause is not None and clause.lemma in _SETS and not clause.passive


def given(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """ "The count gave Brodsky 4,210 votes": who has what was given; money has two ends, and is left to who gives it."""
    if clause is None or clause.lemma not in _GIVES or clause.passive or m.kind not in ("number", "percent", "ratio"):
        return None
    phrases = noun_phrases(view.tags, clause.last, m.first)
    beside = phrases and phrases[0][0] == clause.last and view.tags[phrases[0][1] : m.first].strip("A") == ""
    return entity(view, phrases[0]) if beside else None


def bearer(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """ "a contract worth $9 million", "a trial with 300 adults": the thing that is worth it or has them."""
    if view.words[m.before] not in _BEARING:
        return None
    at = _measured_with(view, m)
    if at < 1 or view.tags[at - 1] not in "WQB,":
        return None
    early = m.kind == "quantity" and view.tags[at - 1] != "," and clause is not None and clause.first >= m.last
    if view.low[at] == "with" and at == m.before and not (noun if m.kind == "number" else early):
        return None
    measures = is_measure(view.low[at - 1]) and not has_size(view.low[at - 1], m.unit)
    if view.low[at] == "of" and (m.kind == "money" or not (noun or m.kind != "number") or measures):
        return None
    end = at - (view.tags[at - 1] == ",")
    if end < at and view.low[at] != "with":
        return None
    phrases = noun_phrases(view.tags, max(0, end - 8), end)
    if not phrases or phrases[-1][1] != end:
        return None
    if view.low[at] == "with" and _is_aboard(view, noun):  # "the bus left Orvan with 40 people on board": no people of Orvan
        return None
    while len(phrases) > 1 and view.low[phrases[-2][1]] == "of" and phrases[-2][1] + 1 == phrases[-1][0] and _is_apart(view, phrases[-2]):
        phrases = phrases[:-1]
    if view.letters[phrases[-1][0] - 1] == ",":
        name = view.name_ending(phrases[-1][0] - 1)
        if name and not name.model:
            return view.memory.named(name)
    bare = view.low[phrases[-1][0]] in ROLE["owner"] or has_size(view.low[phrases[-1][1] - 1], m.unit)
    return plain(view, *phrases[-1]) if bare else entity(view, phrases[-1])


def wide(view: View, m: Mention) -> Subject | None:
    """ "A strip 50 metres wide": the noun that a measure with its direction stands behind."""
    at = m.before + 1
    if m.kind != "quantity" or view.words[m.last] not in _DIRECTIONS or view.letters[at - 1] not in "WQ":
        return None
    phrases = noun_phrases(view.tags, 0, at)
    return entity(view, phrases[-1]) if phrases and phrases[-1][1] == at else None


def _is_aboard(view: View, noun: Span | None) -> bool:
    """ "40 people on board", "31 sailors aboard", and nothing behind that."""
    at = noun[1] if noun else 0
    return at > 0 and (view.words[at] == "aboard" or view.low[at : at + 2] == ["on", "board"])


def _is_apart(view: View, phrase: Span) -> bool:
    """Whether a phrase says what a name before it is: "Orvan, a maker of pumps"."""
    return view.letters[phrase[0] - 1] == "," and view.name_ending(phrase[0] - 1) is not None


def _measured_with(view: View, m: Mention) -> int:
    """The word that ties a figure to what has it: the preposition in front, or that of its measure ("with sales of $9 million").

    So too that of a part or a group: "with a fleet of 31 ships", "with a mast of 40 metres".
    """
    at = m.before
    if at > 1 and view.low[at] == "of" and view.tags[at - 1] in "WQ":
        i = at - 1
        while i > 0 and view.tags[i] in "WQDA":
            i -= 1
        if view.low[i] == "with" and (is_measure(view.low[at - 1]) or view.tags[i + 1] == "D"):
            return i
    return at


def complement(view: View, end: int) -> Subject | None:
    """ "4,200 spindles in Orvan": the name that a preposition of holding at token `end` leads to."""
    match = _COMPLEMENT.match(view.tags, end) if view.words[end] in ROLE["holder"] else None
    if not match:
        return None
    name = next((n for n in view.names if n.first < match.end() <= n.last and n.entity and not n.model), None)
    return view.memory.named(name) if name else None
