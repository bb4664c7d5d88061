"""How far two labellings agree, in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evals.agreement import Agreement
from summarize.evals.report.terminal import table
from summarize.evals.report.text import figure


def agreement_table(found: Sequence[Agreement]) -> str:
    """One line a kind of label."""
    if not found:
        return "there is no second labelling to compare with\n"
    cells = [
        ("label", "measure", "value", "compared", "differing"),
        *((a.kind, a.measure, figure(a.value), str(a.compared), str(a.differing)) for a in found),
    ]
    return "\n".join(table(cells, range(2, 5))) + "\n"
