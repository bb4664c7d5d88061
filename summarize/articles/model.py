"""What is read: the article, its spans, its three dates and its status for a day."""

from __future__ import annotations

import datetime as dt
import hashlib
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """Base of every value that ends up in a digest: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, context: object, /) -> None:
        """One set of field names for all values that were made with the same fields: pydantic
        gives each its own, which is half of all memory that a big day takes."""
        mine = self.__pydantic_fields_set__
        shared = _FIELD_SETS.setdefault(frozenset(mine), mine)
        object.__setattr__(self, "__pydantic_fields_set__", shared)


_FIELD_SETS: dict[frozenset[str], set[str]] = {}


class Span(Model):
    """A piece of an article, character for character.

    ``article.text[start:end] == text`` always holds; offsets count code points.
    """

    article: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Precision(StrEnum):
    """How exact a date is."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateMethod(StrEnum):
    """Where a date was found."""

    PREFIX = "prefix"
    """The ``date YYYY-MM-DD`` prefix of the first line."""
    BYLINE = "byline"
    """A line of its own above the body: «23 января 2026, 09:17, ИА Амител»."""
    DATELINE = "dateline"
    """Inside the first paragraph: "OSLO, March 10 (Reuters) —"."""
    METADATA = "metadata"
    """HTML metadata, or a field of the JSON record."""
    FOOTER = "footer"
    """A line of its own below the body. Weak: pages are stamped when they are fetched."""
    WORDS = "words"
    """The article's own words, resolved against a known publication date."""
    READ = "read"
    """The moment this program first read the article (only for *first seen*)."""


class Dated(Model):
    """A date with where it came from, or the reason why it is unknown."""

    value: dt.date | None = None
    time: str | None = None
    """``HH:MM`` as printed, when the precision is a minute."""
    precision: Precision | None = None
    method: DateMethod | None = None
    evidence: Span | None = None
    """None for a date that stands in metadata; ``words`` says which field it was."""
    words: str = ""
    """The words (or the metadata field and its value) that gave the date."""
    reason: str = ""
    """Why the date is unknown, or why it is doubtful."""


class Status(StrEnum):
    """What an article is for the date of a digest."""

    CURRENT = "current"
    OTHER_DAY = "other day"
    STALE = "stale"
    UNDATED = "undated"
    FUTURE = "future"


class ChromeKind(StrEnum):
    """Why a stretch of text is the site's and not the article's."""

    MENU = "menu"
    CAPTION = "caption"
    BYLINE = "byline"
    REPEAT = "repeat"
    """A title, deck or paragraph printed a second time."""
    HEADLINES = "headlines"
    """Other headlines: tickers, "latest news", "read also"."""
    FOOTER = "footer"
    INSTRUCTION = "instruction"
    """Words to the AI that reads the page; no part of the article."""


class Chrome(Model):
    """A marked stretch of site chrome. It stays in ``Article.text``."""

    start: int
    end: int
    kind: ChromeKind


class Outlet(Model):
    """A publisher or a cited agency, with the words that name it."""

    name: str
    evidence: Span | None = None


class Article(Model):
    """One article as received.

    ``text`` is NFC and is what every offset counts in. For a UTF-8 ``.txt`` in NFC it is
    the file's content, character for character. For HTML and JSON it is the title, an
    empty line and the body.
    """

    id: str
    """``a`` and the first 12 hex digits of the SHA-256 of ``text``."""
    path: str
    """As the user would find it: relative to the folder that was read, ``#n`` for the
    n-th record of a .jsonl or of a .json list (1-based)."""
    text: str
    language: str
    """ISO 639-1 of most of the body; ``und`` when it cannot be told."""
    title: Span | None = None
    publisher: Outlet | None = None
    agencies: tuple[Outlet, ...] = ()
    """Other outlets that the article names as its source ("передает ТАСС")."""
    url: str | None = None
    published: Dated = Dated(reason="no publication date was found")
    event: Dated = Dated(reason="no event date was found")
    first_seen: Dated = Dated(reason="not stored yet")
    chrome: tuple[Chrome, ...] = ()
    """Sorted, disjoint."""
    doubts: tuple[str, ...] = ()
    """One sentence each: why the article cannot be of the day that it seems to be."""
    not_article: str = ""
    """Why the page is no article (a consent page, a list of headlines), or empty."""
    notes: tuple[str, ...] = ()
    """What reading noticed and an editor should know: a repaired encoding, hidden text
    that was dropped, words addressed to an AI."""

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``.

        Raises:
            ValueError: the offsets are not inside the text, or select nothing.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}:{end} is not inside article {self.id}")
        return Span(article=self.id, start=start, end=end, text=self.text[start:end])

    def in_chrome(self, start: int, end: int) -> bool:
        """Whether any character of ``start:end`` is marked as chrome."""
        return any(c.start < end and start < c.end for c in self.chrome)


def article_id(text: str) -> str:
    """The id of an article with this text."""
    return "a" + hashlib.sha256(text.encode()).hexdigest()[:12]


class Unreadable(Model):
    """A file, or a record of one, that could not be read, and what to do about it."""

    path: str
    reason: str
