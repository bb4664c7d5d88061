"""``summarize schema``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from summarize.cli import output


class Which(StrEnum):
    BRIEF = "brief"
    DIGEST = "digest"
    GOLD_ARTICLE = "gold-article"
    GOLD_DIGEST = "gold-digest"


def run(
    which: Annotated[Which, typer.Argument(help="Which JSON Schema.")] = Which.DIGEST,
) -> None:
    """Print the JSON Schema of a digest, of a brief, or of the files of gold."""
    if which.value.startswith("gold-"):
        from summarize.evals.schema import gold_schema

        output.data(gold_schema(which.value))
    else:
        from summarize.digest import published_schema

        output.data(published_schema(which.value))
