"""Every name in a written sentence matches a name in what it cites."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import (
    is_generic,
    name_lists,
    spelled,
    words_of,
)
from summarize.language.calendar_words import MONTH
from summarize.language.given_names import is_given
from summarize.language.inflection import is_dictionary_word
from summarize.language.names import Sameness, normal, same_name
from summarize.language.places import capital_of, country, place
from summarize.language.skeleton import skeleton
from summarize.passages.model import Mention, Name, NameKind

_NO_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|[QH][1-4]|[IVX]+|\W*)$"
)
"""Weekdays and quarters are for other checks."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first name that the evidence does not have: unsupported. One that may or may not
    be the same (Ермак, Ермаков; a translated «Белая Гавань»): unchecked."""
    unsure: Verdict | None = None
    for name in statement.names:
        for mention in name.mentions:
            printed = statement.article.text[mention.start : mention.end]
            if _NO_NAME.match(printed) or MONTH.match(printed):
                continue
            match = _best(name, mention, statement, evidence)
            if match is Sameness.DIFFERENT:
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=printed)
            if match is Sameness.UNSURE and unsure is None:
                unsure = Verdict(result=Result.UNCHECKED, reason=Reason.NAME, token=printed)
    return unsure


def _best(name: Name, mention: Mention, statement: Parsed, evidence: Parsed) -> Sameness:
    """How well the name fits the evidence: as one of its names, or word by word."""
    mine, other = statement.article.language, evidence.article.language
    found = {_fit(name.normal, mine, n.normal, other) for n in evidence.names}
    if Sameness.SAME in found:
        return Sameness.SAME
    printed, text = statement.article.text[mention.start : mention.end], evidence.text
    if _listed(printed, text) or _acronym(printed, text) or _inhabitant(name.normal, text, other):
        return Sameness.SAME
    placed = any(place(n.normal) for n in evidence.names)
    if placed and (country(name.normal) or capital_of(name.normal)):
        return Sameness.DIFFERENT  # a known place, under no name that the evidence gives
    first = not statement.article.text[: mention.start].strip(' «“"—–-')
    word = spelled(printed, mine, first, text, other)
    if word is Sameness.DIFFERENT and _may_translate(name, mention, statement, evidence):
        return Sameness.UNSURE
    if word is Sameness.DIFFERENT and Sameness.UNSURE in found and len(printed.split()) == 1:
        return Sameness.UNSURE
    return word


def _fit(a: str, language_a: str, b: str, language_b: str) -> Sameness:
    """A written name against one of the evidence: a known place under any of its names, or
    a likeness. A bare surname stands for a full name that the evidence has, never the other
    way round: the given name would be from memory."""
    known = place(a), place(b)
    if known[0] and known[1]:
        return Sameness.SAME if known[0] == known[1] else Sameness.DIFFERENT
    if country(a) or capital_of(a) or skeleton(a)[:1] == "":
        return Sameness.DIFFERENT
    likeness = same_name(a, language_a, b, language_b)
    more = len(a.split()) > len(b.split())
    if likeness.surname_matches and likeness.given == "missing":
        if not more:
            return Sameness.SAME
        return Sameness.DIFFERENT if is_given(a.split(maxsplit=1)[0]) else Sameness.UNSURE
    return Sameness.UNSURE if more and likeness.result is Sameness.SAME else likeness.result


# --- names without a common spelling ---------------------------------------------------


@cache
def _rows() -> tuple[re.Pattern[str], ...]:
    rows: list[str] = name_lists()["same"]
    return tuple(re.compile(rf"(?<!\w)(?:{row})(?!\w)") for row in rows) + tuple(
        re.compile(rf"(?<!\w)(?:{row})(?!\w)", re.IGNORECASE)
        for row in rows
        if not row[:2].isupper()
    )


@lru_cache(maxsize=5_000)
def _listed(name: str, text: str) -> bool:
    """Whether a list of equal names joins the two («МЧС», «ТЖМ», "Christmas")."""
    return any(row.search(name) and row.search(text) for row in _rows())


def _acronym(name: str, text: str) -> bool:
    """Whether it is the first letters of words that stand side by side («ФБУ»)."""
    if not name.isupper() or not 2 <= len(name) <= 6:
        return False
    words = [w.text for w in words_of(text, "")]
    long = [w for w in words if len(w) > 2]
    initials = ("".join(w[0] for w in row).upper() for row in (words, long))
    return any(name in row for row in initials)


@lru_cache(maxsize=5_000)
def _inhabitant(name: str, text: str, language: str) -> bool:
    """Whether the text names a country by its people («кенийка», "Belarusian")."""
    code = country(name)
    if code is None:
        return False
    irregular = name_lists()["demonyms"].get(code, "").split()
    stems = [skeleton(s) for s in irregular]
    own = skeleton(_country_name(code, language)).rstrip("aeiou")
    stems += [own] if len(own) >= 3 else []
    return any(
        w.key.startswith(s) and len(w.key) - len(s) <= _ADJECTIVE
        for w in words_of(text, language)
        for s in stems
    )


_ADJECTIVE = 7
"""Letters that make an inhabitant or an adjective of a country («американский»)."""


@cache
def _country_name(code: str, language: str) -> str:
    from babel import Locale

    return str(Locale(language).territories.get(code, code))


def _may_translate(  # noqa: PLR0911 - one return for each reason
    name: Name, mention: Mention, statement: Parsed, evidence: Parsed
) -> bool:
    """Whether the name may be the translation of one that no spelling is like: titles of
    works and the names of institutions are words."""
    mine, other = statement.article.language, evidence.article.language
    text = statement.article.text
    if mine == other:
        return False
    if text[mention.start - 1 : mention.start] in tuple('«“„"') and mention.start:
        return re.search('[«“„"]', evidence.text) is not None
    words = text[mention.start : mention.end].split()
    if name.kind is NameKind.PERSON and not any(is_generic(w, mine) for w in words):
        return False
    if words[0].isupper() and len(words) == 1:  # letters of another language
        return any(n.text.isupper() for n in evidence.names) or name.kind is not NameKind.PERSON
    if is_given(normal(words[0], mine)):
        return False
    common = [w for w in words if w[:1].islower() or is_generic(w, mine) or _is_word(w, mine)]
    if not _has_institution(evidence):
        return False
    generic = any(is_generic(w, mine) for w in words) and len(words) > 1
    return bool(common) and (generic or len(common) >= len(words) - 1)


def _has_institution(evidence: Parsed) -> bool:
    language = evidence.article.language
    return any(
        n.kind is not NameKind.PERSON and place(n.normal) is None for n in evidence.names
    ) or any(is_generic(w.text, language) for w in words_of(evidence.text, language))


def _is_word(word: str, language: str) -> bool:
    return language in ("ru", "uk") and is_dictionary_word(word, language)
