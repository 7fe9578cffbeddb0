"""Takes a plain text file (or a Markdown file), gives its Document. Spans point into the decoded file."""

from __future__ import annotations

from checker.readers.decoding import decode
from checker.readers.frontmatter import front_matter
from checker.readers.metadata import clean, day
from checker.tables import Document


def read_text(data: bytes, *, doc: str, path: str, markup: str = "plain") -> Document:
    """The article in `data`; its front matter, where it has one, is its metadata and lies before `body`."""
    text = decode(data, path)
    about, lines, body = front_matter(text, path)
    publisher = clean(about.get("publisher"))
    return Document(
        text=text,
        doc=doc,
        path=path,
        source=publisher or doc,
        title=clean(about.get("title")),
        published=day(about.get("published"), f"{path}:{lines.get('published', 1)}"),
        publisher=publisher,
        url=clean(about.get("url")),
        markup=markup,
        body=body,
    )
