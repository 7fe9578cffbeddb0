"""Takes a git reference, gives the files that were added or changed since the merge base with it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from checker.errors import UsageError


def changed(reference: str, folder: Path) -> frozenset[Path]:
    """Resolved paths of the files added or changed between the merge base of `reference` and HEAD and the work tree; untracked ones count.

    UsageError outside of a git repository, without git, or for a reference that git does not know.
    """
    root = Path(_git(folder, reference, "rev-parse", "--show-toplevel").rstrip("\n"))
    base = _git(folder, reference, "merge-base", "--end-of-options", reference, "HEAD").strip()
    touched = _git(root, reference, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", base, "--")
    untracked = _git(root, reference, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset((root / name).resolve() for name in (touched + untracked).split("\0") if name)


def _git(folder: Path, reference: str, *arguments: str) -> str:
    """What git prints; its first line of complaint as a UsageError."""
    command = ["git", "-c", "core.quotepath=off", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise UsageError("--since", f"git cannot be run ({error.strerror})", "git on the PATH") from None
    if done.returncode:
        complaint = (done.stderr.strip().splitlines() or ["no commit in common"])[0]
        raise UsageError(
            f"--since {reference}", complaint, "a git repository with this reference and the history since (in CI: fetch all of it)"
        )
    return done.stdout
