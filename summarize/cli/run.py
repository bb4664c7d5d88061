"""What the commands that ask a model have in common."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from summarize.cli import output
from summarize.cli.exits import Exit, Failure
from summarize.cli.options import DEFAULT_ARTICLES, DeciderName, ModeName

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from summarize.articles import Article, Reading
    from summarize.briefs import Mode
    from summarize.llm import ModelSpec
    from summarize.store import Store
    from summarize.stories.model import Decider


def today() -> dt.date:
    """The date here and now."""
    return dt.datetime.now().astimezone().date()


def read(path: Path) -> Reading:
    """Read a folder of articles, or one file.

    Raises:
        Failure: it is not there.
    """
    from summarize.articles import read as read_articles

    try:
        reading = read_articles([path])
    except OSError as error:
        hint = " (its default)" if path == DEFAULT_ARTICLES else ""
        reason = "cannot be opened" if path.exists() else "does not exist"
        raise Failure(
            f"--articles{hint}: {path} {reason}; name the folder that holds the articles",
            Exit.USAGE,
        ) from error
    if not any(reading):
        output.say(f"{path}: no article is in it; --articles names the folder to read")
    return reading


def model(name: str | None, context: int | None) -> ModelSpec:
    """The model to ask.

    Raises:
        Failure: there is none.
    """
    from summarize.llm import LLMError, choose

    try:
        return choose(name, os.environ, context_tokens=context)
    except LLMError as error:
        raise Failure(str(error)) from error


WRITE_CONTEXT = 8192
"""Tokens: with less, the room that is kept for what is written leaves none for an article."""


def mode(wanted: ModeName | None, spec: ModelSpec) -> Mode:
    """The mode that suits the model, unless the user says which.

    Raises:
        Failure: the model's context is too small for it.
    """
    from summarize.briefs import Mode

    if not wanted:
        wanted = "select" if spec.small else "write"
    if wanted == "write" and spec.context_tokens < WRITE_CONTEXT:
        raise Failure(
            f"--context {spec.context_tokens} is too small for --mode write: it takes "
            f"{WRITE_CONTEXT} or more; --mode select takes less",
            Exit.USAGE,
        )
    return Mode(wanted)


def decider(wanted: DeciderName | None, spec: ModelSpec) -> Decider:
    """Who decides on events: a small model does not, unless the user says so."""
    from summarize.stories.model import Decider

    return Decider(wanted or ("rules" if spec.small else "model"))


class Languages(NamedTuple):
    """What ``--lang`` means in a mode."""

    written: str
    """The language of written sentences."""
    gloss: str | None
    """The language of translations under source sentences; None makes none."""


def languages(wanted: str | None, mode: Mode) -> Languages:
    """Where the model writes, sentences are written in the language, English by default; where
    it only points, they are translated into it if the user names one."""
    from summarize.briefs import Mode

    return Languages(wanted or "en", wanted if mode is Mode.SELECT else None)


@contextmanager
def store(path: Path) -> Iterator[Store]:
    """The store, opened.

    Raises:
        Failure: it cannot be used.
    """
    from summarize.store import Store, StoreError

    try:
        with Store(path) as opened:
            yield opened
    except StoreError as error:
        raise Failure(str(error)) from error


def first_seen(reading: Reading, opened: Store, moment: dt.date) -> Reading:
    """The articles with the day on which this store first saw them."""
    from summarize.articles import Dated, DateMethod, Precision
    from summarize.store import SeenArticle

    every = [*reading.articles, *(a for a, _ in reading.duplicates)]
    days = opened.seen([SeenArticle(a.id, a.path, a.text) for a in every], moment)

    def dated(article: Article) -> Article:
        seen = Dated(value=days[article.id], precision=Precision.DAY, method=DateMethod.READ)
        return article.model_copy(update={"first_seen": seen})

    return reading._replace(
        articles=tuple(dated(a) for a in reading.articles),
        duplicates=tuple((dated(a), first) for a, first in reading.duplicates),
    )


class Bar:
    """A progress bar on stderr with the articles in work; nothing where that is no terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._working: list[str] = []
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                MofNCompleteColumn,
                Progress,
                TextColumn,
                TimeElapsedColumn,
            )

            self._progress = Progress(
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._progress.add_task("", total=self._total)
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress:
            self._progress.stop()

    def started(self, article: Article) -> None:
        """An article is in work."""
        self._working.append(article.path)
        self._show()

    def finished(self, article: Article) -> None:
        """It is done, well or not."""
        self._working.remove(article.path)
        self._show(advance=1)

    def notify(self, text: str) -> None:
        """Say why something takes long."""
        if self._progress:
            self._progress.console.print(text, style="dim", markup=False, highlight=False)

    def _show(self, advance: int = 0) -> None:
        if self._progress and self._task is not None:
            shown = ", ".join(self._working[:2])
            self._progress.update(self._task, description=shown, advance=advance)


@contextmanager
def failures() -> Iterator[None]:
    """What can go wrong in a run, as one line."""
    from summarize.briefs import PromptError
    from summarize.evals.gold import GoldError
    from summarize.evals.recordings import BadRecordings
    from summarize.llm import LLMError

    try:
        yield
    except (LLMError, PromptError, BadRecordings) as error:
        raise Failure(str(error)) from error
    except GoldError as error:  # of the second labelling
        raise Failure(f"{error.problems[0]}: summarize gold check", Exit.USAGE) from error
    except OSError as error:
        where = error.filename or "a file"
        raise Failure(f"cannot use {where}: {error.strerror or error}") from error
