"""The lexicon of concepts: well-formed, and its words found in any form."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from summarize.language.concepts import LANGUAGES, words

FOLDER = resources.files("summarize.language").joinpath("concepts")
FILES = sorted((f for f in FOLDER.iterdir()), key=lambda f: f.name)
LINES = [
    (f"{file.name}:{number}", line)
    for file in FILES
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    if line.strip() and not line.startswith("#")
]
PART = re.compile(r"-?[^\W\d_]+(?:[-’][^\W\d_]+)*[-’]?\*?")
"""A word, or the beginning of one."""


def test_every_line_has_a_cell_for_each_language() -> None:
    bad = [place for place, line in LINES if line.count("|") != len(LANGUAGES) - 1]
    assert not bad


def test_entries_are_lower_case_with_a_star_only_at_the_end_of_a_word() -> None:
    bad = [
        (place, entry)
        for place, line in LINES
        for entry in line.removeprefix("~").replace("|", " ").split()
        if entry != entry.lower()
        or "ё" in entry
        or not all(PART.fullmatch(part) for part in entry.split("_"))
    ]
    assert not bad


def test_scripts_are_not_mixed_within_an_entry() -> None:
    bad = [
        (place, entry)
        for place, line in LINES
        for entry in line.removeprefix("~").replace("|", " ").split()
        if re.search("[a-z]", entry) and re.search("[а-яәіңғүұқөһєї]", entry)
    ]
    assert not bad


def test_no_line_stands_twice() -> None:
    counts = Counter(" ".join(line.split()) for _, line in LINES)
    assert [line for line, count in counts.items() if count > 1] == []


def test_no_entry_stands_twice_in_a_cell() -> None:
    bad = [
        (place, entry)
        for place, line in LINES
        for cell in line.removeprefix("~").split("|")
        for entry, count in Counter(cell.split()).items()
        if count > 1
    ]
    assert not bad


def test_short_beginnings_of_words_are_written_out() -> None:
    """Except in Kazakh, where endings pile up on short stems."""
    bad = [
        (place, entry)
        for place, line in LINES
        for cell in line.removeprefix("~").split("|")[:3]
        for entry in cell.split()
        if entry.endswith("*") and "_" not in entry and len(entry) < 4
    ]
    assert not bad


def test_no_line_holds_both_poles_of_an_opposition() -> None:
    text = resources.files("summarize.grounding").joinpath("opposites.txt")
    rows = [
        [set(part.split()) for part in row.split("|")]
        for row in text.read_text(encoding="utf-8").splitlines()
        if row and not row.startswith("#")
    ]
    bad = [
        (place, sorted(here & one), sorted(here & other))
        for place, line in LINES
        for here in [{e.rstrip("*") for e in line.removeprefix("~").split("|")[0].split()}]
        for one, other in rows
        if here & one and here & other and not line.startswith("~")
    ]
    assert not bad


SAME = [
    {"en": "rose", "ru": "выросла", "uk": "зросла", "kk": "өсті"},
    {"en": "dismissed", "ru": "уволен", "uk": "звільнено", "kk": "жұмыстан шығарылды"},
    {"en": "flooded", "ru": "наводнением", "uk": "повені", "kk": "су тасқынынан"},
    {"en": "court", "ru": "судом", "uk": "суду", "kk": "сотқа"},
]


@pytest.mark.parametrize("row", SAME)
def test_a_concept_is_one_in_four_languages(row: dict[str, str]) -> None:
    found = [
        {c for w in words(text, language) for c in w.concepts} for language, text in row.items()
    ]
    assert set.intersection(*found)


def test_a_denied_kazakh_verb_means_what_the_verb_means() -> None:
    (denied,), (said,) = words("жабылмады", "kk"), words("жабылды", "kk")
    assert denied.concepts & said.concepts


def test_a_kazakh_word_that_loses_a_vowel_is_found() -> None:
    (short,), (full,) = words("қаупі", "kk"), words("қауіп", "kk")
    assert short.concepts & full.concepts


def test_a_phrase_gives_a_light_word_no_meaning() -> None:
    found = words("We ruled out a strike.", "en")
    assert found[1].concepts & words("исключает", "ru")[0].concepts
    assert all(not w.concepts or w.light for w in found if w.text == "out")


def test_offsets_point_at_the_words() -> None:
    text = "Порт, п’ять суден і «Тұз»"
    assert [text[w.start : w.end] for w in words(text, "uk")] == [
        "Порт", "п’ять", "суден", "і", "Тұз",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["km", "ka", "zh", "bg", ""])
def test_a_language_without_a_lexicon_has_words_without_concepts(language: str) -> None:
    found = words("ახალი план works", language)
    assert [w.text for w in found] == ["ახალი", "план", "works"]
    assert not any(w.concepts or w.light for w in found)
