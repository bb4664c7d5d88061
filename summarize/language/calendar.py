"""Dates and times in Russian, Kazakh, Ukrainian and English text.

``find_times`` finds the expressions with exact offsets, ``resolve`` turns one into a
calendar date. Between them stands the publication date: words such as «вчера», ``on
Friday`` or «10 марта» without a year are worth a date only to somebody who knows when they
were printed.

What is a date is decided by grammar: a month needs a day, a year or a preposition, a bare
number is never a year, and scores, prices and telephone numbers have no month words.
"""

from __future__ import annotations

import calendar as _gregorian
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from summarize.language.calendar_patterns import LANGUAGES, MONTHS_EN, Rules, numeric, rules
from summarize.language.calendar_resolution import resolve
from summarize.language.time_words import Grain, Resolved, Tense, TimeWords, Which

__all__ = ["Grain", "Resolved", "Tense", "TimeWords", "Which", "find_times", "resolve"]


_CACHED = 1_000
"""Texts: the sentences of an article are read once for each check that asks for their dates."""


def find_times(text: str, language: str) -> list[TimeWords]:
    """The expressions of time in ``text``, in order, none inside another.

    Args:
        text: any text; it is not changed, so offsets count its code points.
        language: ``ru``, ``kk``, ``uk`` or ``en``. Any other value tries all four. English
            full dates ("13 Jan 2026") and numeric ones are found in every language, because
            site furniture prints them so.
    """
    return list(_find(text, language))


@lru_cache(maxsize=_CACHED)
def _find(text: str, language: str) -> tuple[TimeWords, ...]:
    known = (language,) if language in LANGUAGES else LANGUAGES
    found: list[TimeWords] = []
    for pattern in numeric():
        for match in pattern.regex.finditer(text):
            found += _read_numeric(pattern.kind, match)
    for code in known:
        grammar = rules(code)
        for pattern in grammar.patterns:
            for match in pattern.regex.finditer(text):
                found += _read(pattern.kind, match, grammar, text, code)
    if language in LANGUAGES and language != "en":
        for pattern in rules("en").patterns:
            if pattern.kind == "date":
                for match in pattern.regex.finditer(text):
                    words = _read(pattern.kind, match, rules("en"), text, "en")
                    found += [w for w in words if w.year is not None]
    times = _longest(found)
    times = list(_with_clocks(times, text, known))
    return tuple(_joined(times, text))


