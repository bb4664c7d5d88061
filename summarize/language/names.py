"""Names: their base form, and whether two of them name the same one across languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from summarize.language import kazakh, places
from summarize.language.given_names import is_given, same_given
from summarize.language.inflection import Gender, agree, forms, like, parses
from summarize.language.skeleton import distance, skeleton
from summarize.language.transcription import is_cyrillic, sounds_like
from summarize.language.word_lists import word_list

__all__ = ["Given", "Match", "Sameness", "normal", "same_name", "skeleton"]

PARTICLES = word_list(
    "де ди да дель делла дер ден ван фон ла ле ль ибн бин бен аль аль- эль ас ад оглы оглу кызы "
    "заде ұлы қызы de del della der den van von la le bin ibn al el"
)
_PATRONYMIC = re.compile(
    r"(?:[оеєї]вич|[иі]ч|[оеєї]вна|[иі][вч]на|(?:овн|евн)[аыуе]|ович[ауе]?|евич[ауе]?"
    r"|ұлы|қызы|оглы|кызы|uly|kyzy|ovich|evich|ovych|ovna|evna|ivna)$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"^[^\W\d_]{1,2}\.$")


def normal(
    words: str,
    language: str,
    *,
    gender: Gender | None = None,
    known: frozenset[str] = frozenset(),
    hint: str | None = None,
) -> str:
    """The base form of a printed name: nominative, without case suffix, capitals kept.

    A base form is the dictionary's, the lists', a regular suffix's or one of ``known``; a word
    whose base form would be a guess stays as printed.

    Args:
        gender: of the bearer, where the text shows it; else the likelier reading is taken
            («Отаровой» is a woman, «Отарова» could be a man in the genitive).
        known: base forms in lower case that the same text prints; a reading among them wins.
        hint: the case that a preposition asks for (``loct``, ``gent``), in ru and uk.
    """
    tokens = words.split()
    if not tokens:
        return words
    if language == "kk":
        stripped = kazakh.base(tokens[-1].rstrip('»”"'), known | places.bases())
        return " ".join((*tokens[:-1], stripped))
    if language in ("ru", "uk"):
        if len(tokens) > 1 and _is_phrase(tokens, language):
            return " ".join(_phrase(tokens, language))
        inflected = [t for t in tokens if not _stays(t)]
        if not inflected:
            return words
        bases = iter(agree(inflected, language, gender, known, hint, sure=True).forms)
        return " ".join(t if _stays(t) else next(bases).base for t in tokens)
    return " ".join((*tokens[:-1], re.sub(r"(?:['’ʼ]s|(?<=s)['’])$", "", tokens[-1])))


def _stays(token: str) -> bool:
    return (
        token.lower() in PARTICLES
        or _INITIAL.match(token) is not None
        or not re.search("[а-яёіїєґА-ЯЁІЇЄҐ]", token)
    )


def _is_phrase(tokens: list[str], language: str) -> bool:
    """Whether the words are a noun with its attributes («Центральным банком Вельтании») and
    not a person's names."""
    if any(t[:1].islower() and t.lower() not in PARTICLES for t in tokens):
        return True
    first = parses(tokens[0].lower(), language)
    if any(is_given(like(p.normal_form, tokens[0])) for p in first if _is_singular_noun(p)):
        return False  # «Каната Борибекова», a rope's or Kanat's
    if any({"Name", "Surn", "Patr"} & p.tag.grammemes for p in first if p.is_known):
        return False
    return any(
        p.is_known and (p.tag.POS == "ADJF" or (p.tag.POS == "NOUN" and not _is_plural(p)))
        for p in first
    )


def _is_singular_noun(parse: Any) -> bool:
    return parse.tag.POS == "NOUN" and not _is_plural(parse)


def _phrase(tokens: list[str], language: str) -> list[str]:
    """The head noun and the adjectives before it in the nominative; the rest as printed."""
    readings = [parses(t.lower(), language) for t in tokens]
    head = next(
        (i for i, options in enumerate(readings) if not any(map(_is_adjective, options))),
        len(tokens) - 1,
    )
    for noun in readings[head]:
        if noun.tag.POS != "NOUN":
            continue
        attributes = [
            next((p for p in readings[i] if _is_adjective(p) and _concord(p, noun)), None)
            for i in range(head)
        ]
        if None in attributes:
            continue
        wanted = {"nomn"} | ({"plur"} if _is_plural(noun) else _gender(noun))
        done = list(tokens)
        for i, parse in enumerate((*attributes, noun)):
            inflected = parse.inflect({"nomn"} if parse is noun else wanted)
            if inflected is not None:
                base = like(inflected.word, tokens[i])
                done[i] = base if "ё" in tokens[i].lower() else base.replace("ё", "е")
        return done
    return tokens


