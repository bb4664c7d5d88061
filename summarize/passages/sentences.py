"""Sentences of an article's body: razdel, kept from splitting inside what somebody says.

What razdel sees is a copy of the line in which quotes, dialogue and abbreviations are
masked, letter for letter, so its offsets hold. The rules on top of it:

- A line's end ends a sentence, a semicolon never does.
- A dateline is no part of the sentence that it opens.
- A quote of up to three sentences stays in one passage with its reporting clause, so that
  it can stand alone as evidence. A longer one is split between its sentences, and the
  reporting clause stays with the last of them.
- A line of dash dialogue with a reporting clause is one passage up to four sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from summarize.articles.model import Article
from summarize.language.identify import UNDETERMINED, another_language
from summarize.passages import datelines, dialogue, marks
from summarize.passages.model import Sentence

_WHOLE_QUOTE = 3
_WHOLE_DIALOGUE = 4
_WHOLE_CHARACTERS = 700
"""Quotes longer than this are split whatever the number of their sentences."""
_TERMINAL = ".!?…"
_ACRONYM_END = re.compile(r"(?:\b[A-Z]\.){2,}$|\b[ap]\.m\.$")
_NO = re.compile(r"(?<!\w)no(?=\.\s+[^\W\d])", re.IGNORECASE)
"""The word, which razdel takes for "No. 5"."""
_STARTERS = re.compile(
    r"(?:The|A|An|He|She|It|They|We|In|On|At|But|And|This|That|There|For|Its|His|Her|"
    r"Their|When|While|After|Before|Meanwhile|However|Earlier|Officials|As|If)\b"
)


def title(article: Article) -> Sentence | None:
    """The title as passage ``t``; a ``date …`` prefix of its line is not part of it."""
    if article.title is None:
        return None
    start, end = _trim(article.text, article.title.start, article.title.end)
    if start == end:
        return None
    paragraph = len(article.text[:start].splitlines(keepends=True)) - 1
    if start == 0 or article.text[start - 1] in "\r\n":
        paragraph = len(article.text[:start].splitlines())
    return Sentence(
        id="t",
        start=start,
        end=end,
        paragraph=max(paragraph, 0),
        language=_language(article, start, end),
    )


def find(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body, ``s1``… in order; chrome and the title are left out."""
    found: list[Sentence] = []
    for index, (paragraph, begin, end) in enumerate(lines(article)):
        start = begin
        if index < datelines.LINES:
            start += datelines.length(article.text, begin, end)
        for a, b in split_line(article.text, start, end):
            found.append(
                Sentence(
                    id=f"s{len(found) + 1}",
                    start=a,
                    end=b,
                    paragraph=paragraph,
                    language=_language(article, a, b),
                )
            )
    return tuple(found)


def lines(article: Article) -> Iterator[tuple[int, int, int]]:
    """Index, start and end of each stretch of body inside one line, trimmed.

    A line is left out where it is chrome, holds the title (with what stands before it),
    or repeats the title.
    """
    text = article.text
    skipped = [(c.start, c.end) for c in article.chrome]
    heading = ""
    if article.title is not None:
        heading = article.title.text.strip()
        before = text.rfind("\n", 0, article.title.start) + 1
        skipped.append((before, article.title.end))
    skipped.sort()
    at = first = 0
    for index, line in enumerate(text.splitlines(keepends=True)):
        start, end = at, at + len(line)
        at = end
        while first < len(skipped) and skipped[first][1] <= start:
            first += 1
        here = start
        for a, b in _overlapping(skipped, first, start, end):
            yield from _stretch(text, index, here, min(a, end), heading)
            here = max(here, b)
        yield from _stretch(text, index, here, end, heading)


def _overlapping(
    spans: list[tuple[int, int]], first: int, start: int, end: int
) -> Iterator[tuple[int, int]]:
    for a, b in spans[first:]:
        if a >= end:
            return
        if b > start:
            yield a, b


def _stretch(text: str, index: int, a: int, b: int, title: str) -> Iterator[tuple[int, int, int]]:
    start, end = _trim(text, a, b)
    if start < end and text[start:end] != title and any(c.isalnum() for c in text[start:end]):
        yield index, start, end


