"""Small articles and passages for tests, made by the product's own rules."""

from __future__ import annotations

import datetime as dt

from summarize.articles.model import (
    Article,
    Dated,
    DateMethod,
    Outlet,
    Precision,
    Span,
    article_id,
)
from summarize.passages.model import Passages
from summarize.passages.split import split

DAY = dt.date(2026, 3, 10)


def make_article(
    body: str,
    *,
    language: str = "ru",
    title: str | None = "Порт Белой Гавани закрыли из-за шторма",
    published: dt.date | None = DAY,
    publisher: str | None = "Портовый вестник",
    path: str = "a.txt",
) -> Article:
    """An article of which the first line is the title and nothing is chrome."""
    text = f"{title}\n{body}" if title else body
    ident = article_id(text)
    return Article(
        id=ident,
        path=path,
        text=text,
        language=language,
        title=Span(article=ident, start=0, end=len(title), text=title) if title else None,
        publisher=Outlet(name=publisher) if publisher else None,
        published=Dated(value=published, precision=Precision.DAY, method=DateMethod.METADATA)
        if published
        else Dated(reason="no date was found"),
    )


def passages_of(article: Article) -> Passages:
    return split(article)


STORM = (
    "В Белой Гавани во вторник закрыли порт, сообщила мэр Ольга Верес. "
    "На рейде остались четырнадцать судов.\n"
    "«Мы откроем порт, как только ветер стихнет», — сказала Верес. "
    "По словам начальника порта Игната Лесового, убытки составят 2,5 млн рублей.\n"
    "Ранее порт закрывали осенью прошлого года. Заседание штаба пройдет в среду."
)
"""A plain Russian report: names, a count, money, a quote, background, what is next."""
