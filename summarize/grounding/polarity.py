"""A written sentence denies what its evidence denies, and hedges what it hedges.

A negation works on its clause. Each clause of the statement is held against the clause of
the evidence that has most of its words. Between languages words cannot be matched: there
only a negation that one side has and the other has not is noticed, and not judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarize.grounding.content import WORD, stem
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.passages.model import Sentence

_DENIES = {
    "ru": r"не|ни|нет|нету|никто|никого|никому|никем|ничто|ничего|ничему|никогда|нигде|никуда"
    r"|никак\w*|ничь\w+|нельзя|невозможно|отказ(?:ал|ыва|ать)\w*|отверг\w*|отверга\w+"
    r"|опроверг\w*|опроверга\w+|отрица\w+|воздержа\w+",
    "uk": r"не|ні|ані|немає|нема|ніхто|нікого|нікому|ніким|ніщо|нічого|нічому|ніколи|ніде"
    r"|нікуди|ніяк\w*|жод\w+|неможливо|відмов(?:ив|ля|ит)\w*|відки(?:ну|да)\w+|спросту\w+"
    r"|запереч\w+|утрима\w+",
    "kk": r"емес\w*|жоқ\w*|ешкім\w*|ештеңе\w*|ешнәрсе\w*|ешқандай|ешқашан|ешқайда|бас\s+тарт\w+"
    r"|жоғы(?:н|мен|ның|на)?|жоққа\s+шығар\w+|теріске\s+шығар\w+"
    r"|\w{2,}(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|йды|йді|йтын|йтін|пты|пті)\w{0,5}"
    r"|\w{2,}(?:май|мей|пай|пей)",
    "en": r"not|\w+n['’]t|cannot|no|never|nobody|none|nothing|neither|nor|nowhere"
    r"|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject\w*|fail(?:s|ed|ing)?"
    r"|yet\s+to",
}
_NO_DENIAL = {
    "ru": r"не\s+(?:менее|меньше|более|больше|только|позднее|позже|ранее|раньше)|как\s+ни"
    r"|не(?=\s[^,.;]{1,40},\s+а\s)|без\s+малого",
    "uk": r"не\s+(?:менше|більше|лише|тільки|пізніше|раніше)|не\s+менш"
    r"|не(?=\s[^,.;]{1,40},\s+а\s)|без\s+малого",
    "kk": r"(?:кем|көп|артық|ғана)\s+емес|\w+[ғқгк][ае](?:\s+да)?\s+жетпей\w*",
    "en": r"not\s+only|no\s+(?:less|fewer|more|later|earlier)\s+than|not\s+(?:less|more)\s+than",
}
"""Bounds of a number, and the like: «не менее 14»."""
_NEAR_DENIAL = {
    "ru": r"без|закры\w+|незаверш\w+|ложн\w+|пропус[кт]\w+|лиш[её]н\w*|ещ[её]|отмен\w+",
    "uk": r"без|зачине\w+|закри\w+|брак|неправд\w+|пропус[кт]\w+|позбавл\w+|ще|скасу\w+",
    "kk": r"жалған\w*|жабы\w+|әлі|\w+с[ыі]з\w*",
    "en": r"untrue|false|without|un(?:able|likely|decided|known|harmed|verified)|closed|shut"
    r"|miss\w*|still|only|cancel\w*|lack\w*|skip\w*",
}
"""Words that say in another way what a negation says: «не выступит», «пропустит»."""
_HEDGES = {
    "ru": r"возможно|вероятно|предположительно|якобы|может|могут|мог|могла|могли|планиру\w+"
    r"|намерен\w*|если|хочет|хотят|предлага\w+|предложил\w*|собира\w+ся|обеща\w+|пообеща\w+",
    "uk": r"можливо|ймовірно|імовірно|нібито|може|можуть|міг|могла|могли|плану\w+|якщо|хоче"
    r"|хочуть|мають\s+намір|має\s+намір|пропону\w+|запропонув\w+|збира\w+ся|обіця\w+|пообіця\w+",
    "kk": r"мүмкін\w*|бәлкім|ықтимал\w*|жоспарла\w+|көзде\w+|егер|ниетт\w+|ұсын\w+|уәде\s+\w+"
    r"|\w+мақшы|\w+мекші|\w+бақшы|\w+бекші|\w+пақшы|\w+пекші",
    "en": r"may|might|could|possibly|probably|perhaps|allegedly|reportedly|suspected|plan(?:s|ned)?"
    r"|intend(?:s|ed)?|if|wants?|propos\w+|offer(?:s|ed)?|promis\w+|pledg\w+|consider\w*",
}
_CLAUSE_END = re.compile(r"[,;:.!?…—–]+(?:\s|$)|\s-\s|\s(?:но|а|але|but|ал|бірақ)\s", re.IGNORECASE)
# «опроверг, что …»: what follows is denied, too.
_SUBORDINATE = re.compile(
    r"\W*(?:что|чтобы|будто|о том|що|щоб|ніби|про те|that|whether)\b", re.IGNORECASE
)


class _Clause(NamedTuple):
    text: str
    words: frozenset[str]
    denies: bool
    """Whether it holds a word of denial itself."""
    denied: bool
    near: bool
    """Whether it holds a word that is near a denial."""
    hedged: bool


_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first clause whose negation, or lack of one, is not that of the evidence."""
    mine = [c for s in statement.sentences for c in _clauses(statement, s)]
    sentences = [_clauses(evidence, s) for s in evidence.sentences]
    if statement.languages != evidence.languages:
        return _counted(mine, sentences)
    source = [c for clauses in sentences for c in clauses]
    reworded = False
    for clause in mine:
        shared = max(len(clause.words & c.words) for c in source) if source else 0
        if 2 * shared < len(clause.words) or shared < _SURE:
            reworded = True
            continue
        closest = [c for c in source if len(clause.words & c.words) == shared]
        if clause.denied not in {c.denied for c in closest}:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=clause.text)
        if not clause.hedged and all(c.hedged for c in closest):
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUALIFIER, token=clause.text)
    return _counted(mine, sentences) if reworded else None


def _counted(mine: Sequence[_Clause], sentences: Sequence[Sequence[_Clause]]) -> Verdict | None:
    """Whether one side denies something and the other does not, whichever words match."""
    source = [c for clauses in sentences for c in clauses]
    said, given = sum(c.denies for c in mine), sum(c.denies for c in source)
    lost = not said and all(any(c.denies for c in clauses) for clauses in sentences)
    if not source or not (lost or said > given):
        return None
    # A denial that was lost may have become another word; one that was gained, hardly.
    sure = not lost and not given and not any(c.near for c in source)
    return Verdict(result=Result.UNSUPPORTED if sure else Result.UNCHECKED, reason=Reason.POLARITY)


def _clauses(parsed: Parsed, sentence: Sentence) -> list[_Clause]:
    found: list[_Clause] = []
    text = parsed.article.text[sentence.start : sentence.end]
    language = sentence.language
    denied = False
    for part in _CLAUSE_END.split(_any(_NO_DENIAL[language]).sub(" ", text)):
        here = _any(_DENIES[language]).search(part) is not None
        denied = here or (denied and _SUBORDINATE.match(part) is not None)
        near = _any(_NEAR_DENIAL[language]).search(part) is not None
        hedged = _any(_HEDGES[language]).search(part) is not None
        words = frozenset(stem(w) for w in WORD.findall(part) if len(w) > 2)
        if words:
            found.append(_Clause(part.strip(), words, here, denied, near, hedged))
    return found


@cache
def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
