"""Takes the name of a lexicon file, gives its tables. Every word the product knows is a line of data in this folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed tables of `checker/lexicon/NAME.toml`. Read once; callers must not change what they get."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
