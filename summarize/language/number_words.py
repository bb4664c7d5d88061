"""Numerals: the value of digits and number words at a place in a text."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from summarize.language.inflection import lemmas, parses
from summarize.language.tokens import Token
from summarize.language.word_lists import word_list

LANGUAGES = ("ru", "uk", "kk", "en")
HALF = Decimal("0.5")
_HALVES: dict[str, tuple[tuple[str, ...], ...]] = {
    "ru": (("с", "половиной"),),
    "uk": (("з", "половиною"), ("із", "половиною")),
    "kk": (("жарым",),),
    "en": (("and", "a", "half"), ("and", "one", "half")),
}
_NOT_KAZAKH = word_list("бірге бірде бірден біраз бірі бірінің біріне бірін бірдей")
# Names of other things than a number in the same letters.
_NOT_SLAVIC = word_list("семью сім'ю")
_ORDINAL_ENDINGS = {
    "ru": re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|й|я|е|го|му|ю|х)$"),
    "uk": re.compile(r"(?:ий|ій|а|я|е|й|го|му|ї|у|ю|х)$"),
    "kk": re.compile(r"(?:[ыі]?н?ш[ыі])\w*$"),
    "en": re.compile(r"(?:st|nd|rd|th)$"),
}


class Numeral(NamedTuple):
    """A value with the index after its last token."""

    value: Decimal
    after: int
    ordinal: bool = False
    words: bool = False
    """Written in words, not in digits."""


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """One table of ``number_words.toml``: cardinals, multipliers, ordinals, fractions,
    before, after. Another language than the four reads as English."""
    text = resources.files(__package__).joinpath("number_words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text, parse_float=Decimal)
    found: dict[str, Any] = data[language if language in LANGUAGES else "en"].get(name, {})
    return found


def numeral_at(tokens: list[Token], at: int, language: str) -> Numeral | None:
    """The number that starts at a token, multiplier and half included; None if none does."""
    token = tokens[at]
    start = _digits(tokens, at, language) if token.is_number else _words(tokens, at, language)
    if start is None or start.ordinal:
        return start
    value, after = start.value, start.after
    value, after = _half(tokens, value, after, language)
    while after < len(tokens) and (by := _value(tokens[after], language, "multipliers")):
        if tokens[after].text[0].isupper() and tokens[after].after_space and value < 1:
            break
        value, after = value * by, after + 1
        rest = numeral_at(tokens, after, language) if after < len(tokens) else None
        if rest is None or rest.ordinal or rest.value >= by or not tokens[after].after_space:
            break
        value, after = value + rest.value, rest.after  # «2 млн 300 тысяч»
        break
    return start._replace(value=value, after=after)


def _half(tokens: list[Token], value: Decimal, after: int, language: str) -> tuple[Decimal, int]:
    for half in _HALVES.get(language, ()):
        if _are(tokens, after, half):
            return value + HALF, after + len(half)
    return value, after


def _are(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    window = tokens[at : at + len(words)]
    return [t.text.lower() for t in window] == list(words)


def parse_digits(text: str, language: str) -> Decimal | None:
    """The value of digits with separators: 1 240, 1,240, 1.240.000, 12,5. A single comma
    before three digits groups in English and is decimal elsewhere. None for what is no
    number but a date or a version (23.01.2026)."""
    bare = re.sub(r"[\s\u00a0\u202f\u2009]", "", text)
    if re.fullmatch(r"\d+", bare):
        return Decimal(bare)
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", bare):
        return Decimal(bare.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if language not in ("ru", "uk", "kk") and re.fullmatch(r"[1-9]\d{0,2},\d{3}(?:\.\d+)?", bare):
        return Decimal(bare.replace(",", ""))
    if re.fullmatch(r"\d+[.,]\d+", bare):
        return Decimal(bare.replace(",", "."))
    return None


def _digits(tokens: list[Token], at: int, language: str) -> Numeral | None:
    value = parse_digits(tokens[at].text, language)
    if value is None:
        return None
    plain = Numeral(value, at + 1)
    ending = _ORDINAL_ENDINGS.get(language)
    hyphen = 0 if language == "en" else 1
    if ending is None or at + 1 + hyphen >= len(tokens):
        return plain
    tail = tokens[at + 1 + hyphen]
    if tail.after_space or not tail.is_word or not tail.text.islower():
        return plain
    if hyphen and (tokens[at + 1].text not in "-‑" or tokens[at + 1].after_space):
        return plain
    if ending.fullmatch(tail.text):
        return Numeral(value, at + 2 + hyphen, ordinal=True)
    # A case ending: 5-ти, 412-сі, 3-тен.
    return Numeral(value, at + 3) if hyphen and len(tail.text) <= 4 else plain


@cache
def _readings(word: str, language: str) -> frozenset[str]:
    low = word.lower().replace("’", "'").replace("ʼ", "'").rstrip(".")
    if language == "kk":
        return frozenset() if low in _NOT_KAZAKH else frozenset({low, *lemmas(low, "kk")})
    if language in ("ru", "uk"):
        if low in _NOT_SLAVIC:
            return frozenset()
        return frozenset({low, *lemmas(low, language)})
    return frozenset({low})


def _value(token: Token, language: str, name: str) -> Decimal | None:
    if not token.is_word:
        return None
    known = table(language, name)
    for reading in _readings(token.text, language):
        if reading in known:
            return Decimal(known[reading])
    return None


class _Sum:
    """Number words added up: «двести» + «сорок», (three × hundred + ten) × thousand."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.total = self.current = Decimal(0)
        self.ceiling = Decimal("1e15")
        """Below it the next multiplier has to be."""
        self.found = self.ordinal = False

    def add(self, tokens: list[Token], at: int) -> bool:
        """Take in the word at an index, if it can follow those before."""
        token = tokens[at]
        second_unit = self.language == "en" and token.text == "second" and self.found
        last = None if second_unit else _value(token, self.language, "ordinals")
        if last is not None:
            self.ordinal = _fits(self.current, last) and last < self.ceiling
            self.current += last if self.ordinal else 0
            self.found = self.found or self.ordinal
            return self.ordinal
        value = _value(token, self.language, "cardinals")
        if value is not None:
            return self._add_cardinal(value)
        by = _value(token, self.language, "multipliers")
        uncounted = not self.found and self.current == 0
        if by is None or by >= self.ceiling:
            return False
        if uncounted and not _is_one_thousand(tokens, at, self.language):
            return False
        self.total += (self.current or 1) * by
        self.current, self.ceiling, self.found = Decimal(0), by, True
        return True

    def _add_cardinal(self, value: Decimal) -> bool:
        if value == 100 and self.language in ("en", "kk") and 0 < self.current < 10:
            self.current *= 100
        elif _fits(self.current, value) and value < self.ceiling:
            self.current += value
        else:
            return False
        self.found = True
        return True

    def hyphen_goes_on(self, tokens: list[Token], at: int) -> bool:
        """Whether a hyphen at the index joins twenty to five."""
        if self.language != "en" or at + 1 >= len(tokens) or tokens[at].text != "-":
            return False
        digit = _value(tokens[at + 1], "en", "cardinals") or _value(
            tokens[at + 1], "en", "ordinals"
        )
        return digit is not None and self.current % 100 >= 20 and _fits(self.current, digit)


