"""A story that goes on is an update, a story with nothing new is left out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarize.stories import Told
from summarize.stories.earlier import Earlier
from tests.stories.days import FIRST, SECOND, THIRD, compared, kept, stored
from tests.stories.telling import told

FIRE_RU = (
    "В Сосновграде 6 апреля загорелся склад завода «Меридиан» на улице Речной. "
    "Пострадали 17 человек, сообщил начальник пожарной службы Игорь Вершинин. "
    "Из здания эвакуировали 140 рабочих. "
    "Мэр города Лариса Токмакова ввела режим чрезвычайной ситуации."
)
FIRE = {
    "ru": (
        "Число пострадавших при пожаре на складе завода «Меридиан» в Сосновграде выросло до 19. "
        "Об этом сообщил начальник пожарной службы Игорь Вершинин. "
        "Мэр Лариса Токмакова отстранила от должности директора завода. "
        "Накануне в Сосновграде загорелся склад завода «Меридиан»."
    ),
    "uk": (
        "Кількість постраждалих під час пожежі на складі заводу «Меридіан» у Сосновграді зросла"
        " до 19. Про це повідомив начальник пожежної служби Ігор Вершинін. "
        "Мер Лариса Токмакова відсторонила від посади директора заводу."
    ),
    "kk": (
        "Сосновградтағы «Меридиан» зауытының қоймасындағы өрттен зардап шеккендер саны 19-ға"
        " жетті. Бұл туралы өрт сөндіру қызметінің бастығы Игорь Вершинин хабарлады. "
        "Қала әкімі Лариса Токмакова зауыт директорын қызметінен босатты."
    ),
    "en": (
        "The number of people injured in the fire at the warehouse of the Meridian plant in"
        " Sosnovgrad rose to 19. The head of the fire service, Igor Vershinin, said so. "
        "Mayor Larisa Tokmakova dismissed the director of the plant."
    ),
}
CONCERT = (
    "В Сосновграде 7 апреля открылся фестиваль органной музыки. "
    "На открытии выступила органистка Дарья Лисовская из Верхолима. "
    "Мэр города Лариса Токмакова вручила ей приз."
)


def fire() -> Told:
    return told(FIRE_RU, title="Пожар на складе в Сосновграде", path="fire.txt", published=FIRST)


def before(*articles: Told) -> list[Earlier]:
    return stored(articles or [fire()])


def later(language: str = "ru", **more: str) -> Told:
    return told(FIRE[language], language=language, title="", path="b.txt", published=SECOND, **more)


@pytest.mark.parametrize("language", ["ru", "uk", "kk", "en"])
def test_a_story_goes_on_in_another_language(language: str) -> None:
    (story,) = compared([later(language)], before()).stories
    assert story.update is not None
    assert (story.update.since, story.update.first) == (FIRST, FIRST)
    assert story.update.story == before()[0].story.id


@pytest.mark.parametrize("language", ["ru", "uk", "kk", "en"])
def test_a_value_that_is_another_one_now(language: str) -> None:
    (story,) = compared([later(language)], before()).stories
    assert story.update is not None
    (change,) = story.update.changes
    assert (change.subject, change.since) == ("people injured", FIRST)
    assert change.before.value.startswith("17")
    assert change.now.value.startswith("19")
    assert change.before.evidence.text in FIRE_RU
    assert change.now.evidence.text in FIRE[language]


def test_what_is_repeated_is_not_new() -> None:
    (story,) = compared([later()], before()).stories
    new = {f.text.split()[0]: f.new for f in (*story.facts, *story.background)}
    assert new == {"Число": True, "Мэр": True, "Накануне": False}


def test_another_story_of_the_same_town_and_mayor_is_no_update() -> None:
    (story,) = compared([told(CONCERT, title="Фестиваль", published=SECOND)], before()).stories
    assert story.update is None
    assert all(f.new for f in story.facts)


def test_namesakes_do_not_join_two_days() -> None:
    singer = told(
        "Певица Лариса Токмакова выпустила альбом «Тихий берег». "
        "Запись длилась два года, рассказала Токмакова. Концерт пройдёт 20 мая в Лимске.",
        title="Альбом",
        published=SECOND,
    )
    (story,) = compared([singer], before()).stories
    assert story.update is None


def test_a_story_with_nothing_new_is_left_out() -> None:
    again = told(
        FIRE_RU, title="Пожар на складе в Сосновграде", outlet="Заря", path="c.txt", published=FIRST
    )
    found = compared([again], before())
    assert found.stories == ()
    (repeated,) = found.repeated
    assert (repeated.date, repeated.headline) == (FIRST, "Пожар на складе в Сосновграде")


def test_one_new_fact_keeps_a_story_in() -> None:
    again = told(
        FIRE_RU + " Причиной пожара стало замыкание, установила комиссия.",
        title="Пожар на складе в Сосновграде",
        outlet="Заря",
        published=FIRST,
    )
    (story,) = compared([again], before()).stories
    assert [f.text for f in story.facts if f.new] == [
        "Причиной пожара стало замыкание, установила комиссия."
    ]


def test_the_third_day_knows_the_first() -> None:
    first = before()
    second = later()
    day_two = kept(compared([second], first).stories, [second], SECOND)
    third = told(
        "Завод «Меридиан» в Сосновграде, где сгорел склад, закрыли на месяц. "
        "Так решила мэр Лариса Токмакова. "
        "В больнице остаются трое пострадавших при пожаре, сообщил Игорь Вершинин.",
        title="Завод «Меридиан» закрыли",
        path="d.txt",
        published=THIRD,
    )
    (story,) = compared([third], [*first, *day_two]).stories
    assert story.update is not None
    assert (story.update.first, story.update.since) == (FIRST, SECOND)


def test_without_earlier_digests_everything_is_new() -> None:
    found = compared([fire()], [])
    assert [s.update for s in found.stories] == [None]
    assert (found.repeated, found.corrections) == ((), ())


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)])
def test_the_order_of_what_comes_in_does_not_matter(order: slice) -> None:
    other = told(CONCERT, title="Фестиваль", path="e.txt", published=FIRST)
    earlier: Sequence[Earlier] = stored([fire(), other])
    articles = [later(), later("uk", outlet="Ранок")]
    expected = compared(articles, earlier)
    assert compared(articles[order], earlier[order]) == expected


@pytest.mark.parametrize(
    "more",
    [
        # of the dead, who were injured
        "Число погибших выросло до трёх: в больнице умерли двое пострадавших.",
        "Среди пострадавших двое иностранцев.",
        "Two of the foreign guests were among the injured.",
    ],
)
def test_some_of_the_injured_are_no_new_toll(more: str) -> None:
    again = told(
        "На складе завода «Меридиан» в Сосновграде, где был пожар, начался разбор. " + more,
        title="Склад завода «Меридиан» в Сосновграде разбирают",
        path="c.txt",
        published=SECOND,
    )
    (story,) = compared([again], before()).stories
    assert story.update is not None
    assert "people injured" not in {c.subject for c in story.update.changes}


def test_what_is_told_as_a_correction_is_no_news_beside_it() -> None:
    again = told(
        "Мэр Лариса Токмакова отстранила от должности директора завода «Меридиан» в Сосновграде,"
        " где загорелся склад. Уточнение. Вчера мы написали, что пострадали 17 человек. На самом"
        " деле пострадали 19 человек.",
        title="Директор завода «Меридиан» отстранён",
        path="c.txt",
        published=SECOND,
    )
    found = compared([again], before())
    (story,) = found.stories
    (taken,) = found.corrections
    assert "19" in taken.statement.text
    assert [f.text[:3] for f in story.facts] == ["Мэр"]
