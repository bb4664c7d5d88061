"""A brief: the resolved draft of one article."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import ConfigDict, Field

from summarize.articles.model import Dated, Model, Span
from summarize.grounding.model import SUPPORTED, Verdict
from summarize.passages.model import NameKind


class Mode(StrEnum):
    """What the model fills: pointers only, or pointers and cited sentences."""

    SELECT = "select"
    WRITE = "write"


class Origin(StrEnum):
    """Whether the words were sliced from the article, or written by the model."""

    SOURCE = "source"
    WRITTEN = "written"


class Statement(Model):
    """One sentence of the output with the characters that it rests on."""

    text: str
    language: str
    evidence: tuple[Span, ...]
    origin: Origin
    verdict: Verdict
    replaced: Verdict | None = None
    """Set when a written sentence did not pass and this source sentence stands in for it:
    the verdict that the written one got."""

    @classmethod
    def sliced(cls, span: Span, language: str, **more: Any) -> Self:
        """The words of an article themselves, which need no check."""
        return cls(
            text=span.text,
            language=language,
            evidence=(span,),
            origin=Origin.SOURCE,
            verdict=SUPPORTED,
            **more,
        )


class FactKind(StrEnum):
    NEWS = "news"
    BACKGROUND = "background"
    NEXT = "next"


class Fact(Statement):
    """One statement of fact, and who it is attributed to."""

    kind: FactKind = FactKind.NEWS
    attributed_to: str | None = None
    """The name of the person or outlet that the article attributes it to."""
    attribution: Span | None = None
    """The words that attribute it («по словам Ушакова»)."""


class SpokenQuote(Statement):
    """Somebody's words, verbatim: ``text`` is the span ``evidence[0]``, without marks.

    The verdict is on who says them: a speaker whom no rule shows is ``unchecked``.
    """

    speaker: str | None = None
    """None when the article does not show who speaks."""
    speaker_mention: Span | None = None
    cue: Span | None = None
    """The words that show the speaker."""


class Entity(Model):
    """A person, organisation or place of the article."""

    name: str
    kind: NameKind
    role: Span | None = None
    mentions: tuple[Span, ...]


class Provenance(Model):
    """How the brief came about."""

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    model: str
    mode: Mode
    prompt: str
    """SHA-256 of the prompt template."""
    schema_: str = Field(alias="schema")
    """SHA-256 of the JSON Schema that the model filled."""
    requests: int = 0
    """Requests that were sent, re-asks included."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    """Time that the model took when it answered, not the time of a replay."""
    cost_usd: float | None = None
    """None when the price is not known."""
    written: int = 0
    """Sentences that the model wrote; of them…"""
    corrected: int = 0
    """…passed after a re-ask,"""
    replaced: int = 0
    """…were replaced by their source sentence,"""
    unchecked: int = 0
    """…could not be checked."""


class Brief(Model):
    """What one article says, every piece pointing at the characters that say it."""

    article: str
    headline: Statement
    summary: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    """The news, most important first."""
    background: tuple[Fact, ...] = ()
    next: tuple[Fact, ...] = ()
    quotes: tuple[SpokenQuote, ...] = ()
    people: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    published: Dated
    event: Dated
    caveats: tuple[str, ...] = ()
    provenance: Provenance
