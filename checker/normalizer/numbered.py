"""Takes a bare number, gives the designator that the rest of the document makes of it: a version, a cell, an answer, a further number."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.codes import CLASSES, is_series
from checker.normalizer.followers import UNNAMED, free
from checker.normalizer.headed import unit_of
from checker.normalizer.model import Context, Mention, Tokens

_DATA = load("designators")["versions"]
_BEFORE, _TO, _WITH, _ON = (frozenset(_DATA[key].split()) for key in ("before", "to", "with", "on"))
_RELEASED_IN, _RELEASES = (frozenset(_DATA[key].split()) for key in ("released in", "releases"))
_VERSION = re.compile(r"(?!\d{1,3}\.\d{3}\.\d{3}$)\d{1,4}\.\d{1,4}\.\d{1,6}")
_DOTTED = re.compile(r"\d{1,3}\.\d{1,3}")
_SERIES = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d")
_QUESTION = re.compile(r"\W{0,4}(?:which|what) ([a-z]+)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z]+\Z")
_LONGEST_WORD = 40
_THE = ("the", "a", "its", "our", "your", "this")
_AMONG = ("in", "at", "of", "near", "to", "from", "for", "on")
_LINKS = ("is", "was", ":", "=")
_AWAY = 9
"""Tokens in front of a number in which the noun is looked for that it is the number of."""
_SERVED: tuple[str, ...] = tuple(load("designators")["carried"]["served"])
_SETTING = re.compile(r"[._-](port)`?\s*\Z", re.IGNORECASE)
"""The name of a setting that is a port: "`admin.port`"."""
_PLAIN = re.compile(
    r" (?<=[a-z] )[\"“(]?([A-Z][^\W_]{0,30}) (\d{1,5}(?:\.\d{1,4}){0,3})"
    r"(?=['’]s\b|[.,;:)”\"](?:\s|$)|\s(?:is|was|will|has|had|can|would|which|that|and|or)\b)"
)
_MOST_DIGITS = 5
_LONG = 3
"""Digits from which a number is so seldom that it is of the kind of another one as long behind the same preposition."""
_LEAST_BEFORE = 5
"""Tokens in front of it: preposition, noun, number, a word between, preposition."""


def known(context: Context) -> set[tuple[str, str]]:
    """(name, number) wherever the document has one that plainly counts nothing: "Borealis 3." makes "Borealis 3 racks" one, too.

    A word in small letters stands before it: in a headline capitals tell no name. Versions read so far are in it as ("", number).
    """
    if context.numbered is None:
        text = context.text
        found = {(m[1], m[2]) for m in _PLAIN.finditer(text) if _SMALL.search(text, max(0, m.start() - _LONGEST_WORD), m.start())}
        context.numbered = {pair for pair in found if pair[0].lower() not in UNNAMED}
    return context.numbered


_COUNTS = re.compile(r"[a-z]{3}s\b")
_COUNTED = re.compile(r"(?:number|count|total|quantity|amount|people|how many|headcount)\b", re.IGNORECASE)
"""Heads of columns that count what the rows name, unless that is numbered rather than counted, as a port is."""
"""In the head of a column: a plural, of which the cells below say how many."""


def remember(context: Context, name: str, code: str) -> None:
    """Later sentences may say the name and number with something counted behind, or a version alone ("7.1.0" is also "7.1")."""
    known(context).add((name, code))
    if "." in code:
        known(context).update({("", code), ("", ".".join(code.split(".")[:2]))})


def dotted(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A number of three parts is a version, unless it is a date (12.05.2026, 2026.5.12) or grouped (1.234.567)."""
    text = tokens.text[i]
    if not _VERSION.fullmatch(text) or tokens.kind[i - 1 if i else 0] == "symbol":
        return None
    first, second, third = text.split(".")
    if (len(third) == 4 and int(second) <= 12 and int(first) <= 31) or len(first) == 4:
        return None
    remember(context, "", text)
    return Mention(i, i + 1, "designator", name="version", code=text)


