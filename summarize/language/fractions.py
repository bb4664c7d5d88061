"""Parts of a whole in words: «полчаса», "half a million", «треть», «үштен екісі»."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarize.language.inflection import parses
from summarize.language.number_words import HALF, numeral_at, table
from summarize.language.tokens import Token
from summarize.language.units import factor, unit_at
from summarize.language.word_lists import word_list

_HALF_PREFIXES = {"ru": ("пол", "полу"), "uk": ("пів",)}
_NOT_HALF = word_list("полдень полночь півдня південь півночі північ полдник")
_KAZAKH_WHOLES = {"үштен": 3, "төрттен": 4, "бестен": 5, "оннан": 10}
_KAZAKH_PARTS = {"бір": 1, "бірі": 1, "бірін": 1, "екі": 2, "екісі": 2, "екісін": 2, "үш": 3}
_ENGLISH_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3}
_ENGLISH_PARTS = {"third": 3, "quarter": 4, "fifth": 5}
_SLAVIC_COUNTS = {"две": 2, "дві": 2, "три": 3, "двух": 2, "двох": 2}


class Part(NamedTuple):
    """A part with the index after its words."""

    value: Decimal
    unit: str
    """``part`` for a share, the unit of a half, or empty when it stands behind."""
    after: int


def part_at(tokens: list[Token], at: int, language: str) -> Part | None:
    """The half or the share that starts at a token."""
    if not tokens[at].is_word:
        return None
    match language:
        case "ru" | "uk":
            return _slavic_half(tokens, at, language) or _slavic_share(tokens, at, language)
        case "kk":
            return _half_of(tokens, at, ("жарты",), "kk") or _kazakh_share(tokens, at)
        case "en":
            return (
                _half_of(tokens, at, ("half", "a"), "en")
                or _half_of(tokens, at, ("half", "an"), "en")
                or _english_share(tokens, at)
            )
    return None


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].text.lower() if at < len(tokens) else ""


def _slavic_half(tokens: list[Token], at: int, language: str) -> Part | None:
    word = _low(tokens, at)
    for prefix in _HALF_PREFIXES[language]:
        rest = word.removeprefix(prefix)
        if not word.startswith(prefix) or word in _NOT_HALF:
            continue
        if rest == "":  # «пів години»
            unit = unit_at(tokens, at + 1, language)
            if unit and factor(unit[0]):
                return Part(HALF, *unit)
        elif len(rest) >= 3:
            stem = [tokens[at]._replace(text=rest)]
            unit = unit_at(stem, 0, language)
            if unit and factor(unit[0]):
                return Part(HALF, unit[0], at + 1)
            whole = numeral_at([tokens[at]._replace(text="около"), *stem], 1, language)
            if whole and whole.value >= 1000:  # «полмиллиона»
                return Part(whole.value / 2, "", at + 1)
    return None


def _half_of(tokens: list[Token], at: int, lead: tuple[str, ...], language: str) -> Part | None:
    after = at + len(lead)
    if tuple(t.text.lower() for t in tokens[at:after]) != lead or after >= len(tokens):
        return None
    whole = table(language, "multipliers").get(_low(tokens, after))
    if whole is not None:
        return Part(Decimal(whole) / 2, "", after + 1)
    unit = unit_at(tokens, after, language)
    return Part(HALF, *unit) if unit and factor(unit[0]) else None


def _slavic_share(tokens: list[Token], at: int, language: str) -> Part | None:
    count = _SLAVIC_COUNTS.get(_low(tokens, at))
    target = at + 1 if count else at
    if target >= len(tokens) or not tokens[target].is_word:
        return None
    lemma = parses(_low(tokens, target), language)[0].normal_form
    share = table(language, "fractions").get(lemma)
    # The second half of the match is no share.
    numbered = (
        at > 0
        and tokens[at - 1].is_word
        and parses(_low(tokens, at - 1), language)[0].tag.POS in ("ADJF", "NUMR")
    )
    halves = count is not None and share == HALF  # «две половины» are no share
    if share is None or halves or (numbered and not count):
        return None
    return Part(Decimal(share) * (count or 1), "part", target + 1)


def _kazakh_share(tokens: list[Token], at: int) -> Part | None:
    whole = _KAZAKH_WHOLES.get(_low(tokens, at))
    part = _KAZAKH_PARTS.get(_low(tokens, at + 1))
    if whole and part:
        return Part(Decimal(part) / whole, "part", at + 2)
    return Part(HALF, "part", at + 1) if _low(tokens, at).startswith("жартысы") else None


def _english_share(tokens: list[Token], at: int) -> Part | None:
    following = _low(tokens, at + 1)
    if _low(tokens, at) == "half" and following in ("of", "the"):
        return Part(HALF, "part", at + 1)
    count = _ENGLISH_COUNTS.get(_low(tokens, at))
    whole = _ENGLISH_PARTS.get(following.removesuffix("s"))
    # "A third attempt" is an ordinal.
    if count and whole and (_low(tokens, at + 2) == "of" or following.endswith("s")):
        return Part(Decimal(count) / whole, "part", at + 2)
    return None
