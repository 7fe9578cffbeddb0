"""Takes a figure that may number a version, gives the version it is of; and what the whole article is about."""

from __future__ import annotations

import re

from checker.normalizer.frames.called import read_title
from checker.normalizer.frames.memory import Subject
from checker.normalizer.frames.view import View
from checker.normalizer.model import Mention

_DOTTED = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,2}")
VERSIONS = ("version", "release")


def is_dotted(text: str) -> bool:
    """Whether a number is written as a version is: "3.4", "3.4.1"."""
    return _DOTTED.fullmatch(text) is not None


def is_version(m: Mention) -> bool:
    """Whether a designator numbers a version without naming what of: "version 3.0"."""
    return m.name.lower() in VERSIONS


def version(view: View, m: Mention) -> Subject | None:
    """The version that a figure names of what the article is about."""
    return release(view, m.code or view.text(m.first, m.last))


def release(view: View, code: str) -> Subject | None:
    """The version `code` of what the article is about."""
    whole = main(view)
    return Subject(f"{whole.text} {code}", whole.key, code.lower(), named=True) if whole and whole.named else None


def main(view: View) -> Subject | None:
    """What the whole article is about."""
    read_title(view.memory)
    return view.memory.main()
