"""What an eval compares and what it yields: a run, items, scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from summarize.articles.model import Article, Model, Span
from summarize.briefs.model import Brief
from summarize.digest.model import Digest
from summarize.evals.labels import ArticleLabels, DigestLabels, NameLabel
from summarize.passages.model import Passages


class GoldSet(NamedTuple):
    """All gold files. The models of one file are in ``evals.labels``."""

    articles: Mapping[str, ArticleLabels]
    """By the file's stem."""
    digests: Mapping[str, DigestLabels]
    """By ISO date."""
    entities: Mapping[str, NameLabel] = MappingProxyType({})
    """By canonical id."""


class Predicted(NamedTuple):
    """What the product made of one gold article."""

    name: str
    """The gold file's stem: ``2026-03-10_a01``."""
    article: Article
    passages: Passages | None
    """None for a page that is no article."""
    brief: Brief | None
    """None when no brief was made; ``failure`` says why."""
    failure: str = ""


class Run(NamedTuple):
    """Everything that the product made of the gold's inputs with one model."""

    model: str
    articles: Mapping[str, Predicted]
    """By the gold file's stem. Every gold article is here."""
    digests: Mapping[str, Digest]
    """By ISO date. ``Digest.articles`` paths are the gold stems' file names."""


class Miss(Model):
    """One thing that an item got wrong, for the report."""

    kind: str
    """A closed list per score: ``missed``, ``invented``, ``wrong``, ``speaker``…"""
    expected: str = ""
    got: str = ""
    gold_spans: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()


class Item(Model):
    """One article (or digest) under one score: the counts that the score adds up."""

    unit: str
    """The gold stem, the digest's date, or ``date/event``. Unique within a score."""
    cluster: str
    """What the bootstrap resamples: the gold event's id, or the unit where there is none."""
    slices: tuple[str, ...] = ()
    """``ru``, ``kk``, ``uk``, ``en``, ``cross-language``, ``undated``, ``multi-outlet``…"""
    counts: Mapping[str, float]
    """Such as ``tp``, ``fp``, ``fn``, ``hits``, ``total``; never left out of a denominator."""
    misses: tuple[Miss, ...] = ()


class Score(NamedTuple):
    """One figure of the scorecard."""

    name: str
    says: str
    """One line: what 1.0 means."""
    items: Callable[[GoldSet, Run], Sequence[Item]]
    value: Callable[[Sequence[Item]], float | None]
    """From items to the figure in 0…1; None when there is nothing to score."""
    direction: Literal["up", "invariant"] = "up"
    """``invariant``: 1.0 or the gate fails, whatever the statistics say."""
    family: str = ""
    """The scores of one family look at the same things; the gate also judges them together."""
