"""The offices that people in the news hold, by the words of their roles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from summarize.stories.house import fold


class Office(NamedTuple):
    """One rank of offices."""

    name: str
    points: float
    words: re.Pattern[str]


@cache
def register() -> tuple[Office, ...]:
    """The offices of ``offices.toml``; the first are those of people near an office."""
    text = resources.files(__package__).joinpath("offices.toml").read_text(encoding="utf-8")
    return tuple(
        Office(o["name"], o["points"], _pattern(o["words"])) for o in tomllib.loads(text)["office"]
    )


@lru_cache(maxsize=5_000)
def office_of(text: str) -> Office | None:
    """The first office whose words stand in a text."""
    folded = fold(text)
    return next((o for o in register() if o.words.search(folded)), None)


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    found = ("[^\\w]+".join(_word(w) for w in phrase.split()) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?![\w’])")


def _word(wanted: str) -> str:
    word = re.escape(fold(wanted.removesuffix("*")))
    return word + r"[\w’-]*" if wanted.endswith("*") else word


def fits(pattern: str, word: str) -> bool:
    """Whether a word, folded, is a pattern's: the same, or with any ending after a ``*``."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
