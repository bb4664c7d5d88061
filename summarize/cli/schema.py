"""``summarize schema``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from summarize.cli import output


class Which(StrEnum):
    BRIEF = "brief"
    DIGEST = "digest"


def run(
    which: Annotated[Which, typer.Argument(help="Which JSON Schema.")] = Which.DIGEST,
) -> None:
    """Print the JSON Schema of a digest or of a brief."""
    from summarize.digest import published_schema

    output.data(published_schema(which.value))
