"""``summarize eval``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarize.cli import options, output
from summarize.cli.eval_gate import Second, of_the_gate
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import Bar, failures, mode, model, store, today

if TYPE_CHECKING:
    from summarize.evals.baseline import Baseline
    from summarize.evals.card import Card, Found
    from summarize.evals.model import Run
    from summarize.evals.run import Prepared
    from summarize.evals.suite import Suite
    from summarize.store import Store
    from summarize.stories.model import Decider

Evals = Annotated[
    Path,
    typer.Option("--evals", metavar="DIR", help="The folder of gold, recordings and baseline."),
]
DEFAULT_EVALS = Path("evals")


def run(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[grounding|written]",
            help="Score only the gate of written sentences: on hand-written pairs, or on what "
            "the embedded model wrote.",
            show_default=False,
        ),
    ] = None,
    evals: Evals = DEFAULT_EVALS,
    live: Annotated[
        bool, typer.Option("--live", help="Ask the model (and the store); use no recordings.")
    ] = False,
    record: Annotated[
        bool,
        typer.Option("--record", help="Ask what has no recording, keep it, drop what is unused."),
    ] = False,
    model_name: options.Model = None,
    mode_wanted: options.ModeOption = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="SCORE", help="Only this score; repeat.")
    ] = None,
    slices: Annotated[
        bool, typer.Option("--slices", help="Also by language, cross-language, undated…")
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Pin the scores of this run as the baseline.")
    ] = False,
    allow_regression: Annotated[
        str | None,
        typer.Option(
            "--allow-regression", metavar="REASON", help="With --update: why lower is right."
        ),
    ] = None,
    markdown: Annotated[
        Path | None, typer.Option("--markdown", metavar="FILE", help="For a pull request.")
    ] = None,
    junit: Annotated[
        Path | None, typer.Option("--junit", metavar="FILE", help="JUnit XML.")
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="One page with every error side by side."),
    ] = None,
    scorecard: Annotated[
        Path | None, typer.Option("--scorecard", metavar="FILE", help="The page for the docs.")
    ] = None,
    github: Annotated[
        bool,
        typer.Option("--github", envvar="GITHUB_ACTIONS", help="Print annotations for GitHub."),
    ] = False,
    store_file: options.Store = options.DEFAULT_STORE,
    context: options.Context = None,
    concurrency: options.Concurrency = 8,
    same_event: Annotated[
        options.DeciderName,
        typer.Option(
            "--same-event",
            help="rules: the rules alone decide which articles tell of one event. model: the "
            "model is asked where they leave it open; a replay needs its answers recorded so.",
        ),
    ] = "rules",
    half: Annotated[
        str, typer.Option("--half", metavar="dev|test", help="Of the pairs, with grounding.")
    ] = "dev",
    judge: Annotated[
        str | None,
        typer.Option(
            "--judge",
            metavar="NAME",
            help="With grounding: also score a model's second opinion, beside the gate.",
        ),
    ] = None,
    sample: Annotated[
        int,
        typer.Option(
            "--sample",
            metavar="N",
            min=1,
            help="With --judge: ask of N true pairs and N mutations of them.",
        ),
    ] = 100,
) -> None:
    """Score the product against gold, and fail if it got worse.

    By default the recorded answers of the embedded model are replayed: no weights, no key
    and no network are needed. Exit codes: 0 the gate passes, 1 it fails, 2 bad usage, 3 no
    scores.
    """
    from summarize.evals import report
    from summarize.evals.run import prepare
    from summarize.stories.model import Decider

    if judge and what != "grounding":
        raise Failure("--judge goes with summarize eval grounding", Exit.USAGE)
    if what is not None:
        second = Second(judge, sample, context, concurrency, store_file) if judge else None
        of_the_gate(what, evals, half, markdown, second)
        return
    _check(live, record, update, allow_regression, only)
    suite = opened_suite(evals, only or ())
    prepared = prepare(suite.inputs)
    recordings: Path | None = None
    asked = _Asked(model_name, mode_wanted, context, concurrency, Decider(same_event))
    if live:
        how = "live"
        with store(store_file) as opened:
            done = _live(prepared, opened, asked)
    elif record:
        how = "recorded"
        done, recordings = _record(suite, prepared, asked)
    else:
        how = "replayed"
        done, recordings = replayed(suite, prepared, model_name, asked.same_event)
    card, found, pinned = _card(suite, prepared, done, how, recordings)
    if update:
        card = _update(suite, card, found, pinned, allow_regression)
    output.data(report.terminal(card, slices=slices))
    if github and (lines := report.commands(card)):
        output.data(lines)
    for path, write in (
        (markdown, report.markdown),
        (junit, report.junit),
        (html, report.html),
        (scorecard, report.scorecard),
    ):
        if path is not None:
            output.write(path, write(card))
            output.say(f"written to {path}")
    if not card.gate.passes:
        raise typer.Exit(Exit.PARTIAL)


def opened_suite(evals: Path, only: Sequence[str] = ()) -> Suite:
    """The gold and what it is measured with.

    Raises:
        Failure: it is not there, or not right.
    """
    from summarize.evals.gold import GoldError
    from summarize.evals.suite import NoSuite, open_suite

    try:
        return open_suite(evals, only)
    except NoSuite as error:
        raise Failure(str(error), Exit.USAGE) from error
    except GoldError as error:
        count = len(error.problems)
        raise Failure(
            f"{error.problems[0]} ({count} to mend: summarize gold check)", Exit.USAGE
        ) from error


def _check(
    live: bool, record: bool, update: bool, reason: str | None, only: list[str] | None
) -> None:
    wrong = ""
    if live and record:
        wrong = "--live and --record: choose one"
    elif live and update:
        wrong = "--update pins what can be replayed: use --record instead of --live"
    elif only and update:
        wrong = "--update pins all scores: leave out --only"
    elif reason is not None and not update:
        wrong = "--allow-regression goes with --update"
    if wrong:
        raise Failure(wrong, Exit.USAGE)


class _Asked(NamedTuple):
    """Which model to ask, and how."""

    name: str | None
    mode: options.ModeName | None
    context: int | None
    concurrency: int
    same_event: Decider


def _live(prepared: Prepared, opened: Store, asked: _Asked) -> Run:
    from summarize.evals.suite import run_with
    from summarize.llm import Asker

    spec = model(asked.name, asked.context)
    with Bar(len(prepared.passages)) as bar, failures():
        return run_with(
            prepared,
            lambda: Asker(spec, opened, concurrency=asked.concurrency, notify=bar.notify),
            mode(asked.mode, spec),
            bar,
            asked.same_event,
        )


def replayed(
    suite: Suite, prepared: Prepared, name: str | None, same_event: Decider | None = None
) -> tuple[Run, Path]:
    """Run from recorded answers; with the file that they stand in.

    Args:
        same_event: who decides on events; None is the rules.

    Raises:
        Failure: there are none, or some are missing.
    """
    from summarize.evals.recordings import Recordings, recorded_name
    from summarize.evals.replay import Replayer
    from summarize.evals.suite import run_with
    from summarize.stories.model import Decider

    with failures():
        recordings = Recordings.of(suite.recordings, recorded_name(name))
        setup = recordings.setup
        if setup is None:
            named = f" --model {name}" if name else ""
            raise Failure(f"no recordings in {recordings.path}: run summarize eval --record{named}")
        asker = Replayer(setup, recordings)
        decider = same_event or Decider.RULES
        done = run_with(prepared, lambda: asker, setup.mode, same_event=decider)
        return done, recordings.path


def _record(suite: Suite, prepared: Prepared, asked: _Asked) -> tuple[Run, Path]:
    from summarize.evals.recordings import Recordings, Setup
    from summarize.evals.replay import Recorder
    from summarize.evals.suite import run_with

    spec = model(asked.name, asked.context)
    setup = Setup(spec, mode(asked.mode, spec))
    with failures(), Bar(len(prepared.passages)) as bar:
        recordings = Recordings.of(suite.recordings, spec.name)
        before = recordings.count
        asker = Recorder(setup, recordings, concurrency=asked.concurrency, notify=bar.notify)
        done = run_with(prepared, lambda: asker, setup.mode, bar, asked.same_event)
        new = recordings.count - before
        dropped = recordings.finish()
    output.say(
        f"{recordings.path}: {recordings.count} answers, {new} new, {dropped} unused dropped"
    )
    return done, recordings.path


def _card(
    suite: Suite, prepared: Prepared, done: Run, how: str, recordings: Path | None
) -> tuple[Card, Found, Baseline | None]:
    from summarize.evals.baseline import BadBaseline, load
    from summarize.evals.suite import card, hashes_of

    with failures():
        hashes = hashes_of(suite, recordings)
        try:
            pinned = load(suite.baseline)
        except BadBaseline as error:
            raise Failure(str(error), Exit.USAGE) from error
        made, found = card(
            suite,
            prepared,
            done,
            how=how,
            hashes=hashes,
            baseline=pinned,
            pinned=recordings is not None,
        )
        return made, found, pinned


def _update(
    suite: Suite, card: Card, found: Found, old: Baseline | None, reason: str | None
) -> Card:
    """The card against the baseline that is pinned with it."""
    from summarize.evals.baseline import FloorLowered, renewed, save
    from summarize.evals.card import pin
    from summarize.evals.suite import rejudged

    if old is not None and old.model != card.model:
        raise Failure(
            f"{suite.baseline} is of {old.model}, this run of {card.model}: remove the file to"
            " pin another model",
            Exit.USAGE,
        )
    try:
        new = renewed(
            old,
            model=card.model,
            hashes=card.hashes,
            scores=pin(found),
            reason=reason,
            today=today(),
        )
    except FloorLowered as error:
        raise Failure(str(error), Exit.PARTIAL) from error
    with failures():
        save(suite.baseline, new)
    output.say(f"pinned in {suite.baseline}")
    return rejudged(card, found, new)
