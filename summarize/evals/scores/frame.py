"""What every score needs to know of an article and of a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.digest.model import ArticleEntry, Digest, LedgerEntry, LedgerReason
from summarize.evals.labels import ArticleLabels, DigestLabels, EventLabel
from summarize.evals.locate import Located, locate
from summarize.evals.model import GoldSet, Item, Miss, Predicted, Run
from summarize.stories.model import Story


class Frame(NamedTuple):
    """One gold article with what the product made of it."""

    stem: str
    labels: ArticleLabels
    predicted: Predicted
    cluster: str
    slices: tuple[str, ...]

    def item(self, counts: Mapping[str, float], *misses: Miss) -> Item:
        return Item(
            unit=self.stem,
            cluster=self.cluster,
            slices=self.slices,
            counts=dict(counts),
            misses=misses,
        )

    def failed(self, total: int) -> Item:
        """The item of an article without a brief: everything that was asked is missed."""
        miss = Miss(kind="no brief", got=self.predicted.failure)
        return self.item({"hits": 0.0, "total": float(total)}, miss)

    @property
    def located(self) -> Located:
        return locate(self.labels, self.predicted.article)


def frames(gold: GoldSet, run: Run, *, pages: bool = False) -> Iterator[Frame]:
    """Every gold article; ``pages`` adds the pages that are no article."""
    about = {
        stem: (event, digest)
        for digest in gold.digests.values()
        for stem in digest.articles
        for event in [digest.event_of(stem)]
    }
    for stem, labels in gold.articles.items():
        if labels.article_page or pages:
            event, _ = about.get(stem, (None, None))
            yield Frame(
                stem,
                labels,
                run.articles[stem],
                event.id if event else stem,
                (
                    labels.language,
                    *(("undated",) if labels.published.date is None else ()),
                    *(event_slices(event, gold) if event else ()),
                ),
            )


def event_slices(event: EventLabel, gold: GoldSet) -> tuple[str, ...]:
    """``multi-outlet`` and ``cross-language`` where they hold.

    Languages are those of the day's articles, which one story has to bring together. Outlets
    are those that tell of the event on any day, by the publisher that is printed: an article
    that names none is of no outlet that is known to be another.
    """
    languages = {gold.articles[a].language for a in event.articles if a in gold.articles}
    return (
        *(("multi-outlet",) if len(_outlets(event, gold)) > 1 else ()),
        *(("cross-language",) if len(languages) > 1 else ()),
    )


def _outlets(event: EventLabel, gold: GoldSet) -> set[str]:
    """An event has one id on every date. «ДАЛА ТАҢЫ» and «Дала таңы» are one outlet."""
    told = {event.articles} | {
        same.articles for day in gold.digests.values() for same in day.events if same.id == event.id
    }
    labels = [gold.articles[a] for articles in told for a in articles if a in gold.articles]
    return {label.publisher.casefold() for label in labels if label.publisher}


class Day(NamedTuple):
    """One gold date with the digest that the product made."""

    date: str
    labels: DigestLabels
    digest: Digest | None
    entries: Mapping[str, ArticleEntry]
    """By stem; so are the next two."""
    ledger: Mapping[str, LedgerEntry]
    stories: Mapping[str, Story]
    stems: Mapping[str, str]
    """Article id → stem, of the articles in stories."""

    def item(
        self, gold: GoldSet, event: EventLabel, counts: Mapping[str, float], *misses: Miss
    ) -> Item:
        """An item about one event of the day."""
        return Item(
            unit=f"{self.date}/{event.id}",
            cluster=event.id,
            slices=event_slices(event, gold),
            counts=dict(counts),
            misses=misses,
        )

    def stem_item(
        self, gold: GoldSet, stem: str, counts: Mapping[str, float], *misses: Miss
    ) -> Item:
        """An item about one article of the day."""
        event = self.labels.event_of(stem)
        label = gold.articles.get(stem)
        return Item(
            unit=stem,
            cluster=event.id if event else stem,
            slices=(
                *((label.language,) if label else ()),
                *(("undated",) if label and label.published.date is None else ()),
                *(event_slices(event, gold) if event else ()),
            ),
            counts=dict(counts),
            misses=misses,
        )


def days(gold: GoldSet, run: Run) -> Iterator[Day]:
    """Every gold date. A date without a digest is all missed."""
    for date, labels in gold.digests.items():
        digest = run.digests.get(date)
        entries = {stem_of(e.path): e for e in digest.articles} if digest else {}
        ledger = {stem_of(e.path): e for e in digest.ledger} if digest else {}
        by_id = {s: e.id for s, e in entries.items()}
        by_id |= {
            s: run.articles[s].article.id
            for s in labels.articles
            if s in run.articles and s not in by_id
        }
        told = {a: story for story in (digest.stories if digest else ()) for a in story.articles}
        # The copy of a text shares its id with the one that is told.
        copies = {s for s, e in ledger.items() if e.reason is LedgerReason.DUPLICATE}
        stories = {s: told[i] for s, i in by_id.items() if i in told and s not in copies}
        yield Day(
            date=date,
            labels=labels,
            digest=digest,
            entries=entries,
            ledger=ledger,
            stories=stories,
            stems={by_id[s]: s for s in stories},
        )


def stem_of(path: str) -> str:
    """The gold stem of an article's path (``2026-03-11_a21.json#1``)."""
    return PurePosixPath(path.partition("#")[0]).stem


def texts(*spans: Span | None) -> str:
    """The words of some spans, for a report."""
    return " … ".join(s.text for s in spans if s is not None)
