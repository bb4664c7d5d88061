from __future__ import annotations

import pytest

from summarize.digest import Made, digest_markdown, verify
from summarize.digest.schema import digest_json
from summarize.stories.newsroom import Newsroom, entry_of
from tests.digest.day import make, reading, storm
from tests.digest.test_copies import copy
from tests.digest.test_markdown import fires
from tests.making import make_article


def page(made: Made) -> str:
    return digest_markdown(made)


def test_outlets_of_their_own_are_just_listed() -> None:
    text = page(make(reading(*fires())))
    assert "4 outlets: " in text
    assert "independent voice" not in text


def test_a_copy_is_named_with_the_voice_that_it_carries() -> None:
    other = copy("b.txt").model_copy(update={"publisher": storm(publisher="Курьер").publisher})
    made = make(reading(storm("a.txt"), other))
    (story,) = made.digest.stories
    assert story.outlets == ("Портовый вестник",)
    assert story.voices[0].outlets == ("Портовый вестник", "Курьер")
    text = page(made)
    assert "*2 outlets, 1 independent voice: Портовый вестник, carried by Курьер; in ru" in text
    assert "without a mark" not in text
    assert verify(digest_json(made.digest), list(made.articles.values())).findings == ()


def test_the_same_file_of_another_outlet_is_a_carrier() -> None:
    again = storm("b.txt", publisher="Курьер")
    made = make(reading(storm("a.txt"), duplicates=[(again, storm("a.txt").id)]))
    assert made.digest.stories[0].voices[0].outlets == ("Портовый вестник", "Курьер")


def test_a_copy_of_a_copy_is_a_carrier() -> None:
    second = copy("b.txt")
    third = copy("c.txt").model_copy(
        update={"id": "a" + 12 * "0", "publisher": storm(publisher="Курьер").publisher}
    )
    made = make(reading(storm("a.txt"), second, duplicates=[(third, second.id)]))
    assert made.digest.stories[0].voices[0].outlets == ("Портовый вестник", "Курьер")


def test_single_claims_are_marked_where_there_are_several_voices() -> None:
    text = page(make(reading(*fires())))
    assert "*(4 independent sources)*" in text
    extra = make_article(
        "В Бескуме ночью сгорел склад компании «Тамгалайн». Огонь охватил 2 600 квадратных "
        "метров, пожар тушили 140 пожарных. Сторож склада вышел сам и ждал у ворот.",
        publisher="Степь",
        path="extra.txt",
    )
    told = page(make(reading(*fires(), extra)))
    assert "вышел сам и ждал у ворот. [[" in told
    assert "; a fact without a mark has one source*" in told


def test_one_voice_marks_nothing() -> None:
    assert "without a mark" not in page(make(reading(storm())))


@pytest.mark.parametrize("why", [True, False])
def test_the_reasons_are_printed_when_asked(why: bool) -> None:
    made = make(reading(storm(), *fires()))
    text = digest_markdown(made, why=why)
    assert ("*Why here: " in text) is why
    for story in made.digest.stories:
        assert story.why


def test_what_could_not_be_spelled_is_said() -> None:
    room = Newsroom(spelling=(entry_of({"all": "V"}, ["Ольга Верес"]),) * 2)
    made = make(reading(storm()), newsroom=room)
    assert len(made.digest.notes) == 2
    assert "The spelling “V” was not applied" in page(made)
    once = make(reading(storm()), newsroom=Newsroom(spelling=room.spelling[:1]))
    assert "**V**" in page(once)
    assert once.briefs[0].quotes[0].speaker == "V"
