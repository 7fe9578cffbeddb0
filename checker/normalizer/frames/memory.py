"""Takes a document's sentences one after the other, remembers who was spoken of; gives what "it", "the company" or a title stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.casing import Casing, casing
from checker.normalizer.frames.central import central
from checker.normalizer.frames.names import CALENDAR, LEGAL, Name, bare, fold, kind_of
from checker.normalizer.frames.words import EMPTY, FORMS, is_plural, singular
from checker.normalizer.model import Block, Sentence
from checker.tables import Assertion, Document

_NEWLINE = re.compile("\n")
_DATA = load("names")
_ATTRIBUTES = load("attributes")
_MEASURES = frozenset(" ".join(_ATTRIBUTES[k]["nouns"] for k in ("amounts", "measures", "counters")).split())
_GENERIC, _BARE = (frozenset(_DATA[key]["words"].split()) for key in ("generic", "bare"))
_ABSTRACT = tuple(_DATA["abstract"]["endings"].split())
_LONG = 8
"""Letters of a word whose ending proves something: "Notion" and "Unity" may be names."""


_NO_HEAD = ("", "country", "city")
"""Kinds of a first word that do not say what the thing is: bodies are named for places, and not meant where "the city" is said."""


class Subject(NamedTuple):
    """What a figure is about: as written, folded, the designator's code, and how it was found."""

    text: str
    key: str
    code: str = ""
    how: str = "clause"
    named: bool = False


class Entity:
    """Something with a name in this document, and the common nouns that were said of it."""

    __slots__ = ("block", "kinds", "nouns", "person", "seen", "subject", "sure")

    def __init__(self, subject: Subject) -> None:
        self.subject, self.seen, self.person = subject, 0, False
        self.block = -1
        """Index of the block in which it was spoken of last; -1 = the title."""
        self.sure = False
        """Whether it is a person for a better reason than that it speaks, as companies do."""
        self.kinds: set[str] = set()
        self.nouns: set[str] = set()

    def copy(self) -> Entity:
        """The same, which goes its own way from here."""
        other = Entity(self.subject)
        other.seen, other.block, other.person, other.sure = self.seen, self.block, self.person, self.sure
        other.kinds, other.nouns = set(self.kinds), set(self.nouns)
        return other


