"""A judge beside the gate, as tables for the terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evals.grounding.judge import Compared, Comparison
from summarize.evals.grounding.report import columns, table


def judge_terminal(found: Comparison) -> str:
    """The tables in columns."""
    lines = [_title(found)]
    for title, head, rows in _tables(found):
        lines += ["", *columns([(title, *head), *map(_cells, rows)])]
    return "\n".join(lines)


def judge_markdown(found: Comparison) -> str:
    """The same tables."""
    parts = [f"## {_title(found)}", ""]
    for title, head, rows in _tables(found):
        parts += [f"### {title}", "", *table(("", *head), list(map(_cells, rows))), ""]
    return "\n".join(parts)


def _title(found: Comparison) -> str:
    return f"Second opinion of {found.model} beside the gate, {found.half} half"


def _tables(found: Comparison) -> list[tuple[str, tuple[str, ...], Sequence[Compared]]]:
    def head(what: str) -> tuple[str, ...]:
        return (
            "n", f"gate {what}", "gate unchecked", f"judge {what}", "judge no answer",
            f"either {what}",
        )  # fmt: skip

    return [
        ("True statements", head("rejected"), (found.true, *found.languages)),
        ("Mutations by kind", head("caught"), found.kinds),
    ]


def _cells(row: Compared) -> tuple[str, ...]:
    shares = (row.gate, row.unchecked, row.judge, row.unanswered, row.either)
    return (row.name, str(max(row.gate.of, row.judge.of)), *map(str, shares))
