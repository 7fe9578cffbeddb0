"""Takes a rule file, gives its rule, or every mistake in it as (line, column, what was found, what was expected).

YAML is read as a tree of nodes, for their places and because every scalar must stay as it is written: YAML itself reads 12:30 as 750 and
`no` as false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from checker.clashes import TESTS
from checker.errors import RuleError
from checker.rulebook.model import Form, Rule, settings_form

_SIZE = 1_000_000
"""Characters of the longest rule file that is read."""
_DEPTH = 12
"""How deep a rule file may be nested; the form needs six."""

Loc = tuple[int | str, ...]
M = TypeVar("M", bound=BaseModel)


def read(path: Path) -> Rule:
    """The rule of a file. RuleError with one line for each mistake, in the order of the file."""
    root = _tree(path)
    mistakes = sorted(_duplicates(root), key=_place)
    if mistakes:
        raise _error(path, mistakes)
    plain = _plain(root)
    form = _checked(path, root, Form, plain, ())
    test = form.clash.get("test", "")
    if test not in TESTS:
        raise _error(path, [(_at(root, ("clash", "test")), f"clash.test is {test!r}", "one of " + ", ".join(sorted(TESTS)))])
    settings = _checked(path, root, settings_form(str(test)), {k: v for k, v in plain["clash"].items() if k != "test"}, ("clash",))
    if form.id != f"{path.parent.name}/{path.stem}":
        raise _error(path, [(_at(root, ("id",)), f"id is {form.id!r}", f"{path.parent.name}/{path.stem}, as the file is named")])
    fields = {name: getattr(form, name) for name in ("id", "title", "severity", "when", "examples")}
    why, message = (" ".join(text.split()) for text in (form.why, form.message))
    return Rule(**fields, why=why, message=message, test=str(test), settings=settings, path=path.as_posix())


def _tree(path: Path) -> yaml.Node:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(str(path), str(error), "a YAML file in UTF-8") from None
    try:
        if len(text) > _SIZE:
            raise RuleError(str(path), f"{len(text)} characters", f"at most {_SIZE}")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.BaseLoader)):
            raise RuleError(str(path), "an alias (*name)", "every value written out")
        root = yaml.compose(text, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise RuleError(_marked(path, error), _problem(error), "YAML") from None
    if not isinstance(root, yaml.MappingNode):
        raise RuleError(
            str(path),
            "no keys" if root is None else f"a {type(root).__name__[:-4].lower()}",
            "the keys of a rule: " + ", ".join(Form.model_fields),
        )
    return root


def _marked(path: Path, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)


def _problem(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error or type(error).__name__)


def _plain(node: yaml.Node, depth: int = 0) -> Any:
    """The node as dicts, lists and strings."""
    if depth > _DEPTH:
        return "nested too deep"
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value, depth + 1) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, depth + 1) for item in node.value]
    return node.value


def _duplicates(node: yaml.Node, depth: int = 0) -> Iterator[tuple[yaml.Mark, str, str]]:
    """Keys that are no plain words, or stand twice in one mapping."""
    if depth > _DEPTH:
        return
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in seen:
                found = f"key {key.value!r} a second time" if isinstance(key, yaml.ScalarNode) else "a list or mapping as key"
                yield key.start_mark, found, "each key once, and a word"
            else:
                seen.add(key.value)
            yield from _duplicates(value, depth + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicates(item, depth + 1)


def _checked(path: Path, root: yaml.Node, model: type[M], plain: Any, prefix: Loc) -> M:
    try:
        return model.model_validate(plain)
    except ValidationError as error:
        raise _error(path, [_mistake(root, (*prefix, *e["loc"]), e, model) for e in error.errors()]) from None


def _mistake(root: yaml.Node, loc: Loc, error: Mapping[str, Any], model: type[BaseModel]) -> tuple[yaml.Mark, str, str]:
    name = ".".join(map(str, loc))
    expected = str(error["msg"]).removeprefix("Input should be ").removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        return _at(root, loc), f"unknown key {name!r}", "one of " + ", ".join(model.model_fields) if len(loc) == 1 else "a key of the form"
    if error["type"] == "missing":
        return _at(root, loc), f"no {name}", "it to be there"
    return _at(root, loc), f"{name} is {error['input']!r}"[:200], expected


def _at(root: yaml.Node, loc: Loc) -> yaml.Mark:
    """Where a value stands; for one that is missing, the mapping that lacks it."""
    node = root
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == part), None)
        else:
            found = node.value[part] if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value) else None
        if found is None:
            break
        node = found
    return node.start_mark


def _place(mistake: tuple[yaml.Mark, str, str]) -> tuple[int, int]:
    return mistake[0].line, mistake[0].column


def _error(path: Path, mistakes: list[tuple[yaml.Mark, str, str]]) -> RuleError:
    lines = [RuleError(f"{path}:{m.line + 1}:{m.column + 1}", found, expected) for m, found, expected in sorted(mistakes, key=_place)]
    return joined(lines)


def joined(errors: list[RuleError]) -> RuleError:
    """Several errors as one whose text is one line for each."""
    first = errors[0]
    first.args = ("\n".join(str(e) for e in errors),)
    return first
