"""Every date in a written sentence is a date of what it cites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summarize.articles.model import Precision
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
    for time in _read(statement):
        found = {_same(time, other) for other in source}
        if True not in found:
            return Verdict(
                result=Result.UNCHECKED if None in found else Result.UNSUPPORTED,
                reason=Reason.DATE,
                token=statement.words(time.mention),
            )
    return None


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
