"""Takes the paths of a command line, gives their documents, one after the other, each read when it is asked for.

A new kind of file is one line in KINDS and one module beside this one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NamedTuple, NoReturn

from checker.errors import SourceError
from checker.readers.text import read_text
from checker.tables import Document

KINDS = {
    ".txt": "text:read_text",
    ".md": "markdown:read_markdown",
    ".markdown": "markdown:read_markdown",
    ".html": "html:read_html",
    ".htm": "html:read_html",
    ".jsonl": "jsonl:read_jsonl",
}
"""File name ending -> module and function of this package: (bytes, doc=, path=) -> Document or documents."""
STDIN = "-"


class _File(NamedTuple):
    doc: str
    """Path relative to the folder that was named, POSIX style; the file's name where the file itself was named."""
    path: str
    """The path as it was named, joined with what was found below it, POSIX style."""


def read(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Document]:
    """Every article of files, folders (recursively, hidden files and other kinds left out) and `-`, in order of name.

    The order and the names do not depend on the order of `paths`; a file that is named twice is read once, under its longer name.
    SourceError: a path that does not exist or cannot be read, a file of no known kind, nothing to read, two articles of one name.
    """
    if not paths:
        raise SourceError("sources", "nothing to read", "a file, a folder, or - for standard input")
    places: dict[str, str] = {}
    for path, documents in _documents(paths, stdin):
        for document in documents:
            if document.doc in places:
                raise SourceError(path, f"an article named {document.doc!r}, as in {places[document.doc]}", "one name for each article")
            places[document.doc] = path
            yield document
    if not places:
        raise SourceError(", ".join(paths), "nothing to read", f"files of these kinds: {_kinds()}")


def volume(paths: Sequence[str]) -> int:
    """Bytes of the files that `read` reads from these paths; standard input counts for nothing."""
    return sum(os.path.getsize(file.path) for file in _files([p for p in paths if p != STDIN]))


def _documents(paths: Sequence[str], stdin: BinaryIO | None) -> Iterator[tuple[str, Iterable[Document]]]:
    if STDIN in paths:
        if stdin is None:
            raise SourceError(STDIN, "no standard input", "a file or a folder")
        yield STDIN, [read_text(stdin.read(), doc=STDIN, path=STDIN)]
    for file in _files([p for p in paths if p != STDIN]):
        yield file.path, _read(file)


def _files(paths: Sequence[str]) -> list[_File]:
    """The files below `paths`, sorted by name, each real file once."""
    once: dict[str, _File] = {}
    for path in paths:
        for file in _below(path):
            real = os.path.realpath(file.path)
            if real not in once or (len(once[real].doc), once[real]) < (len(file.doc), file):
                once[real] = file
    return sorted(once.values())


def _below(path: str) -> Iterator[_File]:
    """The file itself, or the files of known kinds in the folder."""
    if os.path.isdir(path):
        yield from _walk(path)
    elif not os.path.lexists(path):
        raise SourceError(path, "no such file or folder", "a file, a folder, or -")
    elif _kind(path) is None:
        raise SourceError(path, "a file of no known kind", f"one of {_kinds()}")
    else:
        yield _File(_plain(os.path.basename(path)), _plain(path))


def _walk(root: str) -> Iterator[_File]:
    for folder, folders, names in os.walk(root, onerror=_unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            full = os.path.join(folder, name)
            if not name.startswith(".") and _kind(name) and (os.path.isfile(full) or os.path.islink(full)):
                yield _File(_plain(os.path.relpath(full, root)), _plain(full))


def _read(file: _File) -> Iterable[Document]:
    module, _, function = KINDS[_kind(file.path) or ""].partition(":")
    reader: Callable[..., Document | Iterable[Document]] = getattr(import_module(f"{__name__}.{module}"), function)
    try:
        data = Path(file.path).read_bytes()
    except OSError as error:
        _unreadable(error, file.path)
    found = reader(data, doc=_shown(file.doc), path=_shown(file.path))
    return [found] if isinstance(found, Document) else found


def _unreadable(error: OSError, path: str = "") -> NoReturn:
    raise SourceError(path or str(error.filename), f"cannot be read ({error.strerror or type(error).__name__})") from None


def _kind(path: str) -> str | None:
    ending = os.path.splitext(path)[1].lower()
    return ending if ending in KINDS else None


def _kinds() -> str:
    return ", ".join(KINDS)


def _plain(path: str) -> str:
    """POSIX style, without `./` in front."""
    return Path(path).as_posix()


def _shown(path: str) -> str:
    """A name that can be written anywhere: bytes of the file system that are no UTF-8 become U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
