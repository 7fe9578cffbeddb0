"""Takes a Report, gives one self-contained HTML page: facts in dispute, a matrix of the sources, and the articles with every figure marked.

The page needs no network and no script; with a script its list can be filtered. All text goes through jinja2's autoescape.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import accumulate, combinations
from typing import Any

from checker.reporters import axis
from checker.reporters.evidence import sureness
from checker.reporters.excerpts import paragraph
from checker.reporters.places import spoken
from checker.tables import SEVERITIES, STATUSES, Report

SIGN = {"error": "✕", "warning": "!", "note": "i"}
"""A mark beside each severity, so that colour is never the only sign."""
QUOTED = 6
"""Sources of a side that are quoted at once."""
MOVED = 0.05
"""Bits from which on a comparison is shown."""
MATRIX = 30
"""Articles that the matrix shows."""
_UNSEEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control and bidirectional characters: an article must not reorder or hide the text of the report."""


def render(report: Report) -> str:
    """The page as text."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.reporters"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2").render(**_view(report)) + "\n"


def _view(report: Report) -> dict[str, Any]:
    assertions = {a["id"]: a for a in report.assertions.to_dict("records")}
    conflicts = report.conflicts.to_dict("records")
    texts = {d["doc"]: d for d in report.documents.to_dict("records")}
    anchors = {doc: f"article-{n}" for n, doc in enumerate(texts, 1)}
    levels = {(p["left"], p["right"]): p for p in report.pairs.to_dict("records")}
    facts = [_fact(c, assertions, texts, anchors, levels) for c in conflicts]
    return {
        "facts": facts,
        "articles": list(_articles(texts, assertions, anchors, facts)),
        "matrix": _matrix(conflicts, assertions, list(texts), anchors),
        "summary": report.summary(),
        "coverage": report.coverage,
        "rules": sorted({c["rule"] for c in conflicts}),
        "sources": sorted({s for f in facts for s in f["sources"]}),
        "severities": SEVERITIES,
        "statuses": STATUSES,
    }


def _shown(value: Any) -> Any:
    """What jinja2 writes for any expression: text escaped and without characters that steer; markup of our own stays markup.

    "::" and "##" are escaped as well, so that a build log that prints the page finds no command in it.
    """
    from markupsafe import Markup, escape

    if not isinstance(value, str):
        return value
    written = str(escape(type(value)(clean(value))))
    return Markup(written.replace("::", "&#58;:").replace("##", "&#35;#"))


def clean(text: str) -> str:
    """The text with U+FFFD for control and bidirectional characters and for what no encoding holds; of the same length."""
    return _UNSEEN.sub("\ufffd", text)


def _fact(
    c: Mapping[Any, Any], assertions: Mapping[str, Any], texts: Mapping[str, Any], anchors: Mapping[str, str], levels: Mapping[Any, Any]
) -> dict[str, Any]:
    sides = [_side(s, assertions, texts, anchors) for s in c["sides"]]
    best = max(c["pairs"], key=lambda p: p["similarity"], default=None)
    pair = levels.get((best["left"], best["right"])) if best else None
    return {
        "id": c["id"], "anchor": f"fact-{c['id']}", "rule": c["rule"], "severity": c["severity"], "sign": SIGN[c["severity"]],
        "status": c["status"],
        "about": c["about"], "message": c["message"], "why": c["why"], "reason": c.get("reason"), "sides": sides,
        "sources": sorted({assertions[i]["source"] for i in c["assertions"]}), "assertions": set(c["assertions"]),
        "picture": axis.svg(list(_spans(c, assertions))), "waterfall": _waterfall(pair),
        "sure": sureness(best["similarity"]) if best else "", "mark": best["fingerprint"] if best else "",
    }  # fmt: skip


def _side(side: Mapping[Any, Any], assertions: Mapping[str, Any], texts: Mapping[str, Any], anchors: Mapping[str, str]) -> dict[str, Any]:
    """What a side says: the first place of each source, of so many sources; the rest is there for those who open it."""
    rows = [assertions[i] for i in side["assertions"]]
    first = list({a["source"]: a["id"] for a in reversed(rows)}.values())[::-1][:QUOTED]
    says = [_says(a, texts, anchors) for a in rows if a["id"] in first]
    return {"value": side["value"], "says": says, "rest": [_says(a, texts, anchors) for a in rows if a["id"] not in first]}


def _says(a: Mapping[str, Any], texts: Mapping[str, Any], anchors: Mapping[str, str]) -> dict[str, Any]:
    """One place of one side: its sentence in its paragraph, in five pieces with the phrase in the middle."""
    text = texts[a["doc"]]["text"]
    first, last = paragraph(text, a["start"], a["end"])
    at = text.find(a["sentence"], max(first, a["start"] - len(a["sentence"])), a["end"] + len(a["sentence"]))
    at, ends = (at, max(at + len(a["sentence"]), a["end"])) if 0 <= at <= a["start"] else (first, a["end"])
    return {
        "source": a["source"], "published": a["published"], "place": spoken(a),
        "href": f"#{anchors[a['doc']]}-{a['start']}",
        "before": text[first:at], "head": text[at : a["start"]], "phrase": a["surface"], "tail": text[a["end"] : ends],
        "after": text[ends : max(last, ends)],
    }  # fmt: skip


def _spans(c: Mapping[Any, Any], assertions: Mapping[str, Any]) -> Iterator[axis.Span]:
    """One span a side, where all sides speak in one unit; of one day the times of day."""
    firsts = [_speaker(s, assertions) for s in c["sides"] if s["assertions"]]
    if len({a["unit"] for a in firsts}) == 1:
        clocks = len({(a["low"], a["high"]) for a in firsts}) == 1 and len({a["hours"] and a["hours"].zone for a in firsts}) == 1
        for side, a in zip(c["sides"], firsts, strict=False):
            low, high = a["hours"][:2] if clocks and a["hours"] else (a["low"], a["high"])
            found = axis.span(side["value"], low, high)
            if found:
                yield found


def _speaker(side: Mapping[Any, Any], assertions: Mapping[str, Any]) -> Mapping[str, Any]:
    """The assertion whose words are the value of the side, else its first."""
    said = [assertions[i] for i in side["assertions"]]
    return next((a for a in said if " ".join(a["surface"].split()) == side["value"]), said[0])


def _waterfall(pair: Mapping[Any, Any] | None) -> list[dict[str, Any]]:
    """The comparisons that moved the evidence, each from where the one before ended: `left` and `width` in per cent of the picture."""
    if pair is None:
        return []
    moved = [(field, level, bits) for field, level, bits in pair["levels"] if abs(bits) >= MOVED]
    ends = list(accumulate((bits for _, _, bits in moved), initial=0.0))
    low, reach = min(ends), max(max(ends) - min(ends), MOVED)
    steps = [
        {"field": field, "level": level, "bits": bits, "left": min(before, after), "width": abs(bits)}
        for (field, level, bits), before, after in zip(moved, ends, ends[1:], strict=False)
    ]
    return [step | {"left": 100 * (step["left"] - low) / reach, "width": 100 * step["width"] / reach} for step in steps]


def _articles(
    texts: Mapping[str, Any], assertions: Mapping[str, Any], anchors: Mapping[str, str], facts: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Each article in full, in pieces: those with a mark are its figures, the rest is the text between them."""
    disputed = {i: f for f in facts for i in f["assertions"]}
    of: dict[str, list[Mapping[str, Any]]] = {doc: [] for doc in texts}
    for a in sorted(assertions.values(), key=lambda a: (a["start"], a["end"])):
        of[a["doc"]].append(a)
    for doc, d in texts.items():
        pieces = list(_pieces(d["text"], of[doc], anchors[doc], disputed))
        known = {key: d[key] for key in ("doc", "source", "published")}
        yield known | {"anchor": anchors[doc], "title": d["title"] or doc, "pieces": pieces}


