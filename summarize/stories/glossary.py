"""One entity across articles, languages and inflections."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Article, Span
from summarize.briefs import Brief
from summarize.language.names import Sameness, same_name
from summarize.language.skeleton import skeleton
from summarize.language.places import place
from summarize.passages import Name, NameKind, Passages
from summarize.stories.model import StoryName


class Told(NamedTuple):
    """An article with what was made of it."""

    article: Article
    passages: Passages
    brief: Brief


class Entry(NamedTuple):
    """One name of one article."""

    told: Told
    name: Name
    kind: NameKind | None


class Glossary:
    """The names of some articles, sorted into entities.

    Entities are found through an index by the skeleton of the last word, so the work grows
    with the number of names, not of pairs. A name that fits two different entities (a bare
    surname of two namesakes) joins neither.
    """

    def __init__(self, told: Sequence[Told]) -> None:
        self._entities: dict[str, list[Entry]] = {}
        self._key: dict[tuple[str, str], str] = {}
        self._spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._index: dict[str, set[str]] = defaultdict(set)
        entries = [Entry(t, n, kind) for t in told for n, kind in _kinds(t)]
        # Full names first: a bare surname then meets the people whom it could mean.
        entries.sort(key=lambda e: (-len(e.name.normal.split()), e.told.article.id))
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        name = entry.name
        language = entry.told.article.language
        known = place(name.normal) if entry.kind in (None, NameKind.PLACE) else None
        key = known or self._find(name.normal, language, entry.kind)
        if key is None:
            key = f"{skeleton(name.normal)}#{len(self._entities)}"
        self._entities.setdefault(key, []).append(entry)
        for handle in _handles(name.normal):
            self._index[handle].add(key)
        self._key[entry.told.article.id, name.id] = key
        self._spans[entry.told.article.id].extend((m.start, m.end, key) for m in name.mentions)

    def _find(self, normal: str, language: str, kind: NameKind | None) -> str | None:
        fitting: dict[str, bool] = {}
        candidates = {k for h in _handles(normal) for k in self._index[h]}
        for key in sorted(candidates):
            for other in self._entities[key]:
                if kind is not None and other.kind is not None and kind is not other.kind:
                    continue
                match = same_name(normal, language, other.name.normal, other.told.article.language)
                if match.result is Sameness.SAME:
                    fitting[key] = True
                elif match.surname_matches and match.given == "missing":
                    fitting.setdefault(key, False)
        exact = [k for k, full in fitting.items() if full]
        if len(exact) == 1:
            return exact[0]
        return next(iter(fitting)) if len(fitting) == 1 else None

    def key(self, article: str, name: str) -> str:
        """The entity of a name of an article."""
        return self._key[article, name]

    def keys_in(self, span: Span) -> set[str]:
        """The entities that are named within a span."""
        return {
            key
            for start, end, key in self._spans[span.article]
            if start < span.end and span.start < end
        }

    def keys_of(self, article: str) -> Counter[str]:
        """The entities of an article with how often it names them."""
        return Counter(key for _, _, key in self._spans[article])

    def kind(self, key: str) -> NameKind | None:
        """What the entity is, by the majority of the articles that could tell."""
        kinds = Counter(e.kind for e in self._entities[key] if e.kind is not None)
        return kinds.most_common(1)[0][0] if kinds else None

    def names(self, articles: Sequence[str]) -> Iterator[StoryName]:
        """The entities of these articles, each in one spelling: the fullest form of the
        first of the articles that names it."""
        wanted = {a: i for i, a in enumerate(articles)}
        for key, entries in self._entities.items():
            here = [e for e in entries if e.told.article.id in wanted]
            if not here:
                continue
            here.sort(
                key=lambda e: (-len(e.name.normal.split()), wanted[e.told.article.id], e.name.id)
            )
            spans = [
                e.told.article.span(m.start, m.end)
                for e in sorted(here, key=lambda e: wanted[e.told.article.id])
                for m in e.name.mentions
            ]
            roles = [r for e in here if (r := _role(e))]
            best = max(roles, key=lambda r: (r.nominative, len(r.span.text)), default=None)
            yield StoryName(
                name=here[0].name.normal,
                kind=self.kind(key) or NameKind.OTHER,
                role=best.span if best else None,
                forms=tuple(f for f, _ in Counter(s.text for s in spans).most_common()),
                mentions=tuple(spans),
            )


def _kinds(told: Told) -> Iterator[tuple[Name, NameKind | None]]:
    """The article's names with the kinds that the brief settled."""
    settled: dict[int, NameKind] = {}
    brief = told.brief
    for entity in (*brief.people, *brief.organisations, *brief.places):
        settled[entity.mentions[0].start] = entity.kind
    for name in told.passages.names:
        yield name, name.kind or settled.get(name.mentions[0].start)


class _Role(NamedTuple):
    span: Span
    nominative: bool
    """The name beside it stands in its base form, and so does the role."""


def _role(entry: Entry) -> _Role | None:
    if entry.name.role is None:
        return None
    article = entry.told.article
    span = article.span(*entry.name.role)
    beside = min(
        entry.name.mentions, key=lambda m: min(abs(m.start - span.end), abs(span.start - m.end))
    )
    return _Role(span, article.text[beside.start : beside.end] == entry.name.normal)


def _handles(normal: str) -> Iterable[str]:
    """Index keys: names with none in common are never the same entity."""
    words = skeleton(normal).split()
    return {w[:3] for w in words[-1:]} | {w[:3] for w in words[:1]}
