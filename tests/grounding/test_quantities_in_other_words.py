"""Points, shares, hours, decades and rounded numbers, as retellings word them."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Result, dates, numbers
from summarize.grounding.parsed import written
from tests.making import make_article

PUBLISHED = dt.date(2026, 3, 10)


def stopped(source: str, language: str, text: str, to: str) -> bool:
    article = make_article(source, language=language, title=None, published=PUBLISHED)
    given = written(source, language, article)
    said = written(text, to, article)
    verdicts = (numbers.check(said, given), dates.check(said, given))
    return any(v is not None and v.result is Result.UNSUPPORTED for v in verdicts)


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        # points
        ("ru", "Ставку снизили на 0,25 п. п.", "en", "A quarter-point cut.", "A half-point cut."),
        ("en", "Rates rose 50 basis points.", "uk", "Зросли на пів пункту.", "На чверть пункту."),
        (
            "uk",
            "Знизив на 0,25 в. п.",
            "kk",
            "Ширек пайыздық тармаққа.",
            "Жарты пайыздық тармаққа.",
        ),
        ("kk", "39 пайыздан 51 пайызға өсті.", "en", "It rose 12 points, to 51%.", "Up 13 points."),
        ("en", "It is 51%, up from 44%.", "ru", "Выросло на 7 пунктов, до 51%.", "На 8 пунктов."),
        # shares
        ("ru", "40% дал банк, остальное — фонд.", "en", "The fund gave 60%.", "The fund gave 50%."),
        ("en", "A third of homes burned.", "ru", "Сгорели 33% домов.", "Сгорели 23% домов."),
        ("kk", "Үлесі үштен екіге жетті.", "en", "It reached two thirds.", "Three quarters."),
        ("en", "Prices dropped by a half.", "uk", "Ціни впали вдвічі.", "Ціни впали на третину."),
        # rounded by words that say so
        ("uk", "Вивезли 96 дітей.", "en", "Nearly 100 children left.", "Over 100 children left."),
        ("ru", "Пришли 3812 человек.", "kk", "3800-ден астам адам.", "3900-ден астам адам."),
        # comparisons that are denied
        (
            "en",
            "It lasts at least five years.",
            "kk",
            "Бес жылдан кем болмайды.",
            "Бес жылдан кем.",
        ),
        ("ru", "Не более 60 км/ч.", "en", "None goes faster than 60 km/h.", "Faster than 60 km/h."),
        # hours and days in words
        ("en", "Open until 6 p.m.", "kk", "Кешкі алтыға дейін.", "Кешкі жетіге дейін."),
        ("ru", "Закрыто до 18 часов.", "uk", "Зачинено до 18:00.", "Зачинено до 19:00."),
        ("en", "Shut until 18:00.", "ru", "Закрыто до шести вечера.", "Закрыто до семи вечера."),
        ("ru", "Встреча 2 февраля.", "kk", "Кездесу ақпанның екісінде.", "Ақпанның бесінде."),
        ("uk", "Збори 3 лютого.", "ru", "Собрание третьего февраля.", "Собрание второго февраля."),
        # decades and years
        ("ru", "Дом 1990-х годов.", "en", "A house of the nineties.", "A house of the eighties."),
        ("kk", "1980 жылдары салынған.", "ru", "Строили в восьмидесятых.", "Строили в 1970-х."),
        ("en", "It ends July 1, tea from 2029.", "uk", "Чай від 2029 року.", "Чай від 2026 року."),
        ("ru", "В прошлом году.", "uk", "Торік.", "Торік, у лютому 2024 року."),
        # areas, tallies, those before, what is no number
        ("uk", "Згоріло 8,6 тис. кв. метрів.", "ru", "Сгорело 8600 м².", "Сгорело 8600 км²."),
        ("ru", "Победа 3:1.", "en", "They won 3-1.", "They won 3-0."),
        (
            "en",
            "The fourth clash, after earlier ones.",
            "uk",
            "Перші три сутички.",
            "Перші два бої.",
        ),
        ("ru", "12 из 17.", "en", "Only 12 of 17.", "Only five of 17."),
        ("ru", "Пик 2022 года.", "en", "The 2022 outbreak's peak.", "The 2021 outbreak's peak."),
        (
            "en",
            "A warning about 30 jobs.",
            "en",
            "A warning over 30 jobs.",
            "A warning over 40 jobs.",
        ),
        ("ru", "1,5 млн тенге.", "en", "A million and a half tenge.", "A million tenge."),
        ("uk", "До мільярда до 2031 року.", "en", "Up to a billion by 2031.", "Up to two by 2031."),
    ],
)
def test_other_words_for_a_number_pass_and_another_number_does_not(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    assert not stopped(source, language, right, to), right
    assert stopped(source, language, wrong, to), wrong