def _words(tokens: list[Token], at: int, language: str) -> Numeral | None:
    made = _Sum(language)
    i, hyphen = at, False
    lead = [t.text.lower() for t in tokens[at : at + 2]]
    if language == "en" and len(lead) == 2 and lead[0] in ("a", "an"):
        if lead[1] not in ("hundred", *table("en", "multipliers")):
            return None
        made.current, i = Decimal(1), at + 1
    while i < len(tokens) and tokens[i].is_word and not made.ordinal:
        after_and = made.found and language == "en" and tokens[i].text.lower() == "and"
        step = i + 1 if after_and else i
        if after_and and tokens[i - 1].text.lower() not in _AFTER_WHICH_AND:
            break
        glued = made.found and not hyphen and step < len(tokens) and not tokens[step].after_space
        if step >= len(tokens) or glued or not made.add(tokens, step):
            break
        i = step + 1
        hyphen = made.hyphen_goes_on(tokens, i)
        i += hyphen
        if made.current != int(made.current):  # полтора
            break
    if not made.found:
        return None
    whole = made.total + made.current
    value, i = _half(tokens, whole, i, language)
    if i < len(tokens) and made.current and not made.ordinal and value != int(value):
        by = _value(tokens[i], language, "multipliers")  # два с половиной миллиона
        if by is not None:
            value, i = value * by, i + 1
    return Numeral(value, i, made.ordinal, words=True)


_AFTER_WHICH_AND = word_list("hundred thousand million billion")


def _fits(current: Decimal, value: Decimal) -> bool:
    """Whether a smaller number may follow: twenty + five, not five + six."""
    if current == 0:
        return True
    if value == 0 or current != int(current):
        return False
    if value < 10:
        return current % 10 == 0
    return current % 100 == 0 if value < 100 else False


_BEFORE_ONE_THOUSAND = word_list(
    "около более менее свыше больше меньше порядка до близько понад більше менше ніж чем"
)


def _is_one_thousand(tokens: list[Token], at: int, language: str) -> bool:
    """«тысяча» and «около тысячи» are one thousand, «тысячи» are uncounted thousands."""
    word = tokens[at].text.lower()
    if language == "kk":
        return word not in ("мыңдаған", "миллиондаған")
    if language not in ("ru", "uk") or "plur" in parses(word, language)[0].tag.grammemes:
        return False
    genitive = word.endswith(("и", "і", "ы", "а", "ів", "ов")) and not word.endswith("ча")
    hedged = at > 0 and tokens[at - 1].text.lower() in _BEFORE_ONE_THOUSAND
    return hedged or not (genitive and word not in ("тисяча", "тысяча"))
