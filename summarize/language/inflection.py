"""What a printed word can be: its base form with case and gender, in ru, uk, kk and en.

Russian and Ukrainian come from pymorphy3's dictionaries and its guesses for words that are
in none; next to those stand the word as it is (names from other languages may not inflect)
and, for foreign surnames, what plain suffix rules give.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from summarize.language import given_names, kazakh, places

Gender = Literal["masc", "femn"]
CASES = ("nomn", "gent", "accs", "datv", "ablt", "loct", "voct")
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})


# Endings that a surname cannot have in the nominative.
_OBLIQUE = re.compile(
    r"(?:[оеєё]в|[иіїы]н)(?:ой|ої|ою|ым|им|у|ій)$|сь?к(?:ого|ому|им|ой|ої|ою)$|ии$|ії$"
)


class Form(NamedTuple):
    """One reading of a printed word."""

    base: str
    """Nominative singular, capitalised as printed."""
    case: str
    """A pymorphy case (``nomn``, ``gent``…), or ``any`` for a word that does not inflect."""
    gender: Gender | None
    tags: frozenset[str]
    """Of ``Name Surn Patr Geox Orgn``, where the dictionary knows it."""
    part: str
    """Part of speech in pymorphy's words (``NOUN``, ``ADJF``…); empty for a guess."""
    weight: float
    """How likely it is against the word's other readings."""
    sure: bool = False
    """The base form is the word as printed, in the dictionary or the lists, or what a regular
    suffix leaves; else it is a guess that the text has to bear out."""


_APOSTROPHE = re.compile("[’ʼ]")


@cache
def _analyzer(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=50_000)
def parses(word: str, language: str) -> tuple[Any, ...]:
    """pymorphy's parses of a ru or uk word, likeliest first; never empty. Any apostrophe is
    the dictionary's."""
    word = _APOSTROPHE.sub("'", word)
    # pymorphy raises on letters that Unicode has no name for.
    readable = re.fullmatch(r"[\u0000-\u04ff–—-]+", word) is not None
    return tuple(_analyzer(language).parse(word if readable else "?"))


def _is_known(word: str, language: str) -> bool:
    return bool(_analyzer(language).word_is_known(_APOSTROPHE.sub("'", word)))


@lru_cache(maxsize=50_000)
def lemmas(word: str, language: str) -> tuple[str, ...]:
    """Dictionary forms in lower case, likeliest first; the word itself if the dictionary does
    not have it, and in any other language than ru, uk and kk."""
    low = word.lower()
    if language in ("ru", "uk") and _is_known(low, language):
        return tuple(dict.fromkeys(p.normal_form for p in parses(low, language)))
    if language == "kk":
        return tuple(dict.fromkeys(r.base for r in kazakh.analyses(low)))
    return (low,)


@lru_cache(maxsize=50_000)
def is_dictionary_word(word: str, language: str) -> bool:
    """Whether ru or uk has the word as something else than a name."""
    return any(
        p.is_known and not (_NAMES & p.tag.grammemes) and "Abbr" not in p.tag
        for p in parses(word.lower(), language)
    )


@lru_cache(maxsize=50_000)
def forms(word: str, language: str) -> tuple[Form, ...]:
    """All readings of one word that a name may hold."""
    if language == "kk":
        known = places.bases()
        best = kazakh.strip(word, known)
        return (_guess(best.base, "nomn" if best.case == "nom" else best.case, None, 1.0),)
    if language not in ("ru", "uk"):
        return (_guess(re.sub(r"(?:['’ʼ]s|(?<=s)['’])$", "", word), "any", None, 1.0),)
    if not re.search("[а-яёіїєґ]", word.lower()) or _is_abbreviation(word):
        return (_guess(_ENDING.sub("", word), "any", None, 1.0)._replace(sure=True),)
    if places.place(word):
        return (_guess(word, "any", None, 2.5),)
    noun = any(p.is_known and p.tag.POS == "NOUN" for p in parses(word.lower(), language))
    guesses = [] if noun and is_dictionary_word(word, language) else _by_rule(word)
    if language == "uk":
        guesses += _with_closed_syllable(guesses)
    readings = (*_dictionary(word, language), *guesses, *_as_printed(word, language))
    if len(word) >= 6 and _OBLIQUE.search(word):
        readings = tuple(r for r in readings if r.case != "nomn" and r.base != word) or readings
        if word.endswith("вой"):  # a man's own («Игнат Лесовой»), where his name says so
            readings = (*readings, _guess(word, "nomn", "masc", 0.1))
    return tuple(
        r._replace(weight=r.weight + 1.0, sure=True)
        if places.place(r.base) or given_names.is_given(r.base)
        else r._replace(sure=r.sure or _is_regular(r, word))
        for r in readings
    )


