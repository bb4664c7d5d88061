"""How figures read, the same in every report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.briefs import Brief
from summarize.evals.card import Card, Row
from summarize.evals.stats import Interval

NAMED = 5
"""Items that are named in a line; the HTML page has them all."""


def figure(value: float | None) -> str:
    """``0.873``; ``–`` where there is nothing to score."""
    return "–" if value is None else f"{value:.3f}"


def between(found: Interval | None) -> str:
    """``0.81…0.92``; ``–`` where the events are too few for an interval."""
    return "–" if found is None else f"{found.low:.2f}…{found.high:.2f}"


def signed(found: Interval | None) -> str:
    """The interval of a difference, ``+0.02…+0.11``."""
    return "–" if found is None else f"{found.low:+.2f}…{found.high:+.2f}"


def named(units: Sequence[str]) -> str:
    """The first few units, and how many more there are."""
    more = f" and {len(units) - NAMED} more" if len(units) > NAMED else ""
    return ", ".join(units[:NAMED]) + more


def verdict(row: Row) -> str:
    """The verdict with its reasons, in one line."""
    judged = row.judged
    parts = [judged.verdict.value]
    if judged.was is not None and judged.verdict.value not in ("ok", "violated"):
        parts.append(f"was {figure(judged.was)}")
    if judged.change is not None:
        parts.append(f"change {signed(judged.change)}")
    if judged.worse:
        parts.append(f"worse: {named(judged.worse)}")
    if judged.why:
        parts.append(judged.why)
    return "; ".join(parts)


def stated(brief: Brief) -> Iterator[str]:
    """Everything that a brief states, each once: what labels of wrong statements are read
    against."""
    statements = (brief.headline, *brief.summary, *brief.facts, *brief.next, *brief.background)
    yield from dict.fromkeys(" ".join(s.text.split()) for s in statements)
    for quote in brief.quotes:
        yield f"{quote.speaker or 'unknown'}: “{' '.join(quote.text.split())}”"


def summary(card: Card) -> str:
    """One sentence: what was run."""
    return (
        f"{card.model} ({card.how}) on {card.articles} articles and {len(card.run.digests)}"
        f" digest dates, next to {card.lead} without a model; same event or not decided by"
        f" {_deciders(card)}"
    )


def _deciders(card: Card) -> str:
    asked = [d.footer.kinships for d in card.run.digests.values() if d.footer.kinships]
    if not asked:
        return "rules alone"
    said = sum(k.one + k.apart for k in asked)
    lost = sum(k.unanswered for k in asked)
    more = f", {lost} without an answer" if lost else ""
    return f"rules and the model ({said} unclear pairs{more})"


def outcome(card: Card) -> str:
    """One sentence: what the gate says."""
    failing = [r.name for r in card.rows if r.judged.verdict.fails]
    if card.gate.passes:
        suspects = sum(r.judged.verdict.value == "suspect" for r in card.rows)
        return "The gate passes." + (f" {suspects} suspect." if suspects else "")
    reasons = [*card.gate.problems]
    if failing:
        reasons.insert(0, "worse than may be: " + ", ".join(failing))
    return f"The gate fails: {'; '.join(reasons)}."
