"""Merging against a set of invented stories (``same_facts.toml``), pair by pair."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from summarize.briefs import Fact, FactKind
from summarize.passages import split
from summarize.stories import Told
from summarize.stories.glossary import Glossary
from summarize.stories.merge import merge
from tests.making import make_article
from tests.stories.telling import stated

SCENES = tomllib.loads(Path(__file__).with_name("same_facts.toml").read_text(encoding="utf-8"))


class Pair(NamedTuple):
    """Two sentences of two outlets."""

    languages: frozenset[str]
    same: bool
    merged: bool
    words: str


def told_of(name: str, language: str, facts: dict[str, str], planned: list[str]) -> Told:
    article = make_article(
        " ".join(facts.values()),
        language=language,
        title=None,
        path=f"{name}.{language}.txt",
        published=dt.date(2026, 3, 12),
    )
    found = []
    for id_, text in facts.items():
        start = article.text.index(text)
        kind = FactKind.NEXT if id_ in planned else FactKind.NEWS
        found.append(Fact.sliced(article.span(start, start + len(text)), language, kind=kind))
    return stated(article, split(article), *found)


def pairs_of(name: str) -> list[Pair]:
    planned = SCENES[name]["next"]
    labelled = {k: v for k, v in SCENES[name].items() if k != "next"}
    told = [told_of(name, language, facts, planned) for language, facts in labelled.items()]
    home = {
        (span.article, span.text): i
        for i, fact in enumerate(merge(told, Glossary(told)))
        for span in fact.evidence
    }
    every = [
        (language, id_, text, home[item.article.id, text])
        for item, (language, facts) in zip(told, labelled.items(), strict=True)
        for id_, text in facts.items()
    ]
    return [
        Pair(frozenset((a[0], b[0])), a[1] == b[1], a[3] == b[3], f"{a[2]} | {b[2]}")
        for a, b in combinations(every, 2)
        if a[0] != b[0]
    ]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return [pair for name in SCENES for pair in pairs_of(name)]


def test_the_set_is_large_enough(pairs: list[Pair]) -> None:
    count = Counter(p.same for p in pairs)
    assert count[True] >= 60
    assert count[False] >= 500
    by_languages = Counter(p.languages for p in pairs if p.same)
    assert len(by_languages) == 6
    assert min(by_languages.values()) >= 10


def test_what_is_merged_says_the_same(pairs: list[Pair]) -> None:
    merged = [p for p in pairs if p.merged]
    wrong = [p.words for p in merged if not p.same]
    assert len(wrong) <= 0.05 * len(merged), wrong


def test_what_says_the_same_is_merged(pairs: list[Pair]) -> None:
    for languages in {p.languages for p in pairs}:
        same = [p for p in pairs if p.same and p.languages == languages]
        missed = [p.words for p in same if not p.merged]
        assert len(missed) <= 0.25 * len(same), missed
    same = [p for p in pairs if p.same]
    assert sum(p.merged for p in same) >= 0.85 * len(same)
