from __future__ import annotations

import random

import pytest

from summarize.passages import NameKind
from summarize.stories import Told
from summarize.stories.events import (
    DOUBT,
    SURE,
    Decision,
    Event,
    Ruling,
    Rulings,
    decision,
    events,
    unclear,
)
from summarize.stories.glossary import Glossary
from summarize.stories.model import Decider, Kinship
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
    found = [event.articles for event in events(items, Glossary(items))]
    assert sorted(t.article.id for group in found for t in group) == sorted(
        t.article.id for t in items
    )
    return sorted(sorted(t.article.path for t in group) for group in found)


@pytest.mark.parametrize("other", ["uk", "kk", "en"])
def test_one_event_in_two_languages_is_one(other: str) -> None:
    assert grouped(fire("ru"), fire(other)) == [sorted(["fire-ru.txt", f"fire-{other}.txt"])]


VISITS = {
    "ru": (
        "Даркембаев и Вергун подписали документы в Мерсае",
        "Президент Сурании Оразбек Даркембаев и премьер-министр Лутении Остап Вергун утром "
        "провели переговоры в Мерсае. Подписаны 17 документов. Контейнерный поезд Мерсай – "
        "Зоревск пойдёт с 15 мая. Вергун пригласил Даркембаева в Зоревск.",
    ),
    "uk": (
        "Даркембаєв і Вергун підписали документи в Мерсаї",
        "Президент Суранії Оразбек Даркембаєв і прем’єр-міністр Лутенії Остап Вергун вранці "
        "провели перемовини в Мерсаї. Підписано 17 документів. Контейнерний потяг Мерсай – "
        "Зорівськ піде з 15 травня. Вергун запросив Даркембаєва.",
    ),
    "kk": (
        "Даркембаев пен Вергун Мерсайда құжаттарға қол қойды",
        "Сурания президенті Оразбек Даркембаев пен Лутения премьер-министрі Остап Вергун таңертең "
        "Мерсайда келіссөз жүргізді. 17 құжатқа қол қойылды. Мерсай – Зоревск контейнер пойызы "
        "15 мамырдан бастап жүреді. Вергун Даркембаевты Зоревскіге шақырды.",
    ),
    "en": (
        "Darkembayev and Verhun sign documents in Mersai",
        "President Orazbek Darkembayev of Surania and Prime Minister Ostap Verhun of Lutenia held "
        "talks in Mersai in the morning. They signed 17 documents. A container train from Mersai "
        "to Zorevsk will run from 15 May. Verhun invited Darkembayev to Zorevsk.",
    ),
}
BRIDGES = {
    "ru": (
        "В Кайране открыт мост",
        "Президент Сурании Оразбек Даркембаев и премьер-министр Лутении Остап Вергун вечером "
        "открыли в Кайране мост «Достык». Его длина 1,86 километра, строили его три года. "
        "Движение платным не будет до 1 июня. Даркембаев поблагодарил строителей.",
    ),
    "uk": (
        "У Кайрані відкрито міст",
        "Президент Суранії Оразбек Даркембаєв і прем’єр-міністр Лутенії Остап Вергун увечері "
        "відкрили в Кайрані міст «Достик». Його довжина 1,86 кілометра, будували його три роки. "
        "Рух платним не буде до 1 червня. Даркембаєв подякував будівельникам.",
    ),
    "kk": (
        "Қайранда көпір ашылды",
        "Сурания президенті Оразбек Даркембаев пен Лутения премьер-министрі Остап Вергун кешке "
        "Қайранда «Достық» көпірін ашты. Оның ұзындығы 1,86 шақырым, оны үш жыл салған. Қозғалыс "
        "1 маусымға дейін ақылы болмайды. Даркембаев құрылысшыларға алғыс айтты.",
    ),
    "en": (
        "Bridge opens in Kairan",
        "President Orazbek Darkembayev of Surania and Prime Minister Ostap Verhun of Lutenia "
        "opened the bridge Dostyk in Kairan in the evening. It is 1.86 kilometres long and took "
        "three years to build. There will be no toll before 1 June. Darkembayev thanked the "
        "builders.",
    ),
}


