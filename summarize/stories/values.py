"""Whether two figures are at odds, and what a figure's own words say of it: that it is a part,
a share, a guess, what was before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from summarize.language.amounts import Comparison, compare, rounding_unit
from summarize.language.tense import tense
from summarize.language.units import factor
from summarize.passages import Quantity, Sentence

_factor = lru_cache(maxsize=2_000)(factor)

_FROM = re.compile(r"(?<!\w)(?:с|со|от|з|із|від|from)\s+$", re.IGNORECASE)
_ABLATIVE = re.compile(r"[дтн][ае]н$")
_TO = re.compile(r"(?<!\w)(?:до|to)\s+$", re.IGNORECASE)
_DATIVE = re.compile(r"[ғқгкн][ае]$")
_OF_THEM = re.compile(r"\s+(?:из|з|із|of)\s+(?:них|them|those|яких|которых|which|whom)\b")
_OF_THE = re.compile(r"\s+(?:of\s+(?:the|its|their)|из|з|із)\s")
_THEM_AHEAD = re.compile(
    r"(?:(?:из|з|із|среди|серед)\s+(?:них|ких|яких|которых)|of\s+(?:them|these|those|whom|which)"
    r"|олардың|оның|ішінде|соның|including|в том числе|в т\. ?ч\.|у тому числі|зокрема)"
    r"[\s,:—–-]*(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_PART = re.compile(r"\d-?[сc]?[іы]$|еуі$|ауы$")
"""«31-і», «үшеуі»: the Kazakh possessive of a part."""
_MORE = re.compile(
    r"(?<!\w)(?:ещ[её]|ще|тағы|another|further|additional(?:ly)?|дополнительно|додатково|қосымша"
    r"|остальны\w+|решта|қалған|remaining|other|друг\w+|інш\w+)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<!\w)(?:на|by|up|down)\s+$", re.IGNORECASE)
_GROWTH = re.compile(
    r"(?<!\w)(?:вырос|увелич|возрос|сниз|сократ|упал|подня|повыс|подорож|подешев|прибав|зрос|збільш"
    r"|знизи|скоро|підня|підвищ|подорож|подешев|өс|арт|көбей|көтер|төменде|азай|қымбат|арзан"
    r"|ris|rose|climb|jump|soar|plung"
    r"|grew|grow|increas|fell|fall|cut|drop|rais|decreas)\w*",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?<!\w)(?:может|могут|мог(?:ла|ли|ло)?(?!\w)\s+бы|возможно|вероятно|прогноз\w*|ожида\w+"
    r"|предпола\w+|план(?:ир\w+|у\w+|ы|е|ом)?|намер\w+|если|бы|обеща\w+|пообеща\w+|потребу\w+"
    r"|може|можуть|міг|могла|могли|ймовірно|можливо|очіку\w+|планує\w*|якщо|якби|обіця\w+"
    r"|мүмкін|ықтимал|болжа\w+|күтіл\w+|күт[іе]\w*|жоспар\w*|егер|уәде\w*"
    r"|may|might|could|would|expect\w*|forecast\w*|project(?:ed|s|ion)|predict\w*|plan(?:s|ned|ning)?"
    r"|if|unless|promis\w+|pledg\w+|likely|possibl[ey])(?!\w)",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"(?<!\w)(?:треб(?:у|ов)\w+|прос(?:ит|ят|ил\w*)|вимага\w+|прос(?:ить|ять)|предлага\w+"
    r"|пропону\w+|demand\w*|want\w*|ask\w*|request\w*|offer\w*|seek\w*|sought)(?!\w)",
    re.IGNORECASE,
)
_WISHED_BEHIND = re.compile(r"(?:талап|сұра|ұсын)\w*", re.IGNORECASE)
"""Kazakh says behind the figure that somebody asks for it."""
_CLAUSE = re.compile(r"[,;:]\s|\s[—–]\s")
_KAZAKH_IF = re.compile(r"\w(?:са|се)(?=[,\s])")
_FUTURE = re.compile(
    r"(?<!\w)(?:будет|будут|будем|буде|будуть|будемо|will|shall|going to|to be)(?!\w)",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s*(?:/|(?:в|за|на)\s+(?:день|сутки|час|минуту|месяц|неделю|год|человека|душу|одного)(?!\w)"
    r"|(?:на|за|у|в)\s+(?:день|добу|годину|місяць|тиждень|рік|людину)(?!\w)"
    r"|(?:per|each|every|apiece|a\s+(?:day|week|month|year|night|head|person|tonne|barrel))(?!\w)"
    r"|ежедневно|ежегодно|ежемесячно|щодня|щороку|щомісяця)",
    re.IGNORECASE,
)
_PER_AHEAD = re.compile(
    r"(?<!\w)по\s+$|(?<!\w)(?:кажд\w+|кожн\w+|кожен|each|every|per|әр|әрбір|күніне|жылына|айына|сағатына"
    r"|аптасына|тәулігіне|әрқайсысына|ежедневно|ежегодно|щодня|щороку|daily|annual(?:ly)?)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?<!\w)(?:с начала|с момента|за все время|за всё время|з початку|від початку|з моменту"
    r"|since (?!then)|so far this|this (?:year|season)|to date|басынан|басталғалы)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters."""
