"""A written sentence denies what its evidence denies, and nothing else.

A denied word of one side that the other side only asserts, in the clause that is nearest, is a
contradiction. Beyond that negations are counted: what a statement denies more often than its
evidence can, in any wording, was gained; what it tells of and no longer denies was lost. A word
of opposite meaning, or one that denies in its own way, stands for a negation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from summarize.grounding.bounds import NOT, exceeded, hurried, unbound
from summarize.grounding.denied import said
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import Clause, read
from summarize.grounding.pairing import Pairing, likeness, shared
from summarize.grounding.parsed import Parsed
from summarize.grounding.poles import opposed
from summarize.grounding.wording import Wording
from summarize.language.concepts import Word
from summarize.language.number_words import numeral_at
from summarize.language.tokens import tokenize

_TWICE = 2
_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""
_TOLD = 2
"""A clause of the evidence is told if one of so many of its words is."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported for a negation that was gained, lost or moved; unchecked where words of the
    evidence («без», "refused") may say what the statement's negation says."""
    mine = [c for s in read(statement) for c in s]
    sentences = read(evidence)
    source = [c for s in sentences for c in s]
    if not any(c.heads or c.denies or c.open or c.refused or c.firm for c in (*mine, *source)):
        return None
    if not any(_WITHOUT.search(c.text) for c in mine if c.denies):
        source = [_lifted(c) for c in source]
        sentences = [tuple(_lifted(c) for c in s) for s in sentences]
    elif not any(_WITHOUT.search(c.text) for c in source if c.denies):
        mine = [_lifted(c) for c in mine]
    mine, source = unbound(mine, source), unbound(source, mine)
    if not any(c.planned for c in mine):
        source = [_thwarted(c) for c in source]
    sentences = _regrouped(source, sentences)
    printed = mine, source
    mine, source = _settled(mine, source), _settled(source, mine)
    sentences = _regrouped(source, sentences)
    pairing = Pairing(mine, source)
    wrong = _contradicted(mine, source, pairing)
    awaited = any(_AWAITED.search(c.text) for c in mine)  # "not yet" is "still to come"
    asserted = _contradicted(source, mine, pairing) if wrong is None and not awaited else None
    if asserted is not None:
        wrong = max(mine, key=lambda c: shared(asserted, c))
    if wrong is not None:
        return _verdict(Result.UNSUPPORTED, wrong)
    return (
        _gained(mine, source, pairing)
        or _lost(mine, sentences, pairing)
        or _refused(*printed)
        or _beyond(hurried(mine, source) or exceeded(*printed))
        or _overlooked(*printed)
    )


def _beyond(clause: Clause | None) -> Verdict | None:
    return _verdict(Result.UNSUPPORTED, clause) if clause is not None else None


def _lifted(clause: Clause) -> Clause:
    """ "Nobody will stay without help" may be told as "all will get help"."""
    if not (clause.denies and _WITHOUT.search(clause.text)):
        return clause
    return clause._replace(negations=0, open=clause.open + 1, heads=())


def _thwarted(clause: Clause) -> Clause:
    """What was to happen, and "but" follows, has not happened."""
    if clause.denies or not clause.planned:
        return clause
    return clause._replace(open=clause.open + 1)


def _settled(clauses: Sequence[Clause], other: Sequence[Clause]) -> list[Clause]:
    """The clauses without the words that deny in both texts alike: «убыток», "without"."""
    alike = Wording(w for c in other for w in c.tacit)
    lacking = any(_LACKING.fullmatch(w.text) for c in other for w in c.tacit)

    def told(word: Word) -> bool:
        lacks = _LACKING.fullmatch(word.text)
        return lacking if lacks else not word.light and alike.carries(word)

    return [
        c._replace(tacit=tuple(w for w in c.tacit if not told(w))) if c.tacit else c
        for c in clauses
    ]


_LACKING = re.compile(r"без|безо|without|.{2,}с[ыі]з(?:дан|ден)?", re.IGNORECASE)


def _regrouped(
    clauses: Sequence[Clause], sentences: Sequence[Sequence[Clause]]
) -> list[tuple[Clause, ...]]:
    """The clauses by sentence again."""
    rest = iter(clauses)
    return [tuple(islice(rest, len(s))) for s in sentences]


