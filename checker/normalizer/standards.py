"""Takes the place of a body that sets standards, gives the standard that begins there: "ISO/IEC 27001:2022", "EN 301 549", "RFC 9110"."""

from __future__ import annotations

import re

from checker.lexicon import load
from checker.normalizer.codes import code_end, joined
from checker.normalizer.followers import counted
from checker.normalizer.model import Mention, Tokens

_DATA = load("designators")["standards"]
BODIES = frozenset(_DATA["bodies"].split())
_KINDS = frozenset(_DATA["kinds"].split())
_NUMBER, _EDITION = re.compile(r"\d{2,6}(?:\.\d{1,3})?"), re.compile(r"(?:19|20)\d\d")
_GROUP = 3
"""Digits of each half of "EN 301 549"."""


def standard(tokens: Tokens, i: int) -> Mention | None:
    """The designator whose first token is i. An edition tells the editions of one standard apart: "ISO 9001" of 2015 and of 2008."""
    k = _bodies(tokens, i)
    if k >= len(tokens) or not _NUMBER.fullmatch(tokens.text[k]) or k == i:
        return None
    name, end = tokens.text[i], k + 1
    if len(tokens.text[k]) == _GROUP and end < len(tokens) and tokens.text[end].isdecimal() and len(tokens.text[end]) == _GROUP:
        end += 1
    last = code_end(tokens, end)
    if counted(tokens, last):
        return None
    code = joined(tokens, tokens.text[k], k + 1, last)
    if tokens.lower(last) == ":" and tokens.glued(last) and tokens.glued(last + 1) and _EDITION.fullmatch(tokens.text[last + 1]):
        return Mention(i, last + 2, "designator", name=f"{name} {code}", code=tokens.text[last + 1])
    return Mention(i, last, "designator", name=name, code=code)


def _bodies(tokens: Tokens, i: int) -> int:
    """The token behind the bodies and the kind of their paper: "ISO/IEC TR", "DIN EN ISO"; `i` where none stands."""
    k = i
    while k < len(tokens) and (tokens.text[k] in BODIES or (k > i and tokens.text[k] in _KINDS)):
        k += 1
        slash = tokens.lower(k) == "/" and k + 1 < len(tokens) and tokens.text[k + 1] in BODIES | _KINDS
        k += slash
    return k
