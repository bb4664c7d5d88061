"""Titles, ranks and lands of people, right and exchanged, and regions and adjectives of places."""

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


SIGNED = "Президент Румынии Михай Балан и польский премьер Томаш Вильк подписали договор."
COUNCIL = "Голова облради Олег Гончар пішов. Його перший заступник Ганна Щербак залишилася."
BANKER = "The treasury goes to Ann Pike, a former banker, the prime minister said."
HOSPITAL = "Главный врач больницы Мадина Сатпаева сообщила о двух раненых."
DIGITAL = "Цифрлық даму вице-министрі Сәуле Есімова жоба туралы айтты."
REGIONS = "Дев'ять шкіл у Харківській і Вінницькій областях відкрилися, сказали в Києві."
HOARD = "Клад указывает на торговлю с Волжской Булгарией, считает Анна Серова."
CARGO = "Балқаштан Жезқазғанға жүк он сағатта жетеді, деді министр."
TALKS = "South Korean minister Choi Min-ho met Sean Doherty in Quito."
PRIZE = "Главный приз получила драма «Тихий брод», её снял Олег Панин."
ARMY = "Deputy commander Major General Vera Hristova will lead the forces until June."
WATCH = "Керівниця ДСШН Леся Гора наголосила, що загрози немає."
RAIL = "«Алтын дән» компаниясының төрағасы Гүлнәр Сүйінбай шешімді қолдады."
BANK = "Совет Центробанка Армении в пятницу понизил ставку."


@pytest.mark.parametrize(
    ("source", "language", "text", "to"),
    [
        (SIGNED, "ru", "Romanian President Mihai Balan and Polish Prime Minister Tomasz Wilk "
         "signed the treaty.", "en"),
        (SIGNED, "ru", "Румыния президенті Михай Балан шартқа қол қойды.", "kk"),
        (COUNCIL, "uk", "First deputy council head Hanna Shcherbak stayed.", "en"),
        (BANKER, "en", "Казначейство достанется Энн Пайк, в прошлом банкиру.", "ru"),
        (HOSPITAL, "ru", "Очільниця лікарні Мадіна Сатпаєва розповіла про двох поранених.", "uk"),
        (DIGITAL, "kk", "Deputy Digital Development Minister Saule Yesimova spoke of the "
         "project.", "en"),
        (DIGITAL, "kk", "Віцеміністерка цифрового розвитку Сауле Есімова розповіла про проєкт.",
         "uk"),
        (REGIONS, "uk", "Дев'ять шкіл відкрилися на Харківщині та Вінниччині.", "uk"),
        (REGIONS, "uk", "Nine schools have opened, they said in Kyiv.", "en"),
        (HOARD, "ru", "The hoard points to trade with Volga Bulgaria, Anna Serova believes.", "en"),
        (CARGO, "kk", "Груз из Балхаша в Жезказган дойдёт за десять часов, сказал министр.", "ru"),
        (TALKS, "en", "Южнокорейский министр Чхве Мин Хо встретился в Кито с Шоном Доэрти.", "ru"),
        (PRIZE, "ru", "The top prize went to “Quiet Ford” by Oleg Panin.", "en"),
        (ARMY, "en", "Заступниця командувача генерал-майорка Віра Христова очолить війська.", "uk"),
        (ARMY, "en", "Vera Hristova will temporarily lead the forces, until June.", "en"),
        (WATCH, "uk", "Глава ДСШН Леся Гора подчеркнула, что угрозы нет.", "ru"),
        (RAIL, "kk", "Глава компании «Алтын дан» Гульнар Суйинбай поддержала решение.", "ru"),
    ],
)  # fmt: skip
def test_people_and_places_may_be_worded_otherwise(
    source: str, language: str, text: str, to: str
) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.passes, str(verdict)


@pytest.mark.parametrize(
    ("source", "language", "text", "to", "reason"),
    [
        (SIGNED, "ru", "Президент Польщі Міхай Балан і прем'єр Румунії Томаш Вільк підписали "
         "договір.", "uk", Reason.ROLE),
        (COUNCIL, "uk", "Deputy council head Oleh Honchar has left.", "en", Reason.ROLE),
        (COUNCIL, "uk", "Кеңес төрағасының орынбасары Олег Гончар кетті.", "kk", Reason.ROLE),
        (BANKER, "en", "The treasury goes to banker Ann Pike.", "en", Reason.ROLE),
        (BANKER, "en", "Қазынаны банкир Энн Пайк басқарады.", "kk", Reason.ROLE),
        (HOSPITAL, "ru", "Водій лікарні Мадіна Сатпаєва розповіла про двох поранених.", "uk",
         Reason.ROLE),
        (DIGITAL, "kk", "Digital Development Minister Saule Yesimova spoke of the project.", "en",
         Reason.ROLE),
        (REGIONS, "uk", "Дев'ять шкіл відкрилися на Полтавщині.", "uk", Reason.NAME),
        (REGIONS, "uk", "Nine schools have opened, officials said in Lviv.", "en", Reason.NAME),
        (HOARD, "ru", "The hoard points to trade with Danube Bulgaria, Anna Serova believes.",
         "en", Reason.NAME),
        (TALKS, "en", "Южнокорейский министр Чхве Мин Хо встретился в Кито с Яном Доэрти.", "ru",
         Reason.NAME),
        (RAIL, "kk", "Глава компании «Алтын арна» Гульнар Суйинбай поддержала решение.", "ru",
         Reason.NAME),
        (BANK, "ru", "Зельмар Орталық банкінің кеңесі жұмада мөлшерлемені төмендетті.", "kk",
         Reason.NAME),
    ],
)  # fmt: skip
def test_what_is_exchanged_is_caught(
    source: str, language: str, text: str, to: str, reason: Reason
) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, reason), str(verdict)
