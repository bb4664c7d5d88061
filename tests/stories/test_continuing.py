"""Which story of an earlier day a story goes on from."""

from __future__ import annotations

import pytest

from summarize.stories.updates import compare_days
from tests.stories.days import SECOND, compared, stored
from tests.stories.telling import told

ROUTE = (
    "Пробные рейсы с зерном через Осокорское море начнутся 1 апреля. "
    "Суда с зерном пойдут по маршруту из порта Ягодное в порт Верхолим. "
    "Маршрут согласовали порт Ягодное и компания «Бригантина», рассказал Семён Лукошкин. "
    "Страховать суда будет общество «Надежда»."
)
TALKS = (
    "Министры обсудили в Заозёрске пробные рейсы с зерном через Осокорское море. "
    "Суда с зерном пойдут по маршруту не раньше апреля, страховать суда пока некому. "
    "Переговоры вели Арина Полозова и Тарас Гребенюк, посредником был Николай Шувалов. "
    "Следующую встречу Полозова и Гребенюк назначили в Дубовке."
)
SAME = (
    "Пробные рейсы с зерном из порта Ягодное в порт Верхолим отложили. "
    "Суда компании «Бригантина» не вышли в Осокорское море, рассказал Семён Лукошкин."
)


@pytest.mark.parametrize(("today", "goes_on"), [(TALKS, False), (SAME, True)])
def test_the_words_of_an_event_need_its_names(today: str, goes_on: bool) -> None:
    before = stored([told(ROUTE, title="Пробные рейсы с зерном начнутся 1 апреля")])
    (story,) = compared([told(today, title="", path="b.txt", published=SECOND)], before).stories
    assert (story.update is not None) is goes_on


def test_without_a_name_in_common_nothing_goes_on() -> None:
    before = stored([told("Погода испортилась: дождь льёт третий день.", title="Дождь")])
    today = [told("Дождь льёт четвёртый день, погода не радует.", title="", published=SECOND)]
    (story,) = compared(today, before).stories
    assert story.update is None
    assert compare_days([], [], before).stories == ()
