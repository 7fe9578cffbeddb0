"""Takes the name of a format, gives the module that renders a Report in it. The registry is closed: a format is a line here."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from checker.tables import Report

FORMATS = {name: f"checker.reporters.{name}" for name in ("terminal", "json", "sarif", "junit", "github", "gitlab", "markdown", "html")}


class Reporter(Protocol):
    """What every module of this folder is."""

    def render(self, report: Report) -> str:
        """The whole report as text that ends in a newline."""
        ...


def reporter(name: str) -> Reporter:
    """The module for a name of FORMATS, imported when it is first asked for."""
    return cast(Reporter, import_module(FORMATS[name]))
