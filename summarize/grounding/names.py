"""Every name in a written sentence matches a name in what it cites."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from summarize.grounding.days import days_in
from summarize.grounding.institutions import contradicted, rows_of, translated
from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.nations import (
    ADJECTIVE,
    land,
    lands_of,
    name_lists,
    names_nation,
    names_people,
    nation,
)
from summarize.grounding.parsed import Parsed
from summarize.grounding.spelling import (
    alike,
    derived,
    inhabits,
    is_generic,
    spelled,
    words_of,
)
from summarize.grounding.wording import stem
from summarize.language import concepts
from summarize.language.calendar_words import MONTH
from summarize.language.given_names import is_given
from summarize.language.inflection import is_dictionary_word
from summarize.language.names import Sameness, normal, same_name
from summarize.language.places import bases, place
from summarize.language.skeleton import skeleton
from summarize.passages.model import Mention, Name, NameKind
from summarize.passages.name_words import is_listed

_NO_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|[QH][1-4]|[IVX]+|\W*)$"
)
"""Weekdays and quarters are for other checks."""


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """The first name that the evidence does not have: unsupported. One that may or may not
    be the same (Ермак, Ермаков; a translated «Белая Гавань»): unchecked."""
    if feast := _strange_feast(statement.text, evidence.text):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.DATE, token=feast)
    unsure: Verdict | None = None
    for name in statement.names:
        for mention in name.mentions:
            printed = statement.article.text[mention.start : mention.end]
            if _is_no_name(printed, statement.article.language):
                continue
            match = _best(name, mention, statement, evidence)
            if match is Sameness.DIFFERENT:
                return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=printed)
            if match is Sameness.UNSURE and unsure is None:
                unsure = Verdict(result=Result.UNCHECKED, reason=Reason.NAME, token=printed)
    if people := _strange_people(statement, evidence):
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=people)
    return unsure or _strange_opener(statement, evidence)


_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z][a-z]+")


def _strange_people(statement: Parsed, evidence: Parsed) -> str:
    """An English adjective or people of a country where the evidence has another country's,
    and nothing of this one: the finder of names leaves out "Veltanian officials"."""
    if statement.article.language != "en":
        return ""
    text, other = evidence.text, evidence.article.language
    codes = {
        m[0]: code for m in _CAPITAL.finditer(statement.text) if (code := nation(m[0], ADJECTIVE))
    }
    if not codes:
        return ""
    theirs = {key for key in lands_of(text, other) if key.startswith("country:")}
    if theirs <= lands_of(statement.text, "en"):
        return ""
    return next(
        (
            word
            for word, code in codes.items()
            if f"country:{code}" not in theirs and not names_nation(code, text, other)
        ),
        "",
    )


def _strange_opener(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """An opening word that no list and no evidence has may be a name: nothing there but the
    capital, which every sentence has, tells one. It is one if the rest of the article has it for
    a name; and in Kazakh and English it stands for a name that the evidence has and the
    sentence has not."""
    language, text = statement.article.language, statement.article.text
    opening = next(iter(concepts.words(text, language)), None)
    if opening is None or opening.light or not opening.text[:1].isupper():
        return None
    printed = opening.text
    named = any(m.start <= opening.start < m.end for n in statement.names for m in n.mentions)
    known = is_listed(printed, "starters", language) or is_generic(printed, language)
    if named or known or _is_no_name(printed, language):
        return None
    code = nation(printed)
    unlisted = not opening.concepts
    sure = (code is not None and unlisted) or _is_named_elsewhere(printed, language, evidence)
    likely = unlisted and language in ("kk", "en") and not _is_word(printed, text, language)
    if not (sure or likely) or _opens_evidence(printed, code, language, evidence):
        return None
    if sure:
        return Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token=printed)
    replaces = any(not _is_told(n, statement) for n in evidence.names)
    result = Result.UNSUPPORTED if replaces else Result.UNCHECKED
    return Verdict(result=result, reason=Reason.NAME, token=printed)


def _is_named_elsewhere(printed: str, language: str, evidence: Parsed) -> bool:
    """Whether the whole article, and not the evidence, has the word as a name of somebody."""
    other = evidence.article.language
    (word,) = words_of(printed, language)[:1] or (None,)
    if word is None or len(word.key) < _NAMED:
        return False
    found = _only_capital(evidence.article.text).get(word.key[:2], ())
    same = [w for f in found for w in words_of(f, other) if alike(word, w)]
    return bool(same) and not any(is_generic(w.text, other) for w in same)


@lru_cache(maxsize=500)
def _only_capital(text: str) -> dict[str, list[str]]:
    """The words that a text has within sentences with a capital, and nowhere without one, by
    their first sounds."""
    small = {stem(w) for w in re.findall(r"\b[^\W\d_A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]{2,}", text)}
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(_WITHIN.findall(text)):
        if stem(word) not in small:
            found.setdefault(skeleton(word)[:2], []).append(word)
    return found


_WITHIN = re.compile(r"(?:(?<=[^\W_] )|(?<=\b[^\W\d_]\. ))[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][^\W\d_]{3,}")


_NAMED = 4
"""Letters of a name that tell it from common words."""
_ENGLISH = re.compile(
    r"(?:[^aeiou]ing|tion|sion|ness|ities|ity|[a-z]{3}ers|ans|ies|ly|less|ful|ble"
    r"|(?:ment|ist|ent|ant|al|ive|ic|ous|ary|ory|ism|ship|hood|ance|ence)s?)$"
)
_PARTICIPLE = re.compile(
    r"\w{3,}(?:ed|ing)\s+(?:a|an|the|as|at|by|for|from|her|his|in|its|of|on|out|that|their|to|up|with|about)\s"
)


def _is_word(printed: str, text: str, language: str) -> bool:
    """Whether a word that no list has is likelier a common word than a name."""
    if language == "en":
        return bool(_ENGLISH.search(printed) or _PARTICIPLE.match(text))
    base = normal(printed, "kk").lower()
    plural = re.search(r"[лдт][ае]р(?:[ыі]|$)", base) is not None
    return plural or is_dictionary_word(base, "ru") or _in_institutions(printed, "kk")


def _in_institutions(printed: str, language: str) -> bool:
    return bool(rows_of(printed, language))


def _is_told(name: Name, statement: Parsed) -> bool:
    """Whether the statement has the evidence's name."""
    language = statement.article.language
    return any(
        alike(x, y) or derived(x, y)
        for x in words_of(name.text, language)
        for y in words_of(statement.text, language)
        if x.capital and y.capital
    )


