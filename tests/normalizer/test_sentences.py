"""Each case is a paragraph with a bar where one sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalizer.model import Block
from checker.normalizer.sentences import sentences

CASES = [
    "It rained.| It stopped.",
    "Dr. Ortiz paid $5.2 bn. last year.| She left on Sept. 3.",
    "The talks began at 8 p.m. Monday.| At 9 p.m. EDT they ended.| By 10 p.m.| The hall was empty.",
    "No. 5 was late.| Max. 5 persons may enter.| See vol. 3 of it.",
    "“We won.”| He smiled.",
    "The U.S. Army moved.| Version 7.1.0 is out.| So is 7.2!",
    "He asked: really?| Yes.",
    "**$98 million.**| That is the sum.",
    "Shares of Acme Inc. rose 5 percent vs. the market.",
    "It fell by 3 ft. to 12 ft. overnight.",
]


@pytest.mark.parametrize("case", CASES)
def test_ends(case: str) -> None:
    text = case.replace("|", "")
    found = [text[s.start : s.end] for s in sentences(text, Block(0, "paragraph", 0, len(text)))]
    assert found == [part.strip() for part in case.split("|")]


def test_a_list_number_is_a_sentence_of_its_own() -> None:
    text = "3. Open gate 2. Wait."
    block = Block(4, "bullet", 3, len(text), marker=0)
    assert [(text[s.start : s.end], s.block) for s in sentences(text, block)] == [("3.", 4), ("Open gate 2.", 4), ("Wait.", 4)]


def test_a_cell_is_one_sentence() -> None:
    text = "Approx. 5 m. Or more."
    assert len(list(sentences(text, Block(0, "cell", 0, len(text))))) == 1


@given(st.text(alphabet="ab A.!?“”\"'() \n5\u00a0\u3000é", max_size=300))
def test_they_cover_the_block(text: str) -> None:
    found = list(sentences(text, Block(0, "paragraph", 0, len(text))))
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize("piece", ["word ", "x", "“a ", "(", "5. "])
def test_a_very_long_line_is_cut(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    found = list(sentences(text, Block(0, "paragraph", 0, len(text))))
    assert max(s.end - s.start for s in found) <= 4_000