def _is_adjective(parse: Any) -> bool:
    return parse.tag.POS in ("ADJF", "PRTF")


def _is_plural(parse: Any) -> bool:
    return "plur" in parse.tag.grammemes


def _gender(parse: Any) -> set[str]:
    return {"masc", "femn", "neut"} & set(parse.tag.grammemes)


def _concord(adjective: Any, noun: Any) -> bool:
    if str(adjective.tag.case) != str(noun.tag.case) or _is_plural(adjective) != _is_plural(noun):
        return False
    return _is_plural(noun) or bool(_gender(adjective) & _gender(noun))


class Sameness(StrEnum):
    """Whether two names name one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


Given = Literal["same", "initial", "missing", "different"]


class Match(NamedTuple):
    """Two names compared.

    ``result`` is SAME only when the surnames (or the only words) match and the given names
    agree at least by initial, or when both have none. A surname against a full name is
    UNSURE with ``surname_matches`` and ``given == "missing"``: within one article, or for a
    surname that only one person of a story bears, the caller may take it for the same.
    """

    result: Sameness
    score: float
    """1 for equal keys, less for every difference that transliteration does not explain."""
    surname_matches: bool
    given: Given


class _Parts(NamedTuple):
    given: tuple[str, ...]
    surname: str


def same_name(a: str, language_a: str, b: str, language_b: str) -> Match:
    """Compare two base forms (see ``normal``), each with its language.

    Countries and listed cities are compared as such («АҚШ» and "USA"). A surname in -ов
    against the same one without (Ермак, Ермаков) is UNSURE across languages at most.
    """
    place_a, place_b = places.place(a), places.place(b)
    if place_a and place_b:
        same = place_a == place_b
        return Match(Sameness.SAME if same else Sameness.DIFFERENT, float(same), same, "missing")
    first, second = _parts(a), _parts(b)
    apart, sure = _surname_distance(first.surname, language_a, second.surname, language_b)
    given = _compare_given(first.given, language_a, second.given, language_b)
    score = max(0.0, 1.0 - apart / max(len(skeleton(first.surname)), 1))
    if given == "different":
        score /= 2
    near = apart <= _unsure_limit(first.surname, second.surname)
    if language_a == language_b and not sure:
        near = _one_extends_other(first, second)
    if not near and not _ov_pair(first, second):
        return Match(Sameness.DIFFERENT, score, False, given)
    if given == "different":
        return Match(Sameness.DIFFERENT, score, sure, given)
    if not sure:
        return Match(Sameness.UNSURE, score, False, given)
    if given == "missing" and (first.given or second.given):
        return Match(Sameness.UNSURE, score, True, given)
    return Match(Sameness.SAME, score, True, given)


def other_given(a: str, language_a: str, b: str, language_b: str) -> bool:
    """Whether two base forms have given names that are not one: cheaper to tell than whether
    the surnames are."""
    mine, theirs = _parts(a).given, _parts(b).given
    return _given_of(mine, language_a, theirs, language_b) == "different"


@lru_cache(maxsize=20_000)
def _parts(name: str) -> _Parts:
    tokens = [t for t in name.split() if t.lower().strip("-") not in PARTICLES]
    tokens = [p for t in tokens for p in re.findall(r"[^\W\d_]{1,2}\.|[^.]+", t)] or [name]
    names = [t for t in tokens if not _PATRONYMIC.search(t) or len(tokens) <= 2]
    if len(names) == 1:
        return _Parts((), names[0])
    swapped = _INITIAL.match(names[-1]) or (is_given(names[-1]) and not is_given(names[0]))
    if swapped:
        return _Parts(tuple(names[1:]), names[0])
    return _Parts(tuple(names[:-1]), names[-1])


_CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "kk", "be", "bg", "ky"})


def _surname_distance(a: str, language_a: str, b: str, language_b: str) -> tuple[float, bool]:
    """The distance of the closest readings, and whether that is close enough to be sure."""
    if is_cyrillic(a) != is_cyrillic(b) and " " not in a + b:
        latin, other, code = (b, a, language_a) if is_cyrillic(a) else (a, b, language_b)
        if any(sounds_like(latin, x, code) for x in _readings(other, code)):
            return 0.0, True
    best = min(
        (
            distance(skeleton(x), skeleton(y)),
            skeleton(x),
            skeleton(y),
        )
        for x in _readings(a, language_a)
        for y in _readings(b, language_b)
    )
    apart, x, y = best
    if apart == 0:
        return 0.0, bool(x)
    if language_a == language_b:
        return apart, False
    cyrillic = {language_a, language_b} <= _CYRILLIC_LANGUAGES
    if cyrillic and (("g" in x) != ("g" in y) or ("h" in x) != ("h" in y)):
        return apart, False
    length = min(len(x), len(y))
    limit = 0.0 if length < 4 else 0.4 if length < 7 else 0.8
    return apart, apart <= limit


# Endings that Slavic surnames decline by: what is left of them is known for sure.
_SLAVIC = re.compile(r"(?:[оеєё]в|[иіїы]н|ськ|ск|цьк|цк)(?:а|ий|ая|ой)?$")


def _readings(name: str, language: str) -> frozenset[str]:
    """The base form, and what it would be if a case ending was left on it."""
    if language == "kk":
        return kazakh.bases(name)
    if language in ("ru", "uk") and not _SLAVIC.search(name) and not is_given(name):
        return frozenset({name, *(f.base for f in forms(name, language) if f.weight >= 0.3)})
    return frozenset({name})


def _unsure_limit(a: str, b: str) -> float:
    length = max(len(skeleton(a)), len(skeleton(b)))
    return 0.0 if length < 4 else 0.8 if length < 7 else 1.4


def _ov_pair(a: _Parts, b: _Parts) -> bool:
    x, y = sorted((skeleton(a.surname), skeleton(b.surname)), key=len)
    return len(x) >= 4 and y in (x + "ov", x + "ev")


def _one_extends_other(a: _Parts, b: _Parts) -> bool:
    """In one language another letter is another name; a longer ending may be a case."""
    x, y = sorted((skeleton(a.surname), skeleton(b.surname)), key=len)
    return len(x) >= 4 and len(y) - len(x) <= 2 and y.startswith(x[:-1])


@lru_cache(maxsize=20_000)
def _given_of(a: tuple[str, ...], language_a: str, b: tuple[str, ...], language_b: str) -> Given:
    return _compare_given(a[:1], language_a, b[:1], language_b)


def _compare_given(
    a: tuple[str, ...], language_a: str, b: tuple[str, ...], language_b: str
) -> Given:
    if not a or not b:
        return "missing"
    x, y = a[0], b[0]
    if same_given(x, y) or skeleton(x) == skeleton(y) or _sounds(x, language_a, y, language_b):
        return "same"
    if _INITIAL.match(x) or _INITIAL.match(y):
        key_x, key_y = skeleton(x)[:1], skeleton(y)[:1]
        initial = key_x == key_y or {key_x, key_y} <= {"g", "h"} or _row_initial(key_x, key_y)
        return "initial" if initial else "different"
    if is_given(x) and is_given(y) and language_a == language_b:
        return "different"  # Валерия is not Валерий
    apart, length = min(
        (distance(skeleton(r), skeleton(s)), min(len(skeleton(r)), len(skeleton(s))))
        for r in _readings(x, language_a)
        for s in _readings(y, language_b)
    )
    if is_given(x) and is_given(y):
        one_sex = skeleton(x).endswith("a") == skeleton(y).endswith("a")
        return "same" if apart <= 0.4 and one_sex else "different"
    return "same" if apart <= (0.4 if length < 5 else 1.0) else "different"


def _sounds(x: str, language_x: str, y: str, language_y: str) -> bool:
    """Whether one is the other's transcription; Valeria is not Валерий."""
    if is_cyrillic(x) == is_cyrillic(y) or _INITIAL.match(x) or _INITIAL.match(y):
        return False
    latin, other, code = (y, x, language_x) if is_cyrillic(x) else (x, y, language_y)
    one_sex = skeleton(x).endswith("a") == skeleton(y).endswith("a")
    return one_sex and sounds_like(latin, other, code)


def _row_initial(x: str, y: str) -> bool:
    """«О.» for Александр, who is Олександр in Ukrainian."""
    return frozenset((x, y)) in {frozenset(p) for p in ("ao", "eo", "nm", "ei", "ue")}
