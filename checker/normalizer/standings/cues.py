"""Takes a document's text, or one of its ordinals, tells where a rank may be told: cheap searches, no grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.normalizer.standings.words import AXES, COMPARATIVES, most
from checker.tables import Assertion

_FEW = re.compile(r"(?:[Oo]nly|[Jj]ust|[Nn]o)\b(?=([^.;\n]{4,120}))")
"""What begins a comparison that tells a rank, with what follows: "Only two mills in the country are larger"."""
_COMPARED = frozenset((*COMPARATIVES, "more"))
_WORDS = re.compile(r"[a-z]+")
_ENDING = re.compile(r"est\b|[Mm]ost(?<!\w....) (?=[a-z])")
"""Of superlatives, what is rarest first: a search of the plain letters is the fastest there is."""
_LISTED = re.compile(r"[Rr]unner-up\b|\b(?:top|head|lead)(?:s|ped|ed)? the |\bled the ")
_WORD = re.compile(r"[a-z]+\Z", re.IGNORECASE)
_NEXT = re.compile(r"[a-z]+")
_LONGEST = 14
"""Letters of a superlative and what stands right in front of it."""
_BEFORE, _BEHIND = 60, 12
"""Characters around an ordinal in which its verb or its noun stands."""
_PLACE = re.compile(
    r"\b(?:c[ao]m\w+|finish\w*|end\w*|plac\w+|rank\w*|st[ao]{1,2}nd?\w*|lies?|lay|sits?|sat|clim\w+|r[io]se\w*|mov\w+|go\w*|went|jump\w*"
    r"|drop\w*|slip\w*|slid\w*|f[ae]ll\w*|tumbl\w+|put\w*|rat\w+|is|are|was|were|position|spot|slot|t[ao]ok|takes?)\b",
    re.IGNORECASE,
)


def cues(text: str, body: int) -> list[int]:
    """Offsets, in order, but for those of ordinals."""
    listed = (match.start() for match in _LISTED.finditer(text, body))
    return sorted({*listed, *_superlatives(text, body), *_comparatives(text, body)})


def _superlatives(text: str, body: int) -> Iterator[int]:
    for match in _ENDING.finditer(text, body):
        if match[0][:1] in "Mm":
            follows = _NEXT.match(text, match.end())
            told = follows is not None and most(follows[0]) is not None
        else:
            word = _WORD.search(text, max(body, match.start() - _LONGEST), match.end())
            told = word is not None and word[0].lower() in AXES
        if told:
            yield match.start()


def _comparatives(text: str, body: int) -> Iterator[int]:
    for match in _FEW.finditer(text, body):
        if not _COMPARED.isdisjoint(_WORDS.findall(match[1])):
            yield match.start()


def tells_place(text: str, row: Assertion) -> bool:
    """Whether a figure is an ordinal that may tell a place."""
    if row.kind != "ordinal" or row.skipped is not None:
        return False
    apposed = text.startswith(", ", row.start - 2)
    return apposed or _PLACE.search(text, max(0, row.start - _BEFORE), row.end + _BEHIND) is not None
