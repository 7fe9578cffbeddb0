"""Gives the settings that a rule may state for each test; pydantic checks them, unknown names are errors."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Of a test that needs none."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Apart(Settings):
    """Of ranges that do not touch."""

    tolerance: float = Field(0.0, ge=0, lt=10)
    """Relative difference that is let pass on top of rounding and hedges, 0.05 = five per cent."""


class Factor(Settings):
    """Of slips of scale."""

    factors: tuple[float, ...] = (10.0, 100.0, 1000.0, 1e6, 1e9)


class Days(Settings):
    """Of dates."""

    tolerance: int = Field(0, ge=0)
    """Days that are let pass."""
