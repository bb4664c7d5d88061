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
    "en": (
        ("and", "a", "half"),
        ("and", "one", "half"),
        ("-", "and", "-", "a", "-", "half"),
    ),
}
_NOT_KAZAKH = word_list("бірге бірде бірден біраз бірі бірінің біріне бірін бірдей")
# Names of other things than a number in the same letters.
_NOT_SLAVIC = word_list("семью сім'ю")
_ORDINAL_ENDINGS = {
    "ru": re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|й|я|е|го|му|ю|х|м)$"),
    "uk": re.compile(
        r"(?:ий|ій|а|я|е|є|й|го|му|ї|у|ю|х|м|[штг]?ий|тій|[мшгт][еа]|тє|тя|[мшгт]?(?:о[їю]|о[гм][оу]))$"
    ),
    "kk": re.compile(r"(?:[ыі]?н?ш[ыі])\w*$"),
    "en": re.compile(r"(?:st|nd|rd|th)$"),
}


_KAZAKH_ENDING = re.compile(
    r"[дтн][ае]н|[ғқгк][ае]|[дт][ае](?:й|ғы|гі)?|[дтн][ыі]ң?|[мбп]ен|с?[ыі](?:н\w{0,4}|мен)?"
    r"|[ыі]?н[ае]"
)


class Numeral(NamedTuple):
    """A value with the index after its last token."""

    value: Decimal
    after: int
    ordinal: bool = False
    words: bool = False
    """Written in words, not in digits."""
    scale: Decimal = Decimal(1)
    """Of its last word: a thousand, a million. A range says it once («5–7 тысяч»)."""


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
    letter = _scale_letter(tokens, at, after, language) if token.is_number else None
    if letter is not None:
        return start._replace(value=value * letter, after=after + 1, scale=letter)
    after += _joins_multiplier(tokens, after, language)
    by = _value(tokens[after], language, "multipliers") if after < len(tokens) else None
    if by is None or (tokens[after].text[0].isupper() and value < 1):
        return start._replace(value=value, after=after)
    value, after, scale = value * by, after + 1, by
    halves, after = _half(tokens, Decimal(0), after, language)  # "a million and a half"
    value += halves * by
    rest = numeral_at(tokens, after, language) if after < len(tokens) else None
    leaves = language == "kk" and _leaves(tokens[after - 1].text.lower())
    if rest and not rest.ordinal and rest.value < by and tokens[after].after_space and not leaves:
        value, after, scale = value + rest.value, rest.after, rest.scale  # «2 млн 300 тысяч»
    return start._replace(value=value, after=after, scale=scale)


def _joins_multiplier(tokens: list[Token], at: int, language: str) -> bool:
    """Whether a hyphen at the index joins a number to its scale: "a 40-million-euro loan"."""
    if language != "en" or at + 1 >= len(tokens) or tokens[at].text not in "-‑":
        return False
    glued = not tokens[at].after_space and not tokens[at + 1].after_space
    return glued and _value(tokens[at + 1], language, "multipliers") is not None


_LETTERS = {"k": 1000, "m": 1_000_000, "b": 1_000_000_000, "bn": 1_000_000_000, "tn": 10**12}
_CURRENCIES = word_list("$ € £ us$ ₸ ₴ ₽ ¥ usd eur gbp uah kzt rub cny")
_LENGTHS = word_list(
    "long wide high deep tall thick above below from away apart off out up down of final race run "
    "sprint relay hurdles freestyle butterfly backstroke breaststroke medley track pool tower wall "
    "bridge wave waves radius buffer stretch"
)


