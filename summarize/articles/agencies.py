"""Whom an article itself names as its source: «передает X», "according to X", a dateline.

Agencies are read from the body and the byline alone, never from other headlines on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.articles.byline_parts import Role
from summarize.articles.bylines import read_byline
from summarize.articles.chrome import split
from summarize.articles.datelines import read_dateline
from summarize.articles.lines import Line, lines
from summarize.articles.model import Article, ChromeKind, Outlet
from summarize.articles.outlet_names import (
    NAME,
    NOUN,
    UPPER,
    is_noun,
    is_outlet,
    key,
    lists,
    name_span,
    trimmed,
)

_CITATIONS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # ru: передает X, со ссылкой на X, по данным X
        r"(?i:\bпереда(?:[её]т|ют)|\bпиш[еу]т|\bсообща[ею]т|\bсообщил[аио]?|\bинформиру[ею]т"
        r"|\bотмеча[ею]т|\bуточня[ею]т|\bузна[лв]\w*|\bссылк\w+ на|\bссылаясь на|\bцитиру\w+"
        r"|\bпо (?:данным|информации|сведениям|сообщению)|\b(?:сказал|заявил|рассказал)\w*)"
        rf"\s+{NOUN}{NAME}",
        # uk
        r"(?i:\bповідомля[єю]\w*|\bповідоми\w+|\bпереда[єю]\w*|\bпиш[еу]\w*|\bінформу[єю]\w*"
        r"|\bпосилання\w* на|\bпосилаючись на|\bза (?:даними|інформацією|повідомленням))"
        rf"\s+{NOUN}{NAME}",
        # kk: деп хабарлайды X; X хабарлауынша; X-ке сілтеме жасап; X … хабарлайды.
        rf"\bдеп\s+(?:хабарла\w+|жаз\w+|мәлімде\w+|жеткізе\w+)\s+{NOUN}{NAME}",
        rf"{NAME}\s+(?:агенттігі\w*\s+|газеті\w*\s+)?(?:хабарлау|жазу|мәлімет|дерег|деректер)\w*нше\b",
        rf"{NAME}\s+(?:агенттігі\w*\s+|газеті\w*\s+)?(?:хабарлауынша|жазуынша|хабарлағандай|сілтеме)",
        rf"^{NAME}\s[^.!?]*?(?:хабарлайды|хабарлады|жазады|жазды)\s*[.!?]",
        # en
        r"(?i:\breported by|\baccording to|\bciting|\btold|\bquoted by)\s+(?:the\s+)?"
        rf"{NOUN}{NAME}",
        rf"{NAME}\s+(?:news agency\s+)?(?:reported|reports|said|wrote|writes|quoted)\b",
        r"\b(?P<noun>news agency|newspaper|broadcaster|daily|tabloid|website|magazine)\s+"
        rf"{NAME}\s+(?:reported|reports|said|wrote|writes|quoted)\b",
    )
)

_DATELINE = re.compile(
    # «АСТАНА.АГЕНТСТВО -», "STONEPORT, May 4 (Agency) —"
    rf"^(?:[{UPPER}][{UPPER}\w’' -]{{1,30}}[.,/]\s?|[^—–\n]{{2,50}}[(/])"
    r"(?P<plain>[^()/,—–\n]{2,40}?)[)/]?\s*(?:[—–]|-\s)"
)


def agencies_of(
    article: Article, body: Sequence[Line], publisher: Outlet | None
) -> tuple[Outlet, ...]:
    """The outlets that the body cites, in order, without the publisher."""
    own = key(publisher.name) if publisher else ""
    found: dict[str, Outlet] = {}
    reprinted = [(line, _reprinted(line.text)) for line in bylines_of(article)]
    cited = [(line, [*_cited(line.text), *agency_of_dateline(article, line)]) for line in body]
    places = ((line, span) for line, spans in (*reprinted, *cited) for span in sorted(set(spans)))
    for line, (start, end) in places:
        name = line.text[start:end]
        if key(name) != own:
            outlet = Outlet(name=name, evidence=article.span(line.start + start, line.start + end))
            found.setdefault(key(name), outlet)
    return tuple(found.values())


def bylines_of(article: Article) -> list[Line]:
    """The lines that are marked as bylines."""
    marked = [c for c in article.chrome if c.kind is ChromeKind.BYLINE]
    return split(lines(article.text), marked)[1]


def _reprinted(text: str) -> list[tuple[int, int]]:
    """The outlet whose report a byline says is reprinted: «по материалам X»."""
    byline = read_byline(text)
    part = byline.first(Role.SOURCE) if byline else None
    named = part is not None and is_outlet(text[part.start : part.end])
    return [(part.start, part.end)] if part and named else []


def agency_of_dateline(article: Article, line: Line) -> list[tuple[int, int]]:
    """The agency in the dateline that opens a line, as offsets in it: one or none."""
    agency = read_dateline(line.text)
    if agency is None:
        match = _DATELINE.match(line.text)
        span = name_span(match) if match else (0, 0)
        return [span] if is_outlet(line.text[slice(*span)]) else []
    start, end, sure = agency[:3]
    # A name that comes up again is what the article is about: a place, a bridge.
    stem = re.escape(line.text[start : max(start + 3, end - 2)])
    again = re.findall(rf"(?<!\w){stem}", article.text, re.IGNORECASE)
    return [(start, end)] if sure or len(again) < 2 else []


def _cited(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _CITATIONS:
        at = 0
        while match := pattern.search(text, at):
            at = match.start() + 1  # «сообщает портал со ссылкой на X» holds two citations
            start, end = trimmed(text, *name_span(match))
            name = text[start:end]
            if len(name) < 2 or name.casefold() in lists().bodies:
                continue
            noun = (match.groupdict().get("noun") or "").strip()
            if is_noun(noun) if noun else is_outlet(name):
                yield start, end
