"""Days, months and years that a text prints in any form, and the days that they can mean.

The reader of dates finds expressions of time; an adjective («воскресный марафон»), a bare
year ("up 6.5% on 2024") or a case that it does not list is none. For the question whether a
text gives a date at all, these count as well.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import NamedTuple

_MONTHS = {
    "ru": "январ феврал март апрел ма[йяею] июн июл август сентябр октябр ноябр декабр",
    "uk": "січ(?:ен|н) лют(?:ий|ого|ому) берез(?:ен|н) квіт(?:ен|н) трав(?:ен|н) черв(?:ен|н) "
    "лип(?:ен|н) серп(?:ен|н) верес(?:ен|н) жовт(?:ен|н) листопад груд(?:ен|н)",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "en": "January|Jan\\b February|Feb\\b March|Mar\\b April|Apr\\b May\\b June|Jun\\b July|Jul\\b "
    "August|Aug\\b September|Sept?\\b October|Oct\\b November|Nov\\b December|Dec\\b",
}
_WEEKDAYS = {
    "ru": "понедельн вторни сред(?:[аыуе]\\b|ой\\b) четверг|четвергов пятни суббот воскрес",
    "uk": "понеділ вівтор|вівтірк серед(?:[аиуі]\\b|ов) четвер п.ятни субот неділ",
    "kk": "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    "en": "Monday|Mon\\b Tuesday|Tue\\b Wednesday|Wed\\b Thursday|Thu\\b Friday|Fri\\b "
    "Saturday|Sat\\b Sunday|Sun\\b",
}
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)")
_NUMBERS = r"(?P<d>\d{1,2})"
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.](\d\d)(?!\d)")
_END = re.compile(
    r"\bкон[ец]\w*|\bкін[ец]\w*|\bсоң\w*|\bаяғ\w*|\baяқтал\w*|\bend\b|\bclose of\b|\blate\b",
    re.IGNORECASE,
)


class Days(NamedTuple):
    """What a text prints of the calendar; months and weekdays count from 1 and from 0."""

    months: frozenset[int]
    days: frozenset[tuple[int, int]]
    """Day and month."""
    weekdays: frozenset[int]
    years: frozenset[int]
    clocks: frozenset[str]
    end: bool
    """Whether it speaks of the end of something."""


@lru_cache(maxsize=2_000)
def days_in(text: str, language: str) -> Days:
    months: set[int] = set()
    days: set[tuple[int, int]] = set()
    for number, pattern in enumerate(_patterns("months", language), 1):
        for match in pattern.finditer(text):
            months.add(number)
            before = re.search(r"((?:\d{1,2}\D{1,5})*\d{1,2})\D{1,4}$", text[: match.start()])
            after = re.match(r"\s(\d{1,2}(?:\s?[–-]\s?\d{1,2})?)(?!\d)", text[match.end() :])
            for part in (before, after):
                if part:
                    days |= {(int(d), number) for d in re.findall(r"\d{1,2}", part[1])}
    return Days(
        frozenset(months),
        frozenset(days),
        frozenset(i for i, p in enumerate(_patterns("weekdays", language)) if p.search(text)),
        frozenset(int(y) for y in _YEAR.findall(text)),
        frozenset(f"{int(h):02}:{m}" for h, m in _CLOCK.findall(text)),
        _END.search(text) is not None,
    )


@cache
def _patterns(table: str, language: str) -> tuple[re.Pattern[str], ...]:
    rows = (_MONTHS if table == "months" else _WEEKDAYS)[language].split(" ")
    flags = re.IGNORECASE if language != "en" else re.NOFLAG
    return tuple(re.compile(rf"(?<!\w)(?:{row})", flags) for row in rows)


def near(day: int, month: int, year: int | None, published: dt.date) -> dt.date | None:
    """The day of that name closest to the publication; None when there is no such day."""
    years = (year,) if year else (published.year - 1, published.year, published.year + 1)
    found = []
    for one in years:
        try:
            found.append(dt.date(one, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: abs((d - published).days), default=None)
