"""What is read of an article once, though many comparisons ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from summarize.articles import Article
from summarize.passages import Passages
from summarize.stories.glossary import Told

_T = TypeVar("_T")
_KEPT = 1_000
"""Articles of which a reading is kept: those of a story are asked for again and again, and then
hardly ever."""


def once_per_article(read: Callable[[Told], _T]) -> Callable[[Told], _T]:
    """The same reading, remembered of the articles that were read last.

    An article is known by identity: to compare two in every field costs more than to read one.
    """
    known: dict[tuple[int, int], tuple[Article, Passages, _T]] = {}

    @wraps(read)
    def reading(told: Told) -> _T:
        key = id(told.article), id(told.passages)
        found = known.get(key)
        if found is None:
            if len(known) >= _KEPT:
                known.clear()
            # What is kept with it keeps its identity.
            found = known[key] = (told.article, told.passages, read(told))
        return found[2]

    return reading
