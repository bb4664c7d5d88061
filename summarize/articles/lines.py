"""What one line of a page looks like on its own: prose, or a kind of site chrome."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from summarize.articles.model import ChromeKind

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BLANK: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\ufeff"
_CLOSERS: Final = "\"'»”’“)]"
_ENDS = re.compile(rf"[.!?…][{re.escape(_CLOSERS)}]*$")
_ENDS_QUOTED = re.compile(r"[»”\"]$")
_INNER_END = re.compile(r"\w[.!?…][\"»”)]*\s+[\"«“(—–-]*\s?[^\W\d_a-zа-яё]")
_CLOCK_LAST = re.compile(r"\b\d{1,2}:\d{2}$")
_BULLET = re.compile(r"^(?:[•●▪◦·*‣►✓-]|[—–]|\d{1,2}[.)])\s+")
_DASH = re.compile(r"^[-—–]\s*\S")

_MONTH: Final = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    r"|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел"
    r"|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^\W\d_]*"
)
_DATE: Final = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}[-./]\d{{2}}[-./]\d{{2}}"
    rf"|\d{{1,2}}[\s.-]+{_MONTH}\.?(?:[\s.,-]+\d{{4}})?"
    rf"|\d{{4}}\s+ж(?:\.|ыл\w*)\s*,?\s*\d{{1,2}}\s+{_MONTH}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}:\d{{2}})"
)
_DATE_LINE = re.compile(rf"^(?:[^\W\d_]+[,:]?\s+){{0,2}}{_DATE}(?!\w)", re.IGNORECASE)
_DATE_ONLY = re.compile(
    rf"^(?:[^\W\d_]+,\s+)?{_DATE}(?:[\s,|в]+\d{{1,2}}[:.]\d{{2}})?\W*(?:ж|г|р|года|року|жыл)?\W*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s(?:\||·|•|›|>|→|»|///?)\s|\s/\s|\S(?: {2,}|\t+)(?=\S)")
_FORM = re.compile(r"\[[\s_]+\]|\[[^\W\d][\w\s’'-]{2,20}\]\s*$")
_RATE = re.compile(
    r"[▲▼↑↓]|^(?i:курсы?|бағам|exchange rate)\b|\d+,\d{2}\s*\([+-]"
    r"|^\W*(?:USD|EUR|RUB|KZT|UAH|GBP|CNY|BTC|ETH|Brent|WTI)\b.{0,20}\d"
)
_RIGHTS = re.compile(
    r"(?:all rights reserved|все права защищены|[ву]сі права захищен[оі]"
    r"|барлық құқық\w* қорғалған)\W*$",
    re.IGNORECASE,
)
_LONGEST_CONTROL = 100
_SHORT_PART = 4
"""Most words of one entry of a menu."""


class Line(NamedTuple):
    """A line that holds something; ``start:end`` leaves out the blanks around it."""

    start: int
    end: int
    text: str
    apart: bool = False
    """Whether an empty line stands above."""

    @property
    def key(self) -> str:
        """What stays the same when a line is printed a second time."""
        return " ".join(re.findall(r"\w+", self.text.casefold()))

    @property
    def words(self) -> int:
        return len(re.findall(r"\w+", self.text))


class Words(NamedTuple):
    """The word lists of ``chrome.toml``, casefolded."""

    sections: frozenset[str]
    read_also: tuple[str, ...]
    controls: frozenset[str]
    notices: tuple[str, ...]
    labels: tuple[str, ...]
    imprint: tuple[str, ...]
    bylines: tuple[str, ...]
    releases: tuple[str, ...]
    consent: tuple[str, ...]
    errors: tuple[str, ...]
    caption: re.Pattern[str]


@cache
def words() -> Words:
    """The word lists, read once."""
    file = resources.files("summarize.articles").joinpath("chrome.toml")
    lists = {
        name: tuple(sorted({w.casefold() for w in entries}, key=lambda w: (-len(w), w)))
        for name, entries in tomllib.loads(file.read_text("utf-8")).items()
    }
    credits = "|".join(map(re.escape, lists.pop("credits")))
    return Words(
        sections=frozenset(lists.pop("sections")),
        controls=frozenset(lists.pop("controls")),
        caption=re.compile(
            # «… / Фото: X», «(Фото: X)», «Сурет: X», «Фото пресс-службы: X», «© X / Фото»
            rf"(?:^|[\s/|(.\[«])(?:{credits})(?:\s+\w+)?\s*(?::|©|/)\s*\S"
            rf"|(?:^|[\s/|(.])(?:photo|picture|image)s?\s+by\s"
            r"|(?:getty images|\bap photo|shutterstock|unsplash)",
            re.IGNORECASE,
        ),
        **lists,
    )


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines of ``text`` from ``start`` on that hold something."""
    found: list[Line] = []
    for match in _LINE.finditer(text, start):
        raw = match.group()
        content = raw.strip(_BLANK)
        if content:
            begin = match.start() + raw.index(content)
            gap = text[found[-1].end if found else start : begin].replace("\r\n", "\n")
            found.append(Line(begin, begin + len(content), content, gap.count("\n") > 1))
    return found