def of(texts: dict[str, tuple[str, str]], language: str, name: str) -> Told:
    title, body = texts[language]
    return told(body, language=language, title=title, path=f"{name}-{language}.txt")


VISIT, BRIDGE = of(VISITS, "ru", "visit"), of(BRIDGES, "ru", "bridge")
LANGUAGES = ("ru", "uk", "kk", "en")


@pytest.mark.parametrize("bridge", LANGUAGES)
@pytest.mark.parametrize("visit", LANGUAGES)
def test_the_same_people_twice_in_a_day_are_two_events(visit: str, bridge: str) -> None:
    found = grouped(of(VISITS, visit, "visit"), of(BRIDGES, bridge, "bridge"))
    assert found == [[f"bridge-{bridge}.txt"], [f"visit-{visit}.txt"]]


def test_names_alone_do_not_join_two_things_that_the_same_people_did() -> None:
    who = "Президент Оразбек Даркембаев и премьер-министр Остап Вергун"
    talks = told(f"{who} провели переговоры в Мерсае.", title="Переговоры", path="talks.txt")
    dinner = told(f"{who} поужинали в музее в Мерсае.", title="Ужин в музее", path="dinner.txt")
    again = told(f"{who} начали переговоры в Мерсае.", title="Встреча", path="again.txt")
    assert grouped(talks, dinner) == [["dinner.txt"], ["talks.txt"]]
    assert grouped(talks, again) == [["again.txt", "talks.txt"]]


def test_two_meetings_in_four_languages_are_two_events() -> None:
    items = [of(t, x, n) for t, n in ((VISITS, "visit"), (BRIDGES, "bridge")) for x in LANGUAGES]
    assert grouped(*items) == [
        sorted(f"bridge-{x}.txt" for x in LANGUAGES),
        sorted(f"visit-{x}.txt" for x in LANGUAGES),
    ]


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
        ["bridge-ru.txt"],
        ["cup.txt"],
        ["fire-en.txt", "fire-ru.txt"],
        ["rate.txt"],
        ["visit-ru.txt"],
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


