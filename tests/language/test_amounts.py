from decimal import Decimal

import pytest

from summarize.language.amounts import (
    Comparison,
    compare,
    compatible,
    rounding_unit,
    same_quantity,
)
from summarize.language.numbers import QuantityWords, find_quantities


def one(text: str, language: str) -> QuantityWords:
    (found,) = find_quantities(text, language)
    return found


@pytest.mark.parametrize(
    ("wanted", "a", "b"),
    [
        ("same", ("ru", "12,5 %"), ("en", "12.5 percent")),
        ("same", ("ru", "три часа"), ("en", "180 minutes")),
        ("same", ("kk", "1 240 адам"), ("uk", "тисяча двісті сорок осіб")),
        ("same", ("ru", "полгода"), ("en", "six months")),
        ("same", ("ru", "половина жителей"), ("en", "50 per cent")),
        ("same", ("kk", "40 метрден астам"), ("ru", "более 40 метров")),
        ("same", ("uk", "сьома зустріч"), ("kk", "жетінші кездесу")),
        ("rounding", ("uk", "майже чотири години"), ("en", "3 hours 50 minutes")),
        ("rounding", ("ru", "около 14 %"), ("kk", "13,75 пайыз")),
        ("rounding", ("en", "more than 18,000 people"), ("ru", "18 400 человек")),
        ("rounding", ("en", "some 40 metres"), ("kk", "40 метр")),
        ("rounding", ("en", "up to 40 ships"), ("ru", "40 судов")),
        ("rounding", ("ru", "от 3 до 5 дней"), ("en", "4 days")),
        ("rounding", ("ru", "почти четыре часа"), ("kk", "шамамен төрт сағат")),
        ("different", ("ru", "более трёх с половиной часов"), ("kk", "шамамен төрт сағат")),
        ("different", ("ru", "17 человек"), ("en", "23 people")),
        ("different", ("en", "14 percent"), ("ru", "13,75 %")),
        ("different", ("ru", "более 40 метров"), ("en", "40 metres")),
        ("different", ("ru", "более 1000 человек"), ("en", "2,100 people")),
        ("different", ("ru", "40 метров"), ("en", "40 kilometres")),
        ("different", ("ru", "менее часа"), ("en", "more than an hour")),
        ("different", ("ru", "7-й раунд"), ("en", "7 rounds")),
        ("different", ("ru", "пять домов"), ("en", "five schools")),
        ("different", ("ru", "5 тыс. рублей"), ("en", "$5,000")),
    ],
)
def test_compare(wanted: str, a: tuple[str, str], b: tuple[str, str]) -> None:
    first, second = one(a[1], a[0]), one(b[1], b[0])
    assert compare(first, second) is Comparison(wanted)
    assert compare(second, first) is Comparison(wanted)


def test_shorthands() -> None:
    exact, vague = one("3 часа 50 минут", "ru"), one("nearly four hours", "en")
    assert compatible(exact, vague)
    assert not same_quantity(exact, vague)
    assert same_quantity(exact, one("230 минут", "ru"))


@pytest.mark.parametrize(
    ("value", "unit"),
    [("18000", "1000"), ("14", "1"), ("3.5", "0.5"), ("4", "1"), ("2", "0.5"), ("10", "2.5")],
)
def test_rounding_unit(value: str, unit: str) -> None:
    assert rounding_unit(Decimal(value)) == Decimal(unit)
