"""The option ``--newsroom``, and how its file is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.exits import Exit, Failure

if TYPE_CHECKING:
    from summarize.stories import newsroom

Newsroom = Annotated[
    Path | None,
    typer.Option(
        "--newsroom",
        metavar="FILE",
        envvar="SUMMARIZE_NEWSROOM",
        help="The newsroom's spellings, publisher families and priorities; by default "
        "newsroom.toml, where there is one. See docs/newsroom.md.",
    ),
]


def newsroom_file(path: Path | None) -> Path | None:
    """The file that is meant; None where none is named and none stands in this folder."""
    from summarize.stories.newsroom import DEFAULT

    return path if path is not None else DEFAULT if DEFAULT.exists() else None


def opened_newsroom(path: Path | None) -> newsroom.Newsroom:
    """What the newsroom decides; nothing where there is no file.

    Raises:
        Failure: the file cannot be used.
    """
    from summarize.stories.newsroom import Newsroom, NewsroomError, load_newsroom

    file = newsroom_file(path)
    if file is None:
        return Newsroom()
    try:
        return load_newsroom(file)
    except NewsroomError as error:
        named = "" if path is None else "--newsroom "
        raise Failure(f"{named}{error}; see docs/newsroom.md", Exit.USAGE) from error
