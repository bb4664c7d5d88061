"""Articles as stories get them: with passages, and a brief of the first sentences."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence

from summarize.articles import Article
from summarize.briefs import Brief, Fact, Mode, Provenance, Statement, make_brief
from summarize.evals.lead import Lead
from summarize.passages import Mention, Name, NameKind, Passages, Sentence, split
from summarize.stories import Story, Told
from tests.making import DAY, make_article


def told(
    body: str,
    *,
    language: str = "ru",
    title: str = "Новости дня",
    outlet: str | None = "Вестник",
    path: str = "a.txt",
    published: dt.date | None = DAY,
) -> Told:
    """The article with a brief of select mode whose facts are its first sentences."""
    article = make_article(
        body, language=language, title=title, publisher=outlet, path=path, published=published
    )
    passages = split(article)
    brief = asyncio.run(make_brief(article, passages, Lead(), mode=Mode.SELECT, language="en"))
    return Told(article, passages, brief)


def paths(stories: Sequence[Story], items: Sequence[Told]) -> list[list[str]]:
    """The file names of each story's articles."""
    name = {t.article.id: t.article.path for t in items}
    return [sorted(name[a] for a in s.articles) for s in stories]


def named(
    path: str, language: str, *names: str | tuple[str, NameKind], between: str = " и "
) -> Told:
    """An article that is nothing but these names, in their base forms."""
    pairs = [(n, None) if isinstance(n, str) else n for n in names]
    article = make_article(
        between.join(n for n, _ in pairs) + f" {path}", language=language, title=None, path=path
    )
    found: list[Name] = []
    at = 0
    for i, (name, kind) in enumerate(pairs, start=1):
        start = article.text.index(name, at)
        at = start + len(name)
        mention = Mention(start=start, end=at)
        found.append(Name(id=f"m{i}", text=name, normal=name, kind=kind, mentions=(mention,)))
    sentence = Sentence(
        id="s1", start=0, end=len(article.text), paragraph=0, language=article.language
    )
    return stated(article, Passages(title=None, sentences=(sentence,), names=tuple(found)))


def stated(article: Article, passages: Passages, *facts: Fact) -> Told:
    """The article with a brief of its first sentence and these facts."""
    first = passages.sentences[0]
    span = article.span(first.start, first.end)
    headline = Statement.sliced(span, first.language)
    made = Provenance.model_validate(
        {"model": "none", "mode": Mode.SELECT, "prompt": "", "schema": ""}
    )
    brief = Brief(
        article=article.id,
        headline=headline,
        summary=(headline,),
        facts=facts,
        published=article.published,
        event=article.event,
        provenance=made,
    )
    return Told(article, passages, brief)
