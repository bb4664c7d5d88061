"""Key facts, by the characters that a brief points at.

What a brief says is compared through its evidence, so it does not matter in which language
or words it is said. A labelled fact is *found* when the evidence of one shown statement
covers at least half of the characters of one alternative of the fact's evidence. Evidence
longer than a sentence can be points at nothing in particular and finds nothing.

The labels under ``wrong`` are not scored: whether a sentence says one of them is a matter
of reading it. They stand in the report next to the brief. What can be told without reading
is scored elsewhere: ``support`` for numbers, names and negation, ``attribution`` and
``quote_speaker`` for who said it, ``evidence_exact`` for source sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Span
from summarize.briefs.model import Brief, Fact, FactKind, Statement
from summarize.evals.labels import UNKNOWN, UNNAMED
from summarize.evals.locate import Fact as GoldFact
from summarize.evals.locate import Located
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.fact_errors import LONGEST, why_missed, why_unlabelled
from summarize.evals.scores.frame import frames, texts
from summarize.evals.scores.overlap import covers, length, shared
from summarize.evals.scores.sums import counted, ratio
from summarize.evals.scores.who import Who


class Shown(NamedTuple):
    """A statement that a brief shows, each piece of evidence once."""

    statement: Statement
    kind: FactKind
    evidence: tuple[Span, ...]


def shown(brief: Brief | None) -> tuple[Shown, ...]:
    """Facts, what is next, background and summary. A summary that repeats a fact is one."""
    if brief is None:
        return ()
    facts: list[Statement] = [*brief.facts, *brief.next, *brief.background, *brief.summary]
    unique: dict[tuple[tuple[tuple[int, int], ...], str], Shown] = {}
    for statement in facts:
        kind = statement.kind if isinstance(statement, Fact) else FactKind.NEWS
        spans = tuple(s for s in statement.evidence if length(s) <= LONGEST)
        key = (tuple((s.start, s.end) for s in statement.evidence), statement.text)
        unique.setdefault(key, Shown(statement, kind, spans))
    return tuple(unique.values())


def finds(one: Shown, fact: GoldFact) -> bool:
    """Whether a statement's evidence finds the fact."""
    return holds(one.evidence, fact)


def holds(spans: Sequence[Span], fact: GoldFact) -> bool:
    """Whether spans cover half of one alternative of the fact's evidence."""
    for pieces in fact.alternatives:
        wanted = sum(map(length, pieces))
        held = sum(max((shared(s, p) for s in spans), default=0) for p in pieces)
        if 2 * held >= wanted:
            return True
    return False


def touches(spans: Sequence[Span], located: Located) -> bool:
    """Whether any span covers half of a labelled piece of evidence, or of what is upcoming."""
    pieces = [p for f in located.facts for alternative in f.alternatives for p in alternative]
    pieces += [words for _, words in located.upcoming if words is not None]
    return any(covers(s, p) for s in spans if length(s) <= LONGEST for p in pieces)


def _recall(importances: frozenset[int]) -> Callable[[GoldSet, Run], Sequence[Item]]:
    def items(gold: GoldSet, run: Run) -> Iterator[Item]:
        for frame in frames(gold, run):
            brief = frame.predicted.brief
            said = shown(brief)
            evidence = [s for one in said for s in one.statement.evidence]
            hits = total = 0.0
            misses = []
            for fact in frame.located.facts:
                if fact.importance not in importances:
                    continue
                total += fact.importance
                if any(finds(s, fact) for s in said):
                    hits += fact.importance
                else:
                    first = fact.alternatives[0] if fact.alternatives else ()
                    kind = why_missed(fact, evidence if brief else None)
                    misses.append(Miss(kind=kind, expected=fact.says, gold_spans=first))
            yield frame.item({"hits": hits, "total": total}, *misses)

    return lambda gold, run: list(items(gold, run))


