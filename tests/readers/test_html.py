"""A page, and the article in it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.errors import SourceError
from checker.readers.html import read_html

FILLER = "The reservoir supplies the valley with water all year round, and people come to walk along its shore. " * 4
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Dam to open | Valley Post</title>
<meta property="og:title" content="Dam to open"><meta property="og:site_name" content="Valley Post">
<meta property="article:published_time" content="2031-04-02T23:00:00-05:00"><link rel="canonical" href="https://example.org/dam"></head>
<body><nav><a href="/">Home</a> <a href="/24">News 24</a></nav><article><h1>Dam to open</h1>
<p>The dam holds <b>12 million</b> cubic metres &amp; cost &euro;48 million.</p><h2>Figures</h2><ul><li>Height: 41 metres</li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2023</td><td>€11 million</td></tr></table><p>{FILLER}</p></article>
<footer>Copyright 1999 Valley Post</footer><script>var x = 5;</script></body></html>"""


def test_article() -> None:
    page = read_html(PAGE.encode(), doc="dam.html", path="in/dam.html")
    assert (page.title, page.publisher, page.source, page.published) == ("Dam to open", "Valley Post", "Valley Post", date(2031, 4, 2))
    assert (page.doc, page.path, page.url, page.markup, page.body) == ("dam.html", "in/dam.html", "https://example.org/dam", "markdown", 0)
    for said in ("**12 million** cubic metres & cost €48 million.", "## Figures", "- Height: 41 metres", "| 2023 | €11 million |"):
        assert said in page.text
    for furniture in ("News 24", "1999", "var x"):
        assert furniture not in page.text


def test_a_page_without_metadata() -> None:
    page = read_html(f"<p>It cost 5 million.</p><p>{FILLER}</p>".encode(), doc="x.html", path="x.html")
    assert (page.source, page.published) == ("x.html", None)
    assert "5 million" in page.text


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"<script>5</script>"])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"x.html: an HTML page without article text"):
        read_html(data, doc="x.html", path="x.html")


@pytest.mark.parametrize(
    "data", [b"<p>It rained 5 days", b"<" * 5000, b"<div>" * 3000 + b"5", b"<?xml version='1.0' encoding='utf-8'?><html><body><p>5 pumps"]
)
def test_odd_markup_gives_a_document_or_an_error(data: bytes) -> None:
    try:
        text = read_html(data, doc="x.html", path="x.html").text
    except SourceError as error:
        text = str(error)
    assert text
