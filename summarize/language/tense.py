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
    r"|\w+(?:[её]тся|ются|ится|ятся|[аяиеуоы]ть|ться|йти|вести|нести|везти)"
    r"|(?!ответ|отч[её]т|совет|приоритет|секрет|университет|суверенитет|минут|институт|маршрут"
    r"|валют|приют|салют)(?:\w+(?:ут|ют|ят)|(?:по|при|вы|за|у|от|про|до|с|на|об|пере|рас|раз|воз)\w+(?:ит|[её]т))",
    "uk": r"буд(?:е|уть)|відбудеться|відбудуться|пройд(?:е|уть)|почн(?:еться|уться)|планує\w*"
    r"|заплан\w+|признач\w+|очіку\w+|має|мають|домов\w+|обіця\w+|перенес\w+|відклад\w+|відвідає"
    r"|відкриється|запрацює|набуде|повинн\w+|\w+(?:ться|[аяиіуос]ти|тися|уть|ють|ать|ять|ить|іть)",
    "kk": r"\w+(?:ады|еді|йды|йді|мақ|мек|бақ|бек|пақ|пек)|жоспар\w*|күтіл\w+|тиіс|керек|келіс\w+"
    r"|уағда\w+|уәде\w*|тағайында\w+|болжан\w+|\w+(?:уға|уге|уды|уді)",
    "en": r"will|shall|would|due|scheduled|plan\w*|expect\w*|to be|going to|set to|set for|agreed"
    r"|pledged|promised|postponed|delayed|may|might|must|should|until|upcoming|ahead of"
    r"|to (?!the|a|an|his|her|its|their|our|my|this|that|these|those|some|all|one|two)[a-z]+",
}
_BEHIND = {
    "ru": r"\w{2,}(?:ал|ел|ёл|ил|ыл|ул|ол|яла|ала|ела|ила|ыла|ула|шла|шли|али|ели|или|ыли|ули|яли"
    r"|ало|ело|ило|ыло|уло|яло|лся|лась|лось|лись)|был[аио]?|сгорел\w*|умер|погиб|[а-яё]+ен[аоы]?",
    "uk": r"\w{2,}(?:ав|ив|ув|яв|ала|ила|іла|ула|яла|али|или|іли|ули|яли|ало|ило|іло|уло|яло"
    r"|вся|лася|лося|лися)|бу(?:в|ла|ло|ли)|[а-яіїє]+(?:ено|ано|ято)|загинув|помер"
    r"|(?:про|при|до|на|від|за|ви)?вів|(?:по)?сів|з?міг|(?:при|ви|за)?ніс|в?тік",
    # «өтеді» is to come, «өтті» is past
    "kk": r"\w+(?:(?<![аей])(?:ды|ді)|ты|ті|ған|ген|қан|кен)|болатын|еді|екен",
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


# Past tense of saying, which takes the day beside it: «сообщил в среду», «сәрсенбіде айтты».
_SAID = {
    "ru": r"(?:со|про|за|с|рас|у|от|вы|на|при|о|об|пере|до|подо)?"
    r"(?:общи|яви|каза|говори|помни|метил|черкну|точни|снил|пояснил|добави|ращи|сказа|объяви"
    r"|писа|заключ[иа]|комментирова|подтверди|призна|обеща|предупреди)\w*"
    r"(?:л|ла|ло|ли|лся|лась|лись)",
    "uk": r"(?:по|за|роз|с|на|при|о|під|про|ви)?(?:відоми|яви|каза|говори|голоси|зна[чв]|яснюва"
    r"|яснил|точни|дода|повіда|оголоси|писа|коментува|твердил|обіця|переди|тверди)\w*"
    r"(?:в|ла|ло|ли|вся|лася|лися)",
    "kk": r"деді|айтты|хабарлады|мәлімдеді|жазды|түсіндірді|нақтылады|жариялады|растады"
    r"|ескертті|қосты",
    "en": r"said|told|announced|reported|confirmed|stated|warned|added|wrote|declared|explained"
    r"|acknowledged|admitted|promised|pledged|tweeted|posted|noted|claimed",
}
_BETWEEN = {
    "ru": r"(?:,?\s(?:в|во|ещё|еще|им|ей|журналистам|агентству|также))*\s",
    "uk": r"(?:,?\s(?:в|у|ще|йому|їй|журналістам|також))*\s",
    "kk": r"(?:\s(?:журналистерге|күні|деп))*\s",
    "en": r"(?:\s(?:on|late|early|the|reporters|journalists|in|a|statement|that|also))*\s",
}


def beside(text: str, start: int, end: int, language: str) -> Tense | None:
    """The tense of a verb of saying that stands right before or behind ``start:end``: the day is
    its own («будет закрыт, сообщили в среду»), whatever else the sentence tells."""
    if language not in _SAID:
        return None
    said, gap = _SAID[language], _BETWEEN[language]
    before, after = text[max(0, start - 80) : start], text[end : end + 60]
    if re.search(rf"(?<!\w)(?:{said}){gap}$", before, re.IGNORECASE):
        return "past"
    if language != "en" and re.match(rf"{gap}(?:{said})(?!\w)", after, re.IGNORECASE):
        return "past"
    return None


_CLAUSE_END = re.compile(r"[,;:—]\s")
_REACH = 500
"""Characters on each side in which the verb is looked for: no sentence is longer."""


def clause(text: str, start: int, end: int) -> str:
    """The part of the sentence ``text`` around ``start:end`` that has its verb.

    The clause between the nearest commas, or the whole sentence when that clause is too
    short to have a verb of its own («Сегодня вечером, в последний день зимы, …»).
    """
    begin, stop = max(0, start - _REACH), min(len(text), end + _REACH)
    text, start, end = text[begin:stop], start - begin, end - begin
    before = [m.end() for m in _CLAUSE_END.finditer(text, 0, start)]
    after = _CLAUSE_END.search(text, end)
    part = text[before[-1] if before else 0 : after.start() if after else len(text)]
    return part if len(part) - (end - start) > 25 else text
