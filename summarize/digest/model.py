"""A digest: the stories of a date, and the ledger of everything that is not in one."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from summarize.articles.model import Dated, Model, Outlet, Span, Status
from summarize.briefs.model import Glosses, Mode, Opinions
from summarize.stories.model import Correction, Story


class ArticleEntry(Model):
    """An article that was read, in a story or not."""

    id: str
    path: str
    language: str
    title: Span | None
    publisher: Outlet | None
    url: str | None
    published: Dated
    event: Dated
    first_seen: Dated
    status: Status
    reason: str
    """Why it has this status for the date of the digest."""
    notes: tuple[str, ...]
    """What reading noticed and an editor should know; see ``Article.notes``."""


class LedgerReason(StrEnum):
    OTHER_DAY = "other day"
    STALE = "stale"
    UNDATED = "undated"
    FUTURE = "future"
    DUPLICATE = "duplicate"
    NOTHING_NEW = "nothing new"
    """An earlier digest has told all that it says."""
    NOT_ARTICLE = "not an article"
    UNREADABLE = "unreadable"
    FAILED = "failed"
    """The model gave no usable answer."""


class LedgerEntry(Model):
    """Something that was read, or tried, and is not in a story."""

    path: str
    article: str | None
    """None when the file could not be read."""
    reason: LedgerReason
    detail: str
    """One sentence for the editor: why, and what to do where something can be done."""
    duplicate_of: str | None = None


class Kinships(Model):
    """What a model was asked about groups of articles that could be one event."""

    one: int = 0
    """Pairs of groups that it found to be one event,"""
    apart: int = 0
    """…not to be,"""
    unanswered: int = 0
    """…and those without its answer, where the rules decided."""


class Footer(Model):
    """How the digest was made."""

    model: str
    mode: Mode
    language: str | None
    """The language of written sentences; None in select mode."""
    requests: int
    """Requests sent in this run, to both models; 0 when every answer came from the store."""
    stored: int
    """Answers that came from the store."""
    prompt_tokens: int
    """Of all answers, stored ones included; so are the next three."""
    completion_tokens: int
    seconds: float
    cost_usd: float | None
    written: int
    corrected: int
    replaced: int
    unchecked: int
    strict: bool = False
    """Whether what could not be checked was left out."""
    withheld: int = 0
    """Written sentences left out for that."""
    speakers_withheld: int = 0
    glosses: Glosses | None = None
    opinions: Opinions | None = None
    kinships: Kinships | None = None
    """None where the rules alone decided which articles tell of one event."""


class Digest(Model):
    """The digest of a date; ``digest.json`` is this model."""

    version: int = 1
    date: dt.date
    articles: tuple[ArticleEntry, ...]
    notes: tuple[str, ...] = ()
    """What an editor should know of the digest as a whole, one sentence each."""
    corrections: tuple[Correction, ...] = ()
    """Of what earlier digests published; said first."""
    stories: tuple[Story, ...]
    ledger: tuple[LedgerEntry, ...]
    footer: Footer
