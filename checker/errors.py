"""Takes where, what was found and what was expected; gives errors whose text is one line a user can act on.

CheckerError
├── UsageError       the command line or a call is wrong
├── SourceError      an article cannot be found, read or named
├── RuleError        a rule file is wrong
├── BaselineError    a baseline file is wrong
└── ConfigError      a configuration file is wrong
"""

from __future__ import annotations


class CheckerError(Exception):
    """The work could not be done. `str()` is one line: where, what was found, what was expected."""

    def __init__(self, where: str, found: str, expected: str = "") -> None:
        self.where, self.found, self.expected = where, found, expected
        line = f"{where}: {found}" + (f"; expected {expected}" if expected else "")
        super().__init__(" ".join(line.split()))


class UsageError(CheckerError):
    """A command line or a call that cannot be carried out."""


class SourceError(CheckerError):
    """An article that cannot be found, decoded, parsed or told from another."""


class RuleError(CheckerError):
    """A rule file that cannot be used; one error for each mistake."""


class BaselineError(CheckerError):
    """A baseline file that cannot be trusted."""


class ConfigError(CheckerError):
    """A configuration file that cannot be used."""
