"""Which part of a correction says what was wrong, and which what is right."""

from __future__ import annotations

import pytest

from summarize.stories.corrections import taken_back
from summarize.stories.sides import Side, Sides
from tests.stories.telling import told

CASES = [
    ("ru", "Вчера мы сообщили о 40 раненых. Верно: 14.", "40", "14"),
    ("ru", "Поправка: ранены 14 человек, а не 40.", "40", "14"),
    ("ru", "Поправка: ранены не 40 человек, а 14.", "40", "14"),
    ("ru", "Во вчерашней заметке мы указали 40 вместо 14.", "40", "14"),
    ("ru", "В первой версии текста говорилось о 40 домах; затоплено 14.", "40", "14"),
    ("ru", "В нашей заметке число указано неверно: не 40, а 14.", "40", "14"),
    ("uk", "Учора ми повідомили про 40 поранених, насправді їх 14.", "40", "14"),
    ("uk", "Виправлення: поранено 14 людей, а не 40.", "40", "14"),
    ("kk", "Кеше біз 40 адам жараланды деп жаздық. Шын мәнінде 14 адам.", "40", "14"),
    ("kk", "Түзету: 40 емес, 14 адам жараланды.", "40", "14"),
    ("kk", "Кеше 14 орнына 40 адам деп қате жаздық.", "40", "14"),
    ("en", "We reported on Monday that 40 were hurt; in fact 14 were.", "40", "14"),
    ("en", "Correction: 14 people were hurt, not 40.", "40", "14"),
    ("en", "Correction: not 40 but 14 people were hurt.", "40", "14"),
    ("en", "An earlier version of this story said 40 were hurt. It was 14.", "40", "14"),
]


@pytest.mark.parametrize(("language", "text", "wrong", "right"), CASES)
def test_the_sides_of_two_values(language: str, text: str, wrong: str, right: str) -> None:
    item = told(text, language=language, title=None)  # type: ignore[arg-type]
    (found,) = taken_back(item)
    sides = Sides(item, found.span)
    body = item.article.text

    def side(value: str) -> Side | None:
        start = body.index(value)
        return sides.of(start, start + len(value))

    assert (side(wrong), side(right)) == (Side.WRONG, Side.RIGHT)


def test_at_least_is_no_denial() -> None:
    item = told("Поправка: ранены не менее 14 человек.", title=None)  # type: ignore[arg-type]
    (found,) = taken_back(item)
    start = item.article.text.index("14")
    assert Sides(item, found.span).of(start, start + 2) is Side.RIGHT


def test_what_stands_elsewhere_has_no_side() -> None:
    item = told("Погода ясная.\nПоправка: ранены 14 человек.", title=None)  # type: ignore[arg-type]
    (found,) = taken_back(item)
    assert Sides(item, found.span).of(0, 6) is None
