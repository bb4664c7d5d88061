from __future__ import annotations

import pytest

from summarize.stories.contents import Content
from summarize.stories.glossary import Glossary
from summarize.stories.statements import Common, Weights, contradict
from tests.stories.telling import told


def contents(*sentences: tuple[str, str]) -> list[Content]:
    items = [told(text, language=language, path=f"{i}.txt") for i, (language, text) in
             enumerate(sentences)]  # fmt: skip
    glossary = Glossary(items)
    return [Content(t, t.brief.facts[0].evidence, glossary) for t in items]


def common(one: tuple[str, str], other: tuple[str, str]) -> Common:
    a, b = contents(one, other)
    return Weights([a, b]).common(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Прокуратура потребовала закрыть завод."),
         ("uk", "Прокуратура зажадала закрити завод.")),
        (("ru", "Больницы получат новые машины."), ("kk", "Ауруханалар жаңа көлік алады.")),
        (("en", "Prices of bread rose."), ("ru", "Цены на хлеб выросли.")),
        (("kk", "Мектептер жабылды."), ("en", "The schools have been closed.")),
    ],
)  # fmt: skip
def test_words_that_mean_the_same_are_shared(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert common(one, other).words >= 2


def test_other_words_are_not_shared() -> None:
    found = common(("ru", "Прокуратура потребовала закрыть завод."), ("en", "It snowed again."))
    assert found.words == found.names == found.figures == 0
    assert found.dice == 0


def test_a_number_of_several_digits_says_more() -> None:
    many = common(("ru", "Купили 418 кроватей."), ("en", "They bought 418 chairs."))
    few = common(("ru", "Купили 4 кровати."), ("en", "They bought 4 chairs."))
    assert many.figures == 2
    assert few.figures == 1
    assert many.shared > few.shared


def test_whom_it_is_said_by_is_not_what_is_said() -> None:
    found = common(
        ("ru", "Министр Олег Рудь сообщил о пожаре."), ("en", "Minister Oleg Rud spoke of bread.")
    )
    assert found.names == 1
    assert found.words == 0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("ru", "Погибли 12 человек."), ("kk", "15 адам қаза тапты."), True),
        (("ru", "Погибли 12 человек."), ("kk", "12 адам қаза тапты."), False),
        (("ru", "Мост откроют 14 марта."), ("en", "The bridge opens on 16 March."), True),
        (("ru", "Мост откроют 14 марта."), ("en", "The bridge opens on 14 March."), False),
        (("uk", "Порт відкрили о 09:30."), ("ru", "Порт открыли в 06:00."), True),
        (("uk", "Порт відкрили о 9:30."), ("ru", "Порт открыли в 09:30."), False),
        (("ru", "Договор подписан."), ("ru", "Договор не подписан."), True),
        (("kk", "Шарт жасалды."), ("kk", "Шарт жасалған жоқ."), True),
        (("en", "The treaty was signed."), ("ru", "Договор подписан."), False),
        (("en", "He denied that the sale was discussed."), ("ru", "Обсуждали продажу."), True),
    ],
)
def test_contradictions(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
    a, b = contents(one, other)
    assert contradict(a, b) is expected
    assert contradict(b, a) is expected
