"""The whole road: what was read, sorted by its status for a day, briefed, told, accounted for."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from summarize.articles import Article, Reading, Status
from summarize.articles.dates import status_on
from summarize.briefs import Brief, Judge, Mode, NothingToBrief, Translator, make_brief
from summarize.digest import sums
from summarize.digest.copies import Reprints, copies
from summarize.digest.earlier import stories_before
from summarize.digest.model import (
    ArticleEntry,
    Digest,
    Footer,
    LedgerEntry,
    LedgerReason,
)
from summarize.llm import Asker, LLMError, ModelUnavailable, Usage
from summarize.passages import Passages
from summarize.passages.split import split
from summarize.stories import Desk, Told, kinship, spellings, tell
from summarize.stories.model import Decider
from summarize.stories.newsroom import Newsroom
from summarize.stories.ranking import ranked, with_novelty
from summarize.stories.tell import in_house_spelling
from summarize.stories.updates import Repeated, compare_days


class Settings(NamedTuple):
    """What the user decides about a digest."""

    date: dt.date
    mode: Mode
    language: str
    prompts: Path | None = None
    gloss: str | None = None
    """The language of machine translations under source sentences; None makes none."""
    strict: bool = False
    """Leave out what could not be checked."""
    newsroom: Newsroom = Newsroom()
    same_event: Decider = Decider.RULES
    """Who decides whether articles tell of one event, where the rules leave it open."""


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
    reading: Reading,
    asker: Asker,
    settings: Settings,
    progress: Progress,
    earlier: Sequence[Digest] = (),
    *,
    judge: Asker | None = None,
) -> Made:
    """Make the digest of a day from what was read.

    One article that fails costs only itself: it goes into the ledger with the reason.

    Args:
        earlier: digests that were published; those of this date and later ones do not count.
        judge: the model that gives a second opinion; None asks for none.

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
    again = Reprints()
    paths = {a.id: a.path for a in reading.articles}
    for article, original in reading.duplicates:
        again.add(article, original)
        status, reason = status_on(article, settings.date)
        entries.append(entry(article, status, reason))
        ledger.append(
            left_out(
                article,
                LedgerReason.DUPLICATE,
                f"the same text as {paths[original]}",
                duplicate_of=original,
            )
        )

    passages = {a.id: split(a) for a in current}
    reprints = copies(current, passages)
    copied = {c.article.id for c in reprints}
    current = [a for a in current if a.id not in copied]
    for copy in reprints:
        again.add(copy.article, copy.original.id)
        ledger.append(
            left_out(
                copy.article,
                LedgerReason.DUPLICATE,
                f"{copy.share:.0%} of it stands word for word in {copy.original.path}",
                duplicate_of=copy.original.id,
            )
        )
    outcomes = await _brief_all(current, passages, asker, settings, progress, judge=judge)
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
    articles = {a.id: a for a in (*(d for d, _ in reading.duplicates), *reading.articles)}
    told = [Told(articles[b.article], passages[b.article], b) for b in briefs]
    house, notes = spellings(
        told, settings.newsroom, settings.language if settings.mode is Mode.WRITE else None
    )
    desk = Desk(settings.newsroom, house, again.carriers())
    asked: kinship.Asked | None = None
    if settings.same_event is Decider.MODEL:
        asked = await kinship.ask(told, asker, house=house, prompts=settings.prompts)
    rulings = asked.rulings if asked else None
    compared = compare_days(tell(told, rulings, desk), told, stories_before(earlier, settings.date))
    ledger.extend(
        left_out(articles[a], LedgerReason.NOTHING_NEW, _told_on(r))
        for r in compared.repeated
        for a in r.story.articles
    )
    digest = Digest(
        date=settings.date,
        articles=tuple(entries),
        notes=notes,
        corrections=compared.corrections,
        stories=ranked(with_novelty(s) for s in compared.stories),
        ledger=tuple(ledger),
        footer=footer(briefs, asker, settings, judge, asked),
    )
    spelled = tuple(in_house_spelling(t, house) for t in told) if house else tuple(briefs)
    return Made(digest, spelled, articles, passages)


async def _brief_all(
    articles: Sequence[Article],
    passages: Mapping[str, Passages],
    asker: Asker,
    settings: Settings,
    progress: Progress,
    *,
    judge: Asker | None,
) -> list[tuple[Article, Brief | Exception]]:
    translator = (
        Translator(asker, settings.gloss, settings.prompts) if settings.gloss is not None else None
    )
    opinion = Judge(judge, settings.prompts) if judge is not None else None

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
                strict=settings.strict,
                translator=translator,
                judge=opinion,
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


def _told_on(repeated: Repeated) -> str:
    return (
        f"the digest of {repeated.date} has told all of it under “{repeated.headline}”; "
        f"--since {repeated.date + dt.timedelta(days=1)} tells it again"
    )


def footer(
    briefs: Sequence[Brief],
    asker: Asker,
    settings: Settings,
    judge: Asker | None = None,
    asked: kinship.Asked | None = None,
) -> Footer:
    """How the digest was made, summed over its briefs and what was asked about them."""
    made = [b.provenance for b in briefs]
    spent = asked.usage if asked is not None else Usage()
    costs = [p.cost_usd for p in made] + ([spent.cost_usd] if spent.requests else [])
    return Footer(
        model=asker.model.name,
        mode=settings.mode,
        language=settings.language if settings.mode is Mode.WRITE else None,
        requests=asker.requests + (judge.requests if judge is not None else 0),
        stored=asker.stored + (judge.stored if judge is not None else 0),
        prompt_tokens=sum(p.prompt_tokens for p in made) + spent.prompt_tokens,
        completion_tokens=sum(p.completion_tokens for p in made) + spent.completion_tokens,
        seconds=round(sum(p.seconds for p in made) + spent.seconds, 1),
        cost_usd=None if None in costs else sum(c for c in costs if c is not None),
        written=sum(p.written for p in made),
        corrected=sum(p.corrected for p in made),
        replaced=sum(p.replaced for p in made),
        unchecked=sum(p.unchecked for p in made),
        strict=settings.strict,
        withheld=sum(p.withheld for p in made),
        speakers_withheld=sum(p.speakers_withheld for p in made),
        glosses=sums.glosses(made),
        opinions=sums.opinions(made),
        kinships=sums.kinships(asked.rulings.values()) if asked is not None else None,
    )
