"""What sentences of our own tell of ranks: (place, axis, what is ranked, among what), and sentences that tell of none."""

from __future__ import annotations

import pytest

from checker.clashes.standings import Standing
from checker.normalizer import STANDINGS, read
from checker.tables import Document


def told(text: str) -> list[Standing]:
    return list(read(Document(text), (STANDINGS,)).standings or ())


def said(standing: Standing) -> str:
    """ "2 size of halden: tug, teln; country" - the place and the axis, the thing, its kind with what narrows it, where, when, by what."""
    pool, thing = standing.pool, standing.thing
    where = [" ".join(word for word in place if word) for place in sorted(pool.places)]
    words = [pool.head, *sorted(pool.kinds), *sorted(pool.among), *where, pool.period, *(f"by {w}" for w in sorted(pool.by))]
    of = " ".join([*sorted(thing.name), thing.code, *sorted(thing.phrase)]).strip()
    return f"{standing.place:g} {standing.axis} of {of or '?'}: {', '.join(word for word in words if word)}"


RANKS = {
    "The Halden is the biggest of the six tugs.": "1 size of halden: tug",
    "Teln, the country's second-largest bank, has 40 branches.": "2 size of teln: bank, country",
    "Orvan is Europe's third-biggest maker of glass.": "3 size of orvan: maker, glass, continent europe",
    "Tessel House is the tallest wooden building anywhere.": "1 height of house tessel: building, wooden, world",
    "Orva is the second most populous city in Poland.": "2 people of orva: city, country poland",
    "The storm was the deadliest in the state since 1950.": "1 toll of ?: storm, state, ever",
    "By sales, Teln is the fourth-largest brewer in the world.": "4 size of teln: brewer, world, by sale",
    "Teln is the fourth-largest brewer in the world by sales.": "4 size of teln: brewer, world, by sale",
    "It is the third-largest fine that the council has ever imposed.": "3 size of ?: fine, council, ever",
    "Until last year the second-largest brewer in Spain, Teln is now run from Orsa.": "2 size of teln: brewer, country spain",
    "Kestra 3 came second in the Orvan test.": "2 place of kestra 3: orvan, test",
    "In the Halden Cup, Orvan finished in fourth place.": "4 place of orvan: cup, halden",
    "The jury put Kestra 3 fifth.": "5 place of kestra 3: ",
    "Orvan have climbed to third.": "3 place of orvan: ",
    "Only two mills in the country are larger than Tessel Works.": "3 size of tessel works: factory, country",
    "Just one bridge in the province is longer.": "2 length of ?: bridge, province",
    "No camera on the market is more expensive than the Kestra.": "1 cost of kestra: camera",
    "On Monday Teln reported the second-biggest loss in its history.": "2 size of ?: drop, teln, ever",
    "Teln is the No. 2 brewer in Europe by volume.": "2 size of teln: brewer, continent europe, by volume",
    "Kestra was runner-up in the Halden Camera Awards.": "2 place of kestra: award, camera, halden",
    "Orvan top the league after the win.": "1 place of orvan: league",
    "Orvan, third in the Halden Cup, will sail again.": "3 place of orvan: cup, halden",
    "In the Orvan survey of 2025 we took second place among glass makers.": "2 place of ?: glass, maker, orvan, survey, year 2025-01-01",
    "In the 2025 Orvan survey Teln came third.": "3 place of teln: orvan, survey, year 2025-01-01",
    "Lake Orva ranks third-largest.": "3 size of lake orva: ",
    "His was the fourth-fastest lap that anybody rode this year.": "4 speed of ?: lap, year",
    "Malte Brodsky was sixth overall.": "6 place of brodsky malte: ",
    "The stoppage was the third-longest the harbour has known.": "3 length of ?: strike, harbour, ever",
    "Inflation is the highest in 12 years.": "1 height of inflation: inflation, year 12",
}
NO_RANKS = (
    "Orsa is one of the biggest ports in the world.",
    "Teln is among the largest banks in Europe.",
    "The five biggest banks in Europe met in Orsa.",
    "Is Teln the second-largest bank in Europe?",
    "Teln is not the second-largest bank in Europe.",
    "Teln had been the second-largest bank in Europe.",
    "The second-largest bank in Europe closed 40 branches.",
    "At its longest the queue had 300 people.",
    "Teln is arguably the biggest bank in Europe.",
    "Most of the banks in Europe are small.",
    "Orsa took the third train to Halden.",
    "Behind only Teln, Orvan is the biggest brewer in Spain.",
    "Only two mills are left.",
    "Asked in 2025, Teln said that few came third.",
    "Malte Brodsky was the sixth overall winner.",
    "Lake Orva was third-largest.",
    "The third-longest the harbour has known was that of Orsa's pilots.",
    "Brodsky is the No. 2 seed in Halden.",
    "Teln led the council to the mill.",
    "No one knows which of the bridges is longer.",
)


@pytest.mark.parametrize(("text", "expected"), RANKS.items())
def test_a_rank_is_read(text: str, expected: str) -> None:
    assert [said(s) for s in told(text)] == [expected]


@pytest.mark.parametrize("text", NO_RANKS)
def test_what_is_no_rank_is_left(text: str) -> None:
    assert [said(s) for s in told(text)] == []


def test_another_time_in_the_sentence_is_not_that_of_the_rank() -> None:
    assert [s.when for s in told("It was the second-longest strike in the history of Orsa, after the one of 1989.")] == [None]
    assert [s.when for s in told("In 1989 it was the second-longest strike in the history of Orsa.")] == [("1989-01-01", "1989-12-31")]


def test_a_place_in_a_list_that_goes_on_is_told_from_one_in_a_contest() -> None:
    texts = (
        "Orvan have climbed to third.",
        "Orvan are third in the Cup.",
        "Orvan were third in the league.",
        "Orvan came third in the Cup.",
    )
    assert [s.passing for text in texts for s in told(text)] == [True, True, True, False]


def test_a_contest_may_be_named_in_front() -> None:
    assert {"orvan", "laboratory"} <= told("The Orvan laboratory tried six cameras. We came second.")[0].near
    assert "laboratory" not in told("The Orvan laboratory tried six cameras.\n\nWe came second.")[0].near


def test_what_is_to_come_is_told_from_what_is() -> None:
    assert [s.planned for s in told("Teln would be the second-largest bank in Europe.")] == [True]
    assert [s.planned for s in told("Teln, the second-largest bank in Europe, will close.")] == [False]
