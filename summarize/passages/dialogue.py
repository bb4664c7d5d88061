"""Speech and the reporting clauses that cut into it: «…, — сказал X. — …», "- …, - деді X."."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.passages.reporting import any_of, cues, data

_DASH_LINE = re.compile(r"\s*[-–—]\s+(?=[\w«„“\"‘(…])|\s*[–—](?=[^\W\d_«„“\"])")
_CLAUSE_START = re.compile(r"(?P<end>[,.!?…]+[»”“\"’]?|[»”“\"’])\s*[-–—]\s+(?=[^\W\d_])")
_RESUME = re.compile(r"[,.!?…:]\s*[-–—]\s+(?=[\w«„“\"])")
_CLAUSE_WINDOW = 160
"""A reporting clause shows its verb within this many characters."""
_WORDS_BEFORE_VERB = 4
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")


class Clause(NamedTuple):
    """A reporting clause: «сказал он», without the dashes around it."""

    start: int
    end: int


class Speech(NamedTuple):
    """Pieces of one speech and the clauses that stand between and after them."""

    pieces: tuple[tuple[int, int], ...]
    clauses: tuple[Clause, ...]


def is_dash_line(text: str, start: int, end: int) -> bool:
    """Whether the line opens with a dash, as dialogue (or a list item) does."""
    return _DASH_LINE.match(text, start, end) is not None


def in_dash_line(text: str, at: int) -> bool:
    """Whether the line that holds ``at`` opens with a dash."""
    start = text.rfind("\n", 0, at) + 1
    return is_dash_line(text, start, len(text))


def dash_line(text: str, start: int, end: int) -> Speech | None:
    """The speech of a dash line, or None when it has no reporting clause (a list item)."""
    opening = _DASH_LINE.match(text, start, end)
    if opening is None:
        return None
    speech = cut(text, opening.end(), end)
    return speech if speech.clauses else None


def cut(text: str, start: int, end: int) -> Speech:
    """Cut ``text[start:end]`` at its reporting clauses.

    The comma before a dash belongs to the sentence around it and not to the words said, so
    a piece ends before it; «?», «!», «…» and a full stop are the speaker's and stay.
    """
    pieces: list[tuple[int, int]] = []
    clauses: list[Clause] = []
    at = search = start
    while opening := _CLAUSE_START.search(text, search, end):
        if not reports_speech(text, opening.end(), end):
            search = opening.end()
            continue
        resume = _RESUME.search(text, opening.end(), end)
        clause_end = resume.start() if resume else end
        stop = opening.start() + len(opening["end"].rstrip(',»”“"’'))
        pieces.append(_trim(text, at, max(stop, opening.start())))
        clauses.append(Clause(*_trim(text, opening.end(), clause_end, ".")))
        if resume is None:
            at = search = end
            break
        at = search = resume.end()
    if at < end:
        pieces.append(_trim(text, at, end))
    return Speech(
        tuple(p for p in pieces if any(c.isalnum() for c in text[p[0] : p[1]])), tuple(clauses)
    )


def reports_speech(text: str, start: int, end: int) -> bool:
    """Whether a reporting clause begins at ``start``: its verb is among the first words.

    Kazakh puts «деп» or «деді» first; Russian and Ukrainian the verb, or a short subject
    («министр сказал»). A subject clause of the speech itself («— это хорошо») has none.
    """
    window = text[start : min(end, start + _CLAUSE_WINDOW)]
    stop = re.search(r"[.!?;:]", window)
    limit = start + (stop.start() if stop else len(window))
    first = next((c for c in cues(text, start, limit) if c.verb), None)
    if first is None:
        return bool(re.match(r"деп(?!\w)", text[start:limit]))
    before = _WORD.findall(text, start, first.start)
    # "мы сказали", "я кажу" inside the speech itself
    own = {"я", "мы", "ми", "біз", "мен", "i", "we", "вы", "ви", "ты", "ти"}
    if any(w.lower() in own for w in before):
        return False
    that = any_of(data()[first.language]["that"]) if data()[first.language]["that"] else "\0"
    subordinate = re.match(rf"\s*,\s*(?:{that})(?!\w)", text[first.end : limit])
    return len(before) <= (0 if subordinate else _WORDS_BEFORE_VERB)


def _trim(text: str, start: int, end: int, also: str = "") -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return start, end
