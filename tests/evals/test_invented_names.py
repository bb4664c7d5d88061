"""The invented world of the evals is test data: no rule and no example of the product knows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.evals.gold import load
from summarize.evals.labels import NameLabel
from summarize.passages.model import NameKind

ROOT = Path(__file__).parents[2]
GOLD = load(ROOT / "evals" / "gold")
ROOMS = (
    "articles",
    "passages",
    "briefs",
    "cli",
    "digest",
    "evals",
    "grounding",
    "llm",
    "store",
    "stories",
)
ENDINGS = 2
"""Letters that inflection may change."""


def invented() -> dict[str, NameLabel]:
    """The names of the articles written for the evals that no seed has."""
    seeds, written = set(), set()
    for stem, labels in GOLD.articles.items():
        (written if stem.startswith("2026-03") else seeds).update(e.id for e in labels.entities)
    return {i: GOLD.entities[i] for i in written - seeds if i in GOLD.entities}


def words() -> Iterator[str]:
    """Surnames, and places of one word: what can be nothing else."""
    for label in invented().values():
        for spelling in label.spellings:
            name = spelling.partition(" (")[0].split()
            if label.kind is NameKind.PERSON:
                yield name[-1]
            elif label.kind is NameKind.PLACE and len(name) == 1:
                yield name[0]


@pytest.mark.parametrize("room", ROOMS)
def test_no_invented_name_is_in_the_product(room: str) -> None:
    stems = {re.escape(w[: max(5, len(w) - ENDINGS)]) for w in words() if len(w) > 4}
    assert len(stems) > 40
    either = sorted(stems | {s.upper() for s in stems})  # but «topology» is no Topolia
    known = re.compile(rf"(?<!\w)(?:{'|'.join(either)})")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sorted((ROOT / "summarize" / room).rglob("*"))
        if path.suffix in {".py", ".toml", ".jinja"}
        for match in known.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found
