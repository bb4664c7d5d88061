"""``summarize brief``."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import first_seen, languages, mode, model, store, today

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from summarize.articles import Article
    from summarize.briefs import Brief
    from summarize.passages import Passages


class Done(NamedTuple):
    """A brief, and what it was made of."""

    article: Article
    passages: Passages
    brief: Brief


def run(
    *,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Articles.")],
    store_file: options.Store = options.DEFAULT_STORE,
    model_name: options.Model = None,
    mode_wanted: options.ModeOption = None,
    lang: options.Lang = None,
    strict: options.Strict = False,
    judge_name: options.Judge = None,
    context: options.Context = None,
    fresh: options.Fresh = False,
    prompts: options.Prompts = None,
    as_json: options.Json = False,
) -> None:
    """Make and print the briefs of single articles, of any date.

    Exit codes: 0 complete, 1 some articles failed, 2 bad usage, 3 no brief.
    """
    from summarize.articles import read
    from summarize.briefs import Judge, PromptError, Translator, make_brief
    from summarize.digest import brief_markdown
    from summarize.llm import Asker
    from summarize.passages.split import split

    language = options.language(lang)
    templates = options.folder_of_prompts(prompts)
    try:
        reading = read(files)
    except OSError as error:
        raise Failure(str(error), Exit.USAGE) from error
    spec = model(model_name, context)
    second = model(judge_name, None) if judge_name else None
    chosen = mode(mode_wanted, spec)
    speech = languages(language, chosen)
    for unreadable in reading.unreadable:
        output.say(f"{unreadable.path}: {unreadable.reason}")

    async def all_of(articles: Sequence[Article]) -> list[Done]:
        async with AsyncExitStack() as stack:
            asker = await stack.enter_async_context(Asker(spec, opened, fresh=fresh))
            translator = Translator(asker, speech.gloss, templates) if speech.gloss else None
            judge = None
            if second is not None:
                other = await stack.enter_async_context(Asker(second, opened, fresh=fresh))
                judge = Judge(other, templates)

            async def one(article: Article) -> Done:
                passages = split(article)
                brief = await make_brief(
                    article,
                    passages,
                    asker,
                    mode=chosen,
                    language=speech.written,
                    prompts=templates,
                    strict=strict,
                    translator=translator,
                    judge=judge,
                )
                return Done(article, passages, brief)

            return await _each(articles, one)

    with store(store_file) as opened:
        reading = first_seen(reading, opened, today())
        every = (*reading.articles, *(a for a, _ in reading.duplicates))
        try:
            made = asyncio.run(all_of(every))
        except PromptError as error:
            raise Failure(str(error)) from error
    if as_json:
        output.data("[" + ",\n".join(d.brief.model_dump_json() for d in made) + "]")
    elif made:
        output.data("\n---\n\n".join(brief_markdown(d.brief, d.article, d.passages) for d in made))
    if not made:
        raise typer.Exit(Exit.NOTHING)
    if reading.unreadable or len(made) < len(every):
        raise typer.Exit(Exit.PARTIAL)


async def _each(
    articles: Sequence[Article], make: Callable[[Article], Awaitable[Done]]
) -> list[Done]:
    """What could be made; the rest costs a line on stderr, a reason that all share one."""
    from summarize.briefs import NothingToBrief
    from summarize.llm import LLMError, ModelUnavailable

    done = []
    told: set[str] = set()
    for article in articles:
        if article.not_article:
            output.say(f"{article.path}: perhaps no article: {article.not_article}")
        try:
            done.append(await make(article))
        except ModelUnavailable as error:
            if str(error) not in told:
                output.say(f"summarize: {error}")
            told.add(str(error))
        except (LLMError, NothingToBrief) as error:
            output.say(f"{article.path}: {error}")
    return done
