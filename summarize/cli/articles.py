"""``summarize articles``."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit
from summarize.cli.run import read, today


def run(
    date: Annotated[
        str, typer.Option("--date", metavar="DATE", help="YYYY-MM-DD, today or yesterday.")
    ] = "today",
    articles: options.Articles = options.DEFAULT_ARTICLES,
    as_json: options.Json = False,
) -> None:
    """Say of each article which date it has and why it is in the digest of a day or not."""
    from summarize.articles import Article
    from summarize.articles.dates import status_on

    day = options.day(date, today())
    reading = read(articles)
    rows: list[dict[str, Any]] = []

    def row(article: Article, verdict: str, reason: str) -> None:
        rows.append(
            {
                "path": article.path,
                "id": article.id,
                "language": article.language,
                "publisher": article.publisher.name if article.publisher else None,
                "published": article.published.model_dump(mode="json"),
                "event": article.event.model_dump(mode="json"),
                "status": verdict,
                "reason": reason,
                "notes": list(article.notes),
            }
        )

    for article in reading.articles:
        status, reason = status_on(article, day)
        if article.not_article:
            row(article, "not an article", article.not_article)
        else:
            row(article, status.value, reason)
    firsts = {a.id: a.path for a in reading.articles}
    for article, first in reading.duplicates:
        row(article, "duplicate", f"the same text as {firsts[first]}")
    rows.extend(
        {"path": u.path, "id": None, "status": "unreadable", "reason": u.reason}
        for u in reading.unreadable
    )
    rows.sort(key=lambda r: r["path"])
    if as_json:
        output.data(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for r in rows:
            published = (r.get("published") or {}).get("value") or "no date"
            output.data(
                f"{r['path']}\n  {r.get('language') or '-'}  {published}  "
                f"{r['status']}: {r['reason']}"
            )
    if reading.unreadable:
        raise typer.Exit(Exit.PARTIAL)
