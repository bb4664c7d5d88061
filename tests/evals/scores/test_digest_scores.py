"""Events, disagreements and the ledger."""

from __future__ import annotations

from summarize.digest.model import Digest, LedgerReason
from summarize.evals.model import Run
from summarize.stories.model import Disagreement, Slot, Story
from tests.evals.world import BRIDGE_RU, LIBRARY, OLD, World, score


def merged(digest: Digest) -> Digest:
    """Everything in one story."""
    first = digest.stories[0]
    every = tuple(a for s in digest.stories for a in s.articles)
    return digest.model_copy(update={"stories": (first.model_copy(update={"articles": every}),)})


def split(digest: Digest) -> Digest:
    """A story for each article."""
    alone = tuple(
        s.model_copy(update={"id": f"{s.id}-{a}", "articles": (a,)})
        for s in digest.stories
        for a in s.articles
    )
    return digest.model_copy(update={"stories": alone})


def test_everything_in_one_story(world: World) -> None:
    run = world.with_digest(merged)
    assert world.value("events", run) < 1
    assert world.value("event_pairs", run) == 0.5  # one pair is right, two are not
    assert world.kinds("event_pairs", run) == {"linked"}
    assert world.value("event_pairs_cross_language", run) < 1
    assert world.value("must_not_link", run) == 0


def test_a_story_for_each_article(world: World) -> None:
    run = world.with_digest(split)
    assert world.value("events", run) < 1
    assert world.value("event_pairs", run) == 0
    assert world.kinds("event_pairs", run) == {"not linked"}
    assert world.value("must_not_link", run) == 1


def test_a_pair_with_another_day_cannot_be_linked_and_is_not_counted(world: World) -> None:
    labels = world.gold.digests["2026-05-04"]
    pairs = (*labels.must_not_link, (BRIDGE_RU, "2026-05-03_a1"))
    across = labels.model_copy(update={"must_not_link": pairs})
    gold = world.gold._replace(digests={"2026-05-04": across})
    one = score("must_not_link")
    (item,) = one.items(gold, world.run)
    assert item.counts == {"hits": 1, "total": 1}
    (item,) = one.items(gold, world.with_digest(merged))
    assert item.counts == {"hits": 0, "total": 1}


def test_an_article_lost_from_its_story_is_an_error_of_the_event(world: World) -> None:
    def change(digest: Digest) -> Digest:
        first = digest.stories[0]
        less = first.model_copy(update={"articles": first.articles[:1]})
        return digest.model_copy(update={"stories": (less, *digest.stories[1:])})

    run = world.with_digest(change)
    assert "in no story" in world.kinds("events", run)
    assert world.kinds("ledger_complete", run) == {"lost"}
    assert world.value("ledger_complete", run) == 0.8


def test_the_lead(world: World) -> None:
    run = world.with_digest(lambda d: d.model_copy(update={"stories": d.stories[::-1]}))
    assert world.value("lead", run) == 0


def told(world: World, change) -> Run:  # type: ignore[no-untyped-def]
    """The run with the disagreements of the first story changed."""

    def of(digest: Digest) -> Digest:
        story: Story = digest.stories[0]
        story = story.model_copy(update={"disagreements": change(story.disagreements)})
        return digest.model_copy(update={"stories": (story, *digest.stories[1:])})

    return world.with_digest(of)


def test_a_contradiction_that_is_not_shown(world: World) -> None:
    run = told(world, lambda shown: ())
    assert world.value("disagreements", run) == 0
    assert world.kinds("disagreements", run) == {"missed"}
    assert world.value("no_false_alarm", run) == 1


def test_another_slot_is_missed_and_a_false_alarm(world: World) -> None:
    run = told(world, lambda shown: tuple(_as(d, Slot.PLACE) for d in shown))
    assert world.kinds("disagreements", run) == {"missed", "false alarm"}
    assert world.value("no_false_alarm", run) == 0


def _as(one: Disagreement, slot: Slot) -> Disagreement:
    return one.model_copy(update={"slot": slot})


def test_a_number_of_both_sides_is_no_contradiction(world: World) -> None:
    def same(shown: tuple[Disagreement, ...]) -> tuple[Disagreement, ...]:
        claims = tuple(c.model_copy(update={"value": "14"}) for c in shown[0].claims)
        return (shown[0].model_copy(update={"claims": claims}),)

    assert world.value("disagreements", told(world, same)) == 0


def test_the_sources_swapped(world: World) -> None:
    def swap(shown: tuple[Disagreement, ...]) -> tuple[Disagreement, ...]:
        one, other = shown[0].claims
        claims = (
            one.model_copy(update={"article": other.article}),
            other.model_copy(update={"article": one.article}),
        )
        return (shown[0].model_copy(update={"claims": claims}),)

    assert world.value("disagreements", told(world, swap)) == 0


def test_shown_twice_counts_once(world: World) -> None:
    assert world.value("disagreements", told(world, lambda shown: shown * 2)) == 1


def test_a_wrong_reason_in_the_ledger(world: World) -> None:
    def change(digest: Digest) -> Digest:
        ledger = tuple(e.model_copy(update={"reason": LedgerReason.UNDATED}) for e in digest.ledger)
        return digest.model_copy(update={"ledger": ledger})

    run = world.with_digest(change)
    assert world.value("ledger_place", run) == 0.6
    assert world.value("ledger_complete", run) == 1


def test_an_old_article_told_as_news(world: World) -> None:
    def change(digest: Digest) -> Digest:
        first = digest.stories[0]
        more = first.model_copy(update={"articles": (*first.articles, world.articles[OLD].id)})
        ledger = tuple(e for e in digest.ledger if e.article != world.articles[OLD].id)
        return digest.model_copy(update={"stories": (more, *digest.stories[1:]), "ledger": ledger})

    run = world.with_digest(change)
    assert world.value("only_current", run) == 0.5
    assert world.kinds("only_current", run) == {"shown as current"}
    assert world.value("events", run) == 1  # an error of the ledger, not of the grouping


def test_in_a_story_and_in_the_ledger(world: World) -> None:
    def change(digest: Digest) -> Digest:
        entry = digest.ledger[0].model_copy(
            update={"path": f"{BRIDGE_RU}.txt", "article": world.articles[BRIDGE_RU].id}
        )
        return digest.model_copy(update={"ledger": (*digest.ledger, entry)})

    run = world.with_digest(change)
    assert world.kinds("ledger_complete", run) == {"in two places"}


def test_the_copy_of_a_text_shares_its_id(world: World) -> None:
    """Its place is the ledger, though its id is that of an article in a story."""
    entry = next(e for e in world.run.digests["2026-05-04"].articles if LIBRARY in e.path)

    def change(digest: Digest) -> Digest:
        copy = digest.ledger[0].model_copy(
            update={
                "path": f"{OLD}.txt",
                "article": entry.id,
                "reason": LedgerReason.DUPLICATE,
            }
        )
        ledger = (copy, *(e for e in digest.ledger if OLD not in e.path))
        articles = tuple(
            e.model_copy(update={"id": entry.id}) if OLD in e.path else e for e in digest.articles
        )
        return digest.model_copy(update={"ledger": ledger, "articles": articles})

    run = world.with_digest(change)
    assert world.value("ledger_complete", run) == 1
    assert world.value("only_current", run) == 1
