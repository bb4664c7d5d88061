"""Who published an article, and whom the article itself names as its source.

The publisher is the outlet that the page is of. Signs of it differ in strength; the
strongest wins, and a name that only a weak sign supports is not returned: an unknown
publisher is better than a wrong one. Agencies are read from the body alone, never from
other headlines on the page.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from summarize.articles.lines import Line, is_control
from summarize.articles.model import Article, Outlet

_UPPER: Final = "A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺЎ"
_QUOTED: Final = r"[«\"“„](?P<quoted>[^«»\"“”„\n]{2,40})[»\"”“]"
_WORD: Final = rf"[{_UPPER}][\w’'&-]*(?:\.[\w-]+)*"
_TITLED: Final = rf"(?P<plain>(?:The\s+)?{_WORD}(?:\s+(?:of\s+(?:the\s+)?)?{_WORD}){{0,3}})"
_NOUN: Final = r"(?P<noun>(?:[\w-]+\s+){0,2}?[\w-]+\s+)?"
_CASE_SUFFIX = re.compile(
    r"[-–’'](?:[тдн][ыіае]ң?|[тдн][ыі]ң|[тд]а[нғ]?|[тд]е[нг]?|[ғқгк][аеа]|а|у|ом|е|ға|ге|қа|ке|s)$"
)

_CITATIONS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # ru: передает X, пишет X, сообщает X, со ссылкой на X, по данным X, рассказали X
        rf"(?:[Пп]ереда(?:[её]т|ют)|[Пп]иш[еу]т|[Сс]ообща[ею]т|[Сс]ообщил[аио]?|[Ии]нформиру[ею]т|[Оо]тмеча[ею]т|[Уу]точня[ею]т"
        rf"|[Уу]зна[лв]\w*|ссылк\w+ на|ссылаясь на|[Пп]о (?:данным|информации|сведениям|сообщению)|цитиру\w+|сказал\w*|заявил\w*)\s+"
        rf"{_NOUN}(?:{_QUOTED}|{_TITLED})",
        # uk
        rf"(?:[Пп]овідомля[єю]\w*|[Пп]ереда[єю]\w*|[Пп]иш[еу]\w*|[Ії]нформу[єю]\w*|посилання\w* на|посилаючись на|[Зз]а (?:даними|інформацією)"
        rf"|[Пп]овідоми\w+)\s+{_NOUN}(?:{_QUOTED}|{_TITLED})",
        # kk: деп хабарлайды X; X хабарлауынша; X-ке сілтеме жасап
        rf"деп\s+(?:хабарла\w+|жаз\w+|мәлімде\w+|жеткізе\w+)\s+{_NOUN}(?:{_QUOTED}|{_TITLED})",
        rf"(?:{_QUOTED}|{_TITLED})\s+(?:{_NOUN}?)(?:хабарлауынша|жазуынша|мәліметінше|дерегінше|деректерінше|хабарлағандай|хабарлайды|жазады|агенттігі)",
        rf"(?:{_QUOTED}|{_TITLED})\s*(?:{_NOUN}?)сілтеме",
        # en
        rf"(?:[Rr]eported by|[Aa]ccording to|[Cc]iting|\b[Tt]old|[Qq]uoted by|[Aa]s)\s+(?:the\s+)?{_NOUN}(?:{_QUOTED}|{_TITLED})",
        rf"(?:{_QUOTED}|{_TITLED})\s+(?:news agency |newspaper )?(?:reported|reports|said|wrote|writes|quoted|was told)\b",
    )
)
_DISTANT_SUBJECT = re.compile(
    rf"^(?:{_QUOTED}|{_TITLED})\s[^.!?]*?(?:хабарлайды|хабарлады|жазады)\s*[.!?]"
)

_DATELINE = re.compile(
    rf"^(?:[{_UPPER}][{_UPPER}\w’' -]{{1,30}}[.,/]\s?|[^—–\n]{{2,50}}[(/])(?P<plain>[^()/,—–\n]{{2,40}}?)[)/]?\s*(?:[—–]|-\s)"
)
_AFTER_DATE = re.compile(
    r"\d{1,2}:\d{2}\W+(?P<plain>[^\d\n]{2,50})$|\d{4}\W+(?P<late>[^\d\n]{2,50})$"
)
_SOURCE_LINE = re.compile(
    r"^(?:источник|дереккөз\w*|таратушы|таратқан|джерело|source|published by|издание|видання)\s*[:—–]\s*(?P<plain>.{2,50})$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    rf"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s*[-–—]\s*\d{{4}})?,?\s*)?(?:{_QUOTED}|(?P<plain>[^.,|©\d\n—–]{{2,40}}))",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"^(?P<plain>[^.|\n]{2,40})\.\s+(?:All rights reserved|Все права защищены|[ВУ]сі права захищен|Барлық құқық)"
)
_SUBSCRIBE = re.compile(
    rf"(?:[Пп]одписка на|[Пп]одпи(?:шитесь|сывайтесь) на|[Пп]ідпи(?:шіться|суйтесь|суйтеся) на|[Пп]ідписка на|[Ss]ubscribe to)\s+(?:{_QUOTED}|{_TITLED})"
)
_SELF = re.compile(
    r"(?:[Кк]ак(?:\s+(?:уже|ранее))*\s+(?:писал|сообщал|рассказывал)\w*(?:\s+ранее)?|[Рр]анее\s+(?:писал|сообщал)\w*"
    r"|[Яя]к(?:\s+(?:вже|раніше))*\s+(?:писал|повідомлял|розповідал|писав|повідомляв)\w*|[Рр]аніше\s+(?:писал|повідомлял)\w*"
    rf"|[Aa]s)\s+{_NOUN}(?:{_QUOTED}|{_TITLED})(?P<tail>\s+(?:reported|wrote)\s+earlier)?"
)
_OWN_STAFF = re.compile(
    rf"(?:[Кк]орреспондент\w*|[Кк]ореспондент\w*|[Рр]епорт[её]р\w*|тілші\w*)\s+(?:{_QUOTED}|{_TITLED})|(?:{_QUOTED}|{_TITLED})\s+тілші"
)
_TOLD = re.compile(rf"\btold\s+(?:{_QUOTED}|{_TITLED})")
_STAFF_LINE = re.compile(
    rf"^\(?(?:(?i:additional )?[Rr]eporting by|By)\s+(?:the\s+)?{_TITLED}\s+(?:staff|newsroom|correspondent|reporters?)"
)
_MASTHEAD_WORDS: Final = 5


class _Lists(NamedTuple):
    nouns: tuple[str, ...]
    shape: tuple[str, ...]
    known: frozenset[str]
    bodies: frozenset[str]


@cache
def _lists() -> _Lists:
    file = resources.files("summarize.articles").joinpath("outlets.toml")
    data = tomllib.loads(file.read_text("utf-8"))
    folded = {name: frozenset(w.casefold() for w in entries) for name, entries in data.items()}
    return _Lists(
        tuple(sorted(folded["nouns"])),
        tuple(sorted(folded["shape"])),
        folded["known"],
        folded["bodies"],
    )


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
        best.setdefault(_key(sign.name), []).append(sign)
    ranked = sorted(
        best.values(), key=lambda signs: (-sum(s.weight for s in signs), signs[0].start)
    )
    if ranked and sum(s.weight for s in ranked[0]) >= _ENOUGH:
        # Of several spellings the one that is not set in capitals.
        sign = min(ranked[0], key=lambda s: (s.name.isupper() and len(s.name) > 5, s.start))
        return Outlet(name=sign.name, evidence=article.span(sign.start, sign.end))
    host = (urlsplit(url).hostname or "") if url else ""
    return Outlet(name=host.removeprefix("www.")) if host else None


def agencies_of(
    article: Article, body: Sequence[Line], publisher: Outlet | None
) -> tuple[Outlet, ...]:
    """The outlets that the body cites, in order, without the publisher."""
    own = _key(publisher.name) if publisher else ""
    found: dict[str, Outlet] = {}
    for line in body:
        spans = [*_cited(line.text)]
        dateline = _DATELINE.match(line.text)
        if dateline:
            spans.append(dateline.span("plain"))
        for start, end in sorted(spans):
            name = line.text[start:end]
            if dateline and start == dateline.start("plain") and not _is_outlet(name):
                continue
            if _key(name) != own:
                at = line.start + start
                outlet = Outlet(name=name, evidence=article.span(at, at + len(name)))
                found.setdefault(_key(name), outlet)
    return tuple(found.values())


def _outlet(article: Article, name: str, at: int) -> Outlet:
    evidence = article.span(at, at + len(name)) if at >= 0 and name else None
    return Outlet(name=name, evidence=evidence)


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold().removeprefix("the "))


def _signs(article: Article, lines: Sequence[Line]) -> Iterator[_Sign]:
    title = article.title.start if article.title else 0
    body = [line for line in lines if not article.in_chrome(line.start, line.end)]
    below = [line for line in body if line.start > title]
    for sign in _page_signs(article, lines, title):
        yield sign
    for line in below[:3]:
        yield from _named(line, _DATELINE, 4, outlet=True)
    for line in below:
        yield from _named(line, _SELF, 4)
        yield from _named(line, _OWN_STAFF, 4)
        yield from _named(line, _TOLD, 4, outlet=True)


def _page_signs(article: Article, lines: Sequence[Line], title: int) -> Iterator[_Sign]:
    chrome = [line for line in lines if article.in_chrome(line.start, line.end)]
    first_body = next(
        (x.start for x in lines if x.start > title and x not in chrome), len(article.text)
    )
    for index, line in enumerate(chrome):
        yield from _named(line, _RIGHTS, 6)
        yield from _named(line, _RESERVED, 6)
        yield from _named(line, _SUBSCRIBE, 4)
        yield from _named(line, _STAFF_LINE, 5)
        if line.start < first_body or line.start < title + 2000:
            yield from _named(line, _SOURCE_LINE, 4)
            yield from _named(line, _AFTER_DATE, 4, outlet=True)
        if line.start < first_body and index < 4:
            yield from _masthead(article, line, chrome, index)


def _masthead(article: Article, line: Line, chrome: Sequence[Line], index: int) -> Iterator[_Sign]:
    """A short line at the head of the page that names the outlet."""
    name = re.split(r"\s+[|/·›—–]\s+|\.\s+|,\s+", line.text)[0].strip('«»"“” ')
    parted = name != line.text
    if not 1 <= len(name.split()) < _MASTHEAD_WORDS or not any(map(str.isalpha, name)):
        return
    if re.search(r"\s{2,}|\d|:$", line.text) or is_control(name):
        return
    menu_below = (
        index + 1 < len(chrome) and len(re.findall(r"\s[|·/]\s|\s{2,}", chrome[index + 1].text)) > 0
    )
    again = sum(m.start() != line.start for m in re.finditer(re.escape(name), article.text))
    first = article.title is None or line.start < article.title.start
    weight = 3 * _has_shape(name) + 3 * (menu_below and not parted and first) + 2 * bool(again)
    at = line.start + line.text.index(name)
    if weight >= 3:
        yield _Sign(weight + 2, at, at + len(name), name)


def _named(
    line: Line, pattern: re.Pattern[str], weight: int, *, outlet: bool = False
) -> Iterator[_Sign]:
    for match in pattern.finditer(line.text):
        start, end = _name_span(match)
        name = line.text[start:end]
        noun = match.groupdict().get("noun") or ""
        if not name or (noun and not _is_noun(noun)):
            continue
        plain = match.groupdict().get("quoted") is None
        if outlet and not _is_outlet(name):
            continue
        if pattern is _SELF and plain and not _is_outlet(name):
            continue
        if name.casefold() in _lists().bodies:
            continue
        yield _Sign(weight, line.start + start, line.start + end, name)


def _name_span(match: re.Match[str]) -> tuple[int, int]:
    for group in ("quoted", "plain", "late"):
        if group in match.re.groupindex and match.group(group):
            start, end = match.span(group)
            text = match.group(group)
            end = start + len(text.rstrip(' .,;:|—–-»"”)'))
            start += len(text) - len(text.lstrip(' |,«"“('))
            text = match.string[start:end]
            kind = re.match(r"(?:ИА|РИА|ІА|АА)\s+(?=[«\"]?\w)", text)
            if kind and len(text) > kind.end():
                # «ИА Амител»: the kind belongs to the name, quotes inside it do not matter
                return start, end
            suffix = _CASE_SUFFIX.search(text)
            return start, end - (len(suffix.group()) if suffix else 0)
    return 0, 0


def _cited(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (*_CITATIONS, _DISTANT_SUBJECT):
        for match in pattern.finditer(text):
            start, end = _name_span(match)
            start, end = _trimmed(text, start, end)
            name = text[start:end]
            if len(name) < 2 or name.casefold() in _lists().bodies:
                continue
            noun = (match.groupdict().get("noun") or "").strip()
            introduced = bool(noun) and _is_noun(noun)
            if noun and not introduced:
                continue
            if introduced or _is_outlet(name):
                yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a run of capitalised words back to the known name that it begins with."""
    name = text[start:end]
    if _is_outlet(name) or " " not in name:
        return start, end
    words = name.split(" ")
    for count in range(len(words) - 1, 0, -1):
        part = " ".join(words[:count])
        if _is_outlet(part):
            return start, start + len(part)
    return start, end