# Endings of surnames that show their nominative in any case.
_REGULAR_BASE = re.compile(r"(?:[оеєё]в|[иіїы]н)а?$|[сц]ь?к(?:ий|ая|а)$|(?:енко|ович|евич)$")


def _is_regular(form: Form, word: str) -> bool:
    return form.base == word or _REGULAR_BASE.search(form.base) is not None


_ENDING = re.compile(r"-[а-яіїє]{1,3}$|(?<=[А-ЯІЇЄҐ]{2})(?:а|у|ом|е|і|ы|и|ів|ов)$")


def _is_abbreviation(word: str) -> bool:
    core = _ENDING.sub("", word)
    return (len(core) > 1 and core.isupper()) or (len(core) == 2 and core.endswith("."))


def _guess(base: str, case: str, gender: Gender | None, weight: float) -> Form:
    return Form(base, case, gender, frozenset(), "", weight)


def _dictionary(word: str, language: str) -> list[Form]:
    found: list[Form] = []
    options = parses(word.lower(), language)
    lone = len({p.normal_form for p in options if p.tag.POS in ("NOUN", "ADJF", "PRTF")}) == 1
    for parse in options:
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF", "PRTF") or tag.case is None:
            continue
        names = frozenset(_NAMES & tag.grammemes)
        plural = tag.number == "plur" or "plur" in tag.grammemes
        fixed = "Fixd" in tag.grammemes
        if plural and re.search(r"[оеєі]в$", word.lower()) and "Geox" not in names:
            continue  # «Жунусов» is one man, not many Жунусы
        weight = 0.5 * parse.score
        if names:
            weight += 1.4 if parse.is_known else 0.6
        elif parse.is_known:
            weight += 0.4
        if plural and not (names & {"Geox"} or "Pltm" in tag.grammemes):
            weight -= 1.2
        if "Surn" in names and plural:
            weight -= 1.0
        if fixed and not parse.is_known:
            weight -= 0.5
        if "inan" in tag.grammemes and not names:
            weight -= 0.2
        base = _nominative(parse, word, plural)
        gender: Gender | None = None
        if not plural and "masc" in tag.grammemes:
            gender = "masc"
        elif not plural and "femn" in tag.grammemes:
            gender = "femn"
        # «Тополя» may be the plural of a word or a surname of its own.
        sure = parse.is_known and (bool(names) or (lone and not plural))
        found.append(Form(base, _case(tag.case), gender, names, str(tag.POS), weight, sure))
    return found


def _case(tag: str) -> str:
    case = str(tag)  # pymorphy's own type refuses comparison with other words
    return {"gen1": "gent", "gen2": "gent", "loc1": "loct", "loc2": "loct", "acc2": "accs"}.get(
        case, case
    )


def _nominative(parse: Any, word: str, plural: bool) -> str:
    inflected = parse.inflect({"nomn"} if plural else {"nomn", "sing"}) or parse.inflect({"nomn"})
    base: str = inflected.word if inflected is not None else parse.normal_form
    if "ё" not in word.lower():
        base = base.replace("ё", "е")
    return like(base, word)


def like(base: str, word: str) -> str:
    """``base`` with the capitals of ``word``, part by part around hyphens, and its apostrophe."""
    if mark := _APOSTROPHE.search(word):
        base = base.replace("'", mark.group())
    parts, shown = base.split("-"), word.split("-")
    if len(parts) != len(shown):
        return base[:1].upper() + base[1:] if word[:1].isupper() else base
    return "-".join(
        p.upper() if s.isupper() and len(s) > 1 else p[:1].upper() + p[1:] if s[:1].isupper() else p
        for p, s in zip(parts, shown, strict=True)
    )


