"""Quantities in ru, kk, uk and en: value, unit, qualifier, with exact offsets.

A number that is part of a date, a clock time, a name («Су-35», "G7") or a score is none.
What only says "many" («десятки», "thousands", «мыңдаған») has no value and is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarize.language.calendar_words import MONTH, taken_by_dates
from summarize.language.changes import is_change, is_sentence, is_spread
from summarize.language.compounds import compound_at
from summarize.language.fractions import part_at
from summarize.language.inflection import parses
from summarize.language.number_words import (
    HALF,
    KAZAKH_ABOUT,
    LANGUAGES,
    Numeral,
    is_part_of_others,
    numeral_at,
)
from summarize.language.qualifiers import (
    ABLATIVE,
    Qualifier,
    qualifier_before,
    qualifier_behind,
)
from summarize.language.quantity_starts import may_start
from summarize.language.ranges import AND, OF, Ends
from summarize.language.stopwatch import result_at, spoken_times
from summarize.language.tokens import Token, tokenize
from summarize.language.units import (
    TIME_UNITS,
    factor,
    is_canonical,
    is_currency_mark,
    noun_at,
    unit_at,
)
from summarize.language.word_lists import word_list

__all__ = ["QuantityWords", "find_quantities"]

_DAYPARTS = word_list("утра вечера ночи дня ранку вечора ночі pm am o'clock o’clock")
_ENGLISH_DAYPARTS = (["in", "the", "morning"], ["in", "the", "afternoon"], ["in", "the", "evening"])
_KAZAKH_DAYPARTS = word_list("таңғы түскі кешкі түнгі таңертеңгі")
_NO_COUNT_BEFORE = word_list("the its their his her our this that last")
_AT_AN_HOUR = word_list("в к до с после около о об з після близько")
_KAZAKH_CASE = re.compile(
    r"(?<=...)(?:[дтн]ан|[дтн]ен|ға|ге|қа|ке|[мбп]ен|[дтн]ың|[дтн]ің)$|^(?:ке|ге|ға|қа|тен|ден|дан|тан|нан)$"
)
_KAZAKH_ENDING = re.compile(
    r"[дтн][ае]н|[ғқгк][ае]|[дт][ае](?:й|ғы|гі)?|[дтн][ыі]ң?|[мбп]ен|с?[ыі]|ы?н[ае]|[ыі]?н"
)
_OLDER = (["younger", "than"], ["older", "than"], ["aged", "under"], ["aged", "over"])
_PEOPLE = word_list(
    "children people kids adults women men boys girls anyone everyone those pupils residents "
    "patients youngsters teenagers citizens drivers players"
)
_SPEEDS = {"km": {"сағатына": "km/h"}, "m": {"секундына": "m/s"}}
"""«Сағатына 120 шақырым» says first per what."""
_SIZED = re.compile(
    r"\b(?:(?:на|в|у) (?:сумму|срок|размере|объ[её]ме|количестве|возрасте|пределах|суму|строк"
    r"|термін|розмірі|обсязі|кількості|віці)|(?:стоимость|сумм|объ[её]м|длин|вес|срок|мощность|площадь"
    r"|глубин|высот|ширин|вместимость|дальность|вартіст|сум|обсяг|довжин|ваг|строк|термін"
    r"|потужніст|площ|глибин|висот|ширин)(?:ою|ом|ою|ей|ою|ю|ем)|завдовжки|завширшки|заввишки|завглибшки"
    r"|длительностью|продолжительностью|тривалістю)$"
)
_CALENDAR = word_list("hour quarter квартал")
_KAZAKH_AGE = re.compile(r"жас(?:ы|тары)(?:н?ың)?")
_ELEVEN = 11
_LAST_DAY = 31
_A_YEAR = 1800
_KAZAKH_HOURS = word_list("адам сағат минут күн рет")
_RANK = 4
"""From here on an ordinal without a noun is a rank, and no word of order."""
_IDIOMS = word_list("взгляд очередь погляд черга раз time глаз")
_THE_ONE = word_list("no the this that any every each which some")


class QuantityWords(NamedTuple):
    """A quantity as the text words it; ``text[start:end]`` holds qualifier and unit too."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    """Upper end of a range."""
    unit: str = ""
    """Canonical (``hour``, ``USD``, ``person``…), or the lemma of the counted noun in the
    text's language, or empty for a bare count."""
    qualifier: Qualifier | None = None
    ordinal: bool = False


