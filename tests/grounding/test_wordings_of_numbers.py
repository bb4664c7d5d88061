"""One statement about a number in many wordings, and what no wording of it says."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path

import pytest

from summarize.grounding import Result, Verdict, numbers
from summarize.grounding.parsed import Parsed, written
from tests.making import make_article

PUBLISHED = dt.date(2026, 3, 10)
GROUPS: list[dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "quantity_wordings.toml").read_text(encoding="utf-8")
)["group"]


@cache
def evidence(text: str, language: str) -> Parsed:
    """One sentence, whose language is told and not guessed."""
    article = make_article(text, language=language, title=None, published=PUBLISHED)
    return written(text, language, article)


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    given = evidence(source, language)
    return numbers.check(written(text, to, given.article), given)


def stopped(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.result is Result.UNSUPPORTED


@pytest.mark.parametrize("group", GROUPS, ids=lambda g: next(iter(g.values()))[0][:24])
def test_every_wording_supports_the_next_ones(group: dict[str, list[str]]) -> None:
    said = [(language, text) for language, texts in group.items() for text in texts]
    for at, (language, source) in enumerate(said):
        for to, text in (said[at - 1], said[at - 2]):
            verdict = judge(source, language, text, to)
            assert not stopped(verdict), f"{source} / {text}: {verdict}"


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        # a unit that the neighbour gave, and the Kazakh endings of a number
        ("en", "Of $60m, 7m is spent.", "kk", "60 млн доллардың 7 миллионы.", "7 мыңы жұмсалды."),
        ("ru", "Из 60 машин сгорели 12.", "kk", "60 көліктің 12-сі жанды.", "60 көліктің 15-і."),
        ("kk", "Оның 75 мыңын алды.", "ru", "Взял из них 75 тысяч.", "Взял 75 миллионов."),
        # ranks, centuries and days
        ("ru", "С пятнадцатого на шестое место.", "en", "From 15th to sixth.", "From 17th to 6th."),
        ("uk", "Замок XVI століття.", "en", "A 16th-century castle.", "A 17th-century castle."),
        ("uk", "Виставку 16 січня скасовано.", "ru", "Отменили выставку 16-го.", "Выставку 18-го."),
        # ages, heights and lengths of time
        ("uk", "Наймолодшій 19, найстаршій — 64 роки.", "en", "Aged 19 to 64.", "Aged 19 to 74."),
        ("ru", "Глубже 700 метров руды нет.", "en", "No ore below 700 m.", "No ore above 700 m."),
        ("en", "They will pay within six days.", "ru", "Заплатят за шесть дней.", "Через 8 дней."),
        ("en", "He led the club over six years.", "kk", "Клубты алты жыл басқарды.", "Алты ай."),
        # bounds
        ("ru", "Ошибка может достигать 8 %.", "en", "The error is up to 8%.", "It is under 8%."),
        (
            "en",
            "The wage is at least 900 euros.",
            "uk",
            "Мінімальна — 900 євро.",
            "Плата 900 євро.",
        ),
        ("kk", "Үш адамнан артық кірмейді.", "en", "At most three enter.", "At least three enter."),
        ("kk", "Оған екі ұпай жетпейді.", "ru", "Ему не хватает двух очков.", "Менее двух очков."),
        ("kk", "Бес жасқа толмаған.", "en", "Under five years old.", "Over five years old."),
        (
            "en",
            "A row over four islands.",
            "ru",
            "Спор о четырёх островах.",
            "Спор о пяти островах.",
        ),
        # frost
        ("ru", "Ночью 31 градус мороза.", "en", "It was minus 31 degrees.", "It was 31 degrees."),
        # what is counted
        ("en", "There are 58 mumps cases.", "ru", "Выявлено 58 случаев.", "Выявлено 58 тонн."),
        ("ru", "В семи населённых пунктах.", "kk", "Жеті елді мекенде.", "Сегіз елді мекенде."),
        ("ru", "Почти три годовые нормы.", "en", "Almost three times.", "Almost three years."),
        ("uk", "За нього 52 голоси.", "ru", "За него 52 депутата.", "За него 52 процента."),
        ("kk", "Қор 40 АЕК төлейді.", "ru", "Фонд выплатит 40 МРП.", "Фонд выплатит 45 МРП."),
        ("ru", "Стена в 1 метр 35 сантиметров.", "en", "A wall of 1.35 m.", "A wall of 1.53 m."),
        ("en", "The trio won.", "ru", "Победили трое.", "Победили четверо."),
        # times as many
        (
            "ru",
            "Вырастет в полтора раза.",
            "en",
            "It will rise by half.",
            "It will rise by a third.",
        ),
    ],
)
def test_classes_of_wordings(language: str, source: str, to: str, right: str, wrong: str) -> None:
    assert not stopped(judge(source, language, right, to)), judge(source, language, right, to)
    assert stopped(judge(source, language, wrong, to))


@pytest.mark.parametrize(
    ("language", "source", "text", "passes"),
    [
        ("ru", "Астана и Баку подписали договор.", "Две страны подписали договор.", True),
        ("ru", "Астана и Баку открыли две школы.", "Открыли пять школ.", False),
        ("en", "Mills in Ashford, Penby and Corley shut.", "Mills shut in three towns.", True),
        ("en", "Mills in Ashford, Penby and Corley shut.", "Mills shut in five towns.", False),
        ("en", "The four towns of Ashford, Penby and others.", "Two towns have mills.", False),
        ("uk", "З червня до серпня не було дощу.", "Три місяці не було дощу.", True),
    ],
)
def test_what_is_listed_is_counted(language: str, source: str, text: str, passes: bool) -> None:
    verdict = judge(source, language, text, language)
    assert (verdict is None) is passes


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("Цена выросла на 8 тысяч тенге, до 66 тысяч.", True),
        ("Цена выросла на 9 тысяч тенге, до 66 тысяч.", False),
        ("Купили 8 тысяч станков за 66 тысяч.", False),
    ],
)
def test_a_change_between_two_numbers_told(text: str, passes: bool) -> None:
    source = "Цену подняли с 58 тысяч тенге до 66 тысяч тенге."
    assert (judge(source, "ru", text, "ru") is None) is passes


def test_the_half_of_a_number_told() -> None:
    source = "Фонд дал школе 8 тысяч евро, а музею — половину этой суммы."
    assert judge(source, "ru", "Школа получила 8 тысяч евро, музей — 4 тысячи.", "ru") is None
    assert judge(source, "ru", "Школа получила 8 тысяч евро, музей — 3 тысячи.", "ru") is not None