def _as_printed(word: str, language: str) -> list[Form]:
    last = word[-1].lower()
    if is_dictionary_word(word, language):
        return [_guess(word, "nomn", None, 0.3)]
    found = [_guess(word, "nomn", None, 0.45)]
    if last in "оеєуюиіыэї":  # Meloni, Rutte
        found.append(_guess(word, "any", None, 0.4 if last in "ую" else 0.6))
    elif last not in "ая" and not any(
        p.is_known and {"Name", "masc"} <= p.tag.grammemes for p in parses(word.lower(), language)
    ):  # women's names that end in a consonant
        found.append(_guess(word, "any", "femn", 0.2))
    return found


# Surnames whose ending leaves no doubt: (what it looks like, case, gender, how many letters
# go, what comes instead).
_SURNAME_RULES: tuple[tuple[str, str, Gender, int, str], ...] = (
    (r"(?:[оеєё]в|[иіїы]н)а", "gent", "masc", 1, ""),
    (r"(?:[оеєё]в|[иіїы]н)а", "accs", "masc", 1, ""),
    (r"(?:[оеєё]в|[иіїы]н)у", "datv", "masc", 1, ""),
    (r"(?:[оеєё]в|[иіїы]н)(?:ым|им)", "ablt", "masc", 2, ""),
    (r"(?:[оеєё]в|[иіїы]н)(?:е|і)", "loct", "masc", 1, ""),
    (r"(?:[оеєё]в|[иіїы]н)а", "nomn", "femn", 1, "а"),
    *(
        (r"(?:[оеєё]в|[иіїы]н)" + ending, case, "femn", len(ending), "а")
        for ending, cases in (
            ("ой", "gent datv ablt loct"),
            ("ої", "gent"),
            ("ій", "datv loct"),
            ("ою", "ablt"),
            ("у", "accs"),
        )
        for case in cases.split()
    ),
)
_HARD = "бвгґджзклмнпрстфхцчшщ"
_HUSH = "жшчщц"
# Foreign names that the dictionaries lack: (what it looks like, case, gender, how many letters
# go, what comes instead, weight, whether only one nominative has this ending). The nominative
# as printed weighs 0.55.
_FOREIGN_RULES: tuple[tuple[str, str, Gender, int, str, float, bool], ...] = (
    (rf"[{_HARD}]ом", "ablt", "masc", 2, "", 0.7, True),
    (rf"[{_HUSH}]ем", "ablt", "masc", 2, "", 0.9, True),
    ("лем", "ablt", "masc", 2, "ь", 0.7, True),
    (rf"[{_HARD}]ові", "datv", "masc", 3, "", 0.7, True),
    (rf"[{_HARD}]а", "gent", "masc", 1, "", 0.6, False),
    (rf"[{_HARD}]а", "accs", "masc", 1, "", 0.6, False),
    ("ля", "gent", "masc", 1, "ь", 0.5, False),
    ("лю", "datv", "masc", 1, "ь", 0.6, False),
    (rf"[{_HARD}]у", "datv", "masc", 1, "", 0.6, False),
    (rf"[{_HARD}][еі]", "loct", "masc", 1, "", 0.55, False),
    *((r"и[ие]|ії", case, "femn", 1, "я", 1.1, True) for case in ("gent", "datv", "loct")),
    (r"[иі]ю", "accs", "femn", 1, "я", 0.7, True),
    (r"ией|ією", "ablt", "femn", 2, "я", 0.7, True),
    (r"[сц]ьку|[сц]ке", "loct", "masc", 1, "", 0.85, True),
    (r"[аеоу][еїі]", "loct", "masc", 1, "й", 0.5, True),
    (r"[аеоу]я", "gent", "masc", 1, "й", 0.5, False),
    (r"[аеоу]ю", "datv", "masc", 1, "й", 0.5, False),
    (r"[аеоу][еє]м", "ablt", "masc", 2, "й", 0.5, True),
    (rf"[{_HARD}][ыи]", "gent", "femn", 1, "а", 0.5, False),
    (rf"[{_HARD}][ое][йю]", "ablt", "femn", 2, "а", 0.3, False),
)


