"""Days, months and years that a text means without printing them: «до конца месяца», "last
spring", "than a year earlier", «2025 жылдың соңғы күні»."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache

from summarize.grounding.days import LEAP, Days, days_in
from summarize.language.number_words import numeral_at
from summarize.language.tokens import tokenize

_THIS = r"(?:(?:эт|цьо|текущ|поточн|нынешн|нинішн)\w+ )?"
_MONTH_END = re.compile(
    rf"\b(?:кон[ец]\w*|кін[ец]\w*|наприкінці) {_THIS}(?:месяца|місяця)\b"
    r"|\bай(?:дың)? (?:соң|аяғ)[ыі]\w*|\bend of (?:the|this) month\b|\bmonth['’]s end\b",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    rf"\b(?:кон[ец]\w*|кін[ец]\w*|наприкінці) {_THIS}(?:\d{{4}}(?:-?го)? )?(?:года|року)\b"
    r"|\bжыл(?:дың)? (?:соң|аяғ)[ыі]\w*|\bend of (?:(?:the|this) year|\d{4})\b|\byear['’]s end\b",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(
    r"\b(?:последн|останн)\w+ д(?:ень|ня)\b|\blast day of\b|соңғы күн", re.IGNORECASE
)
_FIRST_DAY = re.compile(
    r"\b(?:перв|перш)\w+ д(?:ень|ня)\b|\bfirst day of\b|(?:алғашқы|бірінші) күн", re.IGNORECASE
)
_YEAR_WORD = re.compile(r"\b(?:года|року|year|жыл\w*)\b|(?<!\d)20\d\d(?!\d)", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"\b(?:годом|роком) (?:ранее|раньше|раніше)\b"
    r"|\b(?:предыдущ|предшеств|попередн)\w+ (?:год|р[оі]к)\w*"
    r"|\b(?:a year (?:earlier|before)|the (?:previous|preceding|prior) year|the year before)\b"
    r"|\bбір жыл (?:бұрын|ілгері)|\b(?:алдыңғы|алдындағы) жыл\w*",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    r"\b(?:годом|роком) (?:позже|позднее|пізніше)\b|\bчерез (?:год|рік)\b|\ba year later\b"
    r"|\bthe (?:following|next) year\b|\bбір жылдан (?:кейін|соң)|\bкелесі жыл\w*",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(
    r"\b(?:год назад|рік тому|a year ago|бір жыл (?:бұрын|ілгері))\w*"
    r"|(?P<n>[\w’'ʼ-]+(?: [\w’'ʼ-]+)?) "
    r"(?:(?:года|лет|років|роки) (?:назад|тому)|years ago|жыл (?:бұрын|ілгері))\b"
    r"|\b(?:год назад|рік тому|a year ago)\b",
    re.IGNORECASE,
)
_LAST_SEASON = re.compile(
    r"\b(?:прошл|минувш|минул|өткен|былтыр|last)\w* "
    r"(?:(?P<spring>весн|көктем|spring)|(?P<summer>лет|літ|жаз|summer)"
    r"|(?P<autumn>осен|осін|ос[ієе]н|күз|autumn|fall\b))",
    re.IGNORECASE,
)
_MIDDLE = {"spring": 4, "summer": 7, "autumn": 10}
"""The month in the middle of a season."""


@lru_cache(maxsize=2_000)
def meant_days(text: str, language: str, published: dt.date | None) -> Days:
    """The months and days that a sentence means. The end of a month is its last day, too."""
    months, days, end = set[int](), set[tuple[int, int]](), False
    if published is not None and _MONTH_END.search(text):
        months.add(published.month)
        end = True
    if _YEAR_END.search(text):
        days.add((31, 12))
    for pattern, last in ((_LAST_DAY, True), (_FIRST_DAY, False)):
        if pattern.search(text):
            named = days_in(text, language).months
            for month in named or ({12 if last else 1} if _YEAR_WORD.search(text) else ()):
                days.add((monthrange(LEAP.year, month)[1] if last else 1, month))
                days |= {(28, 2)} if last and month == 2 else set()
    months |= {month for _, month in days}
    return days_in("", language)._replace(months=frozenset(months), days=frozenset(days), end=end)


@lru_cache(maxsize=2_000)
def meant_years(text: str, published: dt.date | None, printed: frozenset[int]) -> set[int]:
    """The years that a sentence counts from those that are printed, or from the publication."""
    known = printed | ({published.year} if published else set())
    found = {y - 1 for y in known} if _YEAR_BEFORE.search(text) else set[int]()
    if _YEAR_AFTER.search(text):
        found |= {y + 1 for y in known}
    if published is None:
        return found
    if _YEAR_END.search(text):
        found.add(published.year)
    for match in _LAST_SEASON.finditer(text):
        season = str(match.lastgroup)
        found.add(published.year - (_MIDDLE[season] >= published.month))
    for match in _YEARS_AGO.finditer(text):
        found |= {published.year - n for n in _counts(match["n"])}
    return found


def _counts(words: str | None) -> set[int]:
    """How many years: one where there is no number."""
    if words is None:
        return {1}
    tokens = tokenize(words)
    read = (numeral_at(tokens, i, c) for i in range(len(tokens)) for c in ("ru", "uk", "kk", "en"))
    return {int(n.value) for n in read if n is not None and not n.ordinal}
