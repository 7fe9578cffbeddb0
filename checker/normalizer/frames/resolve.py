"""Takes a noun phrase of a sentence, gives the thing it stands for: a name, what "it" or "the company" points to, or the phrase itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.lexicon import load
from checker.normalizer.frames.agreement import is_many, is_new, is_other_sort, is_said_of_things, is_thing
from checker.normalizer.frames.called import naming, read_title
from checker.normalizer.frames.clauses import Span, noun_phrases
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.names import MERGED, Name, fold, kind_of
from checker.normalizer.frames.persons import is_fully_named, may_be_person
from checker.normalizer.frames.versions import VERSIONS, is_dotted, is_version, version
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import ROLE, is_plural, singular

_DATA = load("attributes")
_THINGS = _DATA["things"]["keys"].split()
_MEASURES = (
    frozenset(_DATA["amounts"]["nouns"].split())
    | frozenset(_DATA["measures"]["nouns"].split())
    | {w for key, line in _DATA["synonyms"].items() if key not in _THINGS for w in line.split(",") if " " not in w}
)
_COUNTERS = frozenset(_DATA["counters"]["nouns"].split())
_SIZED = frozenset(_DATA["sized"]["nouns"].split())
_BYTES = frozenset(_DATA["dimensions"]["size"].split())
_NAMED_SOON = 5
"""Tokens behind a noun in which its name begins: ", known as the Orvan"."""
_SINGULAR = ("it", "its", "itself")
_PLURAL = ("they", "their", "them", "themselves", "they're", "they've")
_ONLY_FIGURES = frozenset("DAMPYC")
_PLACES = ("city", "country", "storm")
_WHOLES = frozenset(_DATA["counters"]["wholes"].split())
_UNSURE = ("a", "an", "any", "no", "some", "every", "each")
"""Behind these a phrase is not the one thing that a name beside it could name."""
_BOTH_OPEN = ("both", "the", "these")
_BOTH, _TIME, _CONTRAST = ROLE["both"], ROLE["time"], ROLE["contrast"]
_OWNER, _SPEAKER, _PERSON, _EMPTY, _DEFINITE = (ROLE[r] for r in ("owner", "speaker", "person", "empty", "definite"))
_POINTING = _OWNER | _DEFINITE | {*_BOTH_OPEN, "each"}
"""Words of phrases that take up what was said before."""


@lru_cache(maxsize=1 << 14)
def is_measure(word: str) -> bool:
    """Whether a noun is something that figures say of things ("revenue", "price", "number"), and no thing itself."""
    word = singular(word)
    return (word in _MEASURES or word in _COUNTERS) and kind_of(word) == ""


def has_size(word: str, unit: str | None) -> bool:
    """Whether a noun of measure is here a thing that has a size itself: "values of up to 8 KiB"."""
    return singular(word) in _SIZED and unit in _BYTES


def antecedent(view: View, at: int) -> Subject | None:
    """Whose a thing is: the noun phrase in front of "whose"."""
    end = at - (view.letters[at - 1] == ",")
    found = noun_phrases(view.tags, max(0, end - 10), end)
    return entity(view, found[-1]) if found and found[-1][1] == end else None


def is_counter(word: str) -> bool:
    """Whether a noun only counts what stands behind its "of" ("number", "total")."""
    return singular(word) in _COUNTERS


def entity(view: View, span: Span) -> Subject | None:
    """The thing that the noun phrase at `span` stands for; None where it says nothing ("there", "what")."""
    if span in view.things:
        return view.things[span]
    found = _entity(view, span)
    if _speaks_for_itself(view, *span):
        view.things[span] = found
    return found


def _speaks_for_itself(view: View, a: int, b: int) -> bool:
    """Whether no other sentence has a say in what a phrase stands for, so that it is the same for all figures that it is asked for."""
    return view.tags[a] not in "UE" and _POINTING.isdisjoint(view.low[a:b]) and not view.near(a, b)


def _entity(view: View, span: Span) -> Subject | None:
    a, b = span
    low = view.low
    if b - a == 1 and (view.tags[a] in "UE" or low[a] == "each"):
        return pronoun(view, low[a].split("'")[0], a)
    if view.tags[a] == "U" and view.words[a + 1] == "of" and a + 2 < b:  # "one of the lorries"
        return entity(view, (a + 2, b))
    if b in view.lasts and (released := _version(view, a, b)):
        return released
    if low[a] in _BOTH_OPEN and (both := _both(view, a, b)):
        return both
    if view.tags[b - 1] in _ONLY_FIGURES and _ONLY_FIGURES.issuperset(view.tags[a:b]):
        return None
    figures = view.near(a, b)
    if figures and low[a] == "the" and any(m.role == "age" and a <= m.first for m in figures) and (person := view.memory.person()):
        return person
    phrases = noun_phrases(view.tags, a, b)
    if phrases and _is_of_another(view, *phrases[0]):
        return plain(view, *phrases[0])
    if view.names and (name := _name_of(view, phrases)):
        return view.memory.named(name)
    if figures and _is_counted(view, a, _head_end(view, phrases, b)):
        return None
    if view.names and (beside := _beside(view, a, b)):
        return beside
    if low[a] in _OWNER:
        owner = pronoun(view, low[a], a)
        if owner:
            return owner
    return _common(view, phrases) if phrases else None


_TWO = 2


def _both(view: View, a: int, b: int) -> Subject | None:
    """ "The two", "both companies", "the companies": the two that last did something together."""
    pair, low = view.memory.pair, view.low
    if len(pair) != _TWO or b - a > 2 or not (low[b - 1] in _BOTH or is_plural(low[b - 1])):
        return None
    told = low[a] == "both" or low[b - 1] in _BOTH or kind_of(singular(low[b - 1])) == "company"
    return Subject(view.text(a, b), " ".join(sorted(pair)), how="pronoun", named=True) if told else None


def _is_of_another(view: View, a: int, b: int) -> bool:
    """ "Her husband", "Brodsky's daughter": a person told by whose he or she is, and not the one that the possessor names."""
    person = view.tags[b - 1] in "WQ" and kind_of(view.low[b - 1]) == "person" and not is_plural(view.low[b - 1])
    return person and (view.low[a] in _OWNER or "G" in view.tags[a : b - 1])


def _beside(view: View, a: int, b: int) -> Subject | None:
    """ "Its deepest shaft, Orvan 7, lies ...": the name between commas that says which one a definite phrase without a name is."""
    if view.tags[a] not in "DG" or view.low[a] in _UNSURE or view.letters[b] != ",":
        return None
    name = next((n for n in view.names if n.first == b + 1 + (view.words[b + 1] == "the")), None)
    closed = name is not None and view.letters[name.last] == "," and view.letters[name.last + 1] in "VXEQ"
    return view.memory.named(name) if name and closed and name.entity else None


def _version(view: View, a: int, b: int) -> Subject | None:
    """ "Version 3.0", or "3.0" alone: that of what the article is about."""
    told = next((m for m in view.mentions if a <= m.first and m.last == b), None) if b in view.lasts else None
    if told and ((told.kind == "designator" and is_version(told)) or (b - a == 1 and is_dotted(view.low[a]))):
        return version(view, told)
    return None


def _head_end(view: View, phrases: Sequence[Span], end: int) -> int:
    """Where the figures end that count the phrase itself: "the queue of 40 cars" is a queue, "40 cars" are cars."""
    if not phrases or view.tags[phrases[0][1] - 1] not in "WQI" or is_measure(view.low[phrases[0][1] - 1]):
        return end
    return phrases[0][1]


def _is_counted(view: View, a: int, b: int) -> bool:
    """Whether the phrase is itself what a figure counts ("40 people") and so owns no other figure."""
    beside = view.near(a, b)
    return bool(beside) and any(m.kind in ("number", "percent") and a <= m.first and m.skipped is None for m in beside)


def _name_of(view: View, phrases: Sequence[Span]) -> Name | None:
    """The name that a noun phrase is about: its head or possessor, else that of its complement."""
    for n, (first, last) in enumerate(phrases):
        name = view.name_in(first, last) or _across(view, first, last)
        if n == 0 and name and is_new(view, name, first, last) and not is_measure(view.low[last - 1]):
            return None
        if name and not (name.model and name.last < last):
            return name
        if n == 0 and not _passes_on(view, first, last):
            return None
    return None


def _across(view: View, first: int, last: int) -> Name | None:
    """The name with "and" inside that the phrase is one half of: "the Farmers and Growers Union"."""
    for n in view.names:
        if n.first < last <= n.last and n.entity and (n.first < first or n.last > last) and "C" in view.tags[n.first : n.last]:
            return n
    return None


def _passes_on(view: View, first: int, last: int) -> bool:
    """Whether a figure of the phrase is one of its complement: "the draw of Hall 3", "shares in Orvan", "the city of Ghent"."""
    head = view.low[last - 1]
    return is_measure(head) or view.tags[last - 1] in "MUDA" or (view.words[last] == "of" and (kind_of(head) in _PLACES or head in _WHOLES))


def _common(view: View, phrases: Sequence[Span]) -> Subject | None:
    """A phrase without a name: what it takes up, the complement of a measure ("the price of the loan"), or the phrase itself."""
    a, b = phrases[0]
    head = singular(view.low[b - 1])
    if head in _TIME:
        return None
    if view.names and (given := _given(view, b)):
        return view.memory.named(given)
    if is_measure(head):
        return _of_measure(view, phrases)
    if view.low[a] in _DEFINITE and _is_bare(view, a, b, kind_of(head)):
        known = _of_section(view, head, a) or _in_sentence(view, head, a) or _definite(view, head)
        if known:
            return known
    return plain(view, a, b)


def _given(view: View, end: int) -> Name | None:
    """The name that is given to the noun whose last token is end-1: "the ferry, called the Orvan Star"."""
    for n in view.names:
        if end < n.first <= end + _NAMED_SOON and n.entity and naming(view, n) == end - 1:
            return n
    return None


def _is_bare(view: View, a: int, b: int, kind: str) -> bool:
    """Whether a definite phrase tells nothing by which the thing would be another than the one spoken of: "the other mill" does."""
    if is_plural(view.low[b - 1]):
        return False
    return b - a == 2 or (_CONTRAST.isdisjoint(view.low[a + 1 : b - 1]) and kind not in ("", "person"))


def _of_section(view: View, head: str, a: int) -> Subject | None:
    """ "This release" under "## 3.1.0": the one that the section is of."""
    if view.low[a] not in ("this", "the") or head not in VERSIONS:
        return None
    known = view.memory.headings
    above = next((known[i] for i in reversed(view.block.headings) if i in known), None)
    return above if above and above.code else None


def _of_measure(view: View, phrases: Sequence[Span]) -> Subject | None:
    """ "the vaccine's efficacy", "the price of the loan": whose it is."""
    a, b = phrases[0]
    owner = view.tags.find("G", a, b)
    if 0 <= owner < b - 1:
        return _common(view, [(a, owner + 1)])
    rest = phrases[1 + is_counter(view.low[b - 1]) :]
    return _common(view, rest) if rest and view.low[rest[0][0] - 1] in ROLE["holder"] else None


def plain(view: View, a: int, b: int) -> Subject | None:
    """The phrase itself as a subject; its key has no determiner, number or adverb, and one word for "lease" and "contract"."""
    text = view.text(a, b)
    grades = {i for n in view.names if not n.entity for i in range(n.first, n.last)} if view.names else ()
    words = [view.low[i] for i in range(a, b) if view.tags[i] not in "DAMH" and view.low[i][0].isalnum() and i not in grades]
    if not words:
        return None
    words[-1] = singular(words[-1])
    kind = kind_of(words[0]) if len(words) == 1 else ""
    return Subject(text, kind if kind in MERGED else fold(" ".join(words)))


def _definite(view: View, head: str) -> Subject | None:
    read_title(view.memory)
    return view.memory.definite(head, view.block.index)


def _in_sentence(view: View, head: str, before: int) -> Subject | None:
    """A name of this very sentence that a definite description takes up."""
    kind = kind_of(head)
    for name in reversed(view.names if kind else []):
        if name.last <= before:
            known = view.memory.entities.get((name.key, name.code))
            if known and (head in known.nouns or kind in known.kinds):
                return known.subject._replace(how="definite")
    return None


def pronoun(view: View, word: str, at: int) -> Subject | None:
    """Who a pronoun stands for: the named subject of a clause before it, else what the sentence before was about."""
    memory = view.memory
    if word in _SPEAKER:
        return _quoted(view) or memory.author()
    if word == "each" and (many := memory.many()):
        return many._replace(how="pronoun")
    if word in _EMPTY:
        return None
    beside = view.name_ending(at - 1) if view.letters[at - 1] == "C" and word in _OWNER else None
    if beside:
        return memory.named(beside, "pronoun")
    for clause in reversed(view.clauses):
        if clause.first < at and clause.subject and clause.subject[1] <= at and view.tags[clause.subject[0]] not in "UE":
            found = entity(view, clause.subject)
            if found and not is_other_sort(view, found, word) and (found.named or (word in _SINGULAR and is_thing(found, clause))):
                return found._replace(how="pronoun")
    if word in _PLURAL and (many := _many(view, at)):
        return many
    if word == "they" and is_said_of_things(view, at) and (many := memory.many()):
        return many._replace(how="pronoun")
    if word in _PERSON:
        topic = memory.topic
        if topic and is_fully_named(view, topic):
            return topic._replace(how="pronoun")
        return memory.person() or (topic._replace(how="pronoun") if topic and may_be_person(view, topic) else None)
    topic = memory.topic if memory.topic and not (word in _SINGULAR and is_many(memory.topic)) else memory.hero
    if word in _PLURAL and topic and (memory.is_surely_person(topic) or (is_thing(topic) and not kind_of(topic.key))):
        topic = memory.many()
    if topic and word in _SINGULAR and memory.is_surely_person(topic):  # "Brodsky heard the ladder. It was 6 metres long."
        topic = memory.one() or (memory.hero if memory.hero and not memory.is_surely_person(memory.hero) else None)
    return topic._replace(how="pronoun") if topic else None


def _many(view: View, at: int) -> Subject | None:
    """Who "they" are where an earlier clause of the sentence has a plural subject: "The builders sued; they were paid $4 million"."""
    for clause in reversed(view.clauses):
        a, b = clause.subject or (0, 0)
        if clause.first < at and a < b <= at and view.tags[b - 1] in "WQ" and is_plural(view.low[b - 1]):
            found = entity(view, (a, b))
            return found._replace(how="pronoun") if found else None
    return None


def _quoted(view: View) -> Subject | None:
    """Who "we" is in a quotation: the one who is quoted."""
    if '"' not in view.tags:
        return None
    for clause in view.clauses:
        name = view.name_in(*clause.subject) if clause.klass == "say" and clause.subject else None
        if name:
            return view.memory.named(name, "pronoun")
    return view.memory.person()
