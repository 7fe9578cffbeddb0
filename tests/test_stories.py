"""Every story of tests/stories/*.yaml goes through the whole program: a few articles of our own, and what a reader would find in them.

    - kind: two counts of one thing
      articles:
        - {says: "The Halden library holds 48,000 books.", source: Gazette, published: 2026-03-02}
        - {says: "..."}
      finds: [numbers]             topics of the errors and warnings, sorted, one for each conflict; [] for a story without any
      sides: ["48,000", "84,000"]  optional: the values of the first conflict, in order
      twin: ...                    what makes the negative twin another story

A `kind` that finds something has a twin of the same kind that finds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker import check
from checker.tables import Document

FOLDER = Path(__file__).parent / "stories"
STORIES: list[tuple[str, dict[str, Any]]] = [
    (f"{file.stem}:{number}", story)
    for file in sorted(FOLDER.glob("*.yaml"))
    for number, story in enumerate(yaml.safe_load(file.read_text("utf-8")), 1)
]


def documents(story: dict[str, Any]) -> list[Document]:
    found = []
    for number, article in enumerate(story["articles"], 1):
        name, day = f"{number}.txt", article.get("published")
        source = article.get("source", name)
        published = day if isinstance(day, date) else None
        found.append(Document(article["says"].strip(), name, name, source, article.get("title"), published, article.get("source")))
    return found


def found(story: dict[str, Any]) -> list[dict[Any, Any]]:
    return [c for c in check(documents(story)).conflicts.to_dict("records") if c["severity"] != "note"]


@pytest.mark.parametrize("story", [pytest.param(s, id=name) for name, s in STORIES])
def test_story_ends_as_a_reader_would_end_it(story: dict[str, Any]) -> None:
    conflicts = found(story)
    said = "; ".join(f"{c['severity']} {c['rule']} {c['message']}" for c in conflicts) or "nothing"
    assert sorted(c["rule"].partition("/")[0] for c in conflicts) == story["finds"], f"{story['kind']}: found {said}"
    if "sides" in story:
        assert [side["value"] for side in conflicts[0]["sides"]] == story["sides"], said


def test_every_kind_that_finds_something_has_a_twin_that_finds_nothing() -> None:
    kinds: dict[str, set[bool]] = defaultdict(set)
    for _, story in STORIES:
        kinds[story["kind"]].add(bool(story["finds"]))
    assert not [kind for kind, outcomes in kinds.items() if outcomes == {True}]
