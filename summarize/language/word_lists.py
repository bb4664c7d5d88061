"""Word lists that stand in code."""

from __future__ import annotations


def word_list(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())
