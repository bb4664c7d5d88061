"""Whether a sentence tells what was or what will be: cue words and verb endings.

Made for one purpose: to choose between last Friday and the coming one. A wrong answer there
is a wrong date, so every doubt gives None.
"""

from __future__ import annotations

import re

from summarize.language.time_words import Tense

# Words that show what is planned (a date beside them may lie ahead even where the verb is in
# the past: «договорились встретиться в пятницу»), and endings of the past tense.
_AHEAD = {
    "ru": r"буд(?:ет|ут)|состо[ия]тся|пройд[её]т|пройдут|начн[её]тся|начнутся|планир\w+|намер\w+"
    r"|намеч\w+|назнач\w+|ожида\w+|предсто\w+|запланир\w+|посет[ия]т|прибудет|выступит|должн\w+"
    r"|договор\w+|соглас\w+|обеща\w+|пообеща\w+|переносит\w*|перенес\w+|отлож\w+|встретятся"
    r"|откроется|заработает|вступит|объявят|\w+(?:[её]тся|ются|ится|ятся|ть|ться|ти)",
    "uk": r"буд(?:е|уть)|відбудеться|відбудуться|пройд(?:е|уть)|почн(?:еться|уться)|планує\w*"
    r"|заплан\w+|признач\w+|очіку\w+|має|мають|домов\w+|обіця\w+|перенес\w+|відклад\w+|відвідає"
    r"|відкриється|запрацює|набуде|повинн\w+|мусить|\w+(?:ться|ти|тися)",
    "kk": r"\w+(?:ады|еді|йды|йді|мақ|мек|бақ|бек|пақ|пек)|жоспар\w*|күтіл\w+|тиіс|керек|келіс\w+"
    r"|уағда\w+|уәде\w*|тағайында\w+|болжан\w+|\w+(?:уға|уге|уды|уді)",
    "en": r"will|shall|would|due|scheduled|plan\w*|expect\w*|to be|going to|set to|set for|agreed"
    r"|pledged|promised|postponed|delayed|may|might|must|should|until|upcoming|ahead of"
    r"|to (?!the|a|an|his|her|its|their|our|my|this|that|these|those|some|all|one|two)[a-z]+",
}
_BEHIND = {
    "ru": r"\w{2,}(?:ал|ел|ёл|ил|ыл|ул|ол|яла|ала|ела|ила|ыла|ула|шла|шли|али|ели|или|ыли|ули|яли"
    r"|ало|ело|ило|ыло|уло|яло|лся|лась|лось|лись)|был[аио]?|сгорел\w*|умер|погиб|[а-яё]+ен[аоы]?",
    "uk": r"\w{2,}(?:ав|ив|ів|їв|ув|яв|ала|ила|іла|ула|яла|али|или|іли|ули|яли|ало|ило|іло|уло|яло"
    r"|вся|лася|лося|лися)|бу(?:в|ла|ло|ли)|[а-яіїє]+(?:ено|ано|ято)|загинув|помер",
    "kk": r"\w+(?:ды|ді|ты|ті|ған|ген|қан|кен)|болатын|еді|екен",
    "en": r"\w{2,}ed|was|were|had|said|told|met|held|won|lost|broke|began|took|made|gave|went|came"
    r"|left|found|ran|hit|struck|fell|rose|cut|killed|spoke|became",
}


def tense(sentence: str, language: str) -> Tense | None:
    """Whether a sentence tells what was or what will be.

    None when it does both («договорились, что встреча пройдёт…»), neither, or when the
    language is not one of ru, kk, uk, en.
    """
    if language not in _AHEAD:
        return None
    ahead = re.search(rf"(?<!\w)(?:{_AHEAD[language]})(?!\w)", sentence, re.IGNORECASE)
    behind = re.search(rf"(?<!\w)(?:{_BEHIND[language]})(?!\w)", sentence, re.IGNORECASE)
    if bool(ahead) == bool(behind):
        return None
    return "future" if ahead else "past"


_CLAUSE_END = re.compile(r"[,;:—]\s")


def clause(text: str, start: int, end: int) -> str:
    """The part of the sentence ``text`` around ``start:end`` that has its verb.

    The clause between the nearest commas, or the whole sentence when that clause is too
    short to have a verb of its own («Сегодня вечером, в последний день зимы, …»).
    """
    before = [m.end() for m in _CLAUSE_END.finditer(text, 0, start)]
    after = _CLAUSE_END.search(text, end)
    part = text[before[-1] if before else 0 : after.start() if after else len(text)]
    return part if len(part) - (end - start) > 25 else text