def find_quantities(text: str, language: str) -> list[QuantityWords]:
    """All quantities of a text in order, disjoint.

    Args:
        language: ``ru``, ``kk``, ``uk`` or ``en``; in any other only digits with ``%``, a
            currency sign or an international abbreviation are read.
    """
    tokens = tokenize(text)
    starts = [i for i, token in enumerate(tokens) if may_start(token, language)]
    if not starts:
        return []
    dates = [*taken_by_dates(text, language), *spoken_times(text)]
    found: list[_Found] = []
    reader = _Reader(text, tokens, language)
    for i in starts:
        token = tokens[i]
        if found and i < found[-1].last:
            continue
        floor = found[-1].last if found else 0
        quantity = _result(tokens, i)
        if quantity is None and not any(a < token.end and token.start < b for a, b in dates):
            quantity = reader.read(i, floor)
        if quantity is not None:
            found.append(quantity)
    return [f.words for f in _joined_durations(tokens, found, language)]


class _Measure(NamedTuple):
    """What a number says, before its hedges are read."""

    value: Decimal
    high: Decimal | None = None
    unit: str = ""
    ordinal: bool = False


class _Found(NamedTuple):
    words: QuantityWords
    first: int
    last: int
    """Index after the last token."""


class _Reader:
    """Reads the one quantity whose number starts at a token."""

    def __init__(self, text: str, tokens: list[Token], language: str) -> None:
        self.text, self.tokens, self.language = text, tokens, language
        self.ends = Ends(tokens, language)

    def read(  # noqa: PLR0911, PLR0912 - one return for each reason
        self, at: int, floor: int
    ) -> _Found | None:
        """None when no quantity starts here; ``floor`` is where the last one ended."""
        tokens = self.tokens
        if compound := compound_at(tokens, at, self.language):
            return self._finish(
                (at, compound.after), _Measure(compound.value, unit=compound.unit), floor
            )
        part = None if self._is_proper(at) else part_at(tokens, at, self.language)
        if part and not (tokens[at].is_word and self._inside_name(at)):
            unit, after = (part.unit, part.after) if part.unit else self._unit(part.after, False)
            return self._finish((at, after), _Measure(part.value, unit=unit), floor)
        if self._inside_name(at) or self._is_proper(at):
            return None
        if not tokens[at].is_number and self.language not in LANGUAGES:
            return None
        numeral = numeral_at(tokens, at, self.language)
        if numeral is None:
            return self._implied_one(at, floor)
        if (numeral.words and self._is_pronoun(at, numeral)) or self._is_clock(at, numeral.after):
            return None
        if self._is_month(numeral.after) or self._is_day_behind_month(at):
            return None
        first, high, low = at, None, numeral.value
        if numeral.ordinal:
            return self._ordinal(at, numeral, floor)
        if ranged := self.ends.range_at(at, numeral):
            low, high, numeral, first = ranged
        elif self.ends.shares_unit(numeral.after):
            low = self.ends.scaled_by_next(numeral)
        if at > floor and is_currency_mark(tokens[at - 1]):
            unit, after = (unit_at(tokens, at - 1, self.language) or ("",))[0], numeral.after
            first = min(first, at - 1)
        else:
            unit, after = self._unit(numeral.after, self._is_one(numeral.value))
            bare = numeral if high is None else None
            if (unit == "" or self._is_year_of(at, unit)) and self._is_year(at, bare):
                return None
        unit = self._told_before(at, unit)
        if high is None and not unit and self.ends.shares_unit(numeral.after):
            unit = self._unit_of_next(numeral.after)
        return self._finish((first, after), _Measure(low, high, unit), floor)

    def _ordinal(  # noqa: PLR0911 - one return for each reason
        self, at: int, numeral: Numeral, floor: int
    ) -> _Found | None:
        hyphen = self._low(numeral.after) == "-" and self.language == "en"
        noun = self._noun(numeral.after + hyphen, one=True)  # "an 87th-minute goal"
        idle = noun is not None and noun[0] in _IDIOMS
        if noun is not None and noun[0] in _CALENDAR and self.language != "kk":
            return None  # «о восьмой годині», "the fourth quarter"
        if self._low(numeral.after) == "-" and self._low(numeral.after + 1) == "quarter":
            return None
        if self._low(numeral.after) == "of" and self._is_month(numeral.after + 1):
            return None
        if numeral.words and idle and numeral.value == 1:
            return None  # «в первую очередь»
        if numeral.words and noun is None and numeral.value < _RANK:
            return None  # «первыми рассказали», "second, they said"
        if numeral.words and self._counts_next(numeral.after):
            return None  # "the first ten days" are ten
        unit, after = noun if noun else ("", numeral.after)
        after += noun is None and self.tokens[after - 1].text in "-‑"
        return self._finish((at, after), _Measure(numeral.value, unit=unit, ordinal=True), floor)

    def _counts_next(self, at: int) -> bool:
        """Whether a number of things follows, and no rank."""
        following = numeral_at(self.tokens, at, "en") if at < len(self.tokens) else None
        return self.language == "en" and following is not None and not following.ordinal

    def _low(self, at: int) -> str:
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def _is_month(self, at: int) -> bool:
        return at < len(self.tokens) and MONTH.match(self.tokens[at].text) is not None

    def _is_day_behind_month(self, at: int) -> bool:
        """«Қаңтардың 15-інен», and the second day of «ақпанның 12-сінен 15-іне дейін»."""
        if self.language != "kk":
            return False
        if not self.tokens[at].is_number:  # «ақпанның жиырма екісінде»
            spelled = numeral_at(self.tokens, at, "kk")
            if spelled is None or spelled.value > _LAST_DAY:
                return False
            if not is_part_of_others(self._low(spelled.after - 1)):
                return False
        ranged = at > 3 and self.tokens[at - 2].text in "-‑" and ABLATIVE.search(self._low(at - 1))
        month = self._low(at - 4 if ranged else at - 1)
        return month.endswith(("ың", "ің")) and MONTH.match(month) is not None

    def _told_before(self, at: int, unit: str) -> str:
        """The unit with what stands before the number: "aged 34", «сағатына 120 шақырым»."""
        if not unit and self._is_age(at):
            return "year"
        if self.language == "kk" and at and unit in _SPEEDS:
            return _SPEEDS[unit].get(self.tokens[at - 1].text.lower(), unit)
        return unit

    def _inside_name(  # noqa: PLR0911 - one return for each rule
        self, at: int
    ) -> bool:
        """Whether the number hangs on letters or on another number: Су-35, G7, 3/4, 2:1."""
        token, tokens = self.tokens[at], self.tokens
        if at and (tokens[at - 1].text in "№#" or _is_number_sign(tokens, at)):
            return True
        if token.is_word:
            return at > 0 and not token.after_space and tokens[at - 1].is_number
        if not token.is_number:
            return False
        before = tokens[at - 1] if at else None
        if before and not token.after_space:
            if before.is_word and before.text not in ("US$",):
                return True
            if before.text in "№#:/_+@&=\\." and before.text != "":
                return True
            if before.text in "-‑" and not before.after_space and at > 1:
                return tokens[at - 2].is_word and numeral_at(tokens, at - 2, self.language) is None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after and not after.after_space:
            if after.text in "+/:_" and (after.text == "+" or self._digit_at(at + 2)):
                return True
            if after.is_word and not self._glued(at):
                return True
        return False

    def _is_proper(self, at: int) -> bool:
        """Whether a number word is part of a name: «Жеті-Өгіз», "the Seven Oaks estate"."""
        tokens = self.tokens
        token = tokens[at]
        if not token.is_word or not token.text[0].isupper() or token.text.isupper():
            return False
        behind = tokens[at + 1 : at + 3]
        if len(behind) == 2 and behind[0].text in "-‑" and not behind[0].after_space:
            return behind[1].is_word and behind[1].text[0].isupper()
        opening = at == 0 or not (tokens[at - 1].is_word or tokens[at - 1].text in ",-‑")
        if opening or not behind or not behind[0].is_word or not behind[0].after_space:
            return False
        titles = [t.text[0].isupper() for t in tokens[at - 1 : at + 2] if t.is_word]
        around = [t.text[0].isupper() for t in tokens if t.is_word and len(t.text) > 3]
        headline = sum(around) * 10 > len(around) * 7
        return titles[-1] and not headline

    def _digit_at(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].is_number

    def _glued(self, at: int) -> bool:
        """Whether the letters right behind the digits are a unit, a multiplier or an ending."""
        numeral = numeral_at(self.tokens, at, self.language)
        return (numeral is not None and numeral.after > at + 1) or (
            unit_at(self.tokens, at + 1, self.language) is not None
        )

    def _is_year(self, at: int, numeral: Numeral | None) -> bool:
        """Whether a number without a unit is a year; without ``numeral``, that of a range."""
        bare = re.fullmatch(r"(?:1[89]|20)\d\d", self.tokens[at].text)
        return bool(bare) and (numeral is None or numeral.after == at + 1)

    def _is_year_of(self, at: int, unit: str) -> bool:
        """Whether a noun behind four digits is of that year: "the 2022 games"."""
        named = self.language == "en" and self._low(at - 1) in _NO_COUNT_BEFORE
        return named and not is_canonical(unit)

    def _is_age(self, at: int) -> bool:
        """ "Aged 34", "younger than six", "children under six", «жасы 18 бен 35 аралығында»."""
        if self.language == "kk" and at:
            return _KAZAKH_AGE.fullmatch(self._low(at - 1)) is not None
        if self.language != "en" or at == 0:
            return False
        at -= at > 1 and self.tokens[at - 1].text.lower() in ("between", "from")
        before = [t.text.lower() for t in self.tokens[max(0, at - 3) : at]]
        if before[-1] == "aged" or (len(before) > 1 and before[-2:] in _OLDER):
            return True
        return len(before) > 1 and before[-1] in ("under", "over") and before[-2] in _PEOPLE

    def _is_one(self, value: Decimal) -> bool:
        """Whether a noun in the singular is counted: one, and 21 in Russian and Ukrainian."""
        if self.language in ("ru", "uk"):
            return value % 10 == 1 and value % 100 != _ELEVEN
        return value == 1

    def _is_clock(self, at: int, after: int) -> bool:
        """«9 часов утра», «9 утра», "9 p.m.": an hour of the day."""
        unit = unit_at(self.tokens, after, self.language) if after < len(self.tokens) else None
        behind = unit[1] if unit and unit[0] == "hour" else after
        if self._low(behind) == "дня" and behind == after:  # «за четыре дня» is a time
            return self._low(at - 1) in _AT_AN_HOUR
        if self.language == "en" and behind == after:
            behind_it = [t.text.lower() for t in self.tokens[after : after + 3]]
            if behind_it in _ENGLISH_DAYPARTS or behind_it[:2] == ["at", "night"]:
                return True
        if self.language == "kk":  # «кешкі алтыға дейін», «кешкі сағат 6-да»
            before = at - 1 - (self._low(at - 1) == "сағат")
            return self._low(before) in _KAZAKH_DAYPARTS and self._low(after) not in _KAZAKH_HOURS
        return self._low(behind) in _DAYPARTS

    def _is_pronoun(self, at: int, numeral: Numeral) -> bool:
        """«Один из…», "no one", «бір» as an article: no count."""
        if numeral.value != 1 or numeral.ordinal or numeral.after != at + 1:
            return False
        following = self.tokens[numeral.after] if numeral.after < len(self.tokens) else None
        before = self.tokens[at - 1].text.lower() if at else ""
        if following is None or not following.is_word or before in _THE_ONE:
            return True
        if self.tokens[at].text.lower() in ("одни", "одних", "одни", "одним", "одними"):
            return True
        word = following.text.lower()
        if word in OF.get(self.language, ()):
            return True
        if self.language in ("ru", "uk"):
            tag = parses(word, self.language)[0].tag
            return tag.POS not in ("NOUN", "ADJF", "VERB", "PRTS", "PRTF")
        noun = noun_at(self.tokens, numeral.after, self.language, one=True)
        return noun is None or not is_canonical(noun[0])

    def _implied_one(  # noqa: PLR0911, PLR0912 - one return for each form
        self, at: int, floor: int
    ) -> _Found | None:
        """«менее часа», "an hour", "more than a week"; «часа три», «минут сорок»."""
        tokens, language = self.tokens, self.language
        if not tokens[at].is_word or language not in ("ru", "uk", "en"):
            return None
        found = unit_at(tokens, at, language)
        if found is None or not (factor(found[0]) or found[0] == "person"):
            return None
        unit, after = found
        word = tokens[at].text.lower()
        if language == "en":
            article = at > floor and tokens[at - 1].text.lower() in ("a", "an")
            if not article or word.endswith("s") or not factor(unit):
                return None
            value = Decimal(1)
            _, start = qualifier_before(tokens, at - 1, floor, language)
            if start == floor > 0 and self._low(after) in ("earlier", "before", "ago"):
                return None  # "2,500 more than a year earlier"
            if [t.text.lower() for t in tokens[after : after + 3]] == ["and", "a", "half"]:
                value, after = value + HALF, after + 3
            elif (
                qualifier_before(tokens, at - 1, floor, language)[0] is None
                and unit != "hour"
                and not self._goes_on(unit, after)
            ):
                return None  # «a day after» counts nothing
            return self._finish((at - 1, after), _Measure(value, unit=unit), floor)
        if after < len(tokens) and tokens[after].after_space:
            numeral = numeral_at(tokens, after, language)
            if numeral and not numeral.ordinal and self._unit(numeral.after, False)[0] == "":
                counted = at > 0 and numeral_at(tokens, at - 1, language) is not None
                if numeral.words and not counted:
                    made = self._finish(
                        (at, numeral.after), _Measure(numeral.value, unit=unit), floor
                    )
                    return made._replace(words=made.words._replace(qualifier="about"))
        tag = parses(word, language)[0].tag
        if self._goes_on(unit, after) and not self._numbered(at):  # «год и два месяца»
            return self._finish((at, after), _Measure(Decimal(1), unit=unit), floor)
        qualifier, _ = qualifier_before(tokens, at, floor, language)
        if unit not in TIME_UNITS and unit != "person":
            return None
        if "plur" in tag.grammemes or qualifier in (None, "up to") or unit == "person":
            return None
        if tokens[at - 1].text.lower() == "под":
            return None
        return self._finish((at, after), _Measure(Decimal(1), unit=unit), floor)

    def _numbered(self, at: int) -> bool:
        return at > 0 and (
            self.tokens[at - 1].is_number
            or numeral_at(self.tokens, at - 1, self.language) is not None
        )

    def _goes_on(self, unit: str, after: int) -> bool:
        """Whether "and two months" follows a year."""
        step, tokens = _STEPS.get(unit), self.tokens
        if step is None or after + 1 >= len(tokens):
            return False
        joined = tokens[after].text.lower() in AND.get(self.language, "").split()
        if not joined and not tokens[after].is_number:  # «за час 35 минут»
            return False
        numeral = numeral_at(tokens, after + joined, self.language)
        found = (
            numeral
            and numeral.after < len(tokens)
            and unit_at(tokens, numeral.after, self.language)
        )
        return bool(found and found[0] == step[0])

    def _unit_of_next(self, after: int) -> str:
        """The unit of "from 15 to 13.75 percent" stands behind the second number only."""
        second = self.ends.next_number(after)
        unit = self._unit(second.after, False)[0] if second else ""
        dated = unit == "year" and second is not None and second.value > _A_YEAR
        return "" if dated else unit  # «до миллиарда до 2031 года»

    def _unit(self, at: int, one: bool) -> tuple[str, int]:
        tokens = self.tokens
        if at < len(tokens) and tokens[at].text in "-‑" and at + 1 < len(tokens):
            tail = tokens[at + 1]
            glued = not tail.after_space and not tokens[at].after_space
            found = unit_at(tokens, at + 1, self.language) if glued and tail.is_word else None
            if found is None and glued and self.language in ("ru", "uk"):
                return "", at
            if found and [t.text.lower() for t in tokens[found[1] : found[1] + 2]] == ["-", "old"]:
                return found[0], found[1] + 2
            if found or self.language != "kk":
                return found or ("", at)
            at = self._behind_ending(at)
        number, start = tokens[at - 1].text.lower() if at else "", at
        at = qualifier_behind(tokens, at, self.language)[1]
        if self.language == "kk" and at < len(tokens):
            if is_part_of_others(number):
                return "", start  # «төртеуі қарсы», «отызы ауылдан»
            counted = not _KAZAKH_CASE.search(number)  # «екіге бөліп» counts no noun
            if not counted or numeral_at(tokens, at, "kk") is not None:
                return unit_at(tokens, at, "kk") or ("", start)
        return self._noun(at, one) or ("", start)

    def _behind_ending(self, at: int) -> int:
        """The index behind a Kazakh ending: «2 млрд-қа», «48%-дан», «900-дай»."""
        tail = self.tokens[at : at + 2]
        glued = len(tail) == 2 and tail[0].text in "-‑" and not any(t.after_space for t in tail)
        ending = glued and _KAZAKH_ENDING.fullmatch(tail[1].text)
        return at + 2 if self.language == "kk" and ending else at

    def _noun(self, at: int, one: bool) -> tuple[str, int] | None:
        if at >= len(self.tokens):
            return None
        if found := unit_at(self.tokens, at, self.language):
            return found
        return noun_at(self.tokens, at, self.language, one)

    def _finish(self, where: tuple[int, int], measure: _Measure, floor: int) -> _Found:
        """With the hedges around ``where``, the first token and the index after the last."""
        first, after = where
        value, high, unit, ordinal = measure
        tokens = self.tokens
        qualifier: Qualifier | None = None
        if not ordinal:
            between = tokens[first:after]
            for i in range(len(between)):
                inside, _ = qualifier_behind(tokens, first + i, self.language)
                qualifier = qualifier or inside
            if self.language == "kk" and any(map(self._is_like, range(first, after))):
                qualifier = qualifier or "about"  # «алты сағаттай»
            after = self._behind_ending(after)
            tail, end = qualifier_behind(tokens, after, self.language)
            if tail == "less than" and self._low(after - 1) == unit:
                tail = None  # «12 медбике жетпейді»: no case, they are lacking
            if tail == "up to" and (
                # «120 км-ге дейінгі аумақты түсіреді»: only the noun behind can be a change
                self._becomes(range(end, end + (1 if self._low(end - 1) != "дейін" else 3)))
                or (self.language == "kk" and first == floor and self.ends.is_kazakh_change(first))
            ):
                tail = None  # «13 пайызға дейін төмендеді» is the new value, no bound
            qualifier, after = (tail, end) if tail else (qualifier, after)
            lead, start = qualifier_before(tokens, first, floor, self.language)
            bound = lead == "up to" and tokens[start].text.lower() == "до"
            if (
                bound
                and not self._is_sized(start)
                and (
                    self._becomes(range(start - 5, start))
                    or self._is_sentence(start)
                    or (start and tokens[start - 1].text in ",—–" and start - 1 == floor > 0)
                )
            ):
                lead = None  # «снизился в сентябре на 3 %, до 12 тысяч»
            if (
                start
                and tokens[start].text.lower() == "over"
                and is_spread(tokens[start - 1].text.lower())
            ):
                lead = None
            if lead and not self.ends.opens_change(first) and not self.ends.is_change_end(first):
                qualifier, first = qualifier or lead, start
        value, first = self._signed(value, first)
        words = QuantityWords(
            tokens[first].start,
            tokens[after - 1].end,
            _plain(value),
            None if high is None else _plain(high),
            unit,
            qualifier,
            ordinal,
        )
        return _Found(words, first, after)

    def _is_like(self, at: int) -> bool:
        """«Сағаттай», «900-дай», but no «жағдай»: the likeness of a number or a unit."""
        token = self.tokens[at]
        if token.text in ("дай", "дей", "тай", "тей"):
            return True
        like = KAZAKH_ABOUT.fullmatch(token.text)
        if like is None:
            return False
        base = [token._replace(text=like.group(1))]
        return bool(numeral_at(base, 0, "kk") or unit_at(base, 0, "kk"))

    def _becomes(self, where: range) -> bool:
        """Whether a verb of change there makes «до» the word before a new value."""
        words = [self.tokens[i].text.lower() for i in where if 0 <= i < len(self.tokens)]
        return is_change(words)

    def _is_sized(self, at: int) -> bool:
        """«На сумму до», «завдовжки до»: how much it is, whatever verb stands before."""
        words = [self._low(i) for i in (at - 2, at - 1)]
        return bool(_SIZED.search(" ".join(words)))

    def _is_sentence(self, at: int) -> bool:
        words = [t.text.lower() for t in self.tokens[max(0, at - 16) : at]]
        return is_sentence(words)

    def _signed(self, value: Decimal, first: int) -> tuple[Decimal, int]:
        token = self.tokens[first]
        if first and token.is_number and not token.after_space:
            sign = self.tokens[first - 1]
            opened = sign.after_space or (first > 1 and self.tokens[first - 2].text in "([")
            if sign.text in "-−" and opened:
                return -value, first - 1
        return value, first


