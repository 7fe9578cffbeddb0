"""Takes assertions, gives them as JSON lines, CSV or Parquet with the columns of the public contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from checker.errors import UsageError
from checker.tables import DATE_KINDS, PUBLIC_ASSERTION, Assertion


def jsonl(rows: Iterable[Assertion]) -> bytes:
    """One JSON object a line."""
    import json

    lines = (json.dumps({k: getattr(row, k) for k in PUBLIC_ASSERTION}, ensure_ascii=False) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "backslashreplace")


def csv(rows: Iterable[Assertion]) -> bytes:
    """A head line and a line for each assertion (RFC 4180); an unknown value is an empty field."""
    import csv
    from io import StringIO

    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(PUBLIC_ASSERTION)
    writer.writerows([getattr(row, k) for k in PUBLIC_ASSERTION] for row in rows)
    return table.getvalue().encode("utf-8", "backslashreplace")


def parquet(rows: Iterable[Assertion]) -> bytes:
    """The same table as Parquet. A column has one type there: `low` and `high` are numbers, `low_day` and `high_day` the days of dates."""
    try:
        pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise UsageError("--format parquet", "pyarrow is not installed", "`pip install pyarrow`, or the format csv or jsonl") from None
    lines = [_typed({k: getattr(row, k) for k in PUBLIC_ASSERTION}) for row in rows]
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist(lines, pyarrow.schema(_schema(pyarrow))), sink)
    return bytes(sink.getvalue().to_pybytes())


def _typed(line: dict[str, Any]) -> dict[str, Any]:
    dated = line["kind"] in DATE_KINDS
    days = {"low_day": line["low"] if dated else None, "high_day": line["high"] if dated else None}
    return line | days | ({"low": None, "high": None} if dated else {})


def _schema(pyarrow: Any) -> list[tuple[str, Any]]:
    types = dict.fromkeys(("start", "end", "line", "column"), pyarrow.int64()) | dict.fromkeys(("low", "high", "step"), pyarrow.float64())
    return [(name, types.get(name, pyarrow.string())) for name in (*PUBLIC_ASSERTION, "low_day", "high_day")]


FORM: dict[str, Callable[[Iterable[Assertion]], bytes]] = {"jsonl": jsonl, "csv": csv, "parquet": parquet}
FORMATS = ("terminal", *FORM)
