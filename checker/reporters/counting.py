"""Takes a number and a noun, gives the two as a person says them."""

from __future__ import annotations


def count(n: int, noun: str) -> str:
    """ "1 article", "1,200 articles": `noun` takes an s."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"
