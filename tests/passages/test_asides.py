"""Asides: sentences that tell no news, and ones that only look so."""

from __future__ import annotations

import pytest

from summarize.passages.split import split
from tests.passages.conftest import MakeArticle


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Когда откроют мост?"),
        ("ru", "Собираем всё, что известно о пожаре."),
        ("ru", "Приносим извинения."),
        ("ru", "Редакция следит за событиями в порту."),
        ("ru", "Мы следим за судьбой моста и расскажем о нём."),
        ("ru", "Фото: Павел Лесной"),
        ("ru", "06:10."),
        ("uk", "Коли відкриють міст?"),
        ("uk", "Редакція стежить за подіями."),
        ("uk", "Ми спробуємо дізнатися більше."),
        ("uk", "Далі буде."),
        ("kk", "Көпір қашан ашылады?"),
        ("kk", "Құрметті оқырман, жаңалықты күтіңіз."),
        ("kk", "Біз де көпірге бардық."),
        ("en", "When will the bridge open?"),
        ("en", "We will bring you the result tonight."),
        ("en", "Good morning from the town hall."),
        ("en", "Photo: Ann Roe"),
    ],
)
def test_an_aside_tells_no_news(make_article: MakeArticle, language: str, sentence: str) -> None:
    passages = split(make_article(f"Lead.\n{sentence}", language))
    assert passages.sentences[-1].id in passages.asides
    assert passages.sentences[-1].id not in passages.next


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "«Когда откроют мост?» — спросил мэр."),
        ("ru", "Министр сказал, что мы откроем мост в мае."),
        ("ru", "Как мы сообщали, мост закрыли в марте."),
        ("ru", "Уточняем цифру: вывезли 40 человек."),
        ("ru", "Редакция газеты сгорела ночью."),
        ("uk", "«Ми домовилися про головне», — заявила міністерка."),
        ("uk", "Там тепло, людям роздають чай."),
        ("uk", "Нагадаємо, міст зачинили в березні."),
        ("kk", "- Біз көпірді ашамыз, - деді әкім."),
        ("kk", "Еліміз көпір салды."),
        ("en", "“We will open the bridge,” the mayor said."),
        ("en", "As we reported, the bridge closed in March."),
        ("en", "The mayor asked: “When will it open?”"),
    ],
)
def test_what_tells_something_is_none(
    make_article: MakeArticle, language: str, sentence: str
) -> None:
    passages = split(make_article(f"Lead.\n{sentence}", language))
    assert passages.sentences[-1].id not in passages.asides


def test_the_turns_of_an_interviewer_are_asides_and_the_answers_are_not(
    make_article: MakeArticle,
) -> None:
    text = (
        "— Мост большой?\n— Сто метров.\n— Назовите цену. Сколько он стоит?\n"
        "— Два миллиона.\n— А кто платит?\n— Город."
    )
    passages = split(make_article(text))
    said = {s.id: text[s.start : s.end] for s in passages.sentences}
    assert [said[i] for i in passages.asides] == [
        "— Мост большой?",
        "— Назовите цену.",
        "Сколько он стоит?",
        "— А кто платит?",
    ]
