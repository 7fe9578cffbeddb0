"""Takes what the command line says, gives the settings of the run: the command line over the project's file, the file over the defaults."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.config import Config
    from checker.rulebook import Rule
    from checker.tables import Document


def settle(**said: Any) -> Config:
    """The settings by their names in `Config`; what is not said (None, empty) is left to the nearest file. Paths start at this folder."""
    from checker import config

    found = config.find(Path.cwd())
    here: dict[str, Any] = {key: tuple(os.path.relpath(path) for path in getattr(found, key)) for key in ("paths", "rules")}
    here["baseline"] = os.path.relpath(found.baseline) if found.baseline else None
    return replace(found, **here | {key: value for key, value in said.items() if value})


def rules(settings: Config) -> list[Rule]:
    """The rules of the product and those of the settings, with their severities and tolerances, as far as they are selected."""
    from checker import rulebook

    books = [Path(book) for book in settings.rules]
    chosen = rulebook.load(books, select=settings.select, ignore=settings.ignore)
    if not settings.rule:
        return chosen
    severity = {name: rule.severity for name, rule in settings.rule.items() if rule.severity is not None}
    tolerance = {name: rule.tolerance for name, rule in settings.rule.items() if rule.tolerance is not None}
    adjusted = {rule.id: rule for rule in rulebook.adjust(rulebook.load(books), severity=severity, tolerance=tolerance)}
    return [adjusted[rule.id] for rule in chosen]


def described(documents: Iterable[Document], settings: Config) -> Iterator[Document]:
    """The documents with what the settings say of their sources."""
    return (_named(_filled(document, settings), settings) for document in documents)


def _filled(document: Document, settings: Config) -> Document:
    """With the metadata of the first pattern that its name matches, where it has none of its own."""
    for pattern, source in settings.sources.items():
        if fnmatchcase(document.doc, pattern):
            known = {key: getattr(source, key) for key in ("title", "publisher", "published", "url")}
            return replace(document, **{key: value for key, value in known.items() if value and not getattr(document, key)})
    return document


def _named(document: Document, settings: Config) -> Document:
    """With the name under which its publisher is one source."""
    publisher = settings.publishers.get(document.publisher or "", document.publisher)
    return replace(document, publisher=publisher, source=publisher or document.source)
