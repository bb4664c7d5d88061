"""The product over all gold: every article to a brief, every date to a digest, with one asker."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.articles import (
    Article,
    Dated,
    DateMethod,
    Precision,
    Reading,
    article_id,
    read,
)
from summarize.briefs import Mode, NothingToBrief, make_brief
from summarize.digest import Digest, Progress, Settings, make_digest
from summarize.evals.gold import article_files
from summarize.evals.model import GoldSet, Predicted, Run
from summarize.evals.recordings import recorded_name
from summarize.evals.replay import RecordingMiss, Replayer
from summarize.llm import Asker, NoAnswer
from summarize.passages import Passages, split
from summarize.stories.model import Decider


class Inputs(NamedTuple):
    """What the product is run on."""

    files: Mapping[str, Path]
    """The article files by the gold file's stem."""
    days: Mapping[dt.date, tuple[str, ...]]
    """The stems that were delivered on each digest date."""


class Silent:
    """Draws nothing."""

    def started(self, article: Article) -> None: ...

    def finished(self, article: Article) -> None: ...


def inputs_of(gold: GoldSet, root: Path) -> Inputs:
    """The inputs that the gold names.

    Args:
        root: the folder that holds ``gold``; the paths in gold are relative to it.
    """
    return Inputs(
        files=article_files(gold, root),
        days={digest.date: digest.articles for digest in gold.digests.values()},
    )


class Prepared(NamedTuple):
    """The inputs, read and taken apart once for several runs."""

    files: Mapping[str, Path]
    readings: Mapping[dt.date, Reading]
    """What is read together on each digest date."""
    articles: Mapping[str, Article]
    """By stem, without what cannot be read."""
    passages: Mapping[str, Passages]
    """By stem, of what is an article."""
    unreadable: Mapping[str, str]
    """By stem: why."""


def prepare(inputs: Inputs) -> Prepared:
    """Read the inputs.

    The articles of a date are read together, as an editor's folder is, and count as first
    seen on that date.
    """
    readings = {day: _read(inputs, stems, day) for day, stems in inputs.days.items()}
    delivered = {stem for stems in inputs.days.values() for stem in stems}
    rest = [stem for stem in inputs.files if stem not in delivered]
    everything = [*readings.values(), *([_read(inputs, rest, None)] if rest else [])]
    articles = {Path(a.path).stem: a for reading in everything for a in _every(reading)}
    return Prepared(
        files=inputs.files,
        readings=readings,
        articles=articles,
        passages={stem: split(a) for stem, a in articles.items() if not a.not_article},
        unreadable={Path(u.path).stem: u.reason for r in everything for u in r.unreadable},
    )


async def run_product(
    prepared: Prepared,
    asker: Asker,
    *,
    mode: Mode,
    language: str = "en",
    same_event: Decider = Decider.RULES,
    progress: Progress | None = None,
) -> Run:
    """Run the product.

    Args:
        same_event: who decides on events that the rules leave open.

    What fails costs its own item only: ``Predicted.failure`` says why.

    Raises:
        RecordingMiss: a replay lacks answers; the message names the articles.
        ModelUnavailable: a live model cannot answer anything.
        PromptError: a prompt template is broken.
    """
    told = progress or Silent()
    missing: list[str] = []

    async def one(stem: str) -> Predicted:
        article = prepared.articles.get(stem)
        if article is None:
            lost = _lost(prepared.files[stem])
            return Predicted(stem, lost, None, None, prepared.unreadable.get(stem, "no article"))
        if article.not_article:
            return Predicted(stem, article, None, None, article.not_article)
        passages = prepared.passages[stem]
        told.started(article)
        try:
            brief = await make_brief(article, passages, asker, mode=mode, language=language)
        except RecordingMiss as miss:
            missing.append(stem)
            return Predicted(stem, article, passages, None, str(miss))
        except (NoAnswer, NothingToBrief) as error:
            return Predicted(stem, article, passages, None, str(error))
        finally:
            told.finished(article)
        return Predicted(stem, article, passages, brief)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = {stem: group.create_task(one(stem)) for stem in prepared.files}
    except ExceptionGroup as errors:
        # The first stops the others: what it says holds for all of them.
        raise errors.exceptions[0] from None
    if missing:
        raise _miss(sorted(missing), asker.model.name)
    predicted = {stem: task.result() for stem, task in tasks.items()}
    digests: dict[str, Digest] = {}
    for day, reading in sorted(prepared.readings.items()):
        settings = Settings(date=day, mode=mode, language=language, same_event=same_event)
        # A digest asks what its articles were asked; a replay that lacks an answer is refused
        # below, because a digest takes any failure for one of its article.
        # Each date sees all before it, however far back they lie.
        made = await make_digest(reading, asker, settings, Silent(), tuple(digests.values()))
        digests[day.isoformat()] = made.digest
    if isinstance(asker, Replayer) and asker.missed:
        raise _miss(sorted(digests), asker.model.name)
    return Run(model=asker.model.name, articles=predicted, digests=digests)


def _miss(stems: Sequence[str], model: str) -> RecordingMiss:
    more = f" and {len(stems) - 1} more" if len(stems) > 1 else ""
    named = "" if model == recorded_name(None) else f" --model {model}"
    return RecordingMiss(
        f"no recording of {model} for {stems[0]}{more}: the article, a rule, the prompt or the"
        f" schema has changed since; run summarize eval --record{named}"
    )


def _read(inputs: Inputs, stems: Sequence[str], day: dt.date | None) -> Reading:
    """The articles by their file names, first seen on the day."""
    names = {str(inputs.files[s]): inputs.files[s].name for s in stems}
    reading = read([inputs.files[s] for s in stems])

    def seen(article: Article) -> Article:
        update: dict[str, object] = {"path": names.get(article.path, Path(article.path).name)}
        if day is not None:
            update["first_seen"] = Dated(value=day, precision=Precision.DAY, method=DateMethod.READ)
        return article.model_copy(update=update)

    return Reading(
        articles=tuple(seen(a) for a in reading.articles),
        unreadable=tuple(
            u.model_copy(update={"path": names.get(u.path, Path(u.path).name)})
            for u in reading.unreadable
        ),
        duplicates=tuple((seen(a), first) for a, first in reading.duplicates),
    )


def _every(reading: Reading) -> Iterator[Article]:
    yield from reading.articles
    for article, _ in reading.duplicates:
        yield article


def _lost(file: Path) -> Article:
    """What stands for an article that could not be read."""
    return Article(id=article_id(""), path=file.name, text="", language="und")
