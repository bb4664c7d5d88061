"""What a written sentence calls people is what its evidence calls them.

Titles are compared by concept, in four languages: «заступник міністра» and "deputy
minister" are one, and a deputy who has become the minister is caught. Who bears which title
is not asked where a sentence names several; only that each title is somewhere in what is
cited.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """A title that the evidence does not give while it gives another, or a rank gained or
    lost: unsupported. A title where the evidence gives none that the rules know: unchecked."""
    mine, source = _of(statement), _of(evidence)
    roles, given = mine["role"], source["role"]
    for role, printed in roles.items():
        if role in given or _alike(role, set(given)):
            continue
        return Verdict(
            result=Result.UNSUPPORTED if given else Result.UNCHECKED,
            reason=Reason.ROLE,
            token=printed,
        )
    for rank, printed in mine["rank"].items():
        if rank not in source["rank"]:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=printed)
    # Every one of the evidence's bearers of the title is a deputy, and the sentence's is not.
    for rank in source["rank"].keys() - mine["rank"].keys():
        lost = [r for r in roles if r in given and _is_ranked(rank, r, evidence)]
        if lost:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=roles[lost[0]])
    return None


def _of(parsed: Parsed) -> dict[str, dict[str, str]]:
    """The titles and ranks of a text, each with its printed words."""
    found: dict[str, dict[str, str]] = {"role": {}, "rank": {}}
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        for table, name, printed in _find(text, sentence.language):
            found[table].setdefault(name, printed)
    return found


@lru_cache(maxsize=2_000)
def _find(text: str, language: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (table, name, match[0])
        for table in ("role", "rank")
        for name, pattern in _patterns(table, language)
        if (match := pattern.search(text))
    )


def _alike(role: str, given: set[str]) -> bool:
    """Whoever is head may be the director, and the other way round."""
    leads = set(_data()["rules"]["leads"])
    return (role == "head" and bool(given & leads)) or (
        role in ("director", "chair", "manager", "commander") and "head" in given
    )


_REACH = 24
"""Characters from a rank to the title that it belongs to: «заместитель главы района»."""


def _is_ranked(rank: str, role: str, evidence: Parsed) -> bool:
    """Whether the title stands in the evidence only with the rank beside it."""
    plain = ranked = False
    for sentence in evidence.sentences:
        text = evidence.article.text[sentence.start : sentence.end]
        ranks = [m.span() for m in dict(_patterns("rank", sentence.language))[rank].finditer(text)]
        for match in dict(_patterns("role", sentence.language))[role].finditer(text):
            near = any(
                s <= match.start() < e
                or 0 <= match.start() - e <= _REACH
                or (sentence.language == "kk" and 0 <= s - match.end() <= 2)
                for s, e in ranks
            )
            ranked, plain = ranked or near, plain or not near
    return ranked and not plain


@cache
def _patterns(table: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows: dict[str, dict[str, str]] = _data()[table]
    return tuple(
        (name, re.compile(rf"(?<!\w)(?:{row[language]})(?!\w)", re.IGNORECASE))
        for name, row in rows.items()
    )


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("roles.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
