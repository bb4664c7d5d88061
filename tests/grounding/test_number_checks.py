"""Numbers, units and hedges between the four languages, in both directions."""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarize.grounding import Result, Verdict, numbers
from summarize.grounding.figures import figures
from summarize.grounding.parsed import Parsed, cited, written
from tests.making import make_article, passages_of

HERE = Path(__file__).parent
PUBLISHED = dt.date(2026, 3, 10)


@cache
def evidence(text: str, language: str) -> Parsed:
    article = make_article(text, language=language, title=None, published=PUBLISHED)
    passages = passages_of(article)
    return cited(article, passages, passages.sentences)


def judge(source: str, language: str, text: str, to: str) -> Verdict | None:
    given = evidence(source, language)
    return numbers.check(written(text, to, given.article), given)


def stopped(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.result is Result.UNSUPPORTED


def read(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


BLOCKS = read("quantity_sentences.toml")
NEWS = read("quantity_news.toml")["news"]


def first_and_all(group: dict[str, list[str]]) -> Iterator[tuple[str, str, str, str]]:
    """The first sentence of each language with every sentence of the group."""
    for language, sentences in group.items():
        for to, others in group.items():
            for other in others:
                yield language, sentences[0], to, other


@pytest.mark.parametrize("name", BLOCKS)
def test_the_same_quantity_passes_in_every_wording(name: str) -> None:
    for group in BLOCKS[name]:
        for language, source, to, text in first_and_all(group):
            for verdict in (judge(source, language, text, to), judge(text, to, source, language)):
                assert not stopped(verdict), f"{source} / {text}: {verdict}"


@pytest.mark.parametrize("name", [n for n, groups in BLOCKS.items() if len(groups) > 1])
def test_another_quantity_never_passes(name: str) -> None:
    for one, other in itertools.permutations(BLOCKS[name], 2):
        for language, to in itertools.product(one, other):
            source, text = one[language][0], other[to][-1]
            verdict = judge(source, language, text, to)
            assert verdict is not None, f"{source} / {text}"
            unclear = verdict.result is Result.UNCHECKED
            # «До» bounds a number or leads to its new value.
            assert stopped(verdict) or (name == "sentences" and unclear), f"{source} / {text}"


@pytest.mark.parametrize("news", NEWS, ids=lambda n: n["text"][:20])
def test_news(news: dict[str, Any]) -> None:
    for to, text in news["right"]:
        verdict = judge(news["text"], news["language"], text, to)
        assert not stopped(verdict), f"{text}: {verdict}"
    for to, text in news["wrong"]:
        verdict = judge(news["text"], news["language"], text, to)
        assert stopped(verdict), f"{text}: {verdict}"


@pytest.mark.parametrize(
    ("language", "source", "to", "right", "wrong"),
    [
        ("ru", "Горит больница № 4.", "en", "Hospital No. 4 is on fire.", "Hospital No. 8 burns."),
        ("uk", "Лікарня № 4 горить.", "ru", "Четвёртая больница горит.", "Пятая больница горит."),
        ("ru", "Оба моста закрыты.", "en", "Two bridges are closed.", "Four bridges are closed."),
        ("kk", "Қос көпір жабылды.", "ru", "Закрыты два моста.", "Закрыты пять мостов."),
        ("en", "Both bridges shut.", "uk", "Закрито два мости.", "Закрито п’ять мостів."),
        ("en", "Seven out of ten voted.", "ru", "Голосовали 70 %.", "Голосовали 60 %."),
        ("kk", "Он адамның жетеуі келді.", "en", "Seven in ten came.", "Six in ten came."),
    ],
)
def test_what_is_said_without_a_plain_number(
    language: str, source: str, to: str, right: str, wrong: str
) -> None:
    assert not stopped(judge(source, language, right, to))
    assert stopped(judge(source, language, wrong, to))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Из 15 поездов пришли 11 поездов.", "Не пришли четыре поезда."),
        ("Из 98 судов ушло 91 судно.", "Остались семь судов."),
    ],
)
def test_what_can_be_computed_is_unchecked(source: str, text: str) -> None:
    verdict = judge(source, "ru", text, "ru")
    assert verdict is not None
    assert verdict.result is Result.UNCHECKED


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("Соберут 3–5 тонн.", "Соберут до 5 тонн.", "Соберут 5 тонн."),
        ("Соберут 3–5 тонн.", "Соберут от 3 до 5 тонн.", "Соберут до 3 тонн."),
        ("Соберут почти 5 тонн.", "Соберут около 5 тонн.", "Соберут не менее 5 тонн."),
        ("Соберут чуть менее 5 тонн.", "Соберут почти 5 тонн.", "Соберут более 5 тонн."),
        ("Закуплено 5 тонн.", "Закуплено 5000 кг.", "Закуплено 500 кг."),
        ("Цена упала вдвое.", "Цена упала на 50 %.", "Цена упала на 40 %."),
    ],
)
def test_bounds_and_units(source: str, right: str, wrong: str) -> None:
    assert not stopped(judge(source, "ru", right, "ru"))
    assert stopped(judge(source, "ru", wrong, "ru"))


def test_a_hedge_of_a_neighbour_does_not_count() -> None:
    source = "Не менее 340 китов, почти втрое больше, чем в 2019 году."
    assert not stopped(judge(source, "ru", source, "ru"))
    assert stopped(judge(source, "ru", "Отмечено 340 китов — почти втрое больше.", "ru"))


def test_words_around_a_figure_end_at_the_clause() -> None:
    first, second = figures("Более 5 тонн зерна, а не менее 3 тонн овса ушло.", "ru")
    assert (first.before, first.behind) == ("", "зерна")
    assert (second.before, second.behind) == ("а", "овса ушло")
