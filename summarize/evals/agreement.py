"""How far two labellings agree that were made without sight of each other.

Two views. ``agreement`` compares labels kind by kind, with a measure that fits: alpha
where a label is one of a few values, F1 where the labellers chose freely what to label.
``ceilings`` puts the second labelling through every score as if a product had made it:
nobody can ask a product to agree with one person more than another person does.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from typing import Literal, NamedTuple

from summarize.articles.model import Article, Span
from summarize.evals.alpha import alpha
from summarize.evals.labels import ArticleLabels, DigestLabels, DisagreementLabel
from summarize.evals.locate import Fact, Located, Mention, Quote, locate, occurrences
from summarize.evals.model import GoldSet, Score
from summarize.evals.oracle import as_run
from summarize.evals.scores import DIGEST_SCORES, SCORES
from summarize.evals.scores.facts import holds
from summarize.evals.scores.overlap import pairs, shared


class Agreement(NamedTuple):
    """The agreement on one kind of label."""

    kind: str
    measure: Literal["alpha", "F1"]
    value: float | None
    """None when there is nothing to compare, or alpha is not defined."""
    compared: int
    """Labels of both labellers together (F1), or labels that both gave (alpha)."""
    differing: int
    """Of them: given by one only, or given differently."""


def ceilings(first: GoldSet, second: GoldSet, articles: Mapping[str, Article]) -> dict[str, float]:
    """Each score of the second labelling against the first, over what both labelled.

    A score that has nothing to compare is left out.
    """
    gold = shared_part(first, second, articles)
    other = aligned(second, gold, articles)
    values = _values([s for s in SCORES if s not in DIGEST_SCORES], gold, other, articles)
    # A date is labelled whole, but not all of its articles were labelled twice: for the
    # scores of the date the first labelling of those stands on both sides.
    delivered = {stem for day in gold.digests.values() for stem in day.articles}
    rest = {s: first.articles[s] for s in (delivered & articles.keys()) - other.articles.keys()}
    gold = gold._replace(articles={**gold.articles, **rest})
    other = other._replace(articles={**other.articles, **rest})
    return values | _values(DIGEST_SCORES, gold, other, articles)


def _values(
    scores: Sequence[Score], gold: GoldSet, other: GoldSet, articles: Mapping[str, Article]
) -> dict[str, float]:
    run = as_run(other, articles)
    values = {score.name: score.value(score.items(gold, run)) for score in scores}
    return {name: value for name, value in values.items() if value is not None}


def agreement(
    first: GoldSet, second: GoldSet, articles: Mapping[str, Article]
) -> tuple[Agreement, ...]:
    """The agreement on every kind of label, over what both labelled.

    What would be wrong to state (``wrong``) is left out: it is free writing, with nothing to
    pair it by.
    """
    gold = shared_part(first, second, articles)
    other = aligned(second, gold, articles)
    labels = [(one, other.articles[stem]) for stem, one in gold.articles.items()]
    both = [
        Pair(locate(one, articles[stem]), locate(other.articles[stem], articles[stem]))
        for stem, one in gold.articles.items()
    ]
    days = [(day, other.digests[date]) for date, day in gold.digests.items()]
    facts = [f for pair in both for f in pair.facts()]
    quotes = [q for pair in both for q in pair.quotes()]
    mentions = [m for pair in both for m in pair.mentions()]
    return (
        _alpha("language", [(a.language, b.language) for a, b in labels]),
        _alpha("status", [(a.status, b.status) for a, b in labels]),
        _alpha("publication date", [(a.published.date, b.published.date) for a, b in labels]),
        _alpha("event date", [(a.event.date, b.event.date) for a, b in labels]),
        _alpha("publisher", [(a.publisher, b.publisher) for a, b in labels]),
        _alpha("chrome lines", [line for pair in both for line in pair.chrome()]),
        _f1("key facts", [pair.found(1) for pair in both]),
        _f1("facts that must be told", [pair.found(3) for pair in both]),
        _alpha("kind of fact", [(a.kind, b.kind) for a, b in facts]),
        _alpha("importance of a fact", [(a.importance, b.importance) for a, b in facts]),
        _alpha("attribution", [(a.attributed_to, b.attributed_to) for a, b in facts]),
        _f1(
            "quotes",
            [_Found(len(p.quotes()), len(p.first.quotes), len(p.second.quotes)) for p in both],
        ),
        _alpha("speakers", [(a.speaker, b.speaker) for a, b in quotes]),
        _f1("entities", [_common(p.ids(p.first), p.ids(p.second)) for p in both]),
        _f1(
            "mentions",
            [
                _Found(len(p.mentions()), len(p.first.mentions), len(p.second.mentions))
                for p in both
            ],
        ),
        _alpha("who a mention means", [(a.id, b.id) for a, b in mentions]),
        _f1("upcoming events", [pair.upcoming() for pair in both]),
        _f1("pairs of one event", [_common(_linked(a), _linked(b)) for a, b in days]),
        _f1("must not link", [_common(_apart(a), _apart(b)) for a, b in days]),
        _f1("disagreements", [_disagreements(a, b, articles) for a, b in days]),
        _f1("corrections", [_common(_corrected(a), _corrected(b)) for a, b in days]),
        _alpha("place in the digest", [place for a, b in days for place in _places(a, b)]),
    )


def shared_part(first: GoldSet, second: GoldSet, articles: Mapping[str, Article]) -> GoldSet:
    """The first labelling of what both labelled and what could be read."""
    return first._replace(
        articles={
            s: a for s, a in first.articles.items() if s in second.articles and s in articles
        },
        digests={d: v for d, v in first.digests.items() if d in second.digests},
    )


def aligned(second: GoldSet, first: GoldSet, articles: Mapping[str, Article]) -> GoldSet:
    """The second labelling with the first one's ids in place of those that it made up.

    An id that ``entities.yaml`` does not have means the id of the first whose mentions share
    most characters with its own
    in the same article.
    """
    found = {
        stem: _renamed(labels, _meant(labels, first, articles[stem], stem))
        for stem, labels in second.articles.items()
        if stem in first.articles
    }
    digests = {d: v for d, v in second.digests.items() if d in first.digests}
    return GoldSet(articles=found, digests=digests, entities=first.entities)


def _meant(second: ArticleLabels, first: GoldSet, article: Article, stem: str) -> dict[str, str]:
    known = locate(first.articles[stem], article).mentions
    common: dict[str, dict[str, int]] = {}
    for mention in locate(second, article).mentions:
        if mention.id not in first.entities:
            votes = common.setdefault(mention.id, {})
            for other in known:
                if characters := shared(mention.span, other.span):
                    votes[other.id] = votes.get(other.id, 0) + characters
    return {i: max(votes, key=lambda v: votes[v]) for i, votes in common.items() if votes}


def _renamed(labels: ArticleLabels, meant: Mapping[str, str]) -> ArticleLabels:
    def of(who: str | None) -> str | None:
        return meant.get(who, who) if who is not None else None

    return labels.model_copy(
        update={
            "facts": tuple(
                f.model_copy(update={"attributed_to": of(f.attributed_to)}) for f in labels.facts
            ),
            "quotes": tuple(q.model_copy(update={"speaker": of(q.speaker)}) for q in labels.quotes),
            "entities": tuple(e.model_copy(update={"id": of(e.id)}) for e in labels.entities),
        }
    )


class _Found(NamedTuple):
    """How many labels the two have in common, and how many each has."""

    common: float
    first: int
    second: int


class Pair:
    """One article with both labellings."""

    def __init__(self, first: Located, second: Located) -> None:
        self.first = first
        self.second = second

    def chrome(self) -> Iterator[tuple[bool, bool]]:
        """Of the lines of a text file."""
        for a, b in zip(self.first.lines, self.second.lines, strict=True):
            yield a.chrome, b.chrome

    def found(self, importance: int) -> _Found:
        """Facts of at least this importance that the other labelled too, at any importance.

        As in the scores: the other's evidence covers half of one alternative.
        """

        def of(one: Located, other: Located) -> tuple[int, int]:
            said = [
                tuple(s for alternative in f.alternatives for s in alternative) for f in other.facts
            ]
            asked = [f for f in one.facts if f.importance >= importance]
            return sum(any(holds(spans, f) for spans in said) for f in asked), len(asked)

        (found, first), (back, second) = of(self.first, self.second), of(self.second, self.first)
        return _Found((found + back) / 2, first, second)

    def facts(self) -> list[tuple[Fact, Fact]]:
        """Facts of both that rest on the same words, each once."""
        one = [(f, s) for f in self.first.facts for a in f.alternatives[:1] for s in a[:1]]
        other = [(f, s) for f in self.second.facts for a in f.alternatives[:1] for s in a[:1]]
        return [
            (one[i][0], other[j][0]) for i, j in pairs([s for _, s in one], [s for _, s in other])
        ]

    def quotes(self) -> list[tuple[Quote, Quote]]:
        """Quotes of both that stand in the same place."""
        one = [(q, q.span) for q in self.first.quotes if q.span is not None]
        other = [(q, q.span) for q in self.second.quotes if q.span is not None]
        return [
            (one[i][0], other[j][0]) for i, j in pairs([s for _, s in one], [s for _, s in other])
        ]

    def mentions(self) -> list[tuple[Mention, Mention]]:
        """Mentions of both that stand in the same place."""
        one, other = self.first.mentions, self.second.mentions
        found = pairs([m.span for m in one], [m.span for m in other])
        return [(one[i], other[j]) for i, j in found]

    @staticmethod
    def ids(one: Located) -> set[str]:
        return {e.id for e in one.labels.entities}

    def upcoming(self) -> _Found:
        one, other = (
            [w for _, w in side.upcoming if w is not None] for side in (self.first, self.second)
        )
        return _Found(len(pairs(one, other)), len(one), len(other))


def _alpha(kind: str, labels: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    return Agreement(kind, "alpha", alpha(labels), len(labels), sum(a != b for a, b in labels))


def _f1(kind: str, found: Sequence[_Found]) -> Agreement:
    common = sum(f.common for f in found)
    total = sum(f.first + f.second for f in found)
    return Agreement(
        kind, "F1", 2 * common / total if total else None, total, round(total - 2 * common)
    )


def _common(first: Set[Hashable], second: Set[Hashable]) -> _Found:
    return _Found(len(first & second), len(first), len(second))


def _linked(day: DigestLabels) -> set[Hashable]:
    return {frozenset((a, b)) for e in day.events for a in e.articles for b in e.articles if a != b}


def _apart(day: DigestLabels) -> set[Hashable]:
    return {frozenset(pair) for pair in day.must_not_link}


def _corrected(day: DigestLabels) -> set[Hashable]:
    return {(c.corrects, c.by) for c in day.corrections}


def _places(one: DigestLabels, other: DigestLabels) -> Iterator[tuple[Hashable, Hashable]]:
    for stem in one.articles:
        yield one.ledger.get(stem), other.ledger.get(stem)


def _disagreements(
    one: DigestLabels, other: DigestLabels, articles: Mapping[str, Article]
) -> _Found:
    """Two are the same when the slot is, and their words overlap in two articles at least."""

    def words(label: DisagreementLabel) -> dict[str, Span]:
        return {
            stem: found[0]
            for value in label.values
            for stem, quoted in value.words.items()
            if stem in articles and (found := occurrences(articles[stem], quoted))
        }

    def same(a: DisagreementLabel, b: DisagreementLabel) -> bool:
        mine, theirs = words(a), words(b)
        overlapping = sum(bool(shared(mine[s], theirs[s])) for s in mine.keys() & theirs.keys())
        return a.slot is b.slot and overlapping > 1

    left = list(other.disagreements)
    common = 0
    for label in one.disagreements:
        twin = next((o for o in left if same(label, o)), None)
        if twin is not None:
            left.remove(twin)
            common += 1
    return _Found(common, len(one.disagreements), len(other.disagreements))
