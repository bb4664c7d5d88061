"""Evidence is exact: the promise of the product, so it holds everywhere or the gate fails.

The eval walks over everything by itself and does not ask the product's own ``verify``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from summarize.articles.model import Article, Span
from summarize.briefs.model import Origin, Statement
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.frame import frames
from summarize.evals.scores.sums import ratio
from summarize.grounding.model import Result


def parts(value: object) -> Iterator[BaseModel]:
    """Every model within a value, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for field in type(value).model_fields:
            yield from parts(getattr(value, field))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from parts(item)


def wrong(part: Span | Statement, articles: Mapping[str, Article]) -> str:
    """What is wrong with a span or a statement, or nothing."""
    if isinstance(part, Span):
        article = articles.get(part.article)
        if article is None:
            return "unknown article"
        exact = part.text and article.text[part.start : part.end] == part.text
        return "" if exact else "other characters"
    faults = {
        "no evidence": not part.evidence,
        "source sentence is not its evidence": part.origin is Origin.SOURCE
        and part.text not in {s.text for s in part.evidence[:1]},
        "unsupported sentence shown": part.verdict.result is Result.UNSUPPORTED,
        "word cut in two": any(
            s.article in articles and _cut(articles[s.article].text, s) for s in part.evidence
        ),
    }
    return next((fault for fault, holds in faults.items() if holds), "")


def _cut(text: str, span: Span) -> bool:
    """Whether a span begins or ends inside a word."""
    return any(
        0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
        for at in (span.start, span.end)
    )


def _exact(gold: GoldSet, run: Run) -> Sequence[Item]:
    articles = {p.article.id: p.article for p in run.articles.values()}
    found = []
    for frame in frames(gold, run, pages=True):
        value = (frame.predicted.article, frame.predicted.brief)
        counts, misses = _count(value, articles)
        found.append(frame.item(counts, *misses))
    for date, digest in run.digests.items():
        counts, misses = _count(digest, articles)
        found.append(Item(unit=date, cluster=date, counts=counts, misses=tuple(misses)))
    return found


def _count(value: object, articles: Mapping[str, Article]) -> tuple[dict[str, float], list[Miss]]:
    total = 0
    misses = []
    for part in parts(value):
        if isinstance(part, Span | Statement):
            total += 1
            if kind := wrong(part, articles):
                spans = (part,) if isinstance(part, Span) else part.evidence
                expected = _text(spans[0], articles) if spans else ""
                misses.append(Miss(kind=kind, expected=expected, got=part.text, spans=spans))
    return {"hits": float(total - len(misses)), "total": float(total)}, misses


def _text(span: Span, articles: Mapping[str, Article]) -> str:
    article = articles.get(span.article)
    return article.text[span.start : span.end] if article else ""


SCORES = (
    Score(
        "evidence_exact",
        "every span is the article's own characters and every source sentence its evidence",
        _exact,
        ratio,
        "invariant",
    ),
)
