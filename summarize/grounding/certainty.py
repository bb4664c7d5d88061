"""A written sentence tells no plan and no possibility as a fact."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import read
from summarize.grounding.parsed import Parsed

_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported where the clauses nearest to one of the statement all hedge, and nothing in
    the statement does. Looked at where half of the clause's words are carried."""
    language = statement.article.language
    mine = [c for s in read(statement) for c in s]
    if any(_hedges(c.unnamed, language) for c in mine):
        return None
    source = [
        (c, c.wording, _hedges(c.unnamed, sentence.language))
        for sentence, clauses in zip(evidence.sentences, read(evidence), strict=True)
        for c in clauses
    ]
    if not any(hedges for _, _, hedges in source):
        return None
    for clause in mine:
        counts = [wording.count(clause.words) for _, wording, _ in source]
        most = max(counts)
        if most < _SURE or 2 * most < len(clause.words):
            continue
        closest = [row for row, count in zip(source, counts, strict=True) if count == most]
        if all(hedges and c.plain for c, _, hedges in closest):
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUALIFIER, token=clause.text)
    return None


def _hedges(text: str, language: str) -> bool:
    return _words(language).search(text) is not None


@cache
def _words(language: str) -> re.Pattern[str]:
    text = resources.files(__package__).joinpath("certainty.toml").read_text(encoding="utf-8")
    patterns = tomllib.loads(text)[language].replace("\n", "")
    return re.compile(rf"(?<!\w)(?:{patterns})(?!\w)", re.IGNORECASE)
