"""Datelines: «СТЕПНОЕ. Гранит-Информ. Мост…», "STONEPORT, May 4 (Gull Wire) — The bridge…".

The head of a first paragraph has the parts of a byline: a place, a day, an agency.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarize.articles.byline_parts import Part, Role
from summarize.articles.bylines import read_parts
from summarize.articles.outlet_names import is_outlet

_CHARS: Final = 140
"""Characters that a dateline is looked for in."""
_END = re.compile(r"(?:[./)]|\s?[—–]|\s?--?)\s+(?=[«“„\"(—–-]?\s?[^\W_])")
_DASH = re.compile(r"[—–-]{1,2}\s+")
_ENCLOSED = re.compile(r"[(/]\s*$")
_PLACES: Final = (Role.PLACE, Role.NAME)


class Agency(NamedTuple):
    """The outlet of a dateline, as offsets."""

    start: int
    end: int
    sure: bool
    """False where only the form of the line makes it an outlet: «СТЕПНОЕ. ВЕЛТРИС – »."""
    until: int = 0
    """Where the dateline ends, and what the paragraph tells begins."""
    place: tuple[int, int] | None = None


def read_dateline(text: str) -> Agency | None:
    """The outlet in the dateline that opens a paragraph, or None.

    The head ends in a full stop, a bracket or a dash before a capital, and names a place or a
    day first, or the agency alone in brackets or before a dash.
    """
    best: Agency | None = None
    for end in _END.finditer(text[:_CHARS]):
        after = text[end.end() :].lstrip('«“„"(—–- ')[:1]
        if after.isupper() or after.isdigit():
            found = _agency(text[: end.end()].rstrip())
            best = found._replace(until=_after(text, end.end())) if found else best
            if best is not None and best.sure:  # what follows may have a name in it as well
                break
    return best


def _after(text: str, end: int) -> int:
    """Behind the dash as well in "(Gull Wire) – The bridge"."""
    dash = _DASH.match(text, end)
    return dash.end() if dash else end


def _agency(head: str) -> Agency | None:
    byline = read_parts(head)
    if byline is None or byline.has(Role.CLUTTER, Role.SOURCE, Role.AUTHOR, Role.PHRASE):
        return None
    told = [p for p in byline.parts if p.role is not Role.LABEL]
    outlets = [p for p in told if p.role is Role.OUTLET]
    if len(outlets) > 1 or len(told) > 5:
        return None
    if outlets:
        return _sure(head, told, outlets[0])
    return _by_place(head, told) if len(told) > 1 else None


def _sure(head: str, told: list[Part], outlet: Part) -> Agency | None:
    found = Agency(outlet.start, outlet.end, True)
    if told[0] is not outlet:
        if told[0].role in _PLACES:
            return found._replace(place=(told[0].start, told[0].end))
        return found if told[0].role is Role.DATE else None
    if len(told) > 1:  # «Гранит-Информ, СТЕПНОЕ.»
        town = head[told[1].start : told[1].end]
        return found if told[1].role is Role.PLACE and town.isupper() else None
    # «Соберут 600 – 650 тысяч тонн»: a number before a dash is rather a range's than a name's.
    name = head[outlet.start : outlet.end]
    closed = head.endswith(("—", "–", "-")) and (is_outlet(name) or not name[-1].isdigit())
    return found if closed or _ENCLOSED.search(head[: outlet.start]) else None


def _by_place(head: str, told: list[Part]) -> Agency | None:
    """An agency whose name tells nothing, by where it stands."""
    first, last = told[0], told[-1]
    name, town = head[last.start : last.end], head[first.start : first.end]
    if last.role not in _PLACES or len(name.split()) > 1 or len(name) < 3:
        return None
    if first.role is not Role.DATE and not town.isupper():
        return None
    dated = any(p.role is Role.DATE for p in told)
    if _ENCLOSED.search(head[: last.start]):
        return Agency(last.start, last.end, False) if dated else None
    towns = sum(p.role in _PLACES for p in told) == 2 and first.role is not Role.DATE
    dash = head.endswith(("—", "–", "-"))
    stopped = head[: last.start].rstrip(" /").endswith(".") and (dash or not name.isupper())
    return Agency(last.start, last.end, False) if towns and stopped else None