def _pieces(text: str, marks: list[Mapping[str, Any]], anchor: str, disputed: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    at = 0
    for a in marks:
        if a["start"] >= at:
            yield {"text": text[at : a["start"]], "mark": None}
            yield {"text": text[a["start"] : a["end"]], "mark": a, "anchor": f"{anchor}-{a['start']}", "fact": disputed.get(a["id"])}
            at = a["end"]
    yield {"text": text[at:], "mark": None}


def _matrix(conflicts: list[dict[Any, Any]], assertions: Mapping[str, Any], docs: list[str], anchors: Mapping[str, str]) -> dict[str, Any]:
    """How many facts are in dispute between any two documents, the most disputed ones where there are many; on the diagonal, within one."""
    counts: Counter[tuple[str, str]] = Counter()
    for c in conflicts:
        sides = [{assertions[i]["doc"] for i in s["assertions"]} for s in c["sides"]]
        counts.update({(min(a, b), max(a, b)) for one, two in combinations(sides, 2) for a in one for b in two})
    total: Counter[str] = Counter()
    for pair, n in counts.items():
        total.update(dict.fromkeys(pair, n))
    most = {doc for doc, _ in sorted(total.items(), key=lambda item: (-item[1], item[0]))[:MATRIX]}
    touched = [doc for doc in docs if doc in most]
    rows = [{"doc": a, "anchor": anchors[a], "cells": [counts[min(a, b), max(a, b)] for b in touched]} for a in touched]
    return {"docs": touched, "rows": rows, "left": len(total) - len(touched)}
