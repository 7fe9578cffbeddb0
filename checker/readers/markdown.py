"""Takes a Markdown file, gives its Document. Spans point into the decoded file, front matter and markup included."""

from __future__ import annotations

from checker.readers.text import read_text
from checker.tables import Document


def read_markdown(data: bytes, *, doc: str, path: str) -> Document:
    """The article in `data`, with the metadata of its front matter."""
    return read_text(data, doc=doc, path=path, markup="markdown")
