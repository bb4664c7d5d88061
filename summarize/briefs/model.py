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


class Entailment(StrEnum):
    """What a second model says of a sentence and of what it cites."""

    ENTAILED = "entailed"
    CONTRADICTED = "contradicted"
    NOT_STATED = "not stated"


class Judged(Model):
    """A second opinion. It stands beside the verdict of the checks and never overrules it."""

    model: str
    verdict: Entailment | None
    """None when the model gave no usable answer."""


class Gloss(Model):
    """A machine translation of a source sentence, made for that one sentence; or why the
    sentence has none."""

    language: str
    text: str | None
    """None when no translation passed every check against the original."""
    verdict: Verdict | None = None
    """Of the checks; None when there was nothing to check."""
    reason: str = ""
    """Why there is no text, in a few words for an editor."""
    judged: Judged | None = None


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
    gloss: Gloss | None = None
    """Only of a source sentence that is not in the language that was asked for."""
    judged: Judged | None = None
    """Only of a written sentence; None when no second opinion was asked for."""

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


class Glosses(Model):
    """What became of the translations of source sentences, each counted once."""

    language: str
    prompt: str
    """SHA-256 of the prompt template."""
    shown: int = 0
    refused: int = 0
    """Made and not passed, or not made; the original stands alone."""
    failure: str = ""
    """What the model met when it last gave no usable answer."""


class Opinions(Model):
    """What a second model said of the sentences that a model wrote or translated."""

    model: str
    prompt: str
    """SHA-256 of the prompt template."""
    entailed: int = 0
    contradicted: int = 0
    not_stated: int = 0
    unanswered: int = 0
    failure: str = ""
    """What the model met when it last gave no usable answer."""
    requests: int = 0
    """This and what follows is of the second model alone."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    cost_usd: float | None = None
    """None when the price is not known."""


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
    """…could not be checked and are shown with a mark,"""
    withheld: int = 0
    """…could not be checked and were replaced as well, as ``--strict`` asks."""
    speakers_withheld: int = 0
    """Quotes that are shown without the speaker that the model chose, as ``--strict`` asks."""
    glosses: Glosses | None = None
    """None when no translations were asked for."""
    opinions: Opinions | None = None
    """None when no second opinion was asked for."""


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
