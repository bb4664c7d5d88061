"""What people are called, worded otherwise, and what only looks like a title."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result, Verdict, roles
from summarize.grounding.parsed import cited, written
from tests.making import make_article, passages_of


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return roles.check(written(text, to, article), given)


CFO = ("Финансовый директор сети Артур Зябликов объяснил убытки.", "ru")
CTO = ("Chief technology officer Wanda Prill blamed a cable.", "en")
MEMBER = ("Депутат гордумы Семён Клёст раскритиковал план.", "ru")
GROWER = ("Owain Pritt, who farms 90 hectares, asked for help.", "en")
SOCIAL = ("Міністерка соціальної політики Олеся Гук пояснила реформу.", "uk")
SCHOOLS = ("Міністерка освіти Дана Лозова пообіцяла перевірку.", "uk")
SECRETARY = ("Agriculture Secretary Colin Marsh promised money.", "en")
ENVOY = ("Norwegian envoy Signe Dahl told reporters of a protocol.", "en")
COACH = ("Команданың бас бапкері Виктор Шмель жеңіске қуанды.", "kk")
PILOT = ("Командир экипажа Глеб Сухов решил садиться.", "ru")
ARMY = ("No charges were brought against the general, prosecutor Ivo Penev said.", "en")
TRIP = ("The expedition has cost €38 million.", "en")
OFFICE = ("Голова обласної адміністрації Василь Керч відкрив міст.", "uk")
DEPUTY = ("Deputy commander Vera Hristova will lead the troops until a successor is named.", "en")
STAFF = ("Служба нагляду виявила тріщини. Керівниця служби Леся Горб заборонила рух.", "uk")


@pytest.mark.parametrize(
    ("source", "text", "to"),
    [
        (CFO, "Chief financial officer Artur Zyablikov explained the losses.", "en"),
        (CFO, "Қаржы директоры Артур Зябликов шығынды түсіндірді.", "kk"),
        (CTO, "Технический директор Ванда Прилл обвинила кабель.", "ru"),
        (CTO, "Technology chief Wanda Prill blamed a cable.", "en"),
        (MEMBER, "City council deputy Semyon Klyost criticised the plan.", "en"),
        (MEMBER, "Councillor Semyon Klyost criticised the plan.", "en"),
        (GROWER, "Фермер Овайн Притт попросил помощи.", "ru"),
        (GROWER, "Farmer Owain Pritt asked for help.", "en"),
        (GROWER, "Шаруа Оуайн Притт көмек сұрады.", "kk"),
        (SOCIAL, "Министр Олеся Гук объяснила реформу.", "ru"),
        (SOCIAL, "Social Policy Minister Olesia Huk explained the reform.", "en"),
        (SCHOOLS, "Очільниця Міносвіти Дана Лозова пообіцяла перевірку.", "uk"),
        (SCHOOLS, "Министр образования Дана Лозовая пообещала проверку.", "ru"),
        (SECRETARY, "Міністр сільського господарства Колін Марш пообіцяв гроші.", "uk"),
        (SECRETARY, "Ауыл шаруашылығы министрі Колин Марш ақша уәде етті.", "kk"),
        (ENVOY, "Норвегия өкілі Сигне Даль хаттама туралы айтты.", "kk"),
        (COACH, "Head coach Viktor Shmel was glad of the win.", "en"),
        (PILOT, "Captain Gleb Sukhov decided to land.", "en"),
        (PILOT, "Сідати вирішив командир Гліб Сухов.", "uk"),
        (ARMY, "Генералу обвинений не предъявили, сообщил прокурор Иво Пенев.", "ru"),
        (TRIP, "Экспедицияға 38 млн еуро жұмсалды.", "kk"),
        (OFFICE, "Облыс әкімшілігінің басшысы Василь Керч көпірді ашты.", "kk"),
        (DEPUTY, "Vera Hristova leads the troops; a permanent commander is to be named.", "en"),
        (STAFF, "Специалисты службы нашли трещины, её глава Леся Горб запретила движение.", "ru"),
    ],
)
def test_a_title_may_be_worded_otherwise(source: tuple[str, str], text: str, to: str) -> None:
    assert judge(*source, text, to) is None


@pytest.mark.parametrize(
    ("source", "text", "to"),
    [
        (CFO, "Chief accountant and prosecutor Artur Zyablikov explained the losses.", "en"),
        (CFO, "Пресс-секретарь сети Артур Зябликов объяснил убытки.", "ru"),
        (CTO, "Адвокат Ванда Прилл обвинила кабель.", "ru"),
        (MEMBER, "Mayor Semyon Klyost criticised the plan.", "en"),
        (MEMBER, "Бывший депутат Семён Клёст раскритиковал план.", "ru"),
        (SOCIAL, "Депутат Олеся Гук объяснила реформу.", "ru"),
        (SCHOOLS, "Заступниця міністра освіти Дана Лозова пообіцяла перевірку.", "uk"),
        (COACH, "Doctor Viktor Shmel was glad of the win.", "en"),
        (ENVOY, "Министр Сигне Даль рассказала о протоколе.", "ru"),
        (DEPUTY, "Commander Vera Hristova will lead the troops.", "en"),
        (OFFICE, "Облыс әкімшілігі басшысының орынбасары Василь Керч көпірді ашты.", "kk"),
    ],
)
def test_another_title_is_caught(source: tuple[str, str], text: str, to: str) -> None:
    verdict = judge(*source, text, to)
    assert verdict is not None
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.ROLE)


def test_those_who_ask_lend_nobody_their_title() -> None:
    source = "«Ақша жетеді», — деді қаржы министрі Ерлан Жанбаев депутаттарға."
    wrong = judge(source, "kk", "Денег хватит, сказал депутат Ерлан Жанбаев.", "ru")
    assert wrong is not None
    assert wrong.reason is Reason.ROLE
    assert judge(source, "kk", "Денег хватит, сказал депутатам министр Жанбаев.", "ru") is None


@pytest.mark.parametrize(
    ("source", "language", "text"),
    [
        ("Көлем 11 мыңнан 4 мыңға қысқарды.", "kk", "Компания бұрынғы көлемге оралады."),
        ("Врожай упав із 52 до 29 центнерів.", "uk", "Зібрали 29 центнерів проти колишніх 52."),
    ],
)
def test_what_is_former_is_not_always_a_person(source: str, language: str, text: str) -> None:
    assert judge(source, language, text, language) is None
