from __future__ import annotations

import pytest

from summarize.articles.model import Span
from summarize.briefs.model import Brief, Fact, FactKind, Statement
from tests.evals.world import BRIDGE_RU, World


def changed(brief: Brief, **update: object) -> Brief:
    return brief.model_copy(update=update)


def test_a_dropped_fact_costs_its_importance(world: World) -> None:
    run = world.with_brief(BRIDGE_RU, lambda b: changed(b, facts=b.facts[1:], summary=()))
    item = next(i for i in world.items("key_fact_recall", run) if i.unit == BRIDGE_RU)
    assert (item.counts["hits"], item.counts["total"]) == (6, 9)
    assert [m.kind for m in item.misses] == ["left out"]
    assert world.value("must_fact_recall", run) < 1


def test_background_as_news_is_a_wrong_kind_and_not_missed(world: World) -> None:
    def moved(brief: Brief) -> Brief:
        facts = tuple(f.model_copy(update={"kind": FactKind.NEWS}) for f in brief.background)
        return changed(brief, facts=(*brief.facts, *facts), background=())

    run = world.with_brief(BRIDGE_RU, moved)
    assert world.value("key_fact_recall", run) == 1
    assert world.value("fact_kind", run) < 1
    assert world.kinds("fact_kind", run) == {"wrong kind"}


def test_what_no_editor_labelled_lowers_precision(world: World) -> None:
    article = world.articles[BRIDGE_RU]
    at = article.text.index("Погибших нет")
    span = article.span(at, at + len("Погибших нет"))
    extra = Fact.sliced(span, "ru")
    run = world.with_brief(BRIDGE_RU, lambda b: changed(b, facts=(*b.facts, extra)))
    assert world.value("key_fact_precision", run) < 1
    assert world.kinds("key_fact_precision", run) == {"minor detail"}
    assert world.value("key_fact_recall", run) == 1


def test_pointing_at_everything_finds_nothing(world: World) -> None:
    text = world.articles[BRIDGE_RU].text
    whole = Span(article=world.articles[BRIDGE_RU].id, start=0, end=5000, text=text)
    fact = Fact.sliced(whole, "ru")
    run = world.with_brief(
        BRIDGE_RU, lambda b: changed(b, facts=(fact,), background=(), next=(), summary=())
    )
    item = next(i for i in world.items("key_fact_recall", run) if i.unit == BRIDGE_RU)
    assert item.counts["hits"] == 0


def test_half_of_the_evidence_is_enough_and_less_is_not(world: World) -> None:
    article = world.articles[BRIDGE_RU]
    full = world.run.articles[BRIDGE_RU].brief.facts[0].evidence[0]  # type: ignore[union-attr]
    for share, found in ((0.6, True), (0.4, False)):
        span = article.span(full.start, full.start + round(share * (full.end - full.start)))
        fact = Fact.sliced(span, "ru")
        run = world.with_brief(
            BRIDGE_RU, lambda b, f=fact: changed(b, facts=(f, *b.facts[1:]), summary=())
        )
        assert (world.value("key_fact_recall", run) == 1) is found


def test_a_fact_attributed_to_somebody_else(world: World) -> None:
    def moved(brief: Brief) -> Brief:
        facts = tuple(
            f.model_copy(update={"attributed_to": "Инна Руденко"}) if f.attributed_to else f
            for f in brief.facts
        )
        return changed(brief, facts=facts)

    run = world.with_brief(BRIDGE_RU, moved)
    assert world.value("attribution", run) < 1
    assert world.kinds("attribution", run) == {"wrong"}


def test_an_event_to_come_told_as_news(world: World) -> None:
    run = world.with_brief(BRIDGE_RU, lambda b: changed(b, facts=(*b.facts, *b.next), next=()))
    assert world.value("upcoming_recall", run) == 0


def test_a_summary_that_repeats_a_fact_counts_once(world: World) -> None:
    def doubled(brief: Brief) -> Brief:
        summary = tuple(
            Statement(**{n: getattr(f, n) for n in Statement.model_fields}) for f in brief.facts
        )
        return changed(brief, summary=summary)

    run = world.with_brief(BRIDGE_RU, doubled)
    before = next(i for i in world.items("key_fact_precision") if i.unit == BRIDGE_RU)
    after = next(i for i in world.items("key_fact_precision", run) if i.unit == BRIDGE_RU)
    assert before.counts == after.counts


def pointing(world: World, words: str) -> Fact:
    article = world.articles[BRIDGE_RU]
    at = article.text.index(words)
    return Fact.sliced(article.span(at, at + len(words)), "ru")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Читайте также: Цены на хлеб выросли", "site"),
        ("Мост через Лиму закрыли: пострадали 14 человек", "title"),
        ("В городе Верхолим", "part of a fact"),
        ("Мост не ремонтировали двадцать лет", "quote"),
        ("Погибших нет", "minor detail"),
    ],
)
def test_a_statement_that_nobody_labelled_says_what_it_points_at(
    world: World, words: str, kind: str
) -> None:
    extra = pointing(world, words)
    run = world.with_brief(BRIDGE_RU, lambda b: changed(b, facts=(*b.facts, extra)))
    assert world.kinds("key_fact_precision", run) == {kind}


def test_a_missed_fact_says_how_it_was_missed(world: World) -> None:
    part = pointing(world, "В городе Верхолим")
    in_part = world.with_brief(
        BRIDGE_RU, lambda b: changed(b, facts=(part, *b.facts[1:]), summary=())
    )
    assert world.kinds("key_fact_recall", in_part) == {"in part"}
    text = world.articles[BRIDGE_RU].text
    whole = Span(article=world.articles[BRIDGE_RU].id, start=0, end=5000, text=text)
    too_long = world.with_brief(
        BRIDGE_RU,
        lambda b: changed(b, facts=(Fact.sliced(whole, "ru"),), background=(), next=(), summary=()),
    )
    assert world.kinds("key_fact_recall", too_long) == {"too long"}
    assert "too long" in world.kinds("key_fact_precision", too_long)
    failed = world.with_brief(BRIDGE_RU, lambda b: None)
    assert world.kinds("key_fact_recall", failed) == {"no brief"}
    lost = world.with_article(BRIDGE_RU, text="Мост")
    assert "words lost" in world.kinds("key_fact_recall", lost)
