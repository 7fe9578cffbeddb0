"""Takes a JSON-lines file, gives a Document for each line. Spans point into the `text` field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from checker.errors import SourceError
from checker.readers.decoding import decode
from checker.readers.metadata import clean, day
from checker.tables import Document

_LINE = re.compile(r"[^\n]+")
_LONE = re.compile(r"[\ud800-\udfff]")
"""Half a surrogate pair: JSON can say it, no file can hold it. Replaced one for one, so that offsets stay."""


def read_jsonl(data: bytes, *, doc: str, path: str) -> Iterator[Document]:
    """One Document a line; empty lines are passed over. A record without `id` is called `DOC#LINE`, lines counted from 1."""
    text = decode(data, path)
    number, seen = 1, 0
    for match in _LINE.finditer(text):
        number += text.count("\n", seen, match.start())
        seen = match.start()
        if not match[0].isspace():
            yield _document(match[0], f"{path}:{number}", f"{doc}#{number}", path)


def _document(line: str, where: str, name: str, path: str) -> Document:
    record = _record(line, where)
    text = _field(record, "text", where)
    if text is None:
        raise SourceError(where, "a record without text", '{"text": "...", ...}')
    name = clean(_field(record, "id", where)) or name
    publisher = clean(_field(record, "publisher", where))
    return Document(
        text=text,
        doc=name,
        path=path,
        source=publisher or name,
        title=clean(_field(record, "title", where)),
        published=day(_field(record, "published", where), where),
        publisher=publisher,
        url=clean(_field(record, "url", where)),
    )


def _record(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f"{where}:{error.colno}", f"not JSON ({error.msg})", "one JSON object a line") from None
    except (ValueError, RecursionError) as error:
        raise SourceError(where, f"not JSON that can be read ({type(error).__name__})", "one JSON object a line") from None
    if not isinstance(record, dict):
        raise SourceError(where, f"a JSON {type(record).__name__}", "one JSON object a line")
    return record


def _field(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise SourceError(where, f"{key} is a {type(value).__name__}", "a string")
    return _LONE.sub("\ufffd", value) if value else value
