"""Workflow commands: annotations that GitHub shows at the label that is no longer met.

Format: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.evals.card import Card, Row
from summarize.evals.gate import Verdict
from summarize.evals.report.text import NAMED, figure

_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:/.*)?")


def commands(card: Card) -> str:
    """One line for each item that a verdict names, and for each problem of the gate."""
    return "".join(line + "\n" for line in _lines(card))


def _lines(card: Card) -> Iterator[str]:
    for problem in card.gate.problems:
        yield _command("error", "evals", problem)
    for row in card.rows:
        judged = row.judged
        if not judged.verdict.fails and judged.verdict is not Verdict.SUSPECT:
            continue
        level = "error" if judged.verdict.fails else "warning"
        title = f"{row.name} {judged.verdict.value}"
        was = f" (was {figure(judged.was)})" if judged.was is not None else ""
        text = f"{row.name} is {figure(row.value)}{was}: {judged.why}"
        if not judged.worse:
            yield _command(level, title, text)
        for unit in judged.worse:
            yield _command(level, title, f"{text}. {_misses(row, unit)}", _file(card, unit))


def _file(card: Card, unit: str) -> str:
    date = _DATE.fullmatch(unit)
    name = f"digests/{date[1]}" if date else f"articles/{unit}"
    return f"{card.gold}/{name}.yaml"


def _misses(row: Row, unit: str) -> str:
    found = [m for i in row.items if i.unit == unit for m in i.misses]
    told = [f"{m.kind}: expected “{m.expected}”, got “{m.got}”" for m in found[:NAMED]]
    return "; ".join(told) or "nothing is listed"


def _command(level: str, title: str, text: str, file: str = "") -> str:
    where = f"file={_property(file)}," if file else ""
    return f"::{level} {where}title={_property(title)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
