"""The numbers of a text, read for comparison with those of another language.

The reader of numbers leaves out what it does not know. What only the wording hides from it
(«төрттен үшіне жуығы», "$6.8m", «девятилетняя», "from 41.2 to 47.9 billion") is put into
words that it knows first; the list of wordings is ``figures.toml``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from summarize.language.numbers import QuantityWords, find_quantities


class Figure(NamedTuple):
    """A quantity, and the words that gave it (reworded where that was needed)."""

    words: QuantityWords
    text: str
    around: str
    """The clause that it stands in."""


@lru_cache(maxsize=2_000)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """All quantities of a text, in order."""
    plain = reworded(text, language)
    found = find_quantities(plain, language)
    return tuple(
        Figure(q, plain[q.start : q.end], plain[max(0, q.start - _NEAR) : q.end + _NEAR])
        for q in found
    )


_NEAR = 30
"""Characters in which a hedge belongs to a number."""


def reworded(text: str, language: str) -> str:
    """The text in words that the reader of numbers knows."""
    for pattern, new in _rows(language):
        text = pattern.sub(new, text)
    return text


@cache
def _rows(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    data = _data()
    own = data[language]
    rows = []
    for row in (*data["all"], *own["rows"]):
        pattern, _, new = row.partition(" →")
        for word in ("hours", "minutes", "seconds"):
            new = new.replace("{" + word + "}", own[word])
        # One space divides the arrow from the words.
        rows.append((re.compile(pattern, re.IGNORECASE), new[1:].replace("\\x20", " ")))
    return tuple(rows)


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("figures.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