def _scale_letter(  # noqa: PLR0911 - one return for each reason
    tokens: list[Token], at: int, after: int, language: str
) -> Decimal | None:
    """The value of the letter in "$6.8m", "1.4bn", "5k". Metres have no currency before them
    and no counted noun behind them: "2.3m people", but "2.3m tall", "a 40m gap"."""
    if language != "en" or after >= len(tokens) or after != at + 1:
        return None
    token = tokens[after]
    letter = token.text.lower()
    if not token.is_word or letter not in _LETTERS:
        return None
    before = [t.text.lower() for t in tokens[max(0, at - 3) : at]]
    ranged = len(before) == 3 and before[0] in _CURRENCIES and before[2] in "-–—"  # $5–6m
    if (before and before[-1] in _CURRENCIES) or ranged:
        return Decimal(_LETTERS[letter])
    if token.after_space and letter != "bn":
        return None
    following = tokens[after + 1].text.lower() if after + 1 < len(tokens) else ""
    if letter in ("m", "k"):
        if token.text != letter or following in _LENGTHS or following in ("²", "³", "/"):
            return None
        if letter == "m" and not _counts(tokens, at, following):
            return None
    elif letter == "b":
        return None
    return Decimal(_LETTERS[letter])


def _counts(tokens: list[Token], at: int, following: str) -> bool:
    """Whether bare "m" behind digits is a million: it is decimal, or something is counted."""
    attribute = at > 0 and tokens[at - 1].text.lower() in ("a", "an", "-")
    noun = following.isalpha() and following.endswith(("s", "people", "children", "women"))
    return not attribute and ("." in tokens[at].text or noun)


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


def _digits(  # noqa: PLR0911 - one return for each ending
    tokens: list[Token], at: int, language: str
) -> Numeral | None:
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
    if hyphen and tail.text == "х" and value % 10 in (2, 3, 4):
        return Numeral(value, at + 3)  # «4-х»
    if ending.fullmatch(tail.text):
        return Numeral(value, at + 2 + hyphen, ordinal=True)
    if language == "kk" and not _KAZAKH_ENDING.fullmatch(tail.text):
        return Numeral(value, at + 2, ordinal=True)  # «3-орын»
    # A case ending: 5-ти, 412-сі, 3-тен.
    return Numeral(value, at + 3) if hyphen and len(tail.text) <= 4 else plain


@cache
def _readings(word: str, language: str) -> frozenset[str]:
    low = word.lower().replace("’", "'").replace("ʼ", "'").rstrip(".")
    if language == "kk":
        return frozenset() if low in _NOT_KAZAKH else _kazakh_readings(low)
    if language in ("ru", "uk"):
        if low in _NOT_SLAVIC:
            return frozenset()
        return frozenset({low, *lemmas(low, language)})
    return frozenset({low})


_KAZAKH_LEAVES = re.compile(r"(?<=..)(?:[дтн][ае]н|[ғқгк][ае]|[дт][ае])$")


def _leaves(word: str) -> bool:
    """Whether a Kazakh number word has an ending after which no number goes on."""
    return bool(_KAZAKH_LEAVES.search(word)) or is_part_of_others(word)


_KAZAKH_GROUP = re.compile(
    r"(екеу|үшеу|төртеу|бесеу|алтау|жетеу)(?:[іы]|міз|мыз|лері|лары)?\w{0,4}"
)
KAZAKH_ABOUT = re.compile(r"(\w{2,})[дт][ае]й(?:[ыі]\w*)?")
"""«Жүздей», «сағаттай»: about."""


_KAZAKH_CASES = re.compile(r"(\w{2,}?)(?:[дтн][ае]н|[дтн][ыі]ң|[ғқгк][ае]|[мбп]ен|[дтн][ыі])")
_KAZAKH_POSSESSED = tuple(
    re.compile(rf"(\w{{2,}}?){ending}(?:н\w{{0,3}}|мен)?") for ending in ("[ыі]", "с[ыі]")
)
_NOT_POSSESSED = re.compile(r"он[ыі]|жүз[ыі]|тоқсан[ыі]|бір[ыі]|бесін|үшін|екінді")
"""«Оны», «жүзінде», «екінші тоқсаны», «үшін»: that, a face, a quarter of the year, for."""


def _kazakh_readings(low: str) -> frozenset[str]:
    found = {low, *lemmas(low, "kk")}
    if group := _KAZAKH_GROUP.fullmatch(low):
        found.add(group.group(1))
    for pattern in (KAZAKH_ABOUT, _KAZAKH_CASES):
        if suffixed := pattern.fullmatch(low):
            found.add(suffixed.group(1))
    return frozenset((*found, *_owners(low)))


