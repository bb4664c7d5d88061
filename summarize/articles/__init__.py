"""Reading: files, encodings, HTML, records; site chrome, outlets and dates."""

from summarize.articles.model import (
    Article,
    Chrome,
    ChromeKind,
    Dated,
    DateMethod,
    Outlet,
    Precision,
    Span,
    Status,
    Unreadable,
    article_id,
)
from summarize.articles.read import Reading, read

__all__ = [
    "Article",
    "Chrome",
    "ChromeKind",
    "DateMethod",
    "Dated",
    "Outlet",
    "Precision",
    "Reading",
    "Span",
    "Status",
    "Unreadable",
    "article_id",
    "read",
]
