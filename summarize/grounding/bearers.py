"""What the evidence calls each person, held against what the sentence calls them."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.grounding.nations import lands_of
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import alike, words_of
from summarize.grounding.titles import TITLES, Title, broader, patterns, titles_in
from summarize.language.names import Sameness, same_name
from summarize.passages.model import Name, NameKind


def exchanged(statement: Parsed, evidence: Parsed) -> str:
    """The name of somebody who is called only what the evidence calls somebody else, whose
    rank is another's, or whose land is."""
    language, other = statement.article.language, evidence.article.language
    bearers = [_Bearer.of(n, evidence) for n in evidence.names]
    for name in statement.names:
        mine = _Bearer.of(name, statement)
        if not (mine.titles or mine.deputy):
            continue
        borne = mine.titles | (mine.named_by & {"minister"})
        same: list[_Bearer] = []
        rest: list[_Bearer] = []
        for bearer in bearers:
            match = same_name(name.normal, language, bearer.name.normal, other)
            if match.result is Sameness.SAME or match.surname_matches:
                same.append(bearer)
            elif len(name.normal.split()) > 1 and _shares_word(name, language, bearer.name, other):
                same = []  # the finder took two people's names for one
                break
            else:
                rest.append(bearer)
        if not any(b.titles for b in same):
            continue
        own = {t for b in same for t in (*b.titles, *b.named_by)}
        others = {t for b in rest for t in b.titles}
        fit = any(r in own or own & set(broader(r)) for r in borne)
        if not borne:
            if _another_rank(mine, same, rest):
                return name.text
            continue
        if not fit and (borne & others or borne.isdisjoint(_singular(evidence))):
            return name.text
        if fit and (_another_rank(mine, same, rest) or _another_land(mine, same, rest)):
            return name.text
    return ""


class _Bearer(NamedTuple):
    """Somebody, and what the text calls them."""

    name: Name
    titles: frozenset[str]
    named_by: frozenset[str]
    """What else the words before the name make of the person: the agriculture secretary."""
    deputy: bool
    near: bool
    """Whether a deputy's rank stands near: «глава и его заместитель»."""
    lands: frozenset[str]
    """The countries and cities that stand with the title."""

    @classmethod
    def of(cls, name: Name, parsed: Parsed) -> _Bearer:
        text, language = parsed.article.text, parsed.article.language
        span = name.role or _title_before(name, parsed)
        if span is None:
            return cls(name, frozenset(), frozenset(), False, False, frozenset())
        start, end = span
        before = _last_word(text, start)
        found = patterns("named-by", language)
        reach = text[max(0, start - REACH) : end]
        return cls(
            name,
            frozenset(borne_by(name, parsed)) | _called_before(parsed, start),
            frozenset(role for role, pattern in found if pattern.search(reach)),
            _is_deputy(text[start:end], language),
            _is_deputy(text[max(0, start - REACH) : end + REACH], language),
            lands_of(text[before:end], language),
        )


REACH = 24
"""Characters from a rank to the title that it belongs to: «заместитель главы района»."""


def _called_before(parsed: Parsed, start: int) -> frozenset[str]:
    """The titles that open the sentence before another one, and are nobody else's: «Голова журі,
    професор Яремчук»."""
    text = parsed.article.text
    before = _OPENING.search(text[max(0, start - _LINE) : start])
    if before is None or any(
        start - len(before[0]) <= m.start < start
        for n in parsed.names
        for m in n.mentions
        if n.kind is not NameKind.ORGANISATION
    ):
        return frozenset()
    found = titles_in(before[1], parsed.article.language)
    return frozenset(t.concept for t in found if t.table in TITLES)


_LINE = 70
_OPENING = re.compile(r"(?:^|[.!?]\s|\n)(\w[^.,;:!?\n]{2,60}), $")


def _is_deputy(text: str, language: str) -> bool:
    return any(t.concept == "deputy" for t in titles_in(text, language) if t.table == "rank")


def _last_word(text: str, end: int) -> int:
    """Where the word right before a place begins."""
    match = re.search(r"[^\W_]+ $", text[:end][-REACH:])
    return end - len(match[0]) if match else end


def _another_rank(mine: _Bearer, same: list[_Bearer], rest: list[_Bearer]) -> bool:
    """Whether a deputy is called what the one above is, or the other way round, where the
    evidence has both."""
    if "lawmaker" in mine.titles:
        return False
    if mine.deputy:
        return not any(b.near for b in same) and any(b.deputy for b in rest)
    titled = [b for b in same if b.titles]
    shared = all(b.deputy and b.titles & mine.titles for b in titled)
    return not mine.near and shared


def _another_land(mine: _Bearer, same: list[_Bearer], rest: list[_Bearer]) -> bool:
    """Whether the title is of a land that the evidence gives to somebody else's only."""
    own = {land for b in same for land in b.lands}
    theirs = {land for b in rest if b.titles for land in b.lands}
    return bool(own and mine.lands) and mine.lands.isdisjoint(own) and mine.lands <= theirs


def _singular(parsed: Parsed) -> set[str]:
    """The titles that a text gives to one: «депутатов» are nobody's."""
    found = set()
    for sentence in parsed.sentences:
        text = parsed.article.text[sentence.start : sentence.end]
        plural = _PLURAL[sentence.language]
        for title in titles_in(text, sentence.language):
            if title.table in TITLES and not plural.search(text[title.start : title.end]):
                found.add(title.concept)
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


def borne_by(name: Name, parsed: Parsed) -> set[str]:
    """The title in what the text calls a person: its head («тренер» of «тренер бегуньи»)."""
    text, language = parsed.article.text, parsed.article.language
    span = name.role or _title_before(name, parsed)
    if span is None:
        return set()
    start, end = span
    # What stands before counts: «chief … officer».
    before = max(0, start - REACH)
    found = [
        t._replace(start=t.start + before, end=t.end + before)
        for t in titles_in(text[before : end + REACH], language)
        if t.table in TITLES and start < t.end + before <= end
    ]
    if not found:
        return set()
    at = [t.start for t in found]
    head = min(at) if language in ("ru", "uk") else max(at)
    return {t.concept for t in found if t.start == head}


def _title_before(name: Name, parsed: Parsed) -> tuple[int, int] | None:
    """A title right before a name that the finder of names has not taken for one
    («омбудсменка»)."""
    text, language = parsed.article.text, parsed.article.language
    for mention in name.mentions if name.kind is NameKind.PERSON else ():
        begin = max(0, mention.start - REACH)
        before = text[begin : mention.start]
        for t in titles_in(text[begin : mention.end], language):
            if t.table in TITLES and before[t.end :] == " " and _is_whole(before, t, begin):
                return begin + t.start, begin + t.end
    return None


def _is_whole(text: str, title: Title, begin: int) -> bool:
    """Whether the title was not cut by the beginning of the stretch."""
    return title.start > 0 or begin == 0
