"""Text from articles, made safe and short for Markdown."""

from __future__ import annotations

import datetime as dt
import re

from summarize.articles import Dated
from summarize.briefs import Entailment, Judged, Statement
from summarize.grounding import Reason, Result

_INLINE = re.compile(r"[\\`*_\[\]<>|~]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPENING = re.compile(r"^(?:[-+#=]|\d+(?=[.)]))")
_WEB = re.compile(r"https?://[^\s<>\\\u0000-\u001f\u007f]+", re.IGNORECASE)
_CLOSING = re.compile(r"#(?=#*$)")
_CONTROL = re.compile(
    r"[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    r"\U000e0000-\U000e007f]"
)


def escape(text: str) -> str:
    """The text as one line of Markdown that renders as the text itself.

    Nothing in it can start a list, a heading, a link, an image or HTML; characters that
    nobody sees (zero-width, direction marks) are dropped from what is shown.
    """
    line = _one_line(text)
    line = _ENTITY.sub("&amp;", line)
    line = _INLINE.sub(lambda m: "&lt;" if m[0] == "<" else "\\" + m[0], line)
    line = _OPENING.sub(lambda m: (m[0] + "\\") if m[0].isdigit() else "\\" + m[0], line)
    return _CLOSING.sub(r"\\#", line) if len(line) > 2 else line


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub(lambda m: " " if m[0] in "\t\n\r" else "", text).split())


def code(text: str) -> str:
    """A path or the like as it is printed, in one line; a backtick would end it."""
    line = _one_line(text).replace("`", "'")
    return f"`{line or '?'}`"


def web_link(url: str | None) -> str:
    """The address as a link; nothing for what is no plain web address."""
    return f"<{url}>" if url and _WEB.fullmatch(url) else ""


def day(value: dt.date) -> str:
    """``Friday, 23 January 2026``."""
    return f"{value:%A}, {value.day} {value:%B} {value.year}"


def dated(found: Dated) -> str:
    """A date as the editor reads it: with its time where it has one, or why it is unknown."""
    if found.value is None:
        return f"unknown ({escape(found.reason)})" if found.reason else "unknown"
    return f"{found.value.isoformat()}{' ' + escape(found.time) if found.time else ''}"


def mark(statement: Statement) -> str:
    """What an editor must know of a statement: nothing, for a verified one."""
    return _mark(statement) + opinion(statement.judged)


def opinion(judged: Judged | None) -> str:
    """The second opinion, where it is another one than that of the checks."""
    if judged is None or judged.verdict is Entailment.ENTAILED:
        return ""
    said = judged.verdict.value if judged.verdict is not None else "no answer"
    return f" *(second opinion: {said})*"


def _mark(statement: Statement) -> str:
    if statement.verdict.result is Result.UNCHECKED:
        return _unchecked(statement)
    if statement.replaced is not None:
        if statement.replaced.result is Result.UNCHECKED:
            return " *(source sentence; the written one could not be checked)*"
        return " *(source sentence; the written one failed its check)*"
    return ""


def _unchecked(statement: Statement) -> str:
    """Every check but that of the wording has passed, or none could be made."""
    if statement.verdict.reason is Reason.CONTENT:
        return " *(names, numbers and dates checked; wording not)*"
    if statement.verdict.reason is Reason.SPEAKER:
        return " *(speaker chosen by the model, not checked)*"
    return f" *(not checked: {escape(str(statement.verdict.reason or ''))})*"


def quoted(text: str) -> str:
    """Verbatim words between marks that do not collide with marks inside."""
    return f"“{escape(text)}”"


def duration(seconds: float) -> str:
    """``45 s``, ``2 min 5 s``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 story``, ``2 stories``."""
    return f"{count} {one if count == 1 else many or one + 's'}"
