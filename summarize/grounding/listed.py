"""Names without a common spelling, by lists: letters, bodies, feasts; and what is no name."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from summarize.grounding.days import days_in
from summarize.grounding.nations import name_lists
from summarize.grounding.spelling import spelled, words_of
from summarize.language.calendar_words import MONTH
from summarize.language.names import Sameness

_NO_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|[QH][1-4]|[IVX]+|\W*)$"
)
"""Weekdays and quarters are for other checks."""


def is_no_name(printed: str, language: str) -> bool:
    """Weekdays, months and quarters are for other checks; legal forms are for none."""
    if _NO_NAME.match(printed) or MONTH.match(printed) or printed in _forms():
        return True
    return " " not in printed and bool(days_in(printed, language).weekdays)


@cache
def _forms() -> frozenset[str]:
    return frozenset(name_lists()["forms"].split())


@cache
def _rows() -> tuple[re.Pattern[str], ...]:
    rows: list[str] = [*name_lists()["same"], *_bodies()]
    return tuple(_row(row) for row in rows)


def _row(row: str) -> re.Pattern[str]:
    """Letters («ЕС») as they are written, words with or without capitals."""
    parts = re.split(r"\|(?![^(]*\))", row)
    words = (
        p if re.match(r"[A-ZА-ЯІЇЄҐӘҒҚҢӨҰҮҺ.\\]{2,}(?![a-zа-яёіїєґәғқңөұүһ])", p) else f"(?i:{p})"
        for p in parts
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


@cache
def _bodies() -> list[str]:
    text = resources.files(__package__).joinpath("bodies.toml").read_text(encoding="utf-8")
    rows: list[str] = tomllib.loads(text)["bodies"]
    return rows


@cache
def _feasts() -> tuple[re.Pattern[str], ...]:
    rows: list[str] = name_lists()["feasts"]
    return tuple(re.compile(rf"(?<!\w)(?:{row})(?!\w)", re.IGNORECASE) for row in rows)


def strange_feast(statement: str, evidence: str) -> str:
    """A feast that only the statement has; empty when there is none."""
    for row in _feasts():
        match = row.search(statement)
        if match and not row.search(evidence):
            return match[0]
    return ""


@lru_cache(maxsize=5_000)
def is_listed_as(name: str, text: str, language: str, other: str) -> bool:
    """Whether a list of equal names joins the two («МЧС», «ТЖМ», "Christmas"). What else was read
    with the name, of «Минобороны Иван Громов», has to stand in the text itself."""
    for row in _rows():
        match = row.search(name)
        if match is None or not row.search(text):
            continue
        rest = f"{name[: match.start()]} {name[match.end() :]}".strip()
        if not any(w[:1].isupper() for w in rest.split()):
            return True
        if spelled(rest, language, False, text, other) is Sameness.SAME:
            return True
    return False


def has_row(name: str) -> bool:
    return any(row.fullmatch(name) for row in _rows())


def is_acronym_of(name: str, text: str) -> bool:
    """Whether it is the first letters of words that stand side by side («ФБУ»)."""
    if not name.isupper() or not 2 <= len(name) <= 6:
        return False
    words = [w.text for w in words_of(text, "")]
    long = [w for w in words if len(w) > 2]
    initials = ("".join(w[0] for w in row).upper() for row in (words, long))
    return any(name in row for row in initials)
