"""How news words quantities: shares, ages, ranges, scales, hedges, and what is no quantity."""

from decimal import Decimal

import pytest

from summarize.language.numbers import QuantityWords, find_quantities


def one(text: str, language: str) -> QuantityWords:
    found = find_quantities(text, language)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "three-quarters of the crop", "0.75", "part"),
        ("en", "a tenth of the crop", "0.1", "part"),
        ("en", "one pupil in five", "0.2", "part"),
        ("en", "the price fell by a third", "0.33333333", "part"),
        ("en", "a quarter of a million", "250000", ""),
        ("en", "half a million", "500000", ""),
        ("ru", "три четверти урожая", "0.75", "part"),
        ("ru", "каждый третий дом", "0.33333333", "part"),
        ("ru", "четыре пятых месячной нормы", "0.8", "part"),
        ("ru", "пятая часть урожая", "0.2", "part"),
        ("ru", "2/3 урожая", "0.66666667", "part"),
        ("ru", "четверть часа", "0.25", "hour"),
        ("ru", "полмиллиона", "500000", ""),
        ("uk", "кожен п’ятий учень", "0.2", "part"),
        ("uk", "дві п'ятих врожаю", "0.4", "part"),
        ("uk", "чверть мільйона", "250000", ""),
        ("uk", "півтора мільйона", "1500000", ""),
        ("kk", "төрттен үші", "0.75", "part"),
        ("kk", "оннан бір бөлігі", "0.1", "part"),
        ("kk", "әрбір бесінші үй", "0.2", "part"),
        ("kk", "жартысынан", "0.5", "part"),
        ("kk", "жарты миллион", "500000", ""),
        ("en", "the price doubled", "2", "time"),
        ("ru", "цена выросла втрое", "3", "time"),
        ("uk", "ціна зросла вдвічі", "2", "time"),
        ("kk", "баға екі есе өсті", "2", "time"),
        ("ru", "девятилетняя девочка", "9", "year"),
        ("ru", "двадцатипятилетний водитель", "25", "year"),
        ("ru", "полуторачасовой полёт", "1.5", "hour"),
        ("uk", "дев’ятирічна дівчинка", "9", "year"),
        ("uk", "дводенний візит", "2", "day"),
        ("kk", "тоғыз жасар қыз", "9", "year"),
        ("kk", "34 жастағы жүргізуші", "34", "year"),
        ("en", "a nine-year-old girl", "9", "year"),
        ("en", "a driver aged 34", "34", "year"),
        ("en", "a three-and-a-half-hour flight", "3.5", "hour"),
        ("ru", "год и два месяца", "14", "month"),
        ("en", "a year and two months", "14", "month"),
        ("en", "$6.8m", "6800000", "USD"),
        ("en", "€1.4bn", "1400000000", "EUR"),
        ("en", "2.3m people", "2300000", "person"),
        ("en", "a 2.3m wall", "2.3", "m"),
        ("en", "5k people", "5000", "person"),
        ("en", "two dozen ships", "24", "ship"),
        ("ru", "три сотни домов", "300", "house"),
        ("en", "She won in 2:27:41", "8861", "second"),
        ("ru", "Он пробежал за 3:58,77", "238.77", "second"),
        ("kk", "5 млн АҚШ долларын", "5000000", "USD"),
        ("kk", "сағатына 120 шақырым", "120", "km/h"),
        ("uk", "на 3 в.п.", "3", "percentage point"),
        ("kk", "2 пайыздық тармаққа", "2", "percentage point"),
    ],
)
def test_value_and_unit(language: str, text: str, value: str, unit: str) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        ("kk", "600–650 мың тонна", 600_000, 650_000, "t"),
        ("ru", "от 3 до 5 млн рублей", 3_000_000, 5_000_000, "RUB"),
        ("en", "between $3 and $5 million", 3_000_000, 5_000_000, "USD"),
        ("en", "$5-6m", 5_000_000, 6_000_000, "USD"),
        ("uk", "від 600 до 650 тисяч", 600_000, 650_000, ""),
    ],
)
def test_ends_of_a_range_share_their_scale(
    language: str, text: str, low: int, high: int, unit: str
) -> None:
    quantity = one(text, language)
    assert (quantity.value, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "вырос с 41,2 до 47,9 млрд рублей"),
        ("uk", "зріс із 41,2 до 47,9 млрд рублів"),
        ("kk", "41,2 млрд рубльден 47,9 млрд рубльге дейін өсті"),
        ("kk", "41,2-ден 47,9 млрд рубльге дейін өсті"),
        ("en", "rose from 41.2 to 47.9 billion roubles"),
    ],
)
def test_ends_of_a_change_share_scale_and_unit(language: str, text: str) -> None:
    found = [(str(q.value), q.unit, q.qualifier) for q in find_quantities(text, language)]
    assert found == [("41200000000", "RUB", None), ("47900000000", "RUB", None)]


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("kk", "төрттен үшіне жуығы", "nearly"),
        ("kk", "жартысынан астамы", "more than"),
        ("kk", "3,5-ке дейінгі дүмпу", "up to"),
        ("kk", "500-ден көп", "more than"),
        ("kk", "500-ден кем емес", "at least"),
        ("kk", "5 пайызға көп", None),
        ("kk", "тоғыз жүздей бала", "about"),
        ("kk", "алты сағаттай", "about"),
        ("kk", "2 млрд-қа жетпейді", "less than"),
        ("uk", "не менш ніж 86", "at least"),
        ("uk", "перевищила 500", "more than"),
        ("uk", "на 5% більше", None),
        ("uk", "суддя засудив водія порту до п’яти років", None),
        ("uk", "вода нагрілася до 26 градусів", None),
        ("ru", "вода прогрелась до 26 градусов", None),
        ("ru", "до 26 судов", "up to"),
        ("ru", "не ниже 95 %", "at least"),
        ("ru", "18 лет и старше", "at least"),
        ("en", "no fewer than 340", "at least"),
        ("en", "topped 340", "more than"),
        ("en", "just under 340", "less than"),
        ("en", "the fire spread over 2 hectares", None),
    ],
)
def test_qualifier(language: str, text: str, qualifier: str | None) -> None:
    assert one(text, language).qualifier == qualifier


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Жеті-Өгіз ауданы"),
        ("en", "He lives in the Seven Oaks estate"),
        ("en", "A hospital known as No. 4"),
        ("ru", "каждую среду, в ночь с 14 на 15 июня, 12-го числа"),
        ("ru", "двенадцать минут седьмого"),
        ("uk", "о пів на восьму"),
        ("en", "quarter past six"),
        ("kk", "алтыдан он минут өткенде"),
        ("ru", "десятки людей, сотни домов, десяток"),
        ("en", "dozens of people, hundreds, the second-half lead"),
        ("kk", "ондаған адам, жүздеген үй"),
    ],
)
def test_no_quantity(language: str, text: str) -> None:
    found = [text[q.start : q.end] for q in find_quantities(text, language) if not q.ordinal]
    assert found == []


