"""One self-contained page: every failed item with gold and prediction side by side."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.articles import Article, Span
from summarize.evals.card import Card
from summarize.evals.labels import WrongLabel
from summarize.evals.model import Item, Miss
from summarize.evals.report import tables, text

if TYPE_CHECKING:
    import jinja2


class Piece(NamedTuple):
    """A stretch of an article, and the scores whose spans cover it (none: plain text)."""

    text: str
    scores: str
    """Names, separated by blanks."""


class Wrong(NamedTuple):
    """One miss, with the quotes that belong to it."""

    score: str
    miss: Miss
    gold: tuple[str, ...]
    predicted: tuple[str, ...]


class Section(NamedTuple):
    """One article, or one digest date, with what was wrong in it, and what only a reader can
    tell to be wrong."""

    unit: str
    note: str
    slices: str
    wrong: tuple[Wrong, ...]
    gold: tuple[Piece, ...]
    """The article with gold's spans; empty for a digest."""
    predicted: tuple[Piece, ...]
    wrong_to_state: tuple[WrongLabel, ...]
    """What a reader should look for in what the brief states."""
    stated: tuple[str, ...]


def html(card: Card) -> str:
    """The page. It loads nothing, and its policy forbids that anything be loaded or run but
    its own script; everything that comes from articles is escaped."""
    script = _resource("page.js")
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    sections = list(_sections(card))
    return _template().render(
        card=card,
        outcome=text.outcome(card),
        summary=text.summary(card),
        tables=[
            (title, cells)
            for title, cells in (
                ("Models side by side", tables.by_model(card)),
                ("Status: rows as labelled, columns as given", tables.statuses(card)),
                ("By slice", tables.by_slice(card)),
                ("Errors by kind", tables.errors(card)),
            )
            if len(cells) > 1
        ],
        sections=sections,
        scores=sorted({w.score for s in sections for w in s.wrong}),
        slices=[n for n in card.slices if any(n in s.slices.split() for s in sections)],
        figure=text.figure,
        between=text.between,
        signed=text.signed,
        verdict=text.verdict,
        script=script,
        script_hash=hashed,
        style=_resource("page.css"),
    )


@functools.cache
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_resource("page.html.jinja"))


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _sections(card: Card) -> Iterator[Section]:
    failed: dict[str, list[tuple[str, Item]]] = {}
    for row in card.rows:
        for item in row.failed:
            failed.setdefault(item.unit, []).append((row.name, item))
    slices = {item.unit: item.slices for row in card.rows for item in row.items}
    for stem in card.wrong:
        if card.run.articles[stem].brief is not None:
            failed.setdefault(stem, [])
    stems = {p.article.id: stem for stem, p in card.run.articles.items()}
    for unit, items in sorted(failed.items()):
        predicted = card.run.articles.get(unit)
        wrong = tuple(
            Wrong(
                score=score,
                miss=miss,
                gold=_quotes(miss.gold_spans, stems, unit),
                predicted=_quotes(miss.spans, stems, unit),
            )
            for score, item in items
            for miss in item.misses
        )
        brief = predicted.brief if predicted else None
        own = {s for _, item in items for s in item.slices} or slices.get(unit, ())
        yield Section(
            unit=unit,
            note=predicted.failure if predicted else "",
            slices=" ".join(sorted(own)),
            wrong=wrong,
            gold=_marked(predicted.article, [(w.score, w.miss.gold_spans) for w in wrong])
            if predicted
            else (),
            predicted=_marked(predicted.article, [(w.score, w.miss.spans) for w in wrong])
            if predicted
            else (),
            wrong_to_state=tuple(card.wrong.get(unit, ())) if brief else (),
            stated=tuple(text.stated(brief)) if brief else (),
        )


def _quotes(spans: Sequence[Span], stems: Mapping[str, str], unit: str) -> tuple[str, ...]:
    def quote(span: Span) -> str:
        stem = stems.get(span.article, span.article)
        return span.text if stem == unit else f"{stem}: {span.text}"

    return tuple(quote(s) for s in spans)


def _marked(article: Article, spans: Sequence[tuple[str, Sequence[Span]]]) -> tuple[Piece, ...]:
    """The article cut where a span begins or ends; the pieces join to its text."""
    size = len(article.text)
    own = [
        (score, min(s.start, size), min(s.end, size))
        for score, found in spans
        for s in found
        if s.article == article.id
    ]
    cuts = sorted({0, size, *(e for _, start, end in own for e in (start, end))})
    return tuple(
        Piece(
            article.text[a:b],
            " ".join(dict.fromkeys(n for n, start, end in own if start <= a and b <= end)),
        )
        for a, b in pairwise(cuts)
    )
