"""The smaller tables of a report as cells, the first row being the head: the same everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.articles import Status
from summarize.evals.card import Card
from summarize.evals.report.text import figure, signed
from summarize.evals.scores.dates import NOT_READ

Cells = Sequence[Sequence[str]]

_STATUSES = (*(s.value for s in Status), NOT_READ)


def by_slice(card: Card) -> Cells:
    """Each score over each slice, with the number of items."""
    cells = [("score", *card.slices)]
    for row in card.rows:
        if row.slices:
            found = [row.slices.get(name) for name in card.slices]
            cells.append(
                (row.name, *(f"{figure(s.value)} ({s.items})" if s else "" for s in found))
            )
    return cells


def by_model(card: Card) -> Cells:
    """Each score of the run's model next to the baseline's; nothing where they are one."""
    if card.beside is None:
        return []
    cells = [("score", card.model, card.beside.model, "95 % of the difference")]
    for row in card.rows:
        other = card.beside.scores.get(row.name)
        if other is not None:
            cells.append((row.name, figure(row.value), figure(other.value), signed(other.apart)))
    return cells


def statuses(card: Card) -> Cells:
    """The confusion matrix: a row for each labelled status, a column for each given one."""
    used = {status for cell in card.statuses for status in cell}
    shown = [status for status in _STATUSES if status in used]
    if not shown:
        return []
    cells = [("labelled as", *shown)]
    for label in shown:
        counts = [card.statuses.get((label, got), 0) for got in shown]
        if any(counts):
            cells.append((label, *(str(n) if n else "" for n in counts)))
    return cells


def errors(card: Card) -> Cells:
    """How often each kind of error stands under each score."""
    cells = [("score", "items with errors", "errors by kind")]
    for row in card.rows:
        kinds = Counter(miss.kind for item in row.items for miss in item.misses)
        if kinds:
            listed = sorted(kinds.items(), key=lambda k: (-k[1], k[0]))
            counted = ", ".join(f"{kind} {n}" for kind, n in listed)
            cells.append((row.name, str(len(row.failed)), counted))
    return cells
