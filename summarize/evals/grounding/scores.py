"""What the gate says of true statements and of their mutations, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from summarize.evals.grounding.mutate import Kind, mutations
from summarize.evals.grounding.pairs import Pair
from summarize.evals.grounding.wilson import Share
from summarize.grounding import Gate, Reason, Result, Verdict


class Checked(NamedTuple):
    """One statement and its verdict; ``kind`` is None for a true one."""

    pair: Pair
    statement: str
    kind: Kind | None
    change: str
    verdict: Verdict

    @property
    def languages(self) -> str:
        return f"{self.pair.source.article.language} → {self.pair.language}"

    @property
    def caught(self) -> bool:
        return self.verdict.result is Result.UNSUPPORTED

    @property
    def wording(self) -> bool:
        """Every check that can tell has passed; only the wording could not be compared."""
        return self.verdict.result is Result.UNCHECKED and self.verdict.reason is Reason.CONTENT

    @property
    def unsure(self) -> bool:
        """Unchecked for a name, a number, a date… that could not be compared."""
        return self.verdict.result is Result.UNCHECKED and not self.wording

    @property
    def passed(self) -> bool:
        return self.verdict.passes


class Row(NamedTuple):
    """The shares of one group of statements."""

    name: str
    statements: int
    rejected: Share
    """Unsupported: false alarms among true statements, catches among mutated ones."""
    unsure: Share
    wording: Share
    passed: Share


class Scores(NamedTuple):
    """A half's scores.

    A mutation counts only where its true statement is not rejected itself: else the gate
    would get credit for being wrong.
    """

    half: str
    true: tuple[Row, ...]
    """All, then by language pair (evidence → statement)."""
    kinds: tuple[Row, ...]
    """Mutations by kind, then all."""
    languages: tuple[Row, ...]
    """Mutations by language pair."""
    checked: tuple[Checked, ...]


def score(pairs: Sequence[Pair], half: str) -> Scores:
    """Check every pair and every mutation of it."""
    true = [_check(p, p.statement, None, "") for p in pairs]
    fair = {c.pair.id for c in true if not c.caught}
    wrong = [
        _check(m.pair, m.statement, m.kind, m.change) for p in pairs for m in mutations(p, pairs)
    ]
    counted = [c for c in wrong if c.pair.id in fair]
    kinds = [(k.value, [c for c in counted if c.kind is k]) for k in Kind]
    return Scores(
        half,
        (_row("all", true), *_grouped(true, lambda c: c.languages)),
        (*(_row(name, rows) for name, rows in kinds), _row("all", counted)),
        _grouped(counted, lambda c: c.languages),
        (*true, *wrong),
    )


def _check(pair: Pair, statement: str, kind: Kind | None, change: str) -> Checked:
    source = pair.source
    gate = Gate(source.article, source.passages, pair.language)
    verdict = gate.check(statement, source.sentences(pair.cites))
    return Checked(pair, statement, kind, change, verdict)


def _grouped(checked: Iterable[Checked], key: Callable[[Checked], str]) -> tuple[Row, ...]:
    groups: dict[str, list[Checked]] = {}
    for one in checked:
        groups.setdefault(key(one), []).append(one)
    return tuple(_row(name, groups[name]) for name in sorted(groups))


def _row(name: str, checked: Sequence[Checked]) -> Row:
    def share(of: Callable[[Checked], bool]) -> Share:
        return Share(sum(map(of, checked)), len(checked))

    return Row(
        name,
        len(checked),
        share(lambda c: c.caught),
        share(lambda c: c.unsure),
        share(lambda c: c.wording),
        share(lambda c: c.passed),
    )
