"""Every line of tests/corpus/*.txt is a test: a phrase and what it means.

    # a comment
    @published 2026-05-07                 the publication date of the lines below; `@published` alone takes it back
    over 220,000 GPUs = number 220000..null hedge=over
    $5B to $6B = money 5e9..6e9 unit=USD
    on May 6 = date 2026-05-06 grain=day               one value stands for both bounds
    up 12% to $4.2bn = percent 12 role=change ; money 4.2e9 unit=USD
    Kestra 1 = designator name=Kestra code=1
    page 12 = skipped                                   seen, and left out with a reason
    and may grow = nothing

Meanings are given for every assertion that takes part in comparison, in order, separated by " ; ". `key=value` names any column of the
assertions table (spaces as "_"); `name` and `code` are the surface of a designator without its code, and the code.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker.normalizer import normalize
from checker.tables import Assertion, Document

CORPUS = Path(__file__).parent / "corpus"


def cases() -> list[object]:
    found = []
    for file in sorted(CORPUS.glob("*.txt")):
        published = None
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.startswith("@published"):
                published = date.fromisoformat(line.split()[1]) if line.split()[1:] else None
            elif line.strip() and not line.startswith("#"):
                text, meaning = line.rsplit(" = ", 1)
                found.append(pytest.param(text, meaning.strip(), published, id=f"{file.stem}:{number}"))
    return found


def bound(value: object) -> str:
    return f"{value:.10g}" if isinstance(value, int | float) else str(value) if value is not None else "null"


def wanted(text: str) -> str:
    return text if re.search(r"\d-\d|^--", text) or text == "null" else f"{float(text):.10g}"


def agrees(row: Assertion, meaning: str) -> bool:
    kind, *parts = meaning.split()
    if row.kind != kind:
        return False
    for part in parts:
        if "=" in part and not part.startswith("-"):
            key, _, value = part.partition("=")
            got = (
                {"code": row.subject_code, "name": row.subject}.get(key)
                if row.kind == "designator" and key in ("code", "name")
                else getattr(row, key)
            )
            if isinstance(got, float):
                if not abs(got - float(value)) < 1e-9 * max(1, abs(got)):
                    return False
            elif str(got).replace(" ", "_") != value:
                return False
        else:
            low, _, high = part.partition("..")
            if (bound(row.low), bound(row.high)) != (wanted(low), wanted(high or low)):
                return False
    return True


@pytest.mark.parametrize(("text", "meaning", "published"), cases())
def test_phrase_means(text: str, meaning: str, published: date | None) -> None:
    rows = normalize(Document(text, published=published))
    used = [r for r in rows if r.skipped is None]
    said = " ; ".join(f"{r.kind} {bound(r.low)}..{bound(r.high)} unit={r.unit} hedge={r.hedge} [{r.surface}]" for r in used)
    if meaning in ("nothing", "skipped"):
        assert not used, f"{text!r} should say nothing, and said {said}"
        assert (meaning == "nothing") or any(r.skipped for r in rows), f"{text!r} should be seen and skipped"
        return
    parts = meaning.split(" ; ")
    assert len(used) == len(parts), f"{text!r}: {len(parts)} wanted, got {said}"
    for row, part in zip(used, parts, strict=True):
        assert agrees(row, part), f"{text!r}: wanted {part}, got {said}"
