"""The times of an article: offsets in its text, dates from its publication date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.model import (
    Article,
    Chrome,
    ChromeKind,
    Dated,
    DateMethod,
    Precision,
    article_id,
)
from summarize.passages.model import Sentence, TimeMention
from summarize.passages.times import find


def article(text: str, language: str, published: dt.date | None = None, **more: object) -> Article:
    dated = Dated(
        value=published,
        precision=Precision.DAY if published else None,
        method=DateMethod.PREFIX if published else None,
    )
    return Article.model_validate(
        {"id": article_id(text), "path": "x.txt", "text": text, "language": language}
        | {"published": dated}
        | more
    )


def times(text: str, language: str, published: str | None, **more: object) -> list[TimeMention]:
    day = dt.date.fromisoformat(published) if published else None
    whole = article(text, language, day, **more)
    sentences, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        body = line.rstrip()
        if body:
            sentences.append(
                Sentence(id=f"s{number}", start=at, end=at + len(body), paragraph=number,
                         language=language)
            )  # fmt: skip
        at += len(line)
    return list(find(whole, sentences))


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("ru", "Паром вышел из порта в пятницу и не вернулся.", "пятницу", "2026-03-06"),
        ("ru", "Новый паром выйдет из порта и начнёт рейсы, как обещано, в среду он "
         "состоится.", "среду", None),
        ("kk", "Көпір кеше кешке ашылды.", "кеше кешке", "2026-03-10"),
        ("uk", "Порт відкриється 26 березня о 09:30.", "26 березня о 09:30", "2026-03-26"),
        ("en", "The harbour was closed on Monday after the storm.", "Monday", "2026-03-09"),
    ],
)  # fmt: skip
def test_values(language: str, text: str, words: str, value: str | None) -> None:
    found = times(text, language, "2026-03-11")
    assert [text[t.start : t.end] for t in found] == [words]
    assert str(found[0].value) == str(value)
    assert bool(found[0].reason) == (value is None)


def test_ids_follow_the_text_and_offsets_count_in_it() -> None:
    text = "Первый рейс был 9 марта.\r\n\r\nВторой — 👩‍🚀 10 марта, третий — завтра."
    found = times(text, "ru", "2026-03-11")
    assert [t.id for t in found] == ["d1", "d2", "d3"]
    assert [text[t.start : t.end] for t in found] == ["9 марта", "10 марта", "завтра"]
    assert [str(t.value) for t in found] == ["2026-03-09", "2026-03-10", "2026-03-12"]


def test_without_a_publication_date_only_full_dates_have_a_value() -> None:
    text = "Сегодня, 28 января и 2 ноября 2023 года."
    found = times(text, "ru", None)
    assert [str(t.value) for t in found] == ["None", "None", "2023-11-02"]
    assert "publication date is not known" in found[0].reason
    assert "no year" in found[1].reason


def test_a_doubtful_publication_date_resolves_nothing() -> None:
    found = times("Матч сыграют сегодня.", "ru", "2026-03-13", doubts=("It is old.",))
    assert found[0].value is None
    assert found[0].reason == "the publication date is in doubt"


def test_chrome_is_left_out() -> None:
    text = "Порт открыли вчера.\n10 марта 2026"
    chrome = (Chrome(start=20, end=len(text), kind=ChromeKind.FOOTER),)
    assert len(times(text, "ru", "2026-03-11")) == 2
    assert len(times(text, "ru", "2026-03-11", chrome=chrome)) == 1


def test_precision_and_range() -> None:
    found = times("Фестиваль пройдёт 10–12 апреля, билеты — с марта.", "ru", "2026-03-11")
    assert [(str(t.value), str(t.end_value), t.precision) for t in found] == [
        ("2026-04-10", "2026-04-12", Precision.DAY),
        ("2026-03-01", "None", Precision.MONTH),
    ]


@given(st.text(alphabet="0123456789 .:–\r\nмартаfriFMayвсегодня👩\u0301,", max_size=60))
def test_offsets_are_exact(text: str) -> None:
    for found in times(text, "ru", "2026-03-11"):
        assert 0 <= found.start < found.end <= len(text)
