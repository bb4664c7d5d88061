"""A written sentence denies what its evidence denies, and nothing else.

A denied word of one side that the other side only asserts is a contradiction. Beyond that
negations are counted: what a statement denies more often than its evidence can, in any
wording, was gained; what it tells of and no longer denies was lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import Clause, read, said
from summarize.grounding.parsed import Parsed
from summarize.grounding.poles import opposed
from summarize.grounding.wording import Wording
from summarize.language.concepts import Word

_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""
_TOLD = 2
"""A sentence of the evidence is told if one of so many of its words is."""
_PART = 3
"""A clause is, on its own, if one of so many is, and two at least."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported for a negation that was gained, lost or moved; unchecked where words of the
    evidence («без», "refused") may say what the statement's negation says."""
    mine = [c for s in read(statement) for c in s]
    sentences = read(evidence)
    source = [c for s in sentences for c in s]
    if not any(c.heads or c.denies for c in (*mine, *source)):
        return None
    wrong = _contradicted(mine, source)
    if wrong is None and (asserted := _contradicted(source, mine)) is not None:
        wrong = max(mine, key=lambda c: _shared(asserted, c))
    if wrong is not None:
        return _verdict(Result.UNSUPPORTED, wrong)
    return _gained(mine, source) or _lost(mine, sentences)


def _contradicted(denying: Sequence[Clause], other: Sequence[Clause]) -> Clause | None:
    """A clause that denies a word which the other side has in a clause that asserts, and no
    other clause of that side is nearer."""
    more = sum(c.negations for c in denying) > sum(c.negations for c in other)
    for clause in denying:
        for head in clause.heads:
            word = Wording((head,))
            if not head.concepts.isdisjoint(said()):
                # "None were reported" is what "there are none, she said" says.
                unsaid = (more or clause.named) and any(c.told for c in other)
                if unsaid and not _denied(word, other):
                    return clause
                continue
            there = [c for c in other if any(map(word.carries, c.words))]
            most = max((_shared(clause, c) for c in there), default=0)
            closest = [c for c in there if _shared(clause, c) == most]
            if not all(_asserts(c, word) for c in closest):
                continue
            # «Порт закрыт, но школы не закрыты»: both are said of somebody.
            also = (c for c in denying if any(map(word.carries, c.words)) and _asserts(c, word))
            nearest = all(_shared(clause, c) <= most for c in other if not c.plain)
            if closest and nearest and not any(_shared(c, closest[0]) >= most for c in also):
                return clause
    return None


def _denied(word: Wording, clauses: Sequence[Clause]) -> bool:
    return any(word.carries(head) for c in clauses for head in c.heads)


def _asserts(clause: Clause, word: Wording) -> bool:
    """Whether nothing in the clause denies, but for the word itself."""
    tacit = [w for w in clause.words if w.start in clause.tacit and not word.carries(w)]
    return not (clause.denies or clause.heads or tacit)


def _gained(mine: Sequence[Clause], source: Sequence[Clause]) -> Verdict | None:
    """A clause that denies what the evidence says."""
    denying = [c for c in mine if c.denies and not _turned(c, source)]
    more = sum(c.negations for c in denying) - sum(c.negations + c.open for c in source)
    tacit = sum(len(c.tacit) for c in source) - sum(len(c.tacit) for c in mine)
    record = any(c.record for c in source)
    for clause in denying:
        if 0 < more <= tacit and _said_tacitly(clause, source):
            continue
        if more > 0:
            explained = more <= tacit or (record and clause.compares)
            return _verdict(Result.UNCHECKED if explained else Result.UNSUPPORTED, clause)
        others = [c for c in mine if c is not clause]
        if max(_shared(clause, c) for c in source) >= _SURE and all(
            not _shared(clause, c) and any(_shared(c, o) for o in others)
            for c in source
            if not c.plain
        ):
            return _verdict(Result.UNSUPPORTED, clause)
    return None


def _said_tacitly(clause: Clause, source: Sequence[Clause]) -> bool:
    """Whether the evidence is without what the clause denies: «без света», «света не было»."""
    lacked = (next(filter(None, m.groups())) for c in source for m in _WITHOUT.finditer(c.text))
    return any(clause.wording.carries(Word(w, 0, 0, frozenset(), False)) for w in lacked)


_WITHOUT = re.compile(
    r"\b(?:без|without)\s+(?:any\s+)?([^\W\d_]{3,})|\b([^\W\d_]{3,}?)с[ыі]з(?:дан|ден)?\b",
    re.IGNORECASE,
)


def _lost(mine: Sequence[Clause], sentences: Sequence[Sequence[Clause]]) -> Verdict | None:
    """A clause that says what the evidence denies."""
    wording = Wording(w for c in mine for w in c.words)
    tacit = sum(len(c.tacit) for c in mine) - sum(len(c.tacit) for s in sentences for c in s)
    denied = [c for s in sentences for c in s if c.denies]
    turned = [c for c in denied if _turned(c, mine)]
    left = sum(c.negations + c.open for c in mine) + max(0, tacit - len(turned))
    lost: list[Clause] = []
    for clauses in sentences:
        every = [w for c in clauses for w in c.own]
        whole = _TOLD * wording.count(every) >= len(every)
        for clause in clauses:
            own = [w for w in clause.own if not _said_plainly(w, clauses)]
            told = wording.count(own)
            part = told >= _SURE and _PART * told >= len(clause.own)
            if clause.denies and (part or (told and whole)) and clause not in turned:
                lost.append(clause)
    if sum(c.negations for c in lost) <= left:
        return None
    return _verdict(Result.UNSUPPORTED, max(mine, key=lambda c: _shared(lost[0], c)))


def _said_plainly(word: Word, clauses: Sequence[Clause]) -> bool:
    """Whether a clause without any negation has the word as well."""
    return any(c.plain and c.wording.carries(word) for c in clauses)


def _turned(clause: Clause, other: Sequence[Clause]) -> bool:
    """Whether the other side says the opposite of what the clause denies."""
    words = [w for c in other for w in c.words if w not in c.heads]
    return any(
        any(opposed(head, w) for w in words) and not Wording(words).carries(head)
        for head in clause.heads
    )


def _shared(one: Clause, other: Clause) -> int:
    return other.wording.count(one.words)


def _verdict(result: Result, clause: Clause) -> Verdict:
    return Verdict(result=result, reason=Reason.POLARITY, token=clause.text)
