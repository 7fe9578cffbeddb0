"""Takes the id and the message of a rule, gives them back where they are well formed."""

from __future__ import annotations

import re
from string import Template

FIELDS = ("about", "subject", "attribute", "first", "values", "sides", "detail")
"""What a message may name: $about (which fact), $subject, $attribute, $first (what the first side
says), $values ("5 or 7"), $sides (each value with who says it), $detail."""
_ID = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


def identifier(text: str) -> str:
    """TOPIC/NAME in small letters, digits and hyphens. ValueError otherwise."""
    if not _ID.fullmatch(text):
        raise ValueError("TOPIC/NAME in small letters, digits and hyphens")
    return text


def message(text: str) -> str:
    """A template that names known fields only. ValueError otherwise."""
    template = Template(text)
    if not text.strip() or not template.is_valid() or not set(template.get_identifiers()) <= set(FIELDS):
        raise ValueError("text with no $ but in " + ", ".join(f"${f}" for f in FIELDS) + " and $$")
    return text
