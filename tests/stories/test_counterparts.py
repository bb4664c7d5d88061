from __future__ import annotations

import pytest

from summarize.stories import Disagreement, Slot
from summarize.stories.counterparts import counterparts
from summarize.stories.disagreements import disagreements
from summarize.stories.glossary import Glossary
from tests.stories.telling import told

Said = tuple[str, str]


def compared(*sentences: Said) -> list[Disagreement]:
    items = [
        told(text, language=language, outlet=f"Outlet {i}", path=f"{i}.txt")
        for i, (language, text) in enumerate(sentences)
    ]
    return [*counterparts(items, Glossary(items))]


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        (Slot.COUNT, ("ru", "Ураган повалил 340 деревьев в городском парке."),
         ("en", "The hurricane felled 210 trees in the city park.")),
        (Slot.COUNT, ("kk", "Базардағы өрттен 46 дүңгіршек жанып кетті."),
         ("ru", "При пожаре на рынке сгорели 64 киоска.")),
        (Slot.COUNT, ("uk", "Прикордонники вилучили 18 контейнерів із контрабандою."),
         ("en", "Border guards seized 81 containers of smuggled goods.")),
        (Slot.COUNT, ("en", "Four cows and 120 sheep drowned in the flood at the farm."),
         ("ru", "На ферме в паводок утонули 210 овец.")),
        (Slot.COUNT, ("ru", "На концерт в парке собрались 8 тысяч зрителей."),
         ("en", "About 3,000 people gathered for the concert in the park.")),
        (Slot.DURATION, ("uk", "Ліфтери визволяли жінку з ліфта три години."),
         ("ru", "Женщину освобождали из лифта семь часов.")),
        (Slot.DURATION, ("kk", "Ауыл үш күн жарықсыз қалды."),
         ("en", "The village was left without power for five days.")),
        (Slot.DURATION, ("uk", "Місто залишиться без води на три доби."),
         ("ru", "Город останется без воды на пять суток.")),
        (Slot.AMOUNT, ("kk", "Мұнайдың 40 тоннасы өзенге төгілді."),
         ("ru", "В реку вылилось 14 тонн нефти.")),
        (Slot.AMOUNT, ("uk", "Землетрус магнітудою 5,4 стався вночі."),
         ("en", "An earthquake of magnitude 4.5 struck at night.")),
    ],
)  # fmt: skip
def test_figures_of_one_thing(slot: Slot, one: Said, other: Said) -> None:
    (found,) = compared(one, other)
    assert found.slot is slot
    assert [c.outlet for c in found.claims] == ["Outlet 0", "Outlet 1"]
    for claim in found.claims:
        assert claim.value in claim.evidence.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # rounded, or in other units
        (("ru", "Ураган повалил 340 деревьев в городском парке."),
         ("en", "The hurricane felled more than 300 trees in the city park.")),
        (("uk", "Пожежа охопила 800 гектарів лісу."),
         ("en", "The fire has burned some 8 square kilometres of forest.")),
        (("ru", "Каждый третий житель без работы."),
         ("en", "Thirty per cent of residents are out of work.")),
        # the other outlet knows both
        (("ru", "Сгорели 64 киоска, ещё 12 повреждены."),
         ("kk", "Өрттен 12 дүңгіршек зақымданды.")),
        # a part
        (("ru", "Из зоопарка сбежали четыре обезьяны."), ("uk", "Двох із мавп уже спіймали.")),
        # something else is done with it
        (("kk", "Мұнайдың 40 тоннасы өзенге төгілді."), ("ru", "Из реки собрали 14 тонн нефти.")),
        # planned and done, asked for and given
        (("ru", "Мэрия обещает отремонтировать 20 школ."), ("en", "The city repaired 14 schools.")),
        (("ru", "Зарплату поднимут на 12 процентов, требовали 20."),
         ("en", "The workers demanded 20 per cent more pay.")),
        # an age, and how long something is used
        (("ru", "52-летний водитель не пострадал."), ("en", "The driver used it for 12 years.")),
        # counted from another day
        (("en", "The firm fined 14 drivers in March."),
         ("ru", "Фирма оштрафовала 40 водителей с начала года.")),
        # for each of some
        (("ru", "Завод выпустил 14 тысяч автомобилей."), ("en", "The plant made 40 cars a day.")),
    ],
)  # fmt: skip
def test_figures_that_are_no_contradiction(one: Said, other: Said) -> None:
    assert compared(one, other) == []


def test_one_value_of_three_outlets_is_one_disagreement() -> None:
    found = compared(
        ("ru", "Ураган повалил 340 деревьев в городском парке."),
        ("en", "The hurricane felled 210 trees in the city park."),
        ("uk", "Ураган повалив у міському парку 340 дерев."),
    )
    assert [[c.value for c in d.claims] for d in found] == [
        ["340 деревьев", "210 trees", "340 дерев"]
    ]


def test_outlets_that_no_text_names_may_be_two() -> None:
    one = told("Погибли 5 человек.", path="1.txt", outlet=None)
    other = told("Погибли 7 человек по данным врачей.", path="2.txt", outlet=None)
    (found,) = disagreements([one, other])
    assert found.slot is Slot.COUNT


def test_a_toll_that_grows_in_the_day_is_no_contradiction() -> None:
    def at(time: str, text: str, language: str) -> object:
        item = told(text, language=language, path=time, outlet=f"Outlet {time}")
        published = item.article.published.model_copy(update={"time": time})
        return item._replace(article=item.article.model_copy(update={"published": published}))

    morning = at("09:00", "Погибли пять человек.", "ru")
    evening = at("18:30", "Seven people have died in the blast.", "en")
    fewer = at("18:40", "Four people have died in the blast.", "en")
    assert disagreements([morning, evening]) == ()  # type: ignore[list-item]
    assert len(disagreements([morning, fewer])) == 1  # type: ignore[list-item]
