"""Each case is a text and the blocks it is made of: "kind text", indented by two spaces a level of heading above it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.normalizer.model import Block
from checker.normalizer.structure import blocks

PLAIN = {
    "a title, a heading and paragraphs": (
        "The dam is full\n\nThe water stood at the rim on Monday.\n\nWhat comes next\n\nNobody knows, said the keeper.",
        [
            "title: The dam is full",
            "paragraph: The water stood at the rim on Monday.",
            "heading: What comes next",
            "paragraph: Nobody knows, said the keeper.",
        ],
    ),
    "a title said twice, after a kicker": (
        "NEWS\nThe dam is full to the rim\nThe dam is full to the rim\nThe water stood at the rim on Monday.",
        [
            "heading: NEWS",
            "title: The dam is full to the rim",
            "title: The dam is full to the rim",
            "paragraph: The water stood at the rim on Monday.",
        ],
    ),
    "one line is a paragraph": ("120,000 pumps", ["paragraph: 120,000 pumps"]),
    "the last line heads nothing": ("It rained all day.\n\nRead more", ["paragraph: It rained all day.", "paragraph: Read more"]),
    "name and value is no heading": (
        "It rained all day.\n\nHeight: 41 metres\n\nIt rained again.",
        ["paragraph: It rained all day.", "paragraph: Height: 41 metres", "paragraph: It rained again."],
    ),
    "bullets with their lead-in": (
        "It comes in stages:\n\n  • 300 pumps\n  • 20 gates\n\nThat is all.",
        ["paragraph: It comes in stages:", "bullet<0: 300 pumps", "bullet<0: 20 gates", "paragraph: That is all."],
    ),
    "numbers of a list stand outside": (
        "Three steps follow.\n1. Open gate 2.\n2) Wait.\n(3) Close.",
        ["paragraph: Three steps follow.", "bullet<0 [1. ]: Open gate 2.", "bullet<0 [2) ]: Wait.", "bullet<0 [(3) ]: Close."],
    ),
    "a day is no list number": ("It rained on\n16. Nov. 2016, they say.", ["title: It rained on", "paragraph: 16. Nov. 2016, they say."]),
    "wrapped lines are one paragraph": (
        "The water stood at the rim of the old dam on Monday and the\nkeepers opened two gates to let some of it go, which they had\n"
        "not done in twelve years, and they watched the river rise by\na foot.\n\nNobody was hurt.",
        ["paragraph: The water stood", "paragraph: Nobody was hurt."],
    ),
    "columns of spaces are a table": (
        "Year    Cost\n2023    11 million\n2024    20 million",
        ["cell!: Year", "cell!: Cost", "cell|Year: 2023", "cell 2023|Cost: 11 million", "cell|Year: 2024", "cell 2024|Cost: 20 million"],
    ),
    "a double space behind a full stop is none": (
        "It cost 11 million.  That is much.\nIt cost 20 million.  That is more.",
        ["paragraph: It cost 11 million.  That is much.", "paragraph: It cost 20 million.  That is more."],
    ),
    "\\r\\n ends a line": (
        "One day it rained.\r\n\r\nThen it stopped.\r\n",
        ["paragraph: One day it rained.", "paragraph: Then it stopped."],
    ),
}

MARKDOWN = {
    "headings by marks": (
        "# Top\n\ntext one\n\n## Below ##\n\ntext two",
        ["title: Top", "paragraph: text one", "heading: Below", "paragraph: text two"],
    ),
    "underlined headings": (
        "Top\n===\n\ntext one\n\nBelow\n---\ntext two",
        ["title: Top", "paragraph: text one", "heading: Below", "paragraph: text two"],
    ),
    "lines are joined": ("one\ntwo\n\nthree", ["paragraph: one\ntwo", "paragraph: three"]),
    "a bold lead-in is a heading": (
        "**How long?** Seven years.\n\n**Setting it up** took a day.",
        ["heading: How long?", "paragraph: Seven years.", "paragraph: **Setting it up** took a day."],
    ),
    "a bold line is a heading": ("**Prices**\n\nThey rose.", ["heading: Prices", "paragraph: They rose."]),
    "a table": (
        "In all:\n\n| Pump | Power |\n| --- | ---: |\n| North | 40 kW |\n| **South** | 35 kW |",
        [
            "paragraph: In all:",
            "cell!: Pump",
            "cell!: Power",
            "cell|Pump: North",
            "cell North|Power: 40 kW",
            "cell|Pump: **South**",
            "cell South|Power: 35 kW",
        ],
    ),
    "a line with a bar is no table": ("either a | b or c", ["paragraph: either a | b or c"]),
    "code, fenced and indented": (
        "Run:\n\n    pump -p 8443\n\nor\n\n```\npump 5\n```\n\ndone",
        ["paragraph: Run:", "code: pump -p 8443", "paragraph: or", "code: pump 5", "paragraph: done"],
    ),
    "a quote": ("> It was 5 feet\n> deep.\n\nHe left.", ["quote: It was 5 feet\n> deep.", "paragraph: He left."]),
    "items one below the other": (
        "1. one\n2. two\n   more of two\n\n   - below two",
        ["bullet [1. ]: one", "bullet [2. ]: two\n   more of two", "bullet<1: below two"],
    ),
    "a comment and a rule are nothing": ("one\n\n<!-- 5 pumps -->\n\n***\n\ntwo", ["paragraph: one", "paragraph: two"]),
}


def shown(text: str, block: Block) -> str:
    heads = (
        f"{'!' if block.head else ''}{' ' + block.row_head if block.row_head else ''}{'|' + block.column_head if block.column_head else ''}"
    )
    marker = f" [{text[block.marker : block.start]}]" if block.marker is not None else ""
    lead = f"<{block.lead}" if block.lead is not None and block.kind == "bullet" else ""
    return f"{block.kind}{heads}{lead}{marker}: {text[block.start : block.end]}"


def check(text: str, wanted: list[str], markup: str) -> None:
    got = [shown(text, b) for b in blocks(text, markup=markup, body=0, title=None)]
    assert len(got) == len(wanted), got
    for g, w in zip(got, wanted, strict=True):
        assert g.startswith(w), got


@pytest.mark.parametrize("name", PLAIN)
def test_plain(name: str) -> None:
    check(*PLAIN[name], markup="plain")


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown(name: str) -> None:
    check(*MARKDOWN[name], markup="markdown")


def test_headings_above_and_known_title() -> None:
    text = "# Harbour\n\n## Cost\n\n**Who pays?** The city.\n\n## Size\n\n40 berths"
    found = blocks(text, markup="markdown", body=0, title="Harbour")
    assert [b.headings for b in found] == [(), (0,), (0, 1), (0, 1, 2), (0,), (0, 4)]
    assert found[0].kind == "title"


def test_plain_headings_in_a_row_stand_one_above_the_other() -> None:
    text = "It rained.\n\nThe west\nThe coast\n\nIt was wet.\n\nThe hills\n\nIt was wetter."
    found = blocks(text, markup="plain", body=0, title=None)
    assert [b.headings for b in found] == [(), (), (1,), (1, 2), (1,), (1, 4)]


def test_front_matter_is_in_no_block() -> None:
    text = "---\ntitle: 5 pumps\n---\n\nIt rained."
    assert [(b.start, b.end) for b in blocks(text, markup="markdown", body=23, title="5 pumps")] == [(24, 34)]


@example("-|\r-", "plain")
@given(st.text(alphabet="ab1.|-*#> \t\n\r:`=•(&“”", max_size=200), st.sampled_from(["plain", "markdown"]))
def test_blocks_are_in_order_and_cover_the_figures(text: str, markup: str) -> None:
    found = blocks(text, markup=markup, body=0, title=None)
    at = 0
    for n, block in enumerate(found):
        start = block.start if block.marker is None else block.marker
        assert block.index == n
        assert at <= start <= block.start < block.end <= len(text)
        assert all(0 <= h < n for h in block.headings)
        assert block.lead is None or block.lead < n
        at = block.end
    inside = sum(b.end - (b.start if b.marker is None else b.marker) for b in found)
    assert inside <= len(text)
