"""Days and years that the evidence means without printing them."""

from __future__ import annotations

import datetime as dt

import pytest

from summarize.grounding import Result, Verdict, dates
from summarize.grounding.parsed import written
from tests.making import make_article

PUBLISHED = dt.date(2026, 2, 26)


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None, published=PUBLISHED)
    return dates.check(written(text, to, article), written(source, language, article))


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        ("en", "A court on Wednesday jailed him for 12 years.", "en",
         "He was sentenced on February 25 to 12 years.",
         "He was sentenced on February 24 to 12 years."),
        ("en", "The fair runs from March 8 to 14.", "ru", "Ярмарка пройдёт с 8 по 14 марта.",
         "Ярмарка пройдёт с 8 по 15 марта."),
        ("ru", "Выпуск в 2025 году на 6% больше, чем годом ранее.", "en",
         "Output in 2025 was 6 percent higher than in 2024.",
         "Output in 2025 was 6 percent higher than in 2023."),
        ("kk", "Былтырға жоспарланған жөндеу қалды.", "uk",
         "Ремонт, намічений на 2025-й, не почали.",
         "Ремонт, намічений на 2024-й, відклали."),
        ("en", "The mill shed 40 jobs last autumn.", "kk", "Былтыр күзде комбинат қысқарды.",
         "2024 жылдың күзінде комбинат қысқарды."),
        ("ru", "Она уйдёт, если не пересмотрят до конца месяца.", "uk",
         "Вона піде, якщо не переглянуть до кінця лютого.",
         "Вона піде, якщо не переглянуть до кінця березня."),
        ("kk", "Ай соңына дейін қаражат бөлінеді.", "ru", "Деньги выделят до конца февраля.",
         "Деньги выделят до конца марта."),
        ("en", "The licence expired on the last day of 2025.", "kk",
         "Лицензия 2025 жылғы 31 желтоқсанда бітті.", "Лицензия 2025 жылғы 30 желтоқсанда бітті."),
        ("ru", "Два года назад завод закрыли.", "en", "The plant was shut in 2024.",
         "The plant was shut in 2023."),
        ("en", "Work ends by the end of the year.", "ru", "Работы завершат до 31 декабря.",
         "Работы завершат до 30 ноября."),
        ("en", "They could strike as early as Monday.", "uk",
         "Страйк може бути вже 2 березня.",
         "Страйк може бути вже 3 березня."),
        ("uk", "Від початку сезону провели 40 рейдів.", "kk", "Маусым басынан бері 40 рейд өтті.",
         "Шілде басынан бері 40 рейд өтті."),
    ],
)  # fmt: skip
def test_what_is_meant_passes(language: str, source: str, to: str, right: str, wrong: str) -> None:
    assert judge(source, language, right, to) is None
    verdict = judge(source, language, wrong, to)
    assert verdict is not None
    assert verdict.result is Result.UNSUPPORTED


def test_without_a_publication_date_nothing_is_counted_from_it() -> None:
    article = make_article(
        "Завод закрыли два года назад.", language="ru", title=None, published=None
    )
    given = written("Завод закрыли два года назад.", "ru", article)
    verdict = dates.check(written("Завод закрыли в 2024 году.", "ru", article), given)
    assert verdict is not None
