"""Where a page can say when it was published, strongest first.

The prefix of the first line, the metadata, a byline of its own above the body, the dateline
in the first paragraph, a line at the foot of the page. Dates beside other headlines are
gathered as ``Stamp``s: they never date the article, but they show of what time the page
around it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarize.articles.byline_parts import Role
from summarize.articles.bylines import clock_of, read_byline
from summarize.articles.datelines import read_dateline
from summarize.articles.lines import Line, is_paragraph, is_prose, lines
from summarize.articles.model import Article, ChromeKind, DateMethod
from summarize.language.calendar import TimeWords, find_times

_PREFIX = re.compile(r"[\s\ufeff]*(date (\d{4}-\d{2}-\d{2}))(?!\S)")
_METADATA = (
    "published_at", "published", "article:published_time", "og:article:published_time",
    "datePublished", "pubdate", "pubDate", "publish-date", "parsely-pub-date",
    "DC.date.issued", "dc.date", "date", "dateCreated", "time",
)  # fmt: skip
_UPDATED = re.compile(
    r"(?:обновлен|обновлён|изменен|изменён|оновлен|змінен|жаңартыл|өзгертіл|updated|modified)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:дата публикации|дата|опубликовано|размещено|дата публікації|опубліковано|жарияланған|"
    r"жарияланды|жарияланған күні|күні|published|posted|date|on|at|в|о|сағат|года|год|року|г|р|ж)",
    re.IGNORECASE,
)
_URL_DAY = re.compile(r"/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
_WEEKDAY = re.compile(
    r"(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа"
    r"|четвер|п['’ʼ]ятниця|субота|неділя|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)",
    re.IGNORECASE,
)
_BYLINE_CHARS = 120
_BYLINE_WORDS = 5
"""Words beside the date of an unmarked line: an outlet or an author, not a headline."""
_DATELINE_CHARS = 60
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
_SHORT_STAMP = re.compile(r"^(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?=\s+[^\W\d])")


class Source(NamedTuple):
    """A date that the page gives for itself."""

    value: dt.date
    clock: str | None
    method: DateMethod
    start: int
    """-1 for metadata, which has no place in the text."""
    end: int
    words: str


class NoYear(NamedTuple):
    """A day and month on the article's own byline or dateline, whose year is missing."""

    method: DateMethod
    words: str
    start: int


class Stamp(NamedTuple):
    """The date of another headline, or of the page."""

    month: int
    day: int
    year: int | None
    words: str
    start: int


class Page(NamedTuple):
    """The lines of an article in the roles that matter for its dates."""

    above: tuple[Line, ...]
    """Before the first paragraph, without other headlines, menus and the title."""
    title: int
    """Where the title starts; 0 when there is none."""
    body: tuple[Line, ...]
    others: tuple[Line, ...]
    """Other headlines wherever they stand, and all that follows the last paragraph."""
    foot: tuple[Line, ...]
    """What follows the last paragraph and is no other headline or its date."""


def page(article: Article) -> Page:
    """Sort the lines of an article, by its marked chrome and its title."""
    title = article.title
    kept: list[tuple[Line, ChromeKind | None]] = []
    for line in lines(article.text):
        if title and line.start < title.end and title.start < line.end:
            continue
        kept.append((line, _kind(article, line)))
    open_lines = [i for i, (_, kind) in enumerate(kept) if kind is None]
    solid = [i for i in open_lines if is_paragraph(kept[i][0].text)]
    # a brief has only short sentences
    solid = solid or [i for i in open_lines if is_prose(kept[i][0].text)] or open_lines
    first, last = (solid[0], solid[-1]) if solid else (len(kept), len(kept))
    apart = {ChromeKind.HEADLINES, ChromeKind.FOOTER}
    return Page(
        above=tuple(
            line
            for i, (line, kind) in enumerate(kept)
            if (i < first or kind is ChromeKind.BYLINE) and i < last
            if kind in (None, ChromeKind.BYLINE)
        ),
        title=title.start if title else 0,
        body=tuple(kept[i][0] for i in open_lines if first <= i <= last),
        others=tuple(line for i, (line, kind) in enumerate(kept) if i > last or kind in apart),
        foot=tuple(
            line
            for i, (line, kind) in enumerate(kept)
            if i > last
            and (kind is not ChromeKind.HEADLINES or line.apart or _is_imprint(kept[i - 1][0]))
        ),
    )