class Memory:
    """What earlier sentences of the document leave for later ones: names, subjects, headings. One for each document."""

    def __init__(self, document: Document, blocks: list[Block]) -> None:
        self.document, self.blocks = document, blocks
        self.published = document.published.isoformat() if document.published else None
        self.lines = [0, *(m.end() for m in _NEWLINE.finditer(document.text))]
        self.entities: dict[tuple[str, str], Entity] = {}
        self.turned: dict[int, bool] = {}
        """Tables whose columns name the subjects, as far as they have been looked at."""
        self.topic: Subject | None = None
        """What the sentence before was about: its subject, with a name or without."""
        self.hero: Subject | None = None
        """The last topic that had a name."""
        self.many: Callable[[], Subject | None] = _nothing
        """The things that the last sentence told something of one doer to: "Orvan has 40 mills". Seldom asked for, and told only then."""
        self.one: Callable[[], Subject | None] = _nothing
        """The one thing that the last sentence told something of a person to: "Brodsky heard the ladder"."""
        self.headings: dict[int, Subject | None] = {}
        """Block of a heading -> what it names."""
        self.measure: Callable[[], tuple[str, ...]] = tuple
        """Words of what the topic's sentence measured of it, for "it rose 12 percent"."""
        self.titled: list[Subject] = []
        """The names of the title."""
        self.pair: tuple[str, ...] = ()
        """Keys of the names that last did something together: "the two"."""
        self.topic_block = -1
        self.sibling: Subject | None = None
        """The numbered thing named last ("Hall 3")."""
        self.sibling_block = -1
        self.met: dict[str, None] = {}
        """Keys of the names met so far, as they are written, in order."""
        self.passed: list[Sentence] = []
        self.clauses = 0
        """How many clauses have been read: numbers them through the document."""
        self.labels: dict[int, tuple[str, ...]] = {}
        """Block -> singular lemmas of its run-in heading."""
        self.question: Sentence | None = None
        """What the sentence being read answers."""
        self.asked = -1
        """Start of the question that was last taken up."""
        self.corners: dict[int, str] = {}
        """Table -> head of its first column."""
        self.rows: list[Assertion] = []
        """The assertions of the last sentence that had some; the next sentence may still take them back."""
        self.started = False
        """Whether the title has been read."""
        self.alone = False
        """Whether that sentence was nothing but figures, which the next may explain."""
        self._clock = 0
        self._names: dict[tuple[str, bool], bool] = {}
        self._short: dict[str, str] = {}
        self._main: Subject | None = None
        self._versions: bool | None = None
        self._casing: Casing | None = None
        self.kept: dict[tuple[str, str], Entity | None] | None = None
        """During a glance aside: entities as they were before it, None for those that were not known."""

    def close(self) -> None:
        """Lets go of the last sentences, which know this memory: else both would stay until Python looks for cycles, which takes time."""
        self.many = self.one = _nothing
        self.measure = tuple

    def take_back(self) -> None:
        """The sentence now read rejects what the last figures said."""
        for row in self.rows:
            if row.kind not in ("date", "daterange", "designator"):
                row.mood = "denied"

    def place(self, start: int) -> tuple[int, int]:
        """Line and column of an offset, both 1-based."""
        line = bisect_right(self.lines, start)
        return line, start - self.lines[line - 1] + 1

    def is_name(self, word: str, likely: bool) -> bool:
        """Whether a capitalised word whose place proves nothing is a name, as the rest of the document and the lexicon tell."""
        known = self._names.get((word, likely))
        if known is None:
            known = self._names[word, likely] = self._looks_like_name(bare(word), likely)
        return known

    def _looks_like_name(self, word: str, likely: bool) -> bool:
        low = word.lower()
        if low in EMPTY or low in CALENDAR or self.casing.writes_small(low):
            return False
        if word in self.casing.inner:
            return low not in FORMS or self.casing.prose.count(word) > 1
        return likely and not (is_plural(low) or low in _BARE or low in FORMS or low in _MEASURES or kind_of(low) or is_abstract(low))

    @property
    def casing(self) -> Casing:
        """How the document writes its words, read when first asked for."""
        if self._casing is None:
            text = self.document.text
            spans = [text[b.start : b.end] for b in self.blocks if b.kind not in ("title", "heading", "code")]
            self._casing = casing(text, "\n".join(spans))
        return self._casing

    def shortened(self, name: Name) -> Name:
        """The name under the key with which the document goes on: its "Orvan" for "Orvan Textiles"."""
        known = self._short.get(name.key)
        if known is None:
            known = self._short[name.key] = self._shorten(name)
        return name if known == name.key else name._replace(key=known)

    def _shorten(self, name: Name) -> str:
        words = bare(name.text).split()
        if name.code or len(words) < 2 or "and" in words:
            return name.key
        alone = {w: self.casing.runs[w] for w in (words[-1], words[0]) if w.lower() not in _GENERIC and len(w) > 2}
        best = max(alone, key=lambda w: alone[w], default="")
        return fold(best) if best and alone[best] > 0 else name.key

    def named(self, name: Name, how: str = "clause") -> Subject:
        """The subject that a name makes."""
        return Subject(bare(name.text), name.key, name.code, how, named=True)

    def note(self, name: Name, noun: str, block: int = -1) -> Entity:
        """Remembers that a named thing was spoken of now, in the block with this index, and the common noun said of it ("" = none)."""
        self._clock += 1
        key = name.key, name.code
        entity = self.entities.get(key)
        if self.kept is not None and key not in self.kept:
            self.kept[key] = entity.copy() if entity else None
        words: tuple[str, ...] = (noun,) if noun else ()
        if entity is None:
            entity = self.entities[key] = Entity(self.named(name))
            said = entity.subject.text.lower().split()
            words = (noun, _head(said))
            if len(said) > 1 and (last := self._common_end(name, said)) and not kind_of(last):
                entity.nouns.add(last)
        entity.seen, entity.block = self._clock, block
        for word in words:
            if kind := kind_of(word):
                entity.kinds.add(kind)
                entity.nouns.add(word)
        return entity

    def _common_end(self, name: Name, words: list[str]) -> str:
        """The last word of a name where the document writes it small, too, and so says what the thing is: "Orvan Lighthouse"."""
        last = words[-1]
        is_noun = not name.code and last.isalpha() and last not in _MEASURES and not is_plural(last) and last not in LEGAL
        return last if is_noun and self.casing.writes_small(last) else ""

    def definite(self, noun: str, block: int) -> Subject | None:
        """What "the company" or "the plant" stands for in a block: the latest named thing called so, or by a noun of that kind.

        Where several were, and the block has named none of them, it is what the article is about, if that is among them.
        """
        kind = kind_of(noun)
        pool = [e for e in self.entities.values() if noun in e.nouns and (kind or not e.person)]
        pool = pool or [e for e in self.entities.values() if kind and kind in e.kinds]
        if not pool and kind == "company":
            pool = [e for e in self.entities.values() if "actor" in e.kinds]
        if not pool:
            return None
        latest = max(pool, key=lambda e: e.seen)
        main = self.main() if len(pool) > 1 and latest.block != block else None
        known = self.entities.get((main.key, main.code)) if main else None
        return (known if known in pool else latest).subject._replace(how="definite")

    def person(self) -> Subject | None:
        """Who "he" or "she" is: the person named last."""
        pool = [e for e in self.entities.values() if e.person]
        return max(pool, key=lambda e: e.seen).subject._replace(how="pronoun") if pool else None

    def kind(self, subject: Subject) -> str:
        """The first kind of thing, by the alphabet, that a named subject was called; "" if none."""
        known = self.entities.get((subject.key, subject.code))
        return min(known.kinds) if known and known.kinds else ""

    def is_person(self, subject: Subject) -> bool:
        """Whether it is a person, whom no figure is left standing for."""
        known = self.entities.get((subject.key, subject.code))
        return known is not None and known.person

    def is_surely_person(self, subject: Subject) -> bool:
        """Whether its age, a title or what it is called makes it a person."""
        known = self.entities.get((subject.key, subject.code))
        return known is not None and known.sure

    def author(self) -> Subject | None:
        """Who "we" is."""
        by = self.document.publisher or self.document.source
        return Subject(by, fold(by), how="pronoun", named=True) if by else None

    def main(self) -> Subject | None:
        """What the whole article is about, as `central` tells; None where nothing is said to be."""
        if self._main is None:
            best = central(self.document, [s.text for s in self.titled], self.casing)
            known = next((s for s in self.titled if s.text == best), None)
            key = fold(best)
            self._main = known or Subject(best, self._short[key] if key in self.met else key, how="title", named=True)
        return self._main if self._main.key else None

    @property
    def versions(self) -> bool:
        """Whether the document speaks of versions of what it is about: "Orvan 3.1", "version 3.1"."""
        if self._versions is None:
            whole = self.main()
            name = re.escape(whole.text) if whole else "version"
            said = rf"\b(?:version|release|{name})(?: is| of)? \d{{1,3}}\.[\dx]|^##? ?\[?v?\d{{1,3}}\.\d{{1,3}}\.\d"
            self._versions = re.search(said, self.document.text, re.IGNORECASE | re.MULTILINE) is not None
        return self._versions


def _nothing() -> None:
    """What a memory is told before the first sentence."""


def is_abstract(low: str) -> bool:
    """Whether a word ends as nouns of states and doings do: "completion", "occupancy"."""
    return len(low) >= _LONG and low.endswith(_ABSTRACT)


def _head(words: list[str]) -> str:
    """The word of a name that says what the thing is: its last ("State Road Agency", "Bank of Orva"), else its first ("Hotel Ruby")."""
    end = words.index("of") if "of" in words[1:] else len(words)
    while end > 1 and words[end - 1] in LEGAL and not kind_of(words[end - 1]):
        end -= 1
    last, first = words[end - 1], words[0]
    return last if kind_of(last) else first if kind_of(first) not in _NO_HEAD else ""


def lemmas(words: list[str]) -> tuple[str, ...]:
    """Singular lemmas of the words that say something."""
    return tuple(singular(w) for w in words if w not in EMPTY and w[:1].isalpha())
