"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from summarize.cli.exits import Exit, Failure

Articles = Annotated[
    Path,
    typer.Option(
        "--articles",
        metavar="DIR",
        help="The folder of articles (.txt .md .html .json .jsonl), or one file.",
    ),
]
Date = Annotated[
    str, typer.Option("--date", metavar="DATE", help="YYYY-MM-DD, today or yesterday.")
]
Store = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar="FILE",
        envvar="SUMMARIZE_STORE",
        help="Where the model's answers are kept: what was asked once is not asked again.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="A model of the endpoint, the path of a .gguf file, or 'embedded'; also "
        "SUMMARIZE_MODEL. See summarize models.",
    ),
]
ModeName = Literal["select", "write"]
"""The values of `summarize.briefs.Mode`; its room takes 0.3 s to import, too long for --help."""
ModeOption = Annotated[
    ModeName | None,
    typer.Option(
        "--mode",
        help="select: the model only points at sentences, which are shown as they are. write: "
        "it also writes sentences, which are checked. By default what suits the model.",
    ),
]
DeciderName = Literal["rules", "model"]
"""The values of `summarize.stories.model.Decider`."""
SameEvent = Annotated[
    DeciderName | None,
    typer.Option(
        "--same-event",
        help="Who decides whether articles tell of one event where the rules leave it open. "
        "model: the model is asked, at most 40 questions for a digest; the rules decide what is "
        "clear. By default rules for small models, model for others.",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="en, ru, uk or kk. --mode write writes in it (en by default). --mode select puts a "
        "machine translation under each sentence of another language, where one passes every "
        "check; by default none.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Leave out what could not be checked: the source sentence stands for a written one, "
        "and a quote has no speaker whom only the model chose. Translations that could not be "
        "checked are never shown.",
    ),
]
Judge = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="NAME",
        help="A second model says of each written or translated sentence whether its source "
        "entails it; the digest marks those of which it says no. It overrules no check.",
    ),
]
Context = Annotated[
    int | None,
    typer.Option(
        "--context",
        metavar="TOKENS",
        min=4096,
        help="What fits into the model: longer articles are asked in parts.",
    ),
]
Concurrency = Annotated[
    int, typer.Option("--concurrency", metavar="N", min=1, max=256, help="Requests at once.")
]
Fresh = Annotated[
    bool, typer.Option("--fresh", help="Ask everything again, and replace the stored answers.")
]
Prompts = Annotated[
    Path | None,
    typer.Option(
        "--prompts",
        metavar="DIR",
        envvar="SUMMARIZE_PROMPTS",
        help="A folder with your own select.jinja, write.jinja, gloss.jinja or judge.jinja, used "
        "instead of ours.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

DEFAULT_ARTICLES = Path("seeds")
DEFAULT_STORE = Path(".summarize/store.sqlite")
LANGUAGES = ("en", "ru", "uk", "kk")


def day(text: str, today: dt.date, option: str = "--date") -> dt.date:
    """The date that the user means: ``YYYY-MM-DD``, ``today`` or ``yesterday``.

    Raises:
        Failure: it is no date, or in the future.
    """
    named = {"today": today, "yesterday": today - dt.timedelta(days=1)}
    try:
        value = (
            named.get(text) or dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
        )
    except ValueError:
        raise Failure(
            f"{option} {text!r} is not a date: write it as YYYY-MM-DD, for example {today}",
            Exit.USAGE,
        ) from None
    # A day is over somewhere on Earth up to a day before it is over here.
    if value > today + dt.timedelta(days=1):
        raise Failure(f"{option} {value} is in the future; today is {today}", Exit.USAGE)
    return value


def language(code: str | None) -> str | None:
    """The language to write in or to translate into; None when the user names none.

    Raises:
        Failure: the checks do not know it.
    """
    if code is not None and code not in LANGUAGES:
        raise Failure(
            f"--lang {code!r} is not supported: choose one of {', '.join(LANGUAGES)}", Exit.USAGE
        )
    return code


def folder_of_prompts(path: Path | None) -> Path | None:
    """The newsroom's prompts.

    Raises:
        Failure: the folder is not there, or holds no prompt.
    """
    if path is None:
        return None
    if not path.is_dir():
        raise Failure(f"--prompts {path}: there is no such folder", Exit.USAGE)
    wanted = [f"{name}.jinja" for name in (*get_args(ModeName), "gloss", "judge")]
    if not any((path / name).is_file() for name in wanted):
        raise Failure(f"--prompts {path}: none of {', '.join(wanted)} is in it", Exit.USAGE)
    return path