def _overlooked(mine: Sequence[Clause], source: Sequence[Clause]) -> Verdict | None:
    """A clause that denies nothing of what the evidence says was refused or called off."""
    if _unmatched(mine, source, lost=True):
        return None
    if sum(c.negations + c.open for c in mine) > sum(c.negations + c.open for c in source):
        return None
    wording = Wording(w for c in mine for w in (*c.words, *c.tacit))
    for refused in source:
        left = [
            w for w in refused.firm if not (wording.carries(w) or _left_out(w, refused, wording))
        ]
        if (
            refused.denies
            or not left
            or len(left) < len(refused.tacit)
            or any(_opposes(c, w) for c in mine for w in left)
        ):
            continue
        clause = max(mine, key=lambda m: likeness(m, refused))
        near = likeness(clause, refused)
        if NOT.search(clause.text) or _unspoken(left, refused, wording):
            continue
        if not clause.plain or clause.hints or near < min(_SURE, len(refused.own) - 1):
            continue
        if near and all(likeness(clause, c) <= near for c in source if c is not refused):
            return _verdict(Result.UNSUPPORTED, clause)
    return None


def _unspoken(left: Sequence[Word], refused: Clause, wording: Wording) -> bool:
    """Whether nothing is told of what was denied: of «заперечив скидання і стверджує, що …» only
    what stands behind."""
    first, last = left[0].start, left[-1].start
    behind = [w for w in refused.words if w.start > last]
    before = [w for w in refused.words if w.start < first]
    denied = before[-1:] if refused.language == "kk" else behind
    return bool(denied) and not any(map(wording.carries, denied))


def _left_out(word: Word, clause: Clause, wording: Wording) -> bool:
    """Whether what the clause is without is not spoken of at all: "without applications"."""
    if _LACKING.fullmatch(word.text) is None:
        return False
    behind = [w for w in clause.words if w.start > word.start and w not in clause.tacit]
    return not behind or not wording.carries(behind[0])


def _refused(mine: Sequence[Clause], source: Sequence[Clause]) -> Verdict | None:
    """A clause in which somebody refuses what the evidence, free of any denial, says."""
    if not all(c.plain for c in source):
        return None
    wording = Wording(w for c in source for w in c.words)
    for clause in mine:
        if clause.refused is not None and wording.carries(clause.refused):
            return _verdict(Result.UNSUPPORTED, clause)
    return None


def _contradicted(
    denying: Sequence[Clause], other: Sequence[Clause], pairing: Pairing
) -> Clause | None:
    """A clause that denies a word which the other side has in a clause that asserts, and no
    other clause of that side is nearer."""
    more = sum(c.negations for c in denying) > sum(c.negations for c in other)
    surplus = _denials(denying, other) > _denials(other, denying) + sum(c.open for c in other)
    for clause in denying:
        if (
            _idiomatic(clause, other)
            or _unequalled(clause, other)
            or _contrasts(clause)
            or _remain(clause, other)
        ):
            continue
        held = pairing.holds(clause)
        for head in clause.heads:
            word = Wording((head,))
            if not head.concepts.isdisjoint(said()):
                # "None were reported" is what "there are none, she said" says.
                unsaid = (more or clause.named or not _REPORTED.search(head.text)) and any(
                    c.told for c in other
                )
                if unsaid and not _denied(word, other) and not _declined(word, other):
                    return clause
                continue
            if held:
                continue
            there = [c for c in other if any(map(word.carries, c.words))]
            most = max((likeness(clause, c) for c in there), default=0)
            closest = [c for c in there if likeness(clause, c) == most]
            if not closest or not all(_asserts(c, word, clause) for c in closest):
                continue
            if (
                clause.open
                and not clause.negations
                and clause.language != "kk"  # «дейін ашылмайды» denies by its verb
                and _timed(clause)
                and any(map(_timed, closest))
            ):
                continue  # "no thaw until the 24th" is "not before the 24th"
            if any(c.plain and likeness(c, closest[0]) > most for c in denying):
                continue  # it tells of something else that the denying side says
            # «Порт закрыт, но школы не закрыты»: both are said of somebody.
            also = [
                c for c in denying if any(map(word.carries, c.words)) and _asserts(c, word, clause)
            ]
            if any(likeness(clause, c) > most and _opposes(c, head) for c in other):
                continue  # the clause nearest says the contrary in a word of its own
            nearest = surplus or all(likeness(clause, c) <= most for c in other if not c.plain)
            if nearest and not any(likeness(c, closest[0]) >= most for c in also):
                return clause
    return None


def _timed(clause: Clause) -> bool:
    return _TIMED.search(clause.text) is not None


_TIMED = re.compile(
    r"\b(?:до|раньше|ранее|раніше|before|until|earlier|sooner|ерте|бұрын|дейін)\b", re.IGNORECASE
)


