"""Re-check a digest against the articles, offline: every span, every article accounted for."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from summarize.articles import Article
from summarize.digest.model import Digest


class Finding(NamedTuple):
    """Something that is wrong with a digest."""

    where: str
    """The place in the JSON (``stories[0].facts[2].evidence[0]``), or an article's path."""
    what: str


class Checked(NamedTuple):
    """What a verification counted and found."""

    spans: int
    articles: int
    findings: tuple[Finding, ...]
    elsewhere: int = 0
    """Spans of articles that only an earlier digest has and that were not read again: nobody
    checked them here. They are of values that have changed since."""


def spans(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every span in a JSON value, with its place."""
    if isinstance(value, dict):
        if value.keys() == {"article", "start", "end", "text"}:
            yield where, value
            return
        for key, item in value.items():
            yield from spans(item, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from spans(item, f"{where}[{i}]")


def statements(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every value with evidence and origin, with its place."""
    if isinstance(value, dict):
        if {"text", "evidence", "origin", "verdict"} <= value.keys():
            yield where, value
        for key, item in value.items():
            yield from statements(item, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from statements(item, f"{where}[{i}]")


def verify(text: str, articles: Sequence[Article]) -> Checked:
    """Check ``digest.json``.

    Args:
        text: the file's content.
        articles: the articles that it was made from, read again.

    Raises:
        ValueError: the text is not a digest; the message says where it is wrong.
    """
    try:
        raw = json.loads(text)
        digest = Digest.model_validate_json(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON (line {error.lineno}: {error.msg})") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(p) for p in first["loc"])
        raise ValueError(f"not a digest ({place}: {first['msg']})") from error
    known = {a.id: a for a in articles}
    here = {e.id for e in digest.articles}
    away = {
        where
        for where, span in spans(raw)
        if _EARLIER.search(where) and not {span["article"]} & (here | known.keys())
    }
    findings = [*_spans(raw, known, away), *_statements(raw), *_own(raw), *_accounted(digest)]
    checked = sum(1 for _ in spans(raw)) - len(away)
    return Checked(checked, len(digest.articles), tuple(findings), len(away))


_EARLIER = re.compile(r"\.changes\[\d+\]\.before\.")
"""Where a digest points at what an earlier one told."""


def _spans(raw: Any, known: Mapping[str, Article], away: Collection[str]) -> Iterator[Finding]:
    for where, span in spans(raw):
        if where in away:
            continue
        article = known.get(span["article"])
        if article is None:
            yield Finding(where, f"article {span['article']} is not among the articles read")
        elif article.text[span["start"] : span["end"]] != span["text"] or not span["text"]:
            yield Finding(where, f"the characters {span['start']}:{span['end']} differ")


def _statements(raw: Any) -> Iterator[Finding]:
    for where, statement in statements(raw):
        if not statement["evidence"]:
            yield Finding(where, "no evidence")
        elif statement["origin"] == "source":
            if statement["text"] != statement["evidence"][0]["text"]:
                yield Finding(where, "a source sentence that is not its evidence")
        elif statement["verdict"]["result"] == "unsupported":
            yield Finding(where, "a written sentence that failed its checks is shown")


def _accounted(digest: Digest) -> Iterator[Finding]:
    """Each article is in one story, or each of its files in the ledger but the one told."""
    told = [a for s in digest.stories for a in s.articles]
    ledger = {(e.article, e.path) for e in digest.ledger}
    listed = {e.id for e in digest.articles}
    open_ = Counter(e.id for e in digest.articles if (e.id, e.path) not in ledger)
    for entry in digest.articles:
        if open_[entry.id] > told.count(entry.id) and (entry.id, entry.path) not in ledger:
            yield Finding(entry.path, "in no story and not in the ledger")
        elif entry.id in told and not open_[entry.id]:
            yield Finding(entry.path, "in a story and in the ledger")
    for twice in sorted(a for a, n in Counter(told).items() if n > 1):
        yield Finding(twice, "in two stories")
    for missing in sorted(set(told) - listed):
        yield Finding(missing, "in a story but not in the list of articles")


def _own(raw: Any) -> Iterator[Finding]:
    """A story rests on its own articles, but for what was before."""
    for i, story in enumerate(raw["stories"]):
        for where, span in spans(story, f"stories[{i}]"):
            if span["article"] not in story["articles"] and not _EARLIER.search(where):
                yield Finding(where, f"article {span['article']} is not of this story")
