"""Whether a printed name stands in a text, word by word, in any case, script or adjective.

The finder of names cuts by capitals and may take a title, a place in front of a person or
an institution's common words for part of a name. Here each word of a name is held against
the words of the text, and two names' words that stand apart in the text are not one name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarize.grounding.nations import adjective, land, lands_of, name_lists, softened
from summarize.grounding.titles import is_title
from summarize.grounding.wording import stem
from summarize.language import concepts
from summarize.language.given_names import is_given, same_given
from summarize.language.inflection import is_dictionary_word
from summarize.language.names import Sameness, normal
from summarize.language.places import place
from summarize.language.skeleton import distance, skeleton
from summarize.language.transcription import is_cyrillic, sounds_like
from summarize.language.word_lists import word_list
from summarize.passages.name_words import is_listed

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\.?")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.")
_TAIL = 4
"""Letters that a case or an adjective adds at most: «кенийка», «Рівненський» has more."""


_GENITIVE = re.compile(r"(?<=\w{4})[ндт][ыі]ң$")


class Printed(NamedTuple):
    """A word of a text as it is compared."""

    text: str
    key: str
    base: str
    """The key of the base form."""
    given: bool
    """Whether it is a listed given name."""
    language: str
    nominative: str
    """The base form itself."""

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def initial(self) -> bool:
        return _INITIAL.fullmatch(self.text) is not None and self.capital


@lru_cache(maxsize=2_000)
def words_of(text: str, language: str) -> tuple[Printed, ...]:
    """The words of a text; a word with a hyphen is taken apart."""
    return tuple(_printed(w, language) for w in WORD.findall(text))


@lru_cache(maxsize=20_000)
def _printed(word: str, language: str) -> Printed:
    text = word if _INITIAL.fullmatch(word) else word.rstrip(".")
    key = skeleton(text)
    capital = text[:1].isupper() and len(text) > 2
    base = normal(text, language) if capital else text
    if base == text and language == "kk" and capital:
        base = _GENITIVE.sub("", text)  # of a stem that the rules of harmony do not know
    shown = skeleton(base) if capital else key
    return Printed(text, key, shown, is_given(base), language, base)


def spelled(  # noqa: PLR0912, PLR0915 - one branch for each kind of word
    name: str, language: str, first: bool, text: str, other: str
) -> Sameness:
    """Whether the words of a name stand in a text.

    Args:
        first: whether the name opens its sentence, where common words have a capital, too.
        text: the evidence.
        other: its language.
    """
    mine = words_of(name, language)
    there = words_of(text, other)
    result = Sameness.SAME
    last: int | None = None
    before: Printed | None = None
    proper = generic = False
    joined = 0
    initials: list[Printed] = []
    for at, word in enumerate(mine):
        if word.initial:
            initials.append(word)
            continue
        if not word.capital:
            continue
        places = [i for i, w in enumerate(there) if w.capital and alike(word, w)]
        if first and at == 0 and not places and any(alike(word, w) for w in there):
            generic = True  # a common word that opens the sentence: «Флай-хав», "fly-half"
            continue
        if at and joined == at and not places:
            continue  # «Да» of «Дананг» was found with it
        common = at == 0 and first and _is_common(word.text, language)
        if first and _numbers(word.text, language):
            continue
        if not places and _is_title(word.text, language):
            generic = True  # titles have their own check
            continue
        if common or (is_generic(word.text, language) and not word.text.isupper()):
            if not places and not common and not any(_begins(word, w) for w in there):
                result = Sameness.UNSURE
            generic = True
            continue
        if last is not None and not places and _continues(word, there, last):
            last, before, proper = last + 1, word, True
            continue
        if not places and (
            land(word.text, language) in lands_of(text, other)
            or any(derived(word, w) for w in there)
        ):
            proper, before, last = True, None, None
            continue
        if not places and _is_joined(word, at, mine, there):
            proper, before, last, joined = True, None, None, at + 1
            continue
        if not places:
            near = word is mine[-1] and any(w.capital and _nearly(word, w) for w in there)
            return Sameness.UNSURE if near and not word.given else Sameness.DIFFERENT
        if before is not None and last is not None:
            ahead = [i for i in places if 0 < i - last <= _apart(there, last, i)]
            if not ahead and _continues(word, there, last):
                ahead = [last + 1]
            anew = word.given or _begins_name(mine[at + 1 : at + 2], places, there)
            if not ahead and not initials and not anew and _is_given_there(before, there, last):
                return Sameness.DIFFERENT
            places = ahead or places
        if initials:
            fit = [_initials_fit(initials, there, i) for i in places]
            if True not in fit:
                return Sameness.UNSURE if None in fit else Sameness.DIFFERENT
            initials = []
        last, before, proper = places[0], word, True
    return result if proper or generic else Sameness.UNSURE


def _numbers(word: str, language: str) -> bool:
    return language == "en" and word.casefold() in _TENS


_TENS = word_list(
    "twenty thirty forty fifty sixty seventy eighty ninety one two three four five six seven "
    "eight nine ten eleven twelve hundred thousand"
)
"""Number words that a hyphen joins: "Eighty-four"."""


def _is_joined(
    word: Printed, at: int, mine: tuple[Printed, ...], there: tuple[Printed, ...]
) -> bool:
    """Whether one side writes in two words what the other writes in one («Дананг», Da Nang)."""
    if at + 1 < len(mine) and mine[at + 1].capital:
        both = _printed(word.text + mine[at + 1].text.lower(), word.language)
        if any(w.capital and alike(both, w) for w in there):
            return True
    return any(
        a.capital and b.capital and a.key[:1] == word.key[:1] and alike(word, _pair(a, b))
        for a, b in pairwise(there)
    )


def _pair(a: Printed, b: Printed) -> Printed:
    return _printed(a.text + b.text.lower(), a.language)


def _begins(word: Printed, other: Printed) -> bool:
    """Whether it is the other word, or short for it («Det.»)."""
    same = stem(word.text) == stem(other.text)
    return same or other.text.casefold().startswith(word.text.casefold())


def _continues(word: Printed, there: tuple[Printed, ...], last: int) -> bool:
    """Whether the word right behind the last match is it, in another case («Иссык-Кульской»)
    or without a capital («Алтын көш»)."""
    if last + 1 >= len(there):
        return False
    other = there[last + 1]
    begins = len(word.key) >= 3 and other.key.startswith(word.key)
    return alike(word, other) or derived(word, other) or begins


@lru_cache(maxsize=50_000)
def alike(a: Printed, b: Printed) -> bool:
    """Whether two printed words are one name, whatever the case and the script."""
    if a.key == b.key or a.base == b.base:
        return True
    if a.given and b.given and a.language != b.language and same_given(a.nominative, b.nominative):
        return True
    if (a.language == "kk") != (b.language == "kk") and _kazakh_as(a, b):
        return True
    return _sounds_alike(a, b) if is_cyrillic(a.text) != is_cyrillic(b.text) else _near(a, b)


def _sounds_alike(a: Printed, b: Printed) -> bool:
    latin, other = (b, a) if is_cyrillic(a.text) else (a, b)
    return any(
        sounds_like(latin.nominative, form, other.language)
        for form in {other.nominative, other.text}
    )


def _near(a: Printed, b: Printed) -> bool:
    """Whether two words of one script are one name in two cases or languages."""
    short, long = sorted((a.key, b.key), key=len)
    if 2 <= len(short) <= _BRIEF and long in (short + "a", short + "u", short + "om"):
        return a.capital and b.capital  # «Яна», of «Ян»: no dictionary tells
    if a.key[:1] != b.key[:1] and {a.key[:1], b.key[:1]} not in _FIRST:
        return False
    for x, y in ((a.base, b.base), (a.key, b.key)):
        size = min(len(x), len(y))
        strict = 0.0 if a.language == b.language else 0.2  # «Холл», «Голл»
        limit = strict if size < 4 else 0.5 if size < 7 else 0.9
        if abs(len(x) - len(y)) <= 2 and distance(x, y) <= limit:
            return True
    return False


def _kazakh_as(a: Printed, b: Printed) -> bool:
    """Whether the other language writes «х» for a Kazakh «қ» («Балқаш», «Балхаша»), or leaves out
    a narrow vowel («Самұрық», «Самрук»)."""
    kazakh, other = (a, b) if a.language == "kk" else (b, a)
    if not (a.capital and b.capital):
        return False
    wide = _NARROW.sub("", kazakh.base)
    if len(wide) > _BRIEF and kazakh.base[:2] == other.base[:2]:
        reduced = _NARROW.sub("", other.base)
        if wide == reduced:
            return True
    if not _HARD.search(kazakh.text):
        return False
    key = skeleton(_HARD.sub("х", kazakh.nominative))
    return other.key.startswith(key) and len(key) > _BRIEF and len(other.key) - len(key) <= 2


_HARD = re.compile("[қҚ]")
_NARROW = re.compile("[iu]")
_BRIEF = 3
_FIRST = (
    {"g", "h"},
    {"v", "u"},
    {"i", "e"},
    {"J", "i"},
    {"J", "g"},
    {"k", "h"},
    {"c", "s"},
    {"a", "e"},
    {"o", "a"},
)


def derived(a: Printed, b: Printed) -> bool:
    """Whether one is an adjective, an inhabitant or a case of the other, by its beginning."""
    if _derives(a.base, b.base):
        return True
    if is_cyrillic(a.text) != is_cyrillic(b.text) and a.capital and b.capital:
        latin, other = (b, a) if is_cyrillic(a.text) else (a, b)
        stems = _place_stems(other)  # «Кейпский институт», of Cape; «волжский», of Volga
        return any(
            sounds_like(latin.nominative, s + ending, other.language)
            for s in stems
            for ending in ("", "а", "и")
        )
    if a.capital and b.capital and _shares_place(a, b):
        return True
    # A closed syllable of Ukrainian has «і» for «о» and «е»: «Рівне», «Ровно».
    apart = (a.language == "uk") != (b.language == "uk") and a.capital and b.capital
    cyrillic = is_cyrillic(a.text) and is_cyrillic(b.text)
    return apart and cyrillic and _derives(_closed(a.base), _closed(b.base))


@lru_cache(maxsize=20_000)
def _place_stems(word: Printed) -> tuple[str, ...]:
    """What the name of a place may begin with of which the word is the adjective or, in
    Ukrainian, the region («Харківщина»)."""
    cut = adjective(word.text, word.language)
    if cut is None:
        return ()
    rest = word.text[len(cut) :].casefold()
    opened = (f"{cut}г",) if word.language == "uk" and "зьк" in rest else ()
    merged = (f"{cut}с",) if rest.startswith("щин") else ()  # «Черкащина», of «Черкаси»
    return (cut, *softened(cut), *opened, *merged)


@lru_cache(maxsize=20_000)
def _stem_keys(word: Printed) -> frozenset[str]:
    return frozenset(key for s in _place_stems(word) if len(key := skeleton(s)) >= _BRIEF)


def _shares_place(a: Printed, b: Printed) -> bool:
    """Whether the adjective or region of a place meets the place, or another of its adjectives:
    «Харківщині», «Харківській»; «Волжской», «Волга»."""
    mine, theirs = _stem_keys(a), _stem_keys(b)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    word, stems = (b, mine) if mine else (a, theirs)
    return any(word.base == s + ending for s in stems for ending in _PLACE_ENDINGS)


_PLACE_ENDINGS = ("", "a", "ia", "i", "e", "ii", "ki")


def _derives(one: str, other: str) -> bool:
    x, y = sorted((one, other), key=len)
    size = len(x) - (1 if len(x) > 4 else 0)
    if size < 4 or len(y) - size > _TAIL + 2 or x[:2] != y[:2]:
        return False
    return distance(x[:size], y[:size]) <= (0.0 if size < 6 else 0.4)


def _closed(key: str) -> str:
    return re.sub("[oe]", "i", key)


def inhabits(word: Printed, place: Printed) -> bool:
    """Whether the word, which Russian and Ukrainian write small, is one of a place's people
    («полтавка»)."""
    if word.language not in ("ru", "uk") or len(place.base) < _PLACE:
        return False
    return word.key.startswith(place.base[:-1]) and len(word.key) - len(place.base) <= _TAIL


_PLACE = 5
"""Letters of a place that tell it from common words."""


def _nearly(a: Printed, b: Printed) -> bool:
    """So alike that a spelling unknown to the rules may explain it."""
    size = min(len(a.base), len(b.base))
    return size >= 4 and distance(a.base[:size], b.base[:size]) <= (0.8 if size < 7 else 1.3)


def _apart(there: tuple[Printed, ...], start: int, end: int) -> int:
    """How far apart two words of one name may stand: a middle name or initials between."""
    between = there[start + 1 : end]
    return len(between) + 1 if len(between) <= 2 and all(w.capital for w in between) else 0


def _begins_name(after: tuple[Printed, ...], places: list[int], there: tuple[Printed, ...]) -> bool:
    """Whether a name of the text begins with the word, and goes on as the statement does."""
    return any(
        i + 1 < len(there)
        and not (i and there[i - 1].capital)
        and there[i + 1].capital
        and alike(word, there[i + 1])
        for word in after
        for i in places
    )


def _is_given_there(word: Printed, there: tuple[Printed, ...], at: int) -> bool:
    """Whether it is a given name, which belongs to one surname."""
    followed = at + 1 < len(there) and there[at + 1].capital and not place(there[at].text)
    return word.given or followed


def _initials_fit(initials: list[Printed], there: tuple[Printed, ...], at: int) -> bool | None:
    """Whether the words around a surname begin with the initials; None without such words."""
    around = [w for w in there[max(0, at - 3) : at] if w.capital]
    if not around:
        return None
    keys = [skeleton(w.text.rstrip("."))[:1] for w in around]
    wanted = [skeleton(i.text.rstrip("."))[:1] for i in initials]
    return wanted[0] in keys or any({wanted[0], k} in _FIRST for k in keys)


@lru_cache(maxsize=5_000)
def _is_common(word: str, language: str) -> bool:
    """Whether a word that opens a sentence is no name: a title or a word of the dictionary."""
    if is_given(word):
        return False
    if is_listed(word, "roles", language) or is_generic(word, language):
        return True
    if language == "en":
        return _PARTICIPLE.search(word) is not None and _is_known(word, language)
    return language in ("ru", "uk") and is_dictionary_word(word, language)


_PARTICIPLE = re.compile(r"\w{3,}(?:ed|ing)$")
"""What English puts in front of a name: "Rejecting Quito reports"."""


def _is_known(word: str, language: str) -> bool:
    return any(w.concepts for w in concepts.words(word, language))


@lru_cache(maxsize=5_000)
def is_generic(word: str, language: str) -> bool:
    """Whether it is a word of institutions' names («Court», «облыстық») or a title."""
    low = word.casefold().rstrip(".")
    return low in _generic() or (not is_given(word) and is_listed(word, "roles", language))


@lru_cache(maxsize=5_000)
def _is_title(word: str, language: str) -> bool:
    titles: str = name_lists()["titles"]
    if word.casefold() in titles.split():
        return True
    return not is_given(word) and (is_listed(word, "roles", language) or is_title(word, language))


@cache
def _generic() -> frozenset[str]:
    return frozenset(name_lists()["generic"].split())
