"""Takes a sentence that has been read, leaves its names and its topic in the memory; reads passed sentences on demand."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from checker.normalizer.frames.called import called, known_by
from checker.normalizer.frames.clauses import Clause, Span, noun_phrases
from checker.normalizer.frames.memory import Memory, Subject, lemmas
from checker.normalizer.frames.names import HONORIFICS, LEGAL, Name, bare, kind_of
from checker.normalizer.frames.resolve import entity, is_measure, plain
from checker.normalizer.frames.versions import release
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import AGENT, ROLE, is_plural, singular
from checker.normalizer.model import Block, Sentence
from checker.normalizer.tokens import tokenize

_BOTH = ROLE["both"]
_NUMBERED = re.compile(r"\W{0,2}(?:v|version |release )?(\d{1,3}(?:\.\d{1,3}){1,2})(?=\W*$|[\])]*\s*(?:[-–—(:]|$))", re.IGNORECASE)
"""A heading that begins with the number of a version, and says no more or goes on behind a sign."""
_CAUSE = 8
"""Tokens behind a passive verb in which the phrase of its agent ends."""
_OBJECT = 8
"""Tokens behind a verb in which the noun phrase of its object ends."""
_OPENS = frozenset("ADMWBQIGUE")
"""Letters of the first word of a noun phrase, and of an adverb in front of it."""
_OFTEN = 3
"""Times that a person's name is not said in full."""
BACK = 2
"""How many sentences without figures are read when a pronoun may point into them."""


def catch_up(memory: Memory) -> None:
    """Reads the last sentences that were passed over, so that their names and topics are known."""
    passed, memory.passed = memory.passed[-BACK:], []
    for sentence in passed:
        remember(View(memory, sentence, tokenize(memory.document.text, sentence.start, sentence.end), []))


def heading(memory: Memory, block: Block) -> Subject | None:
    """What the nearest heading above a block names."""
    for index in reversed(block.headings):
        if index not in memory.headings:
            above = memory.blocks[index]
            memory.headings[index] = None
            view = View(memory, Sentence(above.start, above.end, index), tokenize(memory.document.text, above.start, above.end), [])
            name = next((n for n in view.names if n.entity), None)
            if above.kind == "heading":
                memory.headings[index] = _release(view) or (memory.named(name, "heading") if name else None)
        if memory.headings[index]:
            return memory.headings[index]
    return None


def _release(view: View) -> Subject | None:
    """ "## 3.1.0 - 2026-02-17": the version that a list of changes is of."""
    said = _NUMBERED.match(view.said)
    return release(view, said[1]) if said else None


def remember(view: View) -> None:
    """Leaves what the sentence says of names to the sentences behind it."""
    memory = view.memory
    acting = [c.subject for c in view.clauses if c.subject and c.klass in AGENT] if view.names else []
    for name in view.names:
        if name.entity:
            noted = memory.note(name, called(view, name), view.block.index)
            if (noun := known_by(view, name)) and not is_measure(noun):
                noted.nouns.add(noun)
            person = is_person(view, name)
            noted.sure = noted.sure or person or _is_called_person(view, name)
            noted.person = noted.person or person or _sounds_like_person(view, name)
            if acting and not noted.person and any(a <= name.first < b for a, b in acting):
                noted.kinds.add("actor")
            if name.code and not name.model and (noted.kinds or memory.document.text.count(name.text) > 1):
                memory.sibling, memory.sibling_block = noted.subject, view.block.index
    if view.block.kind == "heading":
        said = next((n for n in view.names if n.entity), None)
        memory.headings[view.block.index] = _release(view) or (memory.named(said, "heading") if said else None)
    topic = _topic(view)
    if topic:
        memory.measure = partial(_measure, view) if topic.how != "pronoun" else memory.measure
        memory.topic, memory.topic_block = topic, view.block.index
        memory.hero = topic if topic.named else memory.hero
    if any(c.subject is not None and view.tags[c.subject[0]] not in "UE" for c in view.clauses):  # no pronoun, which would go on
        memory.many, memory.one = partial(_many, view), partial(_one, view)
    if len(view.names) > 1:
        pair = next((p for c in view.clauses if len(p := participants(view, c)) > 1), None)
        memory.pair = pair or memory.pair