def _is_number_sign(tokens: list[Token], at: int) -> bool:
    """ "No. 4"."""
    if not tokens[at].is_number:
        return False
    dotted = at > 1 and tokens[at - 1].text == "." and not tokens[at - 1].after_space
    return tokens[at - 2].text in ("No", "Nos", "no") if dotted else False


def _result(tokens: list[Token], at: int) -> _Found | None:
    found = result_at(tokens, at)
    if found is None:
        return None
    seconds, after = found
    words = QuantityWords(tokens[at].start, tokens[after - 1].end, _plain(seconds), unit="second")
    return _Found(words, at, after)


def _plain(value: Decimal) -> Decimal:
    """Without exponent and trailing zeros; a third has eight digits."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    if abs(value) >= Decimal("1e20"):  # more digits than the decimal context holds
        return value
    return value.quantize(Decimal("1e-8")).normalize()


_STEPS = {"hour": ("minute", 60), "day": ("hour", 24), "minute": ("second", 60)} | {
    "year": ("month", 12),
    "m": ("cm", 100),
    "km": ("m", 1000),
    "kg": ("g", 1000),
    "t": ("kg", 1000),
}


def _joined_durations(tokens: list[Token], found: list[_Found], language: str) -> list[_Found]:
    """«3 часа 50 минут» is one duration, in its smaller unit."""
    joined: list[_Found] = []
    for item in found:
        last = joined[-1] if joined else None
        step = _STEPS.get(last.words.unit) if last else None
        if last and step and item.words.unit == step[0] and not item.words.ordinal:
            between = [t.text.lower() for t in tokens[last.last : item.first]]
            whole = last.words.high is None and item.words.high is None
            near = between == [] or (
                len(between) == 1 and between[0] in (*AND.get(language, "").split(), ",")
            )
            if whole and near and not last.words.ordinal and item.words.qualifier is None:
                value = last.words.value * step[1] + item.words.value
                words = last.words._replace(end=item.words.end, value=value, unit=step[0])
                joined[-1] = _Found(words, last.first, item.last)
                continue
        joined.append(item)
    return joined
