import pytest

from summarize.language import places


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", "США|АҚШ|USA|US|United States|Сполучені Штати|Америка Құрама Штаттары"),
        ("AE", "ОАЭ|ОАЕ|БАӘ|UAE|Об'єднані Арабські Емірати|Біріккен Араб Әмірліктері"),
        ("EU", "ЕС|ЄС|ЕО|EU|Евросоюз|European Union"),
        ("RU", "Россия|Росія|Ресей|Russia|РФ"),
        ("GB", "Великобритания|Велика Британія|Ұлыбритания|UK|Britain"),
        ("KZ", "Казахстан|Қазақстан|Kazakhstan"),
        ("TR", "Турция|Түркия|Туреччина|Turkey|Türkiye"),
    ],
)
def test_one_country_in_four_languages(code: str, names: str) -> None:
    assert {places.country(name) for name in names.split("|")} == {code}


@pytest.mark.parametrize("name", ["Вашингтон", "Мәскеу", "Kyiv", "Пекін"])
def test_a_capital_is_not_its_country(name: str) -> None:
    assert places.country(name) is None
    assert places.capital_of(name) is not None


def test_one_city_in_four_languages() -> None:
    assert {places.place(n) for n in ("Москва", "Мәскеу", "Moscow")} == {"city:RU"}
    assert {places.place(n) for n in ("Женева", "Geneva")} == {"city:geneva"}


@pytest.mark.parametrize("name", ["", "Бесқұм", "Сурания", "мир", "world", "Путин"])
def test_unlisted_is_none(name: str) -> None:
    assert places.place(name) is None
