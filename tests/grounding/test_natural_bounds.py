"""Bounds of a denied verb, plans that came to nothing, and what stands beside a denial."""

from __future__ import annotations

import pytest

from summarize.grounding import Result
from tests.grounding.test_polarity import judge

CASES = [
    (
        "en",
        "The owners said they would not pay more than the 3 million pounds already agreed.",
        "ru",
        "Владельцы заявили, что не заплатят больше уже согласованных 3 миллионов фунтов.",
        "Владельцы заявили, что заплатят больше уже согласованных 3 миллионов фунтов.",
    ),
    (
        "en",
        "The owners said they would not pay more than the 3 million pounds already agreed.",
        "kk",
        "Иелері келісілген 3 миллион фунттан артық төлемейтінін мәлімдеді.",
        "Иелері келісілген 3 миллион фунттан артық төлейтінін мәлімдеді.",
    ),
    (
        "uk",
        "Старий ліфт возив не більш як 6 людей.",
        "kk",
        "Ескі лифт 6-дан аспайтын адам таситын.",
        "Ескі лифт 6-дан астам адам таситын.",
    ),
    (
        "uk",
        "Старий ліфт возив не більш як 6 людей.",
        "ru",
        "Больше 6 человек старый лифт не возил.",
        "Больше 6 человек старый лифт возил.",
    ),
    (
        "ru",
        "Театр должен был открыться в мае, но подрядчик не сдал сцену.",
        "uk",
        "Театр у травні не відкрився, бо підрядник не здав сцену.",
        "Театр у травні відкрився, бо підрядник не здав сцену.",
    ),
    (
        "en",
        "The theatre was due to open in May, but the contractor did not finish the stage.",
        "ru",
        "Театр в мае не открылся, потому что подрядчик не закончил сцену.",
        "Театр в мае открылся, потому что подрядчик закончил сцену.",
    ),
    (
        "kk",
        "Театр мамырда ашылуы тиіс еді, бірақ мердігер сахнаны бітірмеген.",
        "en",
        "The theatre did not open in May because the contractor had not finished the stage.",
        "The theatre opened in May because the contractor had finished the stage.",
    ),
    (
        "uk",
        "Театр мав відкритися в травні, але підрядник не здав сцену.",
        "kk",
        "Мердігер сахнаны тапсырмағандықтан, театр мамырда ашылмай қалды.",
        "Мердігер сахнаны тапсырғандықтан, театр мамырда ашылды.",
    ),
    (
        "en",
        "A sailor of 31 has not been found, and the search was suspended until morning.",
        "kk",
        "31 жастағы теңізші табылған жоқ, іздеу таңға дейін тоқтатылды.",
        "31 жастағы теңізші табылды, іздеу таңға дейін тоқтатылды.",
    ),
    (
        "en",
        "A sailor of 31 has not been found, and the search was suspended until morning.",
        "uk",
        "31-річного моряка не знайшли, пошуки призупинили до ранку.",
        "31-річного моряка знайшли, пошуки призупинили до ранку.",
    ),
    (
        "ru",
        "Ректор ушёл в отставку, не доработав до конца срока около года.",
        "ru",
        "Ректор ушёл в отставку, до конца срока ему оставалось около года.",
        "Ректор не ушёл в отставку, до конца срока ему оставалось около года.",
    ),
    (
        "ru",
        "Ректор ушёл в отставку, не доработав до конца срока около года.",
        "en",
        "The rector resigned with about a year of his term left.",
        "The rector did not resign with about a year of his term left.",
    ),
    (
        "uk",
        "Керівник порту заперечив витік пального і стверджує, що причал не працює через ремонт.",
        "en",
        "The head of the port says that the pier is not working because of repairs.",
        "The head of the port says that the pier is working because of repairs.",
    ),
    (
        "uk",
        "Керівник порту заперечив витік пального і стверджує, що причал не працює через ремонт.",
        "kk",
        "Порт басшысы айлақ жөндеуге байланысты жұмыс істемейді дейді.",
        "Порт басшысы айлақ жөндеуге байланысты жұмыс істейді дейді.",
    ),
    (
        "en",
        "Shares in the shipyard fell to 4 euros, their lowest close since it was listed.",
        "ru",
        "Акции верфи упали до 4 евро — это самый низкий уровень закрытия с начала торгов.",
        "Акции верфи выросли до 4 евро — это самый низкий уровень закрытия с начала торгов.",
    ),
    (
        "en",
        "None of the three climbers had a helmet.",
        "ru",
        "Касок не было ни у кого из трёх альпинистов.",
        "Каски были у всех трёх альпинистов.",
    ),
    (
        "en",
        "None of the three climbers had a helmet.",
        "kk",
        "Үш альпинистің ешқайсысында дулыға болмаған.",
        "Үш альпинистің бәрінде дулыға болған.",
    ),
    (
        "en",
        "The clinic had no more than 14 beds.",
        "uk",
        "У клініці було не більше 14 ліжок.",
        "У клініці було більше 14 ліжок.",
    ),
]


@pytest.mark.parametrize(("language", "source", "to", "right", "wrong"), CASES)
def test_a_reworded_denial_passes_and_its_contrary_does_not(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    kept = judge(source, language, right, to)
    assert kept.result is Result.SUPPORTED, kept
    turned = judge(source, language, wrong, to)
    assert turned.result is Result.UNSUPPORTED, turned


def test_a_bound_without_a_number_may_be_told_with_a_denied_verb() -> None:
    source = "«Біз бұлай бір айдан артық шыдай алмаймыз», — деді директор."
    for to, text in (
        ("ru", "Директор сказал, что дольше месяца они так не выдержат."),
        ("en", "The director said they could not hold out like this for longer than a month."),
    ):
        assert judge(source, "kk", text, to).result is Result.SUPPORTED