def _precision(gold: GoldSet, run: Run) -> Sequence[Item]:
    """A brief that was not made counts as one statement that is not in the gold."""
    found = []
    for frame in frames(gold, run):
        located = frame.located
        said = shown(frame.predicted.brief)
        if not said:
            found.append(frame.failed(1))
            continue
        wrong = [s for s in said if not touches(s.evidence, located)]
        misses = [
            Miss(
                kind=why_unlabelled(s.statement.evidence, located),
                got=s.statement.text,
                spans=s.statement.evidence,
            )
            for s in wrong
        ]
        counts = {"hits": float(len(said) - len(wrong)), "total": float(len(said))}
        found.append(frame.item(counts, *misses))
    return found


def _kind(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for frame in frames(gold, run):
        if frame.predicted.brief is None:
            found.append(frame.failed(len(frame.labels.facts)))
            continue
        said = shown(frame.predicted.brief)
        answers = []
        misses = []
        for fact in frame.located.facts:
            kinds = {s.kind for s in said if finds(s, fact)}
            if kinds:
                answers.append(fact.kind in kinds)
                if fact.kind not in kinds:
                    misses.append(
                        Miss(
                            kind="wrong kind",
                            expected=f"{fact.kind.value}: {fact.says}",
                            got=", ".join(sorted(k.value for k in kinds)),
                            gold_spans=fact.alternatives[0],
                        )
                    )
        found.append(frame.item(counted(answers), *misses))
    return found


def _attribution(gold: GoldSet, run: Run) -> Sequence[Item]:
    """Of the facts that were found. Whom nobody names may be shown in the article's words."""
    found = []
    for frame in frames(gold, run):
        brief = frame.predicted.brief
        if brief is None:
            found.append(frame.failed(len(frame.labels.facts)))
            continue
        located = frame.located
        who = Who(located, gold.entities)
        said = [s for s in shown(brief) if isinstance(s.statement, Fact)]
        answers = []
        misses = []
        for fact in located.facts:
            names = [
                who.one(s.statement.attributed_to, s.statement.attribution)
                if isinstance(s.statement, Fact) and s.statement.attributed_to
                else None
                for s in said
                if finds(s, fact)
            ]
            if not names:
                continue
            if fact.attributed_to in {UNNAMED, UNKNOWN}:
                right = any(name not in gold.entities for name in names)
            else:
                right = fact.attributed_to in names
            answers.append(right)
            if not right:
                got = ", ".join(str(n or "the article itself") for n in names)
                kind = "wrong" if any(names) else "missed"
                misses.append(
                    Miss(
                        kind=kind if fact.attributed_to else "invented",
                        expected=fact.attributed_to or "the article itself",
                        got=got,
                        gold_spans=fact.alternatives[0],
                    )
                )
        found.append(frame.item(counted(answers), *misses))
    return found


def _upcoming(gold: GoldSet, run: Run) -> Sequence[Item]:
    found = []
    for frame in frames(gold, run):
        brief = frame.predicted.brief
        spans = [s for f in (brief.next if brief else ()) for s in f.evidence]
        answers = []
        misses = []
        for says, words in frame.located.upcoming:
            right = words is not None and any(covers(s, words) for s in spans)
            answers.append(right)
            if not right:
                misses.append(
                    Miss(kind="missed", expected=says, got=texts(words), gold_spans=_maybe(words))
                )
        found.append(frame.item(counted(answers), *misses))
    return found


def _maybe(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span is not None else ()


SCORES = (
    Score(
        "key_fact_recall",
        "every labelled fact is in its brief, weighted by importance",
        _recall(frozenset({1, 2, 3})),
        ratio,
    ),
    Score(
        "must_fact_recall",
        "every fact that must be in a brief is",
        _recall(frozenset({3})),
        ratio,
    ),
    Score(
        "key_fact_precision",
        "every statement of a brief is one that an editor labelled",
        _precision,
        ratio,
    ),
    Score("fact_kind", "news, background and what is next are told apart", _kind, ratio),
    Score(
        "attribution", "every fact found is attributed to whom it comes from", _attribution, ratio
    ),
    Score(
        "upcoming_recall", "every labelled event to come is under what is next", _upcoming, ratio
    ),
)
