"""The bundles of our own: every quote of a gold file stands in its source, and the product reads all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker import check
from checker.readers import read

BUNDLES = sorted(p.parent for p in Path(__file__).parent.glob("bundles/*/gold.yaml"))
KINDS = {"number", "money", "percent", "date", "duration", "designator", "ratio", "order", "count-sum", "rank"}


def entries(bundle: Path) -> list[dict[str, Any]]:
    gold = yaml.safe_load((bundle / "gold.yaml").read_text("utf-8"))
    return [*gold["conflicts"], *gold["compatible"]]


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda b: b.name)
def test_every_quote_stands_in_its_source(bundle: Path) -> None:
    texts = {p.name: p.read_text("utf-8") for p in (bundle / "sources").iterdir()}
    for entry in entries(bundle):
        assert len(entry["sides"]) >= 2, entry["id"]
        for quote in (q for side in entry["sides"] for q in side):
            assert texts[quote["source"]].count(quote["quote"]) >= quote.get("nth", 1), f"{entry['id']}: {quote}"


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda b: b.name)
def test_gold_names_kinds_and_levels(bundle: Path) -> None:
    gold = yaml.safe_load((bundle / "gold.yaml").read_text("utf-8"))
    assert {c["kind"] for c in gold["conflicts"]} <= KINDS
    assert {c["level"] for c in gold["conflicts"]} <= {"error", "warning"}
    names = [e["id"] for e in entries(bundle)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda b: b.name)
def test_the_product_reads_a_bundle_and_finds_some_of_it(bundle: Path) -> None:
    report = check(read([str(bundle / "sources")])).to_dict()
    assert len(report["documents"]) == 7
    assert any(c["severity"] != "note" for c in report["conflicts"])
