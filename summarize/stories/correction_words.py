"""The words by which outlets take back what they published, from ``corrections.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple


class Words(NamedTuple):
    """The patterns of one language; ``corrections.toml`` says what each is for."""

    heading: re.Pattern[str]
    note: re.Pattern[str]
    report: re.Pattern[str]
    loose: re.Pattern[str]
    recall: re.Pattern[str]
    verb: re.Pattern[str]
    version: re.Pattern[str]
    blame: re.Pattern[str]
    wrong: re.Pattern[str]
    right: re.Pattern[str]
    called: re.Pattern[str]
    """``wrong``, from the beginning of a sentence on."""
    apology: re.Pattern[str]
    pronoun: re.Pattern[str]
    instead: re.Pattern[str]
    after: re.Pattern[str]
    denied: re.Pattern[str]
    other: re.Pattern[str]


def words_of(language: str) -> Words:
    """Of a language; of English for one that has none."""
    tables = _tables()
    return tables.get(language) or tables["en"]


@cache
def all_words() -> tuple[Words, ...]:
    """Of every language."""
    return tuple(_tables().values())


NEVER = r"(?!)"
"""Matches nothing."""
_ENDS = r"(?:\s*\([^()]{1,40}\))?[)\]*_»”\"]*\s*(?:[:.!—–-]|$)"
"""A heading stands alone, or before what it heads."""


@cache
def _tables() -> dict[str, Words]:
    text = resources.files(__package__).joinpath("corrections.toml").read_text(encoding="utf-8")
    return {language: _words(table) for language, table in tomllib.loads(text).items()}


def _words(table: dict[str, list[str]]) -> Words:
    def either(name: str) -> str:
        return rf"(?<!\w)(?:{'|'.join(table[name]) or NEVER})(?!\w)"

    def pattern(text: str) -> re.Pattern[str]:
        return re.compile(text, re.IGNORECASE)

    wrong = either("wrong")
    return Words(
        heading=pattern(rf"[\W_]*{either('heading')}{_ENDS}"),
        note=pattern(rf"[\W_]*{either('note')}{_ENDS}"),
        verb=pattern(rf"(?<!\w){table['verb']}(?!\w)"),
        called=pattern(rf"\W*(?:{table['opening']}\s+(?:\w+\s+){{0,2}})?{wrong}"),
        instead=pattern(rf"{either('instead')}\s+(?:[\w«“\"]+\s+)?$"),
        after=pattern(rf"\W*(?:\w+\s+){{0,2}}{either('after')}"),
        denied=pattern(rf"\W*(?:\w+\s+){{0,2}}{either('denied')}"),
        **{
            name: pattern(either(name))
            for name in (
                *("report", "loose", "recall", "version", "blame"),
                *("wrong", "right", "apology", "pronoun", "other"),
            )
        },
    )
