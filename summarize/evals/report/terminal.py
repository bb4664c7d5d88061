"""The table in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evals.card import Card, Row
from summarize.evals.report import tables
from summarize.evals.report.text import between, figure, outcome, signed, summary, verdict

_HEAD = ("score", "value", "95 %", "lead", "added", "ceiling", "n", "verdict")
_NUMBERS = range(1, 7)


def terminal(card: Card, *, slices: bool = False) -> str:
    """The scores as a table, next to another model's where the baseline is of another, then
    the reasons of every verdict that needs one.

    Args:
        slices: also a table by slice.
    """
    lines = [summary(card), ""]
    lines += table([_HEAD, *(_cells(r) for r in card.rows)], _NUMBERS)
    lines += [
        "",
        f"95 %: interval by resampling events. lead: {card.lead}. added: 95 % of value − lead.",
        "ceiling: agreement of two independent labellings. n: items / events.",
    ]
    if slices:
        lines += ["", *table(tables.by_slice(card), range(1, 1 + len(card.slices)))]
    if card.beside is not None:
        lines += ["", *table(tables.by_model(card), range(1, 4))]
    told = [r for r in card.rows if r.judged.verdict.value not in ("ok", "new")]
    if told:
        lines += ["", *(f"{r.name}: {verdict(r)}" for r in told)]
    lines += ["", *card.gate.notes, outcome(card)]
    return "\n".join(lines) + "\n"


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name + ("!" if row.direction == "invariant" else ""),
        figure(row.value),
        between(row.interval),
        figure(row.lead),
        signed(row.added),
        figure(row.ceiling),
        f"{len(row.items)}/{row.clusters}",
        row.judged.verdict.value,
    )


def table(cells: Sequence[Sequence[str]], right: range) -> list[str]:
    widths = [max(len(line[i]) for line in cells) for i in range(len(cells[0]))]

    def line(row: Sequence[str]) -> str:
        padded = (
            c.rjust(w) if i in right else c.ljust(w)
            for i, (c, w) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join(padded).rstrip()

    head, *rest = cells
    return [line(head), "  ".join("-" * w for w in widths), *(line(r) for r in rest)]
