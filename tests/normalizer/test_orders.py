"""An order of two events is read from every connective, and from nothing that tells of a plan's condition, a question or one event."""

from __future__ import annotations

import pytest

from checker.clashes.events import Told
from checker.normalizer import ORDERS, normalize, read
from checker.normalizer.orders import dated
from checker.tables import Document


def told(text: str) -> list[Told]:
    return list(read(Document(text), (ORDERS,)).orders or ())


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        ("Orsa closed the loan before the signing.", "close", "sign"),
        ("Orsa closed a $3 million loan on May 4, some 20 days before the signing.", "close", "sign"),
        ("Orsa closed the loan only after Teln had signed the lease.", "sign", "close"),
        ("After the vote, Orsa sold the mill.", "vote", "sell"),
        ("Teln signed the lease. A week after that, Orsa sold the mill.", "sign", "sell"),
        ("Teln signed the lease, and Orsa sold the mill only after that.", "sign", "sell"),
        ("Orsa did not sell the mill until Teln had signed the lease.", "sign", "sell"),
        ("Not until Teln had signed the lease did Orsa sell the mill.", "sign", "sell"),
        ("Orsa waited until Teln had signed the lease to sell the mill.", "sign", "sell"),
        ("By the time that Teln signed the lease, Orsa had already sold the mill.", "sell", "sign"),
        ("Orsa had already sold the mill when Teln signed the lease.", "sell", "sign"),
        ("Teln signed the lease, and only then did Orsa sell the mill.", "sign", "sell"),
        ("Teln signed the lease and then sold the mill.", "sign", "sell"),
        ("When the mayor told everyone to go, Orsa had already closed the bridge.", "close", "order"),
        ("Orsa made its first offer only after it had opened the mill.", "open", "offer"),
        ("The crew left the mill only when the alarm had sounded.", "sound", "leave"),
        ("Orsa reported a fire, and then closed the mill.", "report", "close"),
        ("Lund took the lead before the vote.", "take lead", "vote"),
        ("Orsa restored its servers, and paid the ransom only afterwards.", "restore", "pay"),
        ("When Orsa sold the mill, nobody had voted.", "sell", "vote"),
        ("When the mill was sold, no engineer had yet inspected it.", "sell", "inspect"),
        ("Only once the gate had been closed was the valve opened.", "close", "open"),
        ("Having signed the lease, Teln sold the mill.", "sign", "sell"),
        ("As soon as the dam burst, Orsa shut the mill.", "flood", "close"),
        ("Orsa sold the mill. Two weeks later, the mayor stepped down.", "sell", "resign"),
        ("The mayor quit; moments later the lights went out.", "resign", "fail"),
        ("The vote followed the sale of the mill.", "sell", "vote"),
        ("The sale of the mill preceded the vote.", "sell", "vote"),
        ("The sale of the mill was followed by a strike vote.", "sell", "vote"),
        ("The staff voted to strike after Orsa had made its offer.", "offer", "vote"),
        ("Clean the rollers before the belts.", "step", "step"),
        ("Sorland voted before Nordal.", "vote", "vote"),
        ("The pumps kept running for an hour after the alarm had sounded.", "alarm", "stop"),
        ("The gate was closed, followed by the tunnel.", "close", "close"),
        ("The mayor quit when the ban was already in force.", "effect", "resign"),
        ("The rollers must be cleaned before the belts.", "step", "step"),
        ("Do not start the rollers until the belts have been started.", "step", "step"),
        ("Orsa refused to sign the lease until Teln had sold the mill.", "sell", "sign"),
        ("Orsa opened the mill at 9:10 a.m. and sounded the alarm at 9:25 a.m.", "open", "alarm"),
        ("Open the valve, then drain the tank.", "open", "drain"),
        ("Open the valve. Only then drain the tank.", "open", "drain"),
        ("Oil the looms first and the presses last.", "step", "step"),
        ("Start with the looms. Then do the presses.", "step", "step"),
        ("Orsa sold the mill while the strike was still going on.", "sell", "end"),
        ("While the inquiry was still in progress, the mayor resigned.", "resign", "end"),
        ("Orsa sold the mill only after the strike was over.", "end", "sell"),
        ("The mayor did not resign until the inquiry was complete.", "complete", "resign"),
    ],
)
def test_an_order_is_read(text: str, earlier: str, later: str) -> None:
    found = told(text)
    assert [(earlier in t.earlier.verbs, later in t.later.verbs) for t in found] == [(True, True)]
    assert all(text[t.row.start : t.row.end] == t.row.surface for t in found)


@pytest.mark.parametrize(
    "text",
    [
        "Did Orsa sell the mill before Teln signed the lease?",
        "If Orsa sells the mill before Teln signs the lease, the loan falls due.",
        "Orsa did not sell the mill before Teln had signed the lease.",
        "Orsa sold the mill before May 5.",
        "Orsa ran the mill until Teln bought it.",
        "Orsa sold the mill while Teln bought the harbour.",
        "Orsa grew while the strike was not going on.",
        "Orsa was sold when Teln signed the lease.",
        "The clerk once dated the owner of the mill.",
        "Orsa appeared before a judge.",
        "Nobody at Orsa sold a mill before the vote.",
        "First, oil the looms.",
        "Orsa had then 30 mills.",
    ],
)
def test_no_order_is_read_from_what_tells_none(text: str) -> None:
    assert not told(text)


def test_each_of_two_orders_is_read() -> None:
    found = told("When Orsa sold the mill, nobody had voted; the staff signed only afterwards.")
    assert [("sell" in t.earlier.verbs, t.later.verbs & {"vote", "sign"}) for t in found] == [(True, {"vote"}), (True, {"sign"})]


def test_the_entries_of_a_log_follow_one_another_past_midnight() -> None:
    found = told("- 23:50 Gate closed.\n- 23:58 Valve opened.\n- 00:05 Siren sounded.\n")
    assert [(t.row.surface, t.since.surface if t.since else "") for t in found] == [
        ("23:58", "23:50"),
        ("00:05", "23:50"),
        ("00:05", "23:58"),
    ]


def test_a_log_whose_times_run_back_tells_no_order() -> None:
    assert not told("- 14:20 Gate closed.\n- 14:02 Valve opened.\n")


def test_a_plan_is_told_as_one() -> None:
    (found,) = told("Orsa will sell the mill only after Teln has signed the lease.")
    assert found.planned


def test_the_events_of_an_order_have_their_dates_and_a_pronoun_its_name() -> None:
    (found,) = told("The Halden bridge was opened on May 9, 2026, two years after it was closed.")
    assert found.until
    assert found.until.surface == "May 9, 2026"
    assert "bridge" in found.earlier.words


def test_dates_date_events_and_not_what_is_planned() -> None:
    document = Document("Orsa sold the mill on May 4, 2026. Teln will sign the lease on May 9, 2026.")
    assert ["sell" in d.event.verbs for d in dated(normalize(document))] == [True]
