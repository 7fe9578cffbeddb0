"""Takes the figures of a fact, gives what a report calls the fact: "GPUs of Kestra 1", "Orvan's founding", "which Kestra"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.lexicon import load
from checker.tables import DATE_KINDS, Assertion

_DATA = load("wording")
_EVENTS: dict[str, str] = _DATA["events"]
_DOUBLED = frozenset(_DATA["doubled"]["lemmas"].split())
_FIGURES: dict[str, str] = _DATA["figures"]
_ARTICLES = frozenset(_DATA["articles"]["words"].split())
_VOWELS = "aeiou"
_PLURAL = re.compile(r"(?<=\d)s$")


def name(rows: Sequence[Assertion]) -> str:
    """What the fact is called; the first of the figures counts most."""
    lead = rows[0]
    about = _subject(rows)
    if lead.kind == "designator":
        return _which(rows, about)
    what = next((r.attribute for r in rows if r.attribute), None)
    if lead.kind in DATE_KINDS and (event := _event(lead, what)):
        return f"{_possessive(about)} {event}" if about else event
    what = bare(what) if what else _FIGURES.get(lead.kind, "figure")
    return what if not about or about.casefold() in what.casefold() else f"{what} of {about}"


def bare(text: str) -> str:
    """ "the power" -> "power": a noun phrase without what stands in front of its nouns."""
    words = text.split()
    while len(words) > 1 and words[0].lower() in _ARTICLES:
        del words[0]
    return " ".join(words)


def _subject(rows: Sequence[Assertion]) -> str:
    """Said by a clause or title rather than by what stood before; "The mill" is no name, "The Hague" is one."""
    said = [r.subject for r in rows if r.subject_from in ("clause", "title")] + [r.subject for r in rows]
    words = (next((s for s in said if s), None) or "").split()
    if len(words) > 1 and words[0].lower() in _ARTICLES and not words[1][:1].isupper():
        words[0] = words[0].lower()
    return " ".join(words)


def _which(rows: Sequence[Assertion], about: str) -> str:
    """ "which Kestra"; of codes, whose letters name nothing, "RK70 or K70"."""
    if len(about) > 2:
        return f"which {about}"
    return " or ".join(dict.fromkeys(_PLURAL.sub("", " ".join(r.surface.split())) for r in rows[:2]))


def _event(row: Assertion, what: str | None) -> str | None:
    """The event of a verb as a noun; None where a noun of the text names it already, or nothing does."""
    lemma = row.predicate or ""
    if what and what.lower() not in (lemma, row.predicate_class):
        return None
    return (_EVENTS.get(lemma) or gerund(lemma)) if lemma and lemma != "be" and " " not in lemma else "date"


def _possessive(noun: str) -> str:
    return f"{noun}'" if noun.endswith("s") else f"{noun}'s"


def gerund(lemma: str) -> str:
    """ "sign" -> "signing", "close" -> "closing", "run" -> "running", "die" -> "dying"."""
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    return f"{lemma}{lemma[-1] if _doubles(lemma) else ''}ing"


def _doubles(lemma: str) -> bool:
    """One vowel between single consonants, in one syllable: "stop", "run"; not "open", "look", "fix"."""
    if lemma in _DOUBLED:
        return True
    one_syllable = sum(c in _VOWELS for c in lemma) == 1
    return one_syllable and len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS
