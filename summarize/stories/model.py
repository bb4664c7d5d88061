"""A story: the briefs about one event, told once."""

from __future__ import annotations

import datetime as dt
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
    HAPPENED = "whether it happened"


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


class Voice(Model):
    """A source that counts once: an outlet, an agency with those that carry its text, outlets
    of one publisher."""

    name: str
    outlets: tuple[str, ...]
    """Distinct outlets that carry it; empty when only unknown ones do."""
    articles: tuple[str, ...]


class StoryFact(Fact):
    """A fact with every article that states it. ``evidence`` has one span or more an
    article; ``text`` is the wording of the first."""

    articles: tuple[str, ...]
    voices: tuple[str, ...] = ()
    """Names of the independent sources that state it; one is a single-source claim."""
    new: bool = True
    """Whether no earlier digest has told it."""
    others: tuple[Statement, ...] = ()
    """The wordings of the other articles."""


class Change(Model):
    """A value that an earlier digest gave and that is another one now."""

    slot: Slot
    subject: str
    since: dt.date
    """The date of the digest that gave the value before."""
    before: Claim
    now: Claim


class Update(Model):
    """How a story goes on from an earlier digest."""

    since: dt.date
    """The date of the latest digest that has told it."""
    story: str
    """The story's id in that digest."""
    first: dt.date
    """The date of the first digest that has told it, of those that were looked at."""
    changes: tuple[Change, ...] = ()


class Correction(Model):
    """What an outlet takes back of something that an earlier digest published."""

    published: dt.date
    """The date of the digest that told the story."""
    story: str
    """The story's id in that digest."""
    articles: tuple[str, ...]
    """The corrected articles as far as they are known; ids."""
    by: str
    """The correcting article."""
    statement: Statement
    """The outlet's words."""
    changes: tuple[Change, ...] = ()
    """The values that it corrects, where both are numbers or names."""


class Kinship(StrEnum):
    """What two groups of articles are to each other, as a model sees it."""

    SAME_EVENT = "same event"
    FOLLOW_UP = "follow-up"
    SAME_TOPIC = "same topic only"
    UNRELATED = "unrelated"


class Decider(StrEnum):
    """Who decides whether articles tell of one event."""

    RULES = "rules"
    MODEL = "model"


class Joint(Model):
    """Why an article stands in the story."""

    article: str
    to: str
    """The article of the story that it goes with."""
    by: Decider
    sure: bool
    """Whether it is clear by the rules; where it is not, the model may have decided."""
    likeness: float
    """By the rules, of the two; they draw the line at an average of 1."""
    evidence: tuple[Span, ...]
    """What both print; of a model's decision, the sentences that decided it."""
    note: str = ""
    """Why the model did not decide though it was to be asked."""


class Kin(Model):
    """Another story that was looked at as the same event, and stands apart."""

    story: str
    """The id of the other; one that tells nothing new is in no digest."""
    by: Decider
    kinship: Kinship | None
    """None where the rules decided."""
    likeness: float
    evidence: tuple[Span, ...]
    """In this story; the other's stands there."""
    note: str = ""


class Weight(Model):
    """One reason for a story's place in the digest."""

    reason: str
    points: float


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
    voices: tuple[Voice, ...] = ()
    """The independent sources behind it."""
    joints: tuple[Joint, ...] = ()
    """How its articles were brought together."""
    kin: tuple[Kin, ...] = ()
    """Stories that could have been taken for this one."""
    why: tuple[Weight, ...] = ()
    """Why it stands where it stands; the points add up to its rank."""
    update: Update | None = None
    """None for a story that no earlier digest has told."""
    corrections: tuple[Statement, ...] = ()
    """What its outlets take back in their own words and no earlier digest has published; what
    one has stands in ``Digest.corrections``."""
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
