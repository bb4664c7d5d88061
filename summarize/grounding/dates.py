"""Every date in a written sentence is a date of what it cites."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Precision
from summarize.grounding.days import Days, days_in, near
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.calendar import TimeWords, find_times
from summarize.passages.model import TimeMention

_NAMED = ("year", "month", "day", "end_year", "end_month", "end_day", "clock")
"""What the words say outright; a written date may not say more of it than its source."""
_RELATIVE = (
    "offset_days",
    "offset_weeks",
    "offset_months",
    "offset_years",
    "weekday",
    "which",
    "last_day",
)


class _Read(NamedTuple):
    """A date as it was resolved, and what its words say."""

    mention: TimeMention
    words: TimeWords


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first date that the evidence does not give: unsupported; one that can only be
    compared by somebody who knows the publication date: unchecked."""
    source = list(_read(evidence))
    published = None if evidence.article.doubts else evidence.article.published.value
    printed = [
        days_in(evidence.article.text[s.start : s.end], s.language) for s in evidence.sentences
    ]
    unsure: Verdict | None = None
    for time in _read(statement):
        found = {_same(time, other) for other in source}
        if True in found:
            continue
        given = _printed(time, source, printed, published)
        if given is True:
            continue
        known = given is None or (None in found and not _explicit(time.words, published))
        verdict = Verdict(
            result=Result.UNCHECKED if known else Result.UNSUPPORTED,
            reason=Reason.DATE,
            token=statement.words(time.mention),
        )
        if not known:
            return verdict
        unsure = unsure or verdict
    return unsure or _unread(statement, source, printed, published)


def _unread(
    statement: Parsed, source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> Verdict | None:
    """A month or a day of the week that the reader of dates took for none («30 февраля»,
    «мамырдан қаңтарға») and that the evidence does not have either."""
    text = statement.article.text
    mine = days_in(text, statement.article.language)
    values = [v for r in source for v in (r.mention.value, r.mention.end_value) if v is not None]
    months = {v.month for v in values} | {m for p in printed for m in p.months}
    weekdays = {v.weekday() for v in values} | {w for p in printed for w in p.weekdays}
    if published is not None:
        dates = {d for p in printed for d in p.days}
        near_days = (near(d, m, None, published) for d, m in dates)
        weekdays |= {d.weekday() for d in near_days if d is not None}
        months |= {
            (published - dt.timedelta(days=ago)).month
            for ago in range(-7, 8)
            if any((published - dt.timedelta(days=ago)).weekday() in p.weekdays for p in printed)
        }
    if mine.months - months or mine.weekdays - weekdays:
        sure = statement.article.language != "kk" or bool(mine.days)  # «қазан» is a cauldron, too
        return Verdict(result=Result.UNSUPPORTED if sure else Result.UNCHECKED, reason=Reason.DATE)
    impossible = any(near(d, m, None, dt.date(2024, 6, 1)) is None for d, m in mine.days)
    if impossible:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.DATE)
    return None


def _explicit(words: TimeWords, published: dt.date | None) -> bool:
    """Whether the words can be held against any date that the evidence prints."""
    named = (words.year, words.month, words.day, words.weekday)
    return published is not None and any(v is not None for v in named)


def _printed(  # noqa: PLR0911 - one return for each form
    time: _Read, source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> bool | None:
    """Whether the evidence prints what the written date says, in any form; None where that
    depends on a reading that nobody can be sure of."""
    words = time.words
    if words.end_day or words.end_month or words.end_year or words.last_day:
        return False
    if words.clock and not any(words.clock in p.clocks for p in printed):
        return False
    years = {y for p in printed for y in p.years}
    years |= {r.mention.value.year for r in source if r.mention.value is not None}
    if words.year is not None and words.year not in years:
        current = published is not None and words.year == published.year
        before = words.month is None and words.year - 1 in years
        if not (current and words.month is not None):  # "by November 2026" for "by November"
            return None if before else False  # "before 2028" is by the end of 2027
    if words.day is not None and words.month is not None:
        return _day(words, printed, published)
    if words.month is not None:
        return any(words.month in p.months for p in printed)
    if words.weekday is not None:
        return _weekday(words.weekday, printed, published)
    return words.year is not None or words.clock is not None


def _day(  # noqa: PLR0911 - one return for each reason
    words: TimeWords, printed: Sequence[Days], published: dt.date | None
) -> bool | None:
    assert words.day is not None
    assert words.month is not None
    there = any((words.day, words.month) in p.days for p in printed)
    if published is None:
        return there and words.weekday is None
    day = near(words.day, words.month, words.year, published)
    if day is None or words.weekday not in (None, day.weekday()):
        return False
    if there:
        return True
    last = (day + dt.timedelta(days=1)).day == 1
    if last and any(p.end and words.month in p.months for p in printed):
        return True
    if not any(day.weekday() in p.weekdays for p in printed):
        return False
    ago = (published - day).days
    if 0 <= ago <= 7:
        return True
    return None if -7 <= ago < 0 else False  # «во вторник» of the week to come


def _weekday(weekday: int, printed: Sequence[Days], published: dt.date | None) -> bool | None:
    if any(weekday in p.weekdays for p in printed):
        return True
    if published is None:
        return None
    days = (near(d, m, None, published) for p in printed for d, m in p.days)
    return any(
        d is not None and d.weekday() == weekday and abs((published - d).days) <= 7 for d in days
    )


def _read(parsed: Parsed) -> Iterator[_Read]:
    mentions = {(t.start, t.end): t for t in parsed.times}
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        for words in find_times(text, sentence.language):
            place = (words.start + sentence.start, words.end + sentence.start)
            if mention := mentions.get(place):
                yield _Read(mention, words)


def _same(written: _Read, source: _Read) -> bool | None:
    """Whether the source gives the written date; None when they cannot be compared."""
    mine, other = written.mention, source.mention
    if mine.value is not None and other.value is not None:
        clock = written.words.clock
        return _covers(mine, other) and (clock is None or clock == source.words.clock)
    said = _stated(written.words, (*_NAMED, *_RELATIVE))
    given = _stated(source.words, (*_NAMED, *_RELATIVE))
    if said.items() <= given.items():
        return True
    differ = any(given[f] != value for f, value in said.items() if f in given)
    # "12 March 2024" for «12 марта»: the year is invented.
    more = any(f in _NAMED for f in said.keys() - given.keys()) and any(
        f in _NAMED for f in said.keys() & given.keys()
    )
    return False if differ or more else None


def _stated(words: TimeWords, fields: tuple[str, ...]) -> dict[str, object]:
    said = {f: getattr(words, f) for f in fields}
    return {f: value for f, value in said.items() if value is not None and value is not False}


def _covers(written: TimeMention, source: TimeMention) -> bool:
    """Whether the written date is the source's, or its month or year."""
    assert written.value is not None
    assert source.value is not None
    if (written.value, written.end_value) == (source.value, source.end_value):
        exact = (Precision.MINUTE, Precision.DAY)
        return written.precision == source.precision or (
            written.precision in exact and source.precision in exact
        )
    if written.end_value is not None or source.end_value is not None:
        return False
    same_year = written.value.year == source.value.year
    if written.precision is Precision.YEAR:
        return same_year
    finer = source.precision in (Precision.DAY, Precision.MINUTE)
    same_month = same_year and written.value.month == source.value.month
    return written.precision is Precision.MONTH and finer and same_month