_LOOSE = Decimal("0.05")
"""Share of a figure by which another one that has fewer digits may be off…"""
_COUNTED = 100
"""…unless it counts so few that nobody rounds."""
_FRACTION = Decimal("0.15")
"""The same for what is told as a fraction: a third is thirty per cent and more."""
_APART = 20
"""Times."""
_CONVERTED = Decimal("0.02")
"""The same for one that was put into another unit."""


def at_odds(a: Quantity, b: Quantity) -> bool:
    """Whether an editor wants to know of both. A figure that is rounded without saying so, or
    put into other units, is at odds with nothing."""
    if compare(a, b) is not Comparison.DIFFERENT:
        return False
    if a.high is not None or b.high is not None:
        return True
    x, y = _factor(a.unit), _factor(b.unit)
    one, other = (
        q.value * f[1] if f and x and y and x[0] == y[0] else q.value for q, f in ((a, x), (b, y))
    )
    if not one or not other:
        return one != other
    apart = abs(one - other) / max(abs(one), abs(other))
    if "part" in (a.unit, b.unit) and apart <= _FRACTION:
        return False
    converted = a.unit != b.unit and x is not None and y is not None and x[1] != y[1]
    if converted and apart <= _CONVERTED:
        return False
    return not (apart <= _LOOSE and (_rounds(a, b) if not converted else _coarse(a, b)))