def _owners(low: str) -> list[str]:
    """What is left of a word without the ending that makes it a part of others."""
    if _NOT_POSSESSED.match(low):
        return []
    found = [m.group(1) for p in _KAZAKH_POSSESSED if (m := p.fullmatch(low))]
    return [*found, "қырық"] if low.startswith("қырқы") else found


def is_part_of_others(word: str) -> bool:
    """Whether a Kazakh number word counts some of those told of: «миллионы», «алтысының»,
    «төртеуі», or the ending of digits: «56-сын»."""
    low = word.lower()
    if re.fullmatch(r"с?[ыі](?:н\w{0,3}|мен)?", low):
        return True
    group = _KAZAKH_GROUP.fullmatch(low)
    if group and low != group.group(1):
        return True
    known = (table("kk", "cardinals"), table("kk", "multipliers"))
    return any(low not in rows and base in rows for base in _owners(low) for rows in known)


def _value(token: Token, language: str, name: str) -> Decimal | None:
    if not token.is_word:
        return None
    known = table(language, name)
    for reading in _readings(token.text, language):
        if reading in known:
            return Decimal(known[reading])
    return None


_HUNDRED = 100


def is_number_word(token: Token, language: str) -> bool:
    """Whether a word is one that numbers are made of."""
    names = ("cardinals", "ordinals", "multipliers")
    return any(_value(token, language, name) is not None for name in names)


class _Sum:
    """Number words added up: «двести» + «сорок», (three × hundred + ten) × thousand."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.total = self.current = Decimal(0)
        self.ceiling = Decimal("1e15")
        """Below it the next multiplier has to be."""
        self.found = self.ordinal = False
        self.scale = Decimal(1)

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
        self.scale = by
        return True

    def _add_cardinal(self, value: Decimal) -> bool:
        if value == _HUNDRED and self.language in ("en", "kk") and 0 < self.current < 10:
            self.current *= 100
        elif _fits(self.current, value) and value < self.ceiling:
            self.current += value
        else:
            return False
        self.found, self.scale = True, Decimal(1)
        return True

    def hyphen_goes_on(self, tokens: list[Token], at: int) -> bool:
        """Whether a hyphen at the index joins twenty to five, or three to hundred."""
        if self.language != "en" or at + 1 >= len(tokens) or tokens[at].text != "-":
            return False
        digit = _value(tokens[at + 1], "en", "cardinals") or _value(
            tokens[at + 1], "en", "ordinals"
        )
        if digit is None:
            return self.found and _joins_multiplier(tokens, at, "en")
        hundred = digit == _HUNDRED and 0 < self.current < 10  # "three-hundred-page"
        return hundred or (self.current % 100 >= 20 and _fits(self.current, digit))


def _words(tokens: list[Token], at: int, language: str) -> Numeral | None:
    made = _Sum(language)
    i, hyphen = at, False
    lead = [t.text.lower() for t in tokens[at : at + 2]]
    if language == "en" and len(lead) == 2 and lead[0] in ("a", "an"):
        if lead[1] not in ("hundred", *table("en", "multipliers")):
            return None
        made.current, i = Decimal(1), at + 1
    while i < len(tokens) and tokens[i].is_word and not made.ordinal:
        if language == "kk" and made.found and _leaves(tokens[i - 1].text.lower()):
            break  # «алты мыңнан жеті мыңға дейін» is two numbers
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
    if value != whole and made.scale > 1:  # "a million and a half"
        return Numeral(whole + HALF * made.scale, i, words=True, scale=made.scale)
    if i < len(tokens) and made.current and not made.ordinal and value != int(value):
        by = _value(tokens[i], language, "multipliers")  # два с половиной миллиона
        if by is not None:
            return Numeral(value * by, i + 1, words=True, scale=by)
    return Numeral(value, i, made.ordinal, words=True, scale=made.scale)


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
    if word.startswith(("десят", "дюжин")):
        return False  # «десяток», as vague as «десятки»
    genitive = word.endswith(("и", "і", "ы", "а", "ів", "ов")) and not word.endswith("ча")
    hedged = at > 0 and tokens[at - 1].text.lower() in _BEFORE_ONE_THOUSAND
    return hedged or not (genitive and word not in ("тисяча", "тысяча"))
