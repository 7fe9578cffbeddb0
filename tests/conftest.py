"""Gives the fixture `snapshot`: a text must be what tests/snapshots/NAME holds. UPDATE_SNAPSHOTS=1 writes it anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    def holds(name: str, text: str) -> None:
        file = SNAPSHOTS / name
        if os.environ.get("UPDATE_SNAPSHOTS"):
            file.write_text(text, "utf-8", newline="")
        assert text == file.read_bytes().decode("utf-8"), f"{file} differs; UPDATE_SNAPSHOTS=1 writes it anew"

    return holds
