"""What became of sentences that a model wrote, as a table for the terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evals.grounding.report import columns, table
from summarize.evals.grounding.wilson import Share
from summarize.evals.grounding.written import Counts, Table

_HEAD = ("sentences", "stopped", "unchecked", "passed as supported")


def written_markdown(found: Table) -> str:
    """Four tables: true and false sentences, by fault, and by reason of the stop."""
    parts = [f"## What {found.model} wrote about {found.articles} articles", ""]
    for title, head, rows in _tables(found):
        parts += [f"### {title}", "", *table(("", *head), rows), ""]
    return "\n".join(parts)


def written_terminal(found: Table) -> str:
    """The same tables in columns."""
    lines = [f"written by {found.model} about {found.articles} articles"]
    for title, head, rows in _tables(found):
        lines += ["", *columns([(title, *head), *rows])]
    return "\n".join(lines)


def _tables(found: Table) -> list[tuple[str, Sequence[str], list[tuple[str, ...]]]]:
    reasons: list[tuple[str, ...]] = [
        (name, str(stopped), str(stopped - false_alarms), str(false_alarms))
        for name, stopped, false_alarms in found.reasons
    ]
    return [
        ("False sentences", _HEAD, [_cells(row) for row in found.false]),
        ("False sentences, by what is wrong", _HEAD, [_cells(row) for row in found.faults]),
        ("True sentences", _HEAD, [_cells(row) for row in found.true]),
        ("Stopped, by reason", ("sentences", "rightly", "false alarms"), reasons),
    ]


def _cells(row: Counts) -> tuple[str, ...]:
    shares = (Share(hits, row.sentences) for hits in (row.stopped, row.unchecked, row.passed))
    return (row.name, str(row.sentences), *map(str, shares))
