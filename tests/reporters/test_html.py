from __future__ import annotations

import re
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import hostile
import sample

from checker.reporters import axis, html
from checker.tables import Report

VOID = {"meta", "input", "br", "line", "rect", "path"}
FETCHING = ("src", "srcset", "data", "poster", "background", "action", "formaction", "xlink:href", "ping")


class Page(HTMLParser):
    """The elements of a page: tags with their attributes, the text of all of them, and whether they nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("report", [sample.report(), sample.report(status="waived"), sample.empty(), hostile.report()])
def test_the_page_is_whole_and_needs_nothing_else(report: Report) -> None:
    page = Page(html.render(report))
    assert page.open == []
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert [tag for tag, _ in page.tags].count("style") == 1
    assert not {"link", "img", "iframe", "object", "embed", "base", "video", "audio", "source"} & {tag for tag, _ in page.tags}
    for _, attributes in page.tags:
        assert not set(attributes) & set(FETCHING)
        assert not any(name.startswith("on") for name in attributes)
        assert attributes.get("href", "#").startswith("#")


def test_every_link_leads_somewhere_and_every_name_is_one_of_a_kind() -> None:
    tags = Page(html.render(sample.report())).tags
    names = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(names) == len(set(names))
    assert {attributes["href"][1:] for tag, attributes in tags if tag == "a"} <= set(names)


def test_an_article_stays_text() -> None:
    text = Page(html.render(hostile.report())).text
    for attack in hostile.ATTACKS:
        assert html.clean(attack) in text
    assert "49" not in text


def test_facts_and_articles_are_linked_both_ways() -> None:
    tags = Page(html.render(sample.report())).tags
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert links.count("#fact-4f1d8a20") == 3 + 1
    assert sum(re.fullmatch(r"#article-\d+-\d+", link) is not None for link in links) == 5


def test_every_figure_of_an_article_is_marked() -> None:
    report = sample.report()
    marks = [attributes for tag, attributes in Page(html.render(report)).tags if tag == "mark" and "id" in attributes]
    assert len(marks) == len(report.assertions)
    assert {a["class"] for a in marks} == {"disputed", "skipped"}


def test_severity_has_a_word_and_a_sign() -> None:
    text = Page(html.render(sample.report())).text
    assert "✕ error" in text
    assert "! warning" in text


def test_many_articles_make_a_matrix_that_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "most disputed are shown" not in html.render(sample.report())
    monkeypatch.setattr(html, "MATRIX", 2)
    assert "The 2 most disputed are shown, 1 left out." in html.render(sample.report())


@pytest.mark.parametrize(
    ("spans", "order"),
    [
        ([("a", 5.0, 5.0), ("b", 9.0, 9.0)], "ab"),
        ([("a", 9.0, 9.0), ("b", 5.0, 5.0)], "ba"),
        ([("a", 1.0, 1.0), ("b", 1e9, 1e9)], "ab"),
        ([("a", "2026-05-06", "2026-05-06"), ("b", "2026-05-01", "2026-05-02")], "ba"),
        ([("a", "--05-06", "--05-06"), ("b", "--05-05", "--05-05")], "ba"),
        ([("a", None, 5.0), ("b", 9.0, None)], "ab"),
    ],
)
def test_the_axis_puts_the_smaller_to_the_left(spans: list[tuple[str, float | str | None, float | str | None]], order: str) -> None:
    picture = axis.svg([s for s in (axis.span(*each) for each in spans) if s])
    at = {label: float(x) for x, label in re.findall(r'<text x="([\d.]+)"[^>]*>(\w)</text>', picture)}
    assert "".join(sorted(at, key=lambda label: at[label])) == order


@pytest.mark.parametrize("spans", [[], [("a", 1.0, 2.0)], [("a", 1.0, 1.0), ("b", 1.0, 1.0)], [("a", "soon", None), ("b", None, None)]])
def test_there_is_no_picture_where_there_is_nothing_to_see(spans: list[tuple[str, float | str | None, float | str | None]]) -> None:
    assert axis.svg([s for s in (axis.span(*each) for each in spans) if s]) == ""


def test_the_words_of_the_picture_are_escaped() -> None:
    picture = axis.svg([axis.Span('<a "b">', 1.0, 1.0), axis.Span("c", 2.0, 2.0)])
    assert "<a" not in picture
    assert "&lt;a &quot;b&quot;&gt;" in picture


def test_the_picture_shows_the_figure_that_a_side_is_named_after() -> None:
    report = sample.report()
    sides = report.conflicts["sides"].copy()
    sides[0] = [sides[0][0] | {"value": "4,200"}, sides[0][1]]
    page = html.render(replace(report, conflicts=report.conflicts.assign(sides=sides)))
    assert page.count('class="arrow"') == 1
    assert html.render(report).count('class="arrow"') == 2
