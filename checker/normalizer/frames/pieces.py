"""Takes the tags of a sentence, gives the pieces between its breaks, and in a piece without a finite verb the word that is its verb."""

from __future__ import annotations

import re

_BREAK = re.compile(r"[,;:()\"\-.~SRC](?:(?<!C)|(?=[^,;:()\"\-.~SRC]*(?<!T)[VXE]|A?Q[TDUMY]|[PY][DAWBYMQ]*,))")
_FINITE = re.compile(r"(?<!T)[VXE]")
_GOVERNED = re.compile(r"P[DAWH]*\Z")
"""A noun phrase in the making, behind a preposition: the next word is rather its noun than a verb."""
_OBJECT = re.compile(r"A*I[DG][AWBGH]*\Z")
"""The object of a participle that opens a piece: what comes next is its head, and no verb ("lowering the jobless rate to")."""
_VERBAL = re.compile(r"[VXEQI]")


def pieces(tags: str) -> list[tuple[int, int, str]]:
    """(start, end, opener): the runs between breaks, with the tag of the break in front ("" for the first)."""
    found, start, opener = [], 0, ""
    for match in _BREAK.finditer(tags):
        at, sign = match.start(), match[0]
        if (
            sign == "C"
            and at > start
            and not _VERBAL.search(tags, start, at)
            and (opener != "S" or tags[at + 1 : at + 2] not in ("V", "X"))
        ):
            continue
        if at > start:
            found.append((start, at, opener))
            opener = ""
        opener = sign if opener in ("", ",", "C") or sign in "RS" else opener
        start = at + 1
    if len(tags) > start:
        found.append((start, len(tags), opener))
    return found


def promoted_at(tags: str, start: int, end: int) -> int | None:
    """Where no verb of a piece is finite, the word that is one by its place: "Orvan reports on Monday", "Fixes 26 bugs"."""
    at = tags.find("Q", start, end)
    if at < 0 or _FINITE.search(tags, start, end):
        return None
    while at >= 0:
        before, after = tags[at - 1 : at] or ".", tags[at + 1 : at + 2] or "."
        weak = (after in "PWI" and _GOVERNED.search(tags[start:at])) or (before == "W" and _OBJECT.match(tags[start:at]))
        if (at > start and before in "WBUGA)" and after in "PDMTAYBUWIG" and not weak) or (at == start and after in "MDTU"):
            return at
        at = tags.find("Q", at + 1, end)
    return None
