"""The scores as a table for the terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from summarize.evals.grounding.scores import Row, Scores

_TRUE = ("rejected", "unchecked", "wording unchecked", "supported")
_WRONG = ("caught", "unchecked", "wording unchecked", "passed as supported")


def markdown(scores: Scores) -> str:
    """Three tables: true statements, mutations by kind, mutations by language pair."""
    parts = [f"## Grounding, {scores.half} half", ""]
    for title, rows, names in _tables(scores):
        parts += [f"### {title}", ""]
        parts += [*table(("", "statements", *names), [_cells(row) for row in rows]), ""]
    return "\n".join(parts)


def terminal(scores: Scores) -> str:
    """The same tables in columns."""
    lines = [f"grounding, {scores.half} half"]
    for title, rows, names in _tables(scores):
        lines += ["", *columns([(title, "n", *names), *map(_cells, rows)])]
    return "\n".join(lines)


def columns(cells: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines, the first cell to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(_padded(row, widths)).rstrip() for row in cells]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a Markdown table."""
    under = ("---", *("---:" for _ in head[1:]))
    return [_line(head), _line(under), *map(_line, rows)]


def _tables(scores: Scores) -> list[tuple[str, Sequence[Row], tuple[str, ...]]]:
    return [
        ("True statements", scores.true, _TRUE),
        ("Mutations by kind", scores.kinds, _WRONG),
        ("Mutations by evidence → statement", scores.languages, _WRONG),
    ]


def _cells(row: Row) -> tuple[str, ...]:
    shares = (row.rejected, row.unsure, row.wording, row.passed)
    return (row.name, str(row.statements), *map(str, shares))


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *rest = row
    padded = (c.rjust(w) for c, w in zip(rest, widths[1:], strict=True))
    return list(chain([first.ljust(widths[0])], padded))


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