def is_prose(text: str) -> bool:
    """Whether a line may be a sentence: what it ends in says so, or its length does."""
    bare = text.rstrip(_BLANK)
    if _CLOCK_LAST.search(bare) or len(_SEPARATOR.findall(bare)) > 1:
        return False
    if _ENDS.search(bare):
        return True
    if len(bare) >= 50 and _ENDS_QUOTED.search(bare):
        return True
    return len(bare) >= 160 or (len(bare) >= 120 and _INNER_END.search(bare) is not None)


def is_paragraph(text: str, shortest: int = 60) -> bool:
    """Whether a line is prose that cannot be a headline: long enough, and ended."""
    return (
        len(text) >= shortest
        and is_prose(text)
        and (_ENDS.search(text) is not None or len(text) >= 160)
    )


def leads_on(text: str) -> bool:
    """Whether a line announces the next one, or is one of a list that goes on."""
    return text.endswith((":", ";", ","))


def is_item(text: str) -> bool:
    """Whether a line is an entry of a list."""
    return _BULLET.match(text) is not None


def is_dialogue(text: str) -> bool:
    """Whether a line opens with the dash of dialogue."""
    return _DASH.match(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return _DATE_ONLY.match(text) is not None


def is_headline(line: Line) -> bool:
    """Whether a line is long enough to be a headline, rather than a rubric or a name."""
    if line.words >= 4 or len(line.text) >= 25:
        return True
    # Three words may be a title, unless they are set as a masthead is: The Daily Gull.
    masthead = line.text.istitle() or line.text.isupper()
    return line.words == 3 and len(line.text) >= 18 and not masthead


def is_control(text: str) -> bool:
    """Whether a line is a control or a rubric of the page («Меню», «Политика»)."""
    bare = _bare(text)
    return bare in words().controls or is_section(text)


def is_section(text: str) -> bool:
    """Whether a line is a heading over other headlines («Последние новости»).

    Also one that lost the line break before its first headline:
    «Последние новостиПрименение …».
    """
    bare = _bare(text)
    if bare in words().sections or bare in words().read_also:
        return True
    folded = text.casefold()
    return any(
        folded.startswith(heading)
        and text[len(heading) : len(heading) + 1].isupper()
        and text[len(heading) - 1].islower()
        for heading in (*words().read_also, *words().sections)
    )


def is_pointer(text: str) -> bool:
    """Whether a line is «Читайте также: …» with the other headline on it."""
    folded = text.casefold()
    return any(
        folded.startswith(heading) and text[len(heading) :][:1] in set(":»>|–—")
        for heading in words().read_also
        if len(text) > len(heading) + 1
    )


def site_words(text: str) -> ChromeKind | None:
    """The kind of chrome that a line is by its own words, or None.

    A heading over other headlines is ``HEADLINES``; what follows it is for the caller.
    """
    folded = text.casefold()
    lists = words()
    kind = None
    if is_section(text) or is_pointer(text):
        kind = ChromeKind.HEADLINES
    elif _is_caption(text):
        kind = ChromeKind.CAPTION
    elif _bare(text) in lists.controls or not (any(map(str.isalpha, text)) or is_date(text)):
        kind = ChromeKind.MENU
    elif folded.startswith(lists.imprint) or (len(text) <= 100 and _RIGHTS.search(text)):
        kind = ChromeKind.FOOTER
    elif (len(text) <= 250 and folded.startswith(lists.notices)) or _FORM.search(text):
        kind = ChromeKind.MENU
    elif not is_prose(text):
        kind = _label(text, folded)
    return kind


def _label(text: str, folded: str) -> ChromeKind | None:
    """The kind of a line that is no sentence."""
    lists = words()
    parts = [p for p in _SEPARATOR.split(text) if p.strip()]
    entries = len(parts) == 2 and all(len(p.split()) < _SHORT_PART for p in parts)
    released = folded.startswith(lists.releases) or folded.endswith(lists.releases)
    kind = None
    if folded.startswith(lists.bylines) and len(text) <= 100:
        kind = ChromeKind.BYLINE
    elif _DATE_LINE.match(text) and len(text) <= 100:
        kind = ChromeKind.BYLINE if is_date(text) or _after_date_is_short(text) else None
    elif released and len(text) <= 120:
        kind = ChromeKind.BYLINE
    elif folded.startswith(lists.labels):
        kind = ChromeKind.MENU
    elif _RATE.search(text):
        kind = ChromeKind.HEADLINES
    elif len(parts) > 2 or entries:
        kind = ChromeKind.MENU
    return kind


def _after_date_is_short(text: str) -> bool:
    """Whether what follows the date is a clock, an outlet or an author, not a headline."""
    match = _DATE_LINE.match(text)
    rest = text[match.end() :] if match else text
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= 5 and (
        rest[:1] in {",", "|", "/", "·", "—", "–", " ", "г"} and len(rest) <= 60
    )


def _is_caption(text: str) -> bool:
    if len(text) > 250:
        return False
    match = words().caption.search(text)
    # A credit stands at the front of its line or at the end of it.
    return match is not None and (match.start() == 0 or len(text) - match.start() <= 80)


def _bare(text: str) -> str:
    if len(text) > _LONGEST_CONTROL:
        return ""
    without = re.sub(r"\s*\(?\d+\)?$", "", text.casefold())  # «Комментарии (12)»
    return without.strip(_BLANK + ".,:;!?…»«\"'|/→>›•●▪*#=_()[]-—–")