def test_a_dash_between_words_is_no_range() -> None:
    two, age = find_quantities("Пострадали двое — 64-летний водитель и прохожий.", "ru")
    assert (str(two.value), two.high) == ("2", None)
    assert (str(age.value), age.unit) == ("64", "year")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("kk", "3-орын", 3), ("kk", "2-сыныптан", 2), ("ru", "на 12-м месте", 12)],
)
def test_digits_with_an_ending_are_ordinals(language: str, text: str, value: int) -> None:
    quantity = one(text, language)
    assert quantity.ordinal
    assert quantity.value == value


@pytest.mark.parametrize("text", ["480-і келді", "900-ге жетті", "16-да"])
def test_a_kazakh_case_ending_leaves_a_count(text: str) -> None:
    assert not one(text, "kk").ordinal


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("оның 4,2 миллионын берді", "4200000", ""),
        ("соның 300 мыңы жұмсалды", "300000", ""),
        ("олардың алпыс үші ауылдан", "63", ""),
        ("қырқы қаладан", "40", ""),
        ("төртеуі қарсы болды", "4", ""),
        ("900 жағдай", "900", "case"),
        ("жарты ұпай", "0.5", "point"),
        ("30 күн панелі", "30", ""),
        ("60 АЕК", "60", "MCI"),
    ],
)
def test_kazakh_numbers_that_are_a_part_of_others(text: str, value: str, unit: str) -> None:
    quantity = one(text, "kk")
    assert (str(quantity.value), quantity.unit) == (value, unit)
    assert quantity.qualifier is None


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("ru", "две месячные нормы", "2", "норма"),
        ("ru", "за четыре дня пали", "4", "day"),
        ("ru", "ветер 17 метров в секунду", "17", "m/s"),
        ("ru", "рост 1 метр 84 сантиметра", "184", "cm"),
        ("uk", "4-х днів", "4", "day"),
        ("en", "35 new mumps cases", "35", "case"),
        ("en", "five news agencies", "5", "agency"),
        ("en", "UAH 3.5m", "3500000", "UAH"),
        ("en", "$9 million effort relies on", "9000000", "USD"),
        ("en", "90 minutes to put it out", "90", "minute"),
    ],
)
def test_what_a_number_counts(language: str, text: str, value: str, unit: str) -> None:
    quantity = one(text, language)
    assert (str(quantity.value), quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "between 2019 and 2022"),
        ("en", "the years 2019–2022"),
        ("en", "the fifth of May"),
        ("en", "fourth-quarter profit"),
        ("uk", "о восьмій годині"),
        ("uk", "Південний берег"),
        ("kk", "сол үшін"),
        ("kk", "мамырдың 15-інен"),
        ("kk", "ақпанның 12-сінен 15-іне дейін"),
    ],
)
def test_what_only_looks_like_a_number(language: str, text: str) -> None:
    assert find_quantities(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "с одиннадцатого на", 11),
        ("uk", "8-ме місце", 8),
        ("en", "from eleventh to", 11),
        ("kk", "он бірінші орын", 11),
    ],
)
def test_ranks_without_a_noun_are_ordinals(language: str, text: str, value: int) -> None:
    quantity = one(text, language)
    assert quantity.ordinal
    assert quantity.value == value
