"""Takes a Report, gives JUnit XML: a test case for each fact that was compared, failed where it is new, skipped where it is waived.

A fact on which articles agree is a case that passed; so is an article of which nothing was compared: a test viewer shows that it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.reporters.agreement import agreed
from checker.reporters.places import pointed, spoken
from checker.reporters.safe import safe
from checker.tables import Report

Row = Mapping[Any, Any]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (W3C XML 1.0, production 2), not even escaped."""


def render(report: Report) -> str:
    """One <testsuite>; ElementTree escapes all text, what could steer a terminal or cannot be held becomes U+FFFD."""
    rows = {a["id"]: a for a in report.assertions.to_dict("records")}
    conflicts = report.conflicts.to_dict("records")
    cases = [_disputed(c, rows) for c in conflicts] + [_agreed(fact) for fact in agreed(report)]
    cases += [_case("checker.articles", doc, None) for doc in _rest(report, cases)]
    status = [c["status"] for c in conflicts]
    counts = {"tests": str(len(cases)), "failures": str(status.count("new")), "errors": "0", "skipped": str(status.count("waived"))}
    root = Element("testsuites", {"name": "checker", **counts})
    SubElement(root, "testsuite", {"name": "facts", **counts}).extend(case for case, _ in cases)
    indent(root)
    return "<?xml version='1.0' encoding='utf-8'?>\n" + tostring(root, encoding="unicode") + "\n"


Case = tuple[Element, set[str]]
"""A case, and the articles it speaks of."""


def _rest(report: Report, cases: list[Case]) -> Iterator[str]:
    """Articles that no case speaks of."""
    told: set[str] = set().union(*(docs for _, docs in cases))
    return (doc for doc in report.documents["doc"] if doc not in told)


def _case(classname: str, name: str, first: Row | None) -> Case:
    place = {"file": _text(first["path"]), "line": str(first["line"])} if first else {}
    return Element("testcase", {"classname": _text(classname), "name": _text(name), **place}), set()


def _disputed(conflict: Row, rows: Mapping[str, Row]) -> Case:
    places = pointed(conflict, rows)
    case, _ = _case(f"checker.{conflict['rule'].replace('/', '.')}", conflict["about"], places[0])
    if conflict["status"] == "new":
        failure = SubElement(case, "failure", {"type": conflict["severity"], "message": _text(conflict["message"])})
        failure.text = "\n".join(_text(said) for said in _lines(conflict, rows))
    elif conflict["status"] == "waived":
        SubElement(case, "skipped", {"message": _text(conflict["reason"] or "waived in the baseline")})
    else:
        SubElement(case, "system-out").text = _text("known: " + conflict["message"])
    return case, {a["doc"] for a in places}


def _agreed(fact: list[Row]) -> Case:
    first = fact[0]
    about = ": ".join(part for part in (first["subject"], first["attribute"] or first["predicate"]) if part)
    case, _ = _case("checker.agreed", f"{about or first['kind']}: {first['surface']}", first)
    return case, {a["doc"] for a in fact}


def _lines(conflict: Row, rows: Mapping[str, Row]) -> Iterator[str]:
    if conflict["reason"]:
        yield conflict["reason"]
    yield conflict["why"]
    for side in conflict["sides"]:
        yield f"{side['value']}:"
        for i in side["assertions"]:
            yield f"- {spoken(rows[i])} {rows[i]['sentence']}"


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", safe(text))