def _opens_evidence(printed: str, code: str | None, language: str, evidence: Parsed) -> bool:
    """Whether the evidence has the word as a people, a name, or any word of its own."""
    text, other = evidence.text, evidence.article.language
    if code:
        return names_nation(code, text, other)
    base = re.sub("[лдт][ыі][қк]$", "", normal(printed, language))  # «Лондондық»: from London
    there = words_of(text, other)
    begun = stem(printed)
    return (
        any(stem(w.text) == begun for w in there)
        or spelled(printed, language, False, text, other) is Sameness.SAME
        or names_people(base, text, other)
        or _listed(printed, text, language, other)
        or land(printed, language) in lands_of(text, other)
        or any(
            (w.capital and derived(p, w)) or inhabits(w, p)
            for p in words_of(base, language)
            for w in there
        )
    )


def _is_no_name(printed: str, language: str) -> bool:
    """Weekdays, months and quarters are for other checks; legal forms are for none."""
    if _NO_NAME.match(printed) or MONTH.match(printed) or printed in _forms():
        return True
    return " " not in printed and bool(days_in(printed, language).weekdays)


@cache
def _forms() -> frozenset[str]:
    return frozenset(name_lists()["forms"].split())


def _best(name: Name, mention: Mention, statement: Parsed, evidence: Parsed) -> Sameness:
    """How well the name fits the evidence: as one of its names, or word by word."""
    mine, other = statement.article.language, evidence.article.language
    found = set()
    for theirs in evidence.names:
        found.add(_fit(name.normal, mine, theirs.normal, other))
        if Sameness.SAME in found:
            return Sameness.SAME
    printed, text = statement.article.text[mention.start : mention.end], evidence.text
    if (
        _listed(printed, text, mine, other)
        or _acronym(printed, text)
        or names_people(name.normal, text, other)
    ):
        return Sameness.SAME
    if known := _place(name.normal):
        there = known in lands_of(text, other) or any(
            w.capital and known == _place(w.nominative) for w in words_of(text, other)
        )
        return Sameness.SAME if there else Sameness.DIFFERENT
    sound = _place_by_sound(name.normal)
    if sound and any(w.capital and sound == _place(w.nominative) for w in words_of(text, other)):
        return Sameness.SAME
    if _is_listed(printed):
        return Sameness.DIFFERENT  # known, and under no name that the evidence gives
    return _by_words(name, mention, statement, evidence, Sameness.UNSURE in found)


def _by_words(
    name: Name, mention: Mention, statement: Parsed, evidence: Parsed, alike_there: bool
) -> Sameness:
    """How well a name that is none of the evidence's fits its words."""
    mine, other = statement.article.language, evidence.article.language
    printed, text = statement.article.text[mention.start : mention.end], evidence.text
    first = not statement.article.text[: mention.start].strip(' «“"—–-')
    word = spelled(printed, mine, first, text, other)
    if word is not Sameness.SAME and mine != other and translated(printed, mine, text, other):
        return Sameness.SAME
    strange = _has_strange_place(printed, mine) or contradicted(printed, mine, text, other)
    if word is Sameness.UNSURE and mine != other and strange:
        return Sameness.DIFFERENT
    if word is Sameness.DIFFERENT and (
        not strange and _may_translate(name, mention, statement, evidence)
    ):
        return Sameness.UNSURE
    if word is Sameness.DIFFERENT and alike_there and len(printed.split()) == 1:
        return Sameness.UNSURE
    return word


