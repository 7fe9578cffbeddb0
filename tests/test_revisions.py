import subprocess
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.revisions import changed


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """main: old.md, kept.md; then a branch that changes old.md, adds new.md, and leaves draft.md untracked; main goes on meanwhile."""
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("old.md", "kept.md", "gone.md"):
        (tmp_path / name).write_text(name)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "checkout", "-qb", "topic")
    (tmp_path / "old.md").write_text("changed")
    (tmp_path / "gone.md").unlink()
    (tmp_path / "new é.md").write_text("new")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "second")
    git(tmp_path, "checkout", "-q", "main")
    (tmp_path / "kept.md").write_text("changed on main, not by the branch")
    git(tmp_path, "commit", "-qam", "third")
    git(tmp_path, "checkout", "-q", "topic")
    (tmp_path / "draft.md").write_text("untracked")
    return tmp_path


def test_what_the_branch_added_or_changed(repository: Path) -> None:
    assert {p.name for p in changed("main", repository)} == {"old.md", "new é.md", "draft.md"}


def test_nothing_since_itself_but_what_is_untracked(repository: Path) -> None:
    assert {p.name for p in changed("HEAD", repository)} == {"draft.md"}


@pytest.mark.parametrize("reference", ["no-such-branch", "--output=x", ""])
def test_an_unknown_reference_is_one_clear_line(repository: Path, reference: str) -> None:
    with pytest.raises(UsageError, match="--since") as caught:
        changed(reference, repository)
    assert "\n" not in str(caught.value)


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="git repository"):
        changed("main", tmp_path)
