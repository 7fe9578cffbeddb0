"""Takes a document's text once, gives the day it speaks from and the order in which it writes day and month."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date

from checker.normalizer.dates.numeric import day_order
from checker.normalizer.dates.words import MONTHS
from checker.normalizer.model import Context

_HEAD = 600
"""Characters at the head of a text in which a dateline may stand."""
_ROOM = 200
"""Years of the calendar that must lie on both sides of the day of the text, so that no step from it leaves the calendar."""
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATELINE = re.compile(
    rf"^(?:[^\n]{{0,40}}[,|(–—-] ?|(?:published|updated|posted|date)(?: on)?:? )?(?:\w{{3,9}}, )?"
    rf"(?:(?P<m1>{_NAME})\.? (?P<d1>\d{{1,2}}),? (?P<y1>\d{{4}})|(?P<d2>\d{{1,2}}) (?P<m2>{_NAME})\.?,? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))(?: ?[|–—(-][^\n]*| ?)$",
    re.IGNORECASE | re.MULTILINE,
)


def survey(context: Context) -> None:
    """Fills in `today` and `day_order`; done once for each document."""
    context.surveyed = True
    today = context.published or _dateline(context.text)
    context.today = today if today and _ROOM < today.year < MAXYEAR - _ROOM else None
    if context.day_first is None:
        context.day_first = day_order(context.text, context.published)


def _dateline(text: str) -> date | None:
    """The date that stands alone on a line near the head of the text, or behind a place in front of a dash."""
    for match in _DATELINE.finditer(text, 0, min(len(text), _HEAD)):
        for n in "123":
            if match[f"y{n}"]:
                month = match[f"m{n}"]
                try:
                    return date(int(match[f"y{n}"]), MONTHS[month.lower()] if month.isalpha() else int(month), int(match[f"d{n}"]))
                except ValueError:
                    return None
    return None
