"""Labels as a run: what a product that agrees with one labelling would have made.

A second labelling scored in this way against the first is the ceiling of each score, and
the first against itself must score 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarize.articles.model import (
    Article,
    Chrome,
    ChromeKind,
    Dated,
    DateMethod,
    Outlet,
    Precision,
    Span,
)
from summarize.briefs.model import (
    Brief,
    Entity,
    Fact,
    FactKind,
    Mode,
    Provenance,
    SpokenQuote,
    Statement,
)
from summarize.digest.model import ArticleEntry, Digest, Footer, LedgerEntry
from summarize.evals.labels import (
    UNKNOWN,
    UNNAMED,
    DateLabel,
    DigestLabels,
    DisagreementLabel,
    EventLabel,
)
from summarize.evals.locate import Fact as GoldFact
from summarize.evals.locate import Located, locate, occurrences
from summarize.evals.model import GoldSet, Predicted, Run
from summarize.evals.oracle_changes import with_changes
from summarize.evals.scores.figures import figures
from summarize.passages.model import NameKind, Passages, Quantity
from summarize.stories.model import Claim, Disagreement, Story, StoryFact, StoryName

NAME = "labels"


def as_run(gold: GoldSet, articles: Mapping[str, Article]) -> Run:
    """The run of a product whose answers are these labels.

    Args:
        articles: the articles as read, by stem; offsets count in their text.
    """
    predicted = {
        stem: _predicted(stem, locate(labels, articles[stem]), gold)
        for stem, labels in gold.articles.items()
    }
    digests = {date: _digest(labels, predicted, gold) for date, labels in gold.digests.items()}
    run = Run(model=NAME, articles=predicted, digests=digests)
    return with_changes(gold, run)


def _predicted(stem: str, located: Located, gold: GoldSet) -> Predicted:
    labels, text = located.labels, located.article
    article = text.model_copy(
        update={
            "language": labels.language,
            "title": located.title,
            "publisher": Outlet(name=labels.publisher) if labels.publisher else None,
            "published": _dated(labels.published),
            "event": _dated(labels.event),
            "chrome": _chrome(located),
            "not_article": "" if labels.article_page else "labelled so",
        }
    )
    brief = _brief(located, article, gold) if labels.article_page else None
    return Predicted(stem, article, _passages(located), brief, article.not_article)


def _passages(located: Located) -> Passages | None:
    """The figures of the labels where their evidence stands; no score asks for more."""
    if not located.labels.article_page:
        return None
    given = [
        (f.alternatives[0][0], figure)
        for f in located.facts
        if f.alternatives
        for figure in figures(f.says)
    ]
    return Passages(
        title=None,
        sentences=(),
        quantities=tuple(
            Quantity(id=f"n{n}", start=s.start, end=s.end, value=figure.value, unit=figure.unit)
            for n, (s, figure) in enumerate(given, start=1)
        ),
    )


def _dated(label: DateLabel) -> Dated:
    if label.date is None:
        return Dated(reason=label.why)
    return Dated(value=label.date, precision=Precision.DAY, method=DateMethod.WORDS)


def _chrome(located: Located) -> tuple[Chrome, ...]:
    if not located.lines:
        spans = [(s.start, s.end) for s in located.chrome_words if located.in_body(s)]
    else:
        spans = [(line.start, line.end) for line in located.lines if line.chrome]
    return tuple(Chrome(start=s, end=e, kind=ChromeKind.MENU) for s, e in sorted(set(spans)))


def _brief(located: Located, article: Article, gold: GoldSet) -> Brief:
    shown = [f for f in located.facts if f.alternatives]

    def name(who: str | None) -> str | None:
        if who in {None, UNNAMED, UNKNOWN}:
            return None
        label = gold.entities.get(str(who))
        return label.spellings[0] if label else who

    def facts(kind: FactKind) -> tuple[Fact, ...]:
        ordered = sorted((f for f in shown if f.kind is kind), key=lambda f: -f.importance)
        return tuple(
            Fact(**_source(f, article), kind=kind, attributed_to=name(f.attributed_to))
            for f in ordered
        )

    must = [f for f in shown if f.importance == 3 and f.kind is FactKind.NEWS] or shown
    upcoming = tuple(
        Fact.sliced(w, article.language, kind=FactKind.NEXT)
        for _, w in located.upcoming
        if w is not None
    )
    heading = located.title or must[0].alternatives[0][0]
    return Brief(
        article=article.id,
        headline=Statement.sliced(heading, article.language),
        summary=tuple(Statement(**_source(f, article)) for f in must),
        facts=facts(FactKind.NEWS),
        background=facts(FactKind.BACKGROUND),
        next=(*facts(FactKind.NEXT), *upcoming),
        quotes=tuple(
            SpokenQuote.sliced(q.span, article.language, speaker=name(q.speaker))
            for q in located.quotes
            if q.span is not None
        ),
        people=_entities(located, gold, NameKind.PERSON),
        organisations=_entities(located, gold, NameKind.ORGANISATION),
        places=_entities(located, gold, NameKind.PLACE),
        published=article.published,
        event=article.event,
        provenance=Provenance(model=NAME, mode=Mode.SELECT, prompt="", schema=""),
    )


def _source(fact: GoldFact, article: Article) -> dict[str, Any]:
    evidence = fact.alternatives[0]
    statement = Statement.sliced(evidence[0], article.language)
    return dict(statement.model_copy(update={"evidence": evidence}))


def _entities(located: Located, gold: GoldSet, kind: NameKind) -> tuple[Entity, ...]:
    found: dict[str, list[Span]] = {}
    for mention in located.mentions:
        label = gold.entities.get(mention.id)
        if label is not None and label.kind is kind:
            found.setdefault(mention.id, []).append(mention.span)
    return tuple(
        Entity(name=gold.entities[i].spellings[0], kind=kind, mentions=tuple(spans))
        for i, spans in found.items()
    )


def _digest(labels: DigestLabels, predicted: Mapping[str, Predicted], gold: GoldSet) -> Digest:
    there = [s for s in labels.articles if s in predicted]
    entries = []
    for stem in there:
        article = predicted[stem].article
        fields = ArticleEntry.model_fields.keys() - {"status", "reason"}
        status = gold.articles[stem].status
        entries.append(
            ArticleEntry(
                **{f: getattr(article, f) for f in fields},
                status=status,
                reason=gold.articles[stem].status_why,
            )
        )
    events = sorted(labels.events, key=lambda e: not e.lead)
    return Digest(
        date=labels.date,
        articles=tuple(entries),
        stories=tuple(
            story for e in events if (story := _story(e, labels, predicted, gold)) is not None
        ),
        ledger=tuple(
            LedgerEntry(
                path=predicted[stem].article.path,
                article=predicted[stem].article.id,
                reason=reason,
                detail="labelled so",
            )
            for stem, reason in labels.ledger.items()
            if stem in predicted
        ),
        footer=Footer(
            model=NAME, mode=Mode.SELECT, language=None, requests=0, stored=0, prompt_tokens=0,
            completion_tokens=0, seconds=0.0, cost_usd=None, written=0, corrected=0, replaced=0,
            unchecked=0,
        ),
    )  # fmt: skip


def _story(
    event: EventLabel, labels: DigestLabels, predicted: Mapping[str, Predicted], gold: GoldSet
) -> Story | None:
    briefs = [brief for s in event.articles if s in predicted and (brief := predicted[s].brief)]
    if not briefs:
        return None

    def names(part: Sequence[tuple[Entity, ...]]) -> tuple[StoryName, ...]:
        mentions: dict[tuple[str, NameKind], list[Span]] = {}
        for entity in (e for entities in part for e in entities):
            mentions.setdefault((entity.name, entity.kind), []).extend(entity.mentions)
        return tuple(
            StoryName(
                name=name,
                kind=kind,
                forms=tuple(dict.fromkeys(s.text for s in spans)),
                mentions=tuple(spans),
            )
            for (name, kind), spans in mentions.items()
        )

    return Story(
        id=event.id,
        articles=tuple(b.article for b in briefs),
        outlets=tuple(b.article for b in briefs),
        headline=briefs[0].headline,
        summary=briefs[0].summary,
        facts=tuple(
            StoryFact(**f.model_dump(), articles=(b.article,)) for b in briefs for f in b.facts
        ),
        background=tuple(
            StoryFact(**f.model_dump(), articles=(b.article,)) for b in briefs for f in b.background
        ),
        next=tuple(
            StoryFact(**f.model_dump(), articles=(b.article,)) for b in briefs for f in b.next
        ),
        people=names([b.people for b in briefs]),
        organisations=names([b.organisations for b in briefs]),
        places=names([b.places for b in briefs]),
        disagreements=tuple(
            _disagreement(d, event, predicted) for d in labels.disagreements if d.event == event.id
        ),
    )


def _disagreement(
    label: DisagreementLabel, event: EventLabel, predicted: Mapping[str, Predicted]
) -> Disagreement:
    claims = []
    for value in label.values:
        for stem, words in value.words.items():
            if stem in predicted and stem in event.articles:
                article = predicted[stem].article
                claims += [
                    Claim(value=value.value, article=article.id, outlet=stem, evidence=span)
                    for span in occurrences(article, words)[:1]
                ]
    return Disagreement(slot=label.slot, subject=label.subject, claims=tuple(claims))
