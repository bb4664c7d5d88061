from __future__ import annotations

import random

import pytest

from summarize.passages import NameKind
from summarize.stories import Told
from summarize.stories.events import events
from summarize.stories.glossary import Glossary
from tests.stories.telling import named, told

PERSON, PLACE = NameKind.PERSON, NameKind.PLACE

FIRE = {
    "ru": "В Бескуме ночью сгорел склад компании «Тамгалайн». На месте работали 140 пожарных, "
    "заявил начальник областной службы Болат Шинасылов. Огонь охватил 2 600 квадратных метров. "
    "Склад откроют не раньше 15 мая.",
    "uk": "У Бескумі вночі згорів склад компанії «Тамгалайн». Працювали 140 пожежників, сказав "
    "керівник обласної служби Болат Шинасилов. Вогонь охопив 2 600 квадратних метрів. "
    "Склад відкриють не раніше 15 травня.",
    "kk": "Бесқұмда түнде «Тамгалайн» компаниясының қоймасы өртенді. Оқиға орнында 140 өрт "
    "сөндіруші жұмыс істеді, деді облыстық қызмет басшысы Болат Шынасылов. Өрт 2 600 шаршы "
    "метрді шарпыды. Қойма 15 мамырдан ерте ашылмайды.",
    "en": "A warehouse of the company Tamgaline burned down in Beskum overnight. Some 140 "
    "firefighters were at work, the head of the regional service Bolat Shynasylov said. The "
    "fire covered 2,600 square metres. The warehouse will not open before 15 May.",
}
TITLES = {
    "ru": "В Бескуме сгорел склад",
    "uk": "У Бескумі згорів склад",
    "kk": "Бесқұмда қойма өртенді",
    "en": "Warehouse burns down in Beskum",
}


def fire(language: str) -> Told:
    return told(
        FIRE[language], language=language, title=TITLES[language], path=f"fire-{language}.txt"
    )


def grouped(*items: Told) -> list[list[str]]:
    found = events(items, Glossary(items))
    assert sorted(t.article.id for group in found for t in group) == sorted(
        t.article.id for t in items
    )
    return sorted(sorted(t.article.path for t in group) for group in found)


@pytest.mark.parametrize("other", ["uk", "kk", "en"])
def test_one_event_in_two_languages_is_one(other: str) -> None:
    assert grouped(fire("ru"), fire(other)) == [sorted(["fire-ru.txt", f"fire-{other}.txt"])]


VISIT = told(
    "Президент Сурании Оразбек Даркембаев и премьер-министр Лутении Остап Вергун утром провели "
    "переговоры в Мерсае. Подписаны 17 документов. Контейнерный поезд Мерсай – Зоревск пойдёт "
    "с 15 мая. Вергун пригласил Даркембаева в Зоревск.",
    title="Даркембаев и Вергун подписали документы в Мерсае",
    path="visit.txt",
)
VISIT_UK = told(
    "Президент Суранії Оразбек Даркембаєв і прем’єр-міністр Лутенії Остап Вергун вранці провели "
    "перемовини в Мерсаї. Підписано 17 документів. Контейнерний потяг Мерсай – Зорівськ піде "
    "з 15 травня. Вергун запросив Даркембаєва.",
    language="uk",
    title="Даркембаєв і Вергун підписали документи в Мерсаї",
    path="visit-uk.txt",
)
BRIDGE = told(
    "Президент Сурании Оразбек Даркембаев и премьер-министр Лутении Остап Вергун вечером открыли "
    "в Кайране мост «Достык». Его длина 1,86 километра, строили его три года. Движение платным "
    "не будет до 1 июня. Даркембаев поблагодарил строителей.",
    title="В Кайране открыт мост",
    path="bridge.txt",
)


def test_the_same_people_twice_in_a_day_are_two_events() -> None:
    assert grouped(VISIT, BRIDGE, VISIT_UK) == [["bridge.txt"], ["visit-uk.txt", "visit.txt"]]


CUP = told(
    "Футболисты «Маяка» выиграли Кубок Тамги. Финал в Каменной Косе собрал 8 400 зрителей. "
    "Победный мяч забил Роман Тополя на 87-й минуте.",
    title="«Маяк» взял Кубок Тамги",
    path="cup.txt",
)
RATE = told(
    "Центральный банк Сурании снизил базовую ставку до 13,75 процента. Глава банка Гульмира "
    "Отарова назвала решение осторожным. Следующее заседание пройдёт 21 апреля.",
    title="Ставка снижена",
    path="rate.txt",
)


def test_five_subjects_do_not_end_in_one_story() -> None:
    found = grouped(fire("ru"), VISIT, BRIDGE, CUP, RATE, fire("en"))
    assert found == [
        ["bridge.txt"],
        ["cup.txt"],
        ["fire-en.txt", "fire-ru.txt"],
        ["rate.txt"],
        ["visit.txt"],
    ]


def test_one_outlier_stays_alone() -> None:
    assert grouped(fire("ru"), fire("uk"), fire("kk"), CUP) == [
        ["cup.txt"],
        ["fire-kk.txt", "fire-ru.txt", "fire-uk.txt"],
    ]


def test_one_town_in_common_is_no_event() -> None:
    other = told(
        "В Бескуме открыли детскую библиотеку. Читатели принесли в подарок книги. "
        "Библиотека будет работать каждый день.",
        title="В Бескуме открыли библиотеку",
        path="library.txt",
    )
    assert len(grouped(fire("ru"), other)) == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    items = [fire("ru"), fire("uk"), fire("kk"), VISIT, BRIDGE, CUP]
    expected = grouped(*items)
    for seed in range(5):
        random.Random(seed).shuffle(items)
        assert grouped(*items) == expected


def test_no_articles_make_no_events() -> None:
    assert events([], Glossary([])) == []


def test_many_small_events_of_one_town_stay_apart() -> None:
    items = []
    for i in range(200):
        people = [(f"Пётр {_word(i // 4 * 3 + n)}ов", PERSON) for n in range(3)]
        items.append(named(f"{i}.txt", "ru", *people, ("Бескум", PLACE)))
    assert [len(group) for group in events(items, Glossary(items))] == [4] * 50


def _word(number: int) -> str:
    syllables = ("ба", "го", "ду", "зе", "ки", "ло", "му", "не", "по", "ра", "су", "те")
    digits = [number // 144 % 12, number // 12 % 12, number % 12]
    return "".join(syllables[d] for d in reversed(digits)).capitalize()
