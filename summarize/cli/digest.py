"""``summarize digest``."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure
from summarize.cli.newsroom import Newsroom, opened_newsroom
from summarize.cli.run import Bar, decider, first_seen, languages, mode, model, read, store, today

if TYPE_CHECKING:
    from summarize.articles import Reading
    from summarize.digest import Digest, Made, Settings
    from summarize.llm import ModelSpec
    from summarize.store import Store


def run(
    *,
    date: options.Date = "today",
    articles: options.Articles = options.DEFAULT_ARTICLES,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Writes DIR/DATE/digest.md and more.")
    ] = Path("digests"),
    store_file: options.Store = options.DEFAULT_STORE,
    model_name: options.Model = None,
    mode_wanted: options.ModeOption = None,
    lang: options.Lang = None,
    strict: options.Strict = False,
    judge: options.Judge = None,
    same_event: options.SameEvent = None,
    concurrency: options.Concurrency = 8,
    context: options.Context = None,
    fresh: options.Fresh = False,
    prompts: options.Prompts = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="First of the earlier digests to compare with; default: 7 days before.",
        ),
    ] = None,
    newsroom: Newsroom = None,
    why: Annotated[
        bool, typer.Option("--why", help="Print under each story why it stands where it stands.")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Make the digest of a day from a folder of articles.

    Writes digest.md, digest.json and briefs/, one for each article of that day, and prints
    the digest. What the digests of earlier dates in the store have told is not told as new.
    Exit codes: 0 complete, 1 written but some articles failed, 2 bad usage,
    3 nothing written.
    """
    from summarize.digest import Settings, digest_json, digest_markdown

    moment = today()
    day = options.day(date, moment)
    first = options.day(since, moment, "--since") if since else None
    language = options.language(lang)
    templates = options.folder_of_prompts(prompts)
    desk = opened_newsroom(newsroom)
    folder = out / day.isoformat()
    output.check_folder(folder)
    reading = read(articles)
    spec = model(model_name, context)
    second = model(judge, None) if judge else None
    chosen = mode(mode_wanted, spec)
    speech = languages(language, chosen)
    settings = Settings(
        date=day,
        mode=chosen,
        language=speech.written,
        prompts=templates,
        gloss=speech.gloss,
        strict=strict,
        newsroom=desk,
        same_event=decider(same_event, spec),
    )
    with store(store_file) as opened:
        made = _make(
            first_seen(reading, opened, moment),
            opened,
            spec,
            settings,
            _earlier(opened, day, first),
            judge=second,
            concurrency=concurrency,
            fresh=fresh,
        )
        text = digest_json(made.digest)
        _write(folder, made, text, why=why)
        opened.put_digest(day, text)
    output.data(text if as_json else digest_markdown(made, why=why))
    output.note(f"written to {folder / 'digest.md'}")
    if made.failed:
        _tell_failures(made)
        raise typer.Exit(Exit.PARTIAL)


def _make(
    reading: Reading,
    opened: Store,
    spec: ModelSpec,
    settings: Settings,
    earlier: Sequence[Digest],
    *,
    judge: ModelSpec | None,
    concurrency: int,
    fresh: bool,
) -> Made:
    from summarize.briefs import PromptError
    from summarize.digest import make_digest
    from summarize.llm import Asker, LLMError

    async def work() -> Made:
        with Bar(_asked_about(reading, settings)) as bar:
            async with AsyncExitStack() as stack:

                async def opening(model: ModelSpec) -> Asker:
                    return await stack.enter_async_context(
                        Asker(
                            model, opened, fresh=fresh, concurrency=concurrency, notify=bar.notify
                        )
                    )

                asker = await opening(spec)
                second = await opening(judge) if judge is not None else None
                return await make_digest(reading, asker, settings, bar, earlier, judge=second)

    try:
        return asyncio.run(work())
    except (LLMError, PromptError) as error:
        raise Failure(str(error)) from error


def _earlier(opened: Store, day: dt.date, since: dt.date | None) -> Sequence[Digest]:
    """The stored digests to compare with."""
    from summarize.digest.earlier import first_day, remember

    stored = [(d.date, d.json) for d in opened.get_digests(day)]
    found = remember(stored, since=since or first_day(day), before=day)
    for note in found.notes:
        output.say(note)
    return found.digests


def _asked_about(reading: Reading, settings: Settings) -> int:
    from summarize.articles import Status
    from summarize.articles.dates import status_on

    return sum(
        not a.not_article and status_on(a, settings.date)[0] is Status.CURRENT
        for a in reading.articles
    )


def _write(folder: Path, made: Made, text: str, *, why: bool) -> None:
    """The folder of the day holds exactly this digest's files."""
    from summarize.digest import brief_file, brief_markdown, digest_markdown

    output.write(folder / "digest.json", text)
    output.write(folder / "digest.md", digest_markdown(made, why=why))
    wanted = set()
    for brief in made.briefs:
        article = made.articles[brief.article]
        path = folder / "briefs" / brief_file(article.path)
        output.write(path, brief_markdown(brief, article, made.passages[brief.article]))
        wanted.add(path)
    output.remove(set((folder / "briefs").glob("*.md")) - wanted)


def _tell_failures(made: Made) -> None:
    """One line for each reason: a server that is down fails every article alike."""
    from summarize.digest import LedgerReason

    failed: dict[str, list[str]] = {}
    for entry in made.digest.ledger:
        if entry.reason in {LedgerReason.UNREADABLE, LedgerReason.FAILED}:
            failed.setdefault(entry.detail, []).append(entry.path)
    for detail, paths in failed.items():
        more = f" and {len(paths) - 1} more" if paths[1:] else ""
        output.say(f"{paths[0]}{more}: {detail}")
