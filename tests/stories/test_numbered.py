from __future__ import annotations

import pytest

from summarize.stories import Slot
from summarize.stories.glossary import Glossary
from summarize.stories.model import Disagreement
from summarize.stories.numbered import numbered
from tests.stories.telling import told

Said = tuple[str, str]


def compared(*sentences: Said) -> list[Disagreement]:
    items = [
        told(text, language=language, outlet=f"Outlet {i}", path=f"{i}.txt")
        for i, (language, text) in enumerate(sentences)
    ]
    return [*numbered(items, Glossary(items))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ru", "Грузовик столкнулся с автобусом на 117-м километре трассы."),
         ("en", "The lorry hit a bus at kilometre 171 of the road.")),
        (("kk", "Жүк көлігі тас жолдың 40-шақырымында автобуспен соқтығысты."),
         ("uk", "Вантажівка зіткнулася з автобусом на 14-му кілометрі траси.")),
        (("kk", "Өрт үйдің бесінші қабатында шықты."),
         ("ru", "Пожар начался на третьем этаже дома.")),
        (("uk", "Вибух стався на шахті № 3."), ("en", "The blast happened at mine No. 8.")),
    ],
)  # fmt: skip
def test_numbers_of_one_place(one: Said, other: Said) -> None:
    (found,) = compared(one, other)
    assert found.slot is Slot.PLACE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same
        (("ru", "Грузовик столкнулся с автобусом на 117-м километре трассы."),
         ("en", "The lorry hit a bus at kilometre 117 of the road.")),
        # something else happened there
        (("ru", "Пожар начался на третьем этаже дома."),
         ("en", "A woman was rescued from the fifth floor.")),
        # a length, a count
        (("ru", "Грузовик столкнулся с автобусом на 117-м километре трассы."),
         ("en", "The road was closed for five kilometres after the lorry hit a bus.")),
        (("ru", "Вторая школа города закрыта на карантин."), ("en", "Five schools are closed.")),
        # it names both
        (("ru", "Пожар начался на третьем этаже дома и перекинулся на пятый этаж."),
         ("kk", "Өрт үйдің бесінші қабатында шықты.")),
    ],
)  # fmt: skip
def test_numbers_that_are_no_contradiction(one: Said, other: Said) -> None:
    assert compared(one, other) == []
