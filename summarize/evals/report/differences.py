"""Where the product and gold differ on one article, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles import Span
from summarize.briefs import Brief
from summarize.evals.card import Found
from summarize.evals.labels import WrongLabel
from summarize.evals.report.text import figure, stated


class Differences(NamedTuple):
    """What there is to read, and how many differences there are."""

    text: str
    total: int


def differences(
    unit: str, found: Found, wrong: Sequence[WrongLabel] = (), brief: Brief | None = None
) -> Differences:
    """Every miss of one article (or date) under every score.

    Args:
        unit: the gold file's stem.
        found: each score with its items.
        wrong: what would be wrong to state. It is shown next to what the brief states and
            counts for nothing: only a reader can tell whether the brief states it.
    """
    lines, count = [unit], 0
    for score, items in found:
        for item in items:
            if item.unit != unit or not item.misses:
                continue
            count += len(item.misses)
            lines.append(f"\n{score.name} {figure(score.value([item]))}: {score.says}")
            for miss in item.misses:
                lines.append(f"  {miss.kind}")
                lines.extend(_side("gold", miss.expected, miss.gold_spans))
                lines.extend(_side("product", miss.got, miss.spans))
    if not count:
        lines.append("no difference")
    if wrong and brief is not None:
        lines.append("\nread the brief for what would be wrong to state (no score counts it)")
        lines.extend(f"  wrong ({label.why}): {label.says}" for label in wrong)
        lines.extend(f"  brief: {words}" for words in stated(brief))
    return Differences("\n".join(lines) + "\n", count)


def _side(name: str, says: str, spans: Sequence[Span]) -> Iterator[str]:
    if says:
        yield f"    {name}: {' '.join(says.split())}"
    for span in spans:
        words = " ".join(span.text.split())
        if words != " ".join(says.split()):
            yield f"    {name} at {span.start}: “{words}”"
