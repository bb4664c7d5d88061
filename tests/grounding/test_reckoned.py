"""Differences, rests and sums of numbers that the evidence gives."""

from __future__ import annotations

import pytest

from summarize.grounding import Result, Verdict, numbers
from summarize.grounding.parsed import written
from tests.making import make_article


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    return numbers.check(written(text, to, article), written(source, language, article))


def stopped(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.result is Result.UNSUPPORTED


TRIP = ("en", "The express will cut the trip from 74 minutes to 41.")
QUEUE = ("kk", "Кезек бір айда 5,2 мыңнан 3,9 мыңға азайды.")
GRANT = ("ru", "Дотация выросла со 140 до 215 млн рублей.")
FIRES = ("uk", "Минулого року було 96 пожеж, а цього — 81.")
CLAIMS = ("ru", "Из 64 заявок одобрили лишь 27, остальные отклонили.")
WELLS = ("en", "Only 12 of the 31 wells are working.")
BOAT = ("en", "There were 46 tourists and three guides on the boat.")
GRAIN = ("kk", "Қоймадан 30 тонна бидай мен 12 тонна арпа жоғалды.")
KILLED = ("ru", "Погибли пятеро мужчин и две женщины.")


@pytest.mark.parametrize(
    ("source", "to", "text"),
    [
        (TRIP, "en", "The express will shorten the trip by 33 minutes."),
        (TRIP, "ru", "Экспресс сократит дорогу на 33 минуты."),
        (TRIP, "uk", "Експрес скоротить дорогу на 33 хвилини."),
        (TRIP, "kk", "Экспресс жолды 33 минутқа қысқартады."),
        (QUEUE, "ru", "Очередь за месяц уменьшилась на 1,3 тыс. человек."),
        (QUEUE, "en", "The queue shrank by 1,300 people in a month."),
        (GRANT, "en", "The subsidy rose by 75 million roubles."),
        (FIRES, "en", "There were 15 fewer fires this year."),
        (FIRES, "kk", "Биыл өрт 15-ке азайды."),
        (CLAIMS, "uk", "Із 64 заявок 37 відхилено."),
        (CLAIMS, "kk", "64 өтінімнің 37-сі қабылданбады."),
        (WELLS, "ru", "Не работают 19 из 31 скважины."),
        (BOAT, "ru", "На борту было 49 человек."),
        (BOAT, "kk", "Қайықта 49 адам болды."),
        (GRAIN, "ru", "Со склада пропали 42 тонны зерна."),
        (KILLED, "en", "Seven people were killed."),
        (KILLED, "uk", "Загинули семеро людей."),
    ],
)
def test_what_two_numbers_give_passes(source: tuple[str, str], to: str, text: str) -> None:
    assert judge(source[1], source[0], text, to) is None


@pytest.mark.parametrize(
    ("source", "to", "text"),
    [
        (TRIP, "ru", "Экспресс сократит дорогу на 35 минут."),
        (TRIP, "kk", "Экспресс жолды 34 минутқа қысқартады."),
        (QUEUE, "ru", "Очередь за месяц уменьшилась на 1,4 тыс. человек."),
        (GRANT, "en", "The subsidy rose by 75 percent."),
        (CLAIMS, "uk", "Із 64 заявок 38 відхилено."),
        (WELLS, "kk", "31 ұңғыманың 18-і жұмыс істемейді."),
        (BOAT, "en", "The boat carried 48 people."),
        (BOAT, "en", "The boat carried 49 tourists."),
        (GRAIN, "ru", "Со склада пропали 43 тонны зерна."),
        (KILLED, "en", "Eight people were killed."),
        # a part of those who are told of, and votes against each other
        (("ru", "Пострадали 14 человек, трое из них — дети."), "en", "Seventeen people were hurt."),
        (("uk", "За — 241, 38 проти."), "ru", "За закон проголосовали 279 депутатов."),
        # what follows another number is no change of it
        (
            ("kk", "Екі адам екі айға қамалды, қалған бесеуі босатылды."),
            "ru",
            "Двоих арестовали на три месяца.",
        ),
        # a number that the evidence gives of something else
        (
            ("en", "Milk rose 9 percent, while eggs fell 4.5 percent."),
            "en",
            "Eggs became 4.5 percentage points cheaper.",
        ),
    ],
)
def test_what_they_do_not_give_is_stopped(source: tuple[str, str], to: str, text: str) -> None:
    assert stopped(judge(source[1], source[0], text, to))


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        # a new value is no bound
        ("en", "She improved her tally to 14 goals.", "uk", "Вона покращила показник до 14 голів.",
         "Вона покращила показник до 15 голів."),
        ("ru", "Занято 64 добровольца, приедут ещё 15.", "uk",
         "До 64 добровольців приєднаються ще 15.", "До 66 добровольців приєднаються ще 15."),
        # "as many as" only wonders
        ("en", "As many as 63 percent voted for it.", "ru", "За проголосовали целых 63 процента.",
         "За проголосовали не менее 63 процентов."),
        # comparatives with a negation
        ("ru", "Яблоки стоят не дешевле 840 тенге.", "en", "Apples cost at least 840 tenge.",
         "Apples cost up to 840 tenge."),
        ("uk", "Квитки не дорожчі за 300 гривень.", "kk", "Билет 300 гривнадан қымбат емес.",
         "Билет кемінде 300 гривна."),
        ("kk", "Баға өсімі 4,3 пайыздан аспады.", "uk", "Ціни додали не більш як 4,3%.",
         "Ціни додали понад 4,3%."),
        ("en", "Cars older than 15 years are banned.", "kk", "15 жылдан ескі көлікке тыйым бар.",
         "15 жылға дейінгі көлікке тыйым бар."),
        ("en", "It must be no heavier than 40 kg.", "kk", "Ол 40 килограмнан ауыр емес.",
         "Ол кемінде 40 килограмм."),
        ("ru", "Продали 18 тысяч машин против 15,5 тысячи.", "en",
         "It sold 18,000 cars, 2,500 more than a year earlier.",
         "It sold 18,000 cars, 3,500 more than a year earlier."),
        ("en", "A crowd of 5,000-plus heard it.", "kk", "Оны 5 мыңнан астам адам естіді.",
         "Оны 5 мыңға дейін адам естіді."),
        # spans, shares, frost and scales
        ("kk", "Олардың жасы 18 бен 35 аралығында.", "uk", "Їм від 18 до 35 років.",
         "Їм від 18 до 36 років."),
        ("ru", "Билеты стоят от 12 до 20 тысяч тенге.", "kk",
         "Билет 12 мен 20 мың теңге аралығында.",
         "Билет 12 мен 21 мың теңге аралығында."),
        ("en", "Sales fell by about a quarter.", "kk", "Сатылым шамамен төрттен бірге азайды.",
         "Сатылым шамамен бестен бірге азайды."),
        ("ru", "В Жарме минус 38 градусов.", "en", "It was minus 38 in Zharma.",
         "It was 38 in Zharma."),
        ("uk", "Із 510 млн гривень 230 млн дав банк.", "ru",
         "Банк дал 230 из 510 миллионов гривен.",
         "Банк дал 240 из 510 миллионов гривен."),
        ("en", "A 450-million-lei grant is frozen.", "ru", "Заморозили грант в 450 млн леев.",
         "Заморозили грант в 450 млн евро."),
        ("en", "The two-thousand-strong crowd left.", "ru", "Две тысячи человек разошлись.",
         "Три тысячи человек разошлись."),
        ("kk", "Доллар 540 теңгеден асты.", "ru", "Выше 540 курс доллара поднялся впервые.",
         "Выше 550 курс доллара поднялся впервые."),
    ],
)  # fmt: skip
def test_hedges_units_and_scales(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    assert judge(source, language, right, to) is None
    assert stopped(judge(source, language, wrong, to))
