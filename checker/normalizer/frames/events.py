"""Takes a date in its sentence, gives the event that it dates: its class, what took part in it, what it was done to."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames import happenings, offices, terms
from checker.normalizer.frames.as_of import STATES
from checker.normalizer.frames.clauses import Clause, noun_phrases
from checker.normalizer.frames.degrees import state
from checker.normalizer.frames.folding import NONE, Attribute
from checker.normalizer.frames.names import kind_of
from checker.normalizer.frames.told import NAMED, TELLS
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import EVENTS, FORMS, LIGHT, ROLE, singular, verb_class
from checker.normalizer.model import Mention
from checker.tables import NUMERIC_KINDS

_SEEN, _MISHAPS = (frozenset(load("verbs")["first signs"][key].split()) for key in ("verbs", "nouns"))
_NOUN = re.compile(r"[WQIB]*[WQI](?=$|[^H])")
_BORN, _DIED = (("bear", Attribute("birth", "bear")), ("die", Attribute("death", verb_class("die"))))
_LIFE, _LIFE_ENDS = re.compile(r"B\((Y{1,6})[-H]{1,2}Y{1,6}\)"), re.compile(r"B\(Y{1,6}[-H]{1,2}(Y{1,6})\)\Z")
_HAPPENS = ("be", "fall", "come", "take", "happen", "occur", "follow")
"""Verbs that say of an event only that it was."""
_CLASSES = frozenset(load("verbs")["classes"])
_DAY = ("date", "day", "on", "at", "in")
"""What may stand behind the event in the head of a column."""
_IT = ("it", "them", "they")
"""What a verb may be done to without its being named."""
_DATES_NOTHING = frozenset(("for", "with", "than", "against", "despite", "above", "below", "like"))
"""Prepositions that say no time: the date behind one belongs to the noun behind it, "for October delivery"."""


def event(view: View, m: Mention, clause: Clause | None) -> tuple[str, Attribute]:
    """(lemma of the event's verb, the event as an attribute: its class as key, its object's lemmas as modifiers)."""
    if life := _of_life(view, m):
        return life
    if _is_as_of(view, m) or happenings.asked(view) or happenings.is_stamp(view, m, clause) or _of_figure(view, m, clause):
        return "", NONE
    if planned := happenings.set_for(view, m, clause):
        return _event_noun(planned) or ("be", Attribute(planned, planned))
    noun = _noun_behind(view, m) or _noun_before(view, m, clause)
    if noun:
        return noun
    if named := _event_noun(happenings.label(view, m)):
        return named
    return _of_clause(view, m, clause) if clause else ("", NONE)


def of_column(head: str) -> tuple[str, Attribute] | None:
    """The event that the head of a column of dates names: "Released", "Release date", "Opened on"."""
    words = head.strip("*_`~ ").lower().split()
    while len(words) > 1 and words[-1] in _DAY:
        words.pop()
    if len(words) != 1:
        return None
    done = FORMS.get(words[0]) if words[0].endswith("ed") else None
    return (done, Attribute(head, verb_class(done))) if done else _event_noun(words[0])


def _of_clause(view: View, m: Mention, clause: Clause) -> tuple[str, Attribute]:
    """The event that the verb of the clause tells, or the noun that a weak verb stands with."""
    clause = happenings.started(view, clause)
    if office := offices.taken(view, m, clause):
        return office
    subject = _noun_subject(view, clause)
    if clause.lemma == "be" and not clause.passive:
        phrase, words = happenings.together(view, m, clause)
        if phrase:
            return phrase, Attribute(phrase, phrase, _objects(view, clause, words))
    if told := happenings.beside(view, m, clause):
        return _of_clause(view, m, told)
    if clause.lemma == "be" and view.low[clause.subject[0] if clause.subject else clause.first] == "there":
        word = next(iter(_objects(view, clause)), "be")
        return word, Attribute(word, word)
    if clause.lemma == "be" and not clause.passive and not subject and clause.subject:
        return "be", _of_subject(view, clause)
    if subject and clause.lemma in _HAPPENS and clause.klass == verb_class(clause.lemma):
        return subject
    if happenings.comes_out(view, clause):
        return "release", Attribute("release", "release")
    if happenings.tells_nothing(view, clause):
        return "", NONE
    return _of_verb(view, m, clause)


def _of_verb(view: View, m: Mention, clause: Clause) -> tuple[str, Attribute]:
    if ended := terms.end(view, m, clause):
        return ended
    if happenings.moves(view, clause):
        return "trade", Attribute("trade", "trade", _objects(view, clause))
    if light := _light(view, clause):
        return clause.said, Attribute(clause.said, light, _objects(view, clause))
    if _is_first_sign(view, clause):
        return clause.said, Attribute(clause.said, "begin", _objects(view, clause))
    if clause.klass == clause.lemma not in _CLASSES or happenings.is_figure(clause) or happenings.is_phrased(clause):
        phrase, words = happenings.together(view, m, clause)
        said = phrase or clause.lemma
        if not phrase and not happenings.is_figure(clause):
            return clause.said, Attribute(clause.said, clause.klass, _objects(view, clause))
        return said, Attribute(said, said, () if _governs(view, clause, words) else _objects(view, clause, words))
    return clause.said, Attribute(clause.said, clause.klass, _objects(view, clause))


def _governs(view: View, clause: Clause, words: frozenset[str]) -> bool:
    """ "Lifted from a cellar": the noun behind a preposition of the phrase is no thing that it was done to."""
    return any(view.low[i] in words and view.tags[i] == "P" and view.letters[i + 1] in "DGBW" for i in range(clause.last, clause.end))


def _is_first_sign(view: View, clause: Clause) -> bool:
    """ "The fire was first seen on Monday": of what nobody arranges the first sign is the beginning."""
    if not clause.passive or clause.lemma not in _SEEN or "first" not in view.low[clause.first : clause.last] or clause.subject is None:
        return False
    phrases = noun_phrases(view.tags, *clause.subject)
    head = singular(view.low[phrases[0][1] - 1]) if phrases else ""
    return kind_of(head) == "storm" or head in _MISHAPS


def _of_life(view: View, m: Mention) -> tuple[str, Attribute] | None:
    """ "Anna Brodsky (1866 - 1936)": the first of two dates in brackets behind a name is that of the birth, the second of the death."""
    if view.letters[m.first - 1] == "(" and _LIFE.match(view.tags, m.first - 2):
        return _BORN
    closed = _LIFE_ENDS.search(view.tags, 0, m.last + 1) if view.letters[m.last] == ")" else None
    return _DIED if closed and closed.start(1) == m.first else None


def _light(view: View, clause: Clause) -> str | None:
    """ "made an announcement": the event of the noun behind a verb that says little."""
    if clause.lemma not in LIGHT:
        return None
    end = view.tags.find("P", clause.last, clause.end)
    phrases = noun_phrases(view.tags, clause.last, end if end >= 0 else clause.end)
    if not phrases or phrases[0][0] != clause.last:
        return None
    noun = view.low[phrases[-1][1] - 1]
    if named := _event_noun(noun):
        return named[1].key
    return verb_class(FORMS[noun]) if noun in FORMS else None


def _is_as_of(view: View, m: Mention) -> bool:
    """ "As of noon today the hall has sold 900 tickets": for when something holds, and no event."""
    return m.relation == "as of" or (view.words[m.first - 1] == "of" and view.words[m.first - 2] == "as")


def _of_figure(view: View, m: Mention, clause: Clause | None) -> bool:
    """Whether the date dates no event but says when a figure held: "up from nine on Monday", "320 were waiting since Monday"."""
    bounds = m.relation in ("since", "until")
    for other in view.mentions:
        if other.kind in NUMERIC_KINDS and other.kind != "ordinal" and other.skipped is None:
            if bounds and other.kind == "number" and view.governs[other.first] == view.governs[m.first]:
                return True  # "since Wednesday 240 sheep have been shorn": the time in which they were counted
            near = other.last <= m.first and set(view.tags[other.last : m.first]) <= set("PA") and view.words[other.before] in ROLE["carry"]
            if other.last <= m.first and state(view, other, view.clause_at(other.first)):
                return True  # "it was 71 percent complete at the end of June": how far it was by then
            if near or (clause and clause.klass in STATES and view.governs[other.first] == view.governs[m.first]):
                return True
    return False


def _noun_behind(view: View, m: Mention) -> tuple[str, Attribute] | None:
    """ "the May 6 announcement", "the 1998 storm": the noun that the date stands in front of."""
    comma = view.letters[m.last] == ","
    owns = view.low[m.last - 1].endswith("'s") and m.grain == "day"  # "Friday's ruling"
    bound = owns or view.letters[m.first - 1] in "DGB" or view.words[m.first - 1] in _DATES_NOTHING
    match = _NOUN.match(view.tags, m.last + comma) if bound else None
    if not match:
        return None
    word = singular(view.low[match.end() - 1])
    if comma and word not in EVENTS:
        return None
    return _event_noun(word) or ("", Attribute(word, word))


def _noun_before(view: View, m: Mention, clause: Clause | None) -> tuple[str, Attribute] | None:
    """ "the signing on May 6", "since its founding in 1990"; not what a telling verb did to it: "signed the agreement on May 6"."""
    i = m.first - 1
    while i >= 0 and view.tags[i] in "PDA":
        i -= 1
    if i < 0 or view.tags[i] not in "WQI" or (clause and clause.lemma not in LIGHT and _of_another(view, clause, i)):
        return None
    return _event_noun(view.low[i])


def _of_another(view: View, clause: Clause, noun: int) -> bool:
    """Whether a telling verb has the date rather than the noun: "voted on the tax deal on Monday", not "after the deal on Monday"."""
    if _done_to(view, clause, noun):
        return True
    if noun < clause.last or not (clause.lemma in TELLS or clause.klass in _CLASSES) or clause.lemma in _HAPPENS:
        return False
    start = next((a for a, b in noun_phrases(view.tags, clause.last, clause.end) if b - 1 == noun), noun)
    return not happenings.is_time(view.words[start - 1])


def _done_to(view: View, clause: Clause, noun: int) -> bool:
    """Whether the noun is the head of the object right behind an active verb."""
    if clause.passive or clause.lemma == "be" or noun < clause.last:
        return False
    return any(b - 1 == noun for _, b in noun_phrases(view.tags, clause.last, clause.end)[:1])


def _noun_subject(view: View, clause: Clause) -> tuple[str, Attribute] | None:
    if clause.subject is None:
        return None
    phrases = noun_phrases(view.tags, *clause.subject)
    return _event_noun(view.low[phrases[0][1] - 1]) if phrases else None


def _of_subject(view: View, clause: Clause) -> Attribute:
    """ "The next race is on Sunday": the thing that takes place."""
    phrases = noun_phrases(view.tags, *clause.subject) if clause.subject else []
    if not phrases or view.tags[phrases[0][1] - 1] not in "WQI":
        return Attribute("be", "be", _objects(view, clause))
    word = singular(view.low[phrases[0][1] - 1])
    return Attribute(word, word)


def _event_noun(word: str) -> tuple[str, Attribute] | None:
    noun = singular(word)
    key = EVENTS.get(noun)
    if key is None and noun in NAMED:
        return noun, Attribute(word, noun)
    return (key, Attribute(word, key)) if key else None


def _objects(view: View, clause: Clause, phrase: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Head lemmas of the first noun phrase behind the verb, and of the subject of a passive; of "it" that of what it stands for.

    Words of the `phrase` that the verb makes with what stands behind it are none.
    """
    if (thing := _pronoun(view, clause)) is not None:
        return thing
    found = []
    for a, b in noun_phrases(view.tags, clause.last, clause.end)[:1]:
        if view.tags[b - 1] in "WQI" and not (view.low[b - 1] in phrase and view.tags[a - 1] == "P"):  # "comes into force"
            found.append(singular(view.low[b - 1]))
    if (clause.passive or not found) and clause.subject:
        phrases = noun_phrases(view.tags, *clause.subject)
        if phrases and view.tags[phrases[0][1] - 1] in "WQI":
            found.append(singular(view.low[phrases[0][1] - 1]))
    return tuple(sorted(set(found) - phrase))


def _pronoun(view: View, clause: Clause) -> tuple[str, ...] | None:
    """ "Divers found it in May", "It was found in May": the thing told of before; None where no pronoun is what the verb is done to."""
    behind = clause.last + (view.letters[clause.last] == "P")
    at = behind if not clause.passive else clause.subject[0] if clause.subject else -1
    if view.words[at] not in _IT:
        return None
    topic = view.memory.topic
    return (singular(topic.key.rsplit(" ", 1)[-1]),) if topic and not topic.named else ()
