"""Takes a Report, gives the facts that were compared without a conflict: figures that surely speak of one thing and are not in dispute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.tables import Report

SURE = 0.85
"""Probability from which two figures are held to be one fact, as the judge holds it."""


def agreed(report: Report) -> list[list[Mapping[Any, Any]]]:
    """The assertions of each fact, two or more, in order of position; facts in order of their first."""
    disputed = {name for names in report.conflicts["assertions"] for name in names}
    home: dict[str, list[str]] = {}
    for left, right, similarity in zip(*(report.pairs[name] for name in ("left", "right", "similarity")), strict=True):
        if similarity >= SURE and left not in disputed and right not in disputed:
            _join(home, left, right)
    rows = {a["id"]: a for a in report.assertions.to_dict("records") if a["id"] in home}
    facts = {id(names): names for names in home.values()}.values()
    ordered: list[list[Mapping[Any, Any]]] = [
        sorted((rows[name] for name in names), key=lambda a: (a["doc"], a["start"])) for names in facts
    ]
    return sorted(ordered, key=lambda fact: (fact[0]["doc"], fact[0]["start"]))


def _join(home: dict[str, list[str]], left: str, right: str) -> None:
    """Puts the facts of two figures together, the smaller one into the larger."""
    one, two = home.setdefault(left, [left]), home.setdefault(right, [right])
    if one is not two:
        large, small = (one, two) if len(one) >= len(two) else (two, one)
        large.extend(small)
        home.update(dict.fromkeys(small, large))
