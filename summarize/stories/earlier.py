"""A story of an earlier digest, made comparable with what is read today.

A digest keeps of its articles the spans that it points at: statements, values, names. Put back
to their offsets they are an article with gaps, of which quantities, dates and words are
read again as of any article; the names come from the digest, which has them all. So nothing
but the digest is needed: neither the articles of that day nor what a model said of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarize.articles import Article, Dated, Outlet, Span
from summarize.briefs import Brief, Entity, Mode, Provenance, Statement
from summarize.passages import Mention, Name, NameKind, Passages, Sentence
from summarize.passages import quantities as quantities_
from summarize.passages import times as times_
from summarize.stories.glossary import Told
from summarize.stories.model import Story, StoryName

_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_KAZAKH = re.compile(r"[әғқңөұүһ]", re.IGNORECASE)
_UKRAINIAN = re.compile(r"[їєґ]", re.IGNORECASE)


class Source(NamedTuple):
    """What an earlier digest says of an article that it read."""

    path: str
    language: str
    publisher: Outlet | None
    published: Dated


class Earlier(NamedTuple):
    """A story as an earlier digest told it."""

    date: dt.date
    """Of the digest."""
    story: Story
    told: tuple[Told, ...]
    """Its articles with gaps; the briefs hold the statements of each."""
    named: tuple[Told, ...]
    """Its names, for a glossary: the same articles once for each language that the digest
    spells a name in."""


def earlier(date: dt.date, story: Story, sources: Mapping[str, Source]) -> Earlier:
    """The story as it can be compared.

    Args:
        date: the digest's.
        sources: the digest's articles by id.
    """
    kept = {a: sources[a] for a in story.articles if a in sources}
    spans: dict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for span in _spans(story):
        spans[span.article].add((span.start, span.end, span.text))
    told = tuple(_with_gaps(story, a, kept[a], spans[a]) for a in kept)
    return Earlier(date, story, told, tuple(_named(story, told)))


def statements(story: Story) -> Iterator[Statement]:
    """All that a story tells, in whatever part of it."""
    facts = (*story.facts, *story.next, *story.background)
    yield from (story.headline, *story.summary, *facts)
    yield from (other for fact in facts for other in fact.others)
    yield from story.quotes


def _spans(story: Story) -> Iterator[Span]:
    """The spans that say something; a name alone says nothing."""
    yield from (s for statement in statements(story) for s in statement.evidence)
    yield from (c.evidence for d in story.disagreements for c in d.claims)
    if story.update is not None:
        yield from (c.now.evidence for c in story.update.changes)


def _with_gaps(
    story: Story, article_id: str, source: Source, spans: set[tuple[int, int, str]]
) -> Told:
    end = max((end for _, end, _ in spans), default=0)
    text = [" "] * end
    for start, stop, words in spans:
        text[start:stop] = words
    article = Article(
        id=article_id,
        path=source.path,
        text="".join(text),
        language=source.language,
        publisher=source.publisher,
        published=source.published,
    )
    sentences = tuple(
        Sentence(id=f"s{i}", start=start, end=stop, paragraph=i, language=source.language)
        for i, (start, stop) in enumerate(_joined(spans), start=1)
    )
    past = [s for f in story.background for s in f.evidence if s.article == article_id]
    passages = Passages(
        title=None,
        sentences=sentences,
        quantities=quantities_.find(article, sentences),
        times=times_.find(article, sentences),
        background=tuple(
            s.id for s in sentences if any(p.start <= s.start and s.end <= p.end for p in past)
        ),
    )
    return Told(article, passages, _brief(story, article))


def _joined(spans: set[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Spans that overlap are one stretch."""
    found: list[tuple[int, int]] = []
    for start, end, _ in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _brief(story: Story, article: Article, names: tuple[StoryName, ...] = ()) -> Brief:
    """What the story has of the article, in the shape of a brief."""

    def entities(kind: NameKind) -> tuple[Entity, ...]:
        return tuple(
            Entity(
                name=n.name,
                kind=kind,
                mentions=tuple(m for m in n.mentions if m.article == article.id),
            )
            for n in names
            if n.kind is kind
        )

    return Brief(
        article=article.id,
        headline=story.headline,
        summary=story.summary,
        facts=tuple(f for f in story.facts if article.id in f.articles),
        background=tuple(f for f in story.background if article.id in f.articles),
        next=tuple(f for f in story.next if article.id in f.articles),
        people=entities(NameKind.PERSON),
        organisations=entities(NameKind.ORGANISATION),
        places=entities(NameKind.PLACE),
        published=article.published,
        event=Dated(reason="not compared"),
        provenance=Provenance.model_validate(
            {"model": "", "mode": Mode.SELECT, "prompt": "", "schema": ""}
        ),
    )


def _named(story: Story, told: tuple[Told, ...]) -> Iterator[Told]:
    lead = told[0].article.language if told else ""
    names = (*story.people, *story.organisations, *story.places)
    for item in told:
        here = [n for n in names if any(m.article == item.article.id for m in n.mentions)]
        by_language: dict[str, list[StoryName]] = defaultdict(list)
        for name in here:
            by_language[_language(name.name, lead)].append(name)
        for language, some in by_language.items():
            article = item.article.model_copy(update={"language": language})
            passages = Passages(
                title=None,
                sentences=(),
                names=tuple(_name(i, n, article.id) for i, n in enumerate(some, start=1)),
            )
            yield Told(article, passages, _brief(story, article, tuple(some)))


def _name(number: int, name: StoryName, article: str) -> Name:
    """The kind is left to the glossary: what the digest says may have been a model's guess."""
    mentions = [m for m in name.mentions if m.article == article]
    return Name(
        id=f"m{number}",
        text=name.name,
        normal=name.name,
        kind=None,
        mentions=tuple(Mention(start=m.start, end=m.end) for m in mentions),
    )


def _language(name: str, lead: str) -> str:
    """The language that a name is spelled in: that of the leading article, unless its letters
    are another one's."""
    if _LATIN.search(name):
        return "en"
    if _KAZAKH.search(name):
        return "kk"
    if _UKRAINIAN.search(name):
        return "uk"
    return "ru" if lead == "en" else lead
