"""Takes files and folders of rules, gives the rules; a mistake in a file is one line: its place, what was found, what was expected.

A rule is one YAML file: what it is, why it holds, which aligned pairs it looks at, the test it puts them to, what to say, and examples that
are its tests and its manual.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from checker.errors import RuleError, UsageError
from checker.rulebook.model import Check, Example, Failure, Rule, Severity, When
from checker.rulebook.reading import joined, read

__all__ = ["Example", "Failure", "Rule", "When", "adjust", "files", "load", "shipped", "test"]


def shipped() -> Path:
    """The folder of the rules that come with the product: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(paths: Sequence[Path] | None = None, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Rule]:
    """The rules of the product and those of `paths` (files or folders), sorted by id; a rule of `paths` takes the place of one with its id.

    `select` keeps, `ignore` drops rules by id or topic. UsageError for a name that no rule has and for a path that is not there; RuleError
    for files that are wrong, its text one line for each mistake.
    """
    rules = {rule.id: rule for rule in _shipped()}
    rules |= {rule.id: rule for rule in _read([file for path in paths or () for file in files(path)])}
    chosen = [rules[name] for name in sorted(rules)]
    _expect_known([*select, *ignore], chosen)
    return [r for r in chosen if (not select or _named(r, select)) and not _named(r, ignore)]


@cache
def _shipped() -> tuple[Rule, ...]:
    return tuple(_read(files(shipped())))


def files(path: Path) -> list[Path]:
    """The rule files at `path`, sorted: the file itself, or every .yaml and .yml below a folder."""
    if path.is_dir():
        return sorted(p for p in path.rglob("*") if p.suffix in (".yaml", ".yml"))
    if not path.is_file():
        raise UsageError(str(path), "no such file or folder", "a rule or a folder of rules")
    return [path]


def _read(paths: Iterable[Path]) -> list[Rule]:
    rules, errors = [], []
    for path in paths:
        try:
            rules.append(read(path))
        except RuleError as error:
            errors.append(error)
    if errors:
        raise joined(errors)
    return rules


def _named(rule: Rule, names: Iterable[str]) -> bool:
    return any(name.rstrip("/") in (rule.id, rule.topic) for name in names)


def _expect_known(names: Iterable[str], rules: Sequence[Rule]) -> None:
    for name in names:
        if not any(_named(rule, [name]) for rule in rules):
            topics = ", ".join(sorted({rule.topic for rule in rules}))
            raise UsageError(name, "no rule of this name", f"an id that `checker rules list` shows, or a topic: {topics}")


def adjust(rules: Iterable[Rule], *, severity: Mapping[str, Severity], tolerance: Mapping[str, float]) -> list[Rule]:
    """The rules with the severities and tolerances that a project gives them, by id.

    UsageError for an id that no rule has, and for a tolerance where the rule's test has no use for one.
    """
    rules = list(rules)
    _expect_known([*severity, *tolerance], rules)
    return [_adjusted(rule, severity.get(rule.id, rule.severity), tolerance.get(rule.id)) for rule in rules]


def _adjusted(rule: Rule, severity: Severity, tolerance: float | None) -> Rule:
    rule = replace(rule, severity=severity)
    if tolerance is None:
        return rule
    if "tolerance" not in type(rule.settings).model_fields:
        raise UsageError(rule.id, "a tolerance", f"none: the test {rule.test!r} has no use for it")
    return replace(rule, settings=rule.settings.model_copy(update={"tolerance": tolerance}))


def test(rules: Sequence[Rule], check: Check) -> list[Failure]:
    """The examples that do not come out as their rules say, each put through the whole program with its rule alone."""
    failures = []
    for rule in rules:
        for example in rule.examples.clash:
            if rule.id not in check(example, [rule]):
                failures.append(Failure(rule.id, rule.path, "clash", example))
        for example in rule.examples.agree:
            if rule.id in check(example, [rule]):
                failures.append(Failure(rule.id, rule.path, "agree", example))
    return failures
