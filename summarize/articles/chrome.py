"""Marking site chrome: which lines of a page are the site's and not the article's.

A line's own words settle most of it (``lines``); this module adds what only the
neighbours tell: what stands above the title, what follows «Последние новости», what is
printed twice, and where the last paragraph ends. Inside the body it marks too little
rather than too much; below the last paragraph it is the other way round.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from summarize.articles import lines as look
from summarize.articles.bylines import read_byline
from summarize.articles.lines import Line
from summarize.articles.model import Chrome, ChromeKind

_PREFIX = re.compile(r"[\s\ufeff]*(date \d{4}-\d{2}-\d{2})(?!\S)")

_DECK_CHARS: Final = 35
_MOST_DECKS: Final = 4
"""More lines than this between title and body are a list of headlines."""
_LONG_DECK: Final = 90
_TITLE_CHARS: Final = 250
_HEADING_CHARS: Final = 60
_HEAD_LINES: Final = 15
"""Lines of a page among which its byline stands."""
_SETTLED: Final = (ChromeKind.BYLINE, ChromeKind.CAPTION, ChromeKind.HEADLINES)


class Layout(NamedTuple):
    """What the lines of a text are."""

    title: tuple[int, int] | None
    chrome: tuple[Chrome, ...]


def mark(text: str, *, title: str = "", start: int = 0) -> Layout:
    """Find the title of a page and mark its chrome.

    Args:
        text: the page as text, a paragraph a line.
        title: the title where it is known already (HTML, JSON): the first line that is it.
        start: where the page begins; what stands before it (front matter) is a byline.

    Returns:
        The title's offsets, and the chrome, sorted and disjoint.
    """
    pieces: list[tuple[int, int, ChromeKind]] = []
    if text[:start].strip():
        pieces.append((0, len(text[:start].rstrip()), ChromeKind.BYLINE))
    prefix = _PREFIX.match(text, start)
    if prefix:
        pieces.append((*prefix.span(1), ChromeKind.BYLINE))
        start = prefix.end()
    found = look.lines(text, start)
    own = [look.site_words(line.text) for line in found]
    titled = bool(prefix and found and "\n" not in text[start : found[0].start])
    _mark_bylines(found, own, 1 if titled else 0)
    if titled:
        at: int | None = 0
        own[0] = None
    else:
        at = _find_title(found, own, title)
    kinds = _kinds(found, own, at)
    pieces += [
        (line.start, line.end, kind)
        for line, kind in zip(found, kinds, strict=True)
        if kind is not None
    ]
    if at is None:
        return Layout(None, _joined(text, pieces))
    begin, end = found[at].start, found[at].end
    hashes = re.match(r"#+\s+(?=\S)", found[at].text)
    if hashes:  # Markdown
        pieces.append((begin, begin + hashes.end() - 1, ChromeKind.MENU))
        begin += hashes.end()
    return Layout((begin, end), _joined(text, pieces))


def body(text: str, layout: Layout) -> list[Line]:
    """The lines that are neither title nor chrome."""
    begin = layout.title[1] if layout.title else 0
    below = [line for line in look.lines(text) if line.end > begin]
    return split(below, layout.chrome)[0]


def split(lines: Sequence[Line], marked: Sequence[Chrome]) -> tuple[list[Line], list[Line]]:
    """The lines that touch no chrome, and those that do. ``marked`` is sorted, as it comes."""
    ends = [piece.end for piece in marked]
    free: list[Line] = []
    touched: list[Line] = []
    for line in lines:
        at = bisect_right(ends, line.start)
        touches = at < len(ends) and marked[at].start < line.end
        (touched if touches else free).append(line)
    return free, touched


def _mark_bylines(found: Sequence[Line], own: list[ChromeKind | None], first: int) -> None:
    """Mark the bylines at the head of the page, down to the first paragraph."""
    for index in range(first, min(len(found), _HEAD_LINES)):
        text = found[index].text
        byline = None if own[index] in _SETTLED or text.startswith("©") else read_byline(text)
        # «Анна Серая: "Газета"» alone may be the title.
        if byline and (byline.dated or index):
            own[index] = ChromeKind.BYLINE
        elif own[index] is None and look.is_paragraph(text):
            return


def _find_title(found: Sequence[Line], own: Sequence[ChromeKind | None], known: str) -> int | None:
    if known:
        key = Line(0, 0, known).key
        for index, line in enumerate(found[:20]):
            if line.key == key:
                return index
    first = next(
        (
            i
            for i, line in enumerate(found)
            if own[i] is None and look.is_paragraph(line.text) and not _titles(found, own, i)
        ),
        len(found),
    )
    above = [i for i in range(first) if own[i] is None and len(found[i].text) <= _TITLE_CHARS]
    # A masthead stands right above the menu; the title does not.
    mastheads = {i for i in above if i + 1 < len(own) and own[i + 1] is ChromeKind.MENU}
    for index in [i for i in above if i not in mastheads] + sorted(mastheads):
        if look.is_headline(found[index]):
            return index
    return max(above, key=lambda i: len(found[i].text), default=None)


def _titles(found: Sequence[Line], own: Sequence[ChromeKind | None], index: int) -> bool:
    """Whether a line that reads as a paragraph is the title above longer ones.

    Some outlets end a headline in a full stop, a question mark or a quote.
    """
    line = found[index]
    if any(kind is None for kind in own[:index]) or len(line.text) > 140:
        return False
    below = [
        found[i]
        for i in range(index + 1, len(found))
        if own[i] is None and look.is_paragraph(found[i].text)
    ]
    sure = not line.text.endswith((".", ".»", '."', ".”")) or len(line.text) <= 100
    return bool(below) and sure and len(below[0].text) > 1.5 * len(line.text)


def _kinds(
    found: Sequence[Line], own: Sequence[ChromeKind | None], title: int | None
) -> list[ChromeKind | None]:
    kinds = list(own)
    top = -1 if title is None else title
    for index in range(top):
        kinds[index] = kinds[index] or ChromeKind.MENU
    if title is not None:
        kinds[title] = None
    _mark_repeats(found, kinds, top)
    _mark_foot(found, kinds, top)
    _mark_lists(found, kinds, top)
    _mark_around_body(found, kinds, top)
    if len(found) - 1 > top and found[-1].apart and look.is_date(found[-1].text):
        kinds[-1] = ChromeKind.FOOTER  # set apart, it is no date of the last headline
    return kinds


def _mark_repeats(found: Sequence[Line], kinds: list[ChromeKind | None], top: int) -> None:
    """Mark what is printed a second time, and captions whose credit is on the next line."""
    seen: set[str] = set()
    for index in range(max(top, 0), len(found)):
        line = found[index]
        if kinds[index] is not None:
            continue
        if line.key in seen and (line.words >= 3 or len(line.text) >= 20):
            kinds[index] = ChromeKind.REPEAT
        elif (
            index > top
            and index + 1 < len(found)
            and kinds[index + 1] is ChromeKind.CAPTION
            and line.words >= 3
            and found[index + 1].key.startswith(line.key)
        ):
            kinds[index] = ChromeKind.CAPTION
        else:
            seen.add(line.key)


def _mark_foot(found: Sequence[Line], kinds: list[ChromeKind | None], top: int) -> None:
    """Mark the prose below the imprint, where most of the text stands above it."""
    solid = [
        i
        for i in range(top + 1, len(found))
        if kinds[i] is None and look.is_paragraph(found[i].text)
    ]
    for index in range(top + 1, len(found)):
        below = sum(i > index for i in solid)
        if kinds[index] is ChromeKind.FOOTER and below < len(solid) - below:
            for i in range(index + 1, len(found)):
                if kinds[i] is None and look.is_prose(found[i].text):
                    kinds[i] = ChromeKind.FOOTER
            return


def _mark_lists(found: Sequence[Line], kinds: list[ChromeKind | None], top: int) -> None:
    """Mark what follows a heading over other headlines, until the body resumes."""
    inside = False
    listed = 0
    for index in range(top + 1, len(found)):
        if kinds[index] is ChromeKind.HEADLINES and look.is_section(found[index].text):
            inside, listed = True, 0
            continue
        if kinds[index] is ChromeKind.FOOTER:
            inside = False
        if not inside:
            continue
        if kinds[index] is None and _resumes(found, kinds, index, listed):
            inside = False
        elif kinds[index] in {None, ChromeKind.BYLINE, ChromeKind.REPEAT}:
            kinds[index] = ChromeKind.HEADLINES
            listed += 1


def _resumes(
    found: Sequence[Line], kinds: Sequence[ChromeKind | None], index: int, listed: int
) -> bool:
    """Whether the body goes on at a line inside a list of other headlines.

    Two paragraphs in a row do; so does one, when the list was short and only prose
    follows. A teaser under a headline is followed by the next headline.
    """
    if not look.is_paragraph(found[index].text):
        return False
    rest = [i for i in range(index + 1, len(found)) if kinds[i] is None]
    if rest and look.is_paragraph(found[rest[0]].text):
        return True
    return listed <= 3 and all(look.is_prose(found[i].text) for i in rest)


def _mark_around_body(found: Sequence[Line], kinds: list[ChromeKind | None], top: int) -> None:
    open_lines = [i for i in range(top + 1, len(found)) if kinds[i] is None]
    solid = [i for i in open_lines if look.is_paragraph(found[i].text)]
    if not solid:  # a brief: short sentences are all that there is
        solid = [i for i in open_lines if look.is_prose(found[i].text)]
    first, last = (solid[0], solid[-1]) if solid else (len(found), len(found))
    ended = False
    decks = [i for i in open_lines if i < first and not look.is_prose(found[i].text)]
    # Paragraphs that lost their full stops are longer than headlines.
    brief = sum(len(found[i].text) for i in decks) < _LONG_DECK * len(decks)
    listing = brief and sum(_is_deck(found[i]) for i in decks) > _MOST_DECKS
    for index in range(top + 1, len(found)):
        line = found[index]
        prose = look.is_prose(line.text)
        if kinds[index] is not None:
            passing = kinds[index] is ChromeKind.CAPTION or look.is_pointer(line.text)
            ended = ended or (index > last and not passing)
            if index > last and kinds[index] is ChromeKind.BYLINE and look.is_date(line.text):
                kinds[index] = ChromeKind.FOOTER
        elif index < first:
            if listing and not prose:
                kinds[index] = ChromeKind.HEADLINES
            elif not (prose or _is_deck(line) or _belongs(found, kinds, index)):
                kinds[index] = ChromeKind.MENU
        elif index < last:
            if not prose and not _belongs(found, kinds, index):
                short = len(line.text) <= _HEADING_CHARS
                kinds[index] = ChromeKind.MENU if short else ChromeKind.HEADLINES
        elif index > last:
            ended = ended or not (prose or _belongs(found, kinds, index))
            if ended:
                kinds[index] = ChromeKind.HEADLINES if look.is_headline(line) else ChromeKind.MENU


def _is_deck(line: Line) -> bool:
    return len(line.text) >= _DECK_CHARS and line.words >= 5


def _belongs(found: Sequence[Line], kinds: Sequence[ChromeKind | None], index: int) -> bool:
    """Whether a line without a full stop is body all the same: a list, a lead-in, dialogue."""
    text = found[index].text
    before = index - 1
    after_body = before >= 0 and kinds[before] is None
    follows = after_body and (look.leads_on(found[before].text) or look.is_item(found[before].text))
    if look.is_item(text) or look.is_dialogue(text):
        return follows or (index + 1 < len(found) and look.is_prose(found[index + 1].text))
    return look.leads_on(text) or (follows and found[before].text.endswith((":", ";", ",")))


def _joined(text: str, pieces: list[tuple[int, int, ChromeKind]]) -> tuple[Chrome, ...]:
    """Neighbours of one kind with nothing but blanks between them become one stretch."""
    joined: list[tuple[int, int, ChromeKind]] = []
    for start, end, kind in sorted(pieces, key=lambda piece: piece[0]):
        if joined and joined[-1][2] is kind and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end, kind)
        else:
            joined.append((start, end, kind))
    return tuple(Chrome(start=s, end=e, kind=k) for s, e, k in joined)
