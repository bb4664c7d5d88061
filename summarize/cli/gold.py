"""``summarize gold``: the labels that evals measure with."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli import options, output
from summarize.cli.eval import DEFAULT_EVALS, Evals, opened_suite, replayed
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import failures, mode, model, read, store, today

if TYPE_CHECKING:
    from summarize.articles import Article
    from summarize.briefs import Brief

app = typer.Typer(
    help="Hand-made labels: check them, start one, see where the product differs.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def check(evals: Evals = DEFAULT_EVALS) -> None:
    """Check every gold file: its form, that its words stand in the article, that ids exist."""
    from summarize.evals.gold import GoldError, article_files, load
    from summarize.evals.gold import check as words

    if not (evals / "gold").is_dir():
        raise Failure(f"--evals {evals}: there is no folder {evals / 'gold'}", Exit.USAGE)
    folders: list[tuple[Path, Path | None]] = [(evals / "gold", None)]
    for name in ("first", "second"):
        if (evals / name).is_dir():
            folders.append((evals / name, evals / "gold" / "entities.yaml"))
    problems: list[str] = []
    counted = []
    for folder, entities in folders:
        try:
            gold = load(folder, entities=entities)
        except GoldError as error:
            problems.extend(error.problems)
            continue
        files = article_files(gold, evals)
        articles = {}
        for stem, file in files.items():
            reading = read(file)
            found = next(iter((*reading.articles, *(a for a, _ in reading.duplicates))), None)
            if found is not None:
                articles[stem] = found.model_copy(update={"path": file.name})
        problems.extend(f"{folder}: {p}" for p in words(gold, articles, files))
        counted.append(f"{folder}: {len(gold.articles)} articles, {len(gold.digests)} dates")
    for problem in problems:
        output.data(problem)
    if problems:
        output.say(f"{len(problems)} to mend")
        raise typer.Exit(Exit.PARTIAL)
    output.data("\n".join(f"{line}: every label is in order" for line in counted))


@app.command()
def new(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="The article's file.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write there instead of stdout.")
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="Delivery; by default the file name says."),
    ] = None,
    evals: Evals = DEFAULT_EVALS,
    store_file: options.Store = options.DEFAULT_STORE,
    model_name: options.Model = None,
    mode_wanted: options.ModeOption = None,
    context: options.Context = None,
) -> None:
    """Start a label file from the product's brief, for a person to correct."""
    from summarize.articles.dates import status_on
    from summarize.evals.gold import GoldError, load
    from summarize.evals.starter import dumped, starter

    reading = read(article)
    if not reading.articles:
        reason = reading.unreadable[0].reason if reading.unreadable else "it holds no article"
        raise Failure(f"{article}: {reason}", Exit.USAGE)
    if out is not None and out.exists():
        raise Failure(f"{out} is there already: remove it, or name another file", Exit.USAGE)
    found = reading.articles[0]
    try:
        names = load(evals / "gold").entities
    except GoldError as error:
        raise Failure(f"{error.problems[0]}: summarize gold check", Exit.USAGE) from error
    made = None
    if not found.not_article:
        made = _brief(found, store_file, model_name, mode_wanted, context)
    labels = starter(
        found,
        made,
        path=Path(os.path.relpath(article, evals)).as_posix(),
        status=status_on(found, _delivered(article, found, date)),
        names=names,
    )
    if out is None:
        output.data(dumped(labels))
    else:
        output.write(out, dumped(labels))
        output.say(f"written to {out}; correct it, then run summarize gold check")


@app.command()
def diff(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="A gold file's name or its article's path.")
    ],
    evals: Evals = DEFAULT_EVALS,
    model_name: options.Model = None,
) -> None:
    """Show where the product and gold differ on one article, from recorded answers."""
    from summarize.evals.card import score_run
    from summarize.evals.report import differences
    from summarize.evals.run import prepare

    stem = Path(article).name.partition("#")[0]
    suite = opened_suite(evals)
    known = {stem: stem for stem in suite.gold.articles}
    known |= {Path(labels.article).name: s for s, labels in suite.gold.articles.items()}
    name = known.get(stem) or known.get(Path(stem).stem)
    if name is None:
        raise Failure(f"{article} has no gold: summarize gold new starts a file", Exit.USAGE)
    one = suite.around(name)
    done, _ = replayed(one, prepare(one.inputs), model_name)
    shown, count = differences(
        name,
        score_run(one.scores, one.gold, done),
        one.gold.articles[name].wrong,
        done.articles[name].brief,
    )
    output.data(shown)
    if count:
        raise typer.Exit(Exit.PARTIAL)


@app.command()
def agreement(evals: Evals = DEFAULT_EVALS) -> None:
    """Show how far two independent labellings agree: the ceiling of every score."""
    from summarize.evals.gold import GoldError
    from summarize.evals.report import agreement_table
    from summarize.evals.suite import agreements

    suite = opened_suite(evals)
    try:
        output.data(agreement_table(agreements(suite)))
    except GoldError as error:
        raise Failure(f"{error.problems[0]}: summarize gold check", Exit.USAGE) from error


def _delivered(file: Path, article: Article, date: str | None) -> dt.date:
    moment = today()
    if date is not None:
        return options.day(date, moment)
    try:
        return dt.date.fromisoformat(file.name[:10])
    except ValueError:
        return article.published.value or moment


def _brief(
    article: Article,
    store_file: Path,
    name: str | None,
    wanted: options.ModeOption,
    context: int | None,
) -> Brief:
    import asyncio

    from summarize.briefs import NothingToBrief, make_brief
    from summarize.llm import Asker
    from summarize.passages import split

    spec = model(name, context)

    async def work() -> Brief:
        async with Asker(spec, opened) as asker:
            return await make_brief(
                article, split(article), asker, mode=mode(wanted, spec), language="en"
            )

    with store(store_file) as opened, failures():
        try:
            return asyncio.run(work())
        except NothingToBrief as error:
            raise Failure(f"{article.path}: {error}") from error
