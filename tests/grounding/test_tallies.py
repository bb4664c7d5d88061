"""Scores and votes, in any notation."""

from __future__ import annotations

import pytest

from summarize.grounding import Result, numbers
from summarize.grounding.parsed import written
from summarize.grounding.tallies import tallies
from tests.making import make_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won 4–3 in overtime.", [(4, 3)]),
        ("«Темп» выиграл со счётом 3:1.", [(3, 1)]),
        ("Команда 1:4 есебімен ұтылды.", [(1, 4)]),
        ("Рада ухвалила це 38–4.", [(38, 4)]),
        ("Работы займут 5–7 дней.", []),
        ("It opens at 16:30.", []),
        ("Profit fell 12–10% in 2025-26.", []),
    ],
)
def test_what_is_a_tally(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(t.first, t.second) for t in tallies(text)] == expected


@pytest.mark.parametrize(
    ("language", "source", "to", "text", "passes"),
    [
        ("kk", "Клуб 4:3 есебімен жеңді.", "en", "The club won 4–3.", True),
        ("kk", "Клуб 4:3 есебімен жеңді.", "en", "The club won 5–3.", False),
        ("ru", "Гости победили 3:1.", "uk", "Господарі програли 1:3.", True),
        ("ru", "Гости победили 3:1.", "uk", "Господарі програли 1:2.", False),
        ("en", "Members voted 52–9 for it.", "ru", "За — 52 депутата, против — девять.", True),
        ("en", "Members voted 52–9 for it.", "ru", "За — 52 депутата, против — восемь.", False),
        ("uk", "За — 52 члени ради, дев’ять проти.", "en", "Members voted 52–9 for it.", True),
        ("uk", "За — 52 члени ради, дев’ять проти.", "en", "Members voted 57–9 for it.", False),
    ],
)
def test_a_tally_is_in_the_evidence(
    language: str, source: str, to: str, text: str, passes: bool
) -> None:
    article = make_article(source, language=language, title=None)
    verdict = numbers.check(written(text, to, article), written(source, language, article))
    assert (verdict is None or verdict.result is not Result.UNSUPPORTED) is passes
