from __future__ import annotations

import dataclasses
import subprocess
import sys
from datetime import date

import pytest

from checker import Document, Report, check, check_texts, extract
from checker.errors import SourceError, UsageError
from checker.tables import Assertion, Conflict, Pair, columns

MILL = "The mill at Arnby employs 140 people and burned 3,000 tonnes of peat in 2019."
TWIN = "The mill at Arnby employs 95 people, its owner said."


def test_extract_gives_the_assertions_table() -> None:
    table = extract(MILL)
    assert list(table.columns) == columns(Assertion)
    assert [MILL[a:b] for a, b in zip(table["start"], table["end"], strict=True)] == list(table["surface"])
    assert list(table["start"]) == sorted(table["start"])


def test_extract_of_nothing_is_an_empty_table() -> None:
    assert list(extract("").columns) == columns(Assertion)
    assert len(extract("Nothing to count here.")) == 0


def test_publication_day_is_handed_on() -> None:
    assert set(extract(MILL, published=date(2020, 1, 1))["published"]) == {"2020-01-01"}


def test_check_texts_names_each_text() -> None:
    report = check_texts(MILL, TWIN, published=[date(2020, 1, 1)])
    assert isinstance(report, Report)
    assert list(report.documents["doc"]) == ["text1", "text2"]
    assert list(report.documents["published"]) == ["2020-01-01", None]


def test_texts_keep_their_order_beyond_nine() -> None:
    assert list(check_texts(*[MILL] * 11).documents["doc"]) == [f"text{n:02d}" for n in range(1, 12)]


def test_more_days_than_texts_are_an_error() -> None:
    with pytest.raises(UsageError, match="2 days for 1 text"):
        check_texts(MILL, published=[None, None])


def test_tables_of_a_report() -> None:
    report = check_texts(MILL, TWIN)
    assert list(report.pairs.columns) == columns(Pair)
    assert list(report.conflicts.columns) == columns(Conflict)
    assert list(report.assertions.columns) == columns(Assertion)
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.gone = 3  # type: ignore[misc]


def test_coverage_adds_up() -> None:
    coverage = check_texts(MILL, TWIN, "See page 12.").coverage
    assert coverage["seen"] == coverage["understood"] + sum(coverage["skipped"].values())
    assert coverage["compared"] <= coverage["aligned"] <= coverage["understood"]


def test_two_documents_of_one_name_are_an_error() -> None:
    with pytest.raises(SourceError, match="an article named 'a', as in one"):
        check([Document(MILL, "a", "one"), Document(TWIN, "a", "two")])


def test_order_and_number_of_processes_change_nothing() -> None:
    documents = [Document(f"{MILL} In all, {n * 7} carts stood there.", f"d{n:02d}") for n in range(12)]
    told = check(documents).to_dict()
    assert check(reversed(documents)).to_dict() == told
    assert check(documents, jobs=2).to_dict() == told


def test_a_stream_of_documents_is_enough() -> None:
    assert len(check(Document(MILL, str(n)) for n in range(3)).documents) == 3


def test_import_is_cheap() -> None:
    heavy = "pandas, numpy, pydantic, rich, trafilatura, jinja2, yaml, click"
    code = f"import checker, sys; print(sorted({{m.strip() for m in '{heavy}'.split(',')}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
