"""Takes a name in its sentence, gives the common noun that the sentence says of it: "Orvan, a textile company" -> "company"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.frames.memory import Memory
from checker.normalizer.frames.names import Name, kind_of
from checker.normalizer.frames.view import View
from checker.normalizer.frames.words import is_plural, singular
from checker.normalizer.model import Sentence
from checker.normalizer.tokens import tokenize

_NAMED, _NICKNAMED = (frozenset(load("names")["naming"][key].split()) for key in ("names", "nicknames"))
_NAMING = _NAMED | _NICKNAMED

TIGHT = re.compile(r"[AWBQIHMG]+")
"""The words of a noun phrase behind its determiner."""


def called(view: View, name: Name) -> str:
    """The common noun said of a name: behind it, in front of it, or in apposition."""
    behind, next_ = view.letters[name.last], view.letters[name.last + 1]
    if behind in "WQ":
        return singular(view.low[name.last])
    if behind in ",-" and next_ in "DW":
        match = TIGHT.match(view.tags, name.last + 1 + (next_ == "D"))
        if match and kind_of(view.low[match.end() - 1]):
            return singular(view.low[match.end() - 1])
    if behind == "X" and next_ == "D":
        match = TIGHT.match(view.tags, name.last + 2)
        return singular(view.low[match.end() - 1]) if match else ""
    if (given := naming(view, name)) >= 0:
        return singular(view.low[given])
    return singular(view.low[name.first - 1]) if name.first and view.tags[name.first - 1] in "WQ" else ""


def known_by(view: View, name: Name) -> str:
    """The noun, of whatever kind, by which the text may go on with a name: "the Orvan shop", "Orvan is a lighthouse"; "" if none."""
    at = name.last if view.words[name.first - 1] == "the" and view.letters[name.last] == "W" else -1
    if view.letters[name.last] == "X" and view.words[name.last + 1] in ("a", "an") and (match := TIGHT.match(view.tags, name.last + 2)):
        at = match.end() - 1
    alone = at > 0 and view.tags[at] in "WQ" and view.letters[at + 1] not in "WQBIH" and not is_plural(view.low[at])
    return view.low[at] if alone and not name.code else ""


def naming(view: View, name: Name) -> int:
    """The token of the noun that a name is given to: "the ferry, called the Orvan Star,", "a dam known as Orvan"; -1 = none."""
    at = name.first - 2 if name.first > 1 and view.tags[name.first - 1] == "D" else name.first - 1
    if at < 1:
        return -1
    at -= view.low[at] == "as"
    verb = view.low[at]
    if verb not in _NAMING:
        return -1
    at -= 1
    apart = view.letters[at] == ","
    noun = at - apart
    if noun < 0 or view.letters[noun] not in "WQ" or not (apart or verb in _NICKNAMED or _is_any(view, noun)):
        return -1
    return noun


def _is_any(view: View, noun: int) -> bool:
    """ "a mill named Orvan", where "the board named Orvan" would tell what the board did."""
    while noun > 0 and view.letters[noun] in "WQAMH":
        noun -= 1
    return view.words[noun] in ("a", "an")


def read_title(memory: Memory) -> None:
    """Notes the names of the title and what it calls them."""
    if memory.started:
        return
    memory.started = True
    title = memory.document.title or ""
    if title and memory.blocks:
        view = View(memory, Sentence(0, len(title), 0), tokenize(title, 0, len(title)), [], title)
        for name in view.names:
            known = memory.entities.get((name.key, name.code))
            last = (known.seen, known.block) if known else (0, -1)
            noted = memory.note(name, called(view, name))
            noted.seen, noted.block = last  # whenever it is read, the title stands in front
            memory.titled.append(memory.named(name, "title"))
