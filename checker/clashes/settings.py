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


class Clock(Settings):
    """Of times of day."""

    tolerance: int = Field(0, ge=0)
    """Minutes that are let pass on top of rounding and hedges."""


class Total(Settings):
    """Of parts and their total."""

    near: float = Field(0.2, gt=0, lt=1)
    """Parts whose sum is farther from the total than this share of it are taken for another list, whatever the form of the list."""


class Relation(Settings):
    """Of a figure that relates two amounts."""

    near: float = Field(2.0, gt=1)
    """A figure farther than this factor from what the amounts imply is taken to relate something else."""
    beside: float = Field(10.0, gt=1)
    """The same for amounts that stand side by side with the figure."""
    around: int = Field(450, ge=20)
    """Characters around the figure in which the amounts are looked for."""
    most: int = Field(4, ge=2)
    """How many amounts are looked at."""


class Quotients(Settings):
    """Of a share or a multiple and the amounts of another article."""

    near: float = Field(10.0, gt=1)
    """Those farther apart than this factor are taken for two things."""
    bits: float = Field(8.0, ge=0)
    """How rare, in bits, the words must be that name the two alike."""
    common: float = Field(5.0, ge=0)
    """How rare a word may be that one of two names of a base has alone."""


class Order(Settings):
    """Of the order of two events."""

    bits: float = Field(4.0, ge=0)
    """How rare, in bits, the words must be that two events share with those of another article, where their verbs are the same."""
    loose: float = Field(6.0, ge=0)
    """The same for one event whose verb is another, where that of the other event is the same."""


class Weekday(Settings):
    """Of a date and its day of the week."""

    near: int = Field(30, ge=0)
    """Days from the publication within which a date without a year is known to be of this year."""


class Conversion(Settings):
    """Of one amount in two units."""

    slack: float = Field(0.02, ge=0, lt=1)
    """How far a conversion may be rounded, as a share of the amount, on top of the digits."""
    near: float = Field(0.6, gt=0)
    """Amounts farther apart than this share of the larger are taken for two things."""


class Ranking(Settings):
    """Of places in an order."""

    days: int = Field(200, ge=0)
    """Days between two articles beyond which the order may have changed: of fleets, banks, all fires on record."""
    contest: int = Field(6, ge=0)
    """The same for places in a contest or a list that goes on."""