def _has_strange_place(name: str, language: str) -> bool:
    """Whether it is a place under a name of its own, which is not translated («Тарсай ауданы»):
    only what its name means could be."""
    words = concepts.words(name, language)
    return (
        len(words) == _PLACE_AND_KIND
        and words[0].text[:1].isupper()
        and not words[0].concepts
        and not rows_of(words[0].text, language)
        and is_listed(normal(words[1].text, language).lower().rstrip("ыі"), "places", language)
    )


_PLACE_AND_KIND = 2
_CASE = re.compile(r"(?:ом|ові|[уаіеи])$")


@lru_cache(maxsize=20_000)
def _place(name: str) -> str | None:
    """The known place of a base form, or of one whose case was left on it («Чернівцю»)."""
    found = place(name)
    if found is None and len(name) > _LONG and re.search("[а-яіїє]$", name):
        found = place(_CASE.sub("", name))
    return found


_LONG = 6


def _place_by_sound(name: str) -> str | None:
    """The known place that sounds like the name in another language or case
    («Усть-Каменогорську»); two that sound alike are none."""
    found = {_places_by_sound().get(skeleton(n)) for n in (name, _CASE.sub("", name))} - {None}
    return found.pop() if len(found) == 1 else None


@cache
def _places_by_sound() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for base in bases():
        key, known = skeleton(base), place(base)
        if len(key) > _LONG:
            found[key] = known if found.get(key, known) == known else None
    return found


@lru_cache(maxsize=20_000)
def _fit(a: str, language_a: str, b: str, language_b: str) -> Sameness:
    """A written name against one of the evidence: a known place under any of its names, or
    a likeness. A bare surname stands for a full name that the evidence has, never the other
    way round: the given name would be from memory."""
    known = _place(a), _place(b)
    if known[0] and known[1]:
        return Sameness.SAME if known[0] == known[1] else Sameness.DIFFERENT
    if known[0] or skeleton(a)[:1] == "":
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
    rows: list[str] = [*name_lists()["same"], *_bodies()]
    return tuple(_row(row) for row in rows)


def _row(row: str) -> re.Pattern[str]:
    """Letters («ЕС») as they are written, words with or without capitals."""
    parts = re.split(r"\|(?![^(]*\))", row)
    words = (
        p if re.match(r"[A-ZА-ЯІЇЄҐӘҒҚҢӨҰҮҺ.\\]{2,}(?![a-zа-яёіїєґәғқңөұүһ])", p) else f"(?i:{p})"
        for p in parts
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


@cache
def _bodies() -> list[str]:
    text = resources.files(__package__).joinpath("bodies.toml").read_text(encoding="utf-8")
    rows: list[str] = tomllib.loads(text)["bodies"]
    return rows


@cache
def _feasts() -> tuple[re.Pattern[str], ...]:
    rows: list[str] = name_lists()["feasts"]
    return tuple(re.compile(rf"(?<!\w)(?:{row})(?!\w)", re.IGNORECASE) for row in rows)


def _strange_feast(statement: str, evidence: str) -> str:
    """A feast that only the statement has; empty when there is none."""
    for row in _feasts():
        match = row.search(statement)
        if match and not row.search(evidence):
            return match[0]
    return ""


@lru_cache(maxsize=5_000)
def _listed(name: str, text: str, language: str, other: str) -> bool:
    """Whether a list of equal names joins the two («МЧС», «ТЖМ», "Christmas"). What else was read
    with the name, of «Минобороны Иван Громов», has to stand in the text itself."""
    for row in _rows():
        match = row.search(name)
        if match is None or not row.search(text):
            continue
        rest = f"{name[: match.start()]} {name[match.end() :]}".strip()
        if not any(w[:1].isupper() for w in rest.split()):
            return True
        if spelled(rest, language, False, text, other) is Sameness.SAME:
            return True
    return False


def _is_listed(name: str) -> bool:
    return any(row.fullmatch(name) for row in _rows())


def _acronym(name: str, text: str) -> bool:
    """Whether it is the first letters of words that stand side by side («ФБУ»)."""
    if not name.isupper() or not 2 <= len(name) <= 6:
        return False
    words = [w.text for w in words_of(text, "")]
    long = [w for w in words if len(w) > 2]
    initials = ("".join(w[0] for w in row).upper() for row in (words, long))
    return any(name in row for row in initials)


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
    if not _has_institution(evidence):
        return False
    return any(w[:1].islower() or is_generic(w, mine) for w in words)


def _has_institution(evidence: Parsed) -> bool:
    language = evidence.article.language
    return any(
        n.kind is not NameKind.PERSON and place(n.normal) is None for n in evidence.names
    ) or any(is_generic(w.text, language) for w in words_of(evidence.text, language))
