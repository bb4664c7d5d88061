"""What one person said is not told of another."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result, Verdict, speakers
from summarize.grounding.parsed import cited, written
from tests.grounding.test_polarity import judge
from tests.making import make_article, passages_of

SOURCE = (
    "Ольга Верес заявила, что порт закроют на ремонт причалов. "
    "Денис Карпов сообщил, что склад верфи пуст и рыбаки получат компенсацию."
)


@pytest.mark.parametrize(
    ("to", "right", "wrong"),
    [
        ("ru", "По словам Карпова, рыбаки получат компенсацию, а склад пуст.",
         "По словам Верес, рыбаки получат компенсацию, а склад пуст."),
        ("uk", "Верес заявила, що порт закриють на ремонт причалів.",
         "Карпов заявив, що порт закриють на ремонт причалів."),
        ("en", "Olga Veres said the port would be closed for repairs of the piers.",
         "Denis Karpov said the port would be closed for repairs of the piers."),
    ],
)  # fmt: skip
def test_words_belong_to_who_said_them(to: str, right: str, wrong: str) -> None:
    assert judge(SOURCE, "ru", right, to).result is not Result.UNSUPPORTED
    verdict = judge(SOURCE, "ru", wrong, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.SPEAKER)


def test_a_name_within_a_quote_is_nobody_who_speaks() -> None:
    text = "Карпов сообщил «Голосу Верес», что склад верфи пуст и рыбаки получат компенсацию."
    assert judge(SOURCE, "ru", text, "ru").reason is not Reason.SPEAKER


def words(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return speakers.check_words(written(text, to, article), given, passages)


DIG = (
    "Diggers on the Varn plateau have recovered a bronze boat, the University of Kelm announced "
    "on Monday. The deepest planks are about 3,000 years old, according to project leader "
    "Professor Ida Solheim."
)
MATCH = (
    "Хоккейный клуб «Поморец» обыграл «Прокат-2» со счётом 4:2. "
    "Две шайбы забросил 19-летний нападающий Егор Шильцев."
)
FINE = (
    "«Мы не нарушали правил и оспорим решение в суде», — заявила председатель Дина Эшова. "
    "Иск юристы намерены подать до 13 февраля, добавил глава департамента Тимур Акселин."
)
LETTER = (
    "“I broke no law,” Harlan Pine wrote in a letter to Premier Edith Marlow. "
    "Opposition leader Samir Devi demanded an early election."
)
FARE = (
    "«Билет бағасы екі жыл бойы өспейді», — деді Нұржан Оразов журналистерге. "
    "Министрлік өкілі Берік Сейтжанов құрылыста талаптар бұзылмағанын айтты."
)


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (DIG, "en", "The deepest planks of the bronze boat recovered on the Varn plateau are 3,000 "
                    "years old, project leader Ida Solheim said.", "en"),
        (DIG, "en", "По словам руководителя проекта Иды Сольхейм, самым глубоким доскам бронзовой "
                    "лодки 3000 лет.", "ru"),
        (MATCH, "ru", "«Поморец» победил «Прокат-2» 4:2, две шайбы на счету Егора Шильцева.", "ru"),
        (FINE, "ru", "Дина Эшова шешімге сотта дау айтатынын мәлімдеді, ал заңгерлер талап арызды "
                     "13 ақпанға дейін бермек.", "kk"),
        (LETTER, "en", "Харлан Пайн написал премьеру Эдит Марлоу, что не нарушал закона.", "ru"),
        (FARE, "kk", "Оразовтың сөзінше, «билет бағасы екі жыл бойы өспейді».", "kk"),
    ],
)  # fmt: skip
def test_a_sentence_may_join_what_two_told(source: str, language: str, text: str, to: str) -> None:
    assert words(source, language, text, to) is None


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (FINE, "ru", "Тимур Акселин заявил, что они не нарушали правил и оспорят решение в суде.",
         "ru"),
        (FINE, "ru", "Дина Эшованың айтуынша, заңгерлер талап арызды 13 ақпанға дейін бермек.",
         "kk"),
        (LETTER, "en", "Самир Деви написал премьеру Эдит Марлоу, что не нарушал закона.", "ru"),
        (FARE, "kk", "Сейтжановтың сөзінше, «билет бағасы екі жыл бойы өспейді».", "kk"),
        (FARE, "kk", "Ціна квитків два роки не зростатиме, сказав журналістам Сейтжанов.", "uk"),
    ],
)  # fmt: skip
def test_whose_words_they_are_is_told(source: str, language: str, text: str, to: str) -> None:
    verdict = words(source, language, text, to)
    assert verdict is not None
    assert verdict.reason is Reason.SPEAKER
