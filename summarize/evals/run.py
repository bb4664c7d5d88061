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
from summarize.evals.recordings import RecordingMiss, Replayer
from summarize.llm import Asker, NoAnswer
from summarize.passages import split


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


async def run_product(
    inputs: Inputs, asker: Asker, *, mode: Mode, language: str = "en", progress: Progress | None = None
) -> Run:
    """Run the product.

    What fails costs its own item only: ``Predicted.failure`` says why. The articles of a
    date are read together, as an editor's folder is, and count as first seen on that date.

    Raises:
        RecordingMiss: a replay lacks answers; the message names the articles.
        ModelUnavailable: a live model cannot answer anything.
        PromptError: a prompt template is broken.
    """
    told = progress or Silent()
    delivered = {stem for stems in inputs.days.values() for stem in stems}
    readings = {day: _read(inputs, stems, day) for day, stems in inputs.days.items()}
    rest = tuple(s for s in inputs.files if s not in delivered)
    everything = [*readings.values(), *([_read(inputs, rest, None)] if rest else [])]
    articles = {Path(a.path).stem: a for reading in everything for a in _every(reading)}
    failures = {Path(u.path).stem: u.reason for r in everything for u in r.unreadable}

    missing: list[str] = []

    async def one(stem: str) -> Predicted:
        if stem not in articles:
            lost = _lost(inputs.files[stem])
            return Predicted(stem, lost, None, None, failures.get(stem, "nothing was read"))
        article = articles[stem]
        told.started(article)
        try:
            return await _predicted(stem, article, asker, mode, language)
        except RecordingMiss as miss:
            missing.append(stem)
            return Predicted(stem, article, None, None, str(miss))
        finally:
            told.finished(article)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = {stem: group.create_task(one(stem)) for stem in inputs.files}
    except ExceptionGroup as errors:
        # The first stops the others: what it says holds for all of them.
        raise errors.exceptions[0] from None
    if missing:
        raise _miss(sorted(missing), asker.model.name)
    predicted = {stem: task.result() for stem, task in tasks.items()}
    digests: dict[str, Digest] = {}
    for day, reading in readings.items():
        settings = Settings(date=day, mode=mode, language=language)
        # A digest asks what its articles were asked; a replay that lacks an answer is refused
        # below, because a digest takes any failure for one of its article.
        made = await make_digest(reading, asker, settings, Silent())
        digests[day.isoformat()] = made.digest
    if isinstance(asker, Replayer) and asker.missed:
        raise _miss(sorted(d.isoformat() for d in readings), asker.model.name)
    return Run(model=asker.model.name, articles=predicted, digests=digests)


def _miss(stems: Sequence[str], model: str) -> RecordingMiss:
    more = f" and {len(stems) - 1} more" if len(stems) > 1 else ""
    return RecordingMiss(
        f"no recording of {model} for {stems[0]}{more}: the article, a rule, the prompt or the"
        " schema has changed since; run summarize eval --record"
    )


async def _predicted(
    stem: str, article: Article, asker: Asker, mode: Mode, language: str
) -> Predicted:
    if article.not_article:
        return Predicted(stem, article, None, None, article.not_article)
    passages = split(article)
    try:
        brief = await make_brief(article, passages, asker, mode=mode, language=language)
    except (NoAnswer, NothingToBrief) as error:
        return Predicted(stem, article, passages, None, str(error))
    return Predicted(stem, article, passages, brief)


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
