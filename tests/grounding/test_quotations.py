"""Quotations begin and end where they like; names in marks are told in every script."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result, Verdict, quotes
from summarize.grounding.parsed import cited, written
from tests.making import make_article, passages_of


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    article = make_article(source, language=language, title=None)
    passages = passages_of(article)
    given = cited(article, passages, passages.sentences)
    return quotes.check(written(text, to, article), given)


SAID = {
    "ru": "«Мы закроем шлюз весной, и ничего страшного не случится», — сказал Остап Рябой.",
    "uk": "«Ми закриємо шлюз навесні, і нічого страшного не станеться», — сказав Остап Рябий.",
    "kk": "«Біз шлюзді көктемде жабамыз, одан ештеңе болмайды», — деді Остап Рябой.",
    "en": "“We will close the lock in spring, and nothing terrible will happen,” Ostap Riaby said.",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Рябой заверил: «Ничего страшного не случится»."),
        ("ru", "«Мы закроем шлюз весной», — сказал Рябой."),
        ("uk", "Рябий запевнив: «Нічого страшного не станеться!»"),
        ("kk", "«Одан ештеңе болмайды», — деді Рябой."),
        ("en", "“Nothing terrible will happen,” Riaby said."),
    ],
)
def test_a_quotation_may_be_part_of_one(language: str, text: str) -> None:
    assert judge(SAID[language], language, text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Рябой заверил: «Ничего хорошего не случится»."),
        ("ru", "«Мы закроем шлюз осенью», — сказал Рябой."),
        ("uk", "Рябий запевнив: «Нічого доброго не станеться!»"),
        ("kk", "«Одан бәрі болады», — деді Рябой."),
        ("en", "“Nothing good will happen,” Riaby said."),
        ("en", "“We will close the lock, and nothing terrible will happen,” Riaby said."),
    ],
)
def test_other_words_are_not(language: str, text: str) -> None:
    verdict = judge(SAID[language], language, text, language)
    assert verdict is not None
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.QUOTE)


FARM = "«Көктем самалы» шаруа қожалығының иесі Болат Тәжин егін тез пісті дейді."


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Владелец хозяйства «Коктем самалы» Б. Тажин говорит, что урожай созрел быстро.", "ru"),
        ("Власник «Коктем самали» Болат Тажин каже, що врожай дозрів швидко.", "uk"),
        ("«Көктем самалының» иесі Болат Тәжин егін тез пісті дейді.", "kk"),
    ],
)
def test_a_name_in_marks_is_told_in_every_script(text: str, to: str) -> None:
    assert judge(FARM, "kk", text, to) is None


UNION = "Федерація «Єдність праці» погрожує страйком."


def test_a_title_may_be_translated() -> None:
    assert judge(UNION, "uk", "Федерация «Единство труда» грозит забастовкой.", "ru") is None
