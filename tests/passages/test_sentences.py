"""Sentences: where they end in four languages, and that every offset is exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, Chrome, ChromeKind, Span, article_id
from summarize.passages import sentences

NASTY = "«»„“”\"'‘’.!?…,-–— \n\r\u2028\u00a0аБ1qQі😀e\u0301()<"


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences.split_line(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Мэр вышел к людям.", "Он молчал."],
        ["В 2031 г. в селе на ул. Озёрной, д. 7, т.е. у реки, открылась школа им. А. Б. Дорина."],
        ["Надой вырос на 3.5 кг и достиг 1,2 млрд. литров.", "Это рекорд."],
        ["2031 ж. Тасбұлақ қ. маңында 5 млрд. теңге, көмір, мұнай т.б. үшін бөлінді.", "Ол аз."],
        ["У м. Калинів на вул. Садовій 12 тис. 300 людей, у 2031 р. стало менше.", "Він пішов."],
        ["Dr. Ames met Gen. Roe in the U.S. Senate at 5 p.m. sharp.", "No. 7 won 3.5 points."],
        ["He moved to the U.S.", "The minister followed."],
        ["The answer was no.", "Then they left."],
        ["Подождите… Мы ещё здесь?!", "Да!"],
    ],
)
def test_ends_where_a_sentence_ends(parts: list[str]) -> None:
    text = " ".join(parts)
    if "Подождите" in text:
        assert cut(text) == ["Подождите…", "Мы ещё здесь?!", "Да!"]
    else:
        assert cut(text) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["В зале сидели мэр; судья; врач.", "Окна закрыли."],
        ["У залі були мер; Суддя Лис; лікар.", "Вікна зачинили."],
        ["Залда әкім; Сот төрағасы; дәрігер отырды.", "Терезе жабылды."],
        ["The port opens late; The ferry waits.", "Nobody minds."],
    ],
)
def test_a_semicolon_ends_no_sentence(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Все ждали.", "«Мы успеем. Мост готов», — сказал мэр.", "Потом он ушёл."],
        ["Мэр сказал: «Мы успеем. Мост готов.»", "Потом он ушёл."],
        ["«Куда? Зачем?» — спросил водитель.", "Ему не ответили."],
        ["Он крикнул «Стой!» и побежал."],
        ['"Ми встигнемо. Міст готовий щодо “плану”. Так", — зазначив він.', "Далі тиша."],
        ["„Ми йдемо. Зараз“, — сказав він.", "Усі встали."],
        ["- Біз үлгереміз. Көпір дайын, - деп қосты ол. - Келіңдер."],
        ["«Көпір дайын. Біз үлгереміз», - деді әкім.", "Ол кетті."],
        ["“We will make it. The bridge is ready,” Ames said.", "He left."],
        ["'We won. Good,' she said.", "It's a start."],
        ["«Мы готовы, — сказал мэр. — Завтра начнём».", "Дождь шёл."],
    ],
)
def test_a_short_quote_stays_with_its_reporting_clause(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_long_quote_is_split_and_the_reporting_clause_stays_with_its_last_sentence() -> None:
    parts = ["«Раз шаг.", "Два шаг.", "Три шаг.", "Мы пришли», — сказал мэр.", "Дождь шёл."]
    assert cut(" ".join(parts)) == parts


def test_an_unclosed_mark_hides_no_sentence_end() -> None:
    assert cut("Он взял «лопату. Потом ушёл. Дождь шёл.") == [
        "Он взял «лопату.",
        "Потом ушёл.",
        "Дождь шёл.",
    ]


def test_chrome_title_and_repeats_of_the_title_are_left_out() -> None:
    text = (
        " date 2031-01-02 Мост открыт\nМеню сайта\nМост открыт\nМост открыли в среду. Все рады.\n"
    )
    start = text.index("Мост открыт")
    menu = text.index("Меню")
    article = Article(
        id=article_id(text),
        path="a.txt",
        text=text,
        language="ru",
        title=Span(article="a", start=start, end=start + 11, text="Мост открыт"),
        chrome=(Chrome(start=menu, end=menu + 10, kind=ChromeKind.MENU),),
    )
    title = sentences.title(article)
    assert title is not None
    assert (title.id, text[title.start : title.end], title.paragraph) == ("t", "Мост открыт", 0)
    found = sentences.find(article)
    assert [(s.id, s.paragraph, text[s.start : s.end]) for s in found] == [
        ("s1", 3, "Мост открыли в среду."),
        ("s2", 3, "Все рады."),
    ]


def test_chrome_inside_a_line_leaves_the_rest_of_it() -> None:
    text = "Реклама: купите. Мост открыли в среду."
    article = Article(
        id=article_id(text),
        path="a.txt",
        text=text,
        language="ru",
        chrome=(Chrome(start=0, end=16, kind=ChromeKind.MENU),),
    )
    assert [text[s.start : s.end] for s in sentences.find(article)] == ["Мост открыли в среду."]


def test_a_short_sentence_has_the_language_of_the_article() -> None:
    text = "Бір көпір ашылды, деп хабарлады қала әкімдігінің баспасөз қызметі.\nМост."
    article = Article(id=article_id(text), path="a.txt", text=text, language="kk")
    assert [s.language for s in sentences.find(article)] == ["kk", "kk"]
    russian = "Городские власти сообщили об открытии нового моста через реку."
    article = Article(id=article_id(russian), path="a.txt", text=russian, language="kk")
    assert [s.language for s in sentences.find(article)] == ["ru"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=NASTY, max_size=120) | st.text(max_size=60))
def test_offsets_are_exact_sorted_disjoint_and_trimmed(text: str) -> None:
    article = Article(id=article_id(text), path="a.txt", text=text, language="und")
    end = 0
    for sentence in sentences.find(article):
        printed = text[sentence.start : sentence.end]
        assert end <= sentence.start < sentence.end <= len(text)
        assert printed == printed.strip()
        assert len(printed.splitlines()) == 1
        end = sentence.end


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=NASTY, max_size=120))
def test_no_letter_of_the_body_is_lost(text: str) -> None:
    article = Article(id=article_id(text), path="a.txt", text=text, language="und")
    kept = "".join(text[s.start : s.end] for s in sentences.find(article))
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("unit", ['"', "«", "»«", "“a” ", "«А. Б» — сказал. ", "'a ", ". ", "- "])
def test_ten_thousand_marks_are_read(unit: str) -> None:
    line = unit * (10_000 // len(unit))
    found = sentences.split_line(line, 0, len(line))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(line) for start, end in found)