def _longest(found: Iterable[TimeWords]) -> list[TimeWords]:
    """The leftmost expressions; of two at one place the longer."""
    kept: list[TimeWords] = []
    for words in sorted(found, key=lambda w: (w.start, -w.end)):
        if not kept or words.start >= kept[-1].end:
            kept.append(words)
    return kept


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a calendar has this day; 29 February exists when no year is given."""
    if month is None or day is None:
        return True
    return 1 <= month <= 12 and 1 <= day <= _gregorian.monthrange(year or 2024, month)[1]


def _read_numeric(kind: str, match: re.Match[str]) -> list[TimeWords]:
    groups = match.groupdict()
    year, day = int(groups["y"]), int(groups["d"])
    printed = groups.get("m")
    month = MONTHS_EN.index(printed.title()) + 1 if printed else int(groups["M"])
    start, end, clock = match.start(), match.end(), groups.get("clock")
    if kind == "slash":
        if day <= 12 and month <= 12 and day != month:
            reason = f"“{match[0]}” can be day/month or month/day"
            return [TimeWords(start, end, year, unclear=reason)]
        if month > 12:
            day, month = month, day
    if not _exists(year, month, day):
        return []
    return [TimeWords(start, end, year, month, day, clock=clock)]


def _read(  # noqa: PLR0911 - one return for each kind of pattern
    kind: str, match: re.Match[str], grammar: Rules, text: str, language: str
) -> list[TimeWords]:
    """What a match says; nothing when it is no date after all."""
    groups: dict[str, str | None] = {"m": None, "y": None, "relative": None} | match.groupdict()
    if kind in ("date", "list", "month"):
        return _read_month(kind, match, groups, grammar)
    if kind in ("year", "year range", "season"):
        year, last = int(match["y"]), groups.get("y2")
        start = match.start("y") if language == "en" and kind == "year" else match.start()
        if kind == "year range" and last is not None and int(last) <= year:
            return []
        return [TimeWords(start, match.end(), year, end_year=int(last) if last else None)]
    if kind == "weekday":
        return [_read_weekday(match, groups, grammar)]
    if kind == "ago":
        count = _number(match["n"], grammar)
        return [TimeWords(match.start(), match.end(), offset_days=-count)]
    if kind == "week ago":
        return [TimeWords(match.start(), match.end(), offset_days=-7)]
    if kind == "clock":
        clock = _hours(match["clock"])
        return [TimeWords(match.start("clock"), match.end("clock"), clock=clock)]
    return _read_relative(kind, match, grammar, text)


def _number(words: str, grammar: Rules) -> int:
    if words.isdecimal():
        return int(words)
    return next(value for pattern, value in grammar.numbers if pattern.fullmatch(words))


def _hours(clock: str) -> str:
    return clock.zfill(5)


def _index(patterns: tuple[re.Pattern[str], ...], words: str) -> int:
    return next(i for i, pattern in enumerate(patterns) if pattern.fullmatch(words))


def _offset(words: str, unit: str, grammar: Rules) -> int:
    return next(value for pattern, value in grammar.relative[unit] if pattern.fullmatch(words))


def _read_month(
    kind: str, match: re.Match[str], groups: dict[str, str | None], grammar: Rules
) -> list[TimeWords]:
    month = _index(grammar.months, match["m"]) + 1
    printed = groups["y"] or groups.get("y2")
    common: dict[str, Any] = {"year": int(printed) if printed else None, "month": month}
    if groups["relative"]:
        common["offset_years"] = _offset(groups["relative"], "year", grammar)
    start = match.start()
    if kind == "month":
        # a preposition is not part of the words, a year before the month is
        start = min(match.start(g) for g in ("m", "y", "relative") if groups.get(g))
        return [TimeWords(start, match.end(), **common)]
    day = int(match["d"])
    if not _exists(common["year"], month, day):
        return []
    if kind == "list":
        days = [
            TimeWords(match.start("list") + m.start(), match.start("list") + m.end(), day=int(m[0]))
            for m in re.finditer(r"\d+", match["list"])
        ]
        found = [d._replace(**common) for d in days if _exists(common["year"], month, d.day)]
        return [*found, TimeWords(match.start("d"), match.end(), day=day, **common)]
    until = groups.get("d2")
    last = int(until) if until else None
    if last is not None and (last <= day or not _exists(common["year"], month, last)):
        return []
    return [TimeWords(start, match.end(), day=day, end_day=last, **common)]


def _read_weekday(match: re.Match[str], groups: dict[str, str | None], grammar: Rules) -> TimeWords:
    chosen = next((n for n in ("nearest", "next", "last", "this") if groups.get(n)), None)
    which: Which | None = None
    if chosen in ("nearest", "next"):
        which = "next"
    elif chosen == "last":
        which = "last"
    elif chosen == "this":
        which = "this"
    return TimeWords(
        match.start(chosen) if chosen else match.start("w"),
        match.end(),
        weekday=_index(grammar.weekdays, match["w"]),
        which=which,
        nearest=chosen == "nearest",
    )


def _read_relative(kind: str, match: re.Match[str], grammar: Rules, text: str) -> list[TimeWords]:
    words, start, end = match["relative"], match.start(), match.end()
    if kind == "named":
        month, day = divmod(_offset(words, "named", grammar), 100)
        last = day == 99
        return [TimeWords(start, end, month=month, day=None if last else day, last_day=last)]
    if words[:1].isupper() and re.search(r"\w[^\S\r\n]$", text[max(0, start - 2) : start]):
        return []  # "USA Today", «Азия сегодня» as a title of its own is written in capitals
    offset = _offset(words, kind.removesuffix("s"), grammar)
    return [
        TimeWords(
            start,
            end,
            offset_days=offset if kind == "days" else None,
            offset_weeks=offset if kind == "weeks" else None,
            offset_months=offset if kind == "months" else None,
            offset_years=offset if kind == "years" else None,
        )
    ]


def _with_clocks(
    times: list[TimeWords], text: str, languages: tuple[str, ...]
) -> Iterator[TimeWords]:
    """Joins a day and the hour beside it: «10 марта в 23:30», "06:00 on March 12"."""
    taken_until = 0
    for i, words in enumerate(times):
        clock_only = words.clock and words._replace(start=0, end=0, clock=None) == TimeWords(0, 0)
        if words.start < taken_until:
            continue  # the hour of the day before it
        following = times[i + 1] if i + 1 < len(times) else None
        if clock_only and following and not following.clock:
            line = text[words.start : following.start]
            if any(rules(code).clock_before.fullmatch(line) for code in languages):
                times[i + 1] = following._replace(start=words.start, clock=words.clock)
                continue
        timed = _with_clock(words, text, languages)
        taken_until = timed.end
        yield timed


def _with_clock(words: TimeWords, text: str, languages: tuple[str, ...]) -> TimeWords:
    """The day with the hour right after it."""
    names_day = any(v is not None for v in (words.day, words.offset_days, words.weekday))
    if names_day and not words.clock and not words.end_day:
        for code in languages:
            match = rules(code).clock_after.match(text, words.end)
            if match:
                return words._replace(end=match.end(), clock=_hours(match["clock"]))
    return words


_RANGE = re.compile(r"\s?[–—-]\s?|\s(?:по|до|to|until|till|through)\s")
_BESIDE = re.compile(r",?\s(?:the\s)?|\s\(")
_KAZAKH_FROM = re.compile(r"(?:дан|ден|тан|тен|нан|нен)$", re.IGNORECASE)
_KAZAKH_TO = re.compile(r"\sдейін(?!\w)", re.IGNORECASE)


def _joined(times: list[TimeWords], text: str) -> Iterator[TimeWords]:
    """Joins the two ends of a range, and a weekday with the date that it names."""
    i = 0
    while i < len(times):
        words = times[i]
        while i + 1 < len(times):
            joined = _join(words, times[i + 1], text)
            if joined is None:
                break
            words, i = joined, i + 1
        yield words
        i += 1


def _join(  # noqa: PLR0911 - one return for each reason not to join
    a: TimeWords, b: TimeWords, text: str
) -> TimeWords | None:
    between = text[a.end : b.start]
    if a.weekday is not None and b.day is not None and a.day is None and b.weekday is None:
        if not a.clock and _BESIDE.fullmatch(between) and not b.last_day:
            return b._replace(start=a.start, weekday=a.weekday)
        return None
    dated = a.day is not None and b.day is not None and a.month is not None and b.month is not None
    if not dated or a.end_day or b.end_day or a.clock or b.clock:
        return None
    if a.year is not None and b.year is None:
        return None  # "… 2025 - 10 марта …": the dash of a list, not of a range
    kazakh = (
        between.isspace()
        and _KAZAKH_FROM.search(text[a.start : a.end]) is not None
        and _KAZAKH_TO.match(text, b.end) is not None
    )
    if not kazakh and not _RANGE.fullmatch(between):
        return None
    year = a.year if a.year is not None else b.year
    if a.year is None and b.year is not None and (a.month, a.day) > (b.month, b.day):
        year = b.year - 1
    later = (b.month, b.day) > (a.month, a.day) if year == b.year else True
    if not later and year is not None:
        return None
    return a._replace(
        end=b.end, year=year, end_day=b.day, end_month=b.month, end_year=b.year,
        offset_years=a.offset_years if a.offset_years is not None else b.offset_years,
    )  # fmt: skip