def _is_noun(words: str) -> bool:
    last = words.split()[-1].casefold()
    return any(last.startswith(noun) for noun in _lists().nouns if " " not in noun) or (
        words.strip().casefold().endswith("news agency")
    )


def _is_outlet(name: str) -> bool:
    """Whether a name is an outlet's by its shape, or is a known one."""
    folded = name.casefold().strip()
    lists = _lists()
    if folded in lists.bodies or not any(map(str.isalpha, name)):
        return False
    if folded in lists.known or folded.removeprefix("the ") in lists.known:
        return True
    if re.fullmatch(r"(?:ИА|РИА|ІА)\s.+", name) or re.search(
        r"\w\.(?:[a-z]{2,4}|медиа|медіа|ру|рф|укр)$", folded
    ):
        return True
    return _has_shape(name) or bool(re.search(r"[a-zа-яёіїєґ][A-ZА-ЯІ]", name) and " " not in name)


def _has_shape(name: str) -> bool:
    parts = [p for p in re.split(r"[\s.-]+", name.casefold()) if p]
    shape = _lists().shape
    if not parts or (len(parts) == 1 and parts[0] in shape):
        return False
    if parts[-1] in shape or (parts[0] in shape and parts[0] not in {"время", "час"}):
        return True
    return any(
        len(word) > 3 and len(parts[-1]) > len(word) + 2 and parts[-1].endswith(word)
        for word in (
            "информ",
            "инфо",
            "інфо",
            "інформ",
            "ақпарат",
            "inform",
            "press",
            "медиа",
            "медіа",
        )
    )
