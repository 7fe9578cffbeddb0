"""Takes a report of a run on GitHub, appends its Markdown summary to that of the step."""

from __future__ import annotations

import os

from checker import reporters
from checker.commands.output import append
from checker.tables import Report

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The file to which a step of a GitHub workflow appends what its summary shows (docs.github.com, "Adding a job summary")."""


def summarize(report: Report, form: str) -> None:
    """Does nothing but where the report is written as workflow commands and there is a step."""
    if form == "github" and os.environ.get(STEP_SUMMARY):
        append(reporters.reporter("markdown").render(report), os.environ[STEP_SUMMARY])
