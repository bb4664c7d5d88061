"""A verdict on a date names its words; names of people are no dates."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Gate, Reason, Verdict
from summarize.grounding.days import days_in
from tests.making import make_article, passages_of

TUESDAY = dt.date(2026, 3, 10)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=TUESDAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


@pytest.mark.parametrize(
    ("language", "source", "to", "text", "token"),
    [
        ("en", "The museum reopens on Friday.", "kk", "Мұражай жексенбіде ашылады.", "жексенбіде"),
        ("ru", "Встреча пройдёт летом.", "uk", "Зустріч відбудеться взимку.", "взимку"),
        (
            "ru", "Встреча пройдёт в третьем квартале.", "en",
            "The meeting will be held in the fourth quarter.", "fourth quarter",
        ),
        ("uk", "Зустріч триватиме з травня до липня.", "ru",
         "Встреча продлится с мая по август.", "август"),
        ("ru", "Музей построили в 1990-х.", "en", "The museum was built in the 1970s.", "1970s"),
        ("uk", "Матч почався о 18:30.", "ru", "Матч начался в 17:30.", "17:30"),
        ("en", "Judge Marchetti ruled in December.", "ru",
         "Судья Маркетти вынес решение в марте.", "марте"),
    ],
)  # fmt: skip
def test_names_its_words(language: str, source: str, to: str, text: str, token: str) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.reason is Reason.DATE
    assert token in verdict.token


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мартин Майский-Субботин, Майра Декабрёва, субботник в Воскресенске"),
        ("uk", "Суботін і Недільченко на Березняках"),
        ("kk", "Жұмабаев пен Наурызбай Бейсенбаева сенбілікке шықты"),
        ("en", "Marchetti, Augustine, Wednesbury and Mondale"),
    ],
)
def test_names_of_people_are_no_dates(language: str, text: str) -> None:
    found = days_in(text.replace("Майский-", ""), language)
    assert not found.months
    assert not found.weekdays


@pytest.mark.parametrize(
    ("language", "text", "months", "weekdays"),
    [
        ("ru", "В январе, к маю и в мартовские субботы", {1, 3, 5}, {5}),
        ("uk", "У лютневий вівторок, до квітня, недільний", {2, 4}, {1, 6}),
        ("kk", "Қыркүйектегі жұмаға дейін, сәуірдің жексенбілік күні", {4, 9}, {4, 6}),
        ("en", "March's first Monday", {3}, {0}),
    ],
)
def test_endings_of_dates(language: str, text: str, months: set[int], weekdays: set[int]) -> None:
    found = days_in(text, language)
    assert found.months == months
    assert found.weekdays == weekdays


def test_a_year_told_without_its_noun() -> None:
    source = "В прошлом году построили 31 дом, а в позапрошлом — 24."
    assert judge(source, "ru", "Торік збудували 31 будинок, позаторік — 24.", "uk").passes
    wrong = judge(source, "ru", "Торік збудували 31 будинок, позаторік — 28.", "uk")
    assert wrong.reason is Reason.NUMBER


def test_a_day_of_the_week_beside_its_day() -> None:
    source = "Мост откроют в понедельник, 16 марта, сообщила в четверг мэрия."
    right = "Көпір 16 наурызда, дүйсенбіде, ашылады."
    assert judge(source, "ru", right, "kk").reason is not Reason.DATE
    wrong = judge(source, "ru", right.replace("дүйсенбіде", "бейсенбіде"), "kk")
    assert (wrong.reason, wrong.token) == (Reason.DATE, "бейсенбіде")


def test_a_month_without_its_year() -> None:
    source = "Мэр сказала в среду, что сигнализацию проверяли только в прошлом ноябре."
    right = "The mayor said the alarm was checked only last November."
    assert judge(source, "ru", right, "en").reason is not Reason.DATE
    wrong = judge(source, "ru", right.replace("November", "March"), "en")
    assert (wrong.reason, wrong.token) == (Reason.DATE, "March")


def test_the_night_between_two_days() -> None:
    source = "The suspect, 34, fled on Thursday night."
    right = "34-летний подозреваемый скрылся в ночь на пятницу."
    assert judge(source, "en", right, "ru").reason is not Reason.DATE
    wrong = right.replace("пятницу", "субботу")
    assert judge(source, "en", wrong, "ru").reason is Reason.DATE
