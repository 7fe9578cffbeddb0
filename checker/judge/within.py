"""Takes the assertions of each article and the rules, gives the conflicts that stand inside one article: sums, growth, multiples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from string import Template

from checker.clashes import TESTS, Article, Finding
from checker.judge.wording import fingerprint_of, identity, value
from checker.rulebook import Rule
from checker.tables import SEVERITIES, Assertion, Conflict, Document


def within(assertions: Sequence[Assertion], documents: Sequence[Document], rules: Sequence[Rule]) -> list[Conflict]:
    """One conflict for each finding, in order of document and position."""
    rows: dict[str, list[Assertion]] = defaultdict(list)
    for row in assertions:
        if row.skipped is None:
            rows[row.doc].append(row)
    asked = [(rule, test) for rule in rules if (test := TESTS[rule.test].article) is not None]
    texts = {d.doc: d.text for d in documents}
    articles = [Article(texts[doc], tuple(sorted(rows[doc], key=lambda r: r.start))) for doc in sorted(rows)]
    return [_conflict(rule, finding) for article in articles for rule, test in asked for finding in test(article, rule.settings)]


def _conflict(rule: Rule, finding: Finding) -> Conflict:
    members = sorted((row for side in finding.sides for row in side), key=lambda row: row.start)
    values = finding.values or tuple(value(side) for side in finding.sides)
    about = finding.about or _about(finding.sides[0][0])
    mark = fingerprint_of([rule.id, *sorted(identity(row) for row in members)])
    first, second = finding.sides[0][0], finding.sides[1][0]
    pair = {
        "fingerprint": mark,
        "left": min(first.id, second.id),
        "right": max(first.id, second.id),
        "similarity": 1.0,
        "gap": finding.verdict.gap,
    }
    severity = SEVERITIES[min(SEVERITIES.index(rule.severity) + (not finding.verdict.sure), len(SEVERITIES) - 1)]
    return Conflict(
        id=mark,
        rule=rule.id,
        severity=severity,
        about=about,
        message=_message(rule, finding, about, values),
        why=rule.why,
        sides=[
            {"value": said, "sources": list(dict.fromkeys(row.source for row in side)), "assertions": [row.id for row in side]}
            for said, side in zip(values, finding.sides, strict=True)
        ],
        assertions=[row.id for row in members],
        pairs=[pair],
    )


def _about(row: Assertion) -> str:
    return " of ".join(part for part in (row.attribute, row.subject) if part) or row.surface


def _message(rule: Rule, finding: Finding, about: str, values: Sequence[str]) -> str:
    first = finding.sides[0][0]
    fields = {
        "about": about,
        "subject": first.subject or "it",
        "attribute": first.attribute or "figure",
        "values": " or ".join(values),
        "sides": " against ".join(f"{v} ({first.source})" for v in values),
        "detail": f" ({finding.verdict.detail})" if finding.verdict.detail else "",
    }
    text = " ".join(Template(rule.message).safe_substitute(fields).split())
    return text[:1].upper() + text[1:]
