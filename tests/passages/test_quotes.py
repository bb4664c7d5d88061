"""Quotes: their marks, nested and broken, and somebody's words against names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, article_id
from summarize.passages import quotes, sentences

NASTY = "«»„“”\"'‘’.!?…,:-–— \nаБ1qсказал сказав said деді😀"


def find(text: str, language: str = "ru") -> list[tuple[str, bool]]:
    article = Article(id=article_id(text), path="a.txt", text=text, language=language)
    found = quotes.find(article, sentences.find(article))
    return [(text[q.start : q.end], q.speech) for q in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "«Мост готов», — сказал мэр.", [("Мост готов", True)]),
        ("ru", "Мэр сказал: „Мост готов“.", [("Мост готов", True)]),
        ("ru", '"Мост готов!" — крикнул мэр.', [("Мост готов!", True)]),
        ("ru", "Мэр заявил, что мост «построен на совесть».", [("построен на совесть", True)]),
        ("ru", "По словам мэра, вышло «дороже, чем хотелось».", [("дороже, чем хотелось", True)]),
        ("ru", "Ценой успеха стал «огромный труд».", [("огромный труд", False)]),
        ("ru", "Фирма «Рог» и газета «Вечерний Доринск» молчат.", None),
        ("ru", "На экраны вышел фильм «Мы идём домой и поём».", None),
        ("uk", "«Міст готовий», — зазначив мер.", [("Міст готовий", True)]),
        ("uk", "Мер натякнув: „Далі буде ще”.", [("Далі буде ще", True)]),
        ("uk", "Пором «Чайка» зупинився, він назвав це “прикрістю”.", None),
        ("kk", "«Көпір дайын», – деп мәлімдеді әкім.", [("Көпір дайын", True)]),
        ("kk", "Әкім «біз дайынбыз» деді.", [("біз дайынбыз", True)]),
        ("kk", "Кездесу «Көк сарай» резиденциясында өтті.", [("Көк сарай", False)]),
        ("kk", "«Жасыл дала» деп аталатын жоба бар.", [("Жасыл дала", False)]),
        ("en", "“The bridge is ready,” Ames said.", [("The bridge is ready", True)]),
        ("en", "'We won it,' she said.", [("We won it", True)]),
        (
            "en",
            'Ames called it "the best day of our lives".',
            [("the best day of our lives", True)],
        ),
        ("en", 'The ferry “Gull” met the so-called "dry fleet".', None),
    ],
)
def test_words_and_names(language: str, text: str, expected: list[tuple[str, bool]] | None) -> None:
    found = find(text, language)
    if expected is None:
        assert found
        assert not any(speech for _, speech in found)
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("«Мост готов, — сказал мэр. — Завтра едем».", ["Мост готов", "Завтра едем"]),
        ("— Мост готов, — сказал мэр. — Завтра едем.", ["Мост готов", "Завтра едем."]),
        ("- Көпір дайын, - деп қосты ол.", ["Көпір дайын"]),
        ("– Көпір дайын ба? – деді әкім. – Барамыз.", ["Көпір дайын ба?", "Барамыз."]),
        ("— Міст готовий! — вигукнув мер.", ["Міст готовий!"]),
    ],
)
def test_a_reporting_clause_cuts_a_speech(text: str, pieces: list[str]) -> None:
    assert find(text) == [(piece, True) for piece in pieces]


def test_a_list_item_is_no_speech() -> None:
    assert find("- мост через реку\n- дорога в порт — новая") == []


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("«Мы за “мир”. И точка», — сказал мэр.", ["Мы за “мир”. И точка", "мир"]),
        ("«ООО «Рог» закрыто. Все молчат.", ["ООО «Рог»", "Рог"]),
        ("Он взял «лопату и ушёл.\nДождь «шёл» вчера.", ["шёл"]),
        ("«Мы открыли мост, — сказал мэр.", ["Мы открыли мост"]),
        ("«Мы открыли мост.\n«Завтра откроем порт», — сказал мэр.", None),
        ("У п'ять годин м’яч упав, it's 5' 6\" tall, don't ask.", []),
        ("She said the dogs' owners' club 'is a good place' to be.", ["is a good place"]),
        ('A 12" pipe and "a good one".', ["a good one"]),
    ],
)
def test_marks(text: str, contents: list[str] | None) -> None:
    expected = ["Мы открыли мост.", "Завтра откроем порт"] if contents is None else contents
    assert [content for content, _ in find(text, "en" if "She" in text else "ru")] == expected


def test_quotes_know_their_sentences() -> None:
    text = "Мэр вышел. «Раз. Два. Три. Четыре», — сказал он. «Рог» молчит."
    article = Article(id=article_id(text), path="a.txt", text=text, language="ru")
    found = quotes.find(article, sentences.find(article))
    assert [(q.id, q.sentences) for q in found] == [
        ("q1", ("s2", "s3", "s4", "s5")),
        ("q2", ("s6",)),
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=NASTY, max_size=120) | st.text(max_size=60))
def test_quotes_lie_inside_their_sentences(text: str) -> None:
    article = Article(id=article_id(text), path="a.txt", text=text, language="ru")
    body = {s.id: s for s in sentences.find(article)}
    for quote in quotes.find(article, tuple(body.values())):
        assert 0 <= quote.start < quote.end <= len(text)
        assert body[quote.sentences[0]].start <= quote.start
        assert quote.end <= body[quote.sentences[-1]].end
        assert "\n" not in text[quote.start : quote.end]
        assert text[quote.start : quote.end].strip() == text[quote.start : quote.end]


@pytest.mark.parametrize(
    "unit", ['"', "« ", "»«", "“a” ", "«А» — сказал он. ", "'a ", ", — сказал "]
)
def test_ten_thousand_marks_are_read(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    assert all(words in text for words, _ in find(text))
