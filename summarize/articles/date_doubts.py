"""What in an article's own words shows that it is not of the day that it seems to be.

Each doubt is one English sentence with the words that show it. Only strong signs count:

- an office that its holder no longer, or not yet, had (``offices``);
- «сегодня», put beside a day that is not the article's («сегодня вечером, в последний день
  зимы» on 13 March);
- an event told as past on a day that the page itself has not reached: the year is missing,
  so it is an earlier one;
- a byline or dateline that is older than the date in front.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from summarize.articles import offices
from summarize.articles.date_sources import Page, Source, Stamp
from summarize.articles.model import Article
from summarize.language.calendar import TimeWords, find_times, resolve
from summarize.language.tense import clause, tense

_LEAD = 3
"""Paragraphs in which an article tells its news; below them is background."""
_LAG = 1
"""Days by which words may differ from the date: printed after midnight, other time zones."""
_OLDER = 2
"""Days by which a byline must be older than the date in front to show a republication."""
_APPOSITION = re.compile(r"[\s,(—–:-]*(?:(?:в|во|у|on|the|on the)\s)?", re.IGNORECASE)


def lead(article: Article, here: Page) -> list[str]:
    """The title and the first paragraphs, sentence by sentence as far as full stops tell."""
    texts = [article.title.text] if article.title else []
    texts += [line.text for line in here.above if len(line.text) > 60]
    texts += [line.text for line in here.body[:_LEAD]]
    return [s for text in texts for s in re.split(r"(?<=[.!?…])\s+(?=[^a-zа-яё])", text)]


def of_day(
    article: Article, here: Page, day: dt.date, extra_offices: Path | None = None
) -> Iterator[str]:
    """The doubts about an article that is dated ``day``."""
    yield from offices.doubts(lead(article, here), day, extra_offices)
    for line in lead(article, here):
        yield from _other_today(line, article.language, day)


def _other_today(text: str, language: str, day: dt.date) -> Iterator[str]:
    """«Сегодня» in apposition with a date or weekday that is not ``day``."""
    times = find_times(text, language)
    for first, second in pairwise(times):
        today, named = (first, second) if first.offset_days == 0 else (second, first)
        if today.offset_days != 0 or not _APPOSITION.fullmatch(text[first.end : second.start]):
            continue
        words = " ".join(text[first.start : second.end].split())
        if named.month is not None and (named.day or named.last_day):
            meant = resolve(named, day).value
            if meant is None or abs((meant - day).days) > _LAG:
                yield f"The words “{words}” do not fit {day}."
        elif named.weekday is not None and named.which is None:
            apart = (named.weekday - day.weekday()) % 7
            if min(apart, 7 - apart) > _LAG:
                yield f"The words “{words}” do not fit {day}, which is another weekday."


def of_sources(published: Source, others: Sequence[Source]) -> Iterator[str]:
    """A byline or dateline that is older than the date that stands in front of it."""
    for other in others:
        if (published.value - other.value).days > _OLDER:
            yield (
                f"The {other.method} says “{other.words}”, older than the {published.method}"
                f" {published.value}: the text is republished."
            )


def of_page(article: Article, here: Page, newest: Stamp, of_what: str) -> Iterator[str]:
    """Events told as past on days that the page has not reached.

    Args:
        newest: the newest date of the page around the article.
        of_what: what that date is, in English.
    """
    for line in here.body:
        for time in find_times(line.text, article.language):
            if time.month is None or time.day is None or time.year is not None:
                continue
            if time.offset_years is not None or not _later(time, newest):
                continue
            part = clause(line.text, time.start, time.end)
            if tense(part, article.language) == "past":
                words = line.text[time.start : time.end]
                yield (
                    f"It tells of “{words}” as past, while {of_what} is “{newest.words}”:"
                    " the event is of an earlier year."
                )
                return


def _later(time: TimeWords, stamp: Stamp) -> bool:
    """Whether a day lies within the half year after the stamp, both without their years."""
    assert time.month is not None
    assert time.day is not None
    day, base = (dt.date(2024, m, d) for m, d in ((time.month, time.day), (stamp.month, stamp.day)))
    return 1 < (day - base).days % 366 <= 183
