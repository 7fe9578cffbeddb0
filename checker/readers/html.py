"""Takes an HTML page, gives its Document. Spans point into the extracted article text, which is Markdown: headings, lists, tables kept."""

from __future__ import annotations

import logging
from datetime import date
from typing import Any

from checker.errors import SourceError
from checker.readers.decoding import decode
from checker.readers.metadata import clean
from checker.tables import Document

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
"""The first publication counts, from markup that says so; no guess from the text; no date is refused because of the day of the run."""


def read_html(data: bytes, *, doc: str, path: str) -> Document:
    """The main text of the page with title, day, publisher and address from its meta tags. SourceError where there is no text."""
    html = decode(data, path)
    page = _extract(html)
    text = page.text if page is not None and page.text else _all_text(html)
    if not text.strip():
        raise SourceError(path, "an HTML page without article text", "a page with text in its body")
    publisher = clean(page.sitename) if page is not None else None
    return Document(
        text=text,
        doc=doc,
        path=path,
        source=publisher or doc,
        title=clean(page.title) if page is not None else None,
        published=_day(page.date) if page is not None else None,
        publisher=publisher,
        url=clean(page.url) if page is not None else None,
        markup="markdown",
    )


def _extract(html: str) -> Any:
    """trafilatura's document, or None where it finds no page. Its remarks on bad markup are not ours to print."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction(
        html,
        fast=True,
        include_comments=False,
        include_formatting=True,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )


def _all_text(html: str) -> str:
    """Every text of the page, where no article could be told from what is around it."""
    import trafilatura

    return trafilatura.html2txt(html) or ""


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
