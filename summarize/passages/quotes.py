"""Quotes: what stands in quotation marks or in dash dialogue, and whether somebody said it.

A quote never crosses a line: of a quote that goes on over several paragraphs, each paragraph
is a quote of its own. Where a reporting clause cuts into a speech («A, — сказал он. — B»),
the pieces before and after it are quotes of their own too. A comma that English puts before
the closing mark is left out.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from summarize.articles.model import Article
from summarize.language.inflection import parses
from summarize.passages import dialogue, marks
from summarize.passages.model import Quote, Sentence
from summarize.passages.reporting import Cue, cues

_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_ATTACHED = re.compile(r"[»”“\"’'›]*[,.!?…]*[»”“\"’'›]*\s*(?:,\s*)?[-–—]\s*|[»”“\"’'›]*,\s*")
"""Between the end of a speech and its reporting clause."""
_KAZAKH_SAYS = re.compile(r"\s*,?\s*(?:[-–—]\s*)?(?:деді|дейді|деп(?!\s+ата)|депті)(?!\w)")
_LONG = 6
"""Words from which a sentence in marks is taken for somebody's without any cue."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    outer_start: int
    """With the mark."""
    outer_end: int
    depth: int
    dialogue: bool
    """A piece of a speech that a reporting clause belongs to."""


