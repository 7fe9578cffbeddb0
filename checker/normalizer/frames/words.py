"""Takes a word in lower case, gives what it is: the letter of its word class, its lemma and, for a verb, its class.

Everything here is a dict built once from the lexicon; the rest of the package asks and never guesses for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from checker.lexicon import load

_VERBS = load("verbs")
_STOP = load("stopwords")
_PLURALS: dict[str, str] = _STOP["plurals"]
_MOST_WORDS = 1 << 17
ROLE: dict[str, frozenset[str]] = {role: frozenset(line.split()) for role, line in _STOP["roles"].items()}
"""What single function words do: "modal", "passive", "owner", ... -> words."""


def _doubled(lemma: str) -> str:
    """Stem before -ed and -ing: "stop" -> "stopp" for one vowel between single consonants."""
    vowels = "aeiou"
    short = len(lemma) > 2 and lemma[-1] not in vowels + "wxy" and lemma[-2] in vowels and lemma[-3] not in vowels
    return lemma + lemma[-1] if short else lemma


def _regular(lemma: str) -> tuple[str, ...]:
    """Third person, past and -ing form as the rules of spelling give them."""
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    double = _doubled(lemma)
    return third, lemma + "ed", lemma + "ing", double + "ed", double + "ing"


def _forms() -> dict[str, str]:
    lemmas = {lemma for line in _VERBS["classes"].values() for lemma in line.split()} | set(_VERBS["plain"]["lemmas"].split())
    found: dict[str, str] = {}
    for lemma in sorted(lemmas):
        for form in (lemma, *_regular(lemma)):
            found.setdefault(form, lemma)
    for lemma, forms in _VERBS["irregular"].items():
        for form in (lemma, *_regular(lemma), *forms.split()):
            found[form] = lemma
    for lemma, line in _VERBS["forms only"].items():
        found |= dict.fromkeys(line.split(), lemma)
    return found


FORMS: dict[str, str] = _forms()
"""Form of a verb -> lemma."""
CLASS: dict[str, str] = {lemma: name for name, line in _VERBS["classes"].items() for lemma in line.split()}
"""Lemma of a verb -> its class; a verb that is missing is a class of its own."""
EVENTS: dict[str, str] = dict(_VERBS["events"])
"""Noun that names an event -> class of the verb it stands for."""
PHRASAL: dict[tuple[str, ...], str] = {tuple(k.split()): v for k, v in _VERBS["phrasal"].items()}
"""(lemma, one or two words behind it) -> class of what the two say together."""
LIGHT = frozenset(_VERBS["light"]["lemmas"].split())
"""Verbs that leave the event to the noun behind them."""
QUESTIONS: dict[str, str] = dict(_STOP["questions"])
"""Word behind "how" -> what is asked for."""
AGENT = frozenset(_VERBS["agents"]["classes"].split())
"""Classes of what companies and bodies do."""
COMPOUND = frozenset(_STOP["compound"]["words"].split())
_NOT_VERBS = frozenset(_STOP["not_verbs"]["words"].split())
_NOUNS = frozenset(form for word in _VERBS["nouns"]["forms"].split() for form in (word, *_regular(word)[:1]))
_LETTERS: dict[str, str] = {word: letter for letter, line in _STOP["classes"].items() for word in line.split()}
EMPTY = frozenset(_STOP["empty"]["words"].split()) | frozenset(_LETTERS)
"""Words that tell nothing of what a sentence is about."""


class _Table(dict[str, str]):
    """word -> what `make` says of it, worked out once for each word. Emptied before it takes more than a dictionary's worth of memory."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = made = self._make(word)
        return made


def _letter(low: str) -> str:
    known = _LETTERS.get(low)
    if known:
        return known
    if "'" in low:
        return "G" if low.endswith(("'s", "s'")) else "W"
    if low in _NOT_VERBS:
        return "W"
    if low in FORMS:
        return "I" if low.endswith("ing") else "Q" if low in _NOUNS else "V"
    if low.endswith("ly") and len(low) > 4:
        return "A"
    if low.endswith("ed") and len(low) > 5:
        return "V"
    return "I" if low.endswith("ing") and len(low) > 6 else "W"


LETTER = _Table(_letter)
"""The word class of a word in lower case: one letter, as `tags` explains them; Q where verb and noun look alike."""


@lru_cache(maxsize=1 << 16)
def singular(low: str) -> str:
    """A noun in lower case without its plural: "GPUs" -> "gpu", "companies" -> "company"; a possessive loses its 's."""
    low = low.removesuffix("'s").removesuffix("'")
    irregular = _PLURALS.get(low)
    if irregular:
        return irregular
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-2] if low.endswith(("sses", "xes", "ches", "shes", "zzes")) else low[:-1]


def _lemma(low: str) -> str:
    if low in EMPTY or len(low) < 2:
        return ""
    return FORMS[low] if low in FORMS and low not in _NOUNS else singular(low)


LEMMA = _Table(_lemma)
"""Lemma of any content word; "" for a word that tells nothing."""


@lru_cache(maxsize=1 << 14)
def stem(low: str) -> str:
    """Lemma of a verb's form; of a verb that the lexicon does not know its stem, the same for all of its forms."""
    known = FORMS.get(low)
    if known or len(low) < 6:
        return known or low
    if low.endswith("ied"):
        return low[:-3] + "y"
    bare = low[:-2] if low.endswith("ed") else low[:-3] if low.endswith("ing") else low
    return bare[:-1] if bare != low and len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "ls" else bare


def verb_class(lemma: str) -> str:
    """Class of a verb's lemma."""
    return CLASS.get(lemma, lemma)


def is_plural(low: str) -> bool:
    """Whether a noun stands in the plural."""
    return singular(low) != low
