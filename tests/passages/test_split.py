"""The whole of an article: every pointer exists, and every offset is exact."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, Span, article_id
from summarize.passages import Passages, speech
from summarize.passages.split import split

TEXT = """Мост через Ольшанку открыли раньше срока

Мэр города Пётр Дорин открыл сегодня мост через Ольшанку. Строили его 14 месяцев.

«Мост готов. Едем завтра», — сказал Дорин.

Ранее городские власти закрыли старый мост. Новый порт откроется 5 июля 2031 года.
"""


def article(text: str, language: str = "ru", title: str = "") -> Article:
    span = Span(article="a", start=0, end=len(title), text=title) if title else None
    return Article(id=article_id(text), path="a.txt", text=text, language=language, title=span)


def test_an_article_is_taken_apart() -> None:
    title = TEXT.splitlines()[0]
    read = article(TEXT, title=title)
    passages = split(read)
    assert passages.title is not None
    assert TEXT[passages.title.start : passages.title.end] == title
    assert [s.id for s in passages.sentences] == ["s1", "s2", "s3", "s4", "s5"]
    assert [TEXT[q.start : q.end] for q in passages.quotes] == ["Мост готов. Едем завтра"]
    people = {n.id: n.normal for n in passages.names}
    assert [people[i] for i in passages.quotes[0].speakers] == ["Пётр Дорин"]
    assert [TEXT[t.start : t.end] for t in passages.times][-1].startswith("5 июля 2031")
    assert 14 in [q.value for q in passages.quantities]
    assert passages.background[:1] == ("s4",)
    assert passages.next == ("s5",)
    found = speech.attribution(read, passages, passages.sentences[2])
    assert found is not None
    assert people[str(found[0])] == "Пётр Дорин"


def check(passages: Passages, text: str) -> None:
    ids = {s.id for s in passages.sentences}
    names = {n.id for n in passages.names}
    spans: list[Any] = [*passages.sentences, *passages.quotes, *passages.times]
    for passage in (*spans, *passages.quantities):
        assert 0 <= passage.start < passage.end <= len(text)
    for quote in passages.quotes:
        assert set(quote.sentences) <= ids
        assert set(quote.speakers) <= names
    assert set(passages.background) | set(passages.next) <= ids


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["ru", "uk", "kk", "en", "und"]))
def test_any_text_is_taken_apart(text: str, language: str) -> None:
    check(split(article(text, language)), text)


@pytest.mark.parametrize(
    "text", ["", "\r\n \r\n", "e\u0301😀\r\nМост.\r\n«", "🙂" * 50, "\ufeff..."]
)
def test_odd_texts(text: str) -> None:
    check(split(article(text)), text)


def test_a_long_paragraph_is_read() -> None:
    text = "«а», — сказал мэр. \"б\" 'в' “г” " * 320
    check(split(article(text)), text)
