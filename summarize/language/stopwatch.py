"""Numbers of a clock and of a stopwatch: hours that count nothing, results that count seconds."""

from __future__ import annotations

import re
from decimal import Decimal

from summarize.language.calendar_words import MONTH
from summarize.language.tokens import Token
from summarize.language.word_lists import word_list

_HOURS_RU = "перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат"
_HOURS_UK = "перш|друг|трет|четверт|п.ят|шост|сьом|восьм|дев.ят|десят|одинадцят|дванадцят"
_HOURS_EN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|the hour"
_SPOKEN_TIME = re.compile(
    # «в ночь с 14 на 15 июня», «12-го числа»
    rf"\b(?:с|со|з|із|зі) [0-3]?\d на (?=[0-3]?\d {MONTH.pattern.rstrip('$')})"
    r"|(?<!\d)[0-3]?\d(?:-\w{1,3})? числ[аоуі]\b"
    # «двенадцать минут седьмого», «чверть на сьому», "twelve minutes past six"
    rf"|(?:(?:[\w’'-]+ ){{1,2}}минут[аы]?|половин\w) (?:{_HOURS_RU})(?:ого|его)\b"
    rf"|(?:(?:[\w’'-]+ ){{1,2}}(?:хвилин[аи]?|чверть) (?:на|по)|пів на) (?:{_HOURS_UK})\w+"
    rf"|[\w-]+ minutes (?:past|to) (?:{_HOURS_EN})\b|(?:quarter|half) past [a-z]+\b"
    r"|quarter to [a-z]+\b"
    r"|\w+[дтн][ае]н (?:\w+ ){1,2}минут (?:өт|кет)\w*",
    re.IGNORECASE,
)
_CUES = ("числ", " на ", "минут", "половин", "хвилин", "чверть", "minutes", "past", "quarter")
"""Words without which a text holds none of them: it is searched for those first."""

_CLOCK = word_list("at в о у сағат about около")


def spoken_times(text: str) -> list[tuple[int, int]]:
    """Offsets of the days and hours that have no month word or colon at their number."""
    low = text.lower()
    if not any(cue in low for cue in _CUES):
        return []
    return [m.span() for m in _SPOKEN_TIME.finditer(text)]


def result_at(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    """The seconds of 2:27:41 or 3:58.77 and the index after it, unless the words of a clock
    lead to it."""
    texts = [t.text for t in tokens[at : at + 5]]
    glued = not any(t.after_space for t in tokens[at + 1 : at + 3])
    if len(texts) < 3 or not glued or not texts[0].isdigit() or texts[1] != ":":
        return None
    if at and (tokens[at - 1].text.lower() in _CLOCK or tokens[at - 1].text == ":"):
        return None
    parts, after = [texts[0]], at + 3
    if len(texts) > 4 and texts[2].isdigit() and texts[3] == ":" and texts[4][:1].isdigit():
        parts.append(texts[2])
        after = at + 5
    elif not re.fullmatch(r"\d\d[.,]\d{1,2}", texts[2]):
        return None
    last = tokens[after - 1].text.replace(",", ".")
    if not re.fullmatch(r"\d\d(?:\.\d+)?", last):
        return None
    seconds = Decimal(0)
    for part in (*parts, last):
        seconds = seconds * 60 + Decimal(part)
    return seconds, after
