"""Takes a folder, gives the settings of the nearest checker.toml or pyproject.toml with [tool.checker]; nothing where there is none.

The command line goes over the file, the file over the defaults. Paths in the file are relative to the folder it stands in.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from checker.errors import ConfigError

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a project changes of one rule."""

    severity: Literal["error", "warning", "note"] | None = None
    tolerance: float | None = None
    """Relative difference that is let pass, 0.05 = five per cent."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """Metadata of the sources whose name matches a pattern; it fills what the source itself leaves open."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a project. `file` is None where no file was found."""

    file: Path | None = None
    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "note", "never"] | None = None
    baseline: str | None = None
    publishers: Mapping[str, str] = field(default_factory=dict)
    """Alias -> name: publishers that are one source."""
    sources: Mapping[str, SourceSettings] = field(default_factory=dict)
    """Pattern of `doc` (fnmatch) -> metadata, in the order of the file; the first that matches counts."""
    rule: Mapping[str, RuleSettings] = field(default_factory=dict)


def find(folder: Path) -> Config:
    """The settings of the nearest file at or above `folder`. ConfigError where it cannot be read or says something unknown."""
    for place in (folder, *folder.parents):
        for name in ("checker.toml", "pyproject.toml"):
            file = place / name
            table = _table(file) if file.is_file() else None
            if table is not None:
                return _checked(file, table)
    return Config()


def _table(file: Path) -> dict[str, Any] | None:
    """The settings' table of a file; None for a pyproject.toml that does not speak of the product."""
    try:
        whole = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(str(file), str(error), "a TOML file in UTF-8") from None
    return whole if file.name == "checker.toml" else whole.get("tool", {}).get("checker")


def _checked(file: Path, table: dict[str, Any]) -> Config:
    from pydantic import ValidationError

    try:
        checked = _model().model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigError(_place(file, first["loc"]), *_mistake(first)) from None
    values = {k: v for k, v in ((k, getattr(checked, k)) for k in type(checked).model_fields) if v is not None}
    values["sources"] = {k: SourceSettings(**_fields(v)) for k, v in checked.sources.items()}  # type: ignore[attr-defined]
    values["rule"] = {k: RuleSettings(**_fields(v)) for k, v in checked.rule.items()}  # type: ignore[attr-defined]
    for key in ("paths", "rules"):
        values[key] = tuple(str(file.parent / p) for p in values.get(key, ()))
    if "baseline" in values:
        values["baseline"] = str(file.parent / values["baseline"])
    return Config(file=file, **values)


def _fields(settings: Any) -> dict[str, Any]:
    return {f.name: getattr(settings, f.name) for f in fields(settings)}


def _model() -> type[BaseModel]:
    """The form of the table. Made on demand: pydantic is not loaded where there is no file."""
    from pydantic import ConfigDict, Field, create_model

    strings = (tuple[str, ...], ())
    fields: dict[str, Any] = {
        **dict.fromkeys(("paths", "rules", "select", "ignore"), strings),
        "fail_on": (Literal["error", "warning", "note", "never"] | None, Field(None, alias="fail-on")),
        "baseline": (str | None, None),
        "publishers": (dict[str, str], {}),
        "sources": (dict[str, _strict(SourceSettings)], {}),  # type: ignore[misc]
        "rule": (dict[str, _strict(RuleSettings)], {}),  # type: ignore[misc]
    }
    return create_model("Settings", __config__=ConfigDict(extra="forbid", populate_by_name=False), **fields)


def _strict(form: type) -> Any:
    """The dataclass as pydantic reads it, with unknown keys forbidden."""
    from pydantic import ConfigDict
    from pydantic.dataclasses import dataclass as checked

    return checked(config=ConfigDict(extra="forbid"), frozen=True)(form)


def _mistake(error: ErrorDetails) -> Iterator[str]:
    """What was found, and what was expected."""
    key = ".".join(str(part) for part in error["loc"])
    if error["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        yield f"unknown setting {key!r}"
        yield "one of paths, rules, select, ignore, fail-on, baseline, publishers, sources, rule"
    else:
        yield f"{key} is {error['input']!r}"
        yield error["msg"].removeprefix("Input should be ")


def _place(file: Path, loc: tuple[int | str, ...]) -> str:
    """FILE:LINE of the setting, as far as a search for its key finds it; tomllib keeps no lines."""
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    wanted = re.compile(rf"""\s*(?:\[[^\]]*)?["']?{re.escape(key)}["']?\s*(?:=|\])""")
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if wanted.match(line):
            return f"{file}:{number}"
    return str(file)
