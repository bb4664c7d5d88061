"""Plans and possibilities of the evidence, told as such or as facts."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Gate, Reason, Result, Verdict
from tests.making import make_article, passages_of

TUESDAY = dt.date(2026, 3, 10)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=TUESDAY)
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


FAITHFUL = [
    # a condition, by another grammatical means
    (
        "en", "Residents who can prove damage will receive £2,000.", "uk",
        "Мешканці, які доведуть збитки, отримають 2000 фунтів.",
    ),
    (
        "ru", "Если область выделит деньги, больницу отремонтируют к осени.", "kk",
        "Облыс ақша бөлсе, аурухана күзге дейін жөнделеді.",
    ),
    (
        "en", "Trustees hope to raise £2.5m by September.", "kk",
        "Қамқоршылар қыркүйекке дейін 2,5 млн фунт жинауға үміттенеді.",
    ),
    # what somebody is able to do is a fact
    (
        "en", "The bridge can carry 400 vehicles an hour, the engineers said.", "ru",
        "Мост пропускает 400 машин в час, сообщили инженеры.",
    ),
    # a plan in the future tense
    (
        "ru", "Компания планирует закрыть завод в Омске.", "uk", "Компанія закриє завод в Омську.",
    ),
    ("uk", "Завод мають закрити у вересні.", "ru", "Завод закроют в сентябре."),
    (
        "en", "The mayor is due to open the bridge on Friday.", "uk",
        "Мер відкриє міст у п'ятницю.",
    ),
    (
        "kk", "Компания жаңа зауыт салуды жоспарлап отыр.", "en",
        "The company will build a new plant.",
    ),
    # a draft law is no plan that is lost
    (
        "uk", "Депутати підтримали законопроєкт, який передбачає підвищення податку на пальне.",
        "en", "Deputies backed a bill raising the tax on fuel.",
    ),
    # words that only look like a plan: duties, a post, "due to", "set a record", a lesson, May
    (
        "ru", "Обязанности директора исполняет Ирина Кольцова.", "en",
        "Irina Koltsova is acting director.",
    ),
    (
        "ru", "Он занимал должность главного инженера завода десять лет.", "en",
        "He was chief engineer of the plant for ten years.",
    ),
    (
        "uk", "Клініка має 12 філій у трьох областях.", "ru",
        "У клиники 12 филиалов в трёх областях.",
    ),
    (
        "en", "The runner set a record in Leeds in May due to an intense finish.",
        "ru", "В мае бегун установил рекорд в Лидсе.",
    ),
    (
        "kk", "Сабақ Өзбекстан шекарасындағы ауыл мектебінде қайта басталды.", "ru",
        "В сельской школе у границы с Узбекистаном возобновились уроки.",
    ),
]  # fmt: skip
LOST = [
    ("ru", "Компания может закрыть завод в Омске.", "uk", "Компанія закрила завод в Омську."),
    # a possibility is not certain in the future either
    ("ru", "Компания может закрыть завод в Омске.", "uk", "Компанія закриє завод в Омську."),
    (
        "en", "The council is considering closing the Leeds library.", "ru",
        "Совет закрыл библиотеку в Лидсе.",
    ),
    ("uk", "Завод мають закрити у вересні.", "ru", "Завод закрыли в сентябре."),
    (
        "kk", "Компания Оралда жаңа зауыт салуды жоспарлап отыр.", "en",
        "The company has built a new plant in Oral.",
    ),
    ("en", "The mayor is due to open the bridge in Leeds.", "uk", "Мер відкрив міст у Лідсі."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "to", "text"), FAITHFUL)
def test_told_faithfully(language: str, source: str, to: str, text: str) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.reason is not Reason.QUALIFIER, verdict


@pytest.mark.parametrize(("language", "source", "to", "text"), LOST)
def test_told_as_a_fact(language: str, source: str, to: str, text: str) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.QUALIFIER)


def test_the_building_is_no_sale() -> None:
    """A condition hedges what it says will happen, and no other sentence about the same thing."""
    source = (
        "Вкладчики вернут деньги, если удастся продать здание банка в Самаре. "
        "Начальная цена здания на торгах снизилась с 90 до 70 млн рублей."
    )
    text = "Банктің Самарадағы ғимаратының бастапқы бағасы 90-нан 70 млн рубльге дейін төмендеді."
    assert judge(source, "ru", text, "kk").reason is not Reason.QUALIFIER
