"""Takes a figure in its sentence, gives its subject: the entity that the sentence gives the figure to."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import MERGED, Name, fold, kind_of
from checker.normalizer.frames.recall import heading
from checker.normalizer.frames.resolve import antecedent, entity, is_measure, main, plain, pronoun
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural, singular
from checker.normalizer.model import Mention

AMOUNTS = frozenset(load("attributes")["amounts"]["nouns"].split())
PERIODS = frozenset(load("scopes")["periods"])
_SETS = frozenset(load("attributes")["setting"]["verbs"].split())
_OWNER, _HOLDER = ROLE["owner"], ROLE["holder"]
_COMPLEMENT = re.compile(r"P[DAWQIMH]*[BG]")
_COUNTED = re.compile(r"H?[AH]*(?:[WBQI][AH]*)*[WBQI](?=$|[^H])")
_OUT_OF = re.compile(r"(?:D(?:A*W?M|W(?=W))?|A*M)?")
"""Between "of" and what is counted: "six of the 12 seats", "hundreds of jobs"."""
_GAP = re.compile(r"[,;C]D?[WBQG]+A*\Z")
_ENDS = re.compile(r"A*(?:[.,;)C-]|$)")
_GAP_REACH = 6
_BEARING = frozenset(("worth", "with", "of", "totaling", "totalling"))
_NEAR = 4
"""How many blocks above a list the numbered thing may stand that the list is about."""
_MEASURED = ("quantity", "money", "duration")


def counted(view: View, m: Mention) -> Span | None:
    """The noun phrase right behind a figure: what it counts, or what it is a measure of."""
    if m.counted:
        return m.counted
    first = m.last
    if view.word(first) == "of" and m.kind == "number":
        match = _OUT_OF.match(view.tags, first + 1)
        first = match.end() if match else first
    match = _COUNTED.match(view.tags, first)
    if not match:
        return None
    if singular(view.low[match.end() - 1]) in PERIODS:
        return None
    end = match.end() - (view.tags[match.end() - 1] == "I" and match.end() - first > 1)
    return widened(view, (first + (view.tags[first] == "H"), end))


def widened(view: View, span: Span) -> Span:
    """ "moderate and severe cases": adjectives joined by "and" belong to one noun."""
    first, last = span
    if (
        last - first == 1
        and view.tag(last) == "C"
        and view.tag(last + 1) == "W"
        and view.tag(last + 2) in "WQ"
        and not is_plural(view.low[first])
    ):
        match = _COUNTED.match(view.tags, last + 1)
        return (first, match.end()) if match else span
    return span


def subject(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The subject of a figure: owner, thing modified, name beside it, complement, clause, else what the text left standing."""
    if m.kind == "designator":
        name = m.name or view.text(m.first, m.last)
        return Subject(name, fold(name), m.code.lower(), named=True)
    return (
        _owner(view, m)
        or _modified(view, m, noun)
        or _apposed(view, m)
        or _gapped(view, m, noun)
        or _measured(view, m)
        or _bearer(view, m, noun, clause)
        or _holder(view, m, noun, clause)
        or _of_clause(view, m, clause)
        or inherited(view)
    )


def possessor(view: View, m: Mention) -> int:
    """The token of the possessor in front of a figure ("Orvan's", "its", the "s" of "Orvan 7's"), -1 where it has none."""
    i = m.first - 1
    while i >= 0 and (view.tags[i] in "AMH" or view.low[i] in ROLE["quantifier"]):
        i -= 1
    if i < 0:
        return -1
    split = i > 0 and view.low[i] == "s" and view.low[i - 1] in ("'", "’")
    return i if split or view.tags[i] == "G" or view.low[i] in _OWNER else -1


def _owner(view: View, m: Mention) -> Subject | None:
    """ "Orvan's 300 buses", "its 300 buses": the possessor in the same noun phrase."""
    i = possessor(view, m)
    if i < 0:
        return None
    if view.low[i] == "s":
        name = view.name_ending(i - 1)
        return view.memory.named(name) if name else None
    if view.tags[i] == "G":
        name = view.name_ending(i + 1)
        return view.memory.named(name) if name else entity(view, (_run_start(view, i), i + 1))
    return pronoun(view, view.low[i], i)


