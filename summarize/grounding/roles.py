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
from summarize.grounding.spelling import alike, words_of
from summarize.grounding.wording import Wording, content_words
from summarize.language.names import Sameness, same_name
from summarize.passages.model import Name, NameKind


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """A title that the evidence does not give while it gives another, a rank gained or lost,
    or one person's title on another: unsupported. A person's title where the evidence gives
    none that the rules know: unchecked."""
    mine, source = _of(statement), _of(evidence)
    roles, given = mine["role"], source["role"]
    wrong = _strange_rank(statement, mine, source) or _exchanged(statement, evidence)
    if wrong:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=wrong)
    called = given | source["occupation"]
    titles = {role: n.text for n in statement.names for role in _borne(n, statement)}
    borne = {role: text for role, text in titles.items() if role not in roles}
    for role, printed in (roles | borne).items():
        excluded = set(_data()["excludes"].get(role, ())) & given.keys()
        broader = set() if excluded else set(_broader(role))
        if role in called or role in source["named-by"] or broader & called.keys():
            continue
        if role in _HEADS and "minister" in mine["named-by"].keys() & called.keys():
            continue  # «очільниця Міносвіти»
        if not called and (role not in titles or _carried(printed, statement, evidence)):
            continue
        return Verdict(
            result=Result.UNSUPPORTED if called else Result.UNCHECKED,
            reason=Reason.ROLE,
            token=printed,
        )
    if lost := _lost_rank(statement, evidence, mine, source):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=lost)
    return None


_HEADS = ("head", "chair")
_Found = dict[str, dict[str, str]]


def _strange_rank(statement: Parsed, mine: _Found, source: _Found) -> str:
    """A rank that only the statement has: «бывший», which belongs to a title or a person. A
    member of parliament is a deputy as well."""
    text, language = statement.article.text, statement.article.language
    for rank, printed in mine["rank"].items():
        if rank in source["rank"] or (rank == "deputy" and "lawmaker" in source["role"]):
            continue
        if rank == "deputy" or any(
            _titled(text[m.end() : m.end() + _REACH], language)
            for m in dict(_patterns("rank", language))[rank].finditer(text)
        ):
            return printed
    return ""


def _titled(text: str, language: str) -> bool:
    """Whether somebody's title or name follows."""
    named = re.match(r"\W+[^\W\d_a-zа-яёіїєґәғқңөұүһ]", text) is not None
    return named or any(
        pattern.search(text)
        for table in ("role", "occupation")
        for _, pattern in _patterns(table, language)
    )


def _carried(printed: str, statement: Parsed, evidence: Parsed) -> bool:
    """Whether the title is a word that the evidence has in other words."""
    wording = Wording.of(evidence, evidence.sentences)
    found = content_words(printed, statement.article.language)
    return bool(found) and all(map(wording.carries, found))


def _lost_rank(statement: Parsed, evidence: Parsed, mine: _Found, source: _Found) -> str:
    """The title whose bearers in the evidence are all deputies, and the sentence's is not."""
    for rank in source["rank"].keys() - mine["rank"].keys():
        for role, printed in mine["role"].items():
            if role == "lawmaker" or not _by_its_bearer(role, statement):
                continue
            same = [r for r in (role, *_broader(role)) if r in source["role"]]
            if same and all(_is_ranked(rank, r, evidence) for r in same):
                return printed
    return ""


def _by_its_bearer(role: str, statement: Parsed) -> bool:
    """Whether a person stands near the title, or nobody is named who could bear it."""
    text, language = statement.article.text, statement.article.language
    places = [m.span() for m in dict(_patterns("role", language))[role].finditer(text)]
    people = [m for n in statement.names if n.kind is NameKind.PERSON for m in n.mentions]
    if not people:
        return True
    gaps = (text[min(e, m.end) : max(s, m.start)] for s, e in places for m in people)
    return any(len(gap) <= _NEAR and not re.search("[;.]\\s", gap) for gap in gaps)


_NEAR = 40
"""Characters between a person and the title at most."""


def _exchanged(statement: Parsed, evidence: Parsed) -> str:
    """The name of somebody who is called only what the evidence calls somebody else."""
    language, other = statement.article.language, evidence.article.language
    bearers = [(n, _borne(n, evidence)) for n in evidence.names]
    for name in statement.names:
        borne = _borne(name, statement)
        if not borne:
            continue
        borne |= _named_by(name, statement)
        own: set[str] = set()
        others: set[str] = set()
        known = 0
        for bearer, titles in bearers:
            match = same_name(name.normal, language, bearer.normal, other)
            if match.result is Sameness.SAME or match.surname_matches:
                own |= titles | _named_by(bearer, evidence)
                known += bool(titles)
            elif len(name.normal.split()) > 1 and _shares_word(name, language, bearer, other):
                known = 0  # the finder took two people's names for one
                break
            else:
                others |= titles
        fit = any(r in own or own & set(_broader(r)) for r in borne)
        if known and not fit and (borne & others or borne.isdisjoint(_singular(evidence))):
            return name.text
    return ""


def _singular(parsed: Parsed) -> set[str]:
    """The titles that a text gives to one: «депутатов» are nobody's."""
    found = set()
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        plural = _PLURAL[sentence.language]
        for table in ("role", "occupation"):
            for role, pattern in _patterns(table, sentence.language):
                if any(not plural.search(m[0]) for m in pattern.finditer(text)):
                    found.add(role)
    return found


_PLURAL = {
    "ru": re.compile("(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях)$"),
    "uk": re.compile("(?:и|ів|їв|ам|ям|ами|ями|ах|ях)$"),
    "kk": re.compile("[лдт][ае]р"),
    "en": re.compile("(?:s|men)$"),
}


def _shares_word(name: Name, language: str, bearer: Name, other: str) -> bool:
    return any(
        alike(x, y)
        for x in words_of(name.text, language)
        for y in words_of(bearer.text, other)
        if x.capital and y.capital and not x.initial and not y.initial
    )


def _borne(name: Name, parsed: Parsed) -> set[str]:
    """The title in what the text calls a person: its head («тренер» of «тренер бегуньи»)."""
    if name.role is None:
        return set()
    text, language = parsed.article.text, parsed.article.language
    places = [
        (match.start(), role)
        for table in ("role", "occupation")
        for role, pattern in _patterns(table, language)
        if (
            match := pattern.search(text, *name.role)
        )  # what stands before counts: «chief … officer»
    ]
    if not places:
        return set()
    head = min(places)[0] if language in ("ru", "uk") else max(places)[0]
    return {role for at, role in places if at == head}


def _named_by(name: Name, parsed: Parsed) -> set[str]:
    """What else the words before the name make of the person: the agriculture secretary."""
    if name.role is None:
        return set()
    start, end = name.role
    text = parsed.article.text[max(0, start - _REACH) : end]
    rows = _patterns("named-by", parsed.article.language)
    return {role for role, pattern in rows if pattern.search(text)}


def _of(parsed: Parsed) -> _Found:
    """The titles and ranks of a text, each with its printed words."""
    found: _Found = {table: {} for table in _TABLES}
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
