from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.model import Article, Outlet, article_id
from summarize.passages import names
from summarize.passages.model import Name, NameKind, Sentence


def article(text: str, language: str) -> Article:
    return Article(id=article_id(text), path="a.txt", text=text, language=language)


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """One sentence a line."""
    found, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        body = line.rstrip("\r\n")
        if body.strip():
            found.append(
                Sentence(
                    id=f"s{number}",
                    start=at,
                    end=at + len(body),
                    paragraph=number,
                    language=language,
                )
            )
        at += len(line)
    return tuple(found)


def find(text: str, language: str) -> tuple[Name, ...]:
    return names.find(article(text, language), sentences(text, language))


def printed(text: str, language: str) -> dict[str, list[str]]:
    return {n.normal: [text[m.start : m.end] for m in n.mentions] for n in find(text, language)}


def role(text: str, language: str, normal: str) -> str | None:
    (name,) = [n for n in find(text, language) if n.normal == normal]
    return text[name.role[0] : name.role[1]] if name.role else None


@pytest.mark.parametrize(
    ("language", "text", "name", "mentions"),
    [
        (
            "ru",
            "Вчера посол Олег Дремов прибыл.\nДремов сказал, что доволен. С Дремовым говорили.",
            "Олег Дремов",
            ["Олег Дремов", "Дремов", "Дремовым"],
        ),
        (
            "uk",
            "Міністр Тарас Гринько виступив.\nГринько подякував. З Гриньком говорили.",
            "Тарас Гринько",
            ["Тарас Гринько", "Гринько", "Гриньком"],
        ),
        (
            "kk",
            "Министр Болат Сейітов келді.\nСейітовтың айтуынша, бәрі жақсы. Сейітовпен кездесті.",
            "Болат Сейітов",
            ["Болат Сейітов", "Сейітовтың", "Сейітовпен"],
        ),
        (
            "en",
            "The minister Anna Brightwell arrived.\nBrightwell said so. It was Brightwell's day.",
            "Anna Brightwell",
            ["Anna Brightwell", "Brightwell", "Brightwell's"],
        ),
    ],
)
def test_inflected_and_short_forms_are_one_name(
    language: str, text: str, name: str, mentions: list[str]
) -> None:
    found = find(text, language)
    assert printed(text, language)[name] == mentions
    assert [n.kind for n in found if n.normal == name] == [NameKind.PERSON]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Иван Бровин и Пётр Бровин спорили.\nПозже Бровин ушёл."),
        ("uk", "Іван Бровін і Петро Бровін сперечалися.\nПізніше Бровін пішов."),
        ("kk", "Асқар Бегенов пен Мұрат Бегенов дауласты.\nКейін Бегенов кетті."),
        ("en", "Paul Bracken and Hugo Bracken argued.\nLater Bracken left."),
    ],
)
def test_namesakes_stay_two_and_their_surname_is_left_open(language: str, text: str) -> None:
    assert [len(n.mentions) for n in find(text, language)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("language", "text", "cut"),
    [
        (
            "ru",
            "Приехал спецпосланник президента Дональда Трампа Стивен Уиткофф.",
            ["Дональда Трампа", "Стивен Уиткофф"],
        ),
        (
            "kk",
            "Дональд Трамптың Стивен Уиткоффпен кездесуі өтті.",
            ["Дональд Трамптың", "Стивен Уиткоффпен"],
        ),
        ("kk", "Кеше Болат Сейітов Бесқұмға барды.", ["Болат Сейітов", "Бесқұмға"]),
        ("ru", "Группа Россия-США-Украина собралась.", ["Россия", "США", "Украина"]),
        ("kk", "Ресей-АҚШ-Украина тобы жиналды.", ["Ресей", "АҚШ", "Украина"]),
        ("uk", "Приїхав міністр РФ Сергій Дробков.", ["РФ", "Сергій Дробков"]),
        ("en", "It was US President Donald Trump.", ["US", "Donald Trump"]),
        ("ru", "Приехала Урсула фон дер Ляйен.", ["Урсула фон дер Ляйен"]),
        ("ru", "Подписал А. Б. Петров.", ["А. Б. Петров"]),
        ("ru", "Прибыл министр Лугании Юрий Скобин.", ["Лугании", "Юрий Скобин"]),
    ],
)
def test_adjacent_names_are_cut(language: str, text: str, cut: list[str]) -> None:
    found = sorted((m.start, m.end) for n in find(text, language) for m in n.mentions)
    assert [text[start:end] for start, end in found] == cut


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Вчера стороны договорились.\nРегулятор снизил ставку. Как это было?"),
        ("uk", "Водночас сторони домовилися.\nРаніше про це писали."),
        ("kk", "Бұл туралы айтылды.\nТараптар келісті. Кеше жаңбыр жауды. Вакцина жеткілікті."),
        ("en", "Yesterday talks began.\nFour hours later they ended. Officials said so."),
    ],
)
def test_a_capital_at_the_head_of_a_sentence_is_no_name(language: str, text: str) -> None:
    assert find(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "name", "words"),
    [
        ("ru", "Приехал помощник президента Олег Дремов.", "Олег Дремов", "помощник президента"),
        (
            "ru",
            "Говорил начальник Главного портового управления Игорь Лапин.",
            "Игорь Лапин",
            "начальник Главного портового управления",
        ),
        ("ru", "Иван Петров, помощник президента, уехал.", "Иван Петров", "помощник президента"),
        (
            "uk",
            "Це сказав заступник міністра оборони Тарас Гринько.",
            "Тарас Гринько",
            "заступник міністра оборони",
        ),
        (
            "kk",
            "Кеше Ресей президентінің көмекшісі Юрий Дробков келді.",
            "Юрий Дробков",
            "Ресей президентінің көмекшісі",
        ),
        ("en", "We met Energy Minister Marat Beken.", "Marat Beken", "Energy Minister"),
        ("en", "Anna Hart, the port's director, left.", "Anna Hart", "port's director"),
    ],
)
def test_role(language: str, text: str, name: str, words: str) -> None:
    assert role(text, language, name) == words


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Представитель администрации Дремова ушёл.\nОлег Дремов остался.", "Олег Дремов"),
        ("ru", "Президент уехал, а Иван Петров остался.", "Иван Петров"),
        ("kk", "Президент келді, ал Болат Сейітов кетті.", "Болат Сейітов"),
        ("uk", "Президент поїхав, а Тарас Гринько лишився.", "Тарас Гринько"),
        ("en", "The president left and Anna Hart stayed.", "Anna Hart"),
    ],
)
def test_no_role_across_a_comma_or_verb(language: str, text: str, name: str) -> None:
    assert role(text, language, name) is None


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("ru", "Президент Вельтании уехал.", "Вельтания", NameKind.PLACE),
        ("ru", "Жители села Карасу ушли.", "Карасу", NameKind.PLACE),
        ("ru", "Ставку снизил Центральный банк.", "Центральный банк", NameKind.ORGANISATION),
        ("ru", "Завод компании «Маяк» закрыт.", "Маяк", NameKind.ORGANISATION),
        ("ru", "Об этом сообщило МЧС.", "МЧС", NameKind.ORGANISATION),
        ("uk", "Так вирішила Верховна Рада.", "Верховна Рада", NameKind.ORGANISATION),
        ("uk", "Про це знають у Німеччині.", "Німеччина", NameKind.PLACE),
        ("kk", "Елсу облысында су тасыды.", "Елсу облысы", NameKind.PLACE),
        (
            "kk",
            "Бұл туралы Қорғаныс министрлігі айтты.",
            "Қорғаныс министрлігі",
            NameKind.ORGANISATION,
        ),
        ("kk", "Кеше Қамбарда жаңбыр жауды.", "Қамбар", NameKind.PLACE),
        ("en", "It rained in Beskum.", "Beskum", NameKind.PLACE),
        ("en", "So said the Ministry of Defence.", "Ministry of Defence", NameKind.ORGANISATION),
        ("en", "It was quiet at the White House.", "White House", NameKind.ORGANISATION),
    ],
)
def test_kind(language: str, text: str, name: str, kind: NameKind) -> None:
    assert {n.normal: n.kind for n in find(text, language)}[name] is kind


