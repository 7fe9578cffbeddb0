"""Readings, edges and laws of dates: what a corpus line cannot say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.normalizer import dates, normalize
from checker.normalizer.dates import days
from checker.normalizer.dates.atoms import atom
from checker.normalizer.dates.counts import counts
from checker.normalizer.dates.openers import OPENERS
from checker.normalizer.dates.part import Part, Scene
from checker.normalizer.dates.readers import CODE, DIGITS, FIRST
from checker.normalizer.dates.timed import timed
from checker.normalizer.dates.words import DAYPARTS, UNITS
from checker.normalizer.model import Context
from checker.normalizer.places import DATE, openings
from checker.normalizer.tokens import tokenize
from checker.tables import DATE_KINDS, Assertion, Document

THURSDAY = date(2026, 5, 7)


def found(text: str, published: date | None = THURSDAY) -> list[Assertion]:
    return [r for r in normalize(Document(text, published=published)) if r.kind in DATE_KINDS]


def only(text: str, published: date | None = THURSDAY) -> Assertion:
    (row,) = found(text, published)
    return row


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("It was signed on 03/04/2026.", [("2026-03-04",) * 2, ("2026-04-03",) * 2]),
        ("The vote: Friday.", [("2026-05-01",) * 2, ("2026-05-08",) * 2]),
        ("It fell last Saturday.", []),
        ("It fell last Monday.", [("2026-04-27",) * 2, ("2026-05-04",) * 2]),
        ("It closed two years ago.", [("2024-05-07",) * 2, ("2024-01-01", "2024-12-31")]),
        ("It was signed on 25/04/2026.", []),
    ],
)
def test_an_ambiguous_phrase_keeps_every_reading(text: str, readings: list[tuple[str, str]]) -> None:
    assert list(only(text).readings) == readings


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("The right runs until 2028.", ("2028-01-01", "2028-12-31")),
        ("It must end by May 9, 2026.", ("2026-05-09", "2026-05-09")),
        ("It has been shut since March 2024.", ("2024-03-01", "2024-03-31")),
        ("It was shut in March 2024.", None),
    ],
)
def test_a_bound_keeps_the_time_it_names(text: str, edge: tuple[str, str] | None) -> None:
    assert only(text).edge == edge


def test_one_unmistakable_date_settles_the_order_of_the_others() -> None:
    first, second = found("Paid on 03/04/2026. Signed on 25/04/2026.")
    assert (first.low, second.low) == ("2026-04-03", "2026-04-25")
    assert not first.readings


def test_the_publication_date_settles_the_order_where_it_is_written_itself() -> None:
    assert only("Filed: 05/07/2026.").readings == ()
    assert only("Filed: 07/05/2026.").low == "2026-05-07"


def test_a_dateline_stands_for_the_publication_date() -> None:
    rows = found("Mill closes\n\nMay 6, 2026\n\nThe mill closed yesterday.", None)
    assert [r.low for r in rows] == ["2026-05-06", "2026-05-05"]


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    rows = found("The mill opened on May 6, 1926. It closed yesterday.", None)
    assert rows[-1].skipped == "no publication date"


def test_a_bracket_may_date_the_event_or_the_day_that_is_counted() -> None:
    counted, bracket = found("On the day after the two firms signed the lease (May 5), the list came out.")
    assert counted.readings == (("2026-05-06",) * 2, ("2026-05-05",) * 2)
    assert bracket.readings == (("2026-05-05",) * 2, ("2026-05-04",) * 2)


def test_a_bracket_that_follows_no_such_phrase_has_one_reading() -> None:
    assert only("The two firms signed the lease (May 5), and left.").readings == ()


def test_the_same_instant_in_two_zones_does_not_clash() -> None:
    local, universal = found("It landed at 11:40 p.m. CDT on Tuesday (0440 UTC Wednesday).")
    assert local.low == "2026-05-05"
    assert universal.low == "2026-05-06"
    assert ("2026-05-06", "2026-05-06") in local.readings


def test_noon_in_a_named_zone_is_the_same_day_everywhere_near() -> None:
    assert only("It landed at 12:00 CDT on Tuesday.").readings == ()


def test_a_wrong_day_of_the_week_is_kept_beside_the_date_and_corrects_nothing() -> None:
    row = only("It was signed on Monday, March 6, 2026.")
    assert (row.low, row.weekday) == ("2026-03-06", "monday")


FORMS = (
    "{d:%B} {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d:%Y-%m-%d}",
    "{d:%b}. {d.day}, {d.year}",
    "the {d.day}th of {d:%B}, {d.year}",
)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
@settings(max_examples=150, deadline=None)
def test_every_form_of_a_day_says_the_same_day(d: date, form: str) -> None:
    row = only(f"The lease was signed on {form.format(d=d)}, they said.", None)
    assert (row.low, row.high) == (d.isoformat(),) * 2


WORDS = """
    the a of on in by from to between and - / : . ( ) , 's until since before after next last this early mid late end first third twenty
    May March Sun sat Friday week month year quarter century 3 31 45 1999 2026 98 12 th s Q3 FY27 ago later earlier two half fall
    Christmas yesterday tomorrow now day p.m. UTC noon same following rest about more than within 05 00 spring season 2026-05 6.5.2026
