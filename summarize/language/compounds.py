"""One word that is a number and what it measures: «девятилетняя», «вдвое», "halved"."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from summarize.language.tokens import Token

_ENDING = {
    "ru": r"(?:ий|ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)",
    "uk": r"(?:ий|ій|а|я|е|є|і|ого|ього|ому|ьому|им|ім|у|ю|их|іх|ими|іми|ої|ьої|ою|ьою)",
    "kk": r"[кқг]\w{0,6}",
}
_TIMES = {
    "ru": (
        (r"вдвое|удво[еи]\w*|двукратн\w*|дважды", 2),
        (r"втрое|утро[еи]\w*|тр[её]хкратн\w*|трижды", 3),
        (r"вчетверо|учетвер\w+|четырежды", 4),
        (r"впятеро|упятер\w+", 5),
        (r"вшестеро", 6),
        (r"вдесятеро|удесятер\w+", 10),
    ),
    "uk": (
        (r"[ву]двічі|[ву]двоє|подво[єїюя]\w*|двократн\w*|двічі", 2),
        (r"[ву]тричі|[ву]троє|потро[єїюя]\w*|тричі", 3),
        (r"[ву]четверо|учетверт\w+|почетвер\w+", 4),
        (r"[ву]п'ятеро", 5),
        (r"[ву]десятеро|удесятер\w+", 10),
    ),
    "en": (
        (r"twice|doubl(?:ed|es|ing)|twofold|halv(?:ed|es|e|ing)", 2),
        (r"thrice|tripl(?:ed?|es|ing)|trebl(?:ed?|es|ing)|threefold", 3),
        (r"quadrupl(?:ed?|es|ing)|fourfold", 4),
        (r"quintupl(?:ed?|es|ing)|fivefold", 5),
        (r"tenfold", 10),
    ),
    "kk": (),
}
"""Words that say how many times; the verbs, too: what doubled is two times as much."""
_DOUBLE = re.compile(r"(?:the|its|their|his|her|what|that|last|a|in|from|on|to|by)$")
_BEFORE_DOUBLE = re.compile(r"(?:to|will|would|could|may|might|nearly|almost|than|about|by)$")


class Compound(NamedTuple):
    """A value, its unit, and the index after the words."""

    value: Decimal
    unit: str
    after: int


def compound_at(tokens: list[Token], at: int, language: str) -> Compound | None:
    """The quantity that one word at an index says by itself."""
    token = tokens[at]
    if not token.is_word or language not in _TIMES:
        return None
    word = token.text.lower().replace("’", "'").replace("ʼ", "'")
    for pattern, value in _times(language):
        if pattern.fullmatch(word):
            return Compound(Decimal(value), "time", at + 1)
    if language == "en":
        return _double(tokens, at)
    return _adjective(word, at, language)


def _double(tokens: list[Token], at: int) -> Compound | None:
    """ "Double the figure" and "to double", but no double room."""
    if tokens[at].text.lower() != "double":
        return None
    before = tokens[at - 1].text.lower() if at else ""
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    verb = _BEFORE_DOUBLE.match(before) and not behind.endswith("s")
    return Compound(Decimal(2), "time", at + 1) if verb or _DOUBLE.match(behind) else None


def _adjective(word: str, at: int, language: str) -> Compound | None:
    data = _data()[language]
    found = _shape(language).fullmatch(word)
    if found is None:
        return None
    value, rest = Decimal(0), found.group("number")
    while rest:
        spelled = max((n for n in _spelled(language) if rest.startswith(n)), key=len)
        value, rest = value + _spelled(language)[spelled], rest[len(spelled) :]
    stem = found.group("stem")
    unit = next(u for u, stems in data["measures"].items() if stem in stems.split("|"))
    return Compound(value, unit, at + 1)


@lru_cache(maxsize=2_000)
def counted_in_words(text: str, language: str) -> tuple[tuple[int, int, Decimal], ...]:
    """Where a word holds a number of what no measure counts, with the number: «трёхсторонний»,
    «одиннадцатиклассник». The text reads no quantity in it."""
    if language not in _PARTS:
        return ()
    found = []
    for match in _parts(language).finditer(text.replace("’", "'").replace("ʼ", "'")):
        value, rest = Decimal(0), match["number"].lower()
        while rest:
            spelled = max((n for n in _held(language) if rest.startswith(n)), key=len)
            value, rest = value + _held(language)[spelled], rest[len(spelled) :]
        found.append((match.start(), match.end(), value))
    return tuple(found)


_PARTS = {
    "ru": r"класс(?:ни[кц]|ны)|курсни|сторонн|парти[йи]|местн|дверн|кол[её]сн|палубн|борь[еяю]"
    r"|бор(?:ец|к)|очков|значн|комнатн|уровнев|этапн|зв[её]здо?ч?н|осн|полосн|томн|серийн|балльн|язычн"
    r"|раундов|кругов|путн|рядн|цветн|разов|ствольн|моторн|подъездн|квартирн|секционн|угольн|членн"
    r"|актн|слойн|пальн|винтов|дет[но]|комплектн|сменн|створчат|ступенчат|фазн|позвонк|разрядн|голов",
    "uk": r"клас(?:ни[кц]|ни)|курсни|сторонн|партій|місн|дверн|колісн|палубн|борств|борець|борк"
    r"|очков|значн|кімнатн|рівнев|етапн|зірков|осьов|смугов|томн|серійн|бальн|мовн|раундов"
    r"|колов|колійн|рядн|колірн|разов|ствольн|моторн|під'їзн|квартирн|секційн|кутн|членн|актн"
    r"|шаров|пальн|гвинтов|дітн|змінн|стулков|ступенев|фазн|розрядн|голов",
}
"""What such a word goes on with."""
_ORDINAL_PARTS = {
    "ru": {"перво": 1, "второ": 2, "третье": 3, "четверо": 4},
    "uk": {"першо": 1, "друго": 2, "третьо": 3, "четверто": 4},
}
"""«Первокурсник», «третьекласник»."""


@cache
def _held(language: str) -> dict[str, Decimal]:
    ranks = {word: Decimal(n) for word, n in _ORDINAL_PARTS[language].items()}
    return {**_spelled(language), **ranks}


@cache
def _parts(language: str) -> re.Pattern[str]:
    numbers = "|".join(sorted(_held(language), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<number>(?:{numbers})+)(?:{_PARTS[language]})\w*", re.IGNORECASE)


@cache
def _times(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(words), value) for words, value in _TIMES[language])


@cache
def _spelled(language: str) -> dict[str, Decimal]:
    rows = _data()[language]["numbers"].items()
    return {word: Decimal(value) for value, words in rows for word in words.split("|")}


@cache
def _shape(language: str) -> re.Pattern[str]:
    numbers = "|".join(sorted(_spelled(language), key=len, reverse=True))
    stems = "|".join(_data()[language]["measures"].values())
    return re.compile(rf"(?P<number>(?:{numbers})+)(?P<stem>{stems}){_ENDING[language]}")


@cache
def _data() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("compounds.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
