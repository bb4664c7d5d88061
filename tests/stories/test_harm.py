"""How much people were harmed."""

from __future__ import annotations

import pytest

from summarize.stories import Story, tell
from tests.stories.telling import told


def harmed(body: str, language: str = "ru", title: str = "Новости дня") -> tuple[str, float] | None:
    story: Story
    (story,) = tell([told(body, language=language, title=title)])
    return next(((w.reason, w.points) for w in story.why if "harmed" in w.reason), None)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("ru", "На шахте обвалился свод, погибли 10 человек.", "10 killed"),
        ("uk", "На шахті обвалилося склепіння, загинули 10 людей.", "10 killed"),
        ("kk", "Шахтада опырылыс болып, 10 адам қаза тапты.", "10 killed"),
        ("en", "A roof fell in at a mine and 10 people were killed.", "10 killed"),
        ("ru", "На шахте обвалился свод, пострадали 10 человек.", "10 injured"),
    ],
)
def test_how_many_is_said(language: str, text: str, number: str) -> None:
    found = harmed(text, language)
    assert found is not None
    assert found[0].endswith(number)


def test_deaths_weigh_most_and_more_of_them_more() -> None:
    texts = [
        "На шахте пострадали 10 человек.",
        "На шахте погиб 1 человек.",
        "На шахте погибли 12 человек.",
        "На шахте погибли 200 человек.",
        "На шахте погибли 900 человек.",
    ]
    points = [found[1] for t in texts if (found := harmed(t))]
    assert len(points) == len(texts)
    assert points == sorted(points)
    assert points[0] < points[1] < points[2] < points[3]
    assert points[4] == 2.25


@pytest.mark.parametrize(
    ("language", "title", "points"),
    [
        ("ru", "Сторожа нашли мёртвым у склада", 1.0),
        ("uk", "Сторожа знайшли мертвим біля складу", 1.0),
        ("kk", "Күзетші қойма жанында қаза тапты", 1.0),
        ("en", "Watchman found dead at the store", 1.0),
        ("ru", "Никто не погиб при обвале на складе", None),
        ("uk", "Ніхто не загинув під час обвалу на складі", None),
        ("en", "Nobody died when the roof fell in", None),
        ("ru", "Смертность в области снизилась", None),
        ("en", "Deadline for the store passes", None),
    ],
)
def test_one_death_needs_no_number(language: str, title: str, points: float | None) -> None:
    found = harmed("Подробности позже.", language, title)
    assert (found[1] if found else None) == points


def test_of_two_kinds_that_weigh_alike_the_same_one_is_always_said() -> None:
    found = harmed("При наводнении пострадали 30 человек. Эвакуированы 30 жителей.")
    assert found is not None
    assert found[0].endswith("30 injured")
