from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from string import Template

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import sample

from checker.lexicon import load
from checker.reporters.evidence import reasons, sureness

WEIGHTS = Path(__file__).parents[2] / "checker" / "aligner" / "weights.toml"


def told(*levels: tuple[str, str, float]) -> str:
    left = sample.said("harbour/wire.md", "4,200", subject="terminal", attribute="passengers", predicate="hold")
    right = sample.said("harbour/observer.md", "nearly 2,400", subject="terminal", attribute="seats", predicate="hold")
    rows = {row.id: {name: getattr(row, name) for name in ("subject", "attribute", "predicate")} for row in (left, right)}
    return reasons({"left": left.id, "right": right.id, "levels": levels}, rows)


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ([("subject", "equal", 4.0)], "same subject terminal"),
        ([("attribute", "equal", 4.0)], "same attribute"),
        ([("predicate", "same word", 1.0), ("subject", "equal", 4.0)], "same subject terminal, same verb hold"),
        ([("subject", "equal", 4.0), ("predicate", "different", -2.0)], "same subject terminal; against it: another verb"),
        ([("subject", "equal", 4.0), ("predicate", "different", -0.2)], "same subject terminal"),
        ([("predicate", "different", 0.3)], ""),
        ([("prior", "number", -7.0)], ""),
        ([("context", "a level that came later", 3.0)], ""),
        ([], ""),
    ],
)
def test_reasons(levels: list[tuple[str, str, float]], words: str) -> None:
    assert told(*levels) == words


def test_every_word_is_of_a_field_that_is_compared() -> None:
    compared = {field for group in tomllib.loads(WEIGHTS.read_text("utf-8")).values() for field in group}
    assert {field for way in load("evidence").values() for field in way} <= compared


def test_every_line_is_a_template_of_what_can_be_shown() -> None:
    lines = [line for way in load("evidence").values() for levels in way.values() for line in levels.values()]
    assert all(Template(line).substitute(subject="a", attribute="b", predicate="c") for line in lines)


@pytest.mark.parametrize(
    ("similarity", "words"), [(0.5, "50%"), (0.934, "93%"), (0.9951, "99.5%"), (0.99993, "over 99.9%"), (1.0, "over 99.9%")]
)
def test_nothing_is_a_hundred_per_cent_sure(similarity: float, words: str) -> None:
    assert sureness(similarity) == words
