"""Where clauses end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.grounding.clauses import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Порт закрыт, но школы открыты.", ["Порт закрыт", "но школы открыты"]),
        ("Мэр П. А. Лукин ушёл; порт стоит.", ["Мэр П. А. Лукин ушёл", "порт стоит"]),
        ("Ни погибших, ни раненых нет.", ["Ни погибших, ни раненых нет"]),
        ("Қаза тапқан да, жарақат алған да жоқ.", ["Қаза тапқан да, жарақат алған да жоқ"]),
        ("The port closed while the school, she said, opened.",
         ["The port closed", "the school", "she said", "opened"]),
    ],
)  # fmt: skip
def test_clauses(text: str, parts: list[str]) -> None:
    assert [text[a:b].strip() for a, b in clauses(text)] == parts


@given(st.text(max_size=80))
def test_clauses_are_in_order_and_within_the_text(text: str) -> None:
    at = 0
    for start, end in clauses(text):
        assert at <= start < end <= len(text)
        at = end
