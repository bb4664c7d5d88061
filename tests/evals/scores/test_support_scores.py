from __future__ import annotations

import pytest

from summarize.articles.model import Span
from summarize.briefs.model import Origin, Statement
from summarize.evals.model import Run
from summarize.grounding import SUPPORTED
from summarize.grounding.model import Reason, Result, Verdict
from tests.evals.world import BRIDGE_RU, BRIDGE_UK, LIBRARY, World


def span(world: World, stem: str, words: str) -> Span:
    article = world.articles[stem]
    at = article.text.index(words)
    return article.span(at, at + len(words))


def summarized(world: World, stem: str, text: str, words: str, **more: object) -> Run:
    """The run with a summary of one written sentence that rests on some words."""
    statement = Statement(
        text=text,
        language="en",
        evidence=(span(world, stem, words),),
        origin=Origin.WRITTEN,
        **{"verdict": SUPPORTED} | more,  # type: ignore[arg-type]
    )
    return world.with_brief(stem, lambda b: b.model_copy(update={"summary": (statement,)}))


HURT = "Пострадали 14 человек, сообщил мэр Аркадий Бельцов"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mayor Arkady Beltsov said that 14 people were hurt.", None),
        ("По словам мэра Аркадия Бельцова, пострадали 14 человек.", None),
        ("Mayor Arkady Beltsov said that 41 people were hurt.", "number"),
        ("Inna Rudenko said that 14 people were hurt.", "name"),
        ("По словам Инны Руденко, пострадали 14 человек.", "name"),
        ("По словам мэра, 14 человек не пострадали.", "negation"),
        ("The mayor said that 14 people weren't hurt.", "negation"),
    ],
)
def test_what_speaks_against_a_written_sentence(world: World, text: str, kind: str | None) -> None:
    run = summarized(world, BRIDGE_RU, text, HURT)
    assert world.kinds("summary_support", run) == ({kind} if kind else set())
    assert (world.value("summary_support", run) == 1) is (kind is None)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Постраждали 19 людей.", True),
        ("Постраждали дев’ятнадцять людей, повідомив мер.", True),
        ("Постраждали 14 людей.", False),
        ("Ніхто не постраждав із 19 людей.", False),
    ],
)
def test_in_ukrainian(world: World, text: str, right: bool) -> None:
    words = "Постраждали 19 людей, повідомив мер Аркадій Бельцов"
    run = summarized(world, BRIDGE_UK, text, words)
    assert (world.value("summary_support", run) == 1) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Верхолимде жаңа кітапхана ашылды.", True),
        ("Верхолимде жаңа кітапхана ашылған жоқ.", False),
        ("Верхолимде жаңа кітапхана ашылмады.", False),
        ("Верхолимде 3 жаңа кітапхана ашылды.", False),
    ],
)
def test_in_kazakh(world: World, text: str, right: bool) -> None:
    run = summarized(world, LIBRARY, text, "Верхолим қаласында жаңа кітапхана ашылды")
    assert (world.value("summary_support", run) == 1) is right


def test_a_number_in_words_may_be_written_in_digits(world: World) -> None:
    words = "Мост не ремонтировали двадцать лет"
    text = "The bridge was not repaired for 20 years."
    run = summarized(world, BRIDGE_RU, text, words)
    assert world.kinds("summary_support", run) == {"evidence"}  # no labelled fact, but no number


def test_a_verdict_that_says_otherwise(world: World) -> None:
    verdict = Verdict(result=Result.UNSUPPORTED, reason=Reason.DATE, token="5 мая")
    run = summarized(world, BRIDGE_RU, "Пострадали 14 человек.", HURT, verdict=verdict)
    assert world.kinds("summary_support", run) == {"verdict"}


def test_a_changed_source_sentence(world: World) -> None:
    def changed(brief):  # type: ignore[no-untyped-def]
        headline = brief.headline.model_copy(
            update={"text": brief.headline.text.replace("14", "41")}
        )
        return brief.model_copy(update={"headline": headline})

    run = world.with_brief(BRIDGE_RU, changed)
    assert world.kinds("headline_support", run) == {"text"}
    assert world.value("evidence_exact", run) < 1


def test_a_headline_from_the_site(world: World) -> None:
    words = span(world, BRIDGE_RU, "Цены на хлеб выросли")
    headline = Statement.sliced(words, "ru")
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"headline": headline}))
    assert world.kinds("headline_support", run) == {"evidence"}
