"""Numbers that are hedged or joined in natural sentences, right and wrong."""

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


CASES = [
    # the qualifier belongs to the next number
    (
        "uk", "Підрядник замінив 14 ліфтів і понад 2 тисячі вікон.", "ru",
        "Подрядчик заменил 14 лифтов и более 2 тысяч окон.",
        "Подрядчик заменил 14 лифтов и 2 тысячи окон.",
    ),
    (
        "en", "The storm damaged 60 homes and over 300 cars.", "ru",
        "Шторм повредил 60 домов и более 300 машин.", "Шторм повредил 60 домов и 300 машин.",
    ),
    # one scale for both ends
    (
        "uk", "Ціну підняли з 40 до щонайменше 55 тисяч гривень.", "en",
        "The price was raised from 40,000 to at least 55,000 hryvnias.",
        "The price was raised from 45,000 to at least 55,000 hryvnias.",
    ),
    (
        "ru", "Штраф увеличили с 20 до почти 35 тысяч рублей.", "kk",
        "Айыппұл 20 мың рубльден 35 мың рубльге жуыққа дейін көбейтілді.",
        "Айыппұл 25 мың рубльден 35 мың рубльге жуыққа дейін көбейтілді.",
    ),
    # a comparison with an earlier time
    (
        "en", "Rents are a third higher than five years ago.", "ru",
        "Аренда на треть выше, чем пять лет назад.", "Аренда на треть выше, чем семь лет назад.",
    ),
    # from when on
    (
        "ru", "Дорога окупится не раньше чем через шесть лет.", "en",
        "The road will take at least six years to pay for itself.",
        "The road will pay for itself in six years.",
    ),
    # «до» of a size, whatever verb stands before
    (
        "en", "The court fined the firm up to £600,000.", "ru",
        "Суд оштрафовал фирму на сумму до 600 тысяч фунтов.",
        "Суд оштрафовал фирму на сумму до 700 тысяч фунтов.",
    ),
    (
        "en", "The firm plans to cut up to 240 jobs.", "ru",
        "Фирма планирует сократить до 240 рабочих мест.",
        "Фирма планирует сократить до 260 рабочих мест.",
    ),
    ("uk", "Ремонт триватиме до двох років.", "ru", "Ремонт продлится до двух лет.",
     "Ремонт продлится два года."),
    # «…бағдарламасына» denies nothing
    (
        "ru", "На программу подано более 560 заявок.", "kk",
        "560-тан астам өтінім байқау бағдарламасына берілді.",
        "560 өтінім байқау бағдарламасына берілді.",
    ),
    # «жетпейді» of what is lacking bounds nothing
    ("kk", "Ауылда 40 медбике жетіспейді.", "kk", "Ауылда 40 медбике жетпейді.",
     "Ауылда 50 медбике жетпейді."),
    # an hour without its number
    (
        "ru", "Пожар потушили за час 20 минут.", "en", "The fire was put out in 80 minutes.",
        "The fire was put out in 90 minutes.",
    ),
    # words that hold a number
    (
        "ru", "Экзамен сдавали девятиклассники.", "kk",
        "Емтиханды тоғызыншы сынып оқушылары тапсырды.",
        "Емтиханды сегізінші сынып оқушылары тапсырды.",
    ),
    (
        "uk", "Тристоронню угоду підписали в Мінську.", "kk",
        "Минскіде үш жақты келісімге қол қойылды.", "Минскіде төрт жақты келісімге қол қойылды.",
    ),
    # ranks go by many nouns
    ("uk", "Команда опустилася на шосту сходинку.", "uk", "Команда опустилася на шосте місце.",
     "Команда опустилася на сьоме місце."),
    # "the first ten days" are ten
    (
        "en", "The film took £3m in its first ten days.", "ru",
        "За первые десять дней фильм собрал 3 млн фунтов.",
        "За первые двенадцать дней фильм собрал 3 млн фунтов.",
    ),
    # a hyphenated noun counts by its last part
    ("kk", "Қоймада 20 жинақ қалды.", "kk", "Қоймада 20 тест-жинақ қалды.",
     "Қоймада 30 тест-жинақ қалды."),
    # the score from the other side, and one that could be an hour
    (
        "en", "Bolton lost 24-19 at home on Sunday.", "uk",
        "У неділю «Болтон» програв удома 19:24.", "У неділю «Болтон» програв удома 17:24.",
    ),
    ("uk", "«Явір» поступився «Гірнику» 21:23.", "en", "Yavir lost to Hirnyk 23-21.",
     "Yavir lost to Hirnyk 23-20."),
]  # fmt: skip


def test_an_apposition_makes_no_list_longer() -> None:
    source = "Two members of the ruling group, Ann Sallow and Tom Birk, voted for the bill."
    wrong = judge(source, "en", "Три члена группы, Энн Сэллоу и Том Бирк, проголосовали за.", "ru")
    assert wrong.reason is Reason.NUMBER


NUMERIC = (Reason.NUMBER, Reason.QUALIFIER, Reason.DATE)


@pytest.mark.parametrize(("language", "source", "to", "right", "wrong"), CASES)
def test_numbers_of_natural_sentences(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    passed = judge(source, language, right, to)
    assert passed.reason not in NUMERIC, passed
    caught = judge(source, language, wrong, to)
    assert caught.result is Result.UNSUPPORTED
    assert caught.reason in NUMERIC
