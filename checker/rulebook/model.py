"""What a rule is: its identity, which aligned pairs it looks at, its test, its message and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from checker.clashes import TESTS, Settings
from checker.rulebook.texts import identifier, message

FORM = ConfigDict(extra="forbid", frozen=True)

Kind = Literal["number", "quantity", "money", "percent", "ratio", "ordinal", "duration", "date", "daterange", "designator"]
Role = Literal["level", "change", "difference", "limit", "part", "total", "rank", "place", "share", "multiple", "age", "clock", "tally"]
Severity = Literal["error", "warning", "note"]
Line = Annotated[str, Field(min_length=1)]
Share = Annotated[float, Field(ge=0, le=1)]


class When(BaseModel):
    """Which aligned pairs a rule looks at. Both figures must be of one of `kinds` and `roles`."""

    model_config = FORM

    kinds: tuple[Kind, ...] = ()
    """Empty = any."""
    roles: tuple[Role, ...] = ()
    """Empty = any."""
    attributes: tuple[Line, ...] = ()
    """Keys of what is counted or measured; empty = any."""
    levels: dict[str, tuple[Line, ...]] = Field(default_factory=dict)
    """Field of the comparison -> the levels that it may have."""
    similarity: float = Field(0.3, ge=0, le=1)
    """Least probability that the two speak of one fact."""
    surer: dict[str, dict[str, Share]] = Field(default_factory=dict)
    """Field of the comparison -> a level of it -> least probability where the two are at that level, if it is more than `similarity`."""
    certain: float = Field(0.8, ge=0, le=1)
    """Least probability for the full severity; between the two a clash is a step lower."""


class Example(BaseModel):
    """Texts that a rule must find at odds, or must let stand. One text alone is held against itself."""

    model_config = FORM

    texts: Annotated[tuple[Line, ...], Field(min_length=1)]
    published: tuple[date, ...] = ()
    """Days of publication in the order of the texts; fewer where the rest are unknown."""
    publishers: tuple[str, ...] = ()


class Examples(BaseModel):
    """What shows a rule at work, and tests it."""

    model_config = FORM

    clash: Annotated[tuple[Example, ...], Field(min_length=2)]
    agree: Annotated[tuple[Example, ...], Field(min_length=2)]


class Form(BaseModel):
    """A rule file."""

    model_config = FORM

    id: Annotated[str, AfterValidator(identifier)]
    title: Line
    severity: Severity
    why: Line
    when: When
    clash: dict[str, str | tuple[str, ...]]
    """{test: NAME, and the settings of the test}."""
    message: Annotated[str, AfterValidator(message)]
    examples: Examples


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which articles can contradict each other."""

    id: str
    """TOPIC/NAME, as its file is named."""
    title: str
    severity: Severity
    """Of a clash that no fair reading reconciles; one that is loose is a step lower."""
    why: str
    when: When
    test: str
    """Name of a test in `clashes.TESTS`."""
    settings: Settings
    message: str
    """A string.Template over `texts.FIELDS`."""
    examples: Examples
    path: str

    @property
    def topic(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that did not come out as its rule says."""

    rule: str
    path: str
    expected: Literal["clash", "agree"]
    example: Example


Check = Callable[[Example, Sequence[Rule]], Iterable[str]]
"""The whole program: texts and rules -> ids of the rules that found an error or a warning."""


def settings_form(test: str) -> type[Settings]:
    """The form of the settings of a test."""
    return TESTS[test].settings