def participants(view: View, clause: Clause | None) -> tuple[str, ...]:
    """Folded names of the clause, its subject's among them, sorted; "the two" are those who did something together before."""
    if clause is None:
        return ()
    if clause.participants is None:
        clause.participants = _participants(view, clause)
    return clause.participants


def _participants(view: View, clause: Clause) -> tuple[str, ...]:
    a, b = clause.subject or (clause.start, clause.start)
    found = {n.full for n in view.names if clause.start <= n.first < clause.end or a <= n.first < b}
    if a < b and not _BOTH.isdisjoint(view.low[a:b]):
        found.update(view.memory.pair)
    return tuple(sorted(found)) if found else ()


def looks_like_person(view: View, name: Name) -> bool:
    """A name that is said to be a person's, or one of two words that speaks."""
    return is_person(view, name) or _sounds_like_person(view, name)


def _sounds_like_person(view: View, name: Name) -> bool:
    if name.code:
        return False
    if view.letters[name.last] == "," and view.words[name.last + 1] == "whose":
        return True
    if not _is_called_person(view, name) and not any(c.klass == "say" and _beside(c, name) for c in view.clauses):
        return False
    text = bare(name.text)
    words = text.lower().split()
    if len(words) not in (2, 3) or words[-1] in LEGAL or _is_always_whole(view.memory, text):
        return False
    return name.key != words[0]  # a company goes on with its first word, a person with the last


def _is_called_person(view: View, name: Name) -> bool:
    """ "Ruth Dale, a retired judge,": two words or three in apposition to a noun of persons."""
    if view.letters[name.last] != "," or "G" in view.tags[name.first : name.last] or name.last - name.first not in (2, 3):
        return False
    noun = called(view, name) if view.letters[name.last + 1] == "D" else view.words[name.last + 2]
    return kind_of(noun) == "person"


def _is_always_whole(memory: Memory, text: str) -> bool:
    """Whether the text says the name again and again and never its last word alone, as it would say a person's."""
    return memory.casing.runs[text] >= _OFTEN and not memory.casing.runs[text.rsplit(" ", 1)[-1]]


def is_person(view: View, name: Name) -> bool:
    """A name with an age, an honorific, a personal noun or "who"."""
    before = view.words[name.first - 1]
    if before in HONORIFICS or kind_of(before) == "person" or _has_honorific(name.text):
        return True
    if view.letters[name.last] != ",":
        return False
    if view.words[name.last + 1] == "who" and not name.code:
        return True
    if view.letters[name.first - 1] in "DM":  # "the clerk of the Second District, 47, ..."
        return False
    return view.letters[name.last + 1] == "M" and view.letters[name.last + 2] in ",."


@lru_cache(maxsize=1 << 12)
def _has_honorific(text: str) -> bool:
    return not HONORIFICS.isdisjoint(text.lower().split())


def _beside(clause: Clause, name: Name) -> bool:
    return name.first == clause.last or name.last == clause.first


def _topic(view: View) -> Subject | None:
    """The subject of the first main clause; where that is a pronoun, the topic stays."""
    memory = view.memory
    main = [c for c in view.clauses if c.opener not in ("R", "S")] or _opening(view)
    for clause in main:
        if clause.lemma == "be" and view.letters[clause.last] == "B":
            name = next((n for n in view.names if n.first == clause.last and n.entity and not n.model), None)
            if name and clause.subject and not view.name_in(*clause.subject):
                return memory.named(name)
        if clause.subject and clause.klass != "say":
            if view.low[clause.subject[0]] in ROLE["none"]:
                return None
            if view.tags[clause.subject[0]] in "UE" and clause.subject[1] - clause.subject[0] == 1:
                return memory.topic._replace(how="clause") if memory.topic and view.low[clause.subject[0]] not in ROLE["empty"] else None
            return entity(view, clause.subject) or _cause(view, clause)
    name = next((n for n in view.names if n.entity and not n.model), None)
    return memory.named(name) if name and (memory.topic is None or not view.clauses or name.code) else None


