"""Every date in a written sentence is a date of what it cites."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.articles.model import Precision
from summarize.grounding.computed import texts
from summarize.grounding.date_words import (
    words_of_clocks,
    words_of_days,
    words_of_months,
    words_of_quarters,
    words_of_seasons,
    words_of_weekdays,
    words_of_years,
)
from summarize.grounding.days import (
    DECADE,
    LEAP,
    Days,
    days_in,
    loose_clocks,
    near,
    nights_in,
    same_decade,
    years_left_out,
)
from summarize.grounding.figures import figures
from summarize.grounding.meant import meant_days, meant_years
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.tallies import as_clocks
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
    lead: str
    """What stands in front of them."""
    end: bool
    """Whether that speaks of an end («до конца»)."""


class _Printed(NamedTuple):
    """The years and months that a text prints."""

    years: frozenset[int]
    months: frozenset[int]

    @classmethod
    def of(cls, printed: Sequence[Days]) -> _Printed:
        return cls(
            frozenset(y for p in printed for y in p.years),
            frozenset(m for p in printed for m in p.months),
        )


_AHEAD = re.compile(
    r"\b(?:as early as|no (?:earlier|later|sooner) than|not before|by|until|till)\s$", re.IGNORECASE
)
"""Before a day of the week to come: "could file it as early as Monday"."""
_BEFORE = re.compile(r"(?:before|до|раніше|ранее|прежде)\s$", re.IGNORECASE)


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first date that the evidence does not give: unsupported; one that can only be
    compared by somebody who knows the publication date: unchecked."""
    source = list(_read(evidence))
    clocks = days_in(statement.article.text, statement.article.language).clocks
    published = None if evidence.article.doubts else evidence.article.published.value
    printed = [days_in(text, language) for language, text in texts(evidence)]
    plain = _Printed.of(printed)
    told = _Printed.of([days_in(statement.article.text, statement.article.language)])
    printed += _meant(texts(evidence), source, printed, published)
    whole = statement.article.text
    printed += [nights_in(text, language, whole) for language, text in texts(evidence)]
    if wrong := _another_weekday(statement, published):
        return _lacks(wrong)
    unsure: Verdict | None = None
    for time in (_on_the_clock(t, clocks) for t in _read(statement)):
        if DECADE.match(statement.article.text, time.mention.start):
            continue  # «1990 жылдары» is compared as a decade
        found = {_same(time, other) for other in source}
        if True in found and not _replaces(time, source, plain, told):
            continue
        given = _printed(time, source, printed, published)
        if given is True and not _replaces(time, source, plain, told):
            continue
        if given is True:
            given = False
        known = given is None or (None in found and not _explicit(time.words, published))
        verdict = Verdict(
            result=Result.UNCHECKED if known else Result.UNSUPPORTED,
            reason=Reason.DATE,
            token=statement.words(time.mention),
        )
        if not known:
            return verdict
        unsure = unsure or verdict
    return unsure or _unread(statement, evidence, source, printed, published)


def _meant(
    sentences: Sequence[tuple[str, str]],
    source: Sequence[_Read],
    printed: Sequence[Days],
    published: dt.date | None,
) -> list[Days]:
    """What the evidence says of the calendar without printing it: "a year earlier"."""
    known = {y for p in printed for y in p.years}
    known |= {r.mention.value.year for r in source if r.mention.value is not None}
    found = [
        meant_days(text, language, published)._replace(
            years=frozenset(
                meant_years(text, published, frozenset(known)) | years_left_out(text, published)
            ),
            clocks=loose_clocks(text, language) | as_clocks(text),
        )
        for language, text in sentences
    ]
    return [d for d in found if d.months or d.days or d.years or d.clocks]


def _another_weekday(statement: Parsed, published: dt.date | None) -> str:
    """The day of the week that a day beside it cannot be: «26 қаңтарда, бейсенбіде»."""
    for first, second in pairwise(_read(statement)):
        gap = statement.article.text[first.mention.end : second.mention.start]
        for day, other in ((first.words, second), (second.words, first)):
            named = other.words.weekday is not None and day.weekday is None
            on = _near(day, published) if named and other.words.day is None else None
            if on and _BESIDE.fullmatch(gap) and on.weekday() != other.words.weekday:
                return statement.words(other.mention)
    return ""


_BESIDE = re.compile(r",? (?:(?:во?|у|on) )?", re.IGNORECASE)