def split_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of the line ``text[start:end]``, trimmed, in order."""
    found: list[tuple[int, int]] = []
    pieces = _segment(_masked(text, start, end))
    for a, b in _merge(text, [(start + a, start + b) for a, b in pieces]):
        left, right = _trim(text, a, b)
        if any(c.isalnum() for c in text[left:right]):
            found.append((left, right))
        elif found and left < right:
            found[-1] = (found[-1][0], right)
    return found


def _masked(text: str, start: int, end: int) -> str:
    """The line with the stretches hidden that razdel must not split."""
    chars = list(text[start:end])
    spoken = dialogue.dash_line(text, start, end)
    if spoken is not None:
        whole = len(_segment(text[start:end])) <= _WHOLE_DIALOGUE
        if whole and end - start <= _WHOLE_CHARACTERS:
            return "X" + "x" * (end - start - 1)
        for a, b in spoken.pieces:
            _hide(chars, text, start, a, b, last=text[b - 1])
    hidden = start
    for m in marks.pair(text, start, end):
        if m.start < hidden:
            continue
        content = text[m.inner_start : m.inner_end]
        if len(content) > _WHOLE_CHARACTERS or len(_segment(content)) > _WHOLE_QUOTE:
            continue
        _hide(chars, text, start, m.start, m.end, last=text[m.inner_end - 1])
        hidden = m.end
    for match in _abbreviations().finditer(text, start, end):
        if match.start() >= hidden or chars[match.end() - 1 - start] == ".":
            chars[match.end() - 1 - start] = "_"
    for match in _NO.finditer(text, start, end):
        chars[match.start() - start] = "x"
    return "".join(chars)


def _hide(chars: list[str], text: str, base: int, a: int, b: int, *, last: str) -> None:
    """Mask ``text[a:b]``, keeping its first letter's case and, as ``last``, what ends it."""
    first = next((c for c in text[a:b] if c.isalnum()), "x")
    chars[a - base : b - base] = "x" * (b - a)
    chars[a - base] = "x" if first.islower() else "X"
    if last in _TERMINAL and b - a > 1:
        chars[b - 1 - base] = last


def _merge(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join what a semicolon parted; split after «U.S. The …»."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and text[joined[-1][0] : joined[-1][1]].rstrip().endswith(";"):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    for start, end in joined:
        at = start
        for match in _acronyms().finditer(text, start, end):
            if _ACRONYM_END.search(text[at : match.start()]) and _STARTERS.match(
                text, match.end(), end
            ):
                yield at, match.start()
                at = match.end()
        yield at, end


@cache
def _acronyms() -> re.Pattern[str]:
    return re.compile(r"(?<=\.)\s+(?=[A-Z])")


@cache
def _abbreviations() -> re.Pattern[str]:
    """Abbreviations that razdel does not know, with the dot that ends no sentence."""
    file = resources.files("summarize.passages").joinpath("abbreviations.txt")
    rows = [r.split("#")[0].strip() for r in file.read_text(encoding="utf-8").splitlines()]
    always = "|".join(re.escape(r) for r in rows if r and not r.endswith("0"))
    number = "|".join(re.escape(r[:-1].strip()) for r in rows if r.endswith("0"))
    # «м. Київ» is a town, «5 м.» metres
    town = r"(?<!\d\s)м\.(?=\s*[А-ЯІЇЄҐ])"
    return re.compile(rf"(?<![\w.])(?:(?:{always})\.|(?:{number})\.(?=\s*\d)|{town})")


@cache
def _razdel() -> Any:
    """razdel's segmenter without its quadratic buffer."""
    from razdel.segmenters.sentenize import SentSegmenter

    class Linear(SentSegmenter):  # type: ignore[misc]
        def segment(self, parts: Any) -> Iterator[str]:
            buffer = [next(parts, "")]
            head = buffer[0]
            for split in parts:
                right = next(parts)
                split.buffer = head[:64]
                if self.join(split):
                    buffer += (split.delimiter, right)
                    if len(head) < 64:
                        head += split.delimiter + right
                else:
                    yield "".join(buffer) + split.delimiter
                    buffer, head = [right], right
            yield "".join(buffer)

    return Linear()


def _segment(text: str) -> list[tuple[int, int]]:
    return [(s.start, s.stop) for s in _razdel()(text) if s.start < s.stop]


def _language(article: Article, start: int, end: int) -> str:
    found = another_language(article.text[start:end], article.language)
    return article.language if found in (None, UNDETERMINED) else found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
