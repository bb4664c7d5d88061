from __future__ import annotations

import pytest

from summarize.stories.subjects import openings, stem_openings, stems_pattern, subjects


@pytest.mark.parametrize(
    "text",
    [
        "Погибли 12 человек, ещё трое РАНЕНЫ.",
        "Загинули 12 людей, троє поранені.",
        "12 адам қаза тапты, үшеуі жараланды.",
        "The talks lasted 5 hours; 12 people were injured.",
        "Вологи нет — и свет отключали на 3 часа.",
    ],
)
def test_a_subject_that_is_named_opens_a_word(text: str) -> None:
    """No subject whose words stand in a text is passed over by the beginnings of its words."""
    named = [s.name for s in subjects() if s.words.search(text)]
    begun = [s.name for s in subjects() if not s.openings.isdisjoint(openings(text))]
    assert set(named) <= set(begun)


def test_openings_of_short_whole_and_composed_stems() -> None:
    stems = "за$ из-за_того переговор"
    for text in ("Голосовали за.", "Из-за того и спор", "«Переговоры» идут"):
        assert stems_pattern(stems).search(text)
        assert not stem_openings(stems).isdisjoint(openings(text))
    assert stem_openings(stems).isdisjoint(openings("Мост открыт, вода ушла"))
