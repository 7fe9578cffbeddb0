from __future__ import annotations

import pytest

from checker.reporters.excerpts import excerpt, paragraph
from checker.reporters.safe import safe

TEXT = "First. The mill turned 12 looms in 1840, and by the time its owner died it turned 12 looms no more. Last."
SENTENCE = TEXT[7:-6]


def row(surface: str, nth: int = 0) -> dict[str, object]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(surface, start + 1)
    return {"sentence": SENTENCE, "surface": surface, "start": start}


def test_whole_sentence_where_it_fits() -> None:
    assert "".join(excerpt(row("1840"), TEXT, 200)) == SENTENCE


def test_the_second_of_two_equal_phrases_is_found() -> None:
    assert excerpt(row("12 looms", 1), TEXT, 200).before.endswith("it turned ")


@pytest.mark.parametrize("room", [12, 20, 31, 40, 60, 90])
def test_excerpt_fits_and_cuts_between_words(room: int) -> None:
    part = excerpt(row("12 looms", 1), TEXT, room)
    assert part.phrase == "12 looms"
    assert len("".join(part)) <= room
    assert all(word in [*SENTENCE.split(), "…"] for word in "".join(part).split())


def test_a_phrase_that_is_not_in_the_sentence_stands_alone() -> None:
    assert excerpt({"sentence": "Rows", "surface": "7 looms", "start": 0}, "other", 40) == ("", "7 looms", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\r\n\tlines\u2028here", "two lines here"),
        ("\x1b[2Jgone", "\ufffd[2Jgone"),
        ("a\u202eb\u200fc", "a\ufffdb\ufffdc"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("\ud800", "\ufffd"),
        ("[bold] é 中 👍🏽", "[bold] é 中 👍🏽"),
    ],
)
def test_safe_text(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("One line\nand @ another\nof it.\n\nNot this.", "One line\nand @ another\nof it."),
        ("Not this.\n \nBut @ this.", "But @ this."),
        ("---\ntitle: no\n---\nBut @ this.", "But @ this."),
        ("# No\nBut @ this.\n- not that", "# No\nBut @ this."),
        ("- no\n- yes @ yes\n- no", "- yes @ yes"),
        ("@", "@"),
    ],
)
def test_a_paragraph_is_what_stands_between_breaks(text: str, around: str) -> None:
    at = text.index("@")
    first, last = paragraph(text, at, at + 1)
    assert text[first:last] == around


def test_a_paragraph_without_end_is_cut_between_words() -> None:
    first, last = paragraph("words " * 1000 + "@" + " words" * 1000, 6000, 6001)
    assert 6000 - first <= 600
    assert (first % 6, (last - 6001) % 6) == (0, 0)
