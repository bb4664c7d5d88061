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
from summarize.grounding.negation import Clause, may_deny, read
from summarize.language.concepts import words
from summarize.language.tense import tense
from summarize.passages import Sentence
from summarize.stories.claims import claim
from summarize.stories.contents import HOUR, Content, Handle, content_of, meaning
from summarize.stories.glossary import Glossary, Told
from summarize.stories.model import Disagreement, Slot
from summarize.stories.news import news, rivals
from summarize.stories.statements import Common, Weights, agree, opposed
from summarize.stories.values import is_guess

_ALIKE = 0.5
"""Share of all that the two statements say, but for the denial."""
_PARTS = 3
"""Words, names and numbers that both have."""
_SHORT_ALIKE = 0.65
"""The share with fewer."""
_VERB_ALIKE = 0.36
"""The share where the very verb is denied,"""
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

    @property
    def text(self) -> str:
        return self.told.article.text[self.start : self.end]


def outcomes(told: Sequence[Told], glossary: Glossary) -> Iterator[Disagreement]:
    """What one outlet tells and another denies, each shown once."""
    parts = [p for t in told for p in _parts(t, glossary)]
    weights = Weights(p.content for p in parts)
    found = sorted(
        (
            (-common.dice, i, j)
            for i, a in enumerate(parts)
            if a.denies
            for j, b in enumerate(parts)
            if not b.denies and rivals(a.told, b.told)
            if (common := _deny(a, b, weights)) is not None
        )
    )
    used: set[tuple[str, str]] = set()
    for _, i, j in found:
        a, b = parts[i], parts[j]
        if any(
            _same_denial(a, p, weights)
            for p in parts
            if p.denies and p.told is b.told
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


def _parts(told: Told, glossary: Glossary) -> Iterator[_Part]:
    article = told.article
    for sentence in news(told):
        start, end = sentence.start, sentence.end
        text = article.text[start:end]
        whole = content_of(told, [article.span(start, end)], glossary)
        yield _Part(told, sentence, start, end, whole, None, _DENIAL.search(text) is not None)
        planned = sentence.id in told.passages.next
        off = _OFF.search(text) is not None
        denying = off or may_deny(text, sentence.language)
        read_clauses = {c.text: c for cs in read(whole.parsed) for c in cs}
        for a, b in clauses(text):
            clause = read_clauses.get(text[a:b].strip())
            if clause is None:
                continue
            cancels = off and _OFF.search(article.text, start + a, start + b) is not None
            denies = denying and bool(clause.heads or clause.denies or cancels)
            if not denies and _DENIAL.search(article.text, start + a, start + b):
                continue
            if is_guess(text[a:b]) and not cancels:
                continue
            if planned and tense(text[a:b], sentence.language) != "past":
                continue
            part = content_of(told, [article.span(start + a, start + b)], glossary)
            if denies and len(part.terms) + len(part.keys) <= _SHORT:
                # «…встреча, намеченная на утро, не состоялась»
                a = 0
                part = content_of(told, [article.span(start, start + b)], glossary)
            yield _Part(told, sentence, start + a, start + b, part, clause, denies)


def _deny(a: _Part, b: _Part, weights: Weights) -> Common | None:
    """What a denial shares with what it denies; None when it does not deny it."""
    x, y = a.content, b.content
    if agree(x.quantities, y.quantities) is False or (x.days and y.days and not x.days & y.days):
        return None
    if x.handles.isdisjoint(y.handles):
        return None
    common = weights.common(x, y)
    if common.words < 1 or _only_later(a, b):
        return None
    parts = common.words + common.names + common.figures
    if a.clause is None or b.clause is None:
        if a.clause is not b.clause:
            return None
        enough = parts > 1 and common.dice >= (_ALIKE if parts >= _PARTS else _SHORT_ALIKE)
        return common if enough and opposed(x, y) else None
    if tense(b.text, b.sentence.language) == "future":
        return None
    if len(y.terms) < _SHORT:
        return None
    held = common.names and _is_off(a) and _is_held(b)
    if held and parts >= _SHORT and common.dice >= _EVENT_ALIKE:
        return common
    if common.dice < _VERB_ALIKE or common.words < _SHORT and not common.names:
        return None
    return common if _asserts(a, b) else None


def _same_denial(a: _Part, b: _Part, weights: Weights) -> bool:
    """Whether the other outlet denies it as well, somewhere."""
    common = weights.common(a.content, b.content)
    return common.words > 0 and common.dice >= _DENIED_TOO


def _asserts(a: _Part, b: _Part) -> bool:
    """Whether the second has the very word that the first denies."""
    if a.clause is None or b.clause is None or not b.clause.plain or _NOBODY.search(a.text):
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
        m[0].zfill(5)
        for m in HOUR.finditer(b.told.article.text, b.sentence.start, b.sentence.end)
    ]
    if hours and known:
        return min(hours) >= known
    if not _YET.search(text, a.sentence.start, a.sentence.end):
        return False
    return not (written and told) or told > written
