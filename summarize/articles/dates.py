"""The three dates of an article and its status for a day.

The publication date is the strongest that the page gives for itself: the ``date`` prefix,
the metadata, a byline of its own above the body, the dateline, and last a line at the foot.
Dates beside other headlines are never the article's.

A lone date at the foot is weak, because pages are stamped when they are fetched. It counts
only where the page has no list of other dated headlines and nothing in the text speaks
against it; otherwise the article has no publication date, and the reason names the stamp.

A dateline or byline without a year counts if the address or the body gives the same day with
its year. No year is ever supplied from the page around or from the calendar.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.articles import date_doubts, date_sources
from summarize.articles.date_sources import NoYear, Page, Source, Stamp
from summarize.articles.model import Article, Dated, DateMethod, Precision, Status
from summarize.language.calendar import TimeWords, find_times, resolve
from summarize.language.tense import clause, tense

_ARCHIVE_DAYS = 30
"""A page whose own headlines are this much newer than the article shows it again."""
_EVENT_PARAGRAPHS = 3
_EVENT_DAYS = 14
"""News is told within this time; an older day in it is background."""
_BACKGROUND = re.compile(
    r"(?<!\w)(?:ранее|напомним|раніше|нагадаємо|бұған дейін|бұрын|еске сал\w+|earlier|previously"
    r"|recall"
    r"|мы (?:сообщ|писа)\w+|ми (?:повідом|писа)\w+|біз хабарла\w+|we reported|our story)(?!\w)",
    re.IGNORECASE,
)
# «до 06:00 12 марта», "since 3 March", «на 24 марта»: a bound or a plan, not the event
_BOUND_BEFORE = re.compile(
    r"(?<!\w)(?:с|со|до|после|от|к|ко|на|з|із|зі|від|після|since|until|till|after|from|before|by|of"
    r"|as of)\s(?:\d\d?:\d\d\s)?$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(r"\s(?:дейін|бастап|кейін|бері)(?!\w)")
# «вчерашнее решение», «12 наурыздағы көрсеткіш»: the day of something else
_ADJECTIVE = re.compile(r"шн[иіея]\w*|(?:да|де|та|те)(?:ғы|гі)$|[шн]?гі(?:ден|де|нің|ге|ні)?$")


_BY = {
    None: "its date",
    DateMethod.PREFIX: "the date in front of it",
    DateMethod.METADATA: "the metadata of the page",
    DateMethod.BYLINE: "its byline",
    DateMethod.DATELINE: "its dateline",
    DateMethod.FOOTER: "a line in its footer",
    DateMethod.WORDS: "its own words",
    DateMethod.READ: "the day on which it was read",
}


class _Published(NamedTuple):
    dated: Dated
    doubts: tuple[str, ...]


def dated(article: Article, metadata: Mapping[str, str], offices: Path | None = None) -> Article:
    """The article with ``published``, ``event`` and ``doubts`` filled in.

    Args:
        article: with its chrome and title marked.
        metadata: what the HTML head or the JSON record says, by its own names
            (``article:published_time``, ``published_at``…); may be empty.
        offices: a further file of offices and terms (see ``offices.toml``).

    Raises:
        OSError, ValueError: ``offices`` cannot be read.
    """
    here = date_sources.page(article)
    published = _published(article, here, metadata, offices)
    article = article.model_copy(update={"published": published.dated, "doubts": published.doubts})
    return article.model_copy(update={"event": _event(article, here)})


def _published(
    article: Article, here: Page, metadata: Mapping[str, str], offices: Path | None
) -> _Published:
    own = [date_sources.prefix(article), date_sources.metadata(metadata)]
    lines = date_sources.bylines(here)
    dateline = date_sources.dateline(here)
    printed = [*lines, *([dateline] if dateline else [])]
    bylines = [line for line in lines if isinstance(line, Source)]
    without_year = [line for line in printed if isinstance(line, NoYear)]
    reason = ""
    if len({line.value for line in bylines}) > 1:
        words = " and ".join(f"“{line.words}”" for line in bylines)
        reason = f"the lines above the body give different dates: {words}"
        bylines = []  # neither can be trusted, nor speak against a stronger date
    sources = [source for source in (*own, *bylines) if source is not None]
    if isinstance(dateline, Source):
        sources.append(dateline)
    if not sources and not reason:
        completed = (date_sources.with_year(line, here, article) for line in without_year)
        sources = [source for source in completed if source is not None][:1]
    if sources:
        doubts = [
            *date_doubts.of_sources(sources[0], sources[1:]),
            *date_doubts.of_day(article, here, sources[0].value, offices),
        ]
        return _Published(_from(article, sources[0], sources[1:]), tuple(doubts))
    if without_year and not reason:
        first = without_year[0]
        reason = f"the {first.method} “{first.words}” gives no year"
    return _from_foot(article, here, reason, offices)


def _from(article: Article, source: Source, others: Sequence[Source]) -> Dated:
    differing = [o for o in others if abs((o.value - source.value).days) > 1]
    reason = "; ".join(f"the {o.method} says “{o.words}”" for o in differing)
    if source.method is DateMethod.FOOTER:
        reason = "from a footer line"
    placed = source.start >= 0
    # A prefix or a dateline seldom tells the time; the byline of the same day does.
    clocks = (s.clock for s in (source, *others) if s.value == source.value)
    clock = next((c for c in clocks if c), None)
    return Dated(
        value=source.value,
        time=clock,
        precision=Precision.MINUTE if clock else Precision.DAY,
        method=source.method,
        evidence=article.span(source.start, source.end) if placed else None,
        words=source.words,
        reason=reason,
    )


def _from_foot(article: Article, here: Page, reason: str, offices: Path | None) -> _Published:
    """The date at the foot of the page, or why there is no publication date."""
    foot = date_sources.footer(here)
    stamps = date_sources.stamps(here, foot)
    newest = _newest(stamps)
    doubts: list[str] = []
    seems = foot.value if foot else _date(newest)
    if seems is not None:
        doubts += date_doubts.of_day(article, here, seems, offices)
    if foot is not None:
        value, words = foot.value, foot.words
        edge = Stamp(value.month, value.day, value.year, words, foot.start)
        doubts += date_doubts.of_page(article, here, edge, "the date in the page's footer")
    if not doubts and newest is not None and date_sources.is_feed(here):
        doubts += date_doubts.of_page(article, here, newest, "the page's newest headline")
    if foot is not None and not stamps and not doubts and not reason:
        return _Published(_from(article, foot, ()), ())
    why = [reason] if reason else []
    if foot is not None:
        why.append(f"only a date in the page's footer: {foot.words}")
    if stamps:
        shown = ", ".join(dict.fromkeys(s.words for s in stamps[:3]))
        why.append(f"other dates stand beside other headlines: {shown}")
    if not why:
        why.append("the page gives no date of its own")
    text = "; ".join(why)
    return _Published(
        Dated(reason=" ".join([text + ("." if doubts else ""), *doubts])), tuple(doubts)
    )


def _newest(stamps: Sequence[Stamp]) -> Stamp | None:
    """The newest stamp; without years, the one that the others lie in the half year before."""
    newest: Stamp | None = None
    for stamp in stamps:
        if newest is None or _after(stamp, newest):
            newest = stamp
    return newest


def _after(stamp: Stamp, other: Stamp) -> bool:
    if stamp.year is not None and other.year is not None:
        return (stamp.year, stamp.month, stamp.day) > (other.year, other.month, other.day)
    day, base = (dt.date(2024, s.month, s.day) for s in (stamp, other))
    return 0 < (day - base).days % 366 <= 183


def _date(stamp: Stamp | None) -> dt.date | None:
    if stamp is None or stamp.year is None:
        return None
    return dt.date(stamp.year, stamp.month, stamp.day)


def _event(article: Article, here: Page) -> Dated:
    """When the thing told of happened, by the words of the first paragraphs.

    The first day in them that is not later than the publication, is not a bound or a plan
    and does not stand in a sentence of background. Never the publication date by default.
    """
    published = None if article.doubts else article.published.value
    own = article.published.evidence
    reason = "the first paragraphs name no day of the event"
    for line in here.body[:_EVENT_PARAGRAPHS]:
        text = line.text
        background = _BACKGROUND.search(text)
        for time in find_times(text, article.language):
            start, end = line.start + time.start, line.start + time.end
            if background and time.start >= background.start():
                break
            if own is not None and start < own.end and own.start < end:
                continue
            if not _names_day(time) or _is_bound(text, time):
                continue
            part = clause(text, time.start, time.end)
            if _BACKGROUND.search(part):
                continue
            when = tense(part, article.language)
            found = resolve(time, published, when)
            words = text[time.start : time.end]
            if found.value is None:
                doubtful = article.doubts and article.published.value is not None
                why = "the publication date is in doubt" if doubtful else found.reason
                reason = f"“{words}”: {why}"
                continue
            if published is not None and not 0 <= (published - found.value).days <= _EVENT_DAYS:
                continue
            return Dated(
                value=found.value,
                time=time.clock,
                precision=Precision(found.precision) if found.precision else None,
                method=DateMethod.WORDS,
                evidence=article.span(start, end),
                words=words,
            )
    return Dated(reason=reason)


def _names_day(time: TimeWords) -> bool:
    dated_day = time.month is not None and (time.day is not None or time.last_day)
    return dated_day or time.offset_days is not None or time.weekday is not None


def _is_bound(text: str, time: TimeWords) -> bool:
    return bool(
        _BOUND_BEFORE.search(text[max(0, time.start - 20) : time.start])
        or _BOUND_AFTER.match(text, time.end)
        or _ADJECTIVE.search(text[time.start : time.end])
    )


def status_on(article: Article, day: dt.date) -> tuple[Status, str]:
    """What the article is for the digest of ``day``, with one short reason for an editor.

    Doubts outweigh the date: an article whose own words show another time is stale even when
    it is dated that day.
    """
    published = article.published
    if published.value is not None and published.value > day:
        return Status.FUTURE, f"published {published.value}, after {day}"
    if article.doubts:
        return Status.STALE, article.doubts[0]
    if published.value is None:
        return Status.UNDATED, published.reason
    if published.value == day:
        return Status.CURRENT, f"published {published.value}, by {_BY[published.method]}"
    around = _date(_newest([s for s in _page_stamps(article) if s.year is not None]))
    if around is not None and (around - published.value).days > _ARCHIVE_DAYS:
        return Status.STALE, f"published {published.value}, on a page with headlines of {around}"
    return Status.OTHER_DAY, f"published {published.value}"


def _page_stamps(article: Article) -> tuple[Stamp, ...]:
    return date_sources.stamps(date_sources.page(article), None)
