"""Takes the sample articles, gives the picture in README: .github/report.svg, the terminal report as rich draws it, no font to load.

usage: python tests/bench/picture.py
"""

from __future__ import annotations

import os
import re
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from checker import check
from checker.commands.check import exit_code
from checker.readers import read
from checker.reporters import terminal
from checker.reporters.summary import Verdict

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / ".github"
COLUMNS = 100
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def drawn() -> str:
    """The report on sources/ as SVG."""
    report = check(read(["sources"]))
    console = Console(file=StringIO(), record=True, width=COLUMNS, force_terminal=True, color_system="truecolor", highlight=False)
    terminal.show(report, console, Verdict("error", exit_code(report, "error"), ("sources",)))
    return FONT.sub("", console.export_svg(title="checker check sources", theme=DIMMED_MONOKAI, unique_id="report"))


if __name__ == "__main__":
    os.chdir(ROOT)
    (PICTURES / "report.svg").write_text(drawn() + "\n", "utf-8")
