from __future__ import annotations

from summarize.articles.model import Status
from summarize.evals.agreement import Agreement, agreement, aligned, ceilings
from summarize.evals.labels import EntityLabel
from summarize.evals.model import GoldSet
from tests.evals.world import BRIDGE_RU, DATE, OLD, World


def relabelled(gold: GoldSet, stem: str, **update: object) -> GoldSet:
    changed = gold.articles[stem].model_copy(update=update)
    return gold._replace(articles={**gold.articles, stem: changed})


def of(found: tuple[Agreement, ...], kind: str) -> Agreement:
    return next(a for a in found if a.kind == kind)


def test_a_labelling_agrees_with_itself(world: World) -> None:
    for one in agreement(world.gold, world.gold, world.articles):
        assert one.value in {1.0, None}, one
        assert one.differing == 0
    assert set(ceilings(world.gold, world.gold, world.articles).values()) == {1.0}


def test_only_what_both_labelled_is_compared(world: World) -> None:
    second = world.gold._replace(
        articles={BRIDGE_RU: world.gold.articles[BRIDGE_RU]}, digests=world.gold.digests
    )
    found = agreement(world.gold, second, world.articles)
    assert of(found, "language").compared == 1
    assert of(found, "quotes").compared == 2
    assert ceilings(world.gold, second, world.articles)["events"] == 1


def test_another_status_and_speaker(world: World) -> None:
    second = relabelled(world.gold, OLD, status=Status.UNDATED)
    quote = second.articles[BRIDGE_RU].quotes[0].model_copy(update={"speaker": "unknown"})
    second = relabelled(second, BRIDGE_RU, quotes=(quote,))
    found = agreement(world.gold, second, world.articles)
    assert of(found, "status").differing == 1
    assert of(found, "speakers").differing == 1
    assert of(found, "quotes").value == 1
    top = ceilings(world.gold, second, world.articles)
    assert top["status"] < 1
    assert top["quote_speaker"] < 1
    assert top["quote_content"] == 1


def test_a_fact_that_only_one_labelled(world: World) -> None:
    facts = world.gold.articles[BRIDGE_RU].facts
    second = relabelled(world.gold, BRIDGE_RU, facts=facts[:2])
    found = agreement(world.gold, second, world.articles)
    assert of(found, "key facts").differing == 2
    assert of(found, "facts that must be told").differing == 0
    assert ceilings(world.gold, second, world.articles)["key_fact_recall"] < 1


def test_an_event_merged_and_a_disagreement_dropped(world: World) -> None:
    day = world.gold.digests[DATE]
    every = day.events[0].model_copy(
        update={"articles": tuple(a for e in day.events for a in e.articles)}
    )
    other = day.model_copy(update={"events": (every,), "disagreements": ()})
    second = world.gold._replace(digests={DATE: other})
    found = agreement(world.gold, second, world.articles)
    assert of(found, "pairs of one event").value == 0.5
    assert of(found, "disagreements").value == 0
    assert ceilings(world.gold, second, world.articles)["event_pairs"] == 0.5


def test_made_up_ids_mean_what_stands_in_the_same_place(world: World) -> None:
    entities = tuple(
        EntityLabel(id="x-mayor", forms=e.forms, role=e.role) if e.id == "p-beltsov" else e
        for e in world.gold.articles[BRIDGE_RU].entities
    )
    second = relabelled(world.gold, BRIDGE_RU, entities=entities)
    same = aligned(second, world.gold, world.articles)
    assert {e.id for e in same.articles[BRIDGE_RU].entities} == {
        e.id for e in world.gold.articles[BRIDGE_RU].entities
    }
    assert of(agreement(world.gold, second, world.articles), "entities").value == 1
