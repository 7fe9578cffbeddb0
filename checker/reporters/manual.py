"""Takes rules, prints what they say: a list, the manual page of each, or how their examples came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.reporters.counting import count
from checker.reporters.look import STYLE, Look, look
from checker.reporters.safe import safe

if TYPE_CHECKING:
    from checker.rulebook import Example, Failure, Rule


def contents(rules: Sequence[Rule], console: Console) -> None:
    """A line for each rule: severity, id, title."""
    style = look(console)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(2):
        grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    for rule in rules:
        grid.add_row(_severity(rule, style), Text(rule.id, "bold"), Text(safe(rule.title)))
    console.print(grid, width=style.width)


def pages(rules: Sequence[Rule], console: Console) -> None:
    """What each rule says, why it holds, what it looks at, and its examples."""
    style = look(console)
    for n, rule in enumerate(rules):
        if n:
            console.print()
        console.print(Text.assemble((rule.id, "bold"), f" {style.dot} ", _severity(rule, style), f" {style.dot} {safe(rule.title)}"))
        console.print(_page(rule), width=style.width)
        for title, examples in (("These contradict each other:", rule.examples.clash), ("These do not:", rule.examples.agree)):
            console.print(Text(f"\n{title}"), _examples(examples), width=style.width)


def verdict(rules: Sequence[Rule], failures: Sequence[Failure], console: Console) -> None:
    """A line for each example that did not come out as its rule says, and how many there were."""
    style = look(console)
    for failure in failures:
        said = "found no contradiction" if failure.expected == "clash" else "found a contradiction"
        texts = " / ".join(f'"{safe(text)}"' for text in failure.example.texts)
        console.print(Text(f"{safe(failure.path)}: {failure.rule} {said}; expected {failure.expected}: {texts}"), width=style.width)
    total = sum(len(rule.examples.clash) + len(rule.examples.agree) for rule in rules)
    outcome = f"{len(failures)} not as their rules say" if failures else "all as their rules say"
    mark = "error" if failures else "clear"
    console.print(
        Text.assemble((style.sign[mark], f"bold {STYLE[mark]}"), f" {count(len(rules), 'rule')}, {count(total, 'example')}: {outcome}")
    )


def _severity(rule: Rule, style: Look) -> Text:
    return Text(f"{style.sign[rule.severity]} {rule.severity}", STYLE[rule.severity])


def _page(rule: Rule) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1)
    when = "; ".join(f"{name} {_value(value)}" for name, value in _stated(rule.when))
    settings = ", ".join(f"{name} {_value(value)}" for name, value in _stated(rule.settings))
    grid.add_row("why", Text(safe(rule.why)))
    grid.add_row("looks at", Text(safe(when) or "every pair"))
    grid.add_row("test", Text(rule.test + (f": {safe(settings)}" if settings else "")))
    grid.add_row("says", Text(safe(rule.message)))
    grid.add_row("file", Text(safe(rule.path)))
    return grid


def _stated(form: Any) -> Iterator[tuple[str, Any]]:
    """Fields of a pydantic model that say something."""
    return ((name, value) for name in type(form).model_fields if (value := getattr(form, name)) not in ((), {}, None))


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_value(inner)}" for name, inner in value.items())
    return " or ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _examples(examples: Sequence[Example]) -> Table:
    """Each example on lines of its own, with the publication day where it says one."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim", min_width=4)
    grid.add_column(ratio=1)
    for n, example in enumerate(examples, 1):
        for m, text in enumerate(example.texts):
            day = f" ({example.published[m].isoformat()})" if m < len(example.published) else ""
            grid.add_row(str(n) if m == 0 else "", Text.assemble(safe(text), (day, "dim")))
    return grid
