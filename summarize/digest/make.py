"""The whole road: what was read, sorted by its status for a day, briefed, told, accounted for."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from summarize.articles import Article, Reading, Status
from summarize.articles.dates import status_on
from summarize.briefs import Brief, Mode, NothingToBrief, make_brief
from summarize.digest.copies import copies
from summarize.digest.model import (
    ArticleEntry,
    Digest,
    Footer,
    LedgerEntry,
    LedgerReason,
)
from summarize.llm import Asker, LLMError, ModelUnavailable
from summarize.passages import Passages
from summarize.passages.split import split
from summarize.stories import Told, tell


class Settings(NamedTuple):
    """What the user decides about a digest."""

    date: dt.date
    mode: Mode
    language: str
    prompts: Path | None = None


class Progress(Protocol):
    """Told about each article; the command line draws it."""

    def started(self, article: Article) -> None: ...

    def finished(self, article: Article) -> None: ...


class Made(NamedTuple):
    """A digest with the briefs that it was made of."""

    digest: Digest
    briefs: tuple[Brief, ...]
    articles: Mapping[str, Article]
    passages: Mapping[str, Passages]

    @property
    def failed(self) -> int:
        """Files that could not be read and articles that the model failed on."""
        bad = {LedgerReason.UNREADABLE, LedgerReason.FAILED}
        return sum(e.reason in bad for e in self.digest.ledger)


_LEDGER_OF = {
    Status.OTHER_DAY: LedgerReason.OTHER_DAY,
    Status.STALE: LedgerReason.STALE,
    Status.UNDATED: LedgerReason.UNDATED,
    Status.FUTURE: LedgerReason.FUTURE,
}


async def make_digest(
    reading: Reading, asker: Asker, settings: Settings, progress: Progress
) -> Made:
    """Make the digest of a day from what was read.

    One article that fails costs only itself: it goes into the ledger with the reason.

    Raises:
        LLMError: nothing can answer at all (no key, no model, no connection); raised only
            when every article failed for that one reason.
        PromptError: a prompt template is broken.
    """
    ledger = [
        LedgerEntry(path=u.path, article=None, reason=LedgerReason.UNREADABLE, detail=u.reason)
        for u in reading.unreadable
    ]
    entries: list[ArticleEntry] = []
    current: list[Article] = []
    for article in reading.articles:
        status, reason = status_on(article, settings.date)
        entries.append(entry(article, status, reason))
        if article.not_article:
            ledger.append(left_out(article, LedgerReason.NOT_ARTICLE, article.not_article))
        elif status is not Status.CURRENT:
            ledger.append(left_out(article, _LEDGER_OF[status], reason))
        else:
            current.append(article)
    for article, original in reading.duplicates:
        status, reason = status_on(article, settings.date)
        entries.append(entry(article, status, reason))
        first = next(a for a in reading.articles if a.id == original)
        ledger.append(
            left_out(
                article,
                LedgerReason.DUPLICATE,
                f"the same text as {first.path}",
                duplicate_of=original,
            )
        )

    passages = {a.id: split(a) for a in current}
    for copy in copies(current, passages):
        current.remove(copy.article)
        ledger.append(
            left_out(
                copy.article,
                LedgerReason.DUPLICATE,
                f"{copy.share:.0%} of it stands word for word in {copy.original.path}",
                duplicate_of=copy.original.id,
            )
        )
    outcomes = await _brief_all(current, passages, asker, settings, progress)
    failures = [(a, e) for a, e in outcomes if isinstance(e, Exception)]
    systemic = [e for _, e in failures if isinstance(e, ModelUnavailable)]
    if systemic and len(failures) == len(outcomes):
        raise systemic[0]
    ledger.extend(
        left_out(a, LedgerReason.NOT_ARTICLE, str(e))
        if isinstance(e, NothingToBrief)
        else left_out(a, LedgerReason.FAILED, str(e))
        for a, e in failures
    )
    briefs = [b for _, b in outcomes if isinstance(b, Brief)]
    articles = {a.id: a for a in (*reading.articles, *(d for d, _ in reading.duplicates))}
    stories = tell([Told(articles[b.article], passages[b.article], b) for b in briefs])
    digest = Digest(
        date=settings.date,
        articles=tuple(entries),
        stories=stories,
        ledger=tuple(ledger),
        footer=footer(briefs, asker, settings),
    )
    return Made(digest, tuple(briefs), articles, passages)


async def _brief_all(
    articles: Sequence[Article],
    passages: Mapping[str, Passages],
    asker: Asker,
    settings: Settings,
    progress: Progress,
) -> list[tuple[Article, Brief | Exception]]:
    async def one(article: Article) -> tuple[Article, Brief | Exception]:
        progress.started(article)
        try:
            brief = await make_brief(
                article,
                passages[article.id],
                asker,
                mode=settings.mode,
                language=settings.language,
                prompts=settings.prompts,
            )
        except (LLMError, NothingToBrief) as error:
            return article, error
        finally:
            progress.finished(article)
        return article, brief

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(a)) for a in articles]
    except ExceptionGroup as group_of_errors:
        # a broken prompt or store, which all tasks meet alike
        raise group_of_errors.exceptions[0] from None
    return [t.result() for t in tasks]


def entry(article: Article, status: Status, reason: str) -> ArticleEntry:
    """The article as the digest lists it."""
    return ArticleEntry(
        **{
            f: getattr(article, f)
            for f in ArticleEntry.model_fields
            if f not in {"status", "reason"}
        },
        status=status,
        reason=reason,
    )


def left_out(
    article: Article, reason: LedgerReason, detail: str, *, duplicate_of: str | None = None
) -> LedgerEntry:
    """The ledger's line about an article."""
    return LedgerEntry(
        path=article.path,
        article=article.id,
        reason=reason,
        detail=detail,
        duplicate_of=duplicate_of,
    )


def footer(briefs: Sequence[Brief], asker: Asker, settings: Settings) -> Footer:
    """How the digest was made, summed over its briefs."""
    made = [b.provenance for b in briefs]
    costs = [p.cost_usd for p in made]
    return Footer(
        model=asker.model.name,
        mode=settings.mode,
        language=settings.language if settings.mode is Mode.WRITE else None,
        requests=asker.requests,
        stored=asker.stored,
        prompt_tokens=sum(p.prompt_tokens for p in made),
        completion_tokens=sum(p.completion_tokens for p in made),
        seconds=round(sum(p.seconds for p in made), 1),
        cost_usd=None if None in costs else sum(c for c in costs if c is not None),
        written=sum(p.written for p in made),
        corrected=sum(p.corrected for p in made),
        replaced=sum(p.replaced for p in made),
        unchecked=sum(p.unchecked for p in made),
    )