def _run_start(view: View, i: int) -> int:
    while i > 0 and view.tags[i - 1] in "BWDH":
        i -= 1
    return i


def _modified(view: View, m: Mention, noun: Span | None) -> Subject | None:
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
    return (kind_of(head) and _complement(view, noun[1])) or plain(view, *noun)


def _in_apposition(view: View, m: Mention) -> Name | None:
    """The name that "X, a 35 MW mill" says it of."""
    i = m.first - 1
    while i > 0 and view.tags[i] in "DAW":
        i -= 1
    return view.name_ending(i) if i > 0 and view.tags[i] in ",-" else None


def _apposed(view: View, m: Mention) -> Subject | None:
    """ "Ruth Okoro, 56, ...", "Harbour Tower (210 m)", "Hall 3: 56 beds": the name in front of a figure that stands apart."""
    i = m.first - 1
    while i > 0 and view.tags[i] in "DAW":
        i -= 1
    sign = view.tag(i)
    if i < 1 or sign not in ",(:" or (sign == "," and (view.tag(m.last) not in ",.)" or i != m.first - 1)):
        return None
    name = view.name_ending(i)
    return view.memory.named(name) if name else None


def _gapped(view: View, m: Mention, noun: Span | None) -> Subject | None:
    """ "the image weighs 48 MB, the binary 31": the phrase that stands for a subject where the verb is left out."""
    if noun or not _ENDS.match(view.tags, m.last) or not view.mentions or view.mentions[0] is m:
        return None
    match = _GAP.search(view.tags[: m.first], max(0, m.first - _GAP_REACH))
    return entity(view, (match.start() + 1, m.first)) if match else None


def _measured(view: View, m: Mention) -> Subject | None:
    """ "the police put the crowd at 5,000": what the amount is set for."""
    clause = view.clause_at(m.first)
    at = view.before(m)
    if clause is None or clause.lemma not in _SETS or view.word(at) != "at":
        return None
    phrases = noun_phrases(view.tags, clause.last, at)
    return entity(view, (phrases[0][0], phrases[-1][1])) if phrases else None


