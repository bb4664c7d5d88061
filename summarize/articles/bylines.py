"""Byline lines: «"Степной рубеж", 4 мая 2026, 13:20», "By Jane Roe, The Gull Bay Courier".

A byline says who wrote, printed and dated an article. It is a list of short parts between
separators, and every part must be one of the few things that such a line holds: a date, an
hour, an author, an outlet, a section, a place. A line with anything else in it is a sentence
or a headline and no byline. Which part is the outlet is told by its form (quotes beside
«газета», a word that outlets have in their names) and by its place, never by a list of names;
an unknown name without such a form stays a name, because it may be an author or a town.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from summarize.articles.byline_parts import QUOTED, WORD, Part, Role, part
from summarize.articles.outlet_names import UPPER
from summarize.language.calendar import find_times

LONGEST: Final = 160
"""Characters of the longest line that is looked at."""
_CLUTTER_WORDS: Final = 3

_MASK: Final = "\0"
_STOP: Final = r"(?=\s|$|\0)"
_SEPARATOR: Final = "|".join(
    (
        r"[|•·›→;()\[\]\0\t]",
        rf"[,:]{_STOP}",
        r"\s[—–-]{1,2}(?=\s|$)",
        r"(?:^|\s)[—–](?=\S)",
        r"(?:^|\s)//?",  # «/Гранит-Информ/»
        r"/(?=\s|$|[,.])",
        r"\s{2,}",
        rf"(?<=[{UPPER}]{{2}})\.(?=[{UPPER}]{{2}})",
        # A full stop, but not that of an initial or of «г.»
        rf"(?<!\bг)(?<!\bм)(?<!\bс)(?<!\bSt)(?<![\s.][^\W\d_])(?<!^[^\W\d_])\.{_STOP}",
    )
)
_SEGMENT = re.compile(rf"(?:{QUOTED}|(?!{_SEPARATOR}).)+")
_NUMERIC = re.compile(r"(?<![\d.])\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d\d)?(?![\d.]\d)")
_HALF: Final = r"(?:\s?(?P<half{n}>[ap])\.?\s?m\b\.?)"
_CLOCK = re.compile(
    r"(?<![\d.,])(?P<h1>[01]?\d|2[0-3])[:.](?P<m1>[0-5]\d)(?::[0-5]\d)?(?!\d|\.\d)"
    rf"{_HALF.format(n=1)}?|(?<![\d.,])(?P<h2>1[0-2]|[1-9]){_HALF.format(n=2)}"
    r"|(?<![\d.,])(?P<h3>[01]?\d|2[0-3])\s?(?:ч(?:ас\w{0,2})?|год(?:ин\w?)?)\.?"
    r"\s(?P<m3>[0-5]?\d)\s?(?:м(?:ин)?|хв)\w*\.?"
    r"|(?<=сағат\s)(?P<h4>[01]?\d|2[0-3])\s(?P<m4>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_AROUND: Final = " \u00a0,.:;—–-…*_#©/"
_BULLET = re.compile(r"[•●▪◦*‣►✓-]\s")


class Byline(NamedTuple):
    """A line that was read as a byline."""

    parts: tuple[Part, ...]
    clock: str | None
    """``HH:MM`` of the first hour on the line, on the 24-hour clock."""

    def first(self, role: Role) -> Part | None:
        return next((p for p in self.parts if p.role is role), None)

    @property
    def dated(self) -> bool:
        return self.has(Role.DATE)

    def has(self, *roles: Role) -> bool:
        return any(p.role in roles for p in self.parts)


@lru_cache(maxsize=512)
def read_byline(text: str) -> Byline | None:
    """A line as a byline, or None when it is none.

    A byline holds a date with something beside it, or an author and an outlet, and nothing that
    is not explained; beside a date and an outlet up to three words may stay unexplained.
    """
    if len(text) > LONGEST or _BULLET.match(text):
        return None
    byline = read_parts(text)
    if byline is None or _is_cluttered(text, byline):
        return None
    if not byline.dated:
        return byline if byline.has(Role.OUTLET) and byline.has(Role.AUTHOR) else None
    byline = _with_phrase(byline)
    # A town or a name beside a day without its year is an entry of a calendar as well.
    year = re.search(r"(?<!\d)20\d\d(?!\d)", text)
    named = byline.has(Role.OUTLET, Role.AUTHOR, Role.SOURCE)
    return byline if named or (year and len(byline.parts) > 1) else None


def _is_cluttered(text: str, byline: Byline) -> bool:
    clutter = [p for p in byline.parts if p.role is Role.CLUTTER]
    words = sum(len(WORD.findall(text[p.start : p.end])) for p in clutter)
    sure = byline.dated and byline.has(Role.OUTLET) and len(clutter) < 2
    return bool(clutter) and not (sure and words <= _CLUTTER_WORDS)


def _with_phrase(byline: Byline) -> Byline:
    """The byline with its first phrase taken for the outlet, where no part is one for sure."""
    phrase = byline.first(Role.PHRASE)
    if phrase is None or byline.has(Role.OUTLET):
        return byline
    parts = (p._replace(role=Role.OUTLET) if p is phrase else p for p in byline.parts)
    return byline._replace(parts=tuple(parts))


def read_parts(text: str) -> Byline | None:
    """The parts of a line whatever they are, or None when it has none."""
    masked, parts, clock = _mask_times(text)
    for match in _SEGMENT.finditer(masked):
        raw = match.group()
        bare = raw.strip(_AROUND)
        if any(map(str.isalnum, bare)):
            parts.append(part(bare, match.start() + raw.index(bare)))
    parts.sort(key=lambda p: p.start)
    return Byline(tuple(parts), clock) if parts else None


def _mask_times(text: str) -> tuple[str, list[Part], str | None]:
    """The line with every date and hour blanked out, the dates, and the first hour."""
    parts: list[Part] = []
    masked = text

    def mask(start: int, end: int) -> None:
        nonlocal masked
        masked = masked[:start] + _MASK * (end - start) + masked[end:]

    if any(map(str.isdigit, text)):
        for time in find_times(text, "und"):
            if time.month is not None and time.day is not None:
                # The hour is read below, with its half of the day.
                hour = _CLOCK.search(text, time.start, time.end)
                end = hour.start() if hour and hour.start() > time.start else time.end
                parts.append(Part(Role.DATE, time.start, end))
                mask(time.start, end)
    for match in _NUMERIC.finditer(masked):
        parts.append(Part(Role.DATE, *match.span()))
        mask(*match.span())
    clock = None
    for match in _CLOCK.finditer(masked):
        clock = clock or _hour(match)
        mask(*match.span())
    return masked, parts, clock


def clock_of(text: str) -> str | None:
    """The first hour on a line, as ``HH:MM``: «13 ч 20 мин», "8.15pm"."""
    return _mask_times(text)[2]


def _hour(match: re.Match[str]) -> str:
    printed = match.groupdict("")
    hour = int(next(printed[f"h{n}"] for n in "1234" if printed[f"h{n}"]))
    minute = int(printed["m1"] or printed["m3"] or printed["m4"] or 0)
    half = (printed["half1"] or printed["half2"]).casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"
