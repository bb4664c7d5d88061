"""What outlets are compared on besides the commonest subjects: each in two languages, with values
that differ and with values that do not."""

from __future__ import annotations

import pytest

from tests.stories.test_disagreements import compared

CASES = {
    "debate": (
        ("uk", "Дебати тривали сім годин."),
        ("en", "The debate lasted four hours."),
        ("ru", "Дебаты продолжались семь часов."),
    ),
    "putting out": (
        ("uk", "Пожежу загасили за три години."),
        ("en", "It took five hours to put the fire out."),
        ("ru", "Огонь потушили за три часа."),
    ),
    "stoppage": (
        ("kk", "Төрешілер жарысты 25 минутқа тоқтатты."),
        ("en", "The race was stopped for 40 minutes."),
        ("uk", "Гонку зупинили на 25 хвилин."),
    ),
    "aboard": (
        ("uk", "На борту було 146 людей."),
        ("ru", "На судне находились 164 человека."),
        ("en", "There were 146 people on board."),
    ),
    "spectators": (
        ("kk", "Жарысқа 12 мың жанкүйер жиналды."),
        ("en", "The race drew 5,000 spectators."),
        ("ru", "Гонку смотрели 12 тысяч зрителей."),
    ),
    "hospital": (
        ("ru", "Госпитализированы 14 человек."),
        ("en", "Nineteen people were taken to hospital."),
        ("uk", "Госпіталізували 14 людей."),
    ),
    "hostages": (
        ("ru", "Освобождены восемь заложников."),
        ("uk", "Звільнили 17 заручників."),
        ("en", "Eight hostages were freed."),
    ),
    "without power": (
        ("ru", "Без света остались 4 500 человек."),
        ("uk", "Без світла залишилися 9 тисяч людей."),
        ("en", "The storm left 4,500 people without power."),
    ),
    "jobs": (
        ("ru", "Завод уволит 300 рабочих."),
        ("en", "The plant will lay off 520 workers."),
        ("uk", "Завод звільнить 300 працівників."),
    ),
    "payment": (
        ("ru", "Семьям погибших выплатят по 2 миллиона рублей."),
        ("en", "The families of the dead will get 3 million rubles each."),
        ("uk", "Родинам загиблих виплатять по 2 мільйони рублів."),
    ),
    "bail": (
        ("ru", "Залог составил 5 миллионов гривен."),
        ("uk", "Суд призначив заставу 8 мільйонів гривень."),
        ("en", "Bail was set at 5 million hryvnias."),
    ),
    "debt": (
        ("uk", "Заборгованість міста сягнула 40 мільйонів гривень."),
        ("ru", "Долг города вырос до 65 миллионов гривен."),
        ("en", "The city's debt reached 40 million hryvnias."),
    ),
    "investment": (
        ("kk", "Жобаға 12 миллиард теңге инвестиция салынды."),
        ("ru", "В проект вложили 20 миллиардов тенге."),
        ("en", "The firm invested 12 billion tenge in the project."),
    ),
    "burnt": (
        ("ru", "Площадь пожара составила 40 гектаров."),
        ("kk", "Өрт аумағы 75 гектарға жетті."),
        ("en", "The fire has burned 40 hectares."),
    ),
    "magnitude": (
        ("ru", "Магнитуда землетрясения составила 5,4."),
        ("en", "The quake had a magnitude of 6.1."),
        ("uk", "Магнітуда землетрусу становила 5,4."),
    ),
    "depth": (
        ("ru", "Глубина колодца 12 метров."),
        ("en", "The well has a depth of 30 metres."),
        ("uk", "Глибина колодязя 12 метрів."),
    ),
}


@pytest.mark.parametrize("subject", CASES)
def test_values_that_differ(subject: str) -> None:
    one, other, _ = CASES[subject]
    (found,) = compared(one, other)
    assert len(found.claims) == 2


@pytest.mark.parametrize("subject", CASES)
def test_values_that_do_not(subject: str) -> None:
    one, _, same = CASES[subject]
    assert compared(one, same) == ()
