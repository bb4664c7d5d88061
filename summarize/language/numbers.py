"""Quantities in ru, kk, uk and en: value, unit, qualifier, with exact offsets.

A number that is part of a date, a clock time, a name («Су-35», "G7") or a score is none.
What only says "many" («десятки», "thousands", «мыңдаған») has no value and is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarize.language.calendar_words import MONTH, taken_by_dates
from summarize.language.fractions import part_at
from summarize.language.inflection import parses
from summarize.language.number_words import HALF, LANGUAGES, Numeral, numeral_at
from summarize.language.qualifiers import Qualifier, qualifier_before, qualifier_behind
from summarize.language.tokens import Token, tokenize
from summarize.language.units import SYMBOLS, TIME_UNITS, is_canonical, noun_at, unit_at
from summarize.language.word_lists import word_list

__all__ = ["QuantityWords", "find_quantities"]

_OF = {"ru": ("из",), "uk": ("з", "із", "зі"), "en": ("of",), "kk": ()}
_DASHES = "-–—‑"
_RANGE = {"ru": (("от",), "до"), "uk": (("від",), "до"), "en": (("between",), "and")}
_CHANGE = {"ru": (("с", "со"), "до"), "uk": (("з", "із", "зі"), "до"), "en": (("from",), "to")}
_AND = {"ru": "и", "uk": "і та й", "kk": "мен пен бен және", "en": "and"}
_CHANGES = re.compile(
    "(?:сни[зж]|повы[сш]|вырос|выраст|раст[ие]|рост|увелич|сокра[тщ]|упа|подня|опуст|подорож|"
    "уменьш|дош|дохо|подеше|замедл|ускор|довед|дове|продл|зни[зж]|зрос|зрост|збільш|скоро[тч]|"
    "підви|впа[влд]|підня|подеш|зменш|сповіль|"
    "төменде|өс[тіке]|көтер|азай|ұлғай|жет[тікеу]|арт[тқ]|түс[тіке]|кемі|көбей|қымбат|арзан|қысқар)"
)
_DAYPARTS = word_list("утра вечера ночи дня ранку вечора ночі pm am o'clock o’clock")
_KAZAKH_CASE = re.compile(
    r"(?<=...)(?:[дтн]ан|[дтн]ен|ға|ге|қа|ке|[мбп]ен|[дтн]ың|[дтн]ің)$|^(?:ке|ге|ға|қа|тен|ден|дан|тан|нан)$"
)
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
    dates = taken_by_dates(text, language)
    found: list[_Found] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        quantity = None
        if not any(start < token.end and token.start < end for start, end in dates):
            quantity = _Reader(text, tokens, language).read(i, found[-1].last if found else 0)
        if quantity is None:
            i += 1
            continue
        found.append(quantity)
        i = quantity.last
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

    def read(  # noqa: PLR0911 - one return for each reason
        self, at: int, floor: int
    ) -> _Found | None:
        """None when no quantity starts here; ``floor`` is where the last one ended."""
        tokens = self.tokens
        if self._inside_name(at):
            return None
        if part := part_at(tokens, at, self.language):
            unit, after = (part.unit, part.after) if part.unit else self._unit(part.after, False)
            return self._finish((at, after), _Measure(part.value, unit=unit), floor)
        if not tokens[at].is_number and self.language not in LANGUAGES:
            return None
        numeral = numeral_at(tokens, at, self.language)
        if numeral is None:
            return self._implied_one(at, floor)
        if (numeral.words and self._is_pronoun(at, numeral)) or self._is_clock(numeral.after):
            return None
        if numeral.after < len(tokens) and MONTH.match(tokens[numeral.after].text):
            return None
        first, high, low = at, None, numeral.value
        if numeral.ordinal:
            noun = self._noun(numeral.after, one=True)
            idle = noun is not None and noun[0] in _IDIOMS
            if numeral.words and (noun is None or (idle and low == 1)):
                return None  # «первыми рассказали», «в первую очередь»
            unit, after = noun if noun else ("", numeral.after)
            return self._finish((at, after), _Measure(low, unit=unit, ordinal=True), floor)
        if ranged := self._range(at, numeral):
            high, numeral, first = ranged
        unit, after = self._unit(numeral.after, numeral.value == 1)
        if not unit and first > 0 and tokens[first - 1].text in (*SYMBOLS, "US$"):
            unit, _ = unit_at(tokens, first - 1, self.language) or ("", 0)
            first -= 1
        elif unit == "" and self._is_year(at, numeral):
            return None
        if high is None and not unit and self._shares_unit(numeral.after):
            unit = self._unit_of_next(numeral.after)
        return self._finish((first, after), _Measure(low, high, unit), floor)

    def _inside_name(  # noqa: PLR0911 - one return for each rule
        self, at: int
    ) -> bool:
        """Whether the number hangs on letters or on another number: Су-35, G7, 3/4, 2:1."""
        token, tokens = self.tokens[at], self.tokens
        if at and tokens[at - 1].text in "№#":
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

    def _digit_at(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].is_number

    def _glued(self, at: int) -> bool:
        """Whether the letters right behind the digits are a unit, a multiplier or an ending."""
        numeral = numeral_at(self.tokens, at, self.language)
        return (numeral is not None and numeral.after > at + 1) or (
            unit_at(self.tokens, at + 1, self.language) is not None
        )

    def _is_year(self, at: int, numeral: Numeral) -> bool:
        bare = re.fullmatch(r"(?:1[89]|20)\d\d", self.tokens[at].text)
        return bool(bare) and numeral.after == at + 1

    def _is_clock(self, after: int) -> bool:
        """«9 часов утра», «9 утра», "9 p.m.": an hour of the day."""
        unit = unit_at(self.tokens, after, self.language) if after < len(self.tokens) else None
        behind = unit[1] if unit and unit[0] == "hour" else after
        return behind < len(self.tokens) and self.tokens[behind].text.lower() in _DAYPARTS

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
        if word in _OF.get(self.language, ()):
            return True
        if self.language in ("ru", "uk"):
            tag = parses(word, self.language)[0].tag
            return tag.POS not in ("NOUN", "ADJF", "VERB", "PRTS", "PRTF")
        noun = noun_at(self.tokens, numeral.after, self.language, one=True)
        return noun is None or not is_canonical(noun[0])

    def _implied_one(  # noqa: PLR0911 - one return for each form
        self, at: int, floor: int
    ) -> _Found | None:
        """«менее часа», "an hour", "more than a week"; «часа три», «минут сорок»."""
        tokens, language = self.tokens, self.language
        if not tokens[at].is_word or language not in ("ru", "uk", "en"):
            return None
        found = unit_at(tokens, at, language)
        if found is None or found[0] not in (*TIME_UNITS, "person"):
            return None
        unit, after = found
        word = tokens[at].text.lower()
        if language == "en":
            article = at > floor and tokens[at - 1].text.lower() in ("a", "an")
            if not article or word.endswith("s") or unit not in TIME_UNITS:
                return None
            value = Decimal(1)
            if [t.text.lower() for t in tokens[after : after + 3]] == ["and", "a", "half"]:
                value, after = value + HALF, after + 3
            elif qualifier_before(tokens, at - 1, floor, language)[0] is None and unit not in (
                "hour",
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
        qualifier, _ = qualifier_before(tokens, at, floor, language)
        if "plur" in tag.grammemes or qualifier in (None, "up to") or unit == "person":
            return None
        if tokens[at - 1].text.lower() == "под":
            return None
        return self._finish((at, after), _Measure(Decimal(1), unit=unit), floor)

    def _range(  # noqa: PLR0911 - one return for each reason
        self, at: int, first: Numeral
    ) -> tuple[Decimal, Numeral, int] | None:
        """The upper end, its numeral, and where the range starts."""
        tokens, language, i = self.tokens, self.language, first.after
        if i >= len(tokens):
            return None
        start = at
        if tokens[i].text in _DASHES and i + 1 < len(tokens):
            if tokens[i].after_space != tokens[i + 1].after_space:
                return None
            second = numeral_at(tokens, i + 1, language)
        else:
            words = _RANGE.get(language)
            opened = words and at and tokens[at - 1].text.lower() in words[0]
            if opened and words and tokens[i].text.lower() == words[1]:
                start = at - 1
                second = numeral_at(tokens, i + 1, language) if i + 1 < len(tokens) else None
            elif language == "en" and tokens[i].text.lower() == "to" and not self._opens_change(at):
                second = numeral_at(tokens, i + 1, language) if i + 1 < len(tokens) else None
            else:
                return None
        if second is None or second.ordinal:
            return None
        low, high = first.value, second.value
        if tokens[at].is_number and low < high and high >= 1000 and low * 1000 <= high:
            return None
        if low >= high or (
            second.after < len(tokens)
            and tokens[second.after].text in _DASHES
            and not tokens[second.after].after_space
        ):
            return None
        return high, second, start

    def _opens_change(self, at: int) -> bool:
        words = _CHANGE.get(self.language)
        return bool(words and at and self.tokens[at - 1].text.lower() in words[0])

    def _shares_unit(self, after: int) -> bool:
        """«с 15 до 13,75 %», «24 и 26 годам», «пять из восьми банков»."""
        if after >= len(self.tokens):
            return False
        words = {*_AND.get(self.language, "").split(), *_OF.get(self.language, ())}
        if change := _CHANGE.get(self.language):
            words.add(change[1])
        return self.tokens[after].text.lower() in words

    def _unit_of_next(self, after: int) -> str:
        """The unit of "from 15 to 13.75 percent" stands behind the second number only."""
        second = (
            numeral_at(self.tokens, after + 1, self.language)
            if after + 1 < len(self.tokens)
            else None
        )
        return self._unit(second.after, False)[0] if second else ""

    def _unit(self, at: int, one: bool) -> tuple[str, int]:
        tokens = self.tokens
        if at < len(tokens) and tokens[at].text in "-‑" and at + 1 < len(tokens):
            tail = tokens[at + 1]
            glued = not tail.after_space and not tokens[at].after_space
            found = unit_at(tokens, at + 1, self.language) if glued and tail.is_word else None
            if found is None and glued and self.language in ("ru", "uk"):
                return "", at
            return found or ("", at)
        number = tokens[at - 1].text.lower() if at else ""
        at = qualifier_behind(tokens, at, self.language)[1]
        if self.language == "kk" and _KAZAKH_CASE.search(number):  # «екіге бөліп» counts no noun
            return unit_at(tokens, at, "kk") or ("", at)
        return self._noun(at, one) or ("", at)

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
            tail, end = qualifier_behind(tokens, after, self.language)
            if tail == "up to" and self._becomes(range(end, end + 3)):
                tail = None  # «13 пайызға дейін төмендеді» is the new value, no bound
            qualifier, after = (tail, end) if tail else (qualifier, after)
            lead, start = qualifier_before(tokens, first, floor, self.language)
            bound = lead == "up to" and tokens[start].text.lower() == "до"
            if bound and self._becomes(range(start - 5, start)):
                lead = None
            if lead and not self._opens_change(first) and not self._is_change_end(first):
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

    def _becomes(self, where: range) -> bool:
        """Whether a verb of change there makes «до» the word before a new value."""
        words = [self.tokens[i].text.lower() for i in where if 0 <= i < len(self.tokens)]
        return any(_CHANGES.match(word) for word in words)

    def _is_change_end(self, first: int) -> bool:
        """Whether the number ends "from … to …": its «до» is no bound."""
        words = _CHANGE.get(self.language)
        if words is None or first == 0 or self.tokens[first - 1].text.lower() != words[1]:
            return False
        lead = [t.text.lower() for t in self.tokens[max(0, first - 7) : first - 1]]
        return any(
            w in words[0]
            and any(
                t.is_number or numeral_at([t], 0, self.language)
                for t in self.tokens[max(0, first - 7) + i + 1 : first - 1]
            )
            for i, w in enumerate(lead)
        )

    def _signed(self, value: Decimal, first: int) -> tuple[Decimal, int]:
        token = self.tokens[first]
        if first and token.is_number and not token.after_space:
            sign = self.tokens[first - 1]
            opened = sign.after_space or (first > 1 and self.tokens[first - 2].text in "([")
            if sign.text in "-−" and opened:
                return -value, first - 1
        return value, first


def _plain(value: Decimal) -> Decimal:
    """Without exponent and trailing zeros; a third has eight digits."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    if abs(value) >= Decimal("1e20"):  # more digits than the decimal context holds
        return value
    return value.quantize(Decimal("1e-8")).normalize()


_STEPS = {"hour": ("minute", 60), "day": ("hour", 24), "minute": ("second", 60)} | {
    "year": ("month", 12)
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
                len(between) == 1 and between[0] in _AND.get(language, "").split()
            )
            if whole and near and not last.words.ordinal and item.words.qualifier is None:
                value = last.words.value * step[1] + item.words.value
                words = last.words._replace(end=item.words.end, value=value, unit=step[0])
                joined[-1] = _Found(words, last.first, item.last)
                continue
        joined.append(item)
    return joined
