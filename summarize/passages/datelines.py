"""The dateline that a body opens with: «АСТАНА.KAZINFORM - », "LONDON, May 4 (Agency) — ".

It tells where and when the report was written and by whom. It is no part of what the report
says, so a sentence starts after it. The day and the agency are read from the text by
``articles``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.articles.datelines import read_dateline
from summarize.articles.outlet_names import UPPER, is_outlet, lists
from summarize.language.calendar import find_times

LINES = 3
"""A dateline stands in one of the first lines of the body, below a lead at most."""
_LONGEST = 90
_SHORT_PLACE = 4
"""Letters: a shorter word in capitals alone is an abbreviation («США — …»)."""
_DATE = (
    r"(?P<date>\d{4}\s+(?:жыл\w*|ж\.)\s+\d{1,2}\s+[^\W\d_]+|\d{1,2}\.\d{2}\.\d{4}"
    r"|\d{1,2}(?:-\w+)?\s+[^\W\d_]{3,}\.?(?:,?\s+\d{4}(?:\s+(?:год\w*|рок\w*|г\.|р\.|жыл\w*|ж\.))?)?"
    r"|[^\W\d_]{3,}\.?\s+\d{1,2}(?:,\s*\d{4})?)"
)
_WORD = rf"[{UPPER}][\w'’-]+"
_PLACE = rf"(?P<place>{_WORD}(?: {_WORD}){{0,2}})"
_MARKED = r"[(/](?P<marked>[^()/\n]{2,25})[)/]"
_DASH = r"\s*[–—]\s*|\s+-\s+"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # an agency after the place or after the dash
        rf"{_PLACE}[.,]\s?(?P<agency>{_WORD}(?:[. ]{_WORD}){{0,2}})(?:{_DASH})",
        rf"{_PLACE},\s*{_DATE}\.?(?:{_DASH})(?P<agency>{_WORD}(?: {_WORD}){{0,2}})\.\s+",
        rf"(?:{_PLACE}[.,]?\s*)?(?:{_DATE}\.?\s*)?{_MARKED}(?:\.\s*|(?:\.?(?:{_DASH})))",
        rf"{_PLACE}[.,]\s*{_DATE}\.?(?:{_DASH}|(?<=\.)\s*|\.\s*)",
        rf"{_DATE}(?:\.(?:\s+|$)|(?<=\.)(?:\s+|$))",
        rf"{_PLACE}(?:{_DASH}|\.(?:\s+|$))",
    )
)


class Dateline(NamedTuple):
    """Offsets in the text."""

    end: int
    place: tuple[int, int] | None
    agency: tuple[int, int] | None


def read(text: str, start: int, end: int) -> Dateline | None:
    """The dateline of the line ``text[start:end]``; None without one."""
    found = _by_form(text, start, end)
    # The reader of publishers knows outlets by more than their names.
    agency = read_dateline(text[start:end])
    if agency is None or not agency.sure or (found and found.end >= start + agency.until):
        return found
    # «Жел қақпасы» – табиғатқа лайықты жоба: a name alone before a dash is a subject as well.
    alone = not any(map(str.isalnum, text[start : start + agency.start]))
    if alone and not is_outlet(text[start + agency.start : start + agency.end]):
        return found
    place = (start + agency.place[0], start + agency.place[1]) if agency.place else None
    return Dateline(start + agency.until, place, (start + agency.start, start + agency.end))


def _by_form(text: str, start: int, end: int) -> Dateline | None:
    line = text[start : min(end, start + _LONGEST)]
    for form in _FORMS:
        match = form.match(line)
        if match is not None and _is_dateline(match):
            following = line[match.end() :].lstrip("«„“\"'(–— ")
            if not following or not following[0].islower():
                place, agency = (_span(match, group, start) for group in ("place", "agency"))
                return Dateline(start + match.end(), place, agency)
    return None


def _span(match: re.Match[str], group: str, start: int) -> tuple[int, int] | None:
    if match.groupdict().get(group) is None:
        return None
    a, b = match.span(group)
    return start + a, start + b


def length(text: str, start: int, end: int) -> int:
    """How many characters of the line ``text[start:end]`` are its dateline; 0 without one."""
    found = read(text, start, end)
    return found.end - start if found else 0


def _is_dateline(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    place, date = groups.get("place"), groups.get("date")
    agency = groups.get("agency") or groups.get("marked")
    if date is not None and not find_times(date, ""):
        return False
    if agency is not None and not (agency.isupper() or is_outlet(agency)):
        return False
    if place is None:
        return date is not None
    if date is not None:
        return True
    capitals = place.isupper() and place.casefold() not in lists().bodies
    if agency is not None:
        return capitals or is_outlet(agency)
    return capitals and len(place) >= _SHORT_PLACE and place.count(" ") <= 1
