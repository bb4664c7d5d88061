"""Denials in plain sentences that stay close to their source: kept, and turned round."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result
from tests.grounding.test_polarity import judge

CASES = [
    (
        "en",
        "Nobody has been fined over the loss of the lifeboat.",
        "ru",
        "За потерю спасательной шлюпки никто не оштрафован.",
        "За потерю спасательной шлюпки всех оштрафовали.",
    ),
    (
        "kk",
        "Кеме дауыл кезінде айлаққа жете алмады.",
        "en",
        "The ship could not reach the harbour during the storm.",
        "The ship could reach the harbour during the storm.",
    ),
    (
        "kk",
        "Құтқарушылар қайықты таба алмаған.",
        "uk",
        "Рятувальники не знайшли човен.",
        "Рятувальники знайшли човен.",
    ),
    (
        "en",
        "The council cannot keep paying for the ferry.",
        "uk",
        "Рада не може й далі платити за пором.",
        "Рада може й далі платити за пором.",
    ),
    (
        "ru",
        "Починить маяк до зимы, признал он, не удастся.",
        "ru",
        "Он признал, что до зимы маяк починить не удастся.",
        "Он признал, что до зимы маяк починить удастся.",
    ),
    (
        "kk",
        "Комиссия айлақтың ережені сақтаған-сақтамағанын тексереді.",
        "ru",
        "Комиссия проверит, соблюдал ли порт правила.",
        "Комиссия не проверит порт.",
    ),
    (
        "ru",
        "Мост не работал 40 минут.",
        "en",
        "The bridge was down for 40 minutes.",
        "The bridge worked for 40 minutes.",
    ),
    (
        "en",
        "He declined to say how much the pier would cost.",
        "kk",
        "Ол айлақтың қанша тұратынын айтудан бас тартты.",
        "Ол айлақтың қанша тұратынын айтты.",
    ),
    (
        "kk",
        "Шахтерлердің ешқайсысы жараланған жоқ.",
        "en",
        "None of the miners who came up was injured.",
        "All of the miners who came up were injured.",
    ),
    (
        "uk",
        "Втрати зерна знизилися до 5 відсотків.",
        "uk",
        "Втрати зерна впали до 5 відсотків.",
        "Втрати зерна зросли до 5 відсотків.",
    ),
    (
        "kk",
        "Әкім балық аулауға тыйым салды.",
        "ru",
        "Мэр запретил ловить рыбу.",
        "Мэр разрешил ловить рыбу.",
    ),
    (
        "ru",
        "Выплаты начнут не раньше мая.",
        "en",
        "Payments will not start before May.",
        "Payments will start before May.",
    ),
    (
        "en",
        "Job cuts could not be ruled out before the summer, the yard said.",
        "en",
        "The yard said job cuts could not be ruled out before the summer.",
        "The yard said job cuts could be ruled out before the summer.",
    ),
    (
        "kk",
        "Заңда айлақ жалын өзгерту қарастырылмаған.",
        "en",
        "The law does not change harbour rents.",
        "The law does change harbour rents.",
    ),
    (
        "ru",
        "Доля привитых снизилась с прошлогодних 17% до 13%.",
        "ru",
        "Доля привитых упала с прошлогодних 17% до 13%.",
        "Доля привитых повысилась с прошлогодних 17% до 13%.",
    ),
    (
        "en",
        "The bus company will leave unless wages rise.",
        "ru",
        "Автобусная компания уйдёт, если зарплаты не вырастут.",
        "Автобусная компания не уйдёт, если зарплаты не вырастут.",
    ),
    (
        "en",
        "It was not a decision we took lightly, the owner said.",
        "uk",
        "Власник сказав, що рішення далося нелегко.",
        "Власник сказав, що рішення далося легко.",
    ),
    (
        "ru",
        "Резервный насос не включился.",
        "kk",
        "Қосалқы сорғы қосылмады.",
        "Қосалқы сорғы қосылды.",
    ),
]


@pytest.mark.parametrize(("language", "source", "to", "right", "wrong"), CASES)
def test_a_denial_is_kept_and_not_turned_round(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    kept = judge(source, language, right, to)
    assert kept.result is Result.SUPPORTED, kept
    turned = judge(source, language, wrong, to)
    assert (turned.result, turned.reason) == (Result.UNSUPPORTED, Reason.POLARITY), turned


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        (
            "ru",
            "Порт принял груз без досмотра, но от платы отказался.",
            "uk",
            "Порт прийняв вантаж.",
        ),
        ("en", "The price of bread will remain the same.", "ru", "Цена хлеба не вырастет."),
        ("uk", "Показ не відбудеться до 24 січня.", "kk", "Көрсетілім 24 қаңтардан ерте өтпейді."),
    ],
)
def test_what_is_left_out_or_bounded_is_no_contradiction(
    language: str, source: str, to: str, text: str
) -> None:
    assert judge(source, language, text, to).result is not Result.UNSUPPORTED