def word(number: int) -> str:
    syllables = ("ба", "го", "ду", "зе", "ки", "ло", "му", "не", "по", "ра", "су", "те")
    digits = [number // 144 % 12, number // 12 % 12, number % 12]
    return "".join(syllables[d] for d in reversed(digits)).capitalize()


def people(first: int, last: int) -> list[tuple[str, NameKind]]:
    return [(f"Пётр {word(i * 37)}ов", PERSON) for i in range(first, last)]


def sorted_out(*items: Told, rulings: Rulings | None = None) -> list[Event]:
    return events(items, Glossary(items), rulings)


def shown(found: list[Event]) -> list[list[str]]:
    return sorted(sorted(t.article.path for t in e.articles) for e in found)


def test_five_topics_that_overlap_in_a_row_do_not_end_in_one_story() -> None:
    # Each shares half of its people with the next one.
    row = [named(f"{i}.txt", "ru", *people(i * 4, i * 4 + 8)) for i in range(5)]
    found = shown(sorted_out(*row))
    assert max(map(len, found)) <= 2
    assert sorted(p for group in found for p in group) == [f"{i}.txt" for i in range(5)]


def test_an_article_that_fits_one_of_an_event_and_not_the_others_leaves() -> None:
    event = [named(f"{i}.txt", "ru", *people(0, 8)) for i in range(5)]
    # As like the bridging article as that one is like the others, and unlike all of them.
    bridging = named("bridging.txt", "ru", *people(0, 16))
    outlier = named("outlier.txt", "ru", *people(8, 16))
    for items in ([*event, bridging, outlier], [outlier, bridging, *event]):
        assert ["outlier.txt"] in shown(sorted_out(*items))


def test_one_that_left_says_so_and_where_it_was() -> None:
    pair = [named(f"{i}.txt", "ru", *people(8, 16)) for i in range(2)]
    event = [named(f"e{i}.txt", "ru", *people(0, 8)) for i in range(6)]
    bridging = named("bridging.txt", "ru", *people(0, 16))
    found = sorted_out(*event, bridging, *pair)
    assert ["0.txt", "1.txt"] in shown(found)
    assert sum(len(e.articles) for e in found) == 9


def test_the_band_in_which_a_model_may_decide() -> None:
    assert decision(SURE) is Decision.ONE
    assert decision(1.0) is Decision.UNCLEAR
    assert decision(DOUBT) is Decision.UNCLEAR
    assert decision(DOUBT - 0.01) is Decision.APART


NEAR = (named("near-a.txt", "ru", *people(0, 10)), named("near-b.txt", "ru", *people(5, 15)))
"""The rules take them for one event, and are not sure."""
FAR = (named("far-a.txt", "ru", *people(0, 10)), named("far-b.txt", "ru", *people(6, 16)))
"""The rules keep them apart, and are not sure."""


def ruled(pair: tuple[Told, Told], kinship: Kinship | None, note: str = "") -> list[Event]:
    (open_,) = unclear(pair, Glossary(pair))
    return sorted_out(*pair, rulings={open_.pair: Ruling(kinship, note=note)})


def test_without_a_ruling_the_rules_decide_and_say_that_they_are_not_sure() -> None:
    (event,) = sorted_out(*NEAR)
    (joint,) = event.joints
    assert (joint.by, joint.sure) == (Decider.RULES, False)
    assert {s.article for s in joint.evidence} == {t.article.id for t in NEAR}
    assert len({s.text for s in joint.evidence}) == 3
    first, second = sorted_out(*FAR)
    (kin,) = first.kin
    assert (kin.story, kin.by, kin.kinship) == (second.id, Decider.RULES, None)
    assert {s.article for s in kin.evidence} == {first.articles[0].article.id}


def test_a_ruling_decides_within_the_band() -> None:
    (event,) = ruled(FAR, Kinship.SAME_EVENT)
    assert event.joints[0].by is Decider.MODEL
    for kinship in (Kinship.FOLLOW_UP, Kinship.SAME_TOPIC, Kinship.UNRELATED):
        first, _ = ruled(NEAR, kinship)
        assert first.kin[0].kinship is kinship


def test_a_missing_ruling_leaves_it_to_the_rules_and_is_said() -> None:
    (event,) = ruled(NEAR, None, "no answer")
    assert (event.joints[0].by, event.joints[0].note) == (Decider.RULES, "no answer")
    first, second = ruled(FAR, None, "no answer")
    assert first.kin[0].note == second.kin[0].note == "no answer"


def test_a_ruling_changes_nothing_that_is_clear() -> None:
    one = (fire("ru"), fire("uk"))
    apart = (fire("ru"), CUP)
    for pair in (one, apart):
        a, b = sorted(t.article.id for t in pair)
        for kinship in Kinship:
            rulings = {(a, b): Ruling(kinship)}
            assert sorted_out(*pair, rulings=rulings) == sorted_out(*pair)


def test_what_is_clear_is_joined_by_what_it_shares() -> None:
    (event,) = sorted_out(fire("ru"), fire("uk"), fire("kk"))
    assert len(event.joints) == 2
    text = {t.article.id: t.article.text for t in event.articles}
    for joint in event.joints:
        assert joint.sure
        assert {s.article for s in joint.evidence} == {joint.article, joint.to}
        for span in joint.evidence:
            assert text[span.article][span.start : span.end] == span.text


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
        people = [(f"Пётр {word(i // 4 * 3 + n)}ов", PERSON) for n in range(3)]
        items.append(named(f"{i}.txt", "ru", *people, ("Бескум", PLACE)))
    assert [len(e.articles) for e in events(items, Glossary(items))] == [4] * 50
