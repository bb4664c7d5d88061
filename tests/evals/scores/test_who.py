from __future__ import annotations

import pytest

from summarize.evals.labels import ArticleLabels, NameLabel
from summarize.evals.locate import locate
from summarize.evals.scores.who import Who
from summarize.passages.model import NameKind
from tests.evals.world import BRIDGE_RU, World, article


@pytest.fixture
def who(world: World) -> Who:
    located = locate(world.gold.articles[BRIDGE_RU], world.articles[BRIDGE_RU])
    return Who(located, world.gold.entities)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Аркадий Бельцов", "p-beltsov"),
        ("БЕЛЬЦОВ", "p-beltsov"),
        ("Arkady Beltsov", "p-beltsov"),
        ("Руденко", "p-rudenko"),
        ("Сауле Камбарова", "p-kambarova"),
        ("очевидцы", "очевидцы"),
    ],
)
def test_names(who: Who, name: str, expected: str) -> None:
    assert who.one(name) == expected


def test_an_unknown_spelling_is_told_by_its_mention(who: Who, world: World) -> None:
    text = world.articles[BRIDGE_RU].text
    at = text.index("заявил Бельцов") + len("заявил ")
    mention = world.articles[BRIDGE_RU].span(at, at + len("Бельцов"))
    assert who.one("бельцова", mention) == "p-beltsov"
    assert who.one("Инна Руденко", mention) == "p-rudenko"  # what is printed decides


def test_namesakes_are_told_apart_by_the_mention() -> None:
    text = "Министр Тимур Оспан прибыл.\nЕго тёзка, шахматист Тимур Оспан, выиграл.\n"
    names = {
        i: NameLabel(kind=NameKind.PERSON, ru=ru, kk=ru, uk=ru, en="Timur Ospan")
        for i, ru in (("p-min", "Тимур Оспан (министр)"), ("p-chess", "Тимур Оспан"))
    }
    labels = ArticleLabels.model_validate(
        {
            "article": "articles/o.txt", "language": "ru", "article_page": True, "planted": [],
            "published": {"date": None, "words": None, "why": "none"},
            "event": {"date": None, "words": None, "why": "none"},
            "status": "undated", "status_why": "none",
            "facts": [{"id": "f1", "says": "…", "kind": "news", "importance": 3,
                       "evidence": ["прибыл"], "attributed_to": None}],
            "entities": [{"id": "p-min", "forms": ["Министр Тимур Оспан"], "role": None},
                         {"id": "p-chess", "forms": ["шахматист Тимур Оспан"], "role": None}],
        }
    )  # fmt: skip
    made = article("o", text)
    who = Who(locate(labels, made), names)
    at = text.rindex("Тимур")
    assert who.one("Оспан", made.span(at, at + 11)) == "p-chess"
    at = text.index("Тимур")
    assert who.one("Оспан", made.span(at, at + 11)) == "p-min"