def test_bracketed_letters_are_their_ministry() -> None:
    text = "Бұл туралы Төтенше жағдайлар министрлігі (ТЖМ) хабарлады.\nКейін ТЖМ түсіндірді."
    assert printed(text, "kk")["Төтенше жағдайлар министрлігі"][:2] == [
        "Төтенше жағдайлар министрлігі",
        "ТЖМ",
    ]


def test_one_country_under_two_names() -> None:
    assert list(printed("Послы РФ ушли.\nРоссия ответила.", "ru").values()) == [["РФ", "Россия"]]


def test_ids_follow_the_text() -> None:
    found = find("Анна Седова встретила Ивана Петрова.\nПетров улыбнулся.", "ru")
    assert [(n.id, n.text) for n in found] == [("m1", "Анна Седова"), ("m2", "Ивана Петрова")]


_TEXT = st.text() | st.lists(
    st.sampled_from(
        [
            *("Владимир", "Путиннің", "президент", "США", "«Маяк»", "А.", "Б.", "де", "фон"),
            *("Kyiv's", "the", "President", "банк", "министрлігі", "😀", "é", "\r\n", "\n"),
            *("Россия-США", "-", ",", "—", "(ТЖМ)", "Төтенше", "жағдайлар", "of", "Bank"),
        ]
    )
).map(" ".join)


