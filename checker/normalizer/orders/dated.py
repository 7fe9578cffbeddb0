"""Takes the assertions of a document, gives the events that its dates date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.clashes.events import Dated, Event
from checker.normalizer.frames.words import FORMS, LEMMA
from checker.normalizer.orders.verbs import keys, marks
from checker.normalizer.orders.words import BIDS, FAINT, NOUNS
from checker.tables import DATE_KINDS, Assertion

_WORD = re.compile(r"\w+")
_REACH = 5
"""Words behind a verb that may belong to it."""
_LONG = 12
"""The same where an order with its infinitive may stand: "told the guests of both hotels to leave"."""
_BIDS = re.compile(r"\b(?:told|asked|instructed|directed|commanded|ordered|urged)\b[^.;:]{0,80} to [a-z]")


def dated(rows: Sequence[Assertion]) -> Iterator[Dated]:
    """An event for each date that is told as a fact and dates one."""
    for row in rows:
        if row.kind in DATE_KINDS and row.role == "level" and not row.skipped and row.mood in ("asserted", "reported") and not row.historic:
            event = _event(row)
            if event:
                yield Dated(row, event)


def _event(row: Assertion) -> Event | None:
    lemma = (row.predicate or "").split(" ")[0]  # of "step down", the words behind it are found in the sentence
    klass, named = (lemma, "") if " " in row.predicate_class else (row.predicate_class, row.attribute_key)
    subject = row.subject_key.split() if row.subject_from in ("clause", "pronoun", "definite") else []
    behind = _behind(lemma, _WORD.findall(row.sentence.lower()))
    verbs = keys(lemma, klass, row.modifiers, subject[-1:], behind, bids=_BIDS.search(row.sentence) is not None)
    verbs |= {named} - FAINT - {""} | NOUNS.get(named, frozenset())
    words = {LEMMA[w] for name in (*row.modifiers, *subject, *(w for p in row.participants for w in p.split())) for w in name.split()}
    said = marks(_WORD.findall(row.sentence.lower())) | {n for n in row.names if n[-1:].isdigit()}
    return Event(verbs, frozenset(words - {""}), said, row.surface, frozenset(row.words)) if verbs else None


def _behind(lemma: str, words: Sequence[str]) -> Sequence[str]:
    """The words behind the first form of the verb in a sentence; none where it has none."""
    found = next((i for i, word in enumerate(words) if FORMS.get(word, word) == lemma), len(words))
    return words[found + 1 : found + 1 + (_LONG if lemma in BIDS else _REACH)]
