"""Datelines: what opens a report and is no part of what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.passages import datelines, sentences
from tests.passages.conftest import MakeArticle


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("ТАСБҰЛАҚ.ДАЛАПРЕСС - Әкім жиын өткізді.", "Әкім жиын өткізді."),
        ("ТАСБҰЛАҚ. ДАЛАПРЕСС – Әкім жиын өткізді.", "Әкім жиын өткізді."),
        ("ТАСБҰЛАҚ, 2031 жылғы 10 наурыз. Әкім келді.", "Әкім келді."),
        ("КАЛИНІВ, 23 січ. – Новини Плюс. Міська рада зібралася.", "Міська рада зібралася."),
        ("12 березня 2031 року. Рада зібралася.", "Рада зібралася."),
        ("ДОРИНСК, 23 января. /ЛЕСПРЕСС/. Открылся мост.", "Открылся мост."),
        ("Доринск, 23 января. Открылся мост.", "Открылся мост."),
        ("ДОРИНСК. Открылся мост.", "Открылся мост."),
        ("LAKE HILL — Nearly all came.", "Nearly all came."),
        ("LAKEHILL, March 3, 2031 (Gulf Wire) — The port reopened.", "The port reopened."),
        ("Lakehill (Reuters) — The port reopened.", "The port reopened."),
    ],
)
def test_a_dateline_ends_where_the_report_begins(line: str, rest: str) -> None:
    assert line[datelines.length(line, 0, len(line)) :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "США ввели пошлины. Биржа упала.",
        "США, Канада и Чили — участники пакта.",
        "США — Союзник по пакту.",
        "Порт, как и прежде, — Важный узел.",
        "ЮНЕСКО — это организация.",
        "12 марта — день открытия.",
        "12 березня рада зібралася.",
        "2031 жылғы 10 наурызда әкім келді.",
        "Anna Roe (Greens) — The mayor — left.",
        "On March 3 the port reopened.",
        "",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    assert datelines.length(line, 0, len(line)) == 0


def test_sentences_start_after_it_and_it_is_none_itself(make_article: MakeArticle) -> None:
    text = "ДОРИНСК.\n\nОткрылся мост.\nМэр пришёл.\nОн молчал.\nДОРИНСК. Мэр ушёл."
    article = make_article(text)
    found = [text[s.start : s.end] for s in sentences.find(article)]
    assert found == ["Открылся мост.", "Мэр пришёл.", "Он молчал.", "ДОРИНСК.", "Мэр ушёл."]


@given(st.text(alphabet="АБВ. ,–-—()/12мартаMay\n"))
def test_never_longer_than_the_line(line: str) -> None:
    assert 0 <= datelines.length(line, 0, len(line)) <= len(line)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("СОСНЫ, Новини-Прес. На заводі спалахнула пожежа.", "На заводі спалахнула пожежа."),
        ("КУМАРИ. Степь-Пресс. Погибли четыре человека.", "Погибли четыре человека."),
        (
            "ЛЬВІВ, 19 травня 2026 р., 00:40 /Новини-Прес/. Рада ухвалила рішення.",
            "Рада ухвалила рішення.",
        ),
        ("LEEDS, 19 May 2026, 8.40am (North News) – The council met.", "The council met."),
    ],
)
def test_an_agency_that_only_the_form_of_its_name_shows_ends_a_dateline(
    line: str, rest: str
) -> None:
    assert line[datelines.length(line, 0, len(line)) :] == rest


def test_a_sentence_of_one_word_before_another_is_no_dateline() -> None:
    line = "Пожар. Мэр Иван Петров приехал."
    assert datelines.length(line, 0, len(line)) == 0


@pytest.mark.parametrize(
    "line",
    ["Соберут 600 - 650 тыс. тонн зерна.", "Зібрали 24 – 30 тисяч тонн.", "Канал 24 – 30 лет."],
)
def test_a_range_that_opens_a_sentence_is_no_dateline(line: str) -> None:
    assert datelines.length(line, 0, len(line)) == 0


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        (
            "КУМАРИ. Степь-Пресс. Полиция задержала директора компании «Сапар» Олега Дёмина. Он",
            "Полиция задержала директора компании «Сапар» Олега Дёмина. Он",
        ),
        ("«Алтын дала» – өңірге лайықты жоба. Ол", "«Алтын дала» – өңірге лайықты жоба. Ол"),
    ],
)
def test_no_sentence_is_lost_to_a_dateline(line: str, rest: str) -> None:
    assert line[datelines.length(line, 0, len(line)) :] == rest
