from __future__ import annotations

import pytest

from summarize.stories import Disagreement, Slot
from summarize.stories.disagreements import disagreements
from tests.stories.telling import told


def compared(*sentences: tuple[str, str]) -> tuple[Disagreement, ...]:
    """The disagreements of articles of one sentence each, every one of its own outlet."""
    return disagreements(
        [
            told(text, language=language, outlet=f"Outlet {i}", path=f"{i}.txt")
            for i, (language, text) in enumerate(sentences)
        ]
    )


LONG = {
    "ru": "Переговоры длились более трёх с половиной часов.",
    "uk": "Зустріч тривала майже чотири години.",
    "kk": "Келіссөздер шамамен төрт сағатқа созылды.",
    "en": "The talks lasted four hours.",
}
SHORT = {
    "ru": "Переговоры длились полтора часа.",
    "uk": "Перемовини й бесіда тривали дві години.",
    "kk": "Кездесу екі жарым сағатқа созылды.",
    "en": "The meeting took ninety minutes.",
}


@pytest.mark.parametrize("one", LONG)
@pytest.mark.parametrize("other", SHORT)
def test_durations_that_differ(one: str, other: str) -> None:
    (found,) = compared((one, LONG[one]), (other, SHORT[other]))
    assert found.slot is Slot.DURATION
    assert [c.outlet for c in found.claims] == ["Outlet 0", "Outlet 1"]
    for claim in found.claims:
        assert claim.value in claim.evidence.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Погибли 12 человек."), ("en", "Fifteen people died.")),
        (("kk", "Өрттен 12 адам қаза тапты."), ("uk", "Загинули вісімнадцять людей.")),
        (("ru", "Эвакуированы 1 240 человек."), ("kk", "2 100 адам көшірілді.")),
        (("uk", "Поранено 17 людей."), ("en", "Twenty-three people were injured.")),
        (("ru", "В шествии участвовали 4 500 человек."), ("uk", "У ході взяли участь 12 тисяч.")),
        (("ru", "За проголосовал 31 депутат, против — 27."),
         ("en", "The vote was 31 for, 28 against.")),
        (("kk", "Жарылған жердің ені – 40 метр."), ("ru", "Прорыв плотины шириной 80 метров.")),
        (("ru", "Ловлю запретили на три года."), ("kk", "Балық аулауға бес жыл тыйым салынды.")),
        (("en", "The base rate was cut to 13.75 percent."),
         ("ru", "Базовую ставку снизили с 14,25 до 13,25 процента.")),
        (("en", "Damage is put at $2 million."), ("ru", "Ущерб оценили в 5 млн долларов.")),
    ],
)  # fmt: skip
def test_values_that_differ(one: tuple[str, str], other: tuple[str, str]) -> None:
    (found,) = compared(one, other)
    assert len(found.claims) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # rounded, or a bound that holds
        (("ru", "Эвакуированы 1 240 человек."), ("en", "More than 1,200 people were evacuated.")),
        (("uk", "На борту було 214 людей."), ("en", "Some 210 people were aboard.")),
        (("ru", "Ставку снизили до 13,75 процента."), ("kk", "Мөлшерлеме шамамен 14 пайыз.")),
        (("en", "The talks lasted 3.8 hours."), ("uk", "Зустріч тривала майже чотири години.")),
        (("en", "The talks lasted two hours."), ("ru", "Переговоры длились 120 минут.")),
        # what it was before the change
        (("kk", "Мөлшерлеме 14,25 пайыздан 13,75 пайызға төмендеді."),
         ("ru", "Ставка снижена до 13,75 процента.")),
        (("en", "The rate was cut from 14.25 percent to 13.75 percent."),
         ("uk", "Ставку знизили до 13,75 відсотка.")),
        # of another subject
        (("ru", "Погибли 12 человек."), ("en", "Fifteen people were injured.")),
        (("ru", "Переговоры длились два часа."), ("en", "The flight took five hours.")),
        # a part
        (("ru", "Заболели 46 человек."), ("kk", "Науқастардың 31-і – бала.")),
        (("ru", "Среди заболевших 31 ребёнок."), ("en", "46 people were infected.")),
        (("en", "Seventeen people were injured."),
         ("uk", "Постраждали 17 людей, троє з них у лікарні.")),
        # in other units
        (("ru", "Прорыв плотины шириной 40 метров."), ("en", "The breach let out 3 tonnes.")),
        (("ru", "Пострадавшим дадут по 250 000 рублей."), ("en", "17 people were injured.")),
        # of another day
        (("kk", "Көшірілгендер саны кеше 1 240 болса, бүгін 1 310-ға жетті."),
         ("ru", "Эвакуированы 1 310 человек.")),
        # an outlet on its own mistake
        (("ru", "Вчера мы сообщили о 2 100 эвакуированных."), ("uk", "Евакуйовано 1 240 людей.")),
        (("en", "We reported that 23 people were injured."), ("ru", "Пострадали 17 человек.")),
        # the same
        (("ru", "Погибли двенадцать человек."), ("en", "12 people died.")),
    ],
)  # fmt: skip
def test_values_that_do_not_contradict(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert compared(one, other) == ()


def test_background_is_not_compared() -> None:
    earlier = (
        "Порт закрыт из-за шторма. Ранее, в декабре прошлого года, при шторме погибли 9 человек."
    )
    assert compared(("ru", earlier), ("en", "Two people died in the storm today.")) == ()


def test_one_outlet_does_not_contradict_itself() -> None:
    morning = told("Погибли 5 человек.", path="1.txt")
    evening = told("Погибли 7 человек.", path="2.txt")
    assert disagreements([morning, evening]) == ()
    other = told("Погибли 7 человек по данным врачей.", path="3.txt", outlet="Курьер")
    (found,) = disagreements([morning, other])
    assert {c.outlet for c in found.claims} == {"Вестник", "Курьер"}


def test_an_article_means_its_exact_number() -> None:
    live = "Эвакуированы более двух тысяч человек. Позже: эвакуированы 2 100 человек."
    (found,) = compared(("ru", live), ("en", "1,240 people were evacuated."))
    assert found.claims[0].value == "2 100 человек"


def test_a_pronoun_speaks_of_the_sentence_before() -> None:
    ru = "Утром прошли переговоры. Они продолжались два с половиной часа."
    (found,) = compared(("ru", ru), ("uk", "Зустріч тривала півтори години."))
    assert found.slot is Slot.DURATION


def test_a_value_that_one_article_shares_with_each_is_shown_with_all() -> None:
    found = compared(
        ("ru", "Погибли 12 человек."), ("kk", "12 адам қаза тапты."), ("en", "Fifteen people died.")
    )
    assert [c.outlet for c in found[0].claims] == ["Outlet 0", "Outlet 1", "Outlet 2"]