def bare(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """The designator that number i is by itself, or None."""
    return (
        (_series(tokens, i) if tokens.lower(i + 1) == "." else None)
        or (_version(tokens, i, context) if "." in tokens.text[i] else None)
        or (_told(tokens, i, context) if tokens.lower(i - 1) in _LINKS else None)
        or (_cell(tokens, i, context) if len(tokens) == 1 else None)
        or (_answer(tokens, i, context) if i == 0 else None)
        or _same_way(tokens, i)
    )


def _series(tokens: Tokens, i: int) -> Mention | None:
    """ "3.x": all versions whose numbers begin so."""
    text = tokens.text[i]
    if not _SERIES.fullmatch(text) or not is_series(tokens, i + 1) or tokens.kind[i - 1 if i else i] == "symbol":
        return None
    return Mention(i, i + 3, "designator", name="version", code=text)


def _version(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """ "7.1" in "upgrade to 7.1", "gone since 6.9", "from 6.8 or 6.9", or where the document has "Zephyr 7.1" elsewhere."""
    text = tokens.text[i]
    onward = tokens.lower(i - 1) in ("from", "with") and tokens.lower(i + 1) in _ON
    if not i or not _DOTTED.fullmatch(text) or tokens.kind[i - 1] == "symbol" or not (onward or free(tokens, i + 1)):
        return None
    before = tokens.low[i - 1]
    dated = before in _BEFORE or (before == "to" and tokens.lower(i - 2) in _TO) or _of_release(tokens, i)
    follows = i > 1 and before in _WITH and ("", tokens.text[i - 2]) in known(context)
    if not (("", text) in known(context) or follows or onward or (dated and not _CLOCK.fullmatch(text))):
        return None
    remember(context, "", text)
    return Mention(i, i + 1, "designator", name="version", code=text)


def _of_release(tokens: Tokens, i: int) -> bool:
    """ "deprecated as of 7.2", "In 8.0 the flag is gone": what software does from one version on, told with a verb of releases."""
    if tokens.low[i - 1] == "of" and tokens.lower(i - 2) == "as":
        return True
    return tokens.low[i - 1] in _RELEASED_IN and not _RELEASES.isdisjoint(tokens.low)


def _told(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """ "The admin port is 9440", "the port of the console is 9440", "Protect the admin port. It is 9440.": what "port 9440" says, too."""
    text = tokens.text[i]
    if not text.isdecimal() or len(text) > _MOST_DIGITS or not free(tokens, i + 1):
        return None
    if i == 2 and tokens.low[0] == "it":
        before = context.text[max(0, tokens.start[0] - _LONGEST_WORD) : tokens.start[0]].rstrip(" \n.:*_`").lower()
        name = next((served for served in _SERVED if before.endswith(" " + served)), "")
    else:
        name = next((s for k in range(i - 2, max(-1, i - _AWAY), -1) if (s := _served(tokens, k, i - 1))), "")
    return Mention(i, i + 1, "designator", name=name, code=text) if name else None


def _served(tokens: Tokens, k: int, end: int) -> str:
    """The numbered noun that ends at token k, right in front of the link at `end` or of what it is for."""
    said = next((s for s in _SERVED if tokens.low[max(0, k - s.count(" ")) : k + 1] == s.split()), "")
    if not said or (k + 1 < end and tokens.low[k + 1] not in ("of", "for")):
        return ""
    opens = next((n for n in range(k, max(-1, k - _AWAY), -1) if tokens.low[n] in _THE), 0)
    if opens and tokens.low[opens - 1] in _AMONG:  # "the number of ships in the port is 40"
        return ""
    return said if all(tokens.kind[n] == "word" for n in range(k + 1, end)) else ""


def _cell(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A number alone in a column or row whose head takes numbers: "8443" under "Port", not "34" beside "Mill Road"."""
    block = context.block
    if block is None or block.kind != "cell" or not _plain(tokens.text[i]) or unit_of(block):
        return None
    if setting := _SETTING.search(block.row_head or ""):
        return Mention(i, i + 1, "designator", name=setting[1].lower(), code=tokens.text[i])
    for head in (block.row_head, block.column_head):
        words = re.split(r"[\s_-]+", head) if head else [""]
        counts = _COUNTS.search(block.column_head or "") or (words[-1].lower() not in _SERVED and _COUNTED.match(block.column_head or ""))
        named = head is block.row_head and ((len(words) > 1 and words[-1][:1].isupper()) or counts)
        if words[-1].lower() in CLASSES and not named:
            return Mention(i, i + 1, "designator", name=words[-1].lower(), code=tokens.text[i])
    return None


def _answer(tokens: Tokens, i: int, context: Context) -> Mention | None:
    """A number that begins the answer to a heading "Which port ...?"."""
    block = context.block
    if block is None or not block.headings or not _plain(tokens.text[i]) or not free(tokens, i + 1):
        return None
    above = context.blocks[block.headings[-1]]
    asked = _QUESTION.match(context.text, above.start, above.end)
    if not asked or asked[1].lower() not in CLASSES or block.start != tokens.start[i]:
        return None
    return Mention(i, i + 1, "designator", name=asked[1].lower(), code=tokens.text[i])


def _same_way(tokens: Tokens, i: int) -> Mention | None:
    """ "8444" of "listens on port 8443 and for peers on 8444": as many digits behind the same preposition as a numbered noun."""
    if i < _LEAST_BEFORE or len(tokens.text[i]) < _LONG or not tokens.text[i].isdecimal() or not free(tokens, i + 1):
        return None
    for k in range(i - 2, 1, -1):
        alike = tokens.kind[k] == "number" and len(tokens.text[k]) == len(tokens.text[i])
        if alike and tokens.low[k - 1] in CLASSES and tokens.low[k - 2] == tokens.low[i - 1]:
            return Mention(i, i + 1, "designator", name=tokens.low[k - 1], code=tokens.text[i])
    return None


def _plain(text: str) -> bool:
    return text.replace(".", "").isdecimal() and len(text) <= _MOST_DIGITS