def far_apart(a: Quantity, b: Quantity) -> bool:
    """Whether two values are so far apart that they can hardly be of one thing."""
    x, y = (abs(q.value * (f[1] if (f := _factor(q.unit)) else 1)) for q in (a, b))
    return min(x, y) * _APART < max(x, y)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether one of them is the other with fewer digits."""
    rough, fine = sorted((a, b), key=lambda q: _digits(q.value))
    if _digits(rough.value) >= _digits(fine.value):
        return False
    if fine.value == fine.value.to_integral_value() and abs(fine.value) < _COUNTED:
        return False
    return abs(rough.value - fine.value) <= rounding_unit(rough.value) / 2


def _coarse(a: Quantity, b: Quantity) -> bool:
    """Of one length in two units: «19 часов 25 минут», «двадцать часов»."""
    rough = max((a, b), key=lambda q: f[1] if (f := _factor(q.unit)) else Decimal(0))
    return rough.value == rough.value.to_integral_value() or rough.value % 1 == Decimal("0.5")


def replaced(quantity: Quantity, others: Sequence[Quantity], text: str) -> bool:
    """Whether it is what a value was before a change («с 14,25 до 13,75 процента»)."""

    def stands(q: Quantity, before: re.Pattern[str], ending: re.Pattern[str]) -> bool:
        said = text[q.start : q.end]
        return bool(before.search(text, max(0, q.start - 8), q.start) or (ending.search(said)))

    return stands(quantity, _FROM, _ABLATIVE) and any(
        stands(q, _TO, _DATIVE) for q in others if q is not quantity and q.unit == quantity.unit
    )


def is_part(quantity: Quantity, text: str) -> bool:
    """Whether it counts some of those that were named before («трое из них», «ещё двое»)."""
    before = text[max(0, quantity.start - _NEAR) : quantity.start]
    return bool(
        _PART.search(text[quantity.start : quantity.end])
        or _OF_THEM.match(text, quantity.end)
        or (not quantity.unit and _OF_THE.match(text, quantity.end))
        or _THEM_AHEAD.search(before)
        or _MORE.search(before)
    )


class Mood(StrEnum):
    """Whether a figure is of what was, will be, may be or is asked for."""

    PAST = "past"
    FUTURE = "future"
    GUESS = "guess"
    WISH = "wish"


class Manner(NamedTuple):
    """How a figure is told. Two that are not told alike are not compared."""

    change: bool | None
    """By how much something changes, not what it is («выросла на 12 %»); None where the words
    can mean both."""
    each: bool
    """For each of some: a day, a person («по 250 тысяч», "a day")."""
    mood: Mood | None = None
    """None where nobody can tell."""
    since: bool = False
    """Counted up from a day that lies further back («с начала года»)."""

    def fits(self, other: Manner) -> bool:
        change = None in (self.change, other.change) or self.change is other.change
        mood = self.mood is other.mood or (
            # What nobody can tell may be what was or what will be.
            None in (self.mood, other.mood)
            and not {Mood.GUESS, Mood.WISH} & {self.mood, other.mood}
        )
        return change and mood and self.each is other.each and self.since is other.since


def manner(quantity: Quantity, sentence: Sentence, text: str, *, planned: bool) -> Manner:
    """How a figure is told.

    Args:
        planned: whether the sentence is known to tell what lies ahead.
    """
    before = text[max(sentence.start, quantity.start - _NEAR) : quantity.start]
    behind = text[quantity.end : min(sentence.end, quantity.end + _NEAR)]
    change: bool | None
    if sentence.language == "kk":
        change = None if _GROWTH.search(behind) else False
    else:
        grown = _GROWTH.search(before) or _GROWTH.match(behind.lstrip())
        change = bool(_BY.search(before) and grown)
    said = _said_around(quantity, sentence, text)
    return Manner(
        change=change,
        each=bool(_PER.match(text, quantity.end) or _PER_AHEAD.search(before)),
        mood=_mood(said, sentence.language, planned=planned),
        since=_SINCE.search(text, sentence.start, sentence.end) is not None,
    )


def is_guess(text: str) -> bool:
    """Whether a sentence tells of what may be or is promised, in whatever part of it."""
    return _AHEAD.search(text) is not None


class _Around(NamedTuple):
    """What stands around a figure within its clause."""

    before: str
    figure: str
    behind: str

    def __str__(self) -> str:
        return " ".join(self)


def _said_around(quantity: Quantity, sentence: Sentence, text: str) -> _Around:
    before = text[max(sentence.start, quantity.start - 2 * _NEAR) : quantity.start]
    behind = text[quantity.end : min(sentence.end, quantity.end + _NEAR)]
    return _Around(
        _CLAUSE.split(before)[-1], text[quantity.start : quantity.end], _CLAUSE.split(behind)[0]
    )


def _mood(said: _Around, language: str, *, planned: bool) -> Mood | None:
    around = str(said)
    asked = _WISHED_BEHIND.search(said.behind) if language == "kk" else _WISHED.search(said.before)
    if asked:
        return Mood.WISH
    if _AHEAD.search(around) or (language == "kk" and _KAZAKH_IF.search(said.before)):
        return Mood.GUESS
    told = tense(around, language)
    if told == "past":
        return Mood.PAST
    return Mood.FUTURE if planned or _FUTURE.search(around) else None
