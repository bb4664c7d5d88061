"""What a written sentence calls people is what its evidence calls them.

Titles are compared by concept, in four languages: «заступник міністра» and "deputy
minister" are one, and a deputy who has become the minister is caught, as is one who bears
what the article calls somebody else.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.names import Sameness, same_name
from summarize.passages.model import Name


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """A title that the evidence does not give while it gives another, a rank gained or lost,
    or one person's title on another: unsupported. A title where the evidence gives none that
    the rules know: unchecked."""
    mine, source = _of(statement), _of(evidence)
    roles, given = mine["role"], source["role"]
    wrong = _strange_rank(mine["rank"], source["rank"]) or _exchanged(statement, evidence)
    if wrong:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=wrong)
    called = given | source["occupation"]
    borne = {r: n.text for n in statement.names for r in _borne(n, statement) - roles.keys()}
    for role, printed in (roles | borne).items():
        excluded = set(_data()["excludes"].get(role, ())) & given.keys()
        broader = set() if excluded else set(_broader(role))
        if role in called or role in source["named-by"] or broader & called.keys():
            continue
        return Verdict(
            result=Result.UNSUPPORTED if called else Result.UNCHECKED,
            reason=Reason.ROLE,
            token=printed,
        )
    # Every one of the evidence's bearers of the title is a deputy, and the sentence's is not.
    for rank in source["rank"].keys() - mine["rank"].keys():
        for role, printed in roles.items():
            same = [r for r in (role, *_broader(role)) if r in given]
            if same and all(_is_ranked(rank, r, evidence) for r in same):
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=printed)
    return None


def _strange_rank(mine: dict[str, str], source: dict[str, str]) -> str:
    return next((printed for rank, printed in mine.items() if rank not in source), "")


def _exchanged(statement: Parsed, evidence: Parsed) -> str:
    """The name of somebody who is called only what the evidence calls somebody else."""
    language, other = statement.article.language, evidence.article.language
    bearers = [(n, _borne(n, evidence)) for n in evidence.names]
    for name in statement.names:
        borne = _borne(name, statement)
        if not borne:
            continue
        own: set[str] = set()
        others: set[str] = set()
        known = False
        for bearer, titles in bearers:
            match = same_name(name.normal, language, bearer.normal, other)
            if match.result is Sameness.SAME or match.surname_matches:
                own |= titles
                known = known or bool(titles)
            else:
                others |= titles
        fit = any(r in own or own & set(_broader(r)) for r in borne)
        if known and not fit and borne & others:
            return name.text
    return ""


def _borne(name: Name, parsed: Parsed) -> set[str]:
    """The title in what the text calls a person: its head («тренер» of «тренер бегуньи»)."""
    if name.role is None:
        return set()
    text, language = parsed.article.text[slice(*name.role)], parsed.article.language
    places = [
        (match.start(), role)
        for table in ("role", "occupation")
        for role, pattern in _patterns(table, language)
        if (match := pattern.search(text))
    ]
    if not places:
        return set()
    head = min(places)[0] if language in ("ru", "uk") else max(places)[0]
    return {role for at, role in places if at == head}


def _of(parsed: Parsed) -> dict[str, dict[str, str]]:
    """The titles and ranks of a text, each with its printed words."""
    found: dict[str, dict[str, str]] = {table: {} for table in _TABLES}
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        for table, name, printed in _find(text, sentence.language):
            found[table].setdefault(name, printed)
    return found


_TABLES = ("role", "occupation", "rank", "named-by")


@lru_cache(maxsize=2_000)
def _find(text: str, language: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (table, name, match[0])
        for table in _TABLES
        for name, pattern in _patterns(table, language)
        if (match := pattern.search(text))
    )


def _broader(role: str) -> list[str]:
    """Whoever is head may be the director: other titles that this one may be written for."""
    row: list[str] = _data()["broader"].get(role, [])
    return row


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
