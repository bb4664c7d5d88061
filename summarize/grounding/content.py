"""The words of a written sentence are words of what it cites.

Only within one language: between languages no word list tells whether a clause was added,
and the verdict says so instead of passing.
"""

from __future__ import annotations

import re

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.language.word_lists import word_list

WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_SHORT = 4
"""Letters: shorter words are mostly grammar."""
_GRAMMAR = {
    "ru": word_list(
        "была были было будет будут быть этот этого этом этой этих того тому этим также таким "
        "который которая которое которые которого которой которых которому которым котором "
        "после перед через между около более менее чтобы когда если пока либо тоже него неё "
        "нему ними них свой своей своего своих своем свою себя всех всего всем один одна одного"
    ),
    "uk": word_list(
        "була були було буде будуть бути цього цьому цієї також який яка яке які якого якої "
        "яких яким якому після перед через між коло більше менше щоби коли якщо поки його їхній "
        "свої свого своїх своєї свою себе всіх усіх всього один одна одного"
    ),
    "kk": word_list(
        "және мен пен бен туралы үшін кейін дейін бойынша арқылы сондай-ақ болып деген екен "
        "еді болды болған болады отырып оның олар олардың осы сол бұл қарай арасында"
    ),
    "en": word_list(
        "that this these those which were been being have will would with from into than then "
        "their they them there about after before over under between also when while where whom "
        "didn't doesn't don't isn't aren't wasn't weren't won't hasn't haven't hadn't can't "
        "what who's it's such some both each more less does done having upon onto during"
    ),
}


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unchecked when words come from elsewhere, or the languages differ.

    Names are left to their own check, which knows how they inflect.
    """
    if statement.languages != evidence.languages:
        return Verdict(result=Result.UNCHECKED, reason=Reason.CONTENT)
    (language,) = statement.languages
    known = {stem(w) for w in WORD.findall(evidence.text)}
    named = [m for n in statement.names for m in n.mentions]
    strange = [
        m[0]
        for m in WORD.finditer(statement.article.text)
        if len(m[0]) >= _SHORT
        and m[0].casefold() not in _GRAMMAR[language]
        and stem(m[0]) not in known
        and not any(n.start <= m.start() < n.end for n in named)
    ]
    if strange:
        return Verdict(result=Result.UNCHECKED, reason=Reason.CONTENT, token=" ".join(strange))
    return None


def stem(word: str) -> str:
    """The beginning of a word, which inflection leaves alone in ru, uk, kk and en."""
    folded = word.casefold().replace("ё", "е")
    return folded[: max(_SHORT, len(folded) - 3)] if len(folded) > _SHORT else folded
