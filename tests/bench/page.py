"""Takes the sample articles, gives the second picture in README: .github/report.png, the top of the HTML report as Chromium shows it.

usage: python tests/bench/page.py [--dark]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from checker import check
from checker.readers import read
from checker.reporters import html

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / ".github" / "report.png"
SIZE = "1000,900"
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)


def main(*, dark: bool) -> int:
    """Draws the picture; 2 where there is no browser."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("no chromium to draw with", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text(html.render(check(read(["sources"]))), "utf-8")
        flags = (*FLAGS, f"--user-data-dir={folder}/profile", f"--window-size={SIZE}", f"--screenshot={PICTURE}")
        subprocess.run([browser, *flags, *(["--force-dark-mode"] if dark else []), page.as_uri()], check=True, capture_output=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(dark="--dark" in sys.argv[1:]))
