"""Names, dates and titles of one statement in four languages, right and changed."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Gate, Reason, Result, Verdict
from summarize.grounding.days import days_in
from tests.making import make_article, passages_of

TUESDAY = dt.date(2026, 3, 10)
COMPARED = (Reason.NAME, Reason.DATE, Reason.ROLE)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=TUESDAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


MET = "Keith Woodward, a UN envoy, met Thatcher Hughes in Leicester on Monday."
GERMAN = "Немецкий тренер Юрген Шульц покинул клуб в третьем квартале."
COACH = "Бапкер Ерлан Сүлейменов пен Шевченконың айтуынша, матч сенбіде өтеді."
DEPUTY = "Заступник міністра Олег Гончар у суботу відвідав Вашингтон і Жешув."
FIRE = "Detective Sergeant Ann Pike said the fire on Sunday began at 6 p.m."
ROAD = "Жол мамырдан қазанға дейін жабық болады."
DECADE = "Компанію заснували в 1990-х роках, торік вона виросла на 5%."
PREMIER = "Prime Minister Ida Holm resigned before Christmas."
AKIM = "Бұрынғы әкім Самат Оспанов 2024 жылғы 5 мамырда қайтыс болды."
PORT = "Порт работал с 2019 по 2022 год, сообщила ВОЗ вчера."


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (MET, "en", "Посланник ООН Кит Вудворд встретился с Тэтчером Хьюзом в Лестере.", "ru"),
        (MET, "en", "БҰҰ елшісі Кит Вудворд Лестерде Тэтчер Хьюзбен кездесті.", "kk"),
        (MET, "en", "Посланець ООН Кіт Вудворд зустрівся у Лестері з Тетчером Г’юзом.", "uk"),
        (GERMAN, "ru", "Неміс бапкері Юрген Шульц клубтан үшінші тоқсанда кетті.", "kk"),
        (GERMAN, "ru", "German coach Jürgen Schulz left the club in Q3.", "en"),
        (COACH, "kk", "По словам тренера Ерлана Сулейменова и Шевченко, матч в субботу.", "ru"),
        (DEPUTY, "uk", "Deputy minister Oleh Honchar visited Rzeszów on Saturday.", "en"),
        (FIRE, "en", "Детектив-сержант Энн Пайк: воскресный пожар начался в 18:00.", "ru"),
        (
            FIRE,
            "en",
            "Детектив-сержант Энн Пайк: жексенбідегі өрт кешкі сағат 6-да басталды.",
            "kk",
        ),
        (ROAD, "kk", "Дорога будет закрыта с мая по октябрь.", "ru"),
        (DECADE, "uk", "Компания 1990-жылдары құрылды.", "kk"),
        (PREMIER, "en", "Премьер-министр Ида Холм ушла в отставку до Рождества.", "ru"),
        (AKIM, "kk", "Former akim Samat Ospanov died on 5 May 2024.", "en"),
        (PORT, "ru", "The port worked in 2019–2022, the World Health Organization said.", "en"),
    ],
)
def test_what_the_source_says_is_not_refused(
    source: str, language: str, text: str, to: str
) -> None:
    assert judge(source, language, text, to).reason not in COMPARED


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (MET, "en", "Посланник ООН Кит Вудворд встретился с Хьюзом в Глостере.", "ru"),
        (MET, "en", "Посланник ООН Марк Вудворд встретился с Хьюзом.", "ru"),
        (MET, "en", "ЕО елшісі Кит Вудворд Лестерде Тэтчер Хьюзбен кездесті.", "kk"),
        (GERMAN, "ru", "Неміс бапкері Юрген Шульц клубтан екінші тоқсанда кетті.", "kk"),
        (GERMAN, "ru", "French coach Jürgen Schulz left the club in Q3.", "en"),
        (COACH, "kk", "По словам тренера Ерлана Сулейменова, матч пройдёт в воскресенье.", "ru"),
        (DEPUTY, "uk", "Minister Oleh Honchar visited Rzeszów on Saturday.", "en"),
        (DEPUTY, "uk", "Deputy minister Oleh Honchar visited Vienna on Saturday.", "en"),
        (FIRE, "en", "Детектив-сержант Энн Пайк: воскресный пожар начался в 16:00.", "ru"),
        (ROAD, "kk", "The road will be closed from May to November.", "en"),
        (DECADE, "uk", "The company was founded in the 1980s and grew 5% last year.", "en"),
        (PREMIER, "en", "Министр Ида Холм ушла в отставку до Рождества.", "ru"),
        (PREMIER, "en", "Прем’єр-міністерка Іда Голм пішла у відставку до Великодня.", "uk"),
        (AKIM, "kk", "The akim Samat Ospanov died on 5 May 2024.", "en"),
        (PORT, "ru", "The port worked in 2019–2021, the World Health Organization said.", "en"),
    ],
)
def test_a_changed_name_date_or_title_is_caught(
    source: str, language: str, text: str, to: str
) -> None:
    assert judge(source, language, text, to).result is Result.UNSUPPORTED


def test_titles_do_not_change_hands() -> None:
    source = "Судья Анна Лис отпустила Марка Дуба, прокурор Пётр Вяз возразил."
    right = judge(source, "ru", "Прокурор Пётр Вяз возразил.", "ru")
    wrong = judge(source, "ru", "Судья Пётр Вяз возразил.", "ru")
    assert right.reason is not Reason.ROLE
    assert (wrong.result, wrong.reason) == (Result.UNSUPPORTED, Reason.ROLE)


def test_an_opening_word_that_nothing_knows_may_be_a_name() -> None:
    verdict = judge("Storms closed the port in Norway.", "en", "Quelbrast closed the port.", "en")
    assert verdict.result is not Result.SUPPORTED


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("en", "shortly after 6:30 p.m.", "18:30"),
        ("ru", "в шесть часов вечера", "18:00"),
        ("uk", "о шостій годині вечора", "18:00"),
        ("kk", "кешкі сағат 6-да", "18:00"),
    ],
)
def test_the_clock_of_twelve_hours(language: str, text: str, clock: str) -> None:
    assert days_in(text, language).clocks == {clock}


def test_what_is_no_clock() -> None:
    assert not days_in("She ran 2:27:41 and earned 3.15 billion.", "en").clocks
    assert not days_in("через 2 дня и три ночи", "ru").clocks
