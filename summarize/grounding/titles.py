"""The titles and ranks that a text gives, by concept, in four languages."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

TABLES = ("role", "occupation", "rank", "named-by")
TITLES = ("role", "occupation")
"""The tables of what people are called."""


class Title(NamedTuple):
    """One title, rank or its like in a text."""

    table: str
    concept: str
    start: int
    end: int


@lru_cache(maxsize=5_000)
def titles_in(text: str, language: str) -> tuple[Title, ...]:
    """All that a text has; of two titles the longer one where it holds the other: «міський
    голова» is no chairman."""
    found = [
        Title(table, concept, *match.span())
        for table in TABLES
        for concept, pattern in patterns(table, language)
        for match in pattern.finditer(text)
    ]
    titles = [t for t in found if t.table in TITLES]
    return tuple(t for t in found if t.table not in TITLES or not any(_holds(o, t) for o in titles))


def _holds(one: Title, other: Title) -> bool:
    longer = one.end - one.start > other.end - other.start
    return longer and one.start <= other.start and other.end <= one.end


def is_title(word: str, language: str) -> bool:
    """Whether a word is a title: «Віцеміністерка»."""
    found = titles_in(word, language)
    return any(t.table in TITLES and (t.start, t.end) == (0, len(word)) for t in found)


@cache
def patterns(table: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The concepts of a table, each with its words in a language."""
    rows: dict[str, dict[str, str]] = lists()[table]
    return tuple(
        (name, re.compile(rf"(?<!\w)(?:{row[language]})(?!\w)", re.IGNORECASE))
        for name, row in rows.items()
    )


@cache
def pattern(table: str, concept: str, language: str) -> re.Pattern[str]:
    """The words of one concept in a language."""
    return dict(patterns(table, language))[concept]


def broader(role: str) -> list[str]:
    """Whoever is head may be the director: other titles that this one may be written for."""
    row: list[str] = lists()["broader"].get(role, [])
    return row


@cache
def lists() -> dict[str, Any]:
    """The room's lists of titles (``roles.toml``)."""
    text = resources.files(__package__).joinpath("roles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
