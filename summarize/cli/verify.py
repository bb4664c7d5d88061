"""``summarize verify``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit, Failure
from summarize.cli.run import read


def run(
    digest: Annotated[
        Path, typer.Argument(metavar="DIGEST", help="A digest.json, or the folder it is in.")
    ],
    articles: options.Articles = options.DEFAULT_ARTICLES,
    as_json: options.Json = False,
) -> None:
    """Check a digest against its articles again, offline.

    Every span must be the article's own characters, and every article must be in a story or
    in the ledger. Exit codes: 0 all exact, 1 something is wrong, 2 bad usage.
    """
    from summarize.digest import verify

    path = digest / "digest.json" if digest.is_dir() else digest
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise Failure(f"cannot read {path}: {reason}", Exit.USAGE) from error
    reading = read(articles)
    try:
        checked = verify(text, [*reading.articles, *(a for a, _ in reading.duplicates)])
    except ValueError as error:
        raise Failure(f"{path}: {error}", Exit.USAGE) from error
    if as_json:
        output.data(
            json.dumps(
                {
                    "spans": checked.spans,
                    "articles": checked.articles,
                    "elsewhere": checked.elsewhere,
                    "findings": [f._asdict() for f in checked.findings],
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        for finding in checked.findings:
            output.data(f"{finding.where}: {finding.what}")
        found = len(checked.findings)
        output.data(
            f"{checked.spans} spans and {checked.articles} articles checked: "
            + (f"{found} wrong" if found else "all exact, every article accounted for")
            + (
                f"; {checked.elsewhere} spans of earlier digests not checked, because"
                " their articles are not here"
                if checked.elsewhere
                else ""
            )
        )
    if any("not among the articles" in f.what for f in checked.findings):
        output.say(f"--articles {articles} is not the folder that the digest was made from")
    if checked.findings:
        raise typer.Exit(Exit.PARTIAL)
