"""The words of a text that print a month, a day, a year, an hour: what a verdict on a date
names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.grounding.days import months_in, seasons_in, weekdays_in

_QUARTER = re.compile(r"\S+[ -](?:квартал|тоқсан|quarter)\w*|\bQ\d\b", re.IGNORECASE)


def words_of_months(text: str, language: str, months: Iterable[int]) -> str:
    """The first word that names one of them."""
    wanted = set(months)
    return _first(text, (m for m, n in months_in(text, language) if n in wanted))


def words_of_weekdays(text: str, language: str, weekdays: Iterable[int]) -> str:
    """Likewise; Monday is 0."""
    wanted = set(weekdays)
    return _first(text, (m for m, n in weekdays_in(text, language) if n - 1 in wanted))


def words_of_days(text: str, language: str, days: Iterable[tuple[int, int]]) -> str:
    """The day and the name of its month."""
    return " … ".join(
        f"{day} {words_of_months(text, language, {month})}" for day, month in sorted(days)[:1]
    )


def words_of_years(text: str, years: Iterable[int]) -> str:
    """The first of the years, or of the decades, as it is printed."""
    found = (re.search(rf"{year}(?!\d)\S*", text) for year in sorted(years))
    return next((m[0].rstrip(".,;:") for m in found if m), text)


def words_of_clocks(text: str, clocks: Iterable[str]) -> str:
    """The hour as it is printed; «шесть вечера» as the clock has it."""
    clock = min(clocks)
    hour, _, minute = clock.partition(":")
    written = rf"0?(?:{int(hour)}|{(int(hour) - 12) % 24})"
    found = re.search(rf"(?<!\d){written}[:.]{minute}", text) or re.search(
        rf"(?<!\d){written}(?!\d)", text
    )
    return found[0] if found else clock


def words_of_quarters(text: str) -> str:
    found = _QUARTER.search(text)
    return found[0] if found else text


def words_of_seasons(text: str, language: str, seasons: Iterable[int]) -> str:
    wanted = set(seasons)
    return _first(text, (m for m, n in seasons_in(text, language) if n in wanted))


def _first(text: str, found: Iterable[re.Match[str]]) -> str:
    """The whole word of the first match; the text if there is none."""
    match = min(found, key=lambda m: m.start(), default=None)
    if match is None:
        return text
    rest = re.compile(r"\w*").match(text, match.end())
    return text[match.start() : rest.end() if rest else match.end()]
