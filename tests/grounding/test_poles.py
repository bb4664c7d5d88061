"""Words of opposite meaning, and what a negation makes of them."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result
from summarize.grounding.poles import opposed
from summarize.language.concepts import words
from tests.grounding.test_polarity import judge


@pytest.mark.parametrize(
    ("language", "source", "to", "wrong"),
    [
        ("ru", "Цена бензина выросла.", "kk", "Бензин бағасы төмендеді."),
        ("uk", "Суд дозволив забудову.", "ru", "Суд запретил застройку."),
        ("kk", "Команда финалда жеңді.", "en", "The team lost in the final."),
        ("en", "Exports were up 6 per cent.", "en", "Exports dropped 6 per cent."),
        ("en", "The suspect was arrested.", "uk", "Підозрюваного звільнили."),
        ("ru", "Урожай на 27% меньше прошлогоднего.", "uk", "Урожай збільшився на 27%."),
        ("kk", "Ауыл халқы 41 мың адамға азайды, қала халқы 18 мыңға көбейді.", "en",
         "The rural population rose by 41,000."),
    ],
)  # fmt: skip
def test_the_other_pole_is_caught(language: str, source: str, to: str, wrong: str) -> None:
    verdict = judge(source, language, wrong, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.POLARITY)


@pytest.mark.parametrize(
    ("language", "source", "to", "right"),
    [
        ("ru", "Цена бензина выросла.", "kk", "Бензин бағасы өсті."),
        ("en", "The team did not win the final.", "ru", "Команда проиграла финал."),
        ("uk", "Ціни не зросли, а впали.", "en", "Prices fell."),
        ("en", "He denied that it would get cheaper.", "ru", "Он отрицал, что подешевеет."),
        ("ru", "Тренер не отказался от матча.", "en", "The coach did not refuse the match."),
        ("en", "The director spent 11 years on the film.", "en", "The film took 11 years."),
    ],
)
def test_the_same_pole_is_not(language: str, source: str, to: str, right: str) -> None:
    assert judge(source, language, right, to).result is not Result.UNSUPPORTED


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        (
            "en",
            "Sales rose to 60 million from 40 million.",
            "Sales fell to 60 million from 40 million.",
        ),
        ("ru", "Выручка упала с 9 до 4 млрд рублей.", "Выручка выросла с 9 до 4 млрд рублей."),
        ("uk", "Ціна зросла з 40 до 52 гривень.", "Ціна знизилася з 40 до 52 гривень."),
        (
            "en",
            "The fleet grew from 950,000 to 1.2 million cars.",
            "The fleet shrank from 1.2 million to 1.5 million cars.",
        ),
    ],
)
def test_a_direction_that_the_numbers_contradict_is_caught(
    language: str, text: str, other: str
) -> None:
    assert judge(text, language, text, language).result is not Result.UNSUPPORTED
    assert judge(other, language, other, language).reason is Reason.POLARITY


def test_opposed() -> None:
    def word(text: str, language: str):  # type: ignore[no-untyped-def]
        return words(text, language)[0]

    assert opposed(word("rose", "en"), word("снизилась", "ru"))
    assert not opposed(word("rose", "en"), word("выросла", "ru"))
    assert not opposed(word("rejected", "en"), word("fell", "en"))
