"""Takes two faces, gives a level for each field: how alike they are in it. What a level is worth stands in weights.toml."""

from __future__ import annotations

import math
from collections.abc import Iterator

from checker.aligner.articles import Articles
from checker.aligner.carriers import carrier
from checker.aligner.features import Face, news_days, said_to_be
from checker.aligner.idf import Rarity
from checker.aligner.siblings import Siblings, head
from checker.aligner.subjects import subject
from checker.aligner.values import value
from checker.clashes.days import distance
from checker.lexicon import load
from checker.tables import Assertion

Level = tuple[str, str]
"""(field, level)."""

_SHORT = 14.0
"""Bits of a sentence that says too little for its words to tell."""
_COSINE = (
    (0.75, "nearly the same"),
    (0.5, "much alike"),
    (0.3, "alike"),
    (0.15, "somewhat alike"),
    (0.05, "little alike"),
    (-1.0, "different"),
)
_ALIKE, _LIKE = 0.5, 0.3
_LITTLE = 6.0
"""Bits of the words beside a figure below which they cannot tell."""
_BESIDE = ((0.8, "nearly the same"), (0.55, "much alike"), (0.35, "alike"), (0.15, "somewhat alike"), (-1.0, "different"))
_NAMES = ((0.8, "all shared"), (0.45, "many shared"), (0.01, "some shared"), (-1.0, "none shared"))
"""By the share of the bits of the names of the sentence with fewer of them that stand in the other, too; the subject is left out."""


_ONE_STORY = ("copies", "one story", "alike")
"""Articles of these levels tell of the same matters, whoever they name."""


class Comparison:
    """Compares the faces of one corpus; what is rare there is worth more."""

    def __init__(self, rarity: Rarity, articles: Articles, siblings: Siblings) -> None:
        self._rarity, self._articles, self._siblings = rarity, articles, siblings

    def levels(self, a: Face, b: Face) -> Iterator[Level]:
        """The level of every field of the group that the two belong to."""
        if a.group == "designator":
            yield "head", head(a, b)
            yield "code", value(a, b)
            known = self._siblings.known(a, b)
            yield "siblings", known
            yield "carrier", carrier(a, b, alone=known == "each knows its own")
            yield "prominence", self._siblings.prominence(a, b)
            yield "predicate", predicate(a.row, b.row)
        else:
            about = subject(a, b)
            said = attribute(a, b) if a.group == "number" else objects(a.row, b.row)
            done = predicate(a.row, b.row)
            yield "subject", about
            yield "attribute" if a.group == "number" else "object", said
            yield "predicate", done
            yield "frame", frame(about, said if a.group == "number" else done) + self._bond(a, b)
            yield "choice", choice(a, b)
            yield "role", role(a.row, b.row)
            yield "value", value(a, b)
        yield "scope", scope(a.row, b.row)
        yield "mood", mood(a.row, b.row)
        yield "time", time(a.row, b.row)
        yield "day", day(a, b)
        yield "names", self._names(a, b)
        yield "context", self._context(a, b)
        yield "beside", self._beside(a, b)
        yield "article", self._article(a, b)

    def _article(self, a: Face, b: Face) -> str:
        x, y = a.row, b.row
        if x.doc == y.doc:
            return "same sentence" if x.sentence == y.sentence else "same paragraph" if x.block == y.block else "same article"
        level = self._articles.level(x.doc, y.doc)
        shared = a.names & b.names or (a.proper and b.proper and x.subject_key == y.subject_key)
        apart = level not in _ONE_STORY and not shared and self._articles.strangers(x.doc, y.doc)
        return "strangers" if apart else level

    def _names(self, a: Face, b: Face) -> str:
        x, y = a.names - {a.row.subject_key}, b.names - {b.row.subject_key}
        if not x or not y:
            return "absent"
        least = min(self._rarity.total(x), self._rarity.total(y))
        return _grade(self._rarity.total(x & y) / max(1.0, least), _NAMES)

    def _context(self, a: Face, b: Face) -> str:
        if min(a.words_bits, b.words_bits) < _SHORT:
            return "short, much alike" if self._cosine(a, b) >= _ALIKE else "short"
        return _grade(self._cosine(a, b), _COSINE)

    def _beside(self, a: Face, b: Face) -> str:
        least = min(a.near_bits, b.near_bits)
        if least < _LITTLE:
            return "too little"
        return _grade(self._rarity.total(a.near & b.near) / least, _BESIDE)

    def _bond(self, a: Face, b: Face) -> str:
        """How far the words of the two sentences make up for what their frames leave open."""
        alike = self._cosine(a, b)
        return " in the same words" if alike >= _ALIKE else " in like words" if alike >= _LIKE else ""

    def _cosine(self, a: Face, b: Face) -> float:
        return self._rarity.total(a.words & b.words) / math.sqrt(max(1.0, a.words_bits * b.words_bits))


