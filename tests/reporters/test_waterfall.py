from __future__ import annotations

import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from rich.console import Console

sys.path.insert(0, str(Path(__file__).parent))
import sample

from checker.reporters import waterfall
from checker.tables import Assertion, Pair, columns, records


def shown(left: Assertion, right: Assertion, pair: Pair | None, *, width: int = 80) -> str:
    file = StringIO()
    waterfall.show(left, right, pair, Console(file=file, width=width, color_system=None, _environ={}))
    return "".join(line.rstrip(" ") + "\n" for line in file.getvalue().splitlines())


def sides() -> tuple[Assertion, Assertion, Pair]:
    report = sample.report()
    rows = {row["id"]: Assertion(**row) for row in records(report.assertions, columns(Assertion))}
    pair = Pair(**records(report.pairs, columns(Pair))[0])
    return rows[pair.left], rows[pair.right], pair


def test_waterfall_looks_as_it_should(snapshot: Callable[[str, str], None]) -> None:
    snapshot("waterfall-80.txt", shown(*sides()))


def test_bars_start_where_the_last_one_ended() -> None:
    bars = [line for line in shown(*sides()).splitlines() if "█" in line or "░" in line]
    assert [bars[n].index("█") for n in (1, 2)] == sorted(bars[n].index("█") for n in (1, 2))
    assert "░" in bars[0]


def test_a_figure_that_is_left_out_cannot_be_compared() -> None:
    left, right, _ = sides()
    right.skipped = "page number"
    assert "They cannot be compared: nearly 2,400 is left out as page number." in shown(left, right, None)


def test_text_cannot_steer_the_terminal() -> None:
    left, right, pair = sides()
    for field in ("surface", "sentence", "subject", "attribute", "source", "path", "hedge"):
        setattr(left, field, "\x1b[2J[bold]\u202e")
    text = shown(left, right, pair)
    assert not {"\x1b", "\u202e"} & set(text)
    assert "[bold]" in text
