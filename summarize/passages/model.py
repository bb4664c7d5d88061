"""Passages: what of an article can be pointed at, each with exact offsets."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from summarize.articles.model import Model, Precision


class Passage(Model):
    """A stretch of ``Article.text``; ``id`` is what a model points with."""

    id: str
    start: int
    end: int


class Sentence(Passage):
    """``t`` is the title; ``s1``… are the sentences of the body, in order."""

    paragraph: int
    """Index of the paragraph (line) within the article."""
    language: str


class Quote(Passage):
    """Words inside quotation marks, or a line of dash dialogue; ``q1``…

    ``start:end`` is the quoted content, without marks and without the reporting clause.
    """

    sentences: tuple[str, ...]
    speech: bool
    """Somebody's words, against a name or scare quotes («Совет мира», "подразники")."""
    speakers: tuple[str, ...] = ()
    """Names (ids) that the rules propose as the speaker, best first."""
    cue: tuple[int, int] | None = None
    """Offsets of the words that show who speaks («сказал Песков», «деп қосты ол»)."""


class NameKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Mention(Model):
    """One printed occurrence of a name."""

    start: int
    end: int


class Name(Model):
    """One named entity of the article with all its mentions; ``m1``…"""

    id: str
    text: str
    """The fullest form, as printed at its first fullest mention."""
    normal: str
    """The base form (nominative, no case suffix) of ``text``, in the article's language."""
    kind: NameKind | None
    """None when the rules cannot tell."""
    mentions: tuple[Mention, ...]
    role: tuple[int, int] | None = None
    """Offsets of what the article calls the person («помощник президента»)."""


class TimeMention(Passage):
    """A date or time expression; ``d1``…"""

    value: dt.date | None
    """Resolved; None when the article does not give enough (no year, no publication date)."""
    precision: Precision | None
    end_value: dt.date | None = None
    """Last day of a range."""
    reason: str = ""
    """Why it is not resolved."""


class Qualifier(StrEnum):
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    UP_TO = "up to"
    AT_LEAST = "at least"
    NEARLY = "nearly"


class Quantity(Passage):
    """A number with its unit; ``n1``…"""

    value: Decimal
    high: Decimal | None = None
    """Upper end of a range ("3–5 days")."""
    unit: str = ""
    """Canonical: ``hour``, ``minute``, ``day``, ``percent``, ``km``, ``USD``, ``person``…;
    empty when it is a bare count; otherwise the lemma of the counted noun."""
    qualifier: Qualifier | None = None
    ordinal: bool = False


class Passages(Model):
    """Everything in one article that can be pointed at. Chrome is left out."""

    title: Sentence | None
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    background: tuple[str, ...] = ()
    """Sentences whose own words (Ранее…, Бұған дейін…, a past date) place them before the
    news; cue words carry on to the end of the paragraph."""
    next: tuple[str, ...] = ()
    """Sentences that speak of what is planned or expected."""
    asides: tuple[str, ...] = ()
    """Sentences that can be no fact, no summary and nothing next: questions, an
    interviewer's turns, greetings, credits, bare datelines, and what the outlet says of
    itself to its reader."""