def _is_imprint(line: Line) -> bool:
    """Whether a date right below a line is the page's and not that of a headline."""
    return line.text.startswith("©") or line.text.casefold().startswith("copyright")


def _kind(article: Article, line: Line) -> ChromeKind | None:
    return next((c.kind for c in article.chrome if c.start < line.end and line.start < c.end), None)


def prefix(article: Article) -> Source | None:
    """The ``date YYYY-MM-DD`` that opens the first line."""
    match = _PREFIX.match(article.text)
    if match is None:
        return None
    try:
        value = dt.date.fromisoformat(match[2])
    except ValueError:
        return None
    return Source(value, None, DateMethod.PREFIX, match.start(1), match.end(1), match[1])


def metadata(fields: Mapping[str, str]) -> Source | None:
    """The publication date that the HTML head or the JSON record declares."""
    for name in _METADATA:
        printed = fields.get(name, "")
        found = next((t for t in find_times(printed, "und") if _full(t)), None)
        value = _date(found) if found else None
        if found and value:
            words = f"{name}: {printed}"
            return Source(value, found.clock, DateMethod.METADATA, -1, -1, words)
    return None


def bylines(here: Page) -> list[Source | NoYear]:
    """The dates on lines of their own above the body, without those of an update.

    A date above the title may be the masthead's: it counts only when none follows the title,
    and not in the form of a calendar leaf («Среда, 11 марта 2026», without the hour).
    """
    below = [found for line in here.above if line.start > here.title for found in _byline(line)]
    if below:
        return [found for found, _ in below]
    over = [line for line in here.above if line.start < here.title]
    return [
        found
        for line in over
        for found, time in _byline(line)
        if time.clock or not _WEEKDAY.match(line.text)
    ]


def _byline(line: Line) -> Iterator[tuple[Source | NoYear, TimeWords]]:
    known = read_byline(line.text) is not None
    if len(line.text) > _BYLINE_CHARS and not known:
        return
    for time in find_times(line.text, "und"):
        if time.month is None or time.day is None or time.end_day is not None:
            continue
        beside = line.text[: time.start] + " " + line.text[time.end :]
        if not known and len(re.findall(r"[^\W\d_]{2,}", beside)) > _BYLINE_WORDS:
            continue
        if not _UPDATED.search(line.text[max(0, time.start - 25) : time.start]):
            timed = time._replace(clock=_hour_beside(line.text, time))
            yield _source(line, timed, DateMethod.BYLINE), timed
            return


def _hour_beside(text: str, time: TimeWords) -> str | None:
    """The hour of a byline, wherever it stands and with its half of the day: "8.15 p.m."

    Not the hour of an update.
    """
    before, after = text[: time.start], _UPDATED.split(text[time.start :])[0]
    clock = clock_of(after) or time.clock
    return clock or (None if _UPDATED.search(before) else clock_of(before))


def dateline(here: Page) -> Source | NoYear | None:
    """The date inside the first paragraph: "OSLO, March 10 (Reuters) —"."""
    first = [*[line for line in here.above if is_paragraph(line.text)], *here.body[:2]]
    for line in first:
        for time in find_times(line.text[:200], "und")[:1]:
            if time.month is None or time.day is None or time.end_day is not None:
                continue
            agency = read_dateline(line.text) if _full(time) else None
            if _opens_dateline(line.text, time) or (agency and agency.start >= time.end):
                return _source(line, time, DateMethod.DATELINE)
    return None


