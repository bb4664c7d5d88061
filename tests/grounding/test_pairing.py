"""A denial that the evidence has in other words, and one that it has of something else."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result
from tests.grounding.test_polarity import judge


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("uk", "Переговори з верф’ю завершилися безрезультатно.", "ru",
         "Переговоры с верфью результата не дали."),
        ("ru", "Судно три дня оставалось незамеченным.", "uk", "Судно три дні ніхто не помічав."),
        ("en", "The mayor will lack a majority in the council.", "ru",
         "Большинства в совете у мэра не будет."),
        ("ru", "Это крупнейший пожар в порту с 2011 года.", "en",
         "The port has not seen such a fire since 2011."),
        ("uk", "Це найнижчий рівень води за десять років.", "ru",
         "Такого уровня воды не было десять лет."),
        ("ru", "Из 30 катеров в срок починили только 12.", "kk",
         "30 катердің 18-і уақытында жөнделген жоқ."),
        ("ru", "В зал пустили женщин, но не детей и не собак.", "en",
         "Children and dogs were not let into the hall."),
    ],
)  # fmt: skip
def test_a_denial_in_other_words_is_not_rejected(
    language: str, source: str, to: str, text: str
) -> None:
    verdict = judge(source, language, text, to)
    assert verdict.reason is not Reason.POLARITY or verdict.result is Result.UNCHECKED, verdict


@pytest.mark.parametrize(
    ("language", "source", "to", "text"),
    [
        ("ru", "Мост открыт, но паром не ходит.", "en", "The bridge is not open."),
        ("en", "The council cancelled the vote on the harbour.", "ru",
         "Совет не отменил голосование о гавани."),
        ("kk", "Депутаттар заңды қолдамады.", "uk", "Депутати не відхилили закон."),
    ],
)  # fmt: skip
def test_a_denial_of_something_else_is_caught(
    language: str, source: str, to: str, text: str
) -> None:
    verdict = judge(source, language, text, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.POLARITY)