def _grade(amount: float, steps: tuple[tuple[float, str], ...]) -> str:
    return next(name for least, name in steps if amount >= least)


_MANY = 5
_EMPTY = frozenset(("be", "have", "hold", "say", "expect", "do", "tell", "go", "arrive", "take", "leave", "receive", "need", "use"))
"""Classes of verbs that say little of what happened."""
_DEFAULT = frozenset(("setting:default",))
"""What a figure is that is told of a setting without more; beside nothing else it narrows nothing."""
_WHOLE = {"whole"}
"""That parts of both are told says nothing of what they are."""
_CAPACITY = "capacity"
"""How much there can be: the same as a limit, and beside no limit nothing that narrows."""
_FAMILY: dict[str, frozenset[str]] = {word: frozenset(words) for words in load("attributes")["families"]["sets"] for word in words}
"""What is paid for a thing is its price, and what a deal is worth: words for one sum of money."""
_EVENTS = frozenset(load("verbs")["classes"]) - _EMPTY
"""Classes of verbs that are known to tell of different events: signing is not announcing."""
_STANDS = {"equal": "+", "same word": "+", "same class": "+", "alias": "+", "fuzzy": "+"}
_DOUBT = (
    "absent",
    "one absent",
    "both be",
    "different, inherited",
    "a name and a noun",
    "related",
    "equal, other modifiers",
    "equal noun",
    "overlapping",
    "named beside",
)


def frame(about: str, said: str) -> str:
    """What subject and attribute (of a date: its event) say together: each agrees (+), differs (-), or leaves it open (?)."""
    return "".join(_STANDS.get(x) or ("?" if x in _DOUBT else "+" if x.startswith("equal") else "-") for x in (about, said))


def choice(a: Face, b: Face) -> str:
    """How many values each article has to choose from for what both figures are said to be."""
    x, y = said_to_be(a.row), said_to_be(b.row)
    if not x or x != y or x in _EMPTY:
        return "open"
    most, least = max(a.rivals, b.rivals), min(a.rivals, b.rivals)
    return "both the only ones" if most == 0 else "one the only one" if least == 0 else "a few" if most < _MANY else "many"


def attribute(a: Face, b: Face) -> str:
    """What is counted or measured."""
    x, y = a.row, b.row
    if _never(a, b):
        return "never the same"
    if not x.attribute_key or not y.attribute_key:
        return "absent" if x.attribute_key == y.attribute_key else "one absent"
    if x.attribute_key == y.attribute_key:
        return "equal, other modifiers" if _otherwise_spent(x, y) else _modified(x, y)
    if x.kind == "money" and x.attribute_key in _FAMILY.get(y.attribute_key, ()):
        return "of one family"
    related = x.attribute_key in y.modifiers or y.attribute_key in x.modifiers or set(x.modifiers) & set(y.modifiers)
    return "related" if related else "different"


def _otherwise_spent(a: Assertion, b: Assertion) -> bool:
    """Of two lengths of time, whether they are spent on different things: on keeping a job, on waiting for one."""
    x, y = a.predicate_class, b.predicate_class
    return a.attribute_key == "duration" and bool(x and y) and x != y and not {x, y} & _EMPTY


def _modified(a: Assertion, b: Assertion) -> str:
    """How the words that qualify one attribute go together: a name here and an adjective there do not exclude each other."""
    x, y = set(a.modifiers), set(b.modifiers)
    if x == y:
        return "equal"
    if x <= y or y <= x or not _named(x - y, a) & _named(y - x, b):
        return "equal, one says more"
    return "equal, other modifiers"


def _named(modifiers: set[str], row: Assertion) -> set[bool]:
    """Whether the modifiers are names, or not, or both."""
    return {any(m in name.split() for name in row.names) for m in modifiers}


