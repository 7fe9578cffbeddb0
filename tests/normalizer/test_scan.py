"""Every phrase of the corpus that means something opens its sentence; plain prose does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.normalizer.scan import promising

CORPUS = Path(__file__).parents[1] / "corpus"

QUIET = ["It rained on the hills.", "Everybody may enter the hall.", "A man of the town said so.", "Mara Olsen, who leads the lab, left."]


def phrases() -> list[str]:
    lines = [line for file in sorted(CORPUS.glob("*.txt")) for line in file.read_text("utf-8").splitlines()]
    pairs = [line.rsplit(" = ", 1) for line in lines if " = " in line and not line.startswith(("#", "@"))]
    return [text for text, meaning in pairs if meaning.strip() != "nothing"]


def test_no_phrase_is_passed_over() -> None:
    assert [text for text in phrases() if not promising(f"So {text}.", 3, len(text) + 3)] == []


@pytest.mark.parametrize("text", QUIET)
def test_prose_without_figures_is(text: str) -> None:
    assert not promising(text, 0, len(text))
