"""Identical input scores 1 in Cyrillic, and a product that gives nothing scores nothing."""

from __future__ import annotations

import pytest

from summarize.evals.scores import SCORES
from summarize.evals.scores.frame import frames
from tests.evals.world import BRIDGE_RU, BRIDGE_UK, DATE, LIBRARY, OLD, World


@pytest.mark.parametrize("name", [s.name for s in SCORES if s.name != "corrections"])
def test_identical_input_scores_one(world: World, name: str) -> None:
    assert world.value(name) == 1.0
    assert not [m for item in world.items(name) for m in item.misses]


def test_a_day_without_corrections_has_no_figure_for_them(world: World) -> None:
    assert world.value("corrections") is None


@pytest.mark.parametrize("name", [s.name for s in SCORES])
def test_the_units_of_a_score_are_unique(world: World, name: str) -> None:
    units = [item.unit for item in world.items(name)]
    assert len(units) == len(set(units))


def test_articles_without_a_brief_count_as_missed(world: World) -> None:
    failed = {s: p._replace(brief=None, failure="no") for s, p in world.run.articles.items()}
    run = world.run._replace(articles=failed)
    for name in (
        "key_fact_recall", "must_fact_recall", "key_fact_precision", "fact_kind", "attribution",
        "upcoming_recall", "headline_support", "summary_support", "quote_content",
        "quote_speaker", "entity_mentions", "entity_kind", "entity_name", "entity_coreference",
    ):  # fmt: skip
        assert world.value(name, run) == 0.0, name


def test_a_date_without_a_digest_counts_as_missed(world: World) -> None:
    run = world.run._replace(digests={})
    for name in (
        "status", "events", "event_pairs", "event_pairs_cross_language", "lead", "disagreements",
        "no_false_alarm", "ledger_complete", "ledger_place", "names_across_articles",
        "names_across_languages",
    ):  # fmt: skip
        assert world.value(name, run) == 0.0, name


def test_items_know_their_event_and_slices(world: World) -> None:
    items = {i.unit: i for i in world.items("key_fact_recall")}
    assert items["2026-05-04_b1"].cluster == "bridge"
    assert items["2026-05-04_b1"].slices == ("ru", "cross-language")
    assert items["2026-05-04_b4"].cluster == "2026-05-04_b4"
    assert "undated" in items["2026-05-04_b4"].slices
    assert {i.unit for i in world.items("disagreements")} == {f"{DATE}/bridge", f"{DATE}/library"}


def test_several_outlets_are_several_publishers(world: World) -> None:
    """Not several articles: one outlet may write twice, and a page may not name its own."""

    def slices(publisher: str | None) -> tuple[str, ...]:
        uk = world.gold.articles[BRIDGE_UK].model_copy(update={"publisher": publisher})
        gold = world.gold._replace(articles={**world.gold.articles, BRIDGE_UK: uk})
        return next(f.slices for f in frames(gold, world.run) if f.stem == BRIDGE_RU)

    assert slices("Лімський вісник") == ("ru", "multi-outlet", "cross-language")
    assert slices("ЛИМСКИЕ ВЕСТИ") == ("ru", "cross-language")
    assert slices(None) == ("ru", "cross-language")


def test_an_event_that_another_outlet_tells_the_next_day_is_told_by_several(world: World) -> None:
    library = world.gold.articles[LIBRARY].model_copy(update={"publisher": "Лима таңы"})
    today = world.gold.digests[DATE]
    later = today.model_copy(
        update={
            "events": tuple(
                e.model_copy(update={"articles": (OLD,)}) for e in today.events if e.id == "library"
            ),
            "articles": (OLD,),
        }
    )
    old = world.gold.articles[OLD].model_copy(update={"publisher": "Лимские вести"})
    gold = world.gold._replace(
        articles={**world.gold.articles, LIBRARY: library, OLD: old},
        digests={DATE: today, "2026-05-05": later},
    )
    found = {f.stem: f.slices for f in frames(gold, world.run)}
    assert found[LIBRARY] == ("kk", "multi-outlet")
