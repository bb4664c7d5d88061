from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, Span, article_id
from summarize.briefs.model import Fact
from summarize.evals.scores.evidence import wrong
from tests.evals.world import BRIDGE_RU, DATE, World


def moved(span: Span, by: int) -> Span:
    return span.model_copy(update={"start": span.start + by, "end": span.end + by})


@pytest.mark.parametrize("by", [-1, 1])
def test_offsets_moved_by_one(world: World, by: int) -> None:
    def change(brief):  # type: ignore[no-untyped-def]
        quote = brief.quotes[0]
        off = quote.model_copy(update={"evidence": (moved(quote.evidence[0], by),)})
        return brief.model_copy(update={"quotes": (off,)})

    run = world.with_brief(BRIDGE_RU, change)
    assert world.value("evidence_exact", run) < 1
    assert "other characters" in world.kinds("evidence_exact", run)


def test_offsets_moved_before_slicing_cut_words(world: World) -> None:
    """Then the characters are exact and still wrong."""
    article = world.articles[BRIDGE_RU]
    start = article.text.index("Пострадали 14")
    span = article.span(start + 1, start + 20)
    fact = Fact.sliced(span, "ru")
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"facts": (*b.facts, fact)}))
    assert world.kinds("evidence_exact", run) == {"word cut in two"}


def test_a_negation_dropped_from_a_source_sentence(world: World) -> None:
    def change(brief):  # type: ignore[no-untyped-def]
        quote = brief.quotes[0]
        off = quote.model_copy(update={"text": quote.text.replace(" не", "")})
        return brief.model_copy(update={"quotes": (off,)})

    run = world.with_brief(BRIDGE_RU, change)
    assert world.kinds("evidence_exact", run) == {"source sentence is not its evidence"}


def test_a_span_of_an_unknown_article_and_a_statement_without_evidence(world: World) -> None:
    def change(digest):  # type: ignore[no-untyped-def]
        story = digest.stories[0]
        strange = story.headline.evidence[0].model_copy(update={"article": "a000000000000"})
        headline = story.headline.model_copy(update={"evidence": (strange,)})
        bare = headline.model_copy(update={"text": "Мост", "evidence": ()})
        story = story.model_copy(update={"headline": headline, "summary": (bare,)})
        return digest.model_copy(update={"stories": (story, *digest.stories[1:])})

    run = world.with_digest(change)
    assert world.kinds("evidence_exact", run) == {"unknown article", "no evidence"}
    item = next(i for i in world.items("evidence_exact", run) if i.unit == DATE)
    assert item.counts["total"] - item.counts["hits"] == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=40), data=st.data())
def test_every_slice_is_exact_and_every_changed_one_is_not(text: str, data: st.DataObject) -> None:
    article = Article(id=article_id("x"), path="x.txt", text=text, language="und")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = article.span(start, end)
    assert wrong(span, {article.id: article}) == ""
    changed = span.model_copy(update={"text": span.text + "я"})
    assert wrong(changed, {article.id: article}) == "other characters"