_AWAITED = re.compile(r"впереди|попереду|предстоит|\bahead\b|\bto come\b|\bалда\b", re.IGNORECASE)


_REPORTED = re.compile(
    r"report|record|announc|сообщ|зафикс|отмеч|повідомл|зафікс|заявлен|хабарл|тіркел|жариял|declar|^деме",
    re.IGNORECASE,
)
"""What can be said of an event ("none were reported"), or thought («дұрыс демейді»)."""


def _denied(word: Wording, clauses: Sequence[Clause]) -> bool:
    return any(word.carries(head) for c in clauses for head in c.heads)


def _declined(word: Wording, clauses: Sequence[Clause]) -> bool:
    """Whether somebody refuses it: «айтудан бас тартты»."""
    return any(c.refused is not None and word.carries(c.refused) for c in clauses)


def _asserts(clause: Clause, word: Wording, denial: Clause) -> bool:
    """Whether nothing in the clause denies, but for the word itself and what the denial says
    as well."""
    also = Wording(denial.tacit)
    tacit = [
        w for w in clause.tacit if _LESS.search(w.text) or not (word.carries(w) or also.carries(w))
    ]
    return not (clause.denies or clause.heads or clause.open or tacit)


def _gained(mine: Sequence[Clause], source: Sequence[Clause], pairing: Pairing) -> Verdict | None:
    """A clause that denies what the evidence says."""
    denying = [c for c in mine if c.denies and not _turned(c, source)]
    if (twice := next((c for c in denying if _doubled(c, source)), None)) is not None:
        return _verdict(Result.UNSUPPORTED, twice)
    denying = [
        c for c in denying if not (pairing.holds(c) or _unequalled(c, source) or _remain(c, source))
    ]
    free = [c for c in source if not pairing.holds(c)]
    more = sum(c.negations for c in denying) - sum(c.negations + c.open for c in free)
    # "Not unlikely": what such a word explains is turned round by the negation beside it.
    tacit = max(0, _unmatched(source, mine) - _unmatched(denying, source))
    hints = _hints(source) - _hints(mine)
    told = [c for c in source if any(likeness(m, c) for m in mine)]
    untold = more + sum(c.negations + c.open for c in free if c not in told)
    record = any(c.record for c in source)
    for clause in denying:
        if 0 < more <= tacit and _said_tacitly(clause, source):
            continue
        if more > 0:
            beside = [c for c in source if likeness(clause, c) or c not in told]
            explained = more <= _unmatched(beside, mine) + hints or (record and clause.compares)
            return _verdict(Result.UNCHECKED if explained else Result.UNSUPPORTED, clause)
        if clause.heads and all(_denied(Wording((h,)), source) for h in clause.heads):
            continue
        if untold > tacit + hints and _asserted(clause, source):
            return _verdict(Result.UNSUPPORTED, clause)
        others = [c for c in mine if c is not clause]
        if _outdone(clause, source, others):
            return _verdict(Result.UNSUPPORTED, clause)
    return None


def _remain(clause: Clause, source: Sequence[Clause]) -> bool:
    """Of 11 four were done: seven were not."""
    counts = _numbers(clause.text, clause.language)
    every = {n for c in source for n in _numbers(c.text, c.language)}
    return any(n not in every and any(n + m in every for m in every if m) for n in counts)


@lru_cache(maxsize=2_000)
def _numbers(text: str, language: str) -> frozenset[int]:
    tokens = tokenize(text)
    read = (numeral_at(tokens, i, language) for i in range(len(tokens)))
    return frozenset(
        int(n.value) for n in read if n is not None and not n.ordinal and n.value == int(n.value)
    )


def _unequalled(clause: Clause, other: Sequence[Clause]) -> bool:
    """ "None so wide since 2019", of what the other side calls the widest since then."""
    return clause.compares and clause.since and any(c.record for c in other)


def _contrasts(clause: Clause) -> bool:
    """ "A half-point cut rather than the reduction that was approved" denies no reduction."""
    return not clause.negations and _RATHER.search(clause.text) is not None


_RATHER = re.compile(r"\b(?:rather than|instead of|вместо|замість)\b|\bорнына\b", re.IGNORECASE)


def _doubled(clause: Clause, source: Sequence[Clause]) -> bool:
    """ "Had not received nothing": two negations of which the evidence has one."""
    return clause.negations > 1 and all(c.negations + c.open < _TWICE for c in source)


def _asserted(clause: Clause, other: Sequence[Clause]) -> bool:
    """Whether a clause that denies nothing is nearer than any that does."""
    plain = max((likeness(clause, c) for c in other if c.plain), default=0)
    return plain >= _SURE and all(likeness(clause, c) < plain for c in other if not c.plain)


