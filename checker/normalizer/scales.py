"""Takes the text of a document, tells whether it may count on the long scale, where a billion is a million millions."""

from __future__ import annotations

_SIGNS = ("milliard", "Milliard", "thousand million")
"""Words that only the long scale needs, or that explain which one is meant; either way "billion" is no longer plain."""


def is_long(text: str) -> bool:
    """Whether "billion" may mean 10^12 here. A few searches for a fixed string."""
    return any(sign in text for sign in _SIGNS)
