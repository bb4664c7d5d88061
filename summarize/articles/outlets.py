"""Who published an article: the outlet that the page is of.

Signs of it differ in strength; the strongest wins, and a name that only a weak sign supports
is not returned: an unknown publisher is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from summarize.articles.agencies import agency_of_dateline, bylines_of
from summarize.articles.byline_names import is_rubric, outlet_form
from summarize.articles.byline_parts import Role, part
from summarize.articles.bylines import Byline, read_byline
from summarize.articles.chrome import split
from summarize.articles.lines import Line, is_control
from summarize.articles.model import Article, Outlet
from summarize.articles.outlet_names import (
    NAME,
    NOUN,
    QUOTED,
    TITLED,
    has_shape,
    is_noun,
    is_outlet,
    key,
    lists,
    name_span,
)

_AFTER_DATE = re.compile(
    r"\d{1,2}:\d{2}\W+(?P<plain>[^\d\n]{2,50})$|\d{4}\W+(?P<late>[^\d\n]{2,50})$"
)
_SOURCE_LINE = re.compile(
    r"^(?:источник|издание|дереккөз\w*|таратушы|таратқан|джерело|видання|source|published by)"
    r"\s*[:—–]\s*(?P<plain>.{2,50})$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–—]\s*\d{4})?,?\s*)?"
    rf"(?:{QUOTED}|(?P<plain>[^.,|©\d\n—–]{{2,40}}))",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"^(?!©|\(c\)|[Cc]opyright)(?P<plain>[^.|\n]{2,40})\.\s+"
    r"(?:All rights reserved|Все права защищены|[ВУ]сі права захищен|Барлық құқық)"
)
_SUBSCRIBE = re.compile(
    r"(?:[Пп]одписка на|[Пп]одпи(?:шитесь|сывайтесь) на|[Пп]ідписка на"
    rf"|[Пп]ідпи(?:шіться|суйтесь|суйтеся) на|[Ss]ubscribe to)\s+{NAME}"
)
_SELF = re.compile(
    r"(?i:\bкак(?:\s+(?:уже|ранее))*\s+(?:писал|сообщал|рассказывал)\w*(?:\s+ранее)?"
    r"|\bранее\s+(?:писал|сообщал)\w*|\bраніше\s+(?:писа|повідомля)\w*"
    r"|\bяк(?:\s+(?:вже|раніше))*\s+(?:писа|повідомля|розповіда)\w*)"
    rf"\s+{NOUN}{NAME}"
)
_SELF_EN = re.compile(rf"\b[Aa]s\s+{NAME}\s+(?:reported|wrote|said)\s+(?:earlier|previously)")
_OWN_STAFF = re.compile(rf"(?i:корреспондент\w*|кореспондент\w*|репорт[её]р\w*)\s+{NAME}")
_OWN_STAFF_KK = re.compile(rf"{NAME}\s+тілші\w*")
_TOLD = re.compile(rf"\btold\s+{NAME}")
_STAFF_LINE = re.compile(
    rf"^\(?(?:(?i:additional )?[Rr]eporting by|By)\s+(?:the\s+)?{TITLED}"
    r"\s+(?:staff|newsroom|correspondent|reporters?)"
)
_MASTHEAD_WORDS: Final = 5


class _Sign(NamedTuple):
    weight: int
    start: int
    end: int
    name: str


_ENOUGH: Final = 4
"""The least weight that makes a publisher: the stated ones alone, or two weak signs."""


def publisher_of(
    article: Article, lines: Sequence[Line], *, site: str = "", url: str | None = None
) -> Outlet | None:
    """The outlet that published the article, or None when nothing names it.

    Args:
        article: the article, with its title and chrome.
        lines: all lines of its text.
        site: the name that the page's metadata or the JSON record gives.
        url: the address; its host names the outlet when nothing else does.
    """
    if site:
        return _outlet(article, site, article.text.find(site))
    best: dict[str, list[_Sign]] = {}
    for sign in _signs(article, lines):
        best.setdefault(key(sign.name), []).append(sign)
    ranked = sorted(
        best.values(), key=lambda signs: (-sum(s.weight for s in signs), signs[0].start)
    )
    if ranked and sum(s.weight for s in ranked[0]) >= _ENOUGH:
        # Of several spellings the one that is not set in capitals.
        sign = min(ranked[0], key=lambda s: (s.name.isupper() and len(s.name) > 5, s.start))
        return Outlet(name=sign.name, evidence=article.span(sign.start, sign.end))
    host = (urlsplit(url).hostname or "") if url else ""
    return Outlet(name=host.removeprefix("www.")) if host else None


def _outlet(article: Article, name: str, at: int) -> Outlet:
    evidence = article.span(at, at + len(name)) if at >= 0 and name else None
    return Outlet(name=name, evidence=evidence)


def _signs(article: Article, lines: Sequence[Line]) -> Iterator[_Sign]:
    title = article.title.start if article.title else 0
    body, chrome = split(lines, article.chrome)
    below = [line for line in body if line.start > title]
    first_body = below[0].start if below else len(article.text)
    yield from _page_signs(article, chrome, title, first_body)
    for line in below[:3]:
        for begin, end in agency_of_dateline(article, line):
            yield _Sign(4, line.start + begin, line.start + end, line.text[begin:end])
    for line in below:
        yield from _named(line, _SELF, 4)
        yield from _named(line, _SELF_EN, 4, outlet=True)
        yield from _named(line, _OWN_STAFF, 4, outlet=True)
        yield from _named(line, _OWN_STAFF_KK, 4, outlet=True)
        yield from _named(line, _TOLD, 3, outlet=True)  # another's outlet, as often


def _page_signs(
    article: Article, chrome: Sequence[Line], title: int, first_body: int
) -> Iterator[_Sign]:
    bylines = {line.start for line in bylines_of(article)}
    for index, line in enumerate(chrome):
        yield from _named(line, _RIGHTS, 6)
        yield from _named(line, _RESERVED, 6)
        yield from _named(line, _SUBSCRIBE, 4)
        yield from _named(line, _STAFF_LINE, 5)
        byline = read_byline(line.text)
        # The last line of all may be the article's signature.
        signed = line.end == len(article.text.rstrip()) and line.start > first_body
        if byline and line.start in bylines and line.start < first_body:
            yield from _byline_sign(line, byline, 8)
        elif byline and signed and byline.dated:
            yield from _byline_sign(line, byline, 4)
        if line.start < first_body or line.start < title + 2000:
            yield from _named(line, _SOURCE_LINE, 4)
            if byline is None:
                yield from _named(line, _AFTER_DATE, 4, outlet=True)
        if line.start < first_body and index < 4:
            yield from _masthead(article, line, chrome, index)


def _byline_sign(line: Line, byline: Byline, weight: int) -> Iterator[_Sign]:
    """The outlet of a byline. Above the body it outweighs the agency of the dateline."""
    outlet = byline.first(Role.OUTLET)
    if outlet:
        start, end = line.start + outlet.start, line.start + outlet.end
        yield _Sign(weight, start, end, line.text[outlet.start : outlet.end])


def _masthead(article: Article, line: Line, chrome: Sequence[Line], index: int) -> Iterator[_Sign]:
    """A short line at the head of the page that names the outlet."""
    alone = part(line.text, line.start)
    if alone.role is Role.OUTLET and article.text[alone.start - 1] in '«“„"' and alone.start > 0:
        yield _Sign(5, alone.start, alone.end, article.text[alone.start : alone.end])
        return
    name = re.split(r"\s+[|/·›—–]\s+|\.\s+|,\s+", line.text)[0].strip('«»"“” ')
    parted = name != line.text
    if not 1 <= len(name.split()) < _MASTHEAD_WORDS or not any(map(str.isalpha, name)):
        return
    words = name.split()
    if re.search(r"\s{2,}|\d|:", line.text) or is_control(name) or is_rubric(words):
        return
    menu_below = (
        index + 1 < len(chrome) and len(re.findall(r"\s[|·/]\s|\s{2,}", chrome[index + 1].text)) > 0
    )
    again = sum(m.start() != line.start for m in re.finditer(re.escape(name), article.text))
    first = article.title is None or line.start < article.title.start
    capitals = not parted and _is_capitals(name) and _is_masthead_place(article, line)
    weight = (
        3 * (has_shape(name) or outlet_form(name, words) or capitals)
        + 3 * (menu_below and not parted and first)
        + 2 * bool(again)
    )
    at = line.start + line.text.index(name)
    if weight >= 3:
        yield _Sign(weight + 2, at, at + len(name), name)


def _is_capitals(name: str) -> bool:
    """Several words set in capitals, short ones between them aside: «РОГА и КОПЫТА»."""
    words = [w for w in name.split() if len(w) > 2]
    return len(words) > 1 and all(w.isupper() and w.isalpha() for w in words)


def _is_masthead_place(article: Article, line: Line) -> bool:
    """The first line of a page with its title below, or the next below a title that stands
    behind a prefix («date …»)."""
    if article.title is None:
        return False
    if article.title.start < line.start:
        before = article.text[: article.title.start].rpartition("\n")[2]
        between = article.text[article.title.end : line.start]
        return bool(before.strip()) and not between.strip()
    return not article.text[: line.start].strip()


def _named(
    line: Line, pattern: re.Pattern[str], weight: int, *, outlet: bool = False
) -> Iterator[_Sign]:
    for match in pattern.finditer(line.text):
        start, end = name_span(match)
        name = line.text[start:end]
        noun = match.groupdict().get("noun") or ""
        if not name or (noun and not is_noun(noun)):
            continue
        plain = match.groupdict().get("quoted") is None
        if outlet and not is_outlet(name):
            continue
        if pattern is _SELF and plain and not is_outlet(name):
            continue
        if name.casefold() in lists().bodies:
            continue
        yield _Sign(weight, line.start + start, line.start + end, name)