def _outdone(clause: Clause, other: Sequence[Clause], beside: Sequence[Clause]) -> bool:
    """Whether a clause of the other side asserts what the clause denies, and all of that side
    that denies is said beside it."""
    asserting = (c for c in other if c.plain and not c.open)
    return max((likeness(clause, c) for c in asserting), default=0) >= _SURE and all(
        not likeness(clause, c) and any(likeness(c, b) for b in beside)
        for c in other
        if not c.plain
    )


def _unmatched(clauses: Sequence[Clause], other: Sequence[Clause], lost: bool = False) -> int:
    """How many words deny in their own way that the other side does not have."""
    every = Wording(w for c in other if not lost for w in (*c.words, *c.tacit))
    alike = Wording(w for c in other for w in c.tacit)
    return sum(
        not (alike if lost or w.light or _LESS.search(w.text) else every).carries(w)
        for c in clauses
        for w in c.tacit
    )


_LESS = re.compile(r"с[ыі]з(?:дан|ден)?$|^non-", re.IGNORECASE)
"""«Жылусыз» has no more of «жылу» than «без» has."""


def _hints(clauses: Sequence[Clause]) -> int:
    return sum(len(c.hints) for c in clauses)


def _said_tacitly(clause: Clause, source: Sequence[Clause]) -> bool:
    """Whether the evidence is without what the clause denies: «без света», «света не было»."""
    lacked = (next(filter(None, m.groups())) for c in source for m in _WITHOUT.finditer(c.text))
    return any(clause.wording.carries(Word(w, 0, 0, frozenset(), False)) for w in lacked)


_WITHOUT = re.compile(
    r"\b(?:без|without)\s+(?:any\s+)?([^\W\d_]{3,})|\b([^\W\d_]{3,}?)с[ыі]з(?:дан|ден)?\b",
    re.IGNORECASE,
)


def _lost(
    mine: Sequence[Clause], sentences: Sequence[Sequence[Clause]], pairing: Pairing
) -> Verdict | None:
    """A clause that says what the evidence denies."""
    wording = Wording(w for c in mine for w in c.words)
    tacit = _unmatched(mine, [c for s in sentences for c in s], lost=True)
    denied = [c for s in sentences for c in s if c.denies]
    turned = [c for c in denied if _turned(c, mine)]
    left = sum(c.negations + c.open for c in mine if not pairing.holds(c))
    left += max(0, tacit - len(turned))
    left += max(0, _hints(mine) - _hints([c for s in sentences for c in s]))
    plain = Wording(w for s in sentences for c in s if c.plain for w in c.words)
    asserted = Wording(w for c in mine if c.plain for w in c.words)
    lost = [
        c
        for c in denied
        if c not in turned
        and not pairing.holds(c)
        and (told := sum(not plain.carries(w) and wording.carries(w) for w in c.own))
        and _TOLD * told >= len(c.own)
        and (told >= _SURE or asserted.count(c.heads) or not any(h.concepts for h in c.heads))
    ]
    if sum(c.negations for c in lost) <= left:
        return None
    return _verdict(Result.UNSUPPORTED, max(mine, key=lambda c: shared(lost[0], c)))


def _denials(clauses: Sequence[Clause], other: Sequence[Clause]) -> int:
    """How often clauses deny, in words of their own as well."""
    return sum(c.negations for c in clauses) + _unmatched(clauses, other)


def _opposes(clause: Clause, head: Word) -> bool:
    return any(opposed(head, w) for w in clause.words if w not in clause.heads)


def _idiomatic(clause: Clause, other: Sequence[Clause]) -> bool:
    """Whether a word of the other side means what the clause says with its negation."""
    return any(
        not w.concepts.isdisjoint(clause.idioms) for c in other for w in c.words if w not in c.heads
    )


def _turned(clause: Clause, other: Sequence[Clause]) -> bool:
    """Whether the other side says the opposite of what the clause denies."""
    words = [w for c in other for w in c.words if w not in c.heads]
    about = [w for w in clause.words if w not in clause.heads]
    least = min(1, max((c.wording.count(about) for c in other), default=0))
    near = [
        w for c in other if c.wording.count(about) >= least for w in c.words if w not in c.heads
    ]
    return _idiomatic(clause, other) or any(
        any(opposed(head, w) for w in near) and not Wording(words).carries(head)
        for head in clause.heads
    )


def _verdict(result: Result, clause: Clause) -> Verdict:
    return Verdict(result=result, reason=Reason.POLARITY, token=clause.text)
