"""JSON records of articles: one object, a list of objects, or an object a line."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from summarize.articles.html import NoPage, holds_markup, strip_markup

_TEXT: Final = ("text", "body", "content")
_TITLE: Final = ("title", "headline")
_PUBLISHED: Final = ("published_at", "published", "date")
_SOURCE: Final = ("source", "publisher")
_URL: Final = ("url", "link")
_LANGUAGE: Final = ("lang", "language")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Record(NamedTuple):
    """One article as its source gives it, before it becomes text with offsets."""

    title: str
    body: str
    source: str
    url: str
    language: str
    metadata: dict[str, str]
    """Dates, by the name of the field."""
    hidden: str = ""
    notes: tuple[str, ...] = ()


class BadRecord(NamedTuple):
    """A record that cannot be read, and why."""

    reason: str


def records(text: str, *, lines: bool) -> Iterator[tuple[int, Record | BadRecord]]:
    """The records of a file with their 1-based numbers; 0 for a single object.

    Args:
        text: the content of the file.
        lines: the file is .jsonl; an empty line is no record.
    """
    if not lines:
        try:
            data = json.loads(text)
        except json.JSONDecodeError as error:
            yield (
                0,
                BadRecord(f"invalid JSON in line {error.lineno}: {error.msg}; correct the file"),
            )
        except RecursionError:
            yield 0, BadRecord("the JSON is nested too deep; give an object or a list of objects")
        else:
            if isinstance(data, list):
                if not data:
                    yield 0, BadRecord("the JSON list is empty; give at least one record")
                for number, item in enumerate(data, 1):
                    yield number, _record(item)
            else:
                yield 0, _record(data)
        return
    number = 0
    for at, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        number += 1
        try:
            yield number, _record(json.loads(line))
        except json.JSONDecodeError as error:
            yield number, BadRecord(f"invalid JSON in line {at}: {error.msg}; correct the line")
        except RecursionError:
            yield number, BadRecord(f"the JSON in line {at} is nested too deep")


def _record(data: Any) -> Record | BadRecord:
    if not isinstance(data, dict):
        return BadRecord(
            f"a record is a JSON object, not {_kind(data)}; give an object with a text"
        )
    body = _field(data, _TEXT)
    if not body.strip():
        return BadRecord("the record has no text; name the field text, body or content")
    notes: list[str] = []
    try:
        body, hidden = _clean(body, notes)
        title, _ = _clean(_field(data, _TITLE), notes)
    except NoPage as error:
        return BadRecord(f"{error}; correct the field that holds it")
    dates = {name: _text(data[name]) for name in _PUBLISHED if data.get(name) is not None}
    return Record(
        title=" ".join(title.split()),
        body=body,
        source=_field(data, _SOURCE).strip(),
        url=_field(data, _URL).strip(),
        language=_field(data, _LANGUAGE).strip().lower(),
        metadata={name: value for name, value in dates.items() if value},
        hidden=hidden,
        notes=tuple(dict.fromkeys(notes)),
    )


def _clean(text: str, notes: list[str]) -> tuple[str, str]:
    hidden = ""
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
        notes.append("Broken Unicode escapes in the JSON were replaced by U+FFFD.")
    if holds_markup(text):
        text, hidden = strip_markup(text)
    elif _ENTITY.search(text):
        text = _SURROGATE.sub("\ufffd", html.unescape(text))
    return text.replace("\x00", ""), hidden


def _field(data: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = data.get(name)
        if isinstance(value, dict):  # schema.org: {"publisher": {"name": …}}
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _text(value: Any) -> str:
    return (
        _SURROGATE.sub("\ufffd", str(value)).strip() if isinstance(value, str | int | float) else ""
    )


def _kind(data: Any) -> str:
    kinds = {str: "a string", type(None): "null", bool: "a boolean", list: "a list"}
    return kinds.get(type(data), "a number")
