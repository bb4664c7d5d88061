import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.names import Sameness, normal, same_name, skeleton


@pytest.mark.parametrize(
    ("language", "printed", "base"),
    [
        ("ru", "Стивеном Уиткоффом", "Стивен Уиткофф"),
        ("ru", "Уиткоффом", "Уиткофф"),
        ("ru", "Гульмиры Сеитовой", "Гульмира Сеитова"),
        ("ru", "Болату Жуматаеву", "Болат Жуматаев"),
        ("ru", "Урсулой фон дер Ляйен", "Урсула фон дер Ляйен"),
        ("ru", "А. Б. Петрову", "А. Б. Петров"),
        ("ru", "Джорджей Мелони", "Джорджа Мелони"),
        ("ru", "Вельтании", "Вельтания"),
        ("ru", "МИДа", "МИД"),
        ("ru", "США", "США"),
        ("ru", "Центральным банком Вельтании", "Центральный банк Вельтании"),
        ("ru", "Главного таможенного управления", "Главное таможенное управление"),
        ("uk", "Стівом Віткоффом", "Стів Віткофф"),
        ("uk", "Віткоффом", "Віткофф"),
        ("uk", "Олени Шевченко", "Олена Шевченко"),
        ("uk", "Андрієві Ковальчуку", "Андрій Ковальчук"),
        ("uk", "Болатом Жуматаєвим", "Болат Жуматаєв"),
        ("uk", "Верховною Радою", "Верховна Рада"),
        ("kk", "Дональд Трамптың", "Дональд Трамп"),
        ("kk", "Уиткоффпен", "Уиткофф"),
        ("kk", "Болат Сейітовқа", "Болат Сейітов"),
        ("kk", "Төтенше жағдайлар министрлігіне", "Төтенше жағдайлар министрлігі"),
        ("kk", "Алматыда", "Алматы"),
        ("en", "Ursula von der Leyen's", "Ursula von der Leyen"),
        ("en", "Veltania’s", "Veltania"),
    ],
)
def test_normal(language: str, printed: str, base: str) -> None:
    assert normal(printed, language) == base


def test_what_the_text_prints_settles_an_unknown_place() -> None:
    assert normal("Бескума", "ru", known=frozenset({"бескум"})) == "Бескум"


def test_gender_settles_a_surname() -> None:
    assert normal("Сеитова", "ru", gender="femn") == "Сеитова"
    assert normal("Сеитова", "ru", gender="masc") == "Сеитов"


@pytest.mark.parametrize(
    "spellings",
    [
        "Уиткофф Віткофф Witkoff",
        "Зеленский Зеленський Zelensky Zelenskyy",
        "Юрий Юрій Yuri Yurii Yuriy",
        "Жолшыбеков Жолшибеков Zholshybekov",
        "Щербаков Shcherbakov",
        "Токаев Тоқаев Tokayev Toqayev",
        "Кушнер Kushner",
        "Федоров Фёдоров Fyodorov",
        "Ердоган Эрдоган Erdoğan",
        "Вадефуль Wadephul",
    ],
)
def test_skeleton_is_one_in_every_script(spellings: str) -> None:
    assert len({skeleton(s) for s in spellings.split()}) == 1