@given(_TEXT, st.sampled_from(["ru", "uk", "kk", "en", "und"]))
def test_offsets_hold_on_any_text(text: str, language: str) -> None:
    found = find(text, language)
    starts: list[tuple[int, int]] = []
    for number, name in enumerate(found, 1):
        assert name.id == f"m{number}"
        assert name.text in {text[m.start : m.end] for m in name.mentions}
        assert name.normal
        if name.role:
            assert text[name.role[0] : name.role[1]].strip()
        starts += [(m.start, m.end) for m in name.mentions]
    starts.sort()
    assert all(a[1] <= b[0] for a, b in pairwise(starts))


def test_empty() -> None:
    assert names.find(article("", "ru"), ()) == ()


@pytest.mark.parametrize(
    ("language", "text", "normals"),
    [
        ("ru", "Посол Роман Тополя прибыл.", {"Роман Тополя"}),
        ("ru", "Посла Ивана Корня ждали.", {"Иван Корень"}),
        ("ru", "В Норвике ждали.", {"Норвике"}),
        ("ru", "Из Норвика ехали.", {"Норвик"}),
        ("ru", "В Норвике ждали.\nНорвик молчит.", {"Норвик"}),
        ("uk", "У Стар-Беллері чекали.", {"Стар-Беллері"}),
        ("uk", "З Віткоффом говорили.", {"Віткофф"}),
        ("kk", "Оны Бегеновтың ағасы айтты.", {"Бегенов"}),
    ],
)
def test_a_base_form_is_not_invented(language: str, text: str, normals: set[str]) -> None:
    assert set(printed(text, language)) == normals


@pytest.mark.parametrize(
    ("language", "text", "normals"),
    [
        ("ru", "Авария на дороге — ОБЗОР", set()),
        ("uk", "Того ж дня поїзд прибув.\nЩе двоє чекали.", set()),
        ("kk", "Бұл туралы Мемлекет басшысы айтты.\nНорвиктіктер қуанды.", set()),
        ("kk", "Норвиктік Асқар Бегенов озды.", {"Асқар Бегенов"}),
        ("kk", "Кеше Портқа Бегенов келді.", {"Бегенов"}),
        ("en", "There the Veltanians waited.", set()),
        ("en", "We met the president of Veltania Anna Brown.", {"Veltania", "Anna Brown"}),
        ("en", "Then Prof Mary Lane and Det Anna Brown spoke.", {"Mary Lane", "Anna Brown"}),
    ],
)
def test_ordinary_words_are_no_names(language: str, text: str, normals: set[str]) -> None:
    assert set(printed(text, language)) == normals


def test_the_publisher_is_no_name_of_its_story() -> None:
    text = "Об этом сообщает Норвик-Информ, а не Дарвик-Информ."
    own = article(text, "ru").model_copy(update={"publisher": Outlet(name="Норвик-Информ")})
    found = names.find(own, sentences(text, "ru"))
    assert [n.normal for n in found] == ["Дарвик-Информ"]


@pytest.mark.parametrize(
    ("language", "text", "long", "short"),
    [
        ("ru", "Совет Дальнего моря (СДМ) решил.\nПозже СДМ молчал.", "Совет Дальнего моря", "СДМ"),
        (
            "uk",
            "Рада Дальнього моря (РДМ) вирішила.\nЗгодом РДМ мовчала.",
            "Рада Дальнього моря",
            "РДМ",
        ),
        ("kk", "Алыс теңіз кеңесі (АТК) шешті.\nКейін АТК үндемеді.", "Алыс теңіз кеңесі", "АТК"),
        ("en", "The Far Sea Council (FSC) met.\nThen the FSC voted.", "Far Sea Council", "FSC"),
    ],
)
def test_an_abbreviation_is_its_long_form(language: str, text: str, long: str, short: str) -> None:
    assert printed(text, language) == {long: [long, short, short]}


def test_letters_in_brackets_that_abbreviate_nothing_before_them() -> None:
    assert "Far Sea Council" not in printed("The Council of Elders (XYZ) met.", "en")


@pytest.mark.parametrize(
    ("language", "text", "normal", "kind"),
    [
        ("en", "They met on Pellar Quay.", "Pellar Quay", NameKind.PLACE),
        ("en", "They stayed at the Pellar Hotel.", "Pellar Hotel", NameKind.PLACE),
        ("en", "People left the ferry Gannet.", "Gannet", NameKind.OTHER),
        ("ru", "Люди покинули паром «Чайка».", "Чайка", NameKind.OTHER),
        ("uk", "Люди залишили пором «Чайка».", "Чайка", NameKind.OTHER),
        ("kk", "Адамдар «Шағала» паромынан түсті.", "Шағала", NameKind.OTHER),
        ("ru", "Закрыли гостиницу «Заря».", "Заря", NameKind.PLACE),
        ("uk", "Судна стоять у Старій Косі.", "Стара Коса", NameKind.PLACE),
    ],
)
def test_quays_hotels_and_ships(language: str, text: str, normal: str, kind: NameKind) -> None:
    assert [(n.normal, n.kind) for n in find(text, language)] == [(normal, kind)]