def _replaces(time: _Read, source: Sequence[_Read], plain: _Printed, told: _Printed) -> bool:
    """Whether a year or a month by itself, which the evidence prints nowhere, stands where it
    prints another: its own is only that of some day («1 июля» and «с 2029 года»)."""
    words = time.words
    if words.day is not None or words.weekday is not None or _BEFORE.search(time.lead):
        return False
    if words.month is not None:
        counted = any(r.words.offset_months is not None for r in source)
        return words.month not in plain.months and bool(plain.months - told.months) and not counted
    counted = any(r.words.offset_years is not None for r in source)
    replaced = words.year is not None and words.year not in plain.years
    return replaced and bool(plain.years - told.years) and not counted


def _on_the_clock(time: _Read, clocks: frozenset[str]) -> _Read:
    """The time as a clock of twenty-four hours has it: "9:40 p.m." is 21:40."""
    if time.words.clock is None or time.words.clock in clocks:
        return time
    late = [c for c in _twelve(time.words.clock) if c in clocks]
    return time._replace(words=time.words._replace(clock=late[0])) if late else time


def _unread(  # noqa: PLR0911 - one return for each form
    statement: Parsed,
    evidence: Parsed,
    source: Sequence[_Read],
    printed: Sequence[Days],
    published: dt.date | None,
) -> Verdict | None:
    """What the reader of dates took for none («30 февраля», «мамырдан қаңтарға», «в третьем
    квартале», "6 p.m.") and that the evidence does not have either."""
    text, language = statement.article.text, statement.article.language
    mine = days_in(text, language)
    lost = {(d, m) for d, m in mine.days if near(d, m, None, LEAP) is None} | {
        (d, m)
        for d, m in _listed(statement, mine)
        if _day(TimeWords(0, 0, day=d, month=m), source, printed, published) is False
    }
    if lost:  # no calendar has it, or the evidence has not
        return _lacks(words_of_days(text, language, lost))
    months, weekdays = _reachable(source, printed, published)
    strange = (mine.months - months) | _other_months(statement, mine, source, printed)
    if language == "kk":
        given_text = " ".join(text for _, text in texts(evidence))
        strange -= {m for m, word in _OTHER_THINGS if word.search(given_text)}
    if strange:
        # «қазан» is a cauldron, too, unless the evidence has a month that it stands for
        replaced = {m for p in printed for m in p.months} - mine.months
        sure = language != "kk" or bool(mine.days) or bool(strange - _HOMONYMS or replaced)
        return _lacks(words_of_months(text, language, strange), sure=sure)
    given = {r for p in printed for r in p.ranges}
    moved = any(a == b for _, a, b in mine.ranges) or (given and mine.ranges - given)
    if other := mine.weekdays - weekdays:
        return _lacks(words_of_weekdays(text, language, other))
    if moved:
        ends = sorted(mine.ranges - given) or sorted(mine.ranges)
        table, first, _ = ends[0]
        if table == "months":
            return _lacks(words_of_months(text, language, {first}))
        return _lacks(words_of_weekdays(text, language, {first - 1}))
    if missing := _lost_years(statement, mine, source, printed, published):
        return missing
    if mine.clocks - {c for p in printed for c in p.clocks}:
        loose = {c for p in printed for t in p.clocks for c in _twelve(t)}
        strays = mine.clocks - {c for p in printed for c in p.clocks}
        return _lacks(words_of_clocks(text, strays), sure=bool(mine.clocks - loose))
    return _parts_of_year(statement, mine, printed, months)


def _other_months(
    statement: Parsed, mine: Days, source: Sequence[_Read], printed: Sequence[Days]
) -> set[int]:
    """Months that no date of the statement holds ("last February"), and that the evidence prints
    nowhere where it prints another: theirs is only that of some day."""
    plain = {m for p in printed for m in p.months}
    if not plain - mine.months or any(r.words.offset_months is not None for r in source):
        return set()
    held = {m for r in _read(statement) for m in (r.words.month, r.words.end_month)}
    return set(mine.months - plain - held - {m for _, m in mine.days})


def _lacks(token: str, *, sure: bool = True) -> Verdict:
    """The verdict on a date that the evidence does not give."""
    result = Result.UNSUPPORTED if sure else Result.UNCHECKED
    return Verdict(result=result, reason=Reason.DATE, token=token)


