"""Whether something happened at all, where one outlet says so and another denies it.

Compared are whole sentences, and the clause that denies with the clauses of the other outlet: a
denial is often but half of a sentence. «Не состоялась» and "was called off" deny what they stand
beside; other denials deny their verb, which the other outlet must have in a clause that asserts
it. What had not happened yet when one outlet wrote may have happened when the other did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.grounding.clauses import clauses
from summarize.grounding.negation import Clause, read
from summarize.language.concepts import words
from summarize.language.tense import tense
from summarize.passages import Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import (
    HOUR,
    Content,
    Handle,
    content_of,
    has_denial,
    meaning,
    sentence_content,
)
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.statements import Common, Weights, agree, opposed
from summarize.stories.values import is_guess
from summarize.stories.venues import acts_in

_ALIKE = 0.5
"""Share of all that the two statements say, but for the denial."""
_PARTS = 3
"""Words, names and numbers that both have."""
_SHORT_ALIKE = 0.65
"""The share with fewer."""
_VERB_ALIKE = 0.36
"""The share where the very verb is denied,"""
_NAME_ALIKE = 0.75
"""The same, with nothing but a name beside the verb."""
_EVENT_ALIKE = 0.33
"""…or the event itself, with a name."""
_DENIED_TOO = 0.3
"""The share of two denials of one thing."""
_SHORT = 2
"""Words and names of a clause that says too little to be compared alone."""
_HELD = "held took_place lasted happened conducted met"
_SAYING = "said told commented answered replied explained named knew understood"
_BARE = "was were did do can could be been may must"

_DENIAL = re.compile(
    r"(?<!\w)(?:не|ни|нет|никто|ничего|опроверг\w*|отриц\w+|ні|ніхто|нічого|нема|немає|спросту\w+"
    r"|запереч\w+|ешкім|ештеңе|not|no|never|nobody|none|nothing|den(?:y|ies|ied|ying))(?!\w)"
    r"|n[’']t(?!\w)|жоқ|емес|[мбп][ае](?:ды|ді|ған|ген|й)",
    re.IGNORECASE,
)
"""A word that can deny something."""
_OFF = re.compile(
    r"(?<!\w)(?:отмен(?:ил|ен|ён|ят)\w*|сорва(?:л|н)\w*|не состоя\w+|так и не прош\w+"
    r"|скасова\w+|скасува\w+|відмін(?:ил|ен)\w*|зірва(?:в|л|н)\w*|не відбу\w+"
    r"|болмай қал\w+|өтпе\w+|өткізілме\w+|өткен жоқ|болған жоқ|өткізілген жоқ"
    r"|cancel\w*|call(?:ed|s|ing) off|scrapped|abandoned|fell through|never took place"
    r"|(?:did|does|do|has|have|had) ?n(?:o|[’'])t (?:take place|taken place|happen\w*))(?!\w)",
    re.IGNORECASE,
)
"""That there was no event, though it was to be."""
_NOBODY = re.compile(
    r"(?<!\w)(?:никто|никого|никому|ніхто|нікого|нікому|ешкім\w*|nobody|no one|none)(?!\w)",
    re.IGNORECASE,
)
"""Who counts nobody gives a value, which is compared as such."""
_WAS_HELD = re.compile(
    r"(?<!\w)(?:состоя\w+|прош(?:ёл|ел|ла|ло|ли)|провели|відбу\w+|пройш\w+|өтті|болды|өткізілді"
    r"|took place|was held|were held)(?!\w)",
    re.IGNORECASE,
)
_YET = re.compile(
    r"(?<!\w)(?:пока|ещ[её]|до сих пор|по-прежнему|поки|досі|ще|до цього часу|әлі|әзірге|қазірге"
    r"|yet|still|so far|as of|for now)(?!\w)",
    re.IGNORECASE,
)


class _Part(NamedTuple):
    """A sentence, or a clause of it."""

    told: Told
    sentence: Sentence
    start: int
    end: int
    content: Content
    clause: Clause | None
    """None for a whole sentence."""
    denies: bool
    off: bool = False
    """Whether it calls something off, in words that deny nothing («отменил»)."""

    @property
    def text(self) -> str:
        return self.told.article.text[self.start : self.end]


def outcomes(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """What one outlet tells and another denies, each shown once."""
    denied = _denied(told, glossary)
    if not denied:
        return
    parts = [p for t in told for p in _parts(t, glossary, denied)]
    weights = Weights(p.content for p in parts)
    # A sentence is held against sentences, a clause against clauses.
    asserted: dict[bool, list[tuple[int, _Part]]] = {True: [], False: []}
    for j, b in enumerate(parts):
        if not b.denies or b.off:
            asserted[b.clause is None].append((j, b))
    found = sorted(
        (
            (-common.dice, i, j)
            for i, a in enumerate(parts)
            if a.denies
            for j, b in asserted[a.clause is None]
            if not a.content.handles.isdisjoint(b.content.handles)
            and rivals(a.told, b.told)
            and (common := _deny(a, b, weights)) is not None
        )
    )
    used: set[tuple[str, str]] = set()
    for _, i, j in found:
        a, b = parts[i], parts[j]
        if any(
            _same_denial(a, p, weights)
            for p in parts
            if p.denies and not p.off and p.told is b.told
        ):
            continue
        places = {(p.told.article.id, p.sentence.id) for p in (a, b)}
        if places & used:
            continue
        used |= places
        yield Disagreement(
            slot=Slot.HAPPENED,
            subject=f"«{parts[min(i, j)].text.strip(' ,')}»",
            claims=tuple(
                claim(p.told, p.sentence, p.sentence.start, p.sentence.end)
                for p in (parts[min(i, j)], parts[max(i, j)])
            ),
        )


def _denied(told: Sequence[Told], glossary: Glossary) -> frozenset[Handle]:
    """All that sentences with a word of denial say."""
    return frozenset(
        handle
        for t in told
        for s in news(t)
        if _may_deny(t.article.text[s.start : s.end], s.language)
        for handle in sentence_content(t, s, glossary).handles
    )


def _may_deny(text: str, language: str) -> bool:
    return bool(_DENIAL.search(text) or _OFF.search(text)) or has_denial(text, language)


def _parts(told: Told, glossary: Glossary, denied: frozenset[Handle]) -> Iterator[_Part]:
    """Sentences and clauses that deny something or have a word of what is denied."""
    article = told.article
    for sentence in news(told):
        start, end = sentence.start, sentence.end
        text = article.text[start:end]
        whole = sentence_content(told, sentence, glossary)
        if whole.handles.isdisjoint(denied):
            continue
        yield _Part(told, sentence, start, end, whole, None, _DENIAL.search(text) is not None)
        yield from _clauses(told, sentence, whole, glossary)


def _clauses(told: Told, sentence: Sentence, whole: Content, glossary: Glossary) -> Iterator[_Part]:
    """The clauses of a sentence that deny or assert something for sure."""
    article, start = told.article, sentence.start
    text = article.text[start : sentence.end]
    planned = sentence.id in told.passages.next
    may = _OFF.search(text) is not None or has_denial(text, sentence.language)
    known = {c.text: c for cs in read(whole.parsed) for c in cs}
    held = meaning(_HELD)
    for at, end in clauses(text):
        said = text[at:end]
        clause = known.get(said.strip())
        if clause is None:
            continue
        cancels = _OFF.search(said) is not None
        negates = bool(clause.heads or clause.denies)
        denies = may and (negates or cancels)
        # A negation whose verb nobody could find neither denies nor asserts.
        if (not denies and _DENIAL.search(said)) or (is_guess(said) and not cancels):
            continue
        if planned and tense(said, sentence.language) != "past":
            continue
        part = content_of(told, [article.span(start + at, start + end)], glossary)
        first = at
        if cancels or any(h.concepts & held for h in clause.heads):
            # «…встреча, намеченная на утро, не состоялась»
            first = 0 if len(part.terms) + len(part.keys) <= _SHORT else at
        elif not denies and _WAS_HELD.search(said) and not _DENIAL.search(text[:end]):
            first = 0  # «Матч между A и B состоялся»
        if first != at:
            part = content_of(told, [article.span(start + first, start + end)], glossary)
        off = cancels and not negates
        yield _Part(told, sentence, start + first, start + end, part, clause, denies, off)


def _deny(a: _Part, b: _Part, weights: Weights) -> Common | None:
    """What a denial shares with what it denies; None when it does not deny it."""
    x, y = a.content, b.content
    if agree(x.quantities, y.quantities) is False or (x.days and y.days and not x.days & y.days):
        return None
    common = weights.common(x, y)
    if common.words < 1 or _only_later(a, b):
        return None
    denied = _sentence_denied if a.clause is None else _clause_denied
    return common if denied(a, b, common) else None


def _sentence_denied(a: _Part, b: _Part, common: Common) -> bool:
    if _is_ahead(b) and not _is_ahead(a):
        return False
    parts = common.words + common.names + common.figures
    enough = _ALIKE if parts >= _PARTS else _SHORT_ALIKE
    return parts > 1 and common.dice >= enough and opposed(a.content, b.content)


def _is_ahead(part: _Part) -> bool:
    if part.sentence.language == "kk" and part.sentence.id not in part.told.passages.next:
        return False  # «қол қойды» is past, and looks like «қояды»
    return tense(part.text, part.sentence.language) == "future"


def _clause_denied(a: _Part, b: _Part, common: Common) -> bool:
    if _is_ahead(b):
        return False
    others = bool(a.content.keys and b.content.keys and not common.names)
    if _is_off(a) and _is_held(b) and not others:
        parts = common.words + common.names + common.figures
        named = common.names > 0 and parts >= _SHORT
        if common.dice >= (_EVENT_ALIKE if named else _ALIKE):
            return True
    if len(b.content.terms) < _SHORT or not (common.words >= _SHORT or common.names):
        return False
    mine, theirs = acts_in(a.text), acts_in(b.text)
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    enough = _VERB_ALIKE if common.words >= _SHORT else _NAME_ALIKE
    return common.dice >= enough and _asserts(a, b)


def _same_denial(a: _Part, b: _Part, weights: Weights) -> bool:
    """Whether the other outlet denies it as well, somewhere."""
    common = weights.common(a.content, b.content)
    return common.words > 0 and common.dice >= _DENIED_TOO


def _asserts(a: _Part, b: _Part) -> bool:
    """Whether the second has the very word that the first denies."""
    if a.clause is None or b.clause is None or _NOBODY.search(a.text):
        return False
    if not b.off and not b.clause.plain:
        return False
    handles: set[Handle] = set()
    empty = meaning(_SAYING) | meaning(_BARE)
    for head in a.clause.heads:
        if head.concepts & empty:
            return False
        handles |= {f"concept {c}" for c in head.concepts}
    return bool(handles) and not handles.isdisjoint(b.content.handles)


def _is_off(part: _Part) -> bool:
    """Whether it says of an event that there was none."""
    if part.clause is None:
        return False
    held = meaning(_HELD)
    return _OFF.search(part.text) is not None or any(
        h.concepts & held and not h.concepts & meaning(_SAYING) for h in part.clause.heads
    )


def _is_held(part: _Part) -> bool:
    """Whether it says of an event that there was one."""
    if part.clause is None or not part.clause.plain:
        return False
    held = meaning(_HELD)
    return _OFF.search(part.text) is None and any(
        w.concepts & held for w in words(part.clause.text, part.sentence.language)
    )


def _only_later(a: _Part, b: _Part) -> bool:
    """Whether what had not happened when the one was written may have happened since."""
    written, told = a.told.article.published.time, b.told.article.published.time
    text = a.told.article.text
    bounds = [m[0].zfill(5) for m in HOUR.finditer(text, a.sentence.start, a.sentence.end)]
    known = max(bounds, default=written)
    hours = [
        m[0].zfill(5) for m in HOUR.finditer(b.told.article.text, b.sentence.start, b.sentence.end)
    ]
    if hours and known:
        return min(hours) >= known
    if not _YET.search(text, a.sentence.start, a.sentence.end):
        return False
    return not (written and told) or told > written
