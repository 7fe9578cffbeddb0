"""Takes text or bytes, gives them to standard output or to a file: whole or not at all, and quietly where nobody reads any more."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from checker.errors import UsageError


def give(content: str | bytes, file: str | None, *, encoding: str = "utf-8") -> None:
    """To the file, or to standard output where `file` is None. UsageError where it cannot be written."""
    data = content if isinstance(content, bytes) else content.encode(encoding, "replace")
    try:
        _to_stdout(data) if file is None else _to_file(data, file)
    except OSError as error:
        raise UsageError(file or "standard output", f"cannot be written ({error.strerror})", "a place that can be written") from None


def append(text: str, file: str) -> None:
    """At the end of a file that others write to as well. UsageError where it cannot be written."""
    try:
        with open(file, "ab") as end:
            end.write(text.encode("utf-8", "replace"))
    except OSError as error:
        raise UsageError(file, f"cannot be written ({error.strerror})", "a place that can be written") from None


def _to_stdout(data: bytes) -> None:
    """Everything, at once. A pipe that is closed ends the output, not the run: its exit code stays what it was."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError:
        _forget_stdout()
        raise


def _forget_stdout() -> None:
    """Lets what is still buffered go nowhere: Python would try once more at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(data: bytes, file: str) -> None:
    """Replaces the file in one step; a device or a pipe is written to as it is. Links are followed, permissions kept."""
    target = Path(os.path.realpath(file))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}")
    try:
        with open(beside, "xb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def expect_writable(files: Iterable[str]) -> None:
    """UsageError, before any work is done, where a file could not be written or is named twice."""
    seen: set[str] = set()
    for file in files:
        real = os.path.realpath(file)
        if os.path.isdir(real):
            raise UsageError(file, "a folder", "the name of a file to write")
        if not os.path.isdir(os.path.dirname(real)):
            raise UsageError(file, "in a folder that does not exist", "a file in a folder that does")
        if real in seen:
            raise UsageError(file, "named twice", "a file of its own for every report")
        seen.add(real)