SAME = [
    ("ru", "Эмманюэля Макрона", "en", "Emmanuel Macron's"),
    ("uk", "Еммануелем Макроном", "kk", "Эммануэль Макронның"),
    ("ru", "Реджепу Эрдогану", "en", "Recep Erdoğan"),
    ("kk", "Қасым-Жомарт Тоқаевтың", "ru", "Касым-Жомартом Токаевым"),
    ("en", "Volodymyr Zelenskyy", "kk", "Владимир Зеленскийдің"),
    ("uk", "Віктором Орбаном", "en", "Viktor Orbán"),
    ("ru", "Ангелы Меркель", "uk", "Ангелою Меркель"),
    ("kk", "Шавкат Мирзиёевпен", "en", "Shavkat Mirziyoyev"),
    ("uk", "Сергія Лаврова", "kk", "Сергей Лавровқа"),
    ("ru", "Джорджей Мелони", "en", "Giorgia Meloni"),
    ("kk", "Ерлан Жүнісбековтен", "ru", "Ерлана Жунусбекова"),
    ("uk", "Олександра Сирського", "en", "Oleksandr Syrskyi"),
    ("ru", "Гульзады Оразбаевой", "kk", "Гүлзада Оразбаеваны"),
    ("en", "Tedros Ghebreyesus", "ru", "Тедросом Гебрейесусом"),
    ("uk", "Дональда Туска", "kk", "Дональд Тускіге"),
    ("ru", "А. Мусагалиеву", "en", "Arman Mussagaliyev"),
    ("uk", "Петра Гнатюка", "en", "Petro Hnatiuk"),
    ("kk", "Болат Шынасыловтың", "uk", "Болатом Шинасиловим"),
    ("ru", "США", "kk", "АҚШ"),
    ("uk", "ОАЕ", "en", "UAE"),
    ("kk", "Мәскеуде", "en", "Moscow"),
]
DIFFERENT = [
    ("ru", "Петром Ивановым", "ru", "Павла Иванова"),
    ("en", "George Bush", "ru", "Джебом Бушем"),
    ("kk", "Нұрлан Сейітовтың", "ru", "Ерлану Сейитову"),
    ("ru", "Марата Ахметова", "kk", "Марат Ахметжановтың"),
    ("uk", "Сергія Бондаря", "ru", "Сергея Бондаренко"),
    ("en", "Boris Johnson", "en", "Mike Johnson"),
    ("ru", "Судана", "ru", "Южного Судана"),
    ("ru", "Лукиным", "ru", "Лыкиным"),
    ("ru", "Валерии Савченко", "uk", "Валерія Савченка"),
    ("ru", "Москвы", "ru", "России"),
]
UNSURE = [
    ("uk", "Андрія Єрмака", "ru", "Андрея Ермакова"),
    ("ru", "Игоря Костюка", "uk", "Ігорем Костюковим"),
]


@pytest.mark.parametrize(
    ("wanted", "pair"),
    [
        *((Sameness.SAME, pair) for pair in SAME),
        *((Sameness.DIFFERENT, pair) for pair in DIFFERENT),
        *((Sameness.UNSURE, pair) for pair in UNSURE),
    ],
)
def test_same_name(wanted: Sameness, pair: tuple[str, str, str, str]) -> None:
    language_a, a, language_b, b = pair
    bases = normal(a, language_a), normal(b, language_b)
    assert same_name(bases[0], language_a, bases[1], language_b).result is wanted
    assert same_name(bases[1], language_b, bases[0], language_a).result is wanted


def test_surname_alone_is_left_to_the_caller() -> None:
    match = same_name("Макрон", "ru", "Emmanuel Macron", "en")
    assert (match.result, match.surname_matches, match.given) == (
        Sameness.UNSURE,
        True,
        "missing",
    )


def test_initial() -> None:
    assert same_name("О. Сеитов", "kk", "Olzhas Seitov", "en").given == "initial"
    assert same_name("А. Сеитов", "kk", "Мурат Сеитов", "ru").result is Sameness.DIFFERENT


@given(st.text(), st.sampled_from(["ru", "uk", "kk", "en", "und"]))
def test_any_text_has_a_normal_and_a_skeleton(text: str, language: str) -> None:
    assert isinstance(skeleton(normal(text, language)), str)


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_two_texts_compare(a: str, b: str) -> None:
    first, second = same_name(a, "ru", b, "en"), same_name(b, "en", a, "ru")
    assert first.result is second.result


def test_a_given_name_that_is_a_noun_opens_no_phrase() -> None:
    assert normal("Каната Борибекова", "ru") == "Канат Борибеков"
    assert normal("Центральным банком", "ru") == "Центральный банк"


def test_given_names_with_national_forms_are_one() -> None:
    for one, language, other, code in (
        ("Надія Гай", "uk", "Надежда Гай", "kk"),
        ("Костянтин Гура", "uk", "Константин Гура", "ru"),
        ("Юхим Гай", "uk", "Ефим Гай", "ru"),
        ("Gráinne Doyle", "en", "Гронья Дойл", "uk"),
        ("Louise Marsh", "en", "Луиза Марш", "kk"),
    ):
        assert same_name(one, language, other, code).result is Sameness.SAME, one
    assert same_name("Надія Гай", "uk", "Наталья Гай", "ru").result is Sameness.DIFFERENT
