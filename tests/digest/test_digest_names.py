from __future__ import annotations

import datetime as dt

from summarize.digest import Digest
from summarize.digest.names import Listed, listed
from summarize.stories.newsroom import entry_of
from tests.digest.day import make, reading, storm
from tests.digest.test_markdown import fires


def names(*digests: Digest, house: str = "") -> dict[str, Listed]:
    entries = [entry_of({"all": "House"}, [house])] if house else []
    found = listed(digests, entries)
    return {n.name: n for n in found}


def test_an_entity_of_two_days_is_listed_once() -> None:
    first = make(reading(storm())).digest
    later = first.model_copy(update={"date": first.date + dt.timedelta(days=1)})
    found = names(later, first, house="Ольга Верес")
    assert found["Ольга Верес"].dates == (first.date.isoformat(), later.date.isoformat())
    assert found["Ольга Верес"].house is not None
    assert [n.name for n in found.values() if n.house] == ["Ольга Верес"]
    assert len(found) > 1


def test_the_forms_of_every_language_are_listed() -> None:
    found = names(make(reading(*fires())).digest)
    forms = next(n.forms for n in found.values() if "Bolat Shynasylov" in n.forms)
    assert {"Болат Шинасылов", "Болат Шынасылов"} <= set(forms)


def test_two_of_one_story_stay_two() -> None:
    made = make(reading(storm())).digest
    (story,) = made.stories
    twice = story.model_copy(update={"people": (*story.people, *story.people)})
    one = len(listed([made], ()))
    assert len(listed([made.model_copy(update={"stories": (twice,)})], ())) == one + len(
        story.people
    )
