"""Takes the name or the file of a rule, lists rules, shows one as its manual, or puts their examples to the test."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from checker.commands import options
from checker.commands.screen import page
from checker.commands.settings import rules as settled
from checker.commands.settings import settle


@click.group(invoke_without_command=True)
@click.pass_context
def rules(context: click.Context) -> int:
    """List, show and test the rules."""
    return int(context.invoke(list_rules, rules=())) if context.invoked_subcommand is None else 0


@rules.command("list")
@options.RULES
def list_rules(rules: tuple[str, ...]) -> int:
    """List the rules: severity, name and title."""
    from checker.reporters import manual

    chosen = settled(settle(rules=rules))
    page(lambda screen: manual.contents(chosen, screen), None)
    return 0


@rules.command()
@click.argument("rule", metavar="ID")
@options.RULES
def show(rule: str, rules: tuple[str, ...]) -> int:
    """Show what a rule says, why, and its examples."""
    from checker.reporters import manual

    chosen = settled(replace(settle(rules=rules), select=(rule,), ignore=()))
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
    chosen = [rule for rule in rulebook.load([Path(path) for path in paths]) if not paths or rule.path in own]
    failures = rulebook.test(chosen, pipeline.clashing)
    page(lambda screen: manual.verdict(chosen, failures, screen), None)
    return int(bool(failures))
