"""Takes a date phrase in its sentence, gives the mention: days as ISO text, every reading, the bound's edge, or why it stays unknown."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import clauses, days
from checker.normalizer.dates.choice import readings
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import LEAP, Part, Scene
from checker.normalizer.dates.words import DAY_NAMES
from checker.normalizer.model import Mention

_DAY = timedelta(1)
_FAR, _NEAR = 240, 120
"""Days: a date told in the past that would lie further back than the first is taken ahead, where it lies nearer than the second."""
_VERY_FAR, _VERY_NEAR = 60, 31
"""The same where nothing tells past from future."""
_YEAR_REACH = 300
"""Characters behind an explicit year within which "in May" may still mean that year."""

Bounds = tuple[str | None, str | None]


def settle(scene: Scene, i: int, part: Part) -> Mention:
    """The mention of tokens [i, part.last)."""
    if part.grain == "time":
        return _time(i, part)
    spans, yearless = ([], False) if part.wants else readings(scene, i, part)
    if not spans and part.hours and part.relation is None and not part.wants:
        return _time(i, part)
    if not spans:
        missing = part.wants or "publication date"
        return Mention(i, part.last, _kind(part), grain=part.grain, skipped=f"no {missing}", relation=part.relation)
    more, note = _more(scene, i, part, spans)
    spans = list(dict.fromkeys([*spans, *more]))
    return _mention(scene, i, part, spans, note, yearless=yearless)


def _time(i: int, part: Part) -> Mention:
    """A time of day whose day is not said, or is not known: "6 p.m.", "Tuesday at 6 p.m." without a publication date."""
    unknown = None if part.hours else "time of day"
    return Mention(
        i, part.last, "date", grain="time", hours=part.hours, hedge=part.hedge, relation=part.relation, role="clock", skipped=unknown
    )


def _kind(part: Part) -> str:
    return "date" if part.grain == "day" and part.relation is None else "daterange"


def _more(scene: Scene, i: int, part: Part, spans: list[Span]) -> tuple[list[Span], str | None]:
    """Further readings that follow from each, and how they came about."""
    if part.alternative:
        return [o for s in spans if (o := part.alternative(s))], part.derivation
    step = clauses.bracketed(scene, i, part.last) if part.grain == "day" else None
    if not step:
        return [], part.derivation
    n, unit, sign = step
    shifted = [o for s in spans if (o := days.shifted(s, -sign * n, unit))]
    return shifted, f"or {'-' if sign > 0 else '+'} {n} {unit}"


def _mention(scene: Scene, i: int, part: Part, spans: list[Span], note: str | None, *, yearless: bool) -> Mention:
    said = [_bounds(scene, part, s, yearless=yearless) for s in spans]
    low, high = said[0]
    edge = _edge(spans[0], yearless=yearless) if part.relation or note else None
    found = Mention(
        i, part.last, "date" if low == high else "daterange", low, high, hedge=part.hedge, grain=part.grain,
        readings=tuple(dict.fromkeys(said)) if len(said) > 1 else (), derivation=_told(note, edge[0]) if edge else note,
        relation=part.relation, edge=edge if part.relation else None, weekday=DAY_NAMES[part.weekday] if part.weekday is not None else None,
        hours=None if part.relation else part.hours,
    )  # fmt: skip
    _remember(scene, i, part, found, spans[0], yearless=yearless)
    return found


def _told(note: str | None, day: str) -> str | None:
    """The derivation with the result behind it; its anchor is worked back from the result."""
    if note and "{anchor}" in note:
        sign, n, unit = note.split()[-3:]
        stand_in = day.startswith("--")
        d = date.fromisoformat(f"{LEAP}{day[1:]}" if stand_in else day)
        back = days.add(d, -int(n) if sign == "+" else int(n), unit)
        note = note.replace("{anchor}", _iso(back, yearless=stand_in) if back else "?")
    return f"{note} = {day}" if note and note[-1].isalpha() and any(c in note for c in "+-") else note


def _edge(span: Span, *, yearless: bool) -> tuple[str, str]:
    """Its first and its last day as text."""
    first = _iso(span[0], yearless=yearless)
    return first, first if span[0] == span[1] else _iso(span[1], yearless=yearless)


def _iso(d: date, *, yearless: bool) -> str:
    return f"--{d.month:02d}-{d.day:02d}" if yearless else d.isoformat()


def _bounds(scene: Scene, part: Part, span: Span, *, yearless: bool) -> Bounds:
    """What the relation and the hedge make of the days."""
    low, high = span
    relation = part.relation
    if part.hedge in ("more than", "over", "less than") and relation is None and scene.today and low == high:
        return _reached(part.hedge, low, scene.today)
    if relation == "before":
        return None, _iso(low - _DAY, yearless=yearless)
    if relation == "after":
        return _iso(high + _DAY, yearless=yearless), None
    if relation == "since":
        return _iso(low, yearless=yearless), None
    if relation in ("until", "by"):
        return None, _iso(high, yearless=yearless)
    return _edge(span, yearless=yearless)


def _reached(hedge: str, d: date, today: date) -> Bounds:
    """ "more than two weeks ago" is any day before, "less than two weeks ago" any day since; the mirror image for days to come."""
    past, less = d <= today, hedge == "less than"
    if less:
        return (d.isoformat(), today.isoformat()) if past else (today.isoformat(), d.isoformat())
    return (None, (d - _DAY).isoformat()) if past else ((d + _DAY).isoformat(), None)


def _remember(scene: Scene, i: int, part: Part, found: Mention, span: Span, *, yearless: bool) -> None:
    """Leaves the date to later phrases: as the anchor of "the next day", and its year to months without one.

    What looks back ("a week earlier", "a year ago") is an aside: the story goes on from where it was.
    """
    context = scene.context
    if part.grain not in ("decade", "century", "season") and not part.aside:
        context.last_date = found
        if part.grain == "day":
            context.last_day, context.day_at = found, scene.tokens.start[i]
    if part.dated and not yearless:
        context.year, context.year_at = span[0].year, scene.tokens.start[i]
