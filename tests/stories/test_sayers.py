from __future__ import annotations

import pytest

from summarize.stories import Slot
from summarize.stories.glossary import Glossary
from summarize.stories.quotes import merge_quotes
from tests.stories.telling import told

Said = tuple[str, str]


def slots(*sentences: Said) -> list[Slot]:
    items = [
        told(text, language=language, outlet=f"Outlet {i}", path=f"{i}.txt")
        for i, (language, text) in enumerate(sentences)
    ]
    return [d.slot for d in merge_quotes(items, Glossary(items))[1]]


@pytest.mark.parametrize(
    ("quoted", "retold"),
    [
        (("ru", "«Мы построим этот мост за два года», — сказал министр Олег Рудь."),
         ("en", "Mayor Anna Lis said the bridge would be built in two years.")),
        (("kk", "«Суды ішуге болмайды, оны қайнатыңыздар», — деді дәрігер Олег Рудь."),
         ("ru", "Мэр Анна Лис заявила, что воду нельзя пить, её надо кипятить.")),
        (("uk", "«Гальма потяга відмовили на спуску», — сказав машиніст Олег Рудь."),
         ("ru", "По словам инженера Анны Лис, тормоза поезда отказали на спуске.")),
        (("en", "“Nobody will lose a job at the mill,” said Oleg Rud."),
         ("uk", "Ніхто не втратить роботу на комбінаті, запевнила директорка Анна Лис.")),
    ],
)  # fmt: skip
def test_words_that_another_person_says(quoted: Said, retold: Said) -> None:
    assert slots(quoted, retold) == [Slot.SPEAKER]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same person
        (("ru", "«Мы построим этот мост за два года», — сказал министр Олег Рудь."),
         ("en", "Minister Oleg Rud said the bridge would be built in two years.")),
        # other words
        (("ru", "«Мы построим этот мост за два года», — сказал министр Олег Рудь."),
         ("en", "Mayor Anna Lis said the bridge was needed.")),
        # another figure is another disagreement
        (("ru", "«Мы построим этот мост за два года», — сказал министр Олег Рудь."),
         ("en", "Mayor Anna Lis said the bridge would be built in five years.")),
        # a figure has many sources
        (("ru", "Пострадали 12 человек, сообщил врач Олег Рудь."),
         ("en", "Twelve people were injured, said police spokeswoman Anna Lis.")),
        # both say it
        (("ru", "«Воду пить нельзя, её надо кипятить», — сказал врач Олег Рудь. "
                "По словам мэра Анны Лис, воду пить нельзя, её надо кипятить."),
         ("uk", "Мерка Анна Лис заявила, що воду не можна пити, її треба кип’ятити.")),
    ],
)  # fmt: skip
def test_words_that_are_no_contradiction(one: Said, other: Said) -> None:
    assert slots(one, other) == []
