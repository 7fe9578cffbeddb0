"""Takes the text of a file, gives the metadata of its YAML front matter and the offset at which the article begins."""

from __future__ import annotations

import re
from typing import Any

import yaml

from checker.errors import SourceError

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*[A-Za-z_][\w-]*:(?:\s|$)")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar stays a string: `published: 2026-05-07` is not a date object, `title: No` is not false. In C where there is one."""
KEYS = ("title", "publisher", "published", "url")


def front_matter(text: str, where: str) -> tuple[dict[str, str], dict[str, int], int]:
    """Metadata (the KEYS that are there), the 1-based line of each, and the offset just past the closing line.

    ({}, {}, 0) where the text begins otherwise: with prose, or with a rule that only looks like an opening line.
    SourceError, with the line, where it is begun but not ended, or is not YAML.
    """
    opening = _OPENING.match(text)
    if not opening:
        return {}, {}, 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        if _KEY.match(text, opening.end()):
            raise SourceError(f"{where}:1", "front matter without an end", "a line '---' after it")
        return {}, {}, 0
    inner = text[opening.end() : closing.start()]
    found, lines = _mapping(inner, where)
    if found is None:
        return {}, {}, 0
    return found, lines, closing.end()


def _mapping(inner: str, where: str) -> tuple[dict[str, str] | None, dict[str, int]]:
    """The scalars under KEYS and their lines; None where it is no mapping but prose between two rules."""
    try:
        node = yaml.compose(inner, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        if not _KEY.match(inner):
            return None, {}
        mark = error.problem_mark or error.context_mark
        raise SourceError(f"{where}:{mark.line + 2 if mark else 1}", f"front matter is not YAML ({error.problem})") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise SourceError(f"{where}:1", f"front matter is not YAML ({type(error).__name__})") from None
    if node is None:
        return {}, {}
    if not isinstance(node, yaml.MappingNode):
        return None, {}
    return _scalars(node, where)


def _scalars(node: yaml.MappingNode, where: str) -> tuple[dict[str, str], dict[str, int]]:
    found, lines = {}, {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value not in KEYS:
            continue
        line = key.start_mark.line + 2
        if not isinstance(value, yaml.ScalarNode):
            raise SourceError(f"{where}:{line}", f"{key.value} is a list or a mapping", "one line of text")
        if key.value in found:
            raise SourceError(f"{where}:{line}", f"{key.value} is given twice", "it once")
        found[key.value], lines[key.value] = value.value, line
    return found, lines
