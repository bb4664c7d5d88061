"""A written sentence denies what its evidence denies, and hedges what it hedges.

A negation works on its clause. Each clause of the statement is held against the clause of
the evidence that has most of its words. Between languages words cannot be matched: there
only a negation that one side has and the other has not is noticed, and not judged.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarize.grounding.content import WORD, stem
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.passages.model import Sentence

_DENIES = {
    "ru": r"не|ни|нет|нету|никто|никого|никому|никем|ничто|ничего|ничему|никогда|нигде|никуда"
    r"|никак\w*|ничь\w+|нельзя|невозможно|отказ(?:ал|ыва|ать)\w*|отверг\w*|отверга\w+"
    r"|опроверг\w*|опроверга\w+|отрица\w+|воздержа\w+|без|закры\w+|незаверш\w+|ложн\w+",
    "uk": r"не|ні|ані|немає|нема|ніхто|нікого|нікому|ніким|ніщо|нічого|нічому|ніколи|ніде"
    r"|нікуди|ніяк\w*|жод\w+|неможливо|відмов(?:ив|ля|ит)\w*|відки(?:ну|да)\w+|спросту\w+"
    r"|запереч\w+|утрима\w+|без|зачине\w+|закри\w+|брак|неправд\w+",
    "kk": r"емес\w*|жоқ\w*|ешкім\w*|ештеңе\w*|ешнәрсе\w*|ешқандай|ешқашан|ешқайда|бас\s+тарт\w+"
    r"|жоғ\w+|жалған\w*|жоққа\s+шығар\w+|теріске\s+шығар\w+"
    r"|\w{2,}(?:ма|ме|ба|бе|па|пе)(?:с|й|ды|ді|ған|ген|йды|йді|йтын|йтін|пты|пті)\w{0,5}"
    r"|\w{2,}(?:май|мей|пай|пей)",
    "en": r"not|\w+n['’]t|cannot|no|never|nobody|none|nothing|neither|nor|nowhere"
    r"|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject\w*|fail(?:s|ed|ing)?"
    r"|untrue|false|without|yet\s+to|un(?:able|likely|decided|known|harmed|verified)|closed|shut",
}
_NO_DENIAL = {
    "ru": r"не\s+(?:менее|меньше|более|больше|только|позднее|позже|ранее|раньше)|как\s+ни"
    r"|не(?=\s[^,.;]{1,40},\s+а\s)",
    "uk": r"не\s+(?:менше|більше|лише|тільки|пізніше|раніше)|не\s+менш"
    r"|не(?=\s[^,.;]{1,40},\s+а\s)",
    "kk": r"(?:кем|көп|артық|ғана)\s+емес|\w+[ғқгк][ае](?:\s+да)?\s+жетпей\w*",
    "en": r"not\s+only|no\s+(?:less|fewer|more|later|earlier)\s+than|not\s+(?:less|more)\s+than",
}
"""Bounds of a number, and the like: «не менее 14»."""
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
    denied: bool
    hedged: bool


_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first clause whose negation, or lack of one, is not that of the evidence."""
    mine = [c for s in statement.sentences for c in _clauses(statement, s)]
    sentences = [_clauses(evidence, s) for s in evidence.sentences]
    if statement.languages != evidence.languages:
        denies = any(c.denied for c in mine)
        denied = {any(c.denied for c in clauses) for clauses in sentences}
        return (
            None if denies in denied else Verdict(result=Result.UNCHECKED, reason=Reason.POLARITY)
        )
    source = [c for clauses in sentences for c in clauses]
    for clause in mine:
        shared = max(len(clause.words & c.words) for c in source) if source else 0
        if 2 * shared < len(clause.words) or shared < _SURE:
            continue  # reworded: that is for the check of content to say
        closest = [c for c in source if len(clause.words & c.words) == shared]
        if clause.denied not in {c.denied for c in closest}:
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.POLARITY, token=clause.text)
        if not clause.hedged and all(c.hedged for c in closest):
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUALIFIER, token=clause.text)
    return None


def _clauses(parsed: Parsed, sentence: Sentence) -> list[_Clause]:
    found: list[_Clause] = []
    text = parsed.article.text[sentence.start : sentence.end]
    language = sentence.language
    denied = False
    for part in _CLAUSE_END.split(text):
        bare = _any(_NO_DENIAL[language]).sub(" ", part)
        here = _any(_DENIES[language]).search(bare) is not None
        denied = here or (denied and _SUBORDINATE.match(part) is not None)
        hedged = _any(_HEDGES[language]).search(part) is not None
        words = frozenset(stem(w) for w in WORD.findall(bare) if len(w) > 2)
        if words:
            found.append(_Clause(part.strip(), words, denied, hedged))
    return found


@cache
def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
