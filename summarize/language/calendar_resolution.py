"""From words of time to a calendar date, given when they were printed.

What is decided here, and why:

- A date with its year needs nothing else. Every other form needs the publication date;
  without it the value stays unknown, because a year that the text does not give is never
  invented.
- A day and month without a year stand for the nearest such date. Within ``CLEAR`` days of
  the publication that is the only reading that a newspaper uses. Up to ``HALF_YEAR`` days
  away it is the one of the publication's own calendar year (another year would be printed),
  unless the tense of the sentence speaks against it. All else is unknown.
- A bare weekday («в пятницу») is that of the publication itself when it falls on it and
  the sentence does not look ahead; otherwise the tense decides between the last and the
  coming one, and without a clear tense the value is unknown.
- «в ближайшую пятницу», printed on a Friday, may be today or in a week: unknown. "Next
  Friday" while this week's Friday is still ahead has two readings too: unknown.
"""

from __future__ import annotations

import calendar as _gregorian
import datetime as dt

from summarize.language.time_words import Grain, Resolved, Tense, TimeWords

CLEAR = 60
"""Days around the publication within which a missing year is not in doubt."""
HALF_YEAR = 184
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOT_KNOWN = "the publication date is not known"


def resolve(  # noqa: PLR0911 - one return for each form of words
    words: TimeWords, published: dt.date | None, tense: Tense | None = None
) -> Resolved:
    """The date that ``words`` stand for.

    Args:
        words: what ``find_times`` found.
        published: the day on which the words were printed, when it is known.
        tense: whether the sentence tells what was or what will be; None when it does both
            or cannot be told.
    """
    if words.unclear:
        return Resolved(None, reason=words.unclear)
    year = words.year
    if words.offset_years is not None:
        if published is None:
            return Resolved(None, reason=f"the year is relative and {_NOT_KNOWN}")
        year = published.year + words.offset_years
    if year is not None:
        return _in_year(words, year)
    if published is None:
        return Resolved(None, reason=_unknown_without_publication(words))
    if words.month is not None:
        return _month_near(words, published, tense)
    if words.offset_days is not None:
        value = _shift(published, words.offset_days)
        return _found(value, words)
    if words.weekday is not None:
        return _weekday_near(words, published, tense)
    if words.offset_weeks is not None:
        monday = _shift(published, 7 * words.offset_weeks - published.weekday())
        return Resolved(monday, monday + dt.timedelta(days=6), "day")
    if words.offset_months is not None:
        months = published.year * 12 + published.month - 1 + words.offset_months
        return Resolved(dt.date(months // 12, months % 12 + 1, 1), precision="month")
    return Resolved(None, reason="the words give a time of day and no day")


def _shift(day: dt.date, days: int) -> dt.date:
    return day + dt.timedelta(days=days)


def _found(value: dt.date, words: TimeWords) -> Resolved:
    precision: Grain = "minute" if words.clock else "day"
    return Resolved(value, precision=precision)


def _unknown_without_publication(words: TimeWords) -> str:
    if words.month is not None:
        return f"the words give no year and {_NOT_KNOWN}"
    if words.clock and words.weekday is None and words.offset_days is None:
        return "the words give a time of day and no day"
    return f"the words count from the publication date, and {_NOT_KNOWN}"


def _in_year(words: TimeWords, year: int) -> Resolved:
    """A date whose year is known."""
    if words.month is None:
        last = dt.date(words.end_year, 1, 1) if words.end_year else None
        return Resolved(dt.date(year, 1, 1), last, "year")
    day = _gregorian.monthrange(year, words.month)[1] if words.last_day else words.day
    if day is None:
        return Resolved(dt.date(year, words.month, 1), precision="month")
    value = _date(year, words.month, day)
    if value is None:
        return Resolved(None, reason=f"{year} has no such day")
    if words.weekday is not None and value.weekday() != words.weekday:
        reason = f"{value} is a {_WEEKDAYS[value.weekday()]}, not a {_WEEKDAYS[words.weekday]}"
        return Resolved(None, reason=reason)
    end = None
    if words.end_day is not None:
        month = words.end_month or words.month
        end_year = words.end_year or (year + (month < words.month))
        end = _date(end_year, month, words.end_day)
        if end is None or end <= value:
            return Resolved(None, reason="the last day of the range is not after the first")
    return _found(value, words)._replace(end_value=end)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month_near(words: TimeWords, published: dt.date, tense: Tense | None) -> Resolved:
    """A month, or a day of a month, whose year is not printed."""
    readings = [_in_year(words, published.year + i) for i in (-1, 0, 1)]
    dates = [r for r in readings if r.value is not None]
    if not dates:
        return readings[1]

    def away(r: Resolved) -> int:
        assert r.value is not None
        last = r.end_value or r.value
        if r.precision == "month":
            last = r.value.replace(day=_gregorian.monthrange(r.value.year, r.value.month)[1])
        if r.value <= published <= last:
            return 0
        return (r.value - published).days if r.value > published else (last - published).days

    nearest = min(dates, key=lambda r: (abs(away(r)), away(r)))
    if abs(away(nearest)) <= CLEAR:
        return nearest
    own_year = next((r for r in dates if r.value and r.value.year == published.year), None)
    if own_year is not None and abs(away(own_year)) <= HALF_YEAR:
        against = "past" if away(own_year) > 0 else "future"
        if tense != against:
            return own_year
    years = sorted({r.value.year for r in dates if r.value and abs(away(r)) <= 366})
    choice = " or ".join(map(str, years))
    return Resolved(None, reason=f"the words give no year; it can be {choice}")


def _weekday_near(  # noqa: PLR0911 - one return for each reading
    words: TimeWords, published: dt.date, tense: Tense | None
) -> Resolved:
    assert words.weekday is not None
    ahead = (words.weekday - published.weekday()) % 7
    coming, past = _shift(published, ahead), _shift(published, ahead - 7)
    name = _WEEKDAYS[words.weekday]
    if words.which == "last":
        return _found(past, words)
    if words.which == "this":
        value = _shift(published, words.weekday - published.weekday())
        if value < published and tense != "past":
            return _either(value, coming)
        return _found(value, words)
    if ahead == 0 and words.which == "next" and not words.nearest:
        return _found(_shift(coming, 7), words)
    if ahead == 0 and (words.which == "next" or tense == "future"):
        reason = f"published on a {name}, the words can mean that day or a week later"
        return Resolved(None, reason=reason)
    if words.which == "next":
        same_week = words.weekday > published.weekday()
        if same_week and not words.nearest:
            return _either(coming, _shift(coming, 7))
        return _found(coming, words)
    if ahead == 0:
        return _found(published, words)
    if tense == "past":
        return _found(past, words)
    if tense == "future":
        return _found(coming, words)
    return _either(past, coming)


def _either(first: dt.date, second: dt.date) -> Resolved:
    return Resolved(None, reason=f"the words can mean {first} or {second}")
