from __future__ import annotations

import pytest

from summarize.stories import Disagreement, Slot
from summarize.stories.contradictions import contradictions
from summarize.stories.disagreements import disagreements
from summarize.stories.glossary import Glossary
from summarize.stories.quotes import merge_quotes
from tests.stories.telling import told

Said = tuple[str, str]


def compared(*sentences: Said) -> tuple[Disagreement, ...]:
    """What the articles of these outlets disagree on, in whatever slot."""
    items = [
        told(text, language=language, outlet=f"Outlet {i}", path=f"{i}.txt")
        for i, (language, text) in enumerate(sentences)
    ]
    glossary = Glossary(items)
    found = (*disagreements(items), *contradictions(items, glossary))
    found += merge_quotes(items, glossary)[1]
    for one in found:
        for claim in one.claims:
            assert claim.value in claim.evidence.text
            assert claim.attributed_to is None or claim.attributed_to
    return found


def only(*sentences: Said) -> Disagreement:
    (found,) = compared(*sentences)
    assert [c.outlet for c in found.claims] == [f"Outlet {i}" for i in range(len(sentences))]
    return found


@pytest.mark.parametrize(
    ("none", "some"),
    [
        (("ru", "Погибших нет."), ("en", "Two people died.")),
        (("ru", "Никто не погиб."), ("kk", "Үш адам қаза тапты.")),
        (("ru", "Обошлось без пострадавших."), ("uk", "Постраждали двоє людей.")),
        (("ru", "Погибших и пострадавших нет."), ("en", "Three people were injured.")),
        (("uk", "Загиблих немає."), ("ru", "Погибли два человека.")),
        (("uk", "Обійшлося без постраждалих."), ("en", "Three people were injured.")),
        (("uk", "Ніхто не постраждав."), ("kk", "Бес адам жарақат алды.")),
        (("kk", "Ешкім қаза тапқан жоқ."), ("ru", "Погибли два человека.")),
        (("kk", "Зардап шеккендер жоқ."), ("uk", "Постраждали двоє людей.")),
        (("en", "No one was hurt."), ("ru", "Пострадали трое.")),
        (("en", "There were no deaths."), ("kk", "Үш адам қаза тапты.")),
        (("en", "No casualties were reported."), ("ru", "Погибли двое.")),
    ],
)
def test_none_against_a_count(none: Said, some: Said) -> None:
    assert only(none, some).slot is Slot.HAPPENED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Никто не погиб."), ("uk", "Загиблих немає.")),
        (("ru", "Погибших нет."), ("en", "Two people were injured.")),
        (("ru", "Больше пострадавших нет."), ("uk", "Поранено 17 людей.")),
        (("en", "No further injuries were reported."), ("uk", "Поранено 17 людей.")),
        (("kk", "Басқа зардап шеккендер жоқ."), ("ru", "Пострадали двое.")),
    ],
)
def test_none_that_contradicts_nobody(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Переговоры прошли в отеле «Парус»."),
         ("en", "The talks were held at Customs House.")),
        (("uk", "Зустріч пройшла у готелі «Маяк»."),
         ("ru", "Встреча прошла во дворце «Сосновый».")),
        (("kk", "Келіссөз «Парус» қонақүйінде өтті."),
         ("uk", "Переговори пройшли у Будинку Адміралтейства.")),
        (("kk", "Кездесу Женевада өтті."), ("ru", "Переговоры прошли в Вене.")),
        (("ru", "Матч прошёл в Алматы."), ("en", "The match was played in Astana.")),
    ],
)  # fmt: skip
def test_two_places_of_one_event(one: Said, other: Said) -> None:
    assert only(one, other).slot is Slot.PLACE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one place in two languages
        (("ru", "Переговоры прошли в отеле «Парус»."),
         ("en", "The talks were held at the Parus Hotel.")),
        (("uk", "Переговори пройшли у Будинку Адміралтейства."),
         ("en", "The talks were held at Admiralty House.")),
        # a town in a country, and a house in a town
        (("kk", "Кездесу Женевада өтті."), ("ru", "Переговоры прошли в Швейцарии.")),
        (("ru", "Переговоры прошли в отеле «Парус»."), ("en", "The talks were held in Vienna.")),
        # not the same event
        (("ru", "Переговоры прошли в Вене."), ("en", "The match was played in Astana.")),
        # several of them
        (("ru", "Переговоры прошли в Вене. Вторая встреча была в Женеве."),
         ("en", "The talks were held in Geneva.")),
        # a flood is everywhere
        (("ru", "Наводнение началось в Оренбурге."), ("en", "The flood began in Orsk.")),
    ],
)  # fmt: skip
def test_places_that_do_not_contradict(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("kk", "Көпір 1 мамырда ашылады."), ("ru", "Мост откроют 15 мая.")),
        (("uk", "Вибори відбудуться 26 квітня."), ("en", "The election will be held on 3 May.")),
        (("ru", "Столкновение на переезде произошло в 07:15."),
         ("en", "The collision at the crossing happened at 07:40.")),
        # each article lets one thing start
        (("ru", "С 1 мая проезд в автобусах подорожает до 90 рублей."),
         ("kk", "Автобуста жүру ақысы 1 маусымнан бастап 90 рубльге дейін қымбаттайды.")),
    ],
)  # fmt: skip
def test_two_times_of_one_event(one: Said, other: Said) -> None:
    assert only(one, other).slot is Slot.TIME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("kk", "Көпір 1 мамырда ашылады."), ("ru", "Мост откроют 1 мая.")),
        (("kk", "Көпір 1 мамырда ашылады."), ("ru", "Ремонт дороги начнётся 15 мая.")),
        (("uk", "Порт зачинено до 06:00."), ("en", "The port reopened at 09:30.")),
        (("ru", "Столкновение на переезде произошло около 07:15."),
         ("en", "The collision at the crossing happened at 07:40.")),
        # an outlet that names both tells how it changed
        (("uk", "Порт відкрили о 09:30, а не о 06:00."), ("ru", "Порт открыли в 06:00.")),
        (("ru", "Мост откроют 15 мая. Раньше называли 1 мая."),
         ("kk", "Көпір 1 мамырда ашылады.")),
        # the night between two days
        (("ru", "Дом на улице Мира сгорел 9 марта."),
         ("uk", "Будинок на вулиці Миру згорів 10 березня.")),
    ],
)  # fmt: skip
def test_times_that_do_not_contradict(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


@pytest.mark.parametrize(
    ("there", "missing"),
    [
        (("ru", "В переговорах участвовали Олег Рудь и Анна Лис."),
         ("en", "Oleg Rud did not attend the talks.")),
        (("ru", "В переговорах участвовали Олег Рудь и Павел Гай."),
         ("uk", "Замість Олега Рудя приїхала Анна Лис.")),
        (("ru", "В переговорах участвовали Олег Рудь и Павел Гай."),
         ("kk", "Олег Рудьтің орнына Анна Лис келді.")),
        (("en", "Oleg Rud and Anna Lis attended the ceremony."),
         ("ru", "Олег Рудь не приехал на церемонию.")),
    ],
)  # fmt: skip
def test_who_was_there(there: Said, missing: Said) -> None:
    found = only(there, missing)
    assert found.slot is Slot.ATTENDANCE
    assert "Олег Рудь" in found.subject or "Oleg Rud" in found.subject


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # an omission
        (("ru", "В переговорах участвовали Олег Рудь и Анна Лис."),
         ("en", "Anna Lis attended the talks.")),
        # of another event
        (("ru", "В переговорах участвовали Олег Рудь и Анна Лис."),
         ("en", "Oleg Rud did not attend the press conference.")),
        # both
        (("uk", "Олег Рудь не приїхав."), ("en", "Oleg Rud did not come.")),
    ],
)  # fmt: skip
def test_who_is_only_left_out(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Стороны подписали договор о границе."),
         ("en", "The parties did not sign the border treaty.")),
        (("kk", "Тараптар шекара туралы шартқа қол қойды."),
         ("ru", "Стороны не подписали договор о границе.")),
        # the event itself is denied
        (("en", "The minister Oleg Rud met the miners on Monday."),
         ("ru", "Встреча министра Олега Рудя с шахтёрами в понедельник не состоялась.")),
        # half of a sentence
        (("uk", "Потяги до Львова відновили рух у вівторок вранці, першим рушив нічний швидкий."),
         ("ru", "Снег убрали, но движение поездов до Львова во вторник так и не возобновили.")),
        (("ru", "Мэр Анна Лис отменила карантин в городе."),
         ("uk", "Мерка Анна Лис не скасувала карантин у місті.")),
        (("ru", "Директор завода Олег Рудь подал в отставку."),
         ("en", "Oleg Rud, the director of the plant, has not resigned.")),
    ],
)  # fmt: skip
def test_what_one_tells_and_another_denies(one: Said, other: Said) -> None:
    assert only(one, other).slot is Slot.HAPPENED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Стороны подписали договор о границе."),
         ("en", "The parties signed the border treaty.")),
        (("ru", "Стороны не подписали договор о границе."),
         ("en", "The parties did not sign the border treaty.")),
        (("ru", "Стороны подписали договор о границе."),
         ("en", "The parties did not discuss fishing.")),
        # later
        (("ru", "К 12:00 порт не возобновил работу."), ("en", "The port resumed work at 14:00.")),
        (("ru", "Пропавшего мальчика пока не нашли."), ("en", "The missing boy was found alive.")),
        # only planned
        (("ru", "Министр встретится с шахтёрами в пятницу."),
         ("en", "The minister has not met the miners.")),
        # a cancelled event is spoken of
        (("uk", "Рейс до Варшави скасували."),
         ("ru", "Пассажиры рейса до Варшавы ждали вылета пять часов.")),
        (("ru", "Матч отменили из-за дождя."), ("en", "Tickets for the match were sold out.")),
        (("ru", "Олег Рудь не комментировал аварию."),
         ("en", "Oleg Rud commented on the accident: the driver was tired.")),
    ],
)  # fmt: skip
def test_a_denial_of_something_else(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("uk", "«Ми закриємо три шахти до кінця року», — сказав Олег Рудь."),
         ("en", "“We will close three mines by the end of the year,” said Anna Lis.")),
        (("kk", "«Үш шахтаны жыл соңына дейін жабамыз», – деді Олег Рудь."),
         ("ru", "«До конца года закроем три шахты», — сказала Анна Лис.")),
    ],
)  # fmt: skip
def test_one_quote_in_two_languages_of_two_speakers(one: Said, other: Said) -> None:
    assert only(one, other).slot is Slot.SPEAKER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same speaker
        (("uk", "«Ми закриємо три шахти до кінця року», — сказав Олег Рудь."),
         ("en", "“We will close three mines by the end of the year,” said Oleg Rud.")),
        # other words
        (("kk", "«Үш шахтаны жыл соңына дейін жабамыз», – деді Олег Рудь."),
         ("ru", "«До конца года закроем пять шахт», — сказала Анна Лис.")),
        (("uk", "«Ми закриємо три шахти до кінця року», — сказав Олег Рудь."),
         ("ru", "«Люди не должны остаться без работы», — сказала Анна Лис.")),
    ],
)  # fmt: skip
def test_quotes_that_do_not_contradict(one: Said, other: Said) -> None:
    assert compared(one, other) == ()


