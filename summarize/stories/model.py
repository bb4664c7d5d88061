"""A story: the briefs about one event, told once."""

from __future__ import annotations

from enum import StrEnum

from summarize.articles.model import Model, Span
from summarize.briefs.model import Fact, SpokenQuote, Statement
from summarize.passages.model import NameKind


class Slot(StrEnum):
    """What a disagreement is about."""

    DURATION = "duration"
    COUNT = "count"
    AMOUNT = "amount"
    TIME = "time"
    PLACE = "place"
    ATTENDANCE = "attendance"
    SPEAKER = "speaker"


class Claim(Model):
    """One of the differing values, with who says so."""

    value: str
    """The words of the value as the outlet prints them; the speaker's name for a speaker."""
    article: str
    outlet: str
    evidence: Span
    """The sentence; it contains the words of the value."""
    attributed_to: str | None = None


class Disagreement(Model):
    """One slot with the differing values."""

    slot: Slot
    subject: str
    """What the values are of, in English ("length of the talks"); the quoted words for a
    speaker."""
    claims: tuple[Claim, ...]


class StoryFact(Fact):
    """A fact with every article that states it. ``evidence`` has one span or more an
    article; ``text`` is the wording of the first."""

    articles: tuple[str, ...]
    others: tuple[Statement, ...] = ()
    """The wordings of the other articles."""


class StoryName(Model):
    """One entity of the story in one spelling, with the forms that the articles print."""

    name: str
    kind: NameKind
    role: Span | None = None
    forms: tuple[str, ...]
    """Distinct printed forms, the most frequent first."""
    mentions: tuple[Span, ...]


class Story(Model):
    """The briefs about one event."""

    id: str
    articles: tuple[str, ...]
    """Ids; the article that leads comes first."""
    outlets: tuple[str, ...]
    """Distinct outlets that the articles name; several that name none count as one unknown."""
    headline: Statement
    summary: tuple[Statement, ...]
    facts: tuple[StoryFact, ...]
    background: tuple[StoryFact, ...] = ()
    next: tuple[StoryFact, ...] = ()
    quotes: tuple[SpokenQuote, ...] = ()
    people: tuple[StoryName, ...] = ()
    organisations: tuple[StoryName, ...] = ()
    places: tuple[StoryName, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
