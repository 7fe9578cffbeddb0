"""Front matter, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.errors import SourceError
from checker.readers.frontmatter import front_matter
from checker.readers.metadata import day

READ = {
    "plain": ("---\ntitle: A dam\n---\nText", {"title": "A dam"}, "Text"),
    "strings stay strings": ("---\ntitle: No\npublished: 2026-05-07\n---\n", {"title": "No", "published": "2026-05-07"}, ""),
    "quotes, comments, unknown keys": ('---\n# x\ntitle: "A: b"\ntags: [a, b]\n...\nText', {"title": "A: b"}, "Text"),
    "\\r\\n": ("---\r\ntitle: A dam\r\n---\r\nText", {"title": "A dam"}, "Text"),
    "empty": ("---\n---\nText", {}, "Text"),
    "none": ("Text --- more", {}, "Text --- more"),
    "a rule above prose": (
        "---\n\nIt rained: much.\nAll day.\n\n---\nThen not.",
        {},
        "---\n\nIt rained: much.\nAll day.\n\n---\nThen not.",
    ),
    "a rule and no second": ("---\nIt rained.\n", {}, "---\nIt rained.\n"),
}

BROKEN = {
    "no end": ("---\ntitle: A dam\n\nText", "a.md:1: front matter without an end"),
    "no YAML": ('---\ntitle: "A dam\npublished: x\n---\nText', "a.md:"),
    "a list for a title": ("---\nurl: x\ntitle: [a, b]\n---\n", "a.md:3: title is a list or a mapping"),
    "a key twice": ("---\ntitle: a\ntitle: b\n---\n", "a.md:3: title is given twice"),
}

DAYS = {
    "2026-05-07": date(2026, 5, 7),
    "2026-05-07T23:30:00-05:00": date(2026, 5, 7),
    "2026-05-07 09:00": date(2026, 5, 7),
    "20260507": date(2026, 5, 7),
    "May 7, 2026": date(2026, 5, 7),
    "7 May 2026": date(2026, 5, 7),
    "Thu, 07 May 2026 09:30:00 GMT": date(2026, 5, 7),
    "2026-05": None,
    "2026": None,
    "": None,
}


@pytest.mark.parametrize("name", READ)
def test_read(name: str) -> None:
    text, fields, rest = READ[name]
    found, lines, body = front_matter(text, "a.md")
    assert (found, text[body:]) == (fields, rest)
    assert all(text.splitlines()[lines[key] - 1].startswith(key) for key in found)


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    text, message = BROKEN[name]
    with pytest.raises(SourceError) as error:
        front_matter(text, "a.md")
    assert str(error.value).startswith(message)


@pytest.mark.parametrize("value", DAYS)
def test_day(value: str) -> None:
    assert day(value, "a.md:2") == DAYS[value]


@pytest.mark.parametrize("value", ["soon", "2026-13-07", "07/05/2026", "May 77, 2026"])
def test_no_day(value: str) -> None:
    with pytest.raises(SourceError, match=r"^a.md:2: published .*expected a day such as 2026-05-07"):
        day(value, "a.md:2")
