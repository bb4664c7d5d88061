from __future__ import annotations

import pytest

from summarize.briefs.model import Brief, Entity
from summarize.digest.model import Digest
from summarize.passages.model import NameKind
from tests.evals.world import BRIDGE_RU, World


def test_a_lost_name_and_one_that_is_none(world: World) -> None:
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"people": ()}))
    assert world.kinds("entity_mentions", run) == {"missed"}
    article = world.articles[BRIDGE_RU]
    at = article.text.index("Ранее")
    extra = Entity(name="Ранее", kind=NameKind.PERSON, mentions=(article.span(at, at + 5),))
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"people": (*b.people, extra)}))
    assert world.kinds("entity_mentions", run) == {"no name"}


def test_a_name_in_the_title_is_asked_of_nobody(world: World) -> None:
    article = world.articles[BRIDGE_RU]
    at = article.text.index("Лиму")
    title = Entity(name="Лима", kind=NameKind.PLACE, mentions=(article.span(at, at + 4),))
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"places": (*b.places, title)}))
    assert world.value("entity_mentions", run) == 1


def test_a_place_taken_for_a_person(world: World) -> None:
    def change(brief: Brief) -> Brief:
        people = tuple(e.model_copy(update={"kind": NameKind.PERSON}) for e in brief.places)
        return brief.model_copy(update={"people": (*brief.people, *people), "places": ()})

    run = world.with_brief(BRIDGE_RU, change)
    assert world.value("entity_kind", run) < 1
    assert world.value("entity_mentions", run) == 1


@pytest.mark.parametrize(
    ("name", "right"),
    [("Бельцов", True), ("Аркадій Бельцов", True), ("Инна Руденко", False), ("Руденко", False)],
)
def test_the_shown_name_is_somebody_elses(world: World, name: str, right: bool) -> None:
    def change(brief: Brief) -> Brief:
        people = tuple(e.model_copy(update={"name": name}) for e in brief.people)
        return brief.model_copy(update={"people": people})

    run = world.with_brief(BRIDGE_RU, change)
    assert (world.value("entity_name", run) == 1) is right


def test_one_entity_split_in_two_and_two_merged_in_one(world: World) -> None:
    def split(brief: Brief) -> Brief:
        people = tuple(
            e.model_copy(update={"mentions": (m,)}) for e in brief.people for m in e.mentions
        )
        return brief.model_copy(update={"people": people})

    def merge(brief: Brief) -> Brief:
        mentions = tuple(m for e in brief.places for m in e.mentions)
        return brief.model_copy(
            update={"places": (brief.places[0].model_copy(update={"mentions": mentions}),)}
        )

    for change, kind in ((split, "split"), (merge, "merged")):
        run = world.with_brief(BRIDGE_RU, change)
        assert world.kinds("entity_coreference", run) == {kind}
        assert world.value("entity_coreference", run) < 1
        assert world.value("entity_mentions", run) == 1


def test_one_person_under_two_names_in_two_languages(world: World) -> None:
    """Within each article all is well."""

    def change(digest: Digest) -> Digest:
        story = digest.stories[0]
        name = story.people[0]
        parts = tuple(
            name.model_copy(
                update={"mentions": tuple(m for m in name.mentions if m.article == article)}
            )
            for article in story.articles
        )
        story = story.model_copy(update={"people": parts})
        return digest.model_copy(update={"stories": (story, *digest.stories[1:])})

    run = world.with_digest(change)
    assert world.value("names_across_articles", run) < 1
    assert world.kinds("names_across_languages", run) == {"not linked"}
    assert world.value("entity_coreference", run) == 1


def test_two_places_under_one_name(world: World) -> None:
    def change(digest: Digest) -> Digest:
        story = digest.stories[0]
        mentions = tuple(m for p in story.places for m in p.mentions)
        one = story.places[0].model_copy(update={"mentions": mentions})
        story = story.model_copy(update={"places": (one,)})
        return digest.model_copy(update={"stories": (story, *digest.stories[1:])})

    run = world.with_digest(change)
    assert world.kinds("names_across_articles", run) == {"merged"}


def test_a_false_link_between_languages(world: World) -> None:
    def change(digest: Digest) -> Digest:
        story = digest.stories[0]
        ru, uk = story.articles
        person, place = story.people[0], story.places[0]
        of_ru = tuple(m for m in person.mentions if m.article == ru)
        of_uk = tuple(m for m in place.mentions if m.article == uk)
        mixed = person.model_copy(update={"mentions": (*of_ru, *of_uk)})
        story = story.model_copy(update={"people": (mixed,), "places": ()})
        return digest.model_copy(update={"stories": (story, *digest.stories[1:])})

    run = world.with_digest(change)
    assert world.kinds("names_across_languages", run) == {"linked", "not linked"}


def test_a_person_in_the_list_of_places_is_of_a_wrong_kind(world: World) -> None:
    run = world.with_brief(
        BRIDGE_RU, lambda b: b.model_copy(update={"people": b.places, "places": b.people})
    )
    assert world.value("entity_kind", run) < 1
    assert world.value("entity_mentions", run) == 1
