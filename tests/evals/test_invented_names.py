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
WORLDS = {world: load(ROOT / "evals" / world / "gold") for world in ("", "rivers", "lakes")}
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
ENDINGS = 1
"""Letters that inflection may change; it adds three at most (Вельт is not in «Вельтания»)."""


def invented() -> Iterator[NameLabel]:
    """The names of the articles written for the evals that no seed has."""
    for world in WORLDS.values():
        seeds, written = set(), set()
        for labels in world.articles.values():
            real = labels.article.startswith("../seeds")
            (seeds if real else written).update(e.id for e in labels.entities)
        yield from (world.entities[i] for i in written - seeds if i in world.entities)


def words() -> Iterator[str]:
    """Surnames, and places of one word: what can be nothing else."""
    for label in invented():
        for spelling in label.spellings:
            name = spelling.partition(" (")[0].split()
            if label.kind is NameKind.PERSON:
                yield name[-1]
            elif label.kind is NameKind.PLACE and len(name) == 1:
                yield name[0]


@pytest.mark.parametrize("room", ROOMS)
def test_no_invented_name_is_in_the_product(room: str) -> None:
    # Latin letters do not inflect: Hollande is no Hollander.
    stems = {
        re.escape(w if w.isascii() else w[: max(5, len(w) - ENDINGS)])
        for w in words()
        if len(w) > 4
    }
    assert len(stems) > 40
    either = sorted(stems | {s.upper() for s in stems})  # but «topology» is no Topolia
    known = re.compile(rf"(?<!\w)(?:{'|'.join(either)})\w{{0,3}}(?!\w)")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sorted((ROOT / "summarize" / room).rglob("*"))
        if path.suffix in {".py", ".toml", ".jinja"}
        for match in known.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found
