"""Counts of nobody: «погибших нет», «ешкім зардап шеккен жоқ», "no one was hurt".

They are values like others: against an outlet that counts two dead they are a contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarize.passages import Quantity, Sentence
from summarize.stories.subjects import Subject, subjects

_LINK = r"(?:\s+(?:и|или|та|й|або|чи|and|or|мен|пен|бен|не|немесе)\s+\w+)?"
_AHEAD = re.compile(
    r"(?<!\w)(?:никто(?:\s+из\s+[\w\s]{1,30})?\s+не|(?:обош\w+\s+)?без|не\s+было|нет"
    r"|ніхто(?:\s+(?:з|із)\s+[\w\s]{1,30})?\s+не|обійш\w+\s+без|не\s+було|немає"
    r"|ешкім|ешқандай|бірде-бір\s+адам"
    r"|(?:no\s*one|nobody|none(?:\s+of\s+[\w\s]{1,30})?)(?:\s+(?:was|were|is|has|had|have|been))*"
    r"|no|without|zero)"
    r"(?:\s+(?:known|reported|people|persons|серьёзно|серьезно|адам|\w+\s+(?:и|та|и|or|and)))*\s+$",
    re.IGNORECASE,
)
"""What stands before the word: «обошлось без пострадавших»."""
_BEHIND = re.compile(
    rf"{_LINK}\s+(?:по\s+предварительным\s+данным\s+|пока\s+|поки\s+(?:що\s+)?|на\s+щастя\s+"
    r"|к\s+счастью\s+)?(?:нет|не\s+(?:было|было\s+и\s+нет|имеется|зафиксировано|поступало)"
    r"|нема|немає|не\s+(?:було|зафіксовано))(?!\w)",
    re.IGNORECASE,
)
"""What stands behind it: «погибших и пострадавших нет»."""
_KAZAKH = re.compile(
    rf"{_LINK}(?:\s+(?:\w+(?:ған|ген|қан|кен)(?:дар|дер)?|адам\w*|адамдар\w*))?\s+"
    r"(?:жоқ|болған\s+жоқ|болмады|тіркелген\s+жоқ|тіркелмеді)(?!\w)"
    r"|\s+(?:\w+\s+)?(?:таппа\w+|шекпе\w+|алма(?:ды|ған)\w*|болма(?:ды|ған)\w*|өлме\w+)",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"(?<!\w)(?:не|нет|никто|без|ні|ніхто|нема|немає|ешкім|no|none|nobody|without|zero)(?!\w)"
    r"|жоқ|[мбп][ае](?:ды|ді|ған|ген)",
    re.IGNORECASE,
)
"""Sentences without these count somebody, or nobody at all."""
_OTHERS = re.compile(
    r"(?:друг|больше|ещё|еще|нов|інш|більше|ще|басқа|тағы|жаңа|other|further|more|new|else)\w*",
    re.IGNORECASE,
)
"""«Больше пострадавших нет» counts those beside others."""
_WINDOW = 45
"""Characters."""
_CLOSE = 12
"""Characters."""
_CASUALTIES = re.compile(r"(?<!\w)(?:casualt|fatalit)\w+", re.IGNORECASE)
"""A count of casualties is of dead and injured together; none is none of either."""
_HARM = ("dead", "injured", "missing", "sick", "detained")
"""Subjects of which an outlet says that there are none."""


def none_of(text: str, sentence: Sentence) -> Iterator[tuple[Subject, Quantity]]:
    """The subjects that a sentence counts nobody of, each as a quantity of zero."""
    if not _ANY.search(text, sentence.start, sentence.end):
        return
    for subject in subjects():
        if subject.name not in _HARM:
            continue
        every = [*subject.words.finditer(text, sentence.start, sentence.end)]
        if subject.name == "dead":
            every += _CASUALTIES.finditer(text, sentence.start, sentence.end)
        for word in every:
            span = _around(text, word.start(), word.end(), sentence)
            if span is not None and not _OTHERS.search(
                text, max(sentence.start, span[0] - _CLOSE), span[1]
            ):
                yield (
                    subject,
                    Quantity(id="", start=span[0], end=span[1], value=Decimal(0), unit="person"),
                )
                break


def _around(text: str, start: int, end: int, sentence: Sentence) -> tuple[int, int] | None:
    """The words that say *none*, with the word that they stand beside."""
    first = max(sentence.start, start - _WINDOW)
    before = _AHEAD.search(text[first:start])
    window = text[end : min(sentence.end, end + _WINDOW)]
    behind = (_KAZAKH if sentence.language == "kk" else _BEHIND).match(window)
    if sentence.language == "kk":
        # «ешкім қаза тапқан жоқ» denies twice, «ешкім қаза тапты» is no Kazakh
        opened = first + before.start() if before else start
        return (opened, end + behind.end()) if behind else None
    if behind:
        return start, end + behind.end()
    return (first + before.start(), end) if before else None
