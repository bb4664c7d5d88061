"""``summarize articles``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer

from summarize.cli import options, output
from summarize.cli.exits import Exit
from summarize.cli.run import read, today

if TYPE_CHECKING:
    from summarize.articles import Article


def run(
    date: options.Date = "today",
    articles: options.Articles = options.DEFAULT_ARTICLES,
    as_json: options.Json = False,
) -> None:
    """Show each article's date, and why it is in the digest or not.

    Exit codes: 0 complete, 1 some files could not be read, 2 bad usage.
    """
    from summarize.articles.dates import status_on

    day = options.day(date, today())
    reading = read(articles)
    rows = []
    for article in reading.articles:
        status, reason = status_on(article, day)
        if article.not_article:
            rows.append(_row(article, "not an article", article.not_article))
        else:
            rows.append(_row(article, status.value, reason))
    firsts = {a.id: a.path for a in reading.articles}
    for article, first in reading.duplicates:
        rows.append(_row(article, "duplicate", f"the same text as {firsts[first]}"))
    rows += [
        dict.fromkeys(_KEYS) | {"path": u.path, "status": "unreadable", "reason": u.reason}
        for u in reading.unreadable
    ]
    rows.sort(key=lambda r: r["path"])
    if as_json:
        output.data(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for r in rows:
            published = (r["published"] or {}).get("value") or "no date"
            output.data(
                f"{r['path']}\n  {r['language'] or '-'}  {published}  {r['status']}: {r['reason']}"
            )
    if reading.unreadable:
        raise typer.Exit(Exit.PARTIAL)


_KEYS = (
    *("path", "id", "language", "publisher", "published", "event"),
    *("status", "reason", "notes"),
)


def _row(article: Article, status: str, reason: str) -> dict[str, Any]:
    values = (
        article.path,
        article.id,
        article.language,
        article.publisher.name if article.publisher else None,
        article.published.model_dump(mode="json"),
        article.event.model_dump(mode="json"),
        status,
        reason,
        list(article.notes),
    )
    return dict(zip(_KEYS, values, strict=True))