def _by_rule(word: str) -> list[Form]:
    found = [
        _guess(word[:-cut] + instead, case, gender, 0.8)._replace(sure=True)
        for pattern, case, gender, cut, instead in _SURNAME_RULES
        if len(word) >= 6 and re.search(pattern + "$", word)
    ]
    found += [
        _guess(word[:-cut] + instead, case, gender, weight)._replace(sure=sure)
        for pattern, case, gender, cut, instead, weight, sure in _FOREIGN_RULES
        if len(word) - cut >= 3 and re.search(pattern + "$", word)
    ]
    return found


_OPEN_SYLLABLE = re.compile(r"[ое](?=[лврнтдзкжбцсмпг]ь?$)")


def _with_closed_syllable(guesses: Sequence[Form]) -> list[Form]:
    """Ukrainian may have і in a closed syllable where the other cases have о or е: «Тихополя» is
    Тихопіль, «Синьогора» could be Синьогір."""
    closed = [
        g._replace(base=_OPEN_SYLLABLE.sub("і", g.base), weight=g.weight - 0.1)
        for g in guesses
        if g.gender == "masc" and not g.sure and _OPEN_SYLLABLE.search(g.base)
    ]
    soft = [g._replace(base=g.base + "ь") for g in closed if g.case == "loct" and g.base[-1] == "л"]
    return [*closed, *soft]


class Agreed(NamedTuple):
    """The reading of several words together."""

    forms: tuple[Form, ...]
    case: str
    gender: Gender | None
    score: float
    """Sum of weights, a clash of case or gender taken off."""


def agree(  # noqa: PLR0917 - the last ones are given by name
    words: Sequence[str],
    language: str,
    gender: Gender | None = None,
    known: frozenset[str] = frozenset(),
    hint: str | None = None,
    sure: bool = False,
) -> Agreed:
    """Read the words as one person: one case, one gender.

    A word that fits no case with the others stays as printed and costs.

    Args:
        sure: leave out the base forms that are guesses and not ``known``.
        known: base forms in lower case that the text prints elsewhere.
        hint: the case that the words around ask for.
    """
    options = [
        tuple(
            f._replace(weight=f.weight + (f.base.lower() in known) + 0.5 * (f.case == hint))
            for f in forms(word, language)
        )
        for word in words
    ]
    if sure:
        options = [_vouched(w, i, options, known, hint) for i, w in enumerate(words)]
    best: Agreed | None = None
    for case in CASES:
        for sex in (gender,) if gender else ("masc", "femn"):
            chosen: list[Form] = []
            score = {"nomn": 0.1, "accs": -0.1, "voct": -0.4}.get(case, 0.0)
            for word, readings in zip(words, options, strict=True):
                fits = [f for f in readings if f.case in (case, "any") and f.gender in (sex, None)]
                form = max(fits, key=lambda f: f.weight, default=None)
                if form is None:
                    form = _guess(word, case, None, -3.0)
                chosen.append(form)
                score += form.weight
            if best is None or score > best.score + 1e-9:
                best = Agreed(tuple(chosen), case, sex, score)
    assert best is not None
    return best


def _vouched(
    word: str,
    at: int,
    options: Sequence[tuple[Form, ...]],
    known: frozenset[str],
    hint: str | None,
) -> tuple[Form, ...]:
    """The readings of a word without guesses that nothing bears out: neither the text nor the
    case that another word of the name or a preposition shows."""
    shown = {
        f.case
        for i, readings in enumerate(options)
        for f in readings
        if i != at and ((f.sure and f.tags) or f.base.lower() in known)
        if f.case not in ("nomn", "any")
    }
    bases = {f.base for f in options[at] if f.sure or f.base.lower() in known}
    several = len(options) > 1
    given = several and any("Name" in f.tags and f.case == "nomn" for f in options[at])
    gent = hint == "gent"  # «из Киркука» can be Киркук only, «в Киркуке» Киркука too
    return tuple(
        f
        for f in options[at]
        if (
            f.base in bases or f.case in shown or (gent and f.case == "gent" and f.gender == "masc")
        )
        and not (several and f.case == "nomn" and f.base != word)  # the plural of one bearer
        and not (given and f.part == "NOUN" and not f.tags)  # «Роман» is no book here
    )
