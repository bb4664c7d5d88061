"""``summarize models``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure


def run(
    path: Annotated[
        Path | None, typer.Argument(metavar="GGUF", help="Also look at this weights file.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Read the weights whole and hash them again.")
    ] = False,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Download the official weights (1.1 GB).")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Show what can answer here: endpoint, embedded model, weights.

    Exit codes: 0 in order, 1 a weights file is bad, 2 bad usage, 3 nothing was downloaded.
    """
    from summarize.llm import BadWeights, LLMError, choose, weights

    if fetch:
        try:
            kept = weights.fetch(progress=_progress)
        except BadWeights as error:
            raise Failure(str(error)) from error
        output.note(f"fetched and checked: {kept}")
    rows = [
        {"what": s.what, "state": s.state.value, "path": str(s.path or ""), "detail": s.detail}
        for s in weights.status(rehash=check)
    ]
    if path is not None:
        try:
            rows.append(_looked_at(path, weights.digest(path)))
        except BadWeights as error:
            raise Failure(str(error), Exit.USAGE) from error
    try:
        spec = choose(str(path) if path else None, os.environ)
        answering, missing = spec.name, ""
    except LLMError as error:
        answering, missing = "", str(error)
    if as_json:
        output.data(
            json.dumps(
                {"answers": answering or None, "why_not": missing or None, "weights": rows},
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        output.data(f"answers now: {answering or 'nothing: ' + missing}")
        for row in rows:
            output.data(f"{row['what']}: {row['state']} ({row['detail']}) {row['path']}".rstrip())
    if any(row["state"] == weights.State.BAD.value for row in rows):
        raise typer.Exit(Exit.PARTIAL)


def _looked_at(path: Path, sha256: str) -> dict[str, str]:
    with path.open("rb") as file:
        good = file.read(4) == b"GGUF"
    return {
        "what": "file",
        "state": "ok" if good else "bad",
        "path": str(path),
        "detail": f"{'GGUF' if good else 'this is no GGUF file'}, SHA-256 {sha256}",
    }


def _progress(done: int, size: int) -> None:
    step = size // 100 or 1
    if done == size or done % step < 1 << 20:
        output.note(f"{done / 1e6:.0f} of {size / 1e6:.0f} MB")
