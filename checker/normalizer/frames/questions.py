"""Takes the question in front of an answer, makes what it asks about the topic: "How much oil does a press need?" asks about a press."""

from __future__ import annotations

from collections.abc import Sequence

from checker.normalizer.frames.clauses import Span, noun_phrases
from checker.normalizer.frames.labels import above_in_line
from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.resolve import entity, is_measure, plain
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import FORMS, ROLE, is_plural, stem
from checker.normalizer.model import Block, Sentence
from checker.normalizer.tokens import tokenize

_LONGEST = 200
"""Characters of a question; a longer one is argued and not asked."""
_MOST_WORDS = 8
"""Tokens behind the verb in which the noun phrase it asks about may stand."""
_PLURAL = ("they", "their")
_PRONOUNS = ("it", "its", *_PLURAL)
_TELLS = frozenset("XEUR?")
"""Tags of a heading that is a sentence of its own."""
_BE = frozenset(("is", "are", "was", "were"))
_OWNERS = ROLE["holder"] | {"for"}


def take_up(memory: Memory, block: Block) -> None:
    """Makes what the question asks about the topic, once for each question."""
    asked = memory.question
    if asked is None or asked.start == memory.asked:
        return
    memory.asked = asked.start
    about = _about(_read(memory, asked))
    if about:
        memory.topic, memory.topic_block = about, block.index


def take_up_heading(view: View) -> None:
    """ "**Protect the admin port.** It is 9440.": what a run-in heading names is what a pronoun behind it stands for."""
    memory, block = view.memory, view.block
    above = above_in_line(memory, block) if view.low[:1] and view.low[0] in _PRONOUNS else None
    if above is None or view.sentence.start != block.start:
        return
    head = _read(memory, Sentence(above.start, above.end, above.index))
    phrases = noun_phrases(head.tags, int(head.words[0] in FORMS), len(head.tags))
    if len(phrases) != 1 or head.tags[phrases[0][1] - 1] not in "WQ" or _TELLS & set(head.tags):
        return
    if is_plural(head.low[phrases[0][1] - 1]) == (view.low[0] in _PLURAL) and (about := _thing(head, phrases[0], ())):
        memory.topic, memory.topic_block = about, block.index


def asked_words(memory: Memory) -> tuple[str, ...]:
    """The content words of the question, for an answer that is no sentence: "Seven days." says what the question said."""
    return _read(memory, memory.question).content() if memory.question else ()


def asked_verb(memory: Memory) -> str:
    """The lemma of the main verb of the question: "keep" of "How long does a worker keep it?"; "" where there is none."""
    if memory.question is None:
        return ""
    view = _read(memory, memory.question)
    return next((stem(w) for w, t in zip(view.low, view.tags, strict=True) if t in "VQ" and w in FORMS), "")


def question(memory: Memory, block: Block) -> Sentence | None:
    """The question that a block answers: a sentence of it that has just been passed, or its heading."""
    text = memory.document.text
    for sentence in reversed(memory.passed):
        if sentence.block == block.index and sentence.end - sentence.start < _LONGEST and _ends(text[sentence.start : sentence.end]):
            return sentence
    above = memory.blocks[block.headings[-1]] if block.headings else None
    if above and above.kind == "heading" and above.end - above.start < _LONGEST and _ends(text[above.start : above.end]):
        return Sentence(above.start, above.end, above.index)
    return None


def _ends(said: str) -> bool:
    return said.rstrip("*_ ").endswith("?")


def _read(memory: Memory, sentence: Sentence) -> View:
    return View(memory, sentence, tokenize(memory.document.text, sentence.start, sentence.end), [])


def _about(view: View) -> Subject | None:
    """The noun phrase behind the first verb: "does a node need", "is the limit for a key"; a person asked is nobody."""
    verb = view.tags.find("X")
    if verb < 1:
        return None
    found = noun_phrases(view.tags, verb + 1, min(verb + _MOST_WORDS, len(view.tags)))
    if not found or found[0][0] != verb + 1:
        return None
    first, last = found[0]
    last -= view.low[verb] not in _BE and last - first > 1 and _ends_in_verb(view, last)
    return _thing(view, (first, last), found[1:])


def _ends_in_verb(view: View, last: int) -> bool:
    """ "does a node need", "does the pump wait before": whether the last word of what looks like a noun phrase is the verb."""
    if view.letters[last] == "P":
        return view.words[last] != "of" and not {"V", "Q", "X"} & set(view.tags[last:])
    return view.letters[last] in ".,S"


def _thing(view: View, span: Span, rest: Sequence[Span]) -> Subject | None:
    """What the phrase stands for; of a measure, whose it is."""
    first, last = span
    if view.tags[first] in "UE" or view.tags[last - 1] not in "WQBIG":
        return None
    if is_measure(view.low[last - 1]) and rest and view.low[rest[0][0] - 1] in _OWNERS:
        return entity(view, rest[0]) or plain(view, *rest[0])
    return entity(view, span) or plain(view, first, last)
