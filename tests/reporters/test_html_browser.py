"""The HTML report in a real browser: no errors, no requests, filters that filter, links that open what they lead to."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import hostile
import sample

from checker.reporters import html
from checker.tables import Report

BROWSER = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars", "--enable-logging=stderr"),
]
PATIENCE = 60

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium here")

ASKING = """
<script>
const found = {};
const shown = () => [...document.querySelectorAll(".fact")].filter(f => f.checkVisibility()).map(f => f.dataset.severity);
const set = (name, value) => {
  for (const field of document.querySelectorAll(`#filters [name=${name}]`)) {
    if (field.type === "checkbox") field.checked = value.includes(field.value); else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};
addEventListener("load", () => {
  ASKED
  found.requests = performance.getEntriesByType("resource").length;
  found.title = document.title;
  const told = document.createElement("pre");
  told.id = "found";
  told.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(found))));
  document.body.append(told);
});
</script>
"""


def browse(page: str, folder: Path, asked: str = "", fragment: str = "", width: int = 1200) -> dict[str, Any]:
    """What a script that is added to the page finds out; "errors" are the messages of the console."""
    import base64

    assert BROWSER
    file = folder / "page.html"
    file.write_text(page.replace("</body>", ASKING.replace("ASKED", asked) + "</body>"), "utf-8")
    command = [
        BROWSER,
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},900",
        "--dump-dom",
        file.as_uri() + fragment,
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, check=True)
    told = re.search(r'<pre id="found">([^<]*)</pre>', done.stdout)
    assert told, done.stderr
    found: dict[str, Any] = json.loads(base64.b64decode(told[1]))
    return found | {"errors": [line for line in done.stderr.splitlines() if "CONSOLE" in line]}


@pytest.mark.parametrize("report", [sample.report(), sample.empty(), hostile.report()])
def test_no_errors_no_requests_and_nothing_runs(report: Report, tmp_path: Path) -> None:
    found = browse(html.render(report), tmp_path)
    assert (found["errors"], found["requests"], found["title"]) == ([], 0, "Facts in dispute")


def test_filters_filter(tmp_path: Path) -> None:
    asked = """
      found.all = shown();
      set("severity", ["warning"]); found.warnings = shown(); found.count = document.getElementById("shown").textContent;
      set("severity", ["error", "warning", "note"]);
      set("rule", "counts/apart"); found.rule = shown(); set("rule", "");
      set("source", "The Gazette"); found.source = shown(); set("source", "Northern Wire"); found.both = shown(); set("source", "");
      set("status", "waived"); found.waived = shown();
    """
    found = browse(html.render(sample.report(status="waived")), tmp_path, asked)
    assert found["errors"] == []
    assert found["all"] == ["error", "warning"]
    assert (found["warnings"], found["count"]) == (["warning"], "1 of 2 shown")
    assert (found["rule"], found["source"], found["both"]) == (["error"], ["error"], ["error", "warning"])
    assert found["waived"] == ["error"]


def test_a_link_opens_the_article_it_leads_to(tmp_path: Path) -> None:
    page = html.render(sample.report())
    (anchor, *_) = re.findall(r'href="#(article-\d+-\d+)"', page)
    asked = f'found.open = document.getElementById("{anchor}").closest("details").open;'
    assert browse(page, tmp_path, asked, f"#{anchor}")["open"]


@pytest.mark.parametrize("width", [500, 1200])
def test_nothing_is_wider_than_the_screen(width: int, tmp_path: Path) -> None:
    asked = "document.querySelectorAll('details').forEach(d => d.open = true);"
    asked += "found.wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;"
    for report in (sample.report(), hostile.report()):
        assert browse(html.render(report), tmp_path, asked, width=width)["wide"] == 0


def test_every_control_can_be_reached_by_the_keyboard(tmp_path: Path) -> None:
    asked = "found.skipped = [...document.querySelectorAll('a, summary, input, select')].filter(e => e.tabIndex < 0 || "
    asked += "(e.matches('input, select') && !e.labels.length)).map(e => e.outerHTML);"
    assert browse(html.render(sample.report()), tmp_path, asked)["skipped"] == []


CONTRAST = """
  const part = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number); return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\\)$/.test(c)) return c; } return "rgb(255, 255, 255)"; };
  const ratio = e => { const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  document.querySelectorAll("details").forEach(d => d.open = true);
  found.dark = matchMedia("(prefers-color-scheme: dark)").matches;
  found.faint = [...document.querySelectorAll("body *")].filter(e => e.textContent.trim() && e.checkVisibility() && !e.closest("svg, option, script") && ratio(e) < 4.5)
    .map(e => `${e.tagName}.${e.className} ${ratio(e).toFixed(1)}`);
"""  # noqa: E501 - contrast as WCAG 2.1, 1.4.3 computes it


@pytest.mark.parametrize("flag", ["--disable-dark-mode", "--force-dark-mode"])
def test_text_stands_out_from_its_ground(flag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "FLAGS", [*FLAGS, flag])
    found = browse(html.render(sample.report()), tmp_path, CONTRAST)
    assert (found["faint"], found["dark"]) == ([], flag.startswith("--force"))
