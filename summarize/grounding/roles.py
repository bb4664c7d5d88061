"""What a written sentence calls people is what its evidence calls them.

Titles are compared by concept, in four languages: «заступник міністра» and "deputy
minister" are one, and a deputy who has become the minister is caught, as is one who bears
what the article calls somebody else.
"""

from __future__ import annotations

import re

from summarize.grounding.bearers import REACH, borne_by, exchanged
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.titles import TABLES, TITLES, broader, lists, pattern, patterns, titles_in
from summarize.grounding.wording import Wording, content_words
from summarize.passages.model import NameKind


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """A title that the evidence does not give while it gives another, a rank gained or lost,
    or one person's title on another: unsupported. A person's title where the evidence gives
    none that the rules know: unchecked."""
    mine, source = _of(statement), _of(evidence)
    roles, given = mine["role"], source["role"]
    wrong = _strange_rank(statement, mine, source) or exchanged(statement, evidence)
    if wrong:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.ROLE, token=wrong)
    called = given | source["occupation"]
    titles = {role: n.text for n in statement.names for role in borne_by(n, statement)}
    borne = {role: text for role, text in titles.items() if role not in roles}
    for role, printed in (roles | borne).items():
        excluded = set(lists()["excludes"].get(role, ())) & given.keys()
        wider = set() if excluded else set(broader(role))
        if role in called or role in source["named-by"] or wider & called.keys():
            continue
        if role == "lawmaker" and "deputy" in source["rank"] and _are_deputies(statement):
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


def _are_deputies(statement: Parsed) -> bool:
    text, language = statement.article.text, statement.article.language
    return all(m[0].casefold() in _DEPUTIES for m in _places("lawmaker", text, language))


_HEADS = ("head", "chair")
_DEPUTIES = ("deputy", "deputies")
"""What is a member of parliament, or short for somebody's deputy."""
_Found = dict[str, dict[str, str]]


def _strange_rank(statement: Parsed, mine: _Found, source: _Found) -> str:
    """A rank that only the statement has: «бывший», which belongs to a title or a person. A
    member of parliament is a deputy as well."""
    text, language = statement.article.text, statement.article.language
    for rank, printed in mine["rank"].items():
        if rank in source["rank"] or (rank == "deputy" and "lawmaker" in source["role"]):
            continue
        if rank == "deputy" or any(
            _titled(text[m.end() : m.end() + REACH], language)
            for m in pattern("rank", rank, language).finditer(text)
        ):
            return printed
    return ""


def _titled(text: str, language: str) -> bool:
    """Whether somebody's title or name follows."""
    named = re.match(r"\W+[^\W\d_a-zа-яёіїєґәғқңөұүһ]", text) is not None
    return named or any(
        pattern.search(text)
        for table in ("role", "occupation")
        for _, pattern in patterns(table, language)
    )


def _carried(printed: str, statement: Parsed, evidence: Parsed) -> bool:
    """Whether the title is a word that the evidence has in other words."""
    wording = Wording.of(evidence, evidence.sentences)
    found = content_words(printed, statement.article.language)
    return bool(found) and all(map(wording.carries, found))


def _lost_rank(statement: Parsed, evidence: Parsed, mine: _Found, source: _Found) -> str:
    """The title whose bearers in the evidence are all deputies, and the sentence's is not."""
    text, language = statement.article.text, statement.article.language
    for rank in source["rank"].keys() - mine["rank"].keys():
        if rank == "former" and pattern("past", "former", language).search(text):
            continue
        borne = mine["role"] | (mine["occupation"] if rank == "former" else {})
        for role, printed in borne.items():
            if role == "lawmaker" or not _by_its_bearer(role, statement):
                continue
            there = source["role"] | source["occupation"]
            same = [r for r in (role, *broader(role)) if r in there]
            if same and all(_is_ranked(rank, r, evidence) for r in same):
                return printed
    return ""


def _places(role: str, text: str, language: str) -> list[re.Match[str]]:
    """Where a text has a title."""
    return [
        m
        for table in TITLES
        for concept, words in patterns(table, language)
        if concept == role
        for m in words.finditer(text)
    ]


def _by_its_bearer(role: str, statement: Parsed) -> bool:
    """Whether a person stands near the title, or nobody is named who could bear it."""
    text, language = statement.article.text, statement.article.language
    places = [m.span() for m in _places(role, text, language)]
    people = [m for n in statement.names if n.kind is NameKind.PERSON for m in n.mentions]
    if not people:
        return True
    gaps = (text[min(e, m.end) : max(s, m.start)] for s, e in places for m in people)
    return any(len(gap) <= _NEAR and not re.search("[;.]\\s", gap) for gap in gaps)


_NEAR = 40
"""Characters between a person and the title at most."""


def _of(parsed: Parsed) -> _Found:
    """The titles and ranks of a text, each with its printed words."""
    found: _Found = {table: {} for table in TABLES}
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        for title in titles_in(text, sentence.language):
            found[title.table].setdefault(title.concept, text[title.start : title.end])
    return found


def _is_ranked(rank: str, role: str, evidence: Parsed) -> bool:
    """Whether the title stands in the evidence only with the rank beside it."""
    plain = ranked = False
    for sentence in evidence.sentences:
        text = evidence.article.text[sentence.start : sentence.end]
        ranks = [m.span() for m in pattern("rank", rank, sentence.language).finditer(text)]
        for match in _places(role, text, sentence.language):
            near = any(
                s <= match.start() < e
                or 0 <= match.start() - e <= REACH
                or (sentence.language == "kk" and 0 <= s - match.end() <= 2)
                for s, e in ranks
            )
            ranked, plain = ranked or near, plain or not near
    return ranked and not plain