def find(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """The quotes of the body, ``q1``… in order, without speakers (see ``speech``)."""
    text = article.text
    starts = [s.start for s in sentences]
    found: list[Quote] = []
    for first, last in _lines(sentences):
        start, end = sentences[first].start, sentences[last].end
        reporting = cues(text, start, end)
        spoken: list[tuple[int, int]] = []
        for stretch in _stretches(text, start, end):
            inside = _touched(sentences, starts, stretch.start, stretch.end)
            if not inside:
                continue
            speech = stretch.dialogue or _is_speech(text, stretch, inside, reporting, spoken)
            if speech:
                spoken.append((stretch.start, stretch.end))
                del spoken[:-4]
            found.append(
                Quote(
                    id=f"q{len(found) + 1}",
                    start=stretch.start,
                    end=stretch.end - (text[stretch.end - 1] == ","),
                    sentences=tuple(s.id for s in inside),
                    speech=speech,
                )
            )
    return tuple(found)


def _lines(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    """First and last index of the sentences of each paragraph."""
    first = 0
    for index in range(1, len(sentences) + 1):
        if index == len(sentences) or sentences[index].paragraph != sentences[first].paragraph:
            yield first, index - 1
            first = index


def _touched(
    sentences: tuple[Sentence, ...], starts: list[int], start: int, end: int
) -> tuple[Sentence, ...]:
    at = max(bisect_right(starts, start) - 1, 0)
    touched: list[Sentence] = []
    while at < len(sentences) and sentences[at].start < end:
        if sentences[at].end > start:
            touched.append(sentences[at])
        at += 1
    return tuple(touched)


def _stretches(text: str, start: int, end: int) -> list[_Stretch]:
    found: list[_Stretch] = []
    line = dialogue.dash_line(text, start, end)
    if line is not None:
        found += [_Stretch(a, b, a, b, 0, True) for a, b in _outside_marks(text, line)]
    for m in marks.pair(text, start, end):
        outermost = m.depth == 0 and line is None
        cut = dialogue.cut(text, m.inner_start, m.inner_end) if outermost else None
        if cut is not None and cut.clauses:
            found += [_Stretch(a, b, m.start, m.end, 0, True) for a, b in cut.pieces]
        else:
            depth = m.depth + (line is not None)
            found.append(_Stretch(m.inner_start, m.inner_end, m.start, m.end, depth, False))
    unique = {(s.start, s.end): s for s in reversed(found)}
    return sorted(unique.values(), key=lambda s: (s.start, -s.end))


def _outside_marks(text: str, speech: dialogue.Speech) -> Iterator[tuple[int, int]]:
    """The pieces of a dash line, without the marks around a whole piece: - «…», - деді ол."""
    for a, b in speech.pieces:
        whole = next((m for m in marks.pair(text, a, b) if (m.start, m.end) == (a, b)), None)
        yield (whole.inner_start, whole.inner_end) if whole else (a, b)


def _is_speech(
    text: str,
    quote: _Stretch,
    sentences: tuple[Sentence, ...],
    reporting: list[Cue],
    spoken: list[tuple[int, int]],
) -> bool:
    content = text[quote.start : quote.end]
    words = _WORD.findall(content)
    start, end = sentences[0].start, sentences[-1].end
    before = text[start : quote.outer_start].rstrip()
    after = text[quote.outer_end : end]
    inner = any(a <= quote.start and quote.end <= b for a, b in spoken)
    if not words or _names_something(content, before, after):
        return False
    verb = has_verb(content, sentences[0].language)
    if inner:  # somebody's words inside somebody's words
        return len(words) >= 3 and verb and before.endswith(":")
    if _attached(text, quote, end, reporting):
        return len(words) > 1 or content[-1:] in ",.!?…" or content[0].isupper()
    cued = any(start <= c.start < end and not _within(c, quote) for c in reporting)
    ended = content[-1] in ".!?…" or (content[-1] == "," and bool(after.strip()))
    enough = len(words) >= 3
    alone = not _WORD.search(before) and not _WORD.search(after)
    if before.endswith(":"):
        speech = cued or _introduces(before) or (enough and verb)
    elif cued:
        speech = enough or (len(words) == 2 and (verb or ended))
    else:
        whole = alone and ended
        speech = enough and (whole or (verb and (alone or ended or len(words) >= _LONG)))
    return speech


def _within(cue: Cue, quote: _Stretch) -> bool:
    return quote.start <= cue.start < quote.end


def _attached(text: str, quote: _Stretch, end: int, reporting: list[Cue]) -> bool:
    """Whether the words right after the quote report it: «…», — сказал он."""
    if _KAZAKH_SAYS.match(text, quote.outer_end, end):
        return True
    link = _ATTACHED.match(text, quote.outer_end, end)
    if link is not None and link.end() > quote.outer_end:
        at = link.end()
    elif text[quote.end - 1] in ",!?…":
        at = quote.outer_end  # "…," he said
    else:
        return False
    stop = re.compile(r"[.;:«„“]").search(text, at, end)
    limit = stop.start() if stop else end
    near = next((c for c in reporting if c.verb and at <= c.start < limit), None)
    if near is None:
        return False
    between = text[at : near.start]
    return len(_WORD.findall(between)) <= _LONG or between.rstrip().endswith(",")


def _names_something(content: str, before: str, after: str) -> bool:
    """Whether a noun next to the marks says that they hold a name."""
    lists = _data()
    last = _WORD.findall(before[-40:].lower())
    follows = re.match(r"\s*(\w+(?:\s+\w+)?)", after)
    noun = follows.group(1).lower() if follows else ""
    if " ".join(last[-2:]).startswith(("так наз", "так зв")) or "so-called" in last[-1:]:
        return True
    if noun.startswith(tuple(lists["calling_after"])):
        return True
    if not (content[0].isupper() or content[0].isdigit()):
        return False
    if last and before[-1].isalnum() and last[-1].startswith(tuple(lists["naming"])):
        return True
    return noun.startswith(tuple(lists["naming_after"]))


def _introduces(before: str) -> bool:
    """«Иванов:» before a quote: a short label with a capital."""
    label = _WORD.findall(before[:-1])
    return 0 < len(label) <= 3 and all(w[0].isupper() for w in label)


def has_verb(content: str, language: str) -> bool:
    """Whether the words hold a predicate, as somebody's words mostly do and names do not."""
    words = _WORD.findall(content)
    low = [w.lower().replace("’", "'") for w in words]
    if language in ("ru", "uk"):
        if language == "ru" and any(w in ("это", "нет", "есть") for w in low):
            return True
        kinds = {"VERB", "PRED", "PRTS", "ADJS"}
        return any(
            parse.tag.POS in kinds or (parse.tag.POS == "INFN" and len(words) > 2)
            for w in low[:60]
            for parse in parses(w, language)[:1]
        )
    if language == "kk":
        lists = _data()
        predicates, endings = set(lists["kazakh_predicates"].split()), lists["kazakh_endings"]
        clauses = [c for c in re.split(r"[,.!?…;:–—]", content.lower()) if _WORD.search(c)]
        finals = [_WORD.findall(c)[-1] for c in clauses]
        return any(w in predicates or w.endswith(tuple(endings.split())) for w in finals)
    verbs = set(_data()["english_verbs"].split())
    return any(w in verbs or (w.endswith("ed") and len(w) > 4) for w in low)


@cache
def _data() -> dict[str, Any]:
    file = resources.files("summarize.passages").joinpath("speech_words.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
