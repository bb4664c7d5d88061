from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.numbers import QuantityWords, find_quantities


def one(text: str, language: str) -> QuantityWords:
    found = find_quantities(text, language)
    assert len(found) == 1, found
    return found[0]


def read(text: str, language: str) -> list[tuple[str, str, str, str | None]]:
    return [
        (text[q.start : q.end], str(q.value), q.unit, q.qualifier)
        for q in find_quantities(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("ru", "Уехали 1 240 человек", "1240", "person"),
        ("ru", "Уехали 1\u00a0240 человек", "1240", "person"),
        ("ru", "Рост 12,5 %", "12.5", "percent"),
        ("ru", "Собрано 1,2 млн тонн", "1200000", "t"),
        ("ru", "Ждали три с половиной часа", "3.5", "hour"),
        ("ru", "Шли полтора часа", "1.5", "hour"),
        ("ru", "Ждали полчаса", "0.5", "hour"),
        ("ru", "Проехали сто двадцать пять километров", "125", "km"),
        ("ru", "Приехали сорок две машины", "42", "car"),
        ("ru", "Затоплено 318 новых домов", "318", "house"),
        ("ru", "Дали 60 тысяч крунов", "60000", "крун"),
        ("ru", "Это 1.240.000 рублей", "1240000", "RUB"),
        ("ru", "Мороз -5 °C", "-5", "celsius"),
        ("ru", "Сгорела треть домов", "0.33333333", "part"),
        ("ru", "35-летний водитель", "35", "year"),
        ("kk", "Бір мың екі жүз қырық адам көшті", "1240", "person"),
        ("kk", "Жүз елу теңге", "150", "KZT"),
        ("kk", "Бір жарым сағат күтті", "1.5", "hour"),
        ("kk", "Жарты сағат күтті", "0.5", "hour"),
        ("kk", "Бес сағатқа созылды", "5", "hour"),
        ("kk", "12 шақырым жер", "12", "km"),
        ("kk", "Баға 12,5 пайыз өсті", "12.5", "percent"),
        ("kk", "Үштен бірі келді", "0.33333333", "part"),
        ("kk", "40 метрлік көпір", "40", "m"),
        ("uk", "Чекали пів години", "0.5", "hour"),
        ("uk", "Минуло півтора року", "1.5", "year"),
        ("uk", "Сорока двома автомобілями", "42", "car"),
        ("uk", "Дві тисячі сто осіб", "2100", "person"),
        ("uk", "П’ятдесят п’ять гривень", "55", "UAH"),
        ("uk", "Третина будинків", "0.33333333", "part"),
        ("en", "They moved 1,240 people", "1240", "person"),
        ("en", "A hundred and ten ships", "110", "ship"),
        ("en", "Twenty-five thousand homes", "25000", "house"),
        ("en", "It cost $2.5bn", "2500000000", "USD"),
        ("en", "Two and a half hours passed", "2.5", "hour"),
        ("en", "It took half an hour", "0.5", "hour"),
        ("en", "Two thirds of them left", "0.66666667", "part"),
        ("en", "A 40-metre gap", "40", "m"),
        ("en", "Rates of 10 per cent", "10", "percent"),
    ],
)
def test_value_and_unit(language: str, text: str, value: str, unit: str) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("language", "text", "span", "qualifier"),
    [
        ("ru", "Шли более трёх с половиной часов.", "более трёх с половиной часов", "more than"),
        ("ru", "Было около 40 метров.", "около 40 метров", "about"),
        ("ru", "Не менее 12 домов снесли.", "Не менее 12 домов", "at least"),
        ("ru", "Ждут до 12 дней.", "до 12 дней", "up to"),
        ("ru", "Разговор длился менее часа.", "менее часа", "less than"),
        ("ru", "Ехали часа три.", "часа три", "about"),
        ("ru", "Шли три с лишним часа.", "три с лишним часа", "more than"),
        ("kk", "Ені 40 метрден астам.", "40 метрден астам", "more than"),
        ("kk", "Төрт сағатқа жуық сөйлесті.", "Төрт сағатқа жуық", "nearly"),
        ("kk", "Шамамен төрт сағатқа созылды.", "Шамамен төрт сағатқа", "about"),
        ("kk", "500-ден астам үй.", "500-ден астам үй", "more than"),
        ("kk", "Кемінде 3 адам.", "Кемінде 3 адам", "at least"),
        ("kk", "10 күнге дейін күтеді.", "10 күнге дейін", "up to"),
        ("uk", "Майже чотири години.", "Майже чотири години", "nearly"),
        ("uk", "Понад 18 тисяч осіб.", "Понад 18 тисяч осіб", "more than"),
        ("uk", "Щонайменше двоє поранених.", "Щонайменше двоє поранених", "at least"),
        ("uk", "Близько 40 кілометрів.", "Близько 40 кілометрів", "about"),
        ("en", "More than 1,200 people.", "More than 1,200 people", "more than"),
        ("en", "Some 40 metres.", "Some 40 metres", "about"),
        ("en", "At least three homes.", "At least three homes", "at least"),
        ("en", "Less than an hour.", "Less than an hour", "less than"),
    ],
)
def test_qualifier_is_part_of_the_span(language: str, text: str, span: str, qualifier: str) -> None:
    quantity = one(text, language)
    assert (text[quantity.start : quantity.end], quantity.qualifier) == (span, qualifier)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "23 января 2026 года в 09:17"),
        ("ru", "Встретились 11 и 12 марта, в 2025-м"),
        ("ru", "Первого мая, 10.03.2026, в 9 часов утра"),
        ("ru", "Су-35 и МиГ-29, дом № 5, G7, счёт 2:1, 18+"),
        ("ru", "Один из них, тысячи людей, десятки машин"),
        ("kk", "2025 жылдың 2 желтоқсанында, 10 наурызда, сағат 02:40-та"),
        ("kk", "Бірге келді, бір-бірімен, мыңдаған адам"),
        ("uk", "23 грудня 2025 року о 15:30, у 2026 році"),
        ("en", "On March 10, 2026, at 5pm, in 2025 and the 1990s"),
        ("en", "Thousands of people, no one, G7, F-16"),
    ],
)
def test_no_quantity(language: str, text: str) -> None:
    assert [text[q.start : q.end] for q in find_quantities(text, language)] == []


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        ("ru", "от 3 до 5 дней", "3", "5", "day"),
        ("ru", "две-три недели", "2", "3", "week"),
        ("ru", "10–12 км", "10", "12", "km"),
        ("uk", "від 3 до 5 тонн", "3", "5", "t"),
        ("kk", "3–5 күн", "3", "5", "day"),
        ("kk", "екі-үш апта", "2", "3", "week"),
        ("en", "between 3 and 5 days", "3", "5", "day"),
        ("en", "3 to 5 days", "3", "5", "day"),
    ],
)
def test_range(language: str, text: str, low: str, high: str, unit: str) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "снизили с 15 % до 13,75 %"),
        ("ru", "снизили с 15 до 13,75 процента"),
        ("uk", "знизили з 15 до 13,75 відсотка"),
        ("en", "cut from 15 to 13.75 percent"),
        ("kk", "15 пайыздан 13,75 пайызға дейін төмендеді"),
    ],
)
def test_change_is_two_values(language: str, text: str) -> None:
    values = [(q.value, q.unit, q.qualifier) for q in find_quantities(text, language)]
    assert values == [(Decimal(15), "percent", None), (Decimal("13.75"), "percent", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Снизили ставку до 13,75 %"),
        ("uk", "Знизили ставку до 13,75 %"),
        ("kk", "Мөлшерлеме 13,75 пайызға дейін төмендеді"),
    ],
)
def test_new_value_is_no_bound(language: str, text: str) -> None:
    assert one(text, language).qualifier is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "3 часа 50 минут"),
        ("kk", "3 сағат 50 минут"),
        ("uk", "три години і 50 хвилин"),
        ("en", "3 hours and 50 minutes"),
    ],
)
def test_compound_duration(language: str, text: str) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.unit) == (Decimal(230), "minute")
    assert text[quantity.start : quantity.end] == text


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "двадцать седьмая встреча", 27),
        ("ru", "7-й раунд", 7),
        ("kk", "жетінші кездесу", 7),
        ("kk", "7-ші кездесу", 7),
        ("uk", "сьома зустріч", 7),
        ("en", "the seventh round", 7),
        ("en", "the 21st meeting", 21),
    ],
)
def test_ordinal(language: str, text: str, value: int) -> None:
    quantity = one(text, language)
    assert quantity.ordinal
    assert quantity.value == value


@given(st.text(), st.sampled_from(["ru", "kk", "uk", "en", "und", "de"]))
def test_offsets_are_exact_and_ordered(text: str, language: str) -> None:
    last = 0
    for quantity in find_quantities(text, language):
        assert last <= quantity.start < quantity.end <= len(text)
        last = quantity.end


_MIX = (
    *("12", "3,5", "1", "240", "-", "–", "$", "%", "\r\n", "😀", "е\u0301", ",", "."),
    *("до", "от", "часов", "тысяч", "половина", "около", "менее", "часа", "5-й", "три", "пів"),
    *("from", "to", "million", "and", "half", "more", "than", "7th", "forty-five"),
    *("сағат", "мың", "жарым", "бес", "қырық", "астам"),
)
_PIECES = st.lists(st.sampled_from(_MIX)).map(" ".join)


@given(_PIECES, st.sampled_from(["ru", "kk", "uk", "en"]))
def test_any_mix_of_number_words_is_read(text: str, language: str) -> None:
    for quantity in find_quantities(text, language):
        assert text[quantity.start : quantity.end].strip() == text[quantity.start : quantity.end]
