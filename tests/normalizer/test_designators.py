"""What tests/corpus cannot say: cells, answers, headlines, the marks of lists, and any text at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalizer import designators, skips
from checker.normalizer.model import Context, Mention
from checker.normalizer.sentences import sentences
from checker.normalizer.structure import blocks
from checker.normalizer.tokens import tokenize

PORTS = "| Port | Who |\n| --- | --- |\n| 8443 | clients |\n"
CASES = {
    "a cell under a head that takes numbers": (PORTS, ["port 8443"], []),
    "an answer to which": ("**Which port is it?** 8443, as before.", ["port 8443"], []),
    "an answer to how many": ("**How many ports?** 8443, as before.", [], []),
    "a headline full of capitals": ("# Storm Kills 11 in Harbour Town\n\nIt was bad.", [], []),
    "a name that the text below knows": (
        "# Storm Closes Reactor Borealis 3\n\nThe old Borealis 3 was shut.",
        ["Borealis 3", "Borealis 3"],
        [],
    ),
    "a list and its numbers": ("1. Open gate 2.\n2. Wait.", ["gate 2"], ["list number", "list number"]),
    "code": ("Run it:\n\n    pump -p 8443 --level 3", [], ["code"]),
    "a road in a table of counts": ("| Where | Barns |\n| --- | --- |\n| Tell Road | 34 |", [], []),
    "a dock in a table of counts": ("| Where | Boats |\n| --- | --- |\n| Dock | 311 |", [], []),
    "a key and its value": ("| Key | Value |\n| --- | --- |\n| Port | 8443 |", ["port 8443"], []),
    "things that were counted before the number": ("In the three wards 912 homes are dark.", [], []),
    "years over the columns": ("| Town | 2023 | 2024 |\n| --- | --- | --- |\n| Orrin | 5 | 6 |", [], ["table head", "table head"]),
}


def read(text: str, markup: str) -> Iterator[Mention]:
    found = blocks(text, markup=markup, body=0, title=None)
    context = Context(text=text, blocks=found)
    for block in found:
        context.block = block
        for sentence in sentences(text, block):
            tokens, i = tokenize(text, sentence.start, sentence.end), 0
            while i < len(tokens):
                mention = skips.read(tokens, i, context) or designators.read(tokens, i, context)
                if mention:
                    assert mention.first == i
                    assert i < mention.last <= len(tokens)
                    yield mention
                i = mention.last if mention else i + 1


@pytest.mark.parametrize("name", CASES)
def test_read(name: str) -> None:
    text, names, reasons = CASES[name]
    found = list(read(text, "markdown"))
    assert [f"{m.name} {m.code}" for m in found if m.kind == "designator"] == names
    assert [m.skipped for m in found if m.skipped] == reasons


PIECES = [
    "Borealis",
    "K700",
    "12",
    "3-2",
    "6-4,",
    "page",
    "Fig.",
    "(1)",
    "No.",
    "S&P 500",
    "phase",
    "Hall A",
    "and B",
    "II",
    "I",
    "or",
    ",",
    ".",
    "-",
]
PIECES += [
    "/",
    ":",
    "&#39;",
    "§",
    "0x1f",
    "10.0.0.1",
    "v3.4",
    "'s",
    "$",
    "%",
    "bn",
    "people",
    "to 7",
    "-19",
    "TX 78701",
    "Street",
    "401(k)",
    "\u2009",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["", " "]), st.text(max_size=20))
def test_any_text(pieces: list[str], between: str, more: str) -> None:
    for mention in read(between.join(pieces) + more, "plain"):
        assert mention.kind != "designator" or (mention.name and mention.code)
