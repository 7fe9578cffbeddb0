"""Takes the name or the file of a rule, lists rules, shows one as its manual, or puts their examples to the test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands import options
from checker.commands.screen import page

if TYPE_CHECKING:
    from checker.rulebook import Rule


@click.group(invoke_without_command=True)
@click.pass_context
def rules(context: click.Context) -> int:
    """List, show and test the rules."""
    return int(context.invoke(list_rules, books=())) if context.invoked_subcommand is None else 0


@rules.command("list")
@options.BOOKS
def list_rules(books: tuple[str, ...]) -> int:
    """List the rules: severity, name and title."""
    from checker.reporters import manual

    chosen = load(books)
    page(lambda screen: manual.contents(chosen, screen), None)
    return 0


@rules.command()
@click.argument("rule", metavar="ID")
@options.BOOKS
def show(rule: str, books: tuple[str, ...]) -> int:
    """Show what a rule says, why, and its examples."""
    from checker.reporters import manual

    chosen = load(books, select=(rule,))
    page(lambda screen: manual.pages(chosen, screen), None)
    return 0


@rules.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
def test(paths: tuple[str, ...]) -> int:
    """Put the examples of rules to the test: those of PATH, else those that come with checker.

    The exit code is 0 where every example comes out as its rule says, else 1.
    """
    from checker import pipeline, rulebook
    from checker.reporters import manual

    own = {file.as_posix() for path in paths for file in rulebook.files(Path(path))}
    chosen = [rule for rule in load(paths) if not paths or rule.path in own]
    failures = rulebook.test(chosen, pipeline.clashing)
    page(lambda screen: manual.verdict(chosen, failures, screen), None)
    return int(bool(failures))


def load(books: Sequence[str], *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Rule]:
    """The rules of the product with those of `books`, as far as they are selected."""
    from checker import rulebook

    return rulebook.load([Path(book) for book in books], select=select, ignore=ignore)
