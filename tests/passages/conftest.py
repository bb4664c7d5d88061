"""Articles and names by hand, so that each rule is tested without the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from summarize.articles.model import Article, Dated, Precision, article_id
from summarize.passages import names, sentences
from summarize.passages.model import Mention, Name, NameKind

MakeArticle = Callable[..., Article]
MakeName = Callable[..., Name]
NamesIn = Callable[[str, str], dict[str, NameKind | None]]


@pytest.fixture
def make_article() -> MakeArticle:
    """An article of a text and a language, published on a day or not."""

    def make(text: str, language: str = "ru", published: str | None = None) -> Article:
        dated = Dated(reason="unknown")
        if published is not None:
            day = dt.date.fromisoformat(published)
            dated = Dated(value=day, precision=Precision.DAY)
        return Article(
            id=article_id(text), path="a.txt", text=text, language=language, published=dated
        )

    return make


@pytest.fixture
def make_name() -> MakeName:
    """A name with every printed place of its forms; ``role`` is looked up in the text."""

    def make(
        article: Article,
        id: str,
        normal: str,
        *forms: str,
        kind: NameKind = NameKind.PERSON,
        role: str | None = None,
    ) -> Name:
        mentions: list[Mention] = []
        for form in sorted({normal, *forms}, key=len, reverse=True):
            at = article.text.find(form)
            while at >= 0:
                end = at + len(form)
                free = all(end <= m.start or m.end <= at for m in mentions)
                if free and not article.text[end : end + 1].isalpha():
                    mentions.append(Mention(start=at, end=end))
                at = article.text.find(form, end)
        mentions.sort(key=lambda m: m.start)
        place = article.text.find(role) if role else -1
        return Name(
            id=id,
            text=article.text[mentions[0].start : mentions[0].end],
            normal=normal,
            kind=kind,
            mentions=tuple(mentions),
            role=(place, place + len(role)) if role and place >= 0 else None,
        )

    return make


@pytest.fixture
def names_in(make_article: MakeArticle) -> NamesIn:
    """The names of a text, base form to kind, as the whole reader of articles finds them."""

    def read(language: str, text: str) -> dict[str, NameKind | None]:
        article = make_article(text, language)
        return {n.normal: n.kind for n in names.find(article, sentences.find(article))}

    return read
