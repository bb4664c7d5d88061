"""Parts of a whole in words: «полчаса», "half a million", «треть», «үштен екісі», "one in ten".

A share is of unit ``part`` (a quarter is 0.25 of it). A share of a million or of an hour is
a number with that unit. What recurs («каждый второй год») is none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarize.language.inflection import lemmas, parses
from summarize.language.number_words import HALF, Numeral, numeral_at, table
from summarize.language.tokens import Token
from summarize.language.units import POINTS, TIME_UNITS, factor, unit_at
from summarize.language.word_lists import word_list

_HALF_PREFIXES = {"ru": ("пол", "полу"), "uk": ("пів",)}
_NOT_HALF = word_list("полдень полночь півдня південь півночі північ полдник полутора полугод")
_NO_HALF = re.compile(r"південн|північн|полуд[её]?н|полуноч|пополу")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5)}
_PART_WORDS = word_list("часть доля частина частка")
_EVERY = {
    "ru": re.compile(r"кажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)"),
    "uk": re.compile(r"кож(?:ен|ний|на|не|ного|ної|ному|ну|ним)"),
    "kk": re.compile(r"әр|әрбір"),
    "en": re.compile(r"every"),
}
_KAZAKH_ABLATIVE = re.compile(r"(\w+?)[дтн][ае]н")
_KAZAKH_GENITIVE = re.compile(r"(\w+?)[дтн][ыі]ң")
_POSSESSED = re.compile(
    r"(бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)(?:с?[ыі](?:н\w{0,4})?|[дт]ей|(?<=бір)ге)?"
)
_KAZAKH_QUARTER = re.compile(r"ширег?(?:к|і\w*)?")
_KAZAKH_HALF = re.compile(r"жартысы\w*|тең жартысы\w*")
_ENGLISH_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7} | {
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
}
_BEHIND_SHARE = word_list(
    "of more less fewer higher lower larger smaller as to on in from since "
    "full empty complete filled finished done built owned cheaper"
)
_BEFORE_SHARE = word_list(
    "by than about nearly almost over around roughly only just under to up for at least be is was"
)
_HALVED = word_list("of the its their his her our all that those these them this what")


class Part(NamedTuple):
    """A part with the index after its words."""

    value: Decimal
    unit: str
    """``part`` for a share, the unit of a half, or empty when it stands behind."""
    after: int


def part_at(tokens: list[Token], at: int, language: str) -> Part | None:
    """The half or the share that starts at a token."""
    if tokens[at].text in _VULGAR:
        part, whole = _VULGAR[tokens[at].text]
        return _of(tokens, Part(Decimal(part) / whole, "part", at + 1), language)
    if tokens[at].is_number:
        return _written(tokens, at, language) or _english_in(tokens, at, language)
    if not tokens[at].is_word:
        return None
    found: Part | None = None
    match language:
        case "ru" | "uk":
            found = _slavic_half(tokens, at, language) or _slavic_share(tokens, at, language)
        case "kk":
            found = _half_of(tokens, at, ("жарты",), "kk") or _kazakh_share(tokens, at)
        case "en":
            found = (
                _half_of(tokens, at, ("half", "a"), "en")
                or _half_of(tokens, at, ("half", "an"), "en")
                or _english_share(tokens, at)
                or _english_in(tokens, at, language)
            )
        case _:
            return None
    found = found or _every(tokens, at, language)
    return _of(tokens, found, language) if found else None


def may_open_part(token: Token, language: str) -> bool:
    """Whether a half or a share can start at a token that is no number or number word."""
    if token.text in _VULGAR or not token.is_word:
        return token.text in _VULGAR
    word = _low([token], 0)
    match language:
        case "ru" | "uk":
            shares = table(language, "fractions")
            found = word.startswith(_HALF_PREFIXES[language]) or any(
                w in shares for w in (word, *lemmas(word, language))
            )
        case "kk":
            halves = (_KAZAKH_HALF, _KAZAKH_QUARTER)
            found = word == "жарты" or any(p.fullmatch(word) for p in halves)
        case _:
            found = word == "half"
    every = _EVERY.get(language)
    return found or (every is not None and every.fullmatch(word) is not None)


def _low(tokens: list[Token], at: int) -> str:
    if not 0 <= at < len(tokens):
        return ""
    return tokens[at].text.lower().replace("’", "'").replace("ʼ", "'")


def _share(part: Decimal | int, whole: Decimal | int, after: int) -> Part | None:
    return Part(Decimal(part) / Decimal(whole), "part", after) if 0 < part < whole else None


def _of(tokens: list[Token], share: Part, language: str) -> Part:
    """A quarter of a million and «четверть часа» are a number and a time."""
    if share.unit != "part":
        return share
    at = share.after
    if language == "en" and _low(tokens, at) == "of" and _low(tokens, at + 1) in ("a", "an"):
        at += 2
    whole = table(language, "multipliers")
    for word in (
        _low(tokens, at),
        *(lemmas(_low(tokens, at), language) if _low(tokens, at) else ()),
    ):
        if word in whole and (at > share.after or language != "en"):
            return Part(share.value * Decimal(whole[word]), "", at + 1)
    unit = unit_at(tokens, at, language) if at < len(tokens) else None
    noun = language not in ("ru", "uk") or _is_noun(_low(tokens, at), language)
    if unit and unit[0] in TIME_UNITS and noun and (language == "en") == (at > share.after):
        return Part(share.value, *unit)
    return _of_a_point(tokens, share, language) or share


def _of_a_point(tokens: list[Token], share: Part, language: str) -> Part | None:
    """«Четверть процентного пункта», "a quarter-point cut", "a quarter of a point"."""
    at = share.after
    at += language == "en" and _low(tokens, at) in ("-", "‑")
    if language == "en" and _low(tokens, at) == "of" and _low(tokens, at + 1) == "a":
        at += 2
    return _half_point(tokens, at, language, share.value)


def _half_point(tokens: list[Token], at: int, language: str, value: Decimal = HALF) -> Part | None:
    """A part of one point, which stands at an index; of several points it is a share."""
    found = unit_at(tokens, at, language) if at < len(tokens) else None
    if found is None and language == "en":  # "percentage-point"
        joined = [t for t in tokens[at : at + 3] if t.text not in "-‑"]
        found = unit_at(joined, 0, language) if len(joined) == 2 else None
        found = (found[0], at + 3) if found and found[1] == 2 else None
    if found is None or found[0] not in POINTS:
        return None
    last = _low(tokens, found[1] - 1)
    several = last.endswith(("s", "ов", "ів", "ах", "ам", "ами", "очков", "баллов"))
    return None if several else Part(value, *found)


def _is_noun(word: str, language: str) -> bool:
    """«Четверть часа», but «четверть часовой нормы»."""
    return any(p.tag.POS == "NOUN" for p in parses(word, language)[:2])


def _written(tokens: list[Token], at: int, language: str) -> Part | None:
    """2/3 with nothing that makes it a date or a score."""
    glued = at + 2 < len(tokens) and not any(t.after_space for t in tokens[at + 1 : at + 3])
    if not glued or tokens[at + 1].text != "/" or not tokens[at + 2].is_number:
        return None
    part, whole = tokens[at].text, tokens[at + 2].text
    chained = _low(tokens, at + 3) == "/" or (at and tokens[at - 1].text in "/-" and at > 1)
    if chained or not (part.isdigit() and whole.isdigit()) or not 0 < int(part) < int(whole) < 11:
        return None
    share = _share(int(part), int(whole), at + 3)
    return _of(tokens, share, language) if share else None


# --- ru and uk -------------------------------------------------------------------------


def _slavic_half(  # noqa: PLR0911 - one return for each form
    tokens: list[Token], at: int, language: str
) -> Part | None:
    word = _low(tokens, at)
    for prefix in _HALF_PREFIXES[language]:
        rest = word.removeprefix(prefix)
        if not word.startswith(prefix) or word in _NOT_HALF or _NO_HALF.match(word):
            continue
        if rest == "":  # «пів години», «пів мільйона»
            if at + 1 >= len(tokens):
                break
            unit = unit_at(tokens, at + 1, language)
            if unit:
                if factor(unit[0]):
                    return Part(HALF, *unit)
                return _half_point(tokens, at + 1, language) or Part(HALF, "part", at + 1)
            rest, after = _low(tokens, at + 1), at + 2
        else:
            after = at + 1
        if len(rest) >= 3:
            stem = [tokens[at]._replace(text=rest)]
            unit = unit_at(stem, 0, language)
            if unit and (factor(unit[0]) or unit[0] in POINTS) and after == at + 1:
                return Part(HALF, unit[0], after)
            whole = numeral_at([tokens[at]._replace(text="около"), *stem], 1, language)
            if whole and whole.value >= 1000:  # «полмиллиона»
                return Part(whole.value / 2, "", after)
    if word in ("полсотни", "півсотні"):
        return Part(Decimal(50), "", at + 1)
    if (word, _low(tokens, at + 1)) == ("пів", "сотні"):
        return Part(Decimal(50), "", at + 2)
    return None


def _slavic_share(tokens: list[Token], at: int, language: str) -> Part | None:
    """«Треть», «три четверти», «две пятых», «пятая часть», «один из десяти»."""
    count = numeral_at(tokens, at, language)
    if count and not count.ordinal and count.words and count.value < 100:
        share = _slavic_ordinal(tokens, count.after, language)
        halves = share == HALF
        if share is not None and not halves:
            return _share(count.value, round(1 / share), count.after + 1)
        return None
    share = _slavic_ordinal(tokens, at, language)
    lemma = parses(_low(tokens, at), language)[0].normal_form
    named = lemma in table(language, "fractions")
    if named and not _is_numbered(tokens, at, language):
        return Part(Decimal(table(language, "fractions")[lemma]), "part", at + 1)
    if share and not named and at + 1 < len(tokens):
        behind = parses(_low(tokens, at + 1), language)[0].normal_form
        if behind in _PART_WORDS:
            return Part(share, "part", at + 2)
    return None


def _slavic_ordinal(tokens: list[Token], at: int, language: str) -> Decimal | None:
    """What a word is of the whole: «четверти», «пятых», «десятую»."""
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    readings = (_low(tokens, at), *lemmas(_low(tokens, at), language))
    known, ordinals = table(language, "fractions"), table(language, "ordinals")
    for word in readings:
        if word in known:
            return Decimal(known[word])
        # An ordinal of a share is feminine or plural: «одна пятая», «две пятых».
        if word in ordinals and ordinals[word] > 2:
            feminine = {g for p in parses(_low(tokens, at), language) for g in p.tag.grammemes}
            return 1 / Decimal(ordinals[word]) if {"femn", "plur"} & feminine else None
    return None


def _is_numbered(tokens: list[Token], at: int, language: str) -> bool:
    """The second half of the match and the third quarter are no share."""
    if at == 0 or not tokens[at - 1].is_word:
        return bool(at > 1 and tokens[at - 1].text in "-‑" and tokens[at - 2].is_number)
    lemma = parses(_low(tokens, at - 1), language)[0].normal_form
    tag = parses(_low(tokens, at - 1), language)[0].tag
    return (
        lemma in table(language, "ordinals")
        or tag.POS == "NUMR"
        or "Anum" in tag.grammemes
        or (tag.POS == "ADJF" and lemma not in _WHOLLY)
    )


_WHOLLY = word_list("целый добрый больший хороший весь цілий добрий весь увесь")


# --- kk --------------------------------------------------------------------------------


def _kazakh_share(tokens: list[Token], at: int) -> Part | None:
    """«Үштен екісі», «төрттен үш бөлігі», «бестен бірге көп», «жартысы», «ширегі», «онның
    бірі»."""
    word, following = _low(tokens, at), _low(tokens, at + 1)
    if _KAZAKH_HALF.fullmatch(word):
        return Part(HALF, "part", at + 1)
    if _KAZAKH_QUARTER.fullmatch(word):
        return Part(Decimal("0.25"), "part", at + 1)
    if word == "үш" and _KAZAKH_QUARTER.fullmatch(following):
        return Part(Decimal("0.75"), "part", at + 2)
    for case in (_KAZAKH_ABLATIVE, _KAZAKH_GENITIVE):
        whole = case.fullmatch(word)
        part = _POSSESSED.fullmatch(following)
        if whole is None or part is None:
            continue
        if case is _KAZAKH_GENITIVE and not following.startswith("бірі"):
            continue
        denominator = table("kk", "cardinals").get(whole.group(1))
        bare = part.group().removesuffix("ге") == part.group(1)
        if denominator is None or (bare and _range_goes_on(tokens, at)):
            continue
        after = at + 2
        if _low(tokens, after).startswith("бөлі"):
            after += 1
        return _share(table("kk", "cardinals")[part.group(1)], denominator, after)
    return None


def _range_goes_on(tokens: list[Token], at: int) -> bool:
    """«Оннан бес мыңға дейін»: from ten on, no tenths."""
    behind = [_low(tokens, i) for i in range(at + 2, at + 5)]
    return "дейін" in behind or (bool(behind[0]) and numeral_at(tokens, at + 2, "kk") is not None)


# --- en --------------------------------------------------------------------------------


def _half_of(tokens: list[Token], at: int, lead: tuple[str, ...], language: str) -> Part | None:
    after = at + len(lead)
    if tuple(t.text.lower() for t in tokens[at:after]) != lead or after >= len(tokens):
        return None
    whole = table(language, "multipliers").get(_low(tokens, after))
    if whole is None:
        bases = lemmas(_low(tokens, after), language) if language == "kk" else ()
        whole = next((table(language, "multipliers").get(b) for b in bases), None)
    if whole is not None:
        return Part(Decimal(whole) / 2, "", after + 1)
    unit = unit_at(tokens, after, language)
    if unit and factor(unit[0]):
        return Part(HALF, *unit)
    if point := _half_point(tokens, after, language):
        return point
    return Part(HALF, "part", after) if unit else None  # «жарты бет», "half a page"


def _english_share(  # noqa: PLR0911 - one return for each form
    tokens: list[Token], at: int
) -> Part | None:
    """ "Half of", "three-quarters", "a tenth of"; "a third attempt" is an ordinal."""
    word, following = _low(tokens, at), _low(tokens, at + 1)
    before = _low(tokens, at - 1)
    if word == "half":
        if following == "-" and at + 2 < len(tokens):  # "a half-hour talk"
            unit = unit_at(tokens, at + 2, "en")
            if unit and unit[0] in TIME_UNITS:
                return Part(HALF, *unit)
            return _half_point(tokens, at + 2, "en")
        if point := _half_point(tokens, at + 1, "en"):
            return point
        by_a = before == "a" and _low(tokens, at - 2) in _BEFORE_SHARE  # "fell by a half"
        if before in ("first", "second", "-", "a", "an", "other") and not by_a:
            return None
        spoken = by_a or following in _HALVED or before in _BEFORE_SHARE | {"in"}
        return Part(HALF, "part", at + 1) if spoken else None
    count = Decimal(1) if word in ("a", "an") else None
    target = at + 1
    if count is None:
        numeral = _english_count(tokens, at)
        if numeral is None:
            return None
        count, target = numeral.value, numeral.after
    if _low(tokens, target) in ("-", "‑") and not tokens[target].after_space:
        target += 1
    name = _low(tokens, target)
    whole = _ENGLISH_PARTS.get(name.removesuffix("s"))
    if whole is None:
        return None
    behind = _low(tokens, target + 1)
    ends = behind == "" or not behind[0].isalpha()
    many = name.endswith("s") and count > 1
    quarter = name == "quarter" and behind != "-"
    single = count == 1 and (behind in _BEHIND_SHARE or ends or target > at + 1 or quarter)
    return _share(count, whole, target + 1) if many or single else None


def _english_count(tokens: list[Token], at: int) -> Numeral | None:
    """The number before "quarters", without the ordinal that may follow it in "twenty-fifth"."""
    if not tokens[at].is_word:
        return None
    numeral = numeral_at(tokens[: at + 1], at, "en")
    return None if numeral is None or numeral.ordinal or numeral.value > 99 else numeral


def _english_in(tokens: list[Token], at: int, language: str) -> Part | None:
    """ "One in three", "one pupil in ten", "one in every five", "nine in ten"."""
    if language != "en":
        return None
    part = numeral_at(tokens, at, "en")
    if part is None or part.ordinal or part.value > 99 or part.after + 1 >= len(tokens):
        return None
    i = part.after
    if part.value == 1 and _low(tokens, i) != "in" and tokens[i].is_word:
        i += 1
    if _low(tokens, i) != "in":
        return None
    i += 1
    i += _low(tokens, i) == "every"
    whole = numeral_at(tokens, i, "en") if i < len(tokens) else None
    if whole is None or whole.ordinal or whole.value > 1000 or whole.value <= part.value:
        return None
    unit = unit_at(tokens, whole.after, "en") if whole.after < len(tokens) else None
    if unit and factor(unit[0]):  # "one in ten years" is a pace
        return None
    return _share(part.value, whole.value, whole.after)


# --- every third -----------------------------------------------------------------------


def _every(tokens: list[Token], at: int, language: str) -> Part | None:
    """«Каждый третий житель» is a third of them; «каждый второй месяц» is a rhythm."""
    if not _EVERY[language].fullmatch(_low(tokens, at)) or at + 1 >= len(tokens):
        return None
    if (at and tokens[at - 1].is_word) and _low(tokens, at - 1) in ("в", "на", "о", "on"):
        return None
    numeral = numeral_at(tokens, at + 1, language)
    if numeral is None or not numeral.ordinal or numeral.value < 2:
        return None
    unit = unit_at(tokens, numeral.after, language) if numeral.after < len(tokens) else None
    if unit and (unit[0] in TIME_UNITS or unit[0] in ("km", "m", "time")):
        return None
    return _share(1, numeral.value, numeral.after)
