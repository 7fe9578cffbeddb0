"""Takes the bytes of a file, gives its text as code points: UTF-8 first, then what the file declares, then what it looks like.

Nothing is normalized: `\\r\\n` stays, so that offsets count what stands in the file. Only a byte order mark is taken off.
"""

from __future__ import annotations

import codecs
import re

from checker.errors import SourceError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_MARKS_16 = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_LOOK_AHEAD = 4096
"""Bytes at the front in which a declaration is looked for; HTML asks for the first 1024."""
_ASCII = bytes(range(128))
_FEW = 0.15
"""Share of bytes beyond ASCII: accents in a Latin script stay under it, Cyrillic, Greek, Chinese go over it."""
_CONTROLS = bytes(set(range(32)) - {*b"\t\n\v\f\r\x1b\x1a"})
"""Bytes that no text file of any encoding but UTF-16 and UTF-32 holds."""


def decode(data: bytes, where: str) -> str:
    """The text of a file. `where` names it in the SourceError that binary or undecodable data raise."""
    for mark, encoding in (*_MARKS, *_MARKS_16):
        if data.startswith(mark):
            return _strict(data, encoding, where)
    if b"\0" in data:
        raise SourceError(where, "binary data (NUL bytes)", "text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, where, error.start)
    _refuse_binary(data, where)
    return text


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        found = f"bytes at {error.start} that are not {encoding.removesuffix('-sig').upper()}, although the byte order mark says so"
        raise SourceError(where, found, "text in one encoding") from None
    if "\0" in text:
        raise SourceError(where, "binary data (NUL characters)", "text")
    return text


def _legacy(data: bytes, where: str, bad: int) -> str:
    _refuse_binary(data, where)
    declared = _DECLARED.search(data, 0, _LOOK_AHEAD)
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            return data.decode("cp1252" if name == "iso8859-1" else name)
        except (LookupError, UnicodeDecodeError, AttributeError):
            pass
    return _detected(data, where, bad)


def _detected(data: bytes, where: str, bad: int) -> str:
    """Windows-1252 for a text in Latin letters, where a detector would see any of its twenty cousins; else the detector's word."""
    if len(data.translate(None, _ASCII)) < _FEW * len(data):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise SourceError(where, f"bytes at {bad} that are text in no encoding known", "text in UTF-8")
    return data.decode(best.encoding)


def _refuse_binary(data: bytes, where: str) -> None:
    """More than one control byte in a hundred is no prose."""
    if len(data) - len(data.translate(None, _CONTROLS)) > len(data) // 100:
        raise SourceError(where, "binary data (control bytes)", "text in UTF-8")
