"""Bytes and the text they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import SourceError
from checker.readers.decoding import decode

PROSE = "Das Café in Zürich zählte 1 200 Gäste – mehr als im März, sagte Frau Müller. "

TEXTS = {
    "UTF-8": (PROSE.encode(), PROSE),
    "UTF-8 with a byte order mark": (b"\xef\xbb\xbf" + PROSE.encode(), PROSE),
    "UTF-16": (PROSE.encode("utf-16"), PROSE),
    "UTF-16, big end first": (b"\xfe\xff" + PROSE.encode("utf-16-be"), PROSE),
    "what it declares": (b'<meta charset="iso-8859-2">' + "Łódź".encode("iso-8859-2"), '<meta charset="iso-8859-2">Łódź'),
    "Latin-1 declared is Windows-1252": (b"<meta charset=latin1>\x93so\x94", "<meta charset=latin1>“so”"),
    "line ends stay": (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
    "nothing": (b"", ""),
}

BINARY = {
    "NUL bytes": b"abc\0def",
    "control bytes": bytes(range(1, 9)) * 40,
    "UTF-8 that is not, under its mark": b"\xef\xbb\xbfabc\xff",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
}


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str) -> None:
    data, text = TEXTS[name]
    assert decode(data, "x.txt") == text


@pytest.mark.parametrize(("text", "encoding"), [(PROSE, "cp1252"), ("Вода стояла у края плотины в понедельник. ", "cp1251")])
def test_a_legacy_file_is_detected(text: str, encoding: str) -> None:
    assert decode((text * 20).encode(encoding), "x.txt") == text * 20


@pytest.mark.parametrize("name", BINARY)
def test_binary(name: str) -> None:
    with pytest.raises(SourceError, match=r"^pictures/x.txt: "):
        decode(BINARY[name], "pictures/x.txt")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_error_of_one_line(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except SourceError as error:
        text = str(error).replace("\n", "\0")
    assert "\0" not in text
    text.encode("utf-8")
