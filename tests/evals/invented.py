"""Invented scores, items and cards: what the gate and the reports are tested with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from summarize.articles import Article, article_id
from summarize.evals.baseline import Baseline, Hashes
from summarize.evals.card import Card, Found, pin, rows
from summarize.evals.gate import judge_all
from summarize.evals.model import Item, Miss, Predicted, Run, Score

HASHES = Hashes(gold="g" * 64, inputs="i" * 64, recordings="r" * 64)


def share(items: Sequence[Item]) -> float | None:
    """``hits`` of ``total``."""
    total = sum(i.counts["total"] for i in items)
    return sum(i.counts["hits"] for i in items) / total if total else None


def score(
    name: str = "recall",
    direction: Literal["up", "invariant"] = "up",
    value: Any = share,
    family: str = "",
) -> Score:
    return Score(name, f"what 1 means for {name}", lambda gold, run: [], value, direction, family)


def item(unit: str, hits: float, total: float = 4, cluster: str = "", **more: Any) -> Item:
    return Item(unit=unit, cluster=cluster or unit, counts={"hits": hits, "total": total}, **more)


def items(hits: Mapping[str, float] | Sequence[float]) -> list[Item]:
    """One item a number; each in an event of its own."""
    named = hits if isinstance(hits, Mapping) else {f"a{i:02}": h for i, h in enumerate(hits)}
    return [item(unit, h) for unit, h in named.items()]


def baseline(found: Found, **change: Any) -> Baseline:
    made = Baseline(model="tiny", hashes=HASHES, scores=pin(found))
    return made.model_copy(update=change)


def article(stem: str, text: str) -> Article:
    return Article(id=article_id(text), path=f"{stem}.txt", text=text, language="ru")


def card(found: Found, old: Baseline | None, *articles: Article) -> Card:
    run = Run(
        model="tiny",
        articles={
            a.path.removesuffix(".txt"): Predicted(a.path.removesuffix(".txt"), a, None, None)
            for a in articles
        },
        digests={},
    )
    gate = judge_all(found, old, model="tiny", hashes=HASHES)
    return Card(
        model="tiny",
        how="replayed",
        lead="lead-5",
        run=run,
        rows=rows(found, found, gate, {"recall": 0.9}),
        gate=gate,
        hashes=HASHES,
    )


def wrong(of: Article, gold: str, got: str, kind: str = "missed") -> Miss:
    """A miss whose words are spans of the article."""
    start, at = of.text.index(gold), of.text.index(got)
    return Miss(
        kind=kind,
        expected=gold,
        got=got,
        gold_spans=(of.span(start, start + len(gold)),),
        spans=(of.span(at, at + len(got)),),
    )
