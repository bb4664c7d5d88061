"""A day's reading and its digest, made without a model."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from summarize.articles import Article, Reading, Unreadable
from summarize.briefs import Mode
from summarize.digest import Digest, Made, Settings, make_digest
from summarize.evals.lead import Lead
from summarize.llm import Answer, Message
from summarize.llm.model import T
from summarize.stories.newsroom import Newsroom
from tests.making import DAY, STORM, make_article

Failure = Callable[[str], Exception | None]
"""From the words of a question to the error that it meets, if any."""


class Failing(Lead):
    """Answers as the lead baseline does, but for some questions."""

    def __init__(self, failure: Failure) -> None:
        super().__init__()
        self._failure = failure

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        error = self._failure("\n".join(str(m) for m in messages))
        if error is not None:
            raise error
        return await super().ask(messages, schema, max_tokens=max_tokens, check=check)


class Watching:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.working: list[str] = []
        self.done: list[str] = []

    def started(self, article: Article) -> None:
        self.working.append(article.path)

    def finished(self, article: Article) -> None:
        self.done.append(article.path)


def reading(
    *articles: Article,
    duplicates: Sequence[tuple[Article, str]] = (),
    unreadable: Sequence[Unreadable] = (),
) -> Reading:
    return Reading(
        articles=tuple(articles), duplicates=tuple(duplicates), unreadable=tuple(unreadable)
    )


def make(
    read: Reading,
    *,
    failure: Failure = lambda _: None,
    date: dt.date = DAY,
    progress: Any = None,
    earlier: Sequence[Digest] = (),
    newsroom: Newsroom | None = None,
) -> Made:
    settings = Settings(date=date, mode=Mode.SELECT, language="en", newsroom=newsroom or Newsroom())
    asker = Failing(failure)
    return asyncio.run(make_digest(read, asker, settings, progress or Watching(), earlier))


def storm(path: str = "storm.txt", **changes: Any) -> Article:
    return make_article(STORM, path=path, **changes)
