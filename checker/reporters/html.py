"""Takes a Report, gives one self-contained HTML page: facts in dispute, a matrix of the sources, and the articles with every figure marked.

The page needs no network and no script; with a script its list can be filtered. All text goes through jinja2's autoescape.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from checker.reporters import axis
from checker.tables import SEVERITIES, STATUSES, Report

SIGN = {"error": "✕", "warning": "!", "note": "i"}
"""A mark beside each severity, so that colour is never the only sign."""
_UNSEEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control and bidirectional characters: an article must not reorder or hide the text of the report."""


def render(report: Report) -> str:
    """The page as text."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.reporters"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html.j2").render(**_view(report)) + "\n"


def _view(report: Report) -> dict[str, Any]:
    assertions = {a["id"]: _plain(a) for a in report.assertions.to_dict("records")}
    conflicts = report.conflicts.to_dict("records")
    texts = {d["doc"]: d for d in report.documents.to_dict("records")}
    anchors = {doc: f"article-{n}" for n, doc in enumerate(texts, 1)}
    levels = {(p["left"], p["right"]): p for p in report.pairs.to_dict("records")}
    facts = [_fact(c, assertions, texts, anchors, levels) for c in conflicts]
    return {
        "facts": facts,
        "articles": [_article(d, assertions, anchors, facts) for d in texts.values()],
        "matrix": _matrix(conflicts, assertions, list(texts), anchors),
        "summary": report.summary(),
        "coverage": report.coverage,
        "rules": sorted({c["rule"] for c in conflicts}),
        "sources": sorted({s for f in facts for s in f["sources"]}),
        "severities": SEVERITIES,
        "statuses": STATUSES,
    }


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return dict(row) | {"surface": clean(row["surface"]), "sentence": clean(row["sentence"])}


def clean(text: str) -> str:
    """The text with control and bidirectional characters shown as U+FFFD; same length, so that offsets hold."""
    return _UNSEEN.sub("\ufffd", text)


def _fact(
    c: Mapping[Any, Any], assertions: Mapping[str, Any], texts: Mapping[str, Any], anchors: Mapping[str, str], levels: Mapping[Any, Any]
) -> dict[str, Any]:
    sides = [{"value": clean(s["value"]), "says": [_says(assertions[i], texts, anchors) for i in s["assertions"]]} for s in c["sides"]]
    best = max(c["pairs"], key=lambda p: p["similarity"], default=None)
    pair = levels.get((best["left"], best["right"])) if best else None
    return {
        "id": c["id"], "anchor": f"fact-{c['id']}", "rule": c["rule"], "severity": c["severity"], "sign": SIGN[c["severity"]],
        "status": c["status"],
        "about": clean(c["about"]), "message": clean(c["message"]), "why": c["why"], "reason": c.get("reason"), "sides": sides,
        "sources": sorted({assertions[i]["source"] for i in c["assertions"]}), "assertions": set(c["assertions"]),
        "picture": axis.svg(list(_spans(c, assertions))), "waterfall": _waterfall(pair), "similarity": best["similarity"] if best else None,
    }  # fmt: skip


def _says(a: Mapping[str, Any], texts: Mapping[str, Any], anchors: Mapping[str, str]) -> dict[str, Any]:
    """One place of one side: its sentence in its paragraph, in five pieces with the phrase in the middle."""
    text = clean(texts[a["doc"]]["text"])
    first, last = text.rfind("\n", 0, a["start"]) + 1, text.find("\n", a["end"])
    at = max(text.find(a["sentence"], max(first, a["start"] - len(a["sentence"])), a["end"] + len(a["sentence"])), first)
    ends = max(at + len(a["sentence"]), a["end"])
    return {
        "source": a["source"], "published": a["published"], "place": f"{a['path']}:{a['line']}",
        "href": f"#{anchors[a['doc']]}-{a['start']}",
        "before": text[first:at], "head": text[at : a["start"]], "phrase": a["surface"], "tail": text[a["end"] : ends],
        "after": text[ends : last if last >= ends else len(text) if last < 0 else ends],
    }  # fmt: skip


def _spans(c: Mapping[Any, Any], assertions: Mapping[str, Any]) -> Iterator[axis.Span]:
    """One span a side, where all sides speak in one unit."""
    firsts = [assertions[s["assertions"][0]] for s in c["sides"] if s["assertions"]]
    if len({a["unit"] for a in firsts}) == 1:
        for side, a in zip(c["sides"], firsts, strict=False):
            found = axis.span(clean(side["value"]), a["low"], a["high"])
            if found:
                yield found


def _waterfall(pair: Mapping[Any, Any] | None) -> list[dict[str, Any]]:
    if pair is None:
        return []
    widest = max((abs(bits) for _, _, bits in pair["levels"]), default=1.0) or 1.0
    return [{"field": f, "level": v, "bits": bits, "width": round(100 * abs(bits) / widest)} for f, v, bits in pair["levels"]]


def _article(
    d: Mapping[Any, Any], assertions: Mapping[str, Any], anchors: Mapping[str, str], facts: list[dict[str, Any]]
) -> dict[str, Any]:
    disputed = {i: f for f in facts for i in f["assertions"]}
    text, at = clean(d["text"]), 0
    pieces: list[dict[str, Any]] = []
    for a in sorted((a for a in assertions.values() if a["doc"] == d["doc"]), key=lambda a: (a["start"], a["end"])):
        if a["start"] < at:
            continue
        pieces.append({"text": text[at : a["start"]], "mark": None})
        pieces.append(
            {"text": text[a["start"] : a["end"]], "mark": a, "anchor": f"{anchors[d['doc']]}-{a['start']}", "fact": disputed.get(a["id"])}
        )
        at = a["end"]
    pieces.append({"text": text[at:], "mark": None})
    return {
        "anchor": anchors[d["doc"]],
        "title": clean(d["title"] or d["doc"]),
        "source": d["source"],
        "published": d["published"],
        "doc": d["doc"],
        "pieces": pieces,
    }


def _matrix(conflicts: list[dict[Any, Any]], assertions: Mapping[str, Any], docs: list[str], anchors: Mapping[str, str]) -> dict[str, Any]:
    """How many facts are in dispute between any two documents; on the diagonal, within one."""
    counts: Counter[tuple[str, str]] = Counter()
    for c in conflicts:
        sides = [{assertions[i]["doc"] for i in s["assertions"]} for s in c["sides"]]
        counts.update({(min(a, b), max(a, b)) for one, two in combinations(sides, 2) for a in one for b in two})
    touched = [doc for doc in docs if any(doc in pair for pair in counts)]
    rows = [{"doc": a, "anchor": anchors[a], "cells": [counts[min(a, b), max(a, b)] for b in touched]} for a in touched]
    return {"docs": touched, "rows": rows}
