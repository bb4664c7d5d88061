"""Institutions in translation, and places by their adjectives and people."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result, Verdict, names
from summarize.grounding.institutions import translated
from summarize.grounding.parsed import cited, written
from tests.making import make_article, passages_of


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return names.check(written(text, to, article), given)


GUILD = ("Гильдия пасечников провела съезд", "ru")
ARCHIVE = ("Institute of Ancient Crafts", "en")


@pytest.mark.parametrize(
    ("name", "language", "source"),
    [
        ("Beekeepers’ Guild", "en", GUILD),
        ("Гільдія бджолярів", "uk", GUILD),
        ("Омарташылар гильдиясы", "kk", GUILD),
        ("Институт старинных ремёсел", "ru", ARCHIVE),
        ("Інститут давніх ремесел", "uk", ARCHIVE),
        ("Ежелгі қолөнер институты", "kk", ARCHIVE),
        ("Норвезької ради стандартів", "uk", ("Norwegian Standards Board", "en")),
    ],
)
def test_translated_institutions_are_found(
    name: str, language: str, source: tuple[str, str]
) -> None:
    assert translated(name, language, *source)


@pytest.mark.parametrize(
    ("name", "language", "source"),
    [
        ("Fishermen’s Guild", "en", GUILD),
        ("Гільдія лісників", "uk", GUILD),
        ("Институт старинной музыки", "ru", ARCHIVE),
        ("Ежелгі қолөнер мұражайы", "kk", ARCHIVE),
        ("Шведської ради стандартів", "uk", ("Norwegian Standards Board", "en")),
    ],
)
def test_other_institutions_are_not(name: str, language: str, source: tuple[str, str]) -> None:
    assert not translated(name, language, *source)


COURT = "Рівненський окружний суд переніс засідання."


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Суд в Ровно перенёс заседание.", "ru"),
        ("Ровно округтік соты отырысты кейінге шегерді.", "kk"),
        ("The Rivne District Court moved the hearing.", "en"),
    ],
)
def test_a_place_is_found_in_its_adjective(text: str, to: str) -> None:
    assert judge(COURT, "uk", text, to) is None


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Суд в Житомире перенёс заседание.", "ru"),
        ("Луцк округтік соты отырысты кейінге шегерді.", "kk"),
        ("The Lutsk District Court moved the hearing.", "en"),
    ],
)
def test_another_place_is_not(text: str, to: str) -> None:
    verdict = judge(COURT, "uk", text, to)
    assert verdict is not None
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.NAME)


ASIA = ("Азия инфрақұрылым қоры несие берді.", "kk")
AUDIT = ("Держаудитслужба відмовилася перевіряти закупівлю.", "uk")
AFFAIRS = ("The Rural Affairs Agency paid the money.", "en")
CENTRE = ("Представник Координаційного центру підтвердив обмін.", "uk")
EXCHANGE = ("На Московской бирже акции подешевели.", "ru")
CAPE = ("The Cape Institute doubted the date.", "en")
OMSK = ("Казахстан закрыл ввоз скота из Омской области.", "ru")
HANOI = ("He flew to Da Nang with Tran Van Minh.", "en")
AUCTION = ("Колекцію повернула родина швейцарського аукціоніста Ульріха Кеснера.", "uk")
FOUND = ("У неділю повернулися 84 українські військові.", "uk")
PARENTS = ("Howard Lane, chairman of the Marbridge Parents’ Forum, accused the county.", "en")
BUDGET = ("Тапшылық ішкі жалпы өнімнің 3 пайызына өседі, деді қаржы министрі.", "kk")
SCHOOLS = ("Міністерка освіти Дана Лозова пообіцяла перевірку.", "uk")
LAKE = ("В Иссык-Кульской области сошёл сель.", "ru")


@pytest.mark.parametrize(
    ("source", "text", "to"),
    [
        (ASIA, "Азійський інфраструктурний фонд дав позику.", "uk"),
        (ASIA, "The Asian Infrastructure Fund gave a loan.", "en"),
        (AUDIT, "The State Audit Service declined to examine the purchase.", "en"),
        (AUDIT, "Мемлекеттік аудит қызметі сатып алуды тексеруден бас тартты.", "kk"),
        (AFFAIRS, "Ақшаны Ауыл істері агенттігі төледі.", "kk"),
        (AFFAIRS, "Деньги выплатило Агентство по делам села.", "ru"),
        (CENTRE, "Алмасуды Үйлестіру орталығының өкілі растады.", "kk"),
        (EXCHANGE, "Мәскеу биржасында акциялар арзандады.", "kk"),
        (EXCHANGE, "Shares fell on the Moscow Exchange.", "en"),
        (CAPE, "В Кейпском институте усомнились в дате.", "ru"),
        (OMSK, "Қазақстан Омбы облысынан мал әкелуге тыйым салды.", "kk"),
        (OMSK, "Kazakhstan banned livestock from Omsk region.", "en"),
        (HANOI, "Он прилетел в Дананг с Чан Ван Минем.", "ru"),
        (AUCTION, "The family of Swiss auctioneer Ulrich Kessner returned the collection.", "en"),
        (AUCTION, "Коллекцию вернула семья аукциониста из Швейцарии Ульриха Кеснера.", "ru"),
        (FOUND, "Eighty-four Ukrainian servicemen returned on Sunday.", "en"),
        (PARENTS, "Голова Форуму батьків Марбриджа Говард Лейн звинуватив округ.", "uk"),
        (BUDGET, "Дефицит вырастет до 3% ВВП, сообщил глава Минфина.", "ru"),
        (BUDGET, "ЖІӨ тапшылығы 3 пайызға өседі, деді Қаржы министрлігі.", "kk"),
        (LAKE, "Ыстықкөл облысында сел жүрді.", "kk"),
        (LAKE, "A mudflow hit Issyk-Kul region.", "en"),
    ],
)
def test_names_in_other_words_are_found(source: tuple[str, str], text: str, to: str) -> None:
    assert judge(*source, text, to) is None


@pytest.mark.parametrize(
    ("source", "text", "to"),
    [
        (ASIA, "Позику дав Африканський інфраструктурний фонд.", "uk"),
        (AUDIT, "The High Anti-Corruption Court declined to examine the purchase.", "en"),
        (AFFAIRS, "Ақшаны Ғарыш зерттеу мекемесі төледі.", "kk"),
        (EXCHANGE, "Лондон биржасында акциялар арзандады.", "kk"),
        (EXCHANGE, "Shares fell on the Warsaw Exchange.", "en"),
        (OMSK, "Қазақстан Мырзакент облысынан мал әкелуге тыйым салды.", "kk"),
        (OMSK, "Kazakhstan banned livestock from Tomsk region.", "en"),
        (HANOI, "Он прилетел в Хайфон с Чан Ван Минем.", "ru"),
        (AUCTION, "The family of Austrian auctioneer Ulrich Kessner returned it.", "en"),
        (FOUND, "Eighty-four Belarusian servicemen returned on Sunday.", "en"),
        (PARENTS, "Голова Форуму батьків Марбриджа Даніель Лейн звинуватив округ.", "uk"),
        (LAKE, "Жетісу облысында сел жүрді.", "kk"),
        (SCHOOLS, "Очільник Міносвіти Фелікс Горн пообіцяв перевірку.", "uk"),
    ],
)
def test_other_names_are_not(source: tuple[str, str], text: str, to: str) -> None:
    verdict = judge(*source, text, to)
    assert verdict is not None
    assert verdict.reason is Reason.NAME


ARTICLE = "Anna Quorn left the board. Peter Vell, the chairman, thanked her."


@pytest.mark.parametrize(
    ("text", "to", "caught"),
    [
        ("Quorn, who was the chairman, thanked her.", "en", True),
        ("Kelbrost thanked her.", "en", True),
        ("Thanking her, Vell praised the work.", "en", False),
        ("Кворн, председатель, поблагодарила её.", "ru", True),
        ("Кворнның айтуынша, төраға оған алғыс айтты.", "kk", True),
    ],
)
def test_a_name_may_open_a_sentence(text: str, to: str, caught: bool) -> None:
    article = make_article(ARTICLE, language="en", title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences[1:])
    verdict = names.check(written(text, to, article), given)
    assert (verdict is not None and verdict.result is Result.UNSUPPORTED) == caught


def test_one_of_a_places_people_names_it() -> None:
    source = "Молода житомирка виграла забіг."
    assert judge(source, "uk", "Житомирлық спортшы жарыста жеңді.", "kk") is None
    verdict = judge(source, "uk", "Черкассылық спортшы жарыста жеңді.", "kk")
    assert verdict is not None


def test_a_listed_place_is_known_by_its_sound() -> None:
    source = "Өскеменде жылу беру басталды."
    assert judge(source, "kk", "В Усть-Каменогорську дали тепло.", "uk") is None
    verdict = judge(source, "kk", "У Запоріжжі дали тепло.", "uk")
    assert verdict is not None
    assert verdict.result is Result.UNSUPPORTED


def test_police_is_no_given_name() -> None:
    source = "Police said director Howard P. Lane had left."
    verdict = judge(source, "en", "Директор Пилип Лейн пішов, каже поліція.", "uk")
    assert verdict is not None