def _never(a: Face, b: Face) -> bool:
    """Whether the two name different members of a set of things that are never the same."""
    return any(w != v and s & t for w, s in a.never.items() for v, t in b.never.items() if w not in b.never and v not in a.never)


def objects(a: Assertion, b: Assertion) -> str:
    """Of two dated events, what was done, and to what."""
    x, y = set(a.modifiers), set(b.modifiers)
    if not a.attribute_key or not b.attribute_key:
        return "absent"
    if a.attribute_key != b.attribute_key:
        return "other event, shared object" if x & y else "different"
    if not x and not y:
        return "event alone"
    if x == y:
        return "equal"
    return "alike" if x & y else "other object" if x and y else "one says more"


def predicate(a: Assertion, b: Assertion) -> str:
    """What is said to be done or to be so."""
    if not a.predicate_class or not b.predicate_class:
        return "absent"
    if a.predicate_class in _EMPTY and b.predicate_class in _EMPTY:
        return "both be"
    if a.predicate == b.predicate:
        return "same word"
    if a.predicate_class == b.predicate_class:
        return "same class"
    return "another event" if {a.predicate_class, b.predicate_class} <= _EVENTS else "different"


def role(a: Assertion, b: Assertion) -> str:
    """Level, change, part, total ..."""
    return "equal" if a.role == b.role else "different"


_RATES = frozenset(f"per:{unit}" for unit in ("second", "minute", "hour", "day", "week", "month", "quarter", "year"))
"""Of two units like "USD / year" and "USD / month" each says so already, and one is the other."""


def scope(a: Assertion, b: Assertion) -> str:
    """What narrows the two: a period, a place, a part."""
    x, y = set(a.scope), set(b.scope)
    if a.unit != b.unit and all(" / " in (r.unit or "") for r in (a, b)):
        x, y = ({s for s in scopes if s not in _RATES} for scopes in (x, y))
    if not (_set(x) and _set(y)):
        x, y = x - _DEFAULT, y - _DEFAULT
    if (_CAPACITY in x) != (_CAPACITY in y):
        x, y = ((s - {_CAPACITY}) | ({"limit"} if _CAPACITY in s and "limit" in x | y else set()) for s in (x, y))
    if x == y == _WHOLE:
        x = y = set()
    if not x and not y:
        return "none"
    if x == y:
        return "equal"
    if _at_odds(x - y, y - x):
        return "conflicting"
    return "one says more" if x <= y or y <= x else "different"


def _set(scopes: set[str]) -> bool:
    """Whether they tell which value of a setting the figure is: its default, what it may be at most, what is recommended."""
    return any(s.startswith("setting:") for s in scopes)


def _at_odds(x: set[str], y: set[str]) -> bool:
    """Whether both narrow by the same thing, to different ones: another year, another place, another rate."""
    return bool({s.partition(":")[0] for s in x if ":" in s} & {s.partition(":")[0] for s in y if ":" in s})


def mood(a: Assertion, b: Assertion) -> str:
    """Whether both are told as facts."""
    if a.historic != b.historic:
        return "one is of another time"
    facts = ("asserted", "reported")
    if a.mood in facts and b.mood in facts:
        return "both facts"
    return "equal" if a.mood == b.mood else "one denied" if "denied" in (a.mood, b.mood) else "one expected"


def day(a: Face, b: Face) -> str:
    """Whether the sentences tell of one day: by their dates, else by their days of the week. Of two dates their values tell."""
    if a.key == b.key == "date":
        return "open"
    x, y = a.days or news_days(a.row), b.days or news_days(b.row)
    known = [d for p in x for q in y if (d := distance(p, q)) is not None]
    if min(known, default=0) > 0:
        return "another"
    if a.days and b.days:
        return "same" if known else "open"
    if a.weekdays and b.weekdays:
        return "same weekday" if a.weekdays & b.weekdays else "another weekday"
    return "open"


def time(a: Assertion, b: Assertion) -> str:
    """Whether both can hold for one day."""
    if not (a.as_of_low or a.as_of_high) or not (b.as_of_low or b.as_of_high):
        return "unknown"
    apart = (a.as_of_low or "") > (b.as_of_high or "9999") or (b.as_of_low or "") > (a.as_of_high or "9999")
    return "apart" if apart else "shared"
