"""Takes a date phrase in its sentence, gives the mention: days as ISO text, every reading, the bound's edge, or why it stays unknown."""

from __future__ import annotations

from datetime import date, timedelta

from checker.normalizer.dates import clauses, days
from checker.normalizer.dates.days import Span
from checker.normalizer.dates.part import LEAP, Part, Scene
from checker.normalizer.dates.tense import tense
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
        return Mention(i, part.last, "date", grain="time", skipped="time of day")
    if part.wants:
        return Mention(i, part.last, _kind(part), grain=part.grain, skipped=f"no {part.wants}", relation=part.relation)
    spans, yearless = _spans(scene, i, part)
    if not spans:
        return Mention(i, part.last, _kind(part), grain=part.grain, skipped="no publication date", relation=part.relation)
    more, note = _more(scene, i, part, spans)
    spans = list(dict.fromkeys([*spans, *more]))
    return _mention(scene, i, part, spans, note, yearless=yearless)


def _kind(part: Part) -> str:
    return "date" if part.grain == "day" and part.relation is None else "daterange"


def _spans(scene: Scene, i: int, part: Part) -> tuple[list[Span], bool]:
    """Readings, the likeliest first; and whether their year is only a stand-in."""
    if part.span:
        return [part.span, *part.others], False
    today, year = scene.today, scene.context.year
    if part.around:
        return (_picked(scene, i, part, part.around(today), today) if today else []), False
    if part.yearly is None:
        return [], False
    if today is None:
        found = part.yearly(year or LEAP)
        return ([found] if found and (year or not part.movable) else []), year is None
    near = [s for y in range(max(today.year - 5, 1), today.year + 6) if (s := part.yearly(y))]
    spans = _picked(scene, i, part, near, today)
    told = part.yearly(year) if year and _still_told(scene, i, part) else None
    return list(dict.fromkeys([*((told,) if told else ()), *spans, *part.others])), False


def _still_told(scene: Scene, i: int, part: Part) -> bool:
    """Whether the text told of days or months of another year just now, and goes on telling: "On March 3, 2019, ... On March 5"."""
    told, today = scene.context.last_date, scene.today
    if told is None or today is None or scene.context.year == today.year or part.relation or told.grain not in ("day", "month"):
        return False
    near = 0 <= scene.tokens.start[i] - scene.context.year_at < _YEAR_REACH
    return near and str(told.low or told.high).startswith(str(scene.context.year)) and tense(scene, i, part.last) == "past"


def _picked(scene: Scene, i: int, part: Part, near: list[Span], today: date) -> list[Span]:
    """The latest one that has begun and the first one that is not over, in the order that the tense tells; one alone where it is clear."""
    back = next((s for s in reversed(near) if s[0] <= today), None)
    ahead = next((s for s in near if s[1] >= today), None)
    if back is None or ahead is None or back == ahead:
        return [s for s in (back or ahead,) if s]
    past_days, days_ahead = (today - back[1]).days, (ahead[0] - today).days
    if part.around and (part.relation in ("until", "by") or part.grain == "weekend") and not part.lean:
        said = tense(scene, i, part.last)
        return [back] if part.grain == "weekend" and said == "past" else [ahead] if said == "future" else [ahead, back]
    if part.relation == "since" and scene.low[i] in ("since", "ever") and tense(scene, i, part.last) != "future":
        return [back]
    said = part.lean or tense(scene, i, part.last)
    if said == "future":
        return [ahead]
    if said == "past":
        return [ahead, back] if past_days > _FAR and days_ahead < _NEAR else [back]
    if past_days > _VERY_FAR and days_ahead <= _VERY_NEAR:
        return [ahead, back]
    return [back] if past_days <= _VERY_NEAR and days_ahead > _FAR else [back, ahead]


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
    readings = [_bounds(scene, part, s, yearless=yearless) for s in spans]
    low, high = readings[0]
    edge = _iso(spans[0][0], yearless=yearless), _iso(spans[0][1], yearless=yearless)
    found = Mention(
        i, part.last, "date" if low == high else "daterange", low, high, hedge=part.hedge, grain=part.grain,
        readings=tuple(dict.fromkeys(readings)) if len(readings) > 1 else (), derivation=_told(note, edge), relation=part.relation,
        edge=edge if part.relation else None, weekday=DAY_NAMES[part.weekday] if part.weekday is not None else None,
    )  # fmt: skip
    _remember(scene, i, part, found, spans[0], yearless=yearless)
    return found


def _told(note: str | None, edge: tuple[str, str]) -> str | None:
    """The derivation with the result behind it; its anchor is worked back from the result."""
    if note and "{anchor}" in note:
        sign, n, unit = note.split()[-3:]
        stand_in = edge[0].startswith("--")
        d = date.fromisoformat(f"{LEAP}{edge[0][1:]}" if stand_in else edge[0])
        back = days.add(d, -int(n) if sign == "+" else int(n), unit)
        note = note.replace("{anchor}", _iso(back, yearless=stand_in) if back else "?")
    return f"{note} = {edge[0]}" if note and note[-1].isalpha() and any(c in note for c in "+-") else note


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
    return _iso(low, yearless=yearless), _iso(high, yearless=yearless)


def _reached(hedge: str, d: date, today: date) -> Bounds:
    """ "more than two weeks ago" is any day before, "less than two weeks ago" any day since; the mirror image for days to come."""
    past, less = d <= today, hedge == "less than"
    if less:
        return (d.isoformat(), today.isoformat()) if past else (today.isoformat(), d.isoformat())
    return (None, (d - _DAY).isoformat()) if past else ((d + _DAY).isoformat(), None)


def _remember(scene: Scene, i: int, part: Part, found: Mention, span: Span, *, yearless: bool) -> None:
    """Leaves the date to later phrases: as the anchor of "the next day", and its year to months without one."""
    context = scene.context
    if part.grain not in ("decade", "century", "season"):
        context.last_date = found
    if part.dated and not yearless:
        context.year, context.year_at = span[0].year, scene.tokens.start[i]
