"""Names, titles and offices as translators of news write them, right and changed."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Gate, Result, Verdict
from tests.making import make_article, passages_of

OFFICE = "Attorney General Mona Fitch's office said it would appeal. Fitch spoke on Friday."
CHIEFS = "Главный инспектор Олег Кравцов закрыл карьер. Главный санитарный врач Нина Белых ушла."
REFEREE = "Главный арбитр матча Пётр Лугов ошибся, сообщила искусствовед Анна Белова."
FEES = "Vice-Chancellor Iris Kell said fees would rise."
FILM = "Режисерка Соломія Вередюк показала стрічку «Тиша над рікою» у Варшаві."
FROST = "Агроном фирмы «Сады Каспия» Борис Ли рассказал о заморозках."
SIGNED = "Winger Tama Rewiti and fly-half Joel Grant signed for the club."
UNION = "Members of the Teachers' and Nurses' Union voted to strike in Leeds."
GUESTS = "Надія Процик і Костянтин Гура приїхали до Одеси."
GRAVE = "Археологи знайшли поховання біля села Терновий Брід на Черкащині."
FIRES = "На Житомирщині та Донеччині зафіксували дев'ять пожеж, повідомив Олег Ткачук."
MAYOR = "Обязанности главы города исполняет Артур Мелконов, сообщила мэрия."
JURY = "Голова журі, професор Богдан Яремчук пояснив вибір."
CLAIMS = (
    "Требования погашены на 6%, заявил Мещеряков. Адвокат вкладчиков Зинаида Пахомова сказала, "
    "что клиенты хотят продать здание."
)


def judge(source: str, language: str, text: str, to: str) -> Verdict:
    article = make_article(source, language=language, title=None, published=dt.date(2026, 3, 10))
    passages = passages_of(article)
    return Gate(article, passages, to).check(text, passages.sentences)


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (OFFICE, "en", "В офисе генпрокурора Моны Фитч заявили, что подадут апелляцию.", "ru"),
        (OFFICE, "en", "Бас прокурор Мона Фитчтің кеңсесі шағым түсіретінін айтты.", "kk"),
        (CHIEFS, "ru", "Chief inspector Oleg Kravtsov closed the quarry.", "en"),
        (CHIEFS, "ru", "The chief sanitary doctor, Nina Belykh, has left.", "en"),
        (REFEREE, "ru", "Chief referee Pyotr Lugov erred, art historian Anna Belova said.", "en"),
        (FEES, "en", "Віцеканцлерка Айріс Келл сказала, що плата зросте.", "uk"),
        (FEES, "en", "Вице-канцлер Айрис Келл сказала, что плата вырастет.", "ru"),
        (FILM, "uk", "Film-maker Solomiia Verediuk showed her picture “Silence over the River” in "
         "Warsaw.", "en"),
        (FROST, "ru", "В «Садах Каспия» были заморозки, рассказал Борис Ли.", "ru"),
        (SIGNED, "en", "Флай-хав Джоэл Грант и вингер Тама Ревити подписали контракт.", "ru"),
        (UNION, "en", "Члены Профсоюза учителей и медсестёр проголосовали в Лидсе за забастовку.",
         "ru"),
        (GUESTS, "uk", "Надежда Процик и Константин Гура приехали в Одессу.", "ru"),
        (GUESTS, "uk", "Одессаға Надежда Процик пен Константин Гура келді.", "kk"),
        (GRAVE, "uk", "Археологи нашли захоронение у Тернового Брида в Черкасской области.", "ru"),
        (GRAVE, "uk", "Archaeologists found a burial near Ternovyi Brid in the Cherkasy region.",
         "en"),
        (FIRES, "uk", "На Житомирщине и Донетчине зафиксировали девять пожаров, сообщил Олег "
         "Ткачук.", "ru"),
        (MAYOR, "ru", "Обов’язки міського голови виконує Артур Мелконов, повідомила мерія.", "uk"),
        (MAYOR, "ru", "Мэрияның айтуынша, қала басшысының міндетін Артур Мелконов атқарады.", "kk"),
        (JURY, "uk", "Jury head Bohdan Yaremchuk explained the choice.", "en"),
        (JURY, "uk", "Қазылар алқасының төрағасы Богдан Яремчук таңдауды түсіндірді.", "kk"),
        (CLAIMS, "ru", "The claims are 6% repaid, Meshcheryakov said, while Zinaida Pakhomova, a "
         "lawyer for depositors, said her clients wanted to sell the building.", "en"),
    ],
)  # fmt: skip
def test_what_a_translator_writes_passes(source: str, language: str, text: str, to: str) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.passes, str(verdict)


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (OFFICE, "en", "В офисе министра Моны Фитч заявили, что подадут апелляцию.", "ru"),
        (CHIEFS, "ru", "Chief inspector Nina Belykh closed the quarry.", "en"),
        (REFEREE, "ru", "Head coach Pyotr Lugov erred.", "en"),
        (FILM, "uk", "Стрічку режисерки Оксани Вередюк «Тиша над рікою» показали у Варшаві.", "uk"),
        (FROST, "ru", "Агроном «Полей Каспия» Борис Ли рассказал о заморозках.", "ru"),
        (SIGNED, "en", "Вінгер Майк Ревіті підписав контракт із клубом.", "uk"),
        (GUESTS, "uk", "Наталья Процик и Константин Гура приехали в Одессу.", "ru"),
        (GRAVE, "uk", "Археологи нашли захоронение у Тернового Брида в Полтавской области.", "ru"),
        (FIRES, "uk", "В Житомирской и Сумской областях зафиксировали девять пожаров, сообщил Олег "
         "Ткачук.", "ru"),
        (MAYOR, "ru", "Обов’язки губернатора виконує Артур Мелконов, повідомила мерія.", "uk"),
        (JURY, "uk", "Minister Bohdan Yaremchuk explained the choice.", "en"),
        (CLAIMS, "ru", "Вкладчики хотят продать здание, заявил Мещеряков.", "ru"),
    ],
)  # fmt: skip
def test_another_name_or_title_is_caught(source: str, language: str, text: str, to: str) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.result is Result.UNSUPPORTED, str(verdict)


def test_a_title_that_is_printed_nowhere_in_translation_cannot_be_told() -> None:
    song = 'The band won for the song "Letters to the Sea", the jury said in Bergen.'
    text = "Топ Бергенде «Жағадағы алау» әнімен жеңді, деді қазылар."
    assert judge(song, "en", text, "kk").result is not Result.SUPPORTED
    film = "Режисерка Соломія Вередюк показала стрічку «Тиша над рікою» у Варшаві."
    other = 'Solomiia Verediuk showed the film "Calm upon the Stream" in Warsaw.'
    assert judge(film, "uk", other, "en").result is not Result.UNSUPPORTED


VOTE = (
    "Anna Reed and Tom Hale, two members of the ruling party, defied the whip and voted for the "
    "bill, the clerk said."
)


def test_what_the_evidence_says_in_the_same_place_is_told_in_other_words() -> None:
    right = "Анна Рид и Том Хейл, члены правящей партии, пошли наперекор вождям и проголосовали за."
    assert judge(VOTE, "en", right, "ru").result is not Result.UNSUPPORTED
    wrong = "Анна Рид и Том Хейл проголосовали за законопроект, а учителя потребовали зарплату."
    assert judge(VOTE, "en", wrong, "ru").result is Result.UNSUPPORTED
