"""The labels that people write: one model for each part of a gold file.

``evals/gold/README.md`` describes the format for those who label; the JSON Schemas of
``ArticleLabels`` and ``DigestLabels`` are published in ``schemas/``.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from summarize.articles.model import Model, Status
from summarize.briefs.model import FactKind
from summarize.digest.model import LedgerReason
from summarize.passages.model import NameKind
from summarize.stories.model import Slot

UNNAMED = "unnamed"
"""The speaker is shown («a woman from the village») but has no name."""
UNKNOWN = "unknown"
"""The article does not show who speaks."""
META = "meta"
"""The words of a date that stands in the metadata of a page or a record."""


class Nth(Model):
    """Words that the article prints more than once, and which of the times is meant."""

    words: str = Field(min_length=1)
    nth: int = Field(default=1, ge=1)


Quoted = Annotated[str, Field(min_length=1)] | Nth
"""Words copied from the article."""


class All(Model):
    """Several pieces of an article that are needed together."""

    all: tuple[Quoted, ...] = Field(min_length=1)


class DateLabel(Model):
    """A date with the words that give it, or why it cannot be known."""

    date: dt.date | None
    words: Quoted | None
    why: str = ""

    @model_validator(mode="after")
    def _grounded(self) -> DateLabel:
        if self.date is None and not self.why:
            raise ValueError("a date that is null needs a why")
        if self.date is not None and self.words is None:
            raise ValueError("a date needs the words that give it, or «meta»")
        return self


class FactLabel(Model):
    """A key fact: what it says, and the words that say so."""

    id: str
    says: str
    kind: FactKind
    importance: Literal[1, 2, 3]
    """3 must be in a brief, 2 should, 1 may."""
    evidence: All | tuple[Quoted | All, ...]
    attributed_to: str | None

    @property
    def alternatives(self) -> tuple[tuple[Quoted, ...], ...]:
        """Each alone supports the fact; the pieces of one are needed together."""
        options = (self.evidence,) if isinstance(self.evidence, All) else self.evidence
        return tuple(o.all if isinstance(o, All) else (o,) for o in options)


class WrongLabel(Model):
    """A statement that a careless brief might make and that would be wrong."""

    says: str
    why: Literal["number", "name", "date", "speaker", "negation", "role", "place", "other-article"]


class QuoteLabel(Model):
    """Direct speech."""

    words: Quoted
    speaker: str
    """A canonical id, ``unnamed`` or ``unknown``."""
    cue: Quoted | None


class EntityLabel(Model):
    """A person, an organisation or a place with each printed form."""

    id: str
    forms: tuple[str, ...] = Field(min_length=1)
    role: Quoted | None


class UpcomingLabel(Model):
    """An event to come."""

    says: str
    words: Quoted
    date: dt.date | None


LineRange = Annotated[str, Field(pattern=r"^\d+-\d+$")]


class ArticleLabels(Model):
    """The labels of one article."""

    article: str
    """The path of the file, relative to the folder that holds ``gold``."""
    language: str
    article_page: bool
    planted: tuple[str, ...]
    title: Quoted | None = None
    publisher: str | None = None
    agencies: tuple[str, ...] = ()
    published: DateLabel
    event: DateLabel
    status: Status
    status_why: str
    chrome_lines: tuple[int | LineRange, ...] = ()
    chrome_words: tuple[Quoted, ...] = ()
    facts: tuple[FactLabel, ...] = ()
    wrong: tuple[WrongLabel, ...] = ()
    quotes: tuple[QuoteLabel, ...] = ()
    entities: tuple[EntityLabel, ...] = ()
    upcoming: tuple[UpcomingLabel, ...] = ()
    notes: str = ""

    @model_validator(mode="after")
    def _distinct(self) -> ArticleLabels:
        for name, ids in (
            ("facts", [f.id for f in self.facts]),
            ("entities", [e.id for e in self.entities]),
        ):
            if twice := sorted({i for i in ids if ids.count(i) > 1}):
                raise ValueError(f"{name}: {', '.join(twice)} more than once")
        if self.article_page and not self.facts:
            raise ValueError("an article needs key facts")
        return self

    @property
    def chrome(self) -> frozenset[int]:
        """The chrome lines, 1-based."""
        found: set[int] = set()
        for entry in self.chrome_lines:
            first, _, last = str(entry).partition("-")
            found |= set(range(int(first), int(last or first) + 1))
        return frozenset(found)


class EventLabel(Model):
    """Articles of a day that tell of one event."""

    id: str
    title: str
    articles: tuple[str, ...] = Field(min_length=1)
    lead: bool = False


class ValueLabel(Model):
    """One of the differing values, with the articles that give it."""

    value: str
    articles: tuple[str, ...] = Field(min_length=1)
    words: dict[str, Quoted]


class DisagreementLabel(Model):
    """Outlets that contradict each other."""

    event: str
    slot: Slot
    subject: str
    values: tuple[ValueLabel, ...] = Field(min_length=2)


class NoDisagreementLabel(Model):
    """What looks like a contradiction and is none."""

    event: str
    why: str
    articles: tuple[str, ...]


class UpdateLabel(Model):
    """What is new about an event since the day before."""

    event: str
    new: tuple[str, ...]


class CorrectionLabel(Model):
    """An article that puts right what an earlier one said."""

    event: str
    corrects: str
    by: str
    says: str


class DigestLabels(Model):
    """The labels of one digest date."""

    date: dt.date
    articles: tuple[str, ...]
    events: tuple[EventLabel, ...]
    must_not_link: tuple[tuple[str, str], ...] = ()
    disagreements: tuple[DisagreementLabel, ...] = ()
    not_disagreements: tuple[NoDisagreementLabel, ...] = ()
    updates: tuple[UpdateLabel, ...] = ()
    corrections: tuple[CorrectionLabel, ...] = ()
    ledger: dict[str, LedgerReason]

    @field_validator("events")
    @classmethod
    def _one_event_each(cls, events: tuple[EventLabel, ...]) -> tuple[EventLabel, ...]:
        told = [a for e in events for a in e.articles]
        if twice := sorted({a for a in told if told.count(a) > 1}):
            raise ValueError(f"in two events: {', '.join(twice)}")
        return events

    def event_of(self, stem: str) -> EventLabel | None:
        """The event that an article tells of; None for one of the ledger."""
        return next((e for e in self.events if stem in e.articles), None)


class NameLabel(Model):
    """A canonical id: what it is, and its spelling in each language."""

    kind: NameKind
    ru: str
    kk: str
    uk: str
    en: str

    @property
    def spellings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.ru, self.kk, self.uk, self.en)))


def nth(quoted: Quoted) -> Nth:
    """The quoted words in one shape."""
    return quoted if isinstance(quoted, Nth) else Nth(words=quoted)
