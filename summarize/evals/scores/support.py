"""Whether a headline and a summary are borne out.

A statement is supported when its own verdict does not say otherwise, when it points at the
title or at evidence of a labelled fact, and when nothing speaks against its words. A source
sentence must be its evidence, character for character. Of a written one three things are
told here without the product's gate: a number that its evidence does not give, a person of
the gold whom the article does not name, and a negation on one side only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarize.briefs.model import Origin, Statement
from summarize.evals.locate import Located
from summarize.evals.model import GoldSet, Item, Miss, Run, Score
from summarize.evals.scores.facts import touches
from summarize.evals.scores.frame import frames
from summarize.evals.scores.overlap import length, shared
from summarize.evals.scores.sums import ratio
from summarize.grounding.model import Result
from summarize.language.numbers import find_quantities
from summarize.passages.model import NameKind

_DIGITS = re.compile(r"\d+(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?(?!\d)")
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u202f,.](?=\d{3}(?!\d))")
_NEGATION = re.compile(
    r"(?<!\w)(?:не|нет|ни|ні|немає|нема|без|жоқ|емес|not|no|never|none|without|cannot)(?!\w)"
    r"|n[’']t(?!\w)|(?<=\w)(?:бай|бей|пай|пей|май|мей)(?=ды|ді|тын|тін|мыз|міз|сың|сің|\b)"
    r"|(?<=\w)(?:баған|беген|паған|пеген|маған|меген|мады|меді|бады|беді|пады|педі)",
    re.IGNORECASE,
)
_STEM = 5
"""Characters of a surname that no inflection changes."""


def faults(statement: Statement, located: Located, gold: GoldSet) -> list[str]:
    """What speaks against a statement, each as ``kind: words``; empty when nothing does."""
    found: list[str] = []
    if statement.verdict.result is Result.UNSUPPORTED:
        found.append(f"verdict: {statement.verdict}")
    title = located.title
    of_title = title is not None and any(
        2 * shared(s, title) >= min(length(s), length(title)) for s in statement.evidence
    )
    if not of_title and not touches(statement.evidence, located):
        found.append("evidence: it points at no labelled fact")
    if statement.origin is Origin.SOURCE:
        if not statement.evidence or statement.text != statement.evidence[0].text:
            found.append("text: it is not its evidence")
    else:
        found += _written(statement, located, gold)
    return found


def _written(statement: Statement, located: Located, gold: GoldSet) -> Iterator[str]:
    evidence = " \n".join(s.text for s in statement.evidence)
    given = _numbers(evidence) | {
        q.value for q in find_quantities(evidence, located.article.language)
    }
    for number in sorted(_numbers(statement.text) - given):
        yield f"number: {number}"
    text = located.article.text
    here = {e.id for e in located.labels.entities}
    for name, label in gold.entities.items():
        if name in here or label.kind is not NameKind.PERSON:
            continue
        for spelling in label.spellings:
            stem = spelling.split(" (")[0].split()[-1]
            stem = stem[: max(_STEM, len(stem) - 2)]
            printed = re.compile(rf"(?<!\w){re.escape(stem)}")
            if printed.search(statement.text) and not printed.search(text):
                yield f"name: {spelling}"
                break
    denied = _NEGATION.search(statement.text)
    if bool(denied) != bool(_NEGATION.search(evidence)):
        yield f"negation: {denied[0] if denied else 'dropped'}"


def _numbers(text: str) -> set[Decimal]:
    """The numbers in digits; 12,5 is 12.5, and 1 240 and 1,240 are 1240."""
    return {
        Decimal(_GROUPED.sub("", m[0]).replace(",", ".").rstrip("."))
        for m in _DIGITS.finditer(text)
    }


def _headline(gold: GoldSet, run: Run) -> Sequence[Item]:
    return list(_items(gold, run, headline=True))


def _summary(gold: GoldSet, run: Run) -> Sequence[Item]:
    return list(_items(gold, run, headline=False))


def _items(gold: GoldSet, run: Run, *, headline: bool) -> Iterator[Item]:
    """A brief without a summary has one that is not supported."""
    for frame in frames(gold, run):
        brief = frame.predicted.brief
        statements = () if brief is None else (brief.headline,) if headline else brief.summary
        if not statements:
            yield frame.failed(1)
            continue
        located = frame.located
        misses = [
            Miss(kind=fault.partition(":")[0], expected=fault, got=s.text, spans=s.evidence)
            for s in statements
            for fault in faults(s, located, gold)[:1]
        ]
        total = len(statements)
        yield frame.item({"hits": float(total - len(misses)), "total": float(total)}, *misses)


SCORES = (
    Score("headline_support", "every headline is borne out by its article", _headline, ratio),
    Score("summary_support", "every sentence of a summary is borne out", _summary, ratio),
)