def test_a_translated_quote_is_told_once() -> None:
    uk = told("«Ми закриємо три шахти до кінця року», — сказав Олег Рудь.", language="uk")
    en = told(
        "“We will close three mines by the end of the year,” said Oleg Rud.",
        language="en", path="b.txt", outlet="Ledger",
    )  # fmt: skip
    (quote,), _ = merge_quotes([uk, en], Glossary([uk, en]))
    assert quote.text == "Ми закриємо три шахти до кінця року"
    assert [s.article for s in quote.evidence] == [uk.article.id, en.article.id]


@pytest.mark.parametrize(
    "text",
    [
        "По данным полиции, в шествии участвовали 4 500 человек, по данным профсоюза — 12 тысяч.",
        "Министр Олег Рудь сообщил, что погибли трое. "
        "По словам главного врача Анны Лис, погибли пять человек.",
    ],
)
def test_an_article_that_sets_two_sources_against_each_other(text: str) -> None:
    item = told(text)
    (found,) = disagreements([item])
    assert len({c.value for c in found.claims}) == 2


def test_two_numbers_without_two_sources_are_no_contrast() -> None:
    assert disagreements([told("Утром погибли трое. К вечеру погибли уже пять человек.")]) == ()


def test_a_claim_names_its_source() -> None:
    found = only(("ru", "Погибли трое, сообщил министр Олег Рудь."), ("en", "Five people died."))
    assert [c.attributed_to for c in found.claims] == ["Олег Рудь", None]
