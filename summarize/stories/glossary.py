"""One entity across articles, languages and inflections."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Article, Span
from summarize.briefs import Brief
from summarize.language.places import place
from summarize.language.skeleton import skeleton
from summarize.passages import Name, NameKind, Passages
from summarize.stories.forms import Form, handles, same_entity, says_all, shortness
from summarize.stories.generic_words import beside
from summarize.stories.house import Called, Entity, House
from summarize.stories.model import StoryName
from summarize.stories.namesakes import Bearer, namesakes


class Told(NamedTuple):
    """An article with what was made of it."""

    article: Article
    passages: Passages
    brief: Brief


UNKNOWN_OUTLET = "outlet unknown"


def outlet(told: Told) -> str:
    """The name of the outlet that published the article; outlets that the text does not name
    are one unknown: they add no voice that could be counted."""
    publisher = told.article.publisher
    return publisher.name if publisher else UNKNOWN_OUTLET


def is_country(key: str) -> bool:
    """Whether an entity's key is a country's."""
    return key.startswith("country:")


class Entry(NamedTuple):
    """One name of one article."""

    told: Told
    name: Name
    kind: NameKind | None
    """By the rules, or by what the model chose where they cannot tell."""

    @property
    def form(self) -> Form:
        name, text = self.name, self.told.article.text
        return Form(
            name.normal,
            self.told.article.language,
            name.kind,
            beside(text, self.told.article.language, [m.start for m in name.mentions]),
            name.text if name.text != name.normal and name.kind is not NameKind.PERSON else "",
        )

    @property
    def called(self) -> Called:
        return Called(self.name.normal, self.kind)


class Glossary:
    """The names of some articles, sorted into entities.

    Entities are found through an index, and each holds its distinct forms, so the work grows
    with the number of names, not of pairs. A name that fits two different entities (a bare
    surname of two namesakes) joins neither.

    Args:
        told: the articles; the first one's language is that of the spellings.
        house: the newsroom's spellings. What one of them lists is one entity.
    """

    def __init__(self, told: Sequence[Told], house: House | None = None) -> None:
        self._house = house or House()
        self._listed: dict[int, str] = {}
        self._rank = {t.article.id: i for i, t in enumerate(told)}
        self._language = told[0].article.language if told else ""
        self._entities: dict[str, list[Entry]] = {}
        self._forms: dict[str, dict[Form, None]] = defaultdict(dict)
        self._spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._index: dict[str, set[str]] = defaultdict(set)
        self._exact: dict[tuple[str, str, NameKind | None], str] = {}
        # What is asked for many times, once all names are in.
        self._placed: dict[str, _Placed] = {}
        self._kinds: dict[str, NameKind | None] = {}
        self._ordered: dict[str, list[Entry]] = {}
        entries = [Entry(t, n, kind) for t in told for n, kind in _kinds(t)]
        # Full names first: an initial or a bare surname then meets all whom it could mean.
        entries.sort(key=lambda e: (*shortness(e.name.normal), e.told.article.id))
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        form = entry.form
        known = place(form.normal) if entry.kind in (None, NameKind.PLACE) else None
        key = known or self._find(form)
        listed = None if known else self._house.entry(entry.called)
        if listed is not None and (key is None or not entry.called.bare):
            key = self._listed.setdefault(listed, key or self._new(form))
        key = key or self._new(form)
        self._entities.setdefault(key, []).append(entry)
        if form not in self._forms[key]:
            self._forms[key][form] = None
            for handle in handles(form).all:
                self._index[handle].add(key)
        if says_all(form):
            self._exact.setdefault((skeleton(form.normal), form.beside, form.kind), key)
        self._spans[entry.told.article.id].extend(
            (m.start, m.end, key) for m in entry.name.mentions
        )

    def _new(self, form: Form) -> str:
        return f"{skeleton(form.normal)}#{len(self._entities)}"

    def _find(self, form: Form) -> str | None:
        # Spelled alike in every letter: nobody else is meant, and nothing need be compared.
        exact = skeleton(form.normal), form.beside, form.kind
        if says_all(form) and (known := self._exact.get(exact)):
            return known
        same, partly = self._fitting(form)
        if len(same) == 1:
            return same[0]
        fitting = [*same, *partly]
        return fitting[0] if len(fitting) == 1 else None

    def _fitting(self, form: Form) -> tuple[list[str], list[str]]:
        """The entities that a form names, and those that it may name."""
        same: list[str] = []
        partly: list[str] = []
        for key in sorted(self._candidates(form)):
            verdicts = {same_entity(form, other) for other in self._forms[key]}
            if True in verdicts:
                same.append(key)
            elif None in verdicts:
                partly.append(key)
        return same, partly

    def _candidates(self, form: Form) -> set[str]:
        mine = handles(form)
        found = {k for h in (*mine.last, *mine.generic) for k in self._index[h]}
        return found | {k for h in mine.first for k in self._index[f"…{h}"]}

    def keys_in(self, span: Span) -> set[str]:
        """The entities that are named within a span."""
        return self.keys_at(span.article, span.start, span.end)

    def keys_at(self, article: str, start: int, end: int) -> set[str]:
        """The entities that an article names between two offsets."""
        placed = self._placed.get(article)
        if placed is None:
            spans = sorted(self._spans[article])
            longest = max((stop - at for at, stop, _ in spans), default=0)
            placed = self._placed[article] = _Placed(spans, [s[0] for s in spans], longest)
        first = bisect_left(placed.starts, start - placed.longest)
        last = bisect_left(placed.starts, end)
        return {key for _, stop, key in placed.spans[first:last] if start < stop}

    def keys_of(self, article: str) -> Counter[str]:
        """The entities of an article with how often it names them."""
        return Counter(key for _, _, key in self._spans[article])

    def mentions(self, article: str) -> Sequence[tuple[int, int, str]]:
        """Where an article names which entity: start, end, key."""
        return self._spans[article]

    def kind(self, key: str) -> NameKind | None:
        """What the entity is: what most articles show by rule; failing that, what the model
        chose most often."""
        if key not in self._kinds:
            entries = self._entities[key]
            kinds = Counter(e.name.kind for e in entries if e.name.kind is not None)
            kinds = kinds or Counter(e.kind for e in entries if e.kind is not None)
            self._kinds[key] = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None
        return self._kinds[key]

    def spelling(self, span: Span, name: str | None) -> str | None:
        """How the story spells the name that stands in ``span``, where an article calls it
        ``name``; None where it does not stand there."""
        for key in sorted(self.keys_in(span)):
            if any(e.name.normal == name for e in self._entities[key]):
                return self.shown(key)
        return None

    def entities(self) -> dict[str, Entity]:
        """The entities by key, as the newsroom's spellings are put to them."""
        return {
            key: Entity(self.called(key), self.kind(key), self._others(key), self._roles(key))
            for key in self._entities
        }

    def called(self, key: str) -> tuple[Called, ...]:
        """The distinct names of an entity, the one that gives the spelling first."""
        return tuple(dict.fromkeys(e.called for e in self._in_order(key)))

    def _others(self, key: str) -> tuple[str, ...]:
        """Whom a bare surname that joined nobody can mean."""
        if not all(n.bare for n in self.called(key)):
            return ()
        found = {
            k: None for f in self._forms[key] for some in self._fitting(f) for k in some if k != key
        }
        return tuple(dict.fromkeys(self._in_order(k)[0].name.normal for k in found))

    def _roles(self, key: str) -> tuple[str, str] | None:
        """The roles of two people whom a name may stand for."""
        if self.kind(key) is not NameKind.PERSON:
            return None
        return namesakes(
            [
                Bearer(
                    role.span.text,
                    e.told.article.language,
                    frozenset(
                        k for k in self.keys_of(e.told.article.id) if k != key and not is_country(k)
                    ),
                )
                for e in self._entities[key]
                if (role := _role(e))
            ]
        )

    def shown(self, key: str) -> str:
        """The spelling of an entity: the newsroom's, or else the fullest name."""
        house = None
        if self._house:
            entity = Entity(self.called(key), self.kind(key))
            house = self._house.spelled(entity, self._language)
        return house or self._in_order(key)[0].name.normal

    def _in_order(self, key: str) -> list[Entry]:
        """The names of an entity, the one that gives the spelling first: a full name before
        a surname and before initials, the first article's language before others."""
        if key not in self._ordered:
            self._ordered[key] = sorted(
                self._entities[key],
                key=lambda e: (
                    _is_short(e.name.normal),
                    e.told.article.language != self._language,
                    -len(e.name.normal.split()),
                    self._rank[e.told.article.id],
                    e.name.id,
                ),
            )
        return self._ordered[key]

    def names(self) -> Iterator[StoryName]:
        """The entities, each in one spelling: that of the first article's language where it
        has one."""
        for key in self._entities:
            here = self._in_order(key)
            spans = [
                e.told.article.span(m.start, m.end)
                for e in sorted(here, key=lambda e: self._rank[e.told.article.id])
                for m in e.name.mentions
            ]
            roles = [r for e in here if (r := _role(e))]
            best = max(roles, key=lambda r: (r.nominative, len(r.span.text)), default=None)
            yield StoryName(
                name=self.shown(key),
                kind=self.kind(key) or NameKind.OTHER,
                role=best.span if best else None,
                forms=tuple(f for f, _ in Counter(s.text for s in spans).most_common()),
                mentions=tuple(spans),
            )


def _is_short(name: str) -> bool:
    """Whether it is one word, or one beside initials («О. Гайдук»)."""
    words, initials = shortness(name)
    return -words - initials < 2


class _Placed(NamedTuple):
    """Where an article names whom, in order."""

    spans: list[tuple[int, int, str]]
    starts: list[int]
    longest: int
    """Characters."""


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