def _opens_dateline(line: str, time: TimeWords) -> bool:
    before, after = line[: time.start].strip(), line[time.end :]
    if len(before) > _DATELINE_CHARS:
        return False
    agency = r"[\s.,]*(?:\([^)]{1,40}\)|/[^/]{1,40}/)?[\s.,]*(?:[^\W\d_][^—–.!?]{0,40})?[—–-]+\s"
    dash = re.match(agency, after)
    stop = re.match(r"\s*(?:г|р|ж|года|року)?[./]\s", after)
    if not before:  # «12 березня 2026 року. Міністерство…»
        return stop is not None and time.year is not None
    if re.search(r"(?<![^\W_])[^\W\d_A-ZÀ-ÞА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]{3,}", before):
        return False  # words in lower case: this is a sentence
    names_place = before.endswith((",", ".", ":", "(", "/", "—", "–", "-")) or before.isupper()
    if dash and not stop:
        words = re.sub(r"\([^)]*\)|/[^/]*/", "", dash[0])
        if re.search(r"(?<!\w)[a-zа-яёіїєґәғқңөұүһ]{4,}", words):
            return False
    return names_place and (dash is not None or stop is not None)


def with_year(found: NoYear, here: Page, article: Article) -> Source | None:
    """The same dateline or byline with the year, if the body or the address gives it."""
    time = next(t for t in find_times(found.words, "und") if t.day)
    day = (time.month, time.day)
    years: list[tuple[int, str]] = []
    address = _URL_DAY.search(article.url or "")
    if address and (int(address[2]), int(address[3])) == day:
        years.append((int(address[1]), article.url or ""))
    for line in here.body:
        for other in find_times(line.text, "und"):
            if other.year is not None and (other.month, other.day) == day:
                years.append((other.year, line.text[other.start : other.end]))
    for year, words in years:
        value = _date(time._replace(year=year))
        if value is not None:
            end, both = found.start + len(found.words), f"{found.words}; {words}"
            return Source(value, time.clock, found.method, found.start, end, both)
    return None


def footer(here: Page) -> Source | None:
    """The last date that stands on a line of its own below the body."""
    for line in reversed(here.foot):
        for time in find_times(line.text, "und")[:1]:
            signed = read_byline(line.text)
            own = signed is not None and signed.has(Role.OUTLET)
            if _full(time) and (own or not _beside(line.text, time)):
                source = _source(line, time, DateMethod.FOOTER)
                assert isinstance(source, Source)
                return source
    return None


def stamps(here: Page, own: Source | None) -> tuple[Stamp, ...]:
    """The dates of other headlines, without the footer date ``own``."""
    found: list[Stamp] = []
    for line in here.others:
        if own is not None and line.start <= own.start < line.end:
            continue
        short = _SHORT_STAMP.match(line.text)
        if short:
            found.append(Stamp(int(short[2]), int(short[1]), None, short[0], line.start))
        for time in find_times(line.text, "und"):
            if time.month is None or time.day is None or short:
                continue
            before, after = line.text[: time.start].rstrip(), line.text[time.end :].strip()
            alone = not before or (not after and before[-1] in ",.|·•—–(/;:")
            if alone:
                words = line.text[time.start : time.end]
                found.append(Stamp(time.month, time.day, time.year, words, line.start))
    return tuple(found)


def is_feed(here: Page) -> bool:
    """Whether other headlines come with the hour: a feed of the day, not related reading."""
    return sum(_CLOCK.search(line.text) is not None for line in here.others) >= 3


def _beside(line: str, time: TimeWords) -> str:
    rest = line[: time.start] + " " + line[time.end :]
    rest = _CLOCK.sub("", rest)
    words = re.findall(r"[^\W\d_]+", rest)
    return " ".join(w for w in words if not _LABEL.fullmatch(w)) + re.sub(r"\D", "", rest)


def _source(line: Line, time: TimeWords, method: DateMethod) -> Source | NoYear:
    words = line.text[time.start : time.end]
    value = _date(time)
    start = line.start + time.start
    if value is None:
        return NoYear(method, words, start)
    return Source(value, time.clock, method, start, line.start + time.end, words)


def _full(time: TimeWords) -> bool:
    return time.year is not None and time.month is not None and time.day is not None


def _date(time: TimeWords) -> dt.date | None:
    if time.year is None or time.month is None or time.day is None:
        return None
    try:
        return dt.date(time.year, time.month, time.day)
    except ValueError:  # 29 February, joined with the year of another place
        return None
