from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from summarize.stories import Desk, Story, Told, tell
from summarize.stories.model import Update
from summarize.stories.newsroom import Newsroom, Priorities
from summarize.stories.offices import office_of
from summarize.stories.ranking import rank, ranked, with_novelty
from tests.making import DAY
from tests.stories.telling import told

BEFORE = DAY - dt.timedelta(days=1)
PARK = told(
    "В Каменке открыли парк. Деревья сажали школьники. Скамейки поставили у пруда.",
    title="Парк в Каменке",
    outlet="Вестник",
    path="park.txt",
)
POOL = told(
    "У Липовці відкрили басейн. Плавати вчитимуть дітей. Вода там тепла.",
    language="uk",
    title="Басейн у Липовці",
    outlet="Хвиля",
    path="pool.txt",
)


def stories(*items: Told, **asked: Any) -> tuple[Story, ...]:
    return tell(items, desk=Desk(Newsroom(priorities=Priorities(**asked))))


def reasons(story: Story) -> dict[str, float]:
    return {w.reason: w.points for w in story.why}


def first(found: tuple[Story, ...]) -> str:
    return found[0].headline.text


def test_the_points_add_up_to_the_order() -> None:
    found = stories(PARK, POOL)
    assert [rank(s) for s in found] == sorted((rank(s) for s in found), reverse=True)
    for story in found:
        assert rank(story) == pytest.approx(sum(w.points for w in story.why))
        assert reasons(story)["1 voice"] == 1.0
        assert reasons(story)["a new story"] == 1.0


def test_no_known_outlet_weighs_less_than_one() -> None:
    unknown = told("В Каменке открыли парк.", title="Парк", outlet=None)
    (story,) = stories(unknown)
    assert reasons(story)["no outlet is named"] == 0.5


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ({"words": {"басейни": 5}}, "Басейн у Липовці"),
        ({"words": {"деревьями": 5}}, "Парк в Каменке"),
        ({"words": {"скамей*": 5}}, "Парк в Каменке"),
        ({"words": {"скамей": 5, "Плавати": 1}}, "Басейн у Липовці"),
        ({"words": {"парк": -5}}, "Басейн у Липовці"),
        ({"places": {"Липовка": -5, "Каменка": 5}}, "Парк в Каменке"),
        ({"languages": {"uk": 5}}, "Басейн у Липовці"),
        ({"languages": {"ru": 5}}, "Парк в Каменке"),
    ],
)
def test_the_desk_s_priorities(asked: dict[str, dict[str, float]], title: str) -> None:
    found = stories(PARK, POOL, **asked)
    assert first(found) == title
    assert any(r.startswith("desk: ") for s in found for r in reasons(s))


def test_a_name_counts_in_any_form() -> None:
    item = told("Мэру Ольге Верес вручили ключи от порта. Ольга Верес рада.", title="Ключи")
    (story,) = stories(item, names={"Ольга Верес": 3})
    assert reasons(story)["desk: the name Ольга Верес"] == 3


@pytest.mark.parametrize(
    ("role", "points"),
    [
        ("президент Сурании", 1.0),
        ("помощник президента", 0.25),
        ("Первый министр", 1.0),
        ("міністр оборони", 0.5),
        ("облыс әкімі", 0.25),
        ("Сурания премьер-министрі", 1.0),
        ("former prime minister", 0.25),
        ("Prime Minister", 1.0),
        ("Foreign Minister", 0.5),
        ("директор школы", None),
        ("a presidium member", None),
    ],
)
def test_offices(role: str, points: float | None) -> None:
    office = office_of(role)
    assert (office.points if office else None) == points


def test_people_harmed_count_where_they_are_counted() -> None:
    hurt = told("В Каменке обрушился мост. Пострадали 12 человек.", title="Мост", path="a.txt")
    calm = told("В Каменке открыли мост. Пострадавших мостов нет.", title="Мост", path="b.txt")
    assert "people were harmed or in danger: 12 injured" in reasons(stories(hurt)[0])
    assert not any("harmed" in r for r in reasons(stories(calm)[0]))


def test_names_of_the_day_weigh_by_other_outlets_only() -> None:
    both = [
        told("Марта Колодий открыла музей в Каменке.", title="Музей", outlet="А", path="a.txt"),
        told("Марта Колодий уволила тренера сборной.", title="Спорт", outlet="Б", path="b.txt"),
    ]
    found = stories(*both, PARK)
    weighed = {s.headline.text for s in found if any("print too" in w.reason for w in s.why)}
    assert weighed == {"Музей", "Спорт"}


def test_an_update_weighs_by_what_is_new() -> None:
    (story,) = stories(PARK)
    since = Update(since=BEFORE, first=BEFORE, story="e1")
    facts = [f.model_copy(update={"new": i == 0}) for i, f in enumerate(story.facts)]
    again = with_novelty(story.model_copy(update={"update": since, "facts": tuple(facts)}))
    assert reasons(again)["an update with 1 new fact since 2026-03-09"] == 0.2
    assert "a new story" not in reasons(again)
    assert with_novelty(again) == again
    assert ranked([again, story]) == (story, again)
    assert rank(story) - rank(again) == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("role", "points"),
    [
        ("президент Ассоциации рыбоводов", 0),
        ("президент футбольного клуба «Заря»", 0),
        ("президент Российской Федерации", 1.0),
        ("президент спілки пасічників", 0),
        ("балықшылар қауымдастығының президенті", 0),
        ("Сурания президенті", 1.0),
        ("president of the National Chess Association", 0),
        ("president of the club", 0),
        ("President of Surania", 1.0),
        ("Premier Division striker", 0),
        ("премьера спектакля", 0),
        ("вице-премьер", 0.25),
        ("Президент посетил банк", 1.0),
    ],
)
def test_what_only_sounds_like_an_office_of_state(role: str, points: float) -> None:
    office = office_of(role)
    assert office is not None
    assert office.points == points


def test_articles_that_name_no_outlet_are_half_a_voice_each() -> None:
    body = "В Каменке Ольга Верес открыла музей стекла. В музее 240 витрин и 17 залов."
    other = "Ольга Верес в Каменке показала 240 витрин и 17 залов музея стекла."
    items = [
        told(body, title="Музей стекла открыт в Каменке", outlet=None, path="a.txt"),
        told(other, title="В Каменке открыт музей стекла", outlet=None, path="b.txt"),
    ]
    found = stories(*items)
    assert len(found) == 1
    assert reasons(found[0])["no outlet is named, in 2 articles"] == 1.0
