"""Takes the tags of a sentence, gives where the place, day and agency in front of a report end: "ORSA, May 6 (Wire) - "."""

from __future__ import annotations

import re

_DATELINE = re.compile(r"(?:[BG,Y.M~\"CI]|\([BWGIH.]{1,5}\)){1,20}(?:--?|(?<=\)):)")


def dateline(tags: str) -> int:
    """The token behind the dash, or behind the colon that follows an agency in brackets; 0 where there is no such thing."""
    match = _DATELINE.match(tags) if "-" in tags or "):" in tags else None
    return match.end() if match else 0
