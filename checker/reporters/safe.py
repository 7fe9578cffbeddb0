"""Takes any text of an article, a name or an error, gives one line that a terminal can be shown: nothing in it can steer or deceive."""

from __future__ import annotations

import re

SUBSTITUTE = "\ufffd"

_SPACE = re.compile(r"[\s\u0085\u2028\u2029]+")
_UNSAFE = re.compile(
    "["
    "\u0000-\u001f\u007f-\u009f"  # C0 and C1 controls: escape sequences, bells, backspaces
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (Unicode TR 9): they reorder what is read
    "\u2061-\u2064\U000e0000-\U000e007f"  # invisible operators and tags: they can hide a text in a text
    "\ud800-\udfff"  # lone surrogates: no encoding can hold them
    "]"
)


_COMMAND = re.compile(r"(?<!\S)::(?=[a-z])|#(?=#\[|#vso\[)")
"""What a build server takes for a command: at the start of a line or, in an old form, anywhere (actions/runner, ActionCommand)."""
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]+")
"""Soft hyphens, zero-width spaces and byte order marks: common in text from the web, without a meaning on a screen."""


def safe(text: str) -> str:
    """The text with every run of white space as one blank, and U+FFFD for every control, bidirectional or hiding character.

    A blank breaks what a build server that shows the line would take for a command: "::error::" becomes ": :error::".
    """
    shown = _UNSAFE.sub(SUBSTITUTE, _NOTHING.sub("", _SPACE.sub(" ", text)))
    return _COMMAND.sub(lambda found: " ".join(found[0]) if found[0] == "::" else "# ", shown)
