"""Takes a document's sentences one after the other, remembers who was spoken of; gives what "it", "the company" or a heading stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.lexicon import load
from checker.normalizer.frames.names import Name, fold, kind_of
from checker.normalizer.frames.words import singular
from checker.normalizer.model import Block, Sentence
from checker.tables import Document

_NEWLINE = re.compile("\n")
_GENERIC = frozenset(load("names")["generic"]["words"].split())


class Subject(NamedTuple):
    """What a figure is about: as written, folded, the designator's code, and how it was found."""

    text: str
    key: str
    code: str = ""
    how: str = "clause"
    named: bool = False


class Entity:
    """Something with a name in this document, and the common nouns that were said of it."""

    __slots__ = ("kinds", "nouns", "seen", "subject")

    def __init__(self, subject: Subject) -> None:
        self.subject, self.seen = subject, 0
        self.kinds: set[str] = set()
        self.nouns: set[str] = set()


class Memory:
    """What earlier sentences of the document leave for later ones: names, subjects, headings. One for each document."""

    def __init__(self, document: Document, blocks: list[Block]) -> None:
        self.document, self.blocks = document, blocks
        self.lines = [0, *(m.end() for m in _NEWLINE.finditer(document.text))]
        self.entities: dict[tuple[str, str], Entity] = {}
        self.topic: Subject | None = None
        """Subject of the sentence before, where it can be taken up by a pronoun."""
        self.topic_block = -1
        self.clock = 0
        self.passed: list[Sentence] = []
        self.clauses = 0
        self.headings: dict[int, Subject | None] = {}
        self.rejected: list[object] = []
        self._names: dict[str, bool] = {}
        self._short: dict[str, str] = {}

    def pass_over(self, sentence: Sentence) -> None:
        """Notes a sentence without mentions; it is read only if a later pronoun may point into it."""
        self.passed.append(sentence)

    def place(self, start: int) -> tuple[int, int]:
        """Line and column of an offset, both 1-based."""
        line = bisect_right(self.lines, start)
        return line, start - self.lines[line - 1] + 1

    def is_name(self, word: str) -> bool:
        """Whether a capitalised word that begins a sentence is a name: the document never has it in lower case, or inside a sentence with a capital."""
        known = self._names.get(word)
        if known is None:
            bare = word.removesuffix("'s").removesuffix("’s")
            text = self.document.text
            known = self._names[word] = re.search(rf"[a-z,;] {re.escape(bare)}\b", text) is not None or (
                re.search(rf"\b{re.escape(bare.lower())}\b", text) is None and text.count(bare) > 1
            )
        return known

    def short(self, name: Name) -> str:
        """The key under which the document goes on: its "Verrano" for "Verrano Infrastructure"."""
        known = self._short.get(name.key)
        if known is None:
            known = self._short[name.key] = self._shorten(name)
        return known

    def _shorten(self, name: Name) -> str:
        words = name.text.replace("’", "'").removesuffix("'s").split()
        if name.code or len(words) < 2:
            return name.key
        text = self.document.text
        whole = text.count(" ".join(words))
        alone = {w: text.count(w) - whole for w in (words[-1], words[0]) if w.lower() not in _GENERIC and len(w) > 2}
        best = max(alone, key=lambda w: alone[w], default="")
        return fold(best) if best and alone[best] > 0 else name.key

    def named(self, name: Name, how: str = "clause") -> Subject:
        """The subject that a name makes."""
        return Subject(name.text.replace("’", "'").removesuffix("'s"), self.short(name), name.code, how, named=True)

    def note(self, subject: Subject, noun: str = "") -> Entity:
        """Remembers that a named thing was spoken of now, and the noun that was said of it."""
        self.clock += 1
        entity = self.entities.get((subject.key, subject.code))
        if entity is None:
            entity = self.entities[subject.key, subject.code] = Entity(subject)
        entity.seen = self.clock
        if noun:
            entity.nouns.add(noun)
            if kind := kind_of(noun):
                entity.kinds.add(kind)
        return entity

    def definite(self, noun: str) -> Subject | None:
        """What "the company" or "the plant" stands for: the latest named thing that was called so, or by a noun of the same kind."""
        noun, kind = singular(noun), kind_of(noun)
        same = [e for e in self.entities.values() if noun in e.nouns]
        pool = same or [e for e in self.entities.values() if kind and kind in e.kinds]
        if not pool:
            return None
        return max(pool, key=lambda e: e.seen).subject._replace(how="definite")

    def pronoun(self, word: str) -> Subject | None:
        """What "it", "they", "he", "we" stands for."""
        if word in ("we", "our", "us", "i", "my", "ours"):
            by = self.document.publisher or self.document.source
            return Subject(by, fold(by), how="pronoun", named=True) if by else None
        return self.topic._replace(how="pronoun") if self.topic else None
