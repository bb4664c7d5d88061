"""``summarize brief``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import first_seen, mode, model, store, today


def run(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Articles.")],
    store_file: options.Store = options.DEFAULT_STORE,
    model_name: options.Model = None,
    mode_wanted: options.ModeOption = None,
    lang: options.Lang = "en",
    context: options.Context = None,
    fresh: options.Fresh = False,
    prompts: options.Prompts = None,
    as_json: options.Json = False,
) -> None:
    """Make the brief of single articles, whatever their date, and print them."""
    from summarize.articles import Article, read
    from summarize.briefs import Brief, NothingToBrief, PromptError, make_brief
    from summarize.digest import brief_markdown
    from summarize.llm import Asker, LLMError
    from summarize.passages import Passages
    from summarize.passages.split import split

    language = options.language(lang)
    try:
        reading = read(files)
    except OSError as error:
        raise Failure(f"{error.filename}: {error.strerror}", Exit.USAGE) from error
    spec = model(model_name, context)
    templates = options.folder_of_prompts(prompts)
    failed = len(reading.unreadable)
    for unreadable in reading.unreadable:
        output.say(f"{unreadable.path}: {unreadable.reason}")

    async def make(articles: tuple[Article, ...]) -> list[tuple[Article, Passages, Brief]]:
        nonlocal failed
        made = []
        async with Asker(spec, opened, fresh=fresh) as asker:
            for article in articles:
                passages = split(article)
                try:
                    brief = await make_brief(
                        article,
                        passages,
                        asker,
                        mode=mode(mode_wanted, spec),
                        language=language,
                        prompts=templates,
                    )
                except (LLMError, NothingToBrief) as error:
                    output.say(f"{article.path}: {error}")
                    failed += 1
                else:
                    made.append((article, passages, brief))
        return made

    with store(store_file) as opened:
        reading = first_seen(reading, opened, today())
        every = (*reading.articles, *(a for a, _ in reading.duplicates))
        try:
            made = asyncio.run(make(every))
        except PromptError as error:
            raise Failure(str(error)) from error
    if as_json:
        output.data("[" + ",\n".join(b.model_dump_json() for _, _, b in made) + "]")
    else:
        output.data("\n---\n\n".join(brief_markdown(b, a, p) for a, p, b in made))
    if not made:
        raise typer.Exit(Exit.NOTHING)
    if failed:
        raise typer.Exit(Exit.PARTIAL)
