"""Takes what a source says of itself (front matter, record, meta tags), gives the fields of a Document."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

from checker.errors import SourceError

_DAY = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_COARSE = re.compile(r"\s*\d{4}(?:[-/]\d{1,2})?\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(r"\s*(?:(?P<d1>\d{1,2})\s+)?(?P<month>[A-Za-z]{3,9})\.?\s+(?:(?P<d2>\d{1,2}),?\s+)?(?P<year>\d{4})\b")
EXPECTED_DAY = "a day such as 2026-05-07"


def clean(value: str | None) -> str | None:
    """The value in one line without white space around it; None where nothing is left."""
    return " ".join(value.split()) or None if value else None


def day(value: str | None, where: str) -> date | None:
    """The day of "2026-05-07", "2026-05-07T09:30:00Z", "May 7, 2026", "Thu, 07 May 2026 09:30:00 GMT".

    None for nothing and for a month or year alone, which is no day; SourceError for what is no date.
    """
    if not value or not value.strip() or _COARSE.fullmatch(value):
        return None
    try:
        found = _day(value)
    except ValueError:
        found = None
    if found is None:
        raise SourceError(where, f"published {value.strip()[:60]!r}", EXPECTED_DAY)
    return found


def _day(value: str) -> date | None:
    iso = _DAY.match(value)
    if iso:
        return date(int(iso[1]), int(iso[3]), int(iso[4]))
    written = _WRITTEN.match(value)
    if written and written["month"][:3].lower() in _MONTHS and (written["d1"] or written["d2"]):
        month = _MONTHS.index(written["month"][:3].lower()) + 1
        return date(int(written["year"]), month, int(written["d1"] or written["d2"]))
    mail = parsedate(value)
    return date(*mail[:3]) if mail else None
