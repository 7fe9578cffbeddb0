"""What the heads of a table make of its cells, and keys of their values: which is the subject, which the attribute, which only narrows."""

from __future__ import annotations

import pytest

from checker.normalizer import normalize
from checker.tables import Document

Cell = tuple[str, str, tuple[str, ...]]
"""Subject, attribute, scope."""

CASES: dict[str, tuple[str, dict[str, Cell]]] = {
    "rows that are measured turn the table, also where one of them names no measure": (
        "| | Spring | Autumn |\n| --- | --- | --- |\n| Visitors | 410 | 530 |\n| Boats hired | 35 | 48 |\n| Revenue | $4 | $6 |",
        {"35": ("Spring", "boat", ()), "48": ("Autumn", "boat", ()), "530": ("Autumn", "visitor", ())},
    ),
    "numbered rows stay subjects beside a column named like a thing of the text": (
        "Teln hired Lynxes. The Lynxes are new.\n\n| Trip | Lynxes |\n| --- | --- |\n| Trip 3 | 6 |\n| Trip 4 | 9 |",
        {"6": ("Trip 3", "lynx", ())},
    ),
    "a year in a head names nothing": (
        "| Sort | Sold (2024) | Refund |\n| --- | --- | --- |\n| Plain | 31 | $4 |\n| Sweet | 28 | $5 |",
        {"31": ("Plain", "sold", ("year:2024",))},
    ),
    "heads that only say in which sense": (
        "# Orvan Pump\n\n| | Minimum | Recommended |\n| --- | --- | --- |\n| Memory | 2 GB | 8 GB |\n| Weight | 3 kg | 5 kg |",
        {"2 GB": ("Orvan Pump", "memory", ("row:minimum",)), "5 kg": ("Orvan Pump", "weight", ("row:recommended",))},
    ),
    "a column for both together": (
        "Teskow and Orvan are old.\n\n| | Teskow | Orvan | Together |\n| --- | --- | --- | --- |\n| Looms | 320 | 210 | 530 |",
        {"320": ("Teskow", "loom", ()), "530": ("Teskow", "loom", ("combined",))},
    ),
    "what stands behind a comma or a preposition is not what is counted": (
        "| Line | Buses a day, usually | Buses a day, now |\n| --- | --- | --- |\n| Mill line | 44 | 30 |",
        {"44": ("Mill line", "bus", ("row:usually",)), "30": ("Mill line", "bus", ("row:now",))},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells(name: str) -> None:
    text, cells = CASES[name]
    rows = {row.surface: row for row in normalize(Document(text, "a", "a", markup="markdown"))}
    assert {said: (rows[said].subject, rows[said].attribute_key, rows[said].scope) for said in cells} == cells


KEYS = {
    "Lanes: 4": "lane",
    "Looms in use: 320": "loom",
    "Share of ferries: 12%": "ferry",
    "Number of trees: 412": "tree",
    "Toll per car: $2.50": "toll",
    "Fine: £40 million": "fine",
    "Visitors: 41,000 adults a day": "adult",
    "Orvan: 17": "",
    "Length: 412 metres": "length",
}


@pytest.mark.parametrize("line", KEYS)
def test_keys(line: str) -> None:
    rows = normalize(Document(f"The old Teskow mill and Orvan in figures:\n\n- {line}\n", "a", "a", markup="markdown"))
    assert [row.attribute_key for row in rows] == [KEYS[line]]