def _bearer(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """ "a contract worth $9 million", "a trial with 300 adults": the thing that is worth it or has them."""
    at = _measured_with(view, m)
    if at < 1 or view.low[at] not in _BEARING or view.tags[at - 1] not in "WQB,":
        return None
    early = m.kind == "quantity" and view.tags[at - 1] != "," and clause is not None and clause.first >= m.last
    if view.low[at] == "with" and at == view.before(m) and not (noun if m.kind == "number" else early):
        return None
    if view.low[at] == "of" and (m.kind == "money" or not (noun or m.kind != "number") or is_measure(view.low[at - 1])):
        return None
    end = at - (view.tags[at - 1] == ",")
    if end < at and view.low[at] != "with":
        return None
    phrases = noun_phrases(view.tags, max(0, end - 8), end)
    if not phrases or phrases[-1][1] != end:
        return None
    if view.tag(phrases[-1][0] - 1) == ",":
        name = view.name_ending(phrases[-1][0] - 1)
        if name and not name.model:
            return view.memory.named(name)
    return plain(view, *phrases[-1]) if view.low[phrases[-1][0]] in _OWNER else entity(view, phrases[-1])


def _measured_with(view: View, m: Mention) -> int:
    """The word that ties a figure to what has it: the preposition in front, or that of its measure ("with sales of $9 million")."""
    at = view.before(m)
    if at > 1 and view.low[at] == "of" and is_measure(view.low[at - 1]):
        i = at - 1
        while i > 0 and view.tags[i] in "WQDA":
            i -= 1
        if view.low[i] == "with":
            return i
    return at


def _holder(view: View, m: Mention, noun: Span | None, clause: Clause | None) -> Subject | None:
    """The name behind the figure by preposition, where the clause has no subject of its own to give it to."""
    end = noun[1] if noun else m.last
    free = clause is None or clause.subject is None or clause.first >= m.last or view.low[clause.subject[0]] in ROLE["empty"]
    found = _complement(view, end)
    if found and found.code and m.kind in ("number", "quantity") and view.word(end) in ROLE["place"]:
        return found
    if not free and view.word(end) != "of":
        return None
    return found if found or clause is None or not free else _agent(view, clause) or _sufferer(view, clause)


def _complement(view: View, end: int) -> Subject | None:
    match = _COMPLEMENT.match(view.tags, end)
    if not match or view.low[end] not in _HOLDER:
        return None
    name = next((n for n in view.names if n.first < match.end() <= n.last and n.entity and not n.model), None)
    return view.memory.named(name) if name else None


def _agent(view: View, clause: Clause) -> Subject | None:
    """ "40 ships are held by Norway": the agent of a passive."""
    for i in range(clause.last, min(clause.end, len(view.low)) if clause.passive else 0):
        if view.low[i] == "by":
            name = next((n for n in view.names if n.first > i), None)
            return view.memory.named(name) if name and name.first - i <= 4 else None
    return None


def _sufferer(view: View, clause: Clause) -> Subject | None:
    """ "In the Orvan flood 320 people were killed": the name in front by preposition."""
    name = view.name_in(clause.start, clause.first)
    return view.memory.named(name) if name and name.first and view.tag(name.first - 1) in "PD" else None


def _of_clause(view: View, m: Mention, clause: Clause | None) -> Subject | None:
    """The grammatical subject."""
    if clause is None or clause.subject is None:
        return None
    a, b = clause.subject
    if a <= m.first < b:
        return None
    if clause.opener == "R" and view.low[clause.start - 1] == "whose":
        return antecedent(view, clause.start - 1)
    return entity(view, clause.subject) or _whose(view, b) or (_thing(view, clause) if clause.klass == "hold" else None)


def _thing(view: View, clause: Clause) -> Subject | None:
    """ "values may have 16 bytes": a noun of measure that has measures itself is a thing."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject else []
    return plain(view, *phrases[0]) if phrases and view.tags[phrases[0][1] - 1] in "WQ" else None


def _whose(view: View, end: int) -> Subject | None:
    """ "the number of people whom the storm killed": the subject of the relative clause behind a noun that only counts."""
    inner = next((c for c in view.clauses if c.opener == "R" and c.start in (end + 1, end + 2)), None)
    return entity(view, inner.subject) if inner and inner.subject and inner.subject[0] >= inner.start else None


def _can_have(view: View, topic: Subject) -> bool:
    """Whether a figure may be left standing for the topic: no person, and for a measure ("the price was ...") only a name or a deal."""
    if view.memory.is_person(topic):
        return False
    return topic.named or topic.key in MERGED or not any(c.subject and is_measure(view.low[c.subject[1] - 1]) for c in view.clauses)


def inherited(view: View) -> Subject | None:
    """What the text left standing: the lead-in or heading of a bullet, the sentence before, the heading, the title."""
    memory, block = view.memory, view.block
    listed = block.kind in ("bullet", "cell")
    if view.names and view.names[0].first <= 1 and view.tag(view.names[0].last) == ":":
        return memory.named(view.names[0], "lead-in")
    name = next((n for n in view.names if n.code and ((n.entity and not n.model) or block.kind == "heading")), None)
    if name:
        return memory.named(name, "sentence")
    if listed and block.lead is None and (above := heading(memory, block)):
        return above
    if listed and memory.sibling and memory.sibling_block >= block.index - _NEAR:
        return memory.sibling._replace(how="lead-in")
    if memory.topic and (memory.topic_block == block.index or listed) and _can_have(view, memory.topic):
        return memory.topic._replace(how="lead-in" if listed else "sentence")
    name = next((n for n in view.names if n.entity and not n.model and view.tag(n.first - 1) != "P"), None)
    if name:
        return memory.named(name, "sentence")
    if memory.sibling and memory.sibling_block >= block.index - _NEAR:
        return memory.sibling._replace(how="sentence")
    return main(view)