def _lost_years(
    statement: Parsed,
    mine: Days,
    source: Sequence[_Read],
    printed: Sequence[Days],
    published: dt.date | None,
) -> Verdict | None:
    """A decade or a year that the evidence does not print."""
    text = statement.article.text
    decades = {d for p in printed for d in p.decades}
    if lost := {d for d in mine.decades if not any(same_decade(d, g) for g in decades)}:
        years = {y for p in printed for y in p.years}
        inside = all(any(same_decade(y // 10 * 10, d) for y in years) for d in lost)
        return _lacks(words_of_years(text, lost), sure=not inside)
    bare = _bare_years(statement) - _years_of(source, printed, published)
    return _lacks(words_of_years(text, bare)) if bare else None


def _listed(statement: Parsed, mine: Days) -> set[tuple[int, int]]:
    """Days that the reader of dates leaves in a list ("April 12, 13 and 15"); «с 19 на 20 июня»
    is a night."""
    found = set[tuple[int, int]]()
    for time in _read(statement):
        found.update((*_named(time.words), *_named(_last(time.words))))
    return {(d, m) for d, m in mine.days - found if (d + 1, m) not in mine.days}


_OTHER_THINGS = (
    (3, re.compile(r"н[ао][ув]р[уы]з|n[ao][uw]ruz", re.IGNORECASE)),
    (6, re.compile(r"сезон|маусым|season", re.IGNORECASE)),
    (10, re.compile(r"казан|қазан|kazan|cauldron|котел|котл", re.IGNORECASE)),
)
"""What else a Kazakh name of a month is called, where the evidence speaks of it."""
_HOMONYMS = {3, 6, 8, 10, 11}
"""Kazakh months whose names are words of their own, or names."""


def _reachable(
    source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> tuple[set[int], set[int]]:
    """The months and the weekdays that the evidence prints or can mean."""
    read = (r.mention for r in source if r.mention.precision is not Precision.YEAR)
    values = [v for m in read for v in (m.value, m.end_value) if v is not None]
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
    return months, weekdays


def _twelve(clock: str) -> tuple[str, str]:
    """A clock time, and the other one that a clock face shows so."""
    hour, _, minute = clock.partition(":")
    return clock, f"{(int(hour) + 12) % 24:02}:{minute}"


_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|[%\d])")


def _bare_years(statement: Parsed) -> set[int]:
    """Years that are printed without a word for it, and are no count of anything."""
    text = statement.article.text
    dated = [(t.start, t.end) for t in statement.times]
    counted = [(f.words.start, f.words.end) for f in figures(text, statement.article.language)]
    return {
        int(m[0])
        for m in _YEAR.finditer(text)
        if not any(a <= m.start() < b for a, b in (*dated, *counted))
        and not DECADE.match(text, m.start())
    }


def _years_of(
    source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> set[int]:
    years = {y for p in printed for y in p.years}
    years |= {v.year for r in source for v in (r.mention.value, r.mention.end_value) if v}
    return years | ({published.year} if published is not None else set())


def _parts_of_year(
    statement: Parsed, mine: Days, printed: Sequence[Days], months: set[int]
) -> Verdict | None:
    """Quarters and seasons: wrong where the evidence has another and not this one; unknown
    where it has none, nor a month of it."""
    quarters = {(m + 2) // 3 for m in months}
    seasons = {m % 12 // 3 for m in months}
    text, language = statement.article.text, statement.article.language
    given = {q for p in printed for q in p.quarters}
    if mine.quarters - given - quarters:
        return _lacks(words_of_quarters(text), sure=bool(given or months))
    given = {s for p in printed for s in p.seasons}
    if lost := mine.seasons - given - seasons:
        return _lacks(words_of_seasons(text, language, lost), sure=bool(given or months))
    return None


def _explicit(words: TimeWords, published: dt.date | None) -> bool:
    """Whether the words can be held against any date that the evidence prints."""
    named = (words.year, words.month, words.day, words.weekday, words.clock)
    return published is not None and any(v is not None for v in named)


def _printed(  # noqa: PLR0911 - one return for each form
    time: _Read, source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> bool | None:
    """Whether the evidence prints what the written date says, in any form; None where that
    depends on a reading that nobody can be sure of."""
    words = time.words
    if words.last_day:
        return False
    told = {y for p in printed for y in p.years}
    years = told | {r.mention.value.year for r in source if r.mention.value is not None}
    if words.end_day or words.end_month or words.end_year:
        return _both_ends(time, source, printed, published)
    if words.clock and not any(words.clock in p.clocks for p in printed):
        loose = {c for p in printed for t in p.clocks for c in _twelve(t)}
        return None if words.clock in loose else False
    if words.year is not None and words.year not in years:
        current = published is not None and words.year == published.year
        before = words.month is None and words.year - 1 in told and _BEFORE.search(time.lead)
        if not (current and words.month is not None):  # "by November 2026" for "by November"
            if before and any(p.end for p in printed):
                return True
            early = any(_BEFORE.search(r.lead) and r.words.year == words.year + 1 for r in source)
            if time.end and early:
                return True
            after = words.month is None and words.year + 1 in told and time.end
            return None if before or after else False  # "before 2028" is by the end of 2027
    if words.day is not None and words.month is not None:
        return _day(words, source, printed, published)
    if words.month is not None:
        return _month(words, source, printed)
    if words.weekday is not None:
        return _weekday(words.weekday, source, printed, published)
    if words.offset_days is not None:
        return _days_away(time, printed, published)
    if words.offset_years is not None:
        return _years_away(time, source, years)
    return words.year is not None or words.clock is not None


def _month(words: TimeWords, source: Sequence[_Read], printed: Sequence[Days]) -> bool:
    """A month that is printed, unless it is known to be that of another year."""
    known = {r.mention.value for r in source if r.mention.value is not None}
    years = {v.year for v in known if v.month == words.month}
    other = words.year is not None and bool(years) and words.year not in years
    return not other and any(words.month in p.months for p in printed)


def _years_away(time: _Read, source: Sequence[_Read], years: set[int]) -> bool | None:
    """ "This year" for its number or a date in it; nobody can tell it where no year is told."""
    value = time.mention.value
    if value is None or not years:
        return None
    if value.year in years:
        return True
    counted = any(
        r.words.offset_years is not None for r in source
    )  # "last year" for the one before
    return False if counted else None


def _both_ends(
    time: _Read, source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> bool | None:
    """A range, of which each end is a date of its own («с 30 июня по 3 июля» for «от вторника
    до пятницы»)."""
    words = time.words
    if words.year is not None and words.end_year is not None and words.end_year < words.year:
        return False
    first = words._replace(end_day=None, end_month=None, end_year=None)
    last = _last(words)
    days = [_near(w, published) for w in (first, last)]
    if None not in days and not any(
        w in p.days | p.loose for p in printed for w in _named(first, last)
    ):
        assert days[0] is not None
        assert days[1] is not None
        if (days[1] - days[0]).days >= _WEEK:
            return False  # days of the week are of one week
    ends = [_printed(time._replace(words=w), source, printed, published) for w in (first, last)]
    return False if False in ends else None if None in ends else True


def _last(words: TimeWords) -> TimeWords:
    """The last day of a range, as a date of its own."""
    return words._replace(
        day=words.end_day,
        month=words.end_month or words.month,
        year=words.end_year or words.year,
        end_day=None,
        end_month=None,
        end_year=None,
    )


_WEEK = 7


def _named(*words: TimeWords) -> list[tuple[int, int]]:
    return [(w.day, w.month) for w in words if w.day is not None and w.month is not None]


def _near(words: TimeWords, published: dt.date | None) -> dt.date | None:
    if published is None or words.day is None or words.month is None:
        return None
    return near(words.day, words.month, words.year, published)


def _days_away(time: _Read, printed: Sequence[Days], published: dt.date | None) -> bool | None:
    """ "Yesterday" for a day of the week that can have been yesterday."""
    if published is None or time.mention.value is None or time.mention.value > published:
        return None
    return any(time.mention.value.weekday() in p.weekdays for p in printed)


def _day(  # noqa: PLR0911 - one return for each reason
    words: TimeWords,
    source: Sequence[_Read],
    printed: Sequence[Days],
    published: dt.date | None,
) -> bool | None:
    assert words.day is not None
    assert words.month is not None
    there = any((words.day, words.month) in p.days | p.loose for p in printed)
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
    if not -7 <= ago < 0:
        return False
    # «во вторник» of the week to come, where the tense does not say that it is over
    over = any(
        r.words.weekday == day.weekday()
        and r.mention.value is not None
        and r.mention.value < day
        and not _AHEAD.search(r.lead)
        for r in source
    )
    return None if over else True


def _weekday(
    weekday: int, source: Sequence[_Read], printed: Sequence[Days], published: dt.date | None
) -> bool | None:
    if any(weekday in p.weekdays for p in printed):
        return True
    if published is None:
        return None
    for read in source:  # «вчера»
        value = read.mention.value
        exact = read.mention.precision in (Precision.DAY, Precision.MINUTE)
        if exact and value and value.weekday() == weekday and abs((published - value).days) <= 7:
            return True
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
                lead = text[max(0, words.start - 24) : words.start]
                around = f"{lead} {text[words.start : words.end + 12]}"
                yield _Read(mention, words, lead, days_in(around, sentence.language).end)


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
