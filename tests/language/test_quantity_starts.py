"""Words that open a quantity, and that no other word does."""

from __future__ import annotations

import pytest

from summarize.language.numbers import find_quantities
from summarize.language.quantity_starts import may_start
from summarize.language.tokens import tokenize


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "полтора час полчаса треть каждый вдвое двухлетний тысяча пятый человек ½ 7"),
        ("uk", "півтора година пів третина кожен удвічі дворічний тисяча п'ятий квадратний"),
        ("kk", "екі жарты үштен ширегі әрбір екіжылдық мың бесінші жартысы 12"),
        ("en", "a an half every double two second dozen twice hour ¾"),
    ],
)
def test_may_start(language: str, text: str) -> None:
    for token in tokenize(text):
        assert may_start(token, language), token.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "город сообщил «вчера» около"),
        ("uk", "місто повідомило «учора» близько"),
        ("kk", "қала хабарлады «кеше» шамамен сағат"),
        ("en", "the city said “yesterday” about"),
        ("de", "zwei Tage"),
    ],
)
def test_may_not_start(language: str, text: str) -> None:
    for token in tokenize(text):
        assert not may_start(token, language), token.text


def test_a_skipped_word_still_gives_its_unit_and_its_hedge() -> None:
    (found,) = find_quantities("Ждали примерно три рабочих дня.", "ru")
    assert (str(found.value), found.unit, found.qualifier) == ("3", "day", "about")