def _opening(view: View) -> list[Clause]:
    """ "Since then the mill has lost money": the clause of a sentence that only looks like half of one."""
    found = [c for c in view.clauses if c.opener == "S" and c.subject and view.tags[c.subject[0]] not in "UE"]
    return found[:1] if all(c.opener in ("R", "S") for c in view.clauses) else []


def _many(view: View) -> Subject | None:
    """The only things in the plural that a verb of the sentence has for its object, where no subject is in the plural."""
    objects = {span for c in view.clauses if not c.passive and c.klass != "say" and (span := _object(view, c))}
    if len(objects) != 1:
        return None
    a, b = objects.pop()
    doers = [c.subject for c in view.clauses if c.subject and c.subject[1] != b]
    many = any(is_plural(view.low[end - 1]) or "C" in view.tags[start:end] for start, end in doers if view.tags[end - 1] in "WQ")
    return None if many else plain(view, a, b)


def _one(view: View) -> Subject | None:
    """The thing in the singular that the last verb of the sentence with an object has for it."""
    for clause in reversed(view.clauses):
        if clause.passive or clause.klass == "say" or clause.lemma == "be" or view.letters[clause.last] not in _OPENS:
            continue
        found = noun_phrases(view.tags, clause.last, min(clause.last + _OBJECT, len(view.tags)))
        a, b = found[0] if found and found[0][0] == clause.last else (0, 0)
        if a < b and view.tags[b - 1] in "WQBI" and view.low[a] not in ROLE["owner"]:
            person = is_plural(view.low[b - 1]) or kind_of(view.low[b - 1]) == "person" or singular(view.low[b - 1]) in ROLE["time"]
            return None if person else entity(view, (a, b))
    return None


def _object(view: View, clause: Clause) -> Span | None:
    """The noun phrase in the plural right behind the verb, without the number that counts it."""
    if view.letters[clause.last] not in _OPENS:
        return None
    found = noun_phrases(view.tags, clause.last, min(clause.last + _OBJECT, len(view.tags)))
    if not found or found[0][0] > clause.last + (view.letters[clause.last] == "A"):
        return None
    a, b = found[0]
    if view.tags[b - 1] not in "WQ" or not is_plural(view.low[b - 1]):
        return None
    while a < b and view.tags[a] in "DAMH":
        a += 1
    is_thing = a < b and not is_measure(view.low[b - 1])
    return (a, b) if is_thing and singular(view.low[b - 1]) not in ROLE["time"] and kind_of(view.low[b - 1]) != "person" else None


def _cause(view: View, clause: Clause) -> Subject | None:
    """ "The number of trains was cut by a flood": what did it, where the subject is a mere measure and no thing to go on about."""
    at = clause.last
    if not clause.passive or view.words[at] != "by" or view.words[at + 1] not in ("a", "an", "the"):
        return None
    found = noun_phrases(view.tags, at + 1, min(at + _CAUSE, len(view.tags)))
    return entity(view, found[0]) if found and found[0][0] == at + 1 else None


def _measure(view: View) -> tuple[str, ...]:
    """The words of what was measured, where the sentence began with that: "Orvan's shares", "revenue"."""
    clause = next((c for c in view.clauses if c.subject), None)
    phrases = noun_phrases(view.tags, *clause.subject) if clause and clause.subject else []
    if not phrases or not is_measure(view.low[phrases[0][1] - 1]):
        return ()
    return lemmas([w for w, t in zip(view.low[slice(*phrases[0])], view.tags[slice(*phrases[0])], strict=True) if t in "WQI"])
