"""What the whole of an article is about, and where nothing is."""

from __future__ import annotations

import pytest

from checker.normalizer.frames.casing import casing
from checker.normalizer.frames.central import central
from checker.tables import Document

LONG = "The tents stand in the rain, and nobody knows for how long. " * 20
"""Sentences that name nobody."""


@pytest.mark.parametrize(
    ("said", "titled", "publisher", "wanted"),
    [
        ("The cook of Orvan came to Teln. Orvan is glad, and Teln is not.", ["Orvan"], "", "Orvan"),
        ("Some went to Teln. Then Teskow came. In Teln they sang, and Teskow sang, too. They like Teskow.", [], "", "Teskow"),
        ("Some went to Teln. They met in Teln. They left from Teln.", [], "", ""),
        ("They met in Zone 4, and left Zone 4 for Zone 5.", [], "", ""),
        ("They met in Teln. Then Teln was left.", ["Orvan"], "", "Orvan"),
        ("They met in Teln. Then Teln was left.", ["Orvan"], "Teskow project (changelog)", "Teskow"),
    ],
)
def test_central(said: str, titled: list[str], publisher: str, wanted: str) -> None:
    text = f"{LONG}{said}"
    assert central(Document(text, publisher=publisher or None), titled, casing(text, text)) == wanted


def test_a_short_text_says_it_once() -> None:
    text = "In the rain Teskow opened."
    assert central(Document(text), [], casing(text, text)) == "Teskow"
