"""Dates of a statement against dates of its evidence, told in another form or language."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Gate, Reason, Result, Verdict
from summarize.grounding.days import days_in
from tests.making import make_article, passages_of

TUESDAY = dt.date(2026, 3, 10)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=TUESDAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


CASES = [
    (
        "ru", "В апреле порт будет закрыт с 3-го по 7-е число.", "uk",
        "Порт буде закрито з 3 до 7 квітня.", "Порт буде закрито з 3 до 9 квітня.",
    ),
    (
        "ru", "В апреле порт будет закрыт с 3-го по 7-е число.", "kk",
        "Порт сәуірдің 3-інен 7-сіне дейін жабық болады.",
        "Порт сәуірдің 2-сінен 7-сіне дейін жабық болады.",
    ),
    (
        "en", "The port will be closed in April, from the 3rd to the 7th.", "ru",
        "Порт будет закрыт с 3 по 7 апреля.", "Порт будет закрыт с 3 по 8 апреля.",
    ),
    (
        "ru", "Встречи пройдут 12, 13 и 15 апреля.", "en",
        "Meetings will be held on April 12, 13 and 15.",
        "Meetings will be held on April 12, 13 and 16.",
    ),
    (
        "ru", "Встречи пройдут 12, 13 и 15 апреля.", "kk",
        "Кездесулер сәуірдің 12, 13 және 15-і күндері өтеді.",
        "Кездесулер сәуірдің 12, 13 және 17-сі күндері өтеді.",
    ),
    (
        "uk", "Бюджет порту на цей рік зріс.", "ru",
        "Бюджет порта в 2026 году вырос.", "Бюджет порта в 2024 году вырос.",
    ),
    (
        "ru", "В этом году бюджет порта вырос.", "uk",
        "Цьогоріч бюджет порту зріс.", "2023 року бюджет порту зріс.",
    ),
    (
        "ru", "Доля выросла с 74% в 2021 году до 80% в 2025 году.", "en",
        "The share rose from 74% in 2021 to 80% in 2025.",
        "The share rose from 74% in 2021 to 80% in 2022.",
    ),
    (
        "ru", "Порт закроют до 20 февраля 2027 года. Его ремонтировали в ноябре 2025 года.", "uk",
        "Порт ремонтували в листопаді 2025 року.", "Порт ремонтували в лютому 2025 року.",
    ),
    (
        "uk", "До березня порт не відкриють.", "kk",
        "Порт наурызға дейін ашылмайды.", "Порт маусымға дейін ашылмайды.",
    ),
    (
        "ru", "Порт работал в 2021–2023 годах.", "kk",
        "Порт 2021–2023 жылдары жұмыс істеді.", "Порт 2021–2020 жылдары жұмыс істеді.",
    ),
    (
        "ru", "Порт открылся в 21:40.", "en",
        "The port opened at 9:40 p.m. local time.", "The port opened at 8:40 p.m. local time.",
    ),
    (
        "kk", "Порт 2025 жылдың жазында жабылды.", "uk",
        "Влітку 2025 року порт закрили.", "Взимку 2025 року порт закрили.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "to", "right", "wrong"), CASES)
def test_dates_in_other_forms(language: str, source: str, to: str, right: str, wrong: str) -> None:
    passed = judge(source, language, right, to)
    assert passed.reason in (None, Reason.CONTENT), passed
    assert passed.result is not Result.UNSUPPORTED
    caught = judge(source, language, wrong, to)
    assert (caught.result, caught.reason) == (Result.UNSUPPORTED, Reason.DATE), caught


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        (
            "en",
            "The port cut its staff in the autumn.",
            "kk",
            "Порт қызметкерлерін былтыр қысқартты.",
        ),
        ("en", "The port was built in 2023.", "ru", "В прошлом году порт построили."),
    ],
)
def test_a_year_that_nobody_can_tell_is_no_contradiction(
    language: str, source: str, to: str, text: str
) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == (Result.UNCHECKED, Reason.DATE)


def test_milieus_ages_and_shares_are_no_days() -> None:
    assert not days_in("министр окружающей среды и среда обитания", "ru").weekdays
    assert days_in("в прошлую среду", "ru").weekdays == {2}
    assert not days_in("19-летний матрос", "ru").seasons
    assert days_in("на 1 лютого 83% складів", "uk").days == {(1, 2)}
    assert days_in("from 2,595 on January 1, 2027", "en").days == {(1, 1)}


def test_a_day_that_stands_alone_may_be_of_a_month_that_is_printed() -> None:
    found = days_in("В феврале его покажут с 12-го по 15-е число", "ru")
    assert found.loose == {(12, 2), (15, 2)}
    assert not found.days
