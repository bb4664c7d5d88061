"""Numbers, days, titles and opposites in the wordings of news, in four languages."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from summarize.grounding import Gate, Reason, Result, Verdict
from summarize.grounding.days import days_in, near
from summarize.grounding.figures import figures
from tests.making import make_article, passages_of

TUESDAY = dt.date(2026, 3, 10)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=TUESDAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


def stopped(verdict: Verdict) -> bool:
    return verdict.result is Result.UNSUPPORTED


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "qualifier"),
    [
        ("en", "It cost $6.8m.", "6800000", "USD", None),
        ("en", "nearly three-quarters of the crop", "0.75", "part", "nearly"),
        ("en", "a nine-year-old girl", "9", "year", None),
        ("en", "She finished in 2:27:41.", "8861", "second", None),
        ("ru", "девятилетняя девочка", "9", "year", None),
        ("ru", "почти три четверти урожая", "0.75", "part", "nearly"),
        ("uk", "дев’ятирічна дівчинка", "9", "year", None),
        ("uk", "не менш ніж 86 000 доларів", "86000", "USD", "at least"),
        ("kk", "төрттен үшіне жуығы жиналды", "0.75", "part", "nearly"),
        ("kk", "тоғыз жасар қыз", "9", "year", None),
        ("kk", "магнитудасы 3,5-ке дейінгі дүмпу", "3.5", "", "up to"),
    ],
)
def test_wordings_of_numbers(
    language: str, text: str, value: str, unit: str, qualifier: str | None
) -> None:
    (figure,) = figures(text, language)
    words = figure.words
    assert (words.value, words.unit, words.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "воскресный марафон 8 марта 2026"),
        ("uk", "недільний марафон 8 березня 2026"),
        ("kk", "жексенбідегі марафон 8 наурызда 2026"),
        ("en", "Sunday’s marathon of March 8, 2026"),
    ],
)
def test_days_in_any_form(language: str, text: str) -> None:
    found = days_in(text, language)
    assert found.days == {(8, 3)}
    assert found.weekdays == {6}
    assert found.years == {2026}


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert near(30, 2, None, TUESDAY) is None
    assert near(29, 12, None, dt.date(2026, 1, 2)) == dt.date(2025, 12, 29)


SAID = {
    "ru": "Порт закрыли в понедельник.",
    "uk": "Порт закрили в понеділок.",
    "kk": "Порт дүйсенбіде жабылды.",
    "en": "The port was closed on Monday.",
}
DATED = {
    "ru": "Порт закрыли {} марта.",
    "uk": "Порт закрили {} березня.",
    "kk": "Порт {} наурызда жабылды.",
    "en": "The port was closed on March {}.",
}


@pytest.mark.parametrize("to", DATED)
@pytest.mark.parametrize("language", SAID)
def test_a_weekday_is_the_day_before_publication_that_it_names(language: str, to: str) -> None:
    right = judge(SAID[language], language, DATED[to].format(9), to)
    assert right.passes or right.reason is Reason.CONTENT
    for day in (2, 8, 10, 30):
        wrong = judge(SAID[language], language, DATED[to].format(day), to)
        assert (wrong.result, wrong.reason) == (Result.UNSUPPORTED, Reason.DATE), day


def test_a_date_that_does_not_exist_is_caught() -> None:
    wrong = judge("Порт закрыли в понедельник.", "ru", "The port was closed on February 30.", "en")
    assert (wrong.result, wrong.reason) == (Result.UNSUPPORTED, Reason.DATE)


DEPUTY = {
    "ru": "Заместитель министра Ольга Верес открыла порт.",
    "uk": "Заступниця міністра Ольга Верес відкрила порт.",
    "kk": "Министрдің орынбасары Ольга Верес портты ашты.",
    "en": "Deputy minister Olga Veres opened the port.",
}
MINISTER = {
    "ru": "Министр Ольга Верес открыла порт.",
    "uk": "Міністр Ольга Верес відкрила порт.",
    "kk": "Министр Ольга Верес портты ашты.",
    "en": "Minister Olga Veres opened the port.",
}
LAWYER = {
    "ru": "Адвокат Ольга Верес открыла порт.",
    "uk": "Адвокатка Ольга Верес відкрила порт.",
    "kk": "Адвокат Ольга Верес портты ашты.",
    "en": "Lawyer Olga Veres opened the port.",
}


@pytest.mark.parametrize("to", DEPUTY)
@pytest.mark.parametrize("language", DEPUTY)
def test_a_deputy_stays_a_deputy(language: str, to: str) -> None:
    assert not stopped(judge(DEPUTY[language], language, DEPUTY[to], to))
    for wrong in (MINISTER[to], LAWYER[to]):
        verdict = judge(DEPUTY[language], language, wrong, to)
        assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.ROLE), wrong
    promoted = judge(MINISTER[language], language, DEPUTY[to], to)
    assert (promoted.result, promoted.reason) == (Result.UNSUPPORTED, Reason.ROLE)


def test_a_head_may_be_the_director() -> None:
    source = "Директор порта Игнат Лесовой ушёл."
    assert not stopped(judge(source, "ru", "The head of the port, Ignat Lesovoy, left.", "en"))


ROSE = {
    "ru": "Прибыль порта выросла.",
    "uk": "Прибуток порту зріс.",
    "kk": "Порттың пайдасы өсті.",
    "en": "The profit of the port rose.",
}
FELL = {
    "ru": "Прибыль порта снизилась.",
    "uk": "Прибуток порту знизився.",
    "kk": "Порттың пайдасы төмендеді.",
    "en": "The profit of the port fell.",
}


@pytest.mark.parametrize("to", FELL)
@pytest.mark.parametrize("language", ROSE)
def test_what_rose_did_not_fall(language: str, to: str) -> None:
    assert not stopped(judge(ROSE[language], language, ROSE[to], to))
    verdict = judge(ROSE[language], language, FELL[to], to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.POLARITY)


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        (
            "ru",
            "Победила кенийка Мерси Одера.",
            "en",
            "Mercy Odera of Kenya won.",
            "Mercy Odera of Ghana won.",
        ),
        (
            "kk",
            "Қайрат Оспанұлы Дүйсенов келді.",
            "ru",
            "Приехал К. О. Дуйсенов.",
            "Приехал Б. О. Дуйсенов.",
        ),
        (
            "uk",
            "Помер Панас Жмурко з Рівного.",
            "en",
            "Panas Zhmurko has died.",
            "Petro Zhmurko has died.",
        ),
        (
            "en",
            "The VBU and Igor Osin met.",
            "ru",
            "Встретились VBU и Осин.",
            "Встретились VBU и Осипенко.",
        ),
    ],
)
def test_names_word_by_word(language: str, source: str, to: str, right: str, wrong: str) -> None:
    assert not stopped(judge(source, language, right, to))
    verdict = judge(source, language, wrong, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.NAME)


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "Ольга Верес заявила, что порт открыт.",
            "Ольга Верес сообщила, что порт открыт.",
            "Денис Карпов сообщил, что порт открыт.",
        ),
        (
            "Ольга Верес заявила, что у порта 14 судов. Денис Карпов заявил, что склад пуст.",
            "Ольга Верес сообщила, что у порта 14 судов.",
            "Денис Карпов сообщил, что у порта 14 судов.",
        ),
    ],
)
def test_words_belong_to_who_said_them(source: str, right: str, wrong: str) -> None:
    assert not stopped(judge(source, "ru", right, "ru"))
    assert stopped(judge(source, "ru", wrong, "ru"))