""".split()  # noqa: SIM905


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_words_are_read_without_an_error_and_forwards(words: list[str], dated: bool) -> None:
    text = " ".join(words)
    context = Context(text=text, published=THURSDAY if dated else None)
    tokens = tokenize(text, 0, len(text))
    for i in range(len(tokens)):
        m = dates.read(tokens, i, context)
        if m is not None:
            assert m.first == i < m.last <= len(tokens)
            assert m.low is None or m.high is None or m.low <= m.high or m.low.startswith("--")


@given(st.integers(1600, 2400))
@settings(deadline=None)
def test_easter_is_a_sunday_between_march_22_and_april_25(year: int) -> None:
    d = days.easter(year)
    assert d.weekday() == 6
    assert date(year, 3, 22) <= d <= date(year, 4, 25)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
@settings(deadline=None)
def test_the_latest_and_the_soonest_weekday_lie_within_a_week(d: date, weekday: int) -> None:
    back, ahead = days.latest(d, weekday), days.soonest(d, weekday)
    assert back <= d <= ahead
    assert (d - back).days < 7
    assert (ahead - d).days < 7
    assert back.weekday() == ahead.weekday() == weekday


@pytest.mark.parametrize(
    ("start", "months", "end"), [("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28")]
)
def test_a_month_on_keeps_the_day_or_takes_the_last(start: str, months: int, end: str) -> None:
    assert days.add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_a_step_out_of_the_calendar_is_none() -> None:
    assert days.add(date(9999, 12, 1), 2, "month") is None
    assert days.add(date(9999, 12, 31), 1, "day") is None
    assert days.shifted((date(2026, 1, 1), date(2026, 1, 31)), 1, "month") == (date(2026, 2, 1), date(2026, 2, 28))
    assert days.week(THURSDAY)[1] - days.week(THURSDAY)[0] == timedelta(6)


_SAID = sorted(
    {
        *OPENERS,
        *FIRST,
        *UNITS,
        *DAYPARTS,
        "than",
        "or",
        "the",
        "of",
        "ago",
        "later",
        "to",
        "-",
        ".",
        ",",
        "3",
        "May",
        "2031",
        "Q3",
        "a",
        "half",
    }
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_SAID), min_size=1, max_size=9))
def test_no_phrase_begins_where_the_word_behind_the_opener_rules_it_out(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenize(text, 0, len(text))
    begins = {i for i, readers in openings(tokens) if readers & DATE}
    for i in range(len(tokens)):
        if i not in begins and tokens.low[i] in OPENERS:
            assert timed(Scene(tokens, Context(text, published=date(2031, 5, 7), today=date(2031, 5, 7)), atom), i) is None


_COUNTED = ["people", "percent", "%", "hectares", "12", "2.5", "2031", "20310507", "220,000", "31", "two", "twenty", "one", "b", "$"]


def _by_every_reader(scene: Scene, i: int) -> Part | None:
    """What `atom` would read if nothing ruled a reader out."""
    readers = {"number": DIGITS, "code": CODE}.get(scene.kinds[i]) or FIRST.get(scene.low[i], [])
    found = [part for reader in readers if (part := reader(scene, i))]
    return max(found, key=lambda part: part.last, default=None)


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*_SAID, *_COUNTED]), min_size=2, max_size=7))
def test_no_reader_is_ruled_out_that_would_find_a_date(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenize(text, 0, len(text))
    scene = Scene(tokens, Context(text, published=date(2031, 5, 7), today=date(2031, 5, 7)), _by_every_reader)
    for i in range(len(tokens)):
        said, every = atom(scene, i), _by_every_reader(scene, i)
        assert (said and (said.last, said.grain)) == (every and (every.last, every.grain))


@pytest.mark.parametrize(
    ("text", "ruled_out"),
    [("300 people", True), ("40 %", True), ("1.5 million", False), ("two mills", True), ("3 weeks", False), ("2031 seats", False)],
)
def test_what_counts_the_word_behind_it_begins_no_date(text: str, ruled_out: bool) -> None:
    assert counts(tokenize(text, 0, len(text)), 0) == ruled_out
