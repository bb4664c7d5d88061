"""Kazakh case suffixes: off with them, by vowel harmony and consonant assimilation.

Kazakh puts its case on the end of a name («Путиннің», «Уиткоффпен», «Абу-Дабидегі»). Which
of the six shapes of a suffix is used is decided by the sound before it, so a suffix is only
taken off where it could have been put on.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarize.language.word_lists import word_list

Case = Literal["nom", "gen", "dat", "acc", "loc", "abl", "ins", "attr"]
"""Nominative, genitive, dative, accusative, locative, ablative, instrumental, and the
locative attribute («Берлиндегі», "the one in …")."""

_BACK = frozenset("аоұыяё")
_FRONT = frozenset("әеөүіэ")
_NEUTRAL = frozenset("иую")
VOWELS = _BACK | _FRONT | _NEUTRAL
# б, в, г, д stand at the end of foreign names only, where they sound voiceless.
_VOICELESS = frozenset("пфкқтсшщчцхһбвгд")
_NASAL = frozenset("мнң")
_VOICED = frozenset("рлйзжу") | _NASAL
_APOSTROPHES = "'’ʼ"


class Stripped(NamedTuple):
    """A base form and the case that was taken off to get it."""

    base: str
    case: Case


_After = Literal["vowel", "nasal", "voiced", "open", "voiceless", "any", "possessive"]

# (suffix, case, what may stand before it). Longest first.
_SUFFIXES: tuple[tuple[str, Case, _After], ...] = (
    *((s, "attr", "possessive") for s in ("ндағы", "ндегі")),
    *((s, "attr", "open") for s in ("дағы", "дегі")),
    *((s, "attr", "voiceless") for s in ("тағы", "тегі")),
    *((s, "gen", "vowel") for s in ("ның", "нің")),
    *((s, "gen", "nasal") for s in ("ның", "нің")),
    *((s, "gen", "voiced") for s in ("дың", "дің")),
    *((s, "gen", "voiceless") for s in ("тың", "тің")),
    *((s, "abl", "nasal") for s in ("нан", "нен")),
    *((s, "abl", "possessive") for s in ("нан", "нен")),
    *((s, "abl", "open") for s in ("дан", "ден")),
    *((s, "abl", "voiceless") for s in ("тан", "тен")),
    *((s, "ins", "open") for s in ("мен",)),
    *((s, "ins", "voiceless") for s in ("пен",)),
    *((s, "ins", "any") for s in ("бен",)),
    *((s, "loc", "possessive") for s in ("нда", "нде")),
    *((s, "loc", "open") for s in ("да", "де")),
    *((s, "loc", "voiceless") for s in ("та", "те")),
    *((s, "dat", "open") for s in ("ға", "ге")),
    *((s, "dat", "voiceless") for s in ("қа", "ке")),
    *((s, "dat", "possessive") for s in ("на", "не")),
    *((s, "acc", "vowel") for s in ("ны", "ні")),
    *((s, "acc", "voiced") for s in ("ды", "ді")),
    *((s, "acc", "voiceless") for s in ("ты", "ті")),
)
_BARE_SUFFIXES: dict[str, Case] = {suffix: case for suffix, case, _ in _SUFFIXES}

# Names whose last letters only look like a suffix.
_WHOLE = word_list(
    "алматы қарағанды канада гранада невада флорида судан иордан йемен туркмен кармен бремен "
    "лувен гвардия астана дана ана сана хиджаз тибет гаага прага рига волга мекке шымкент "
    "көкшетау семей атырау ақтау ақтөбе талдықорған байқоңыр жезқазған қостанай павлодар "
    "тараз орал түркістан петропавл баку тоқтаға далида фрида ирада надежда зинаида аида "
    "тамерлан ердан айдан гүлден эдем армен арден дрезден суэцкі шыңғыс марта рита анита "
    "никита агата злата света гүлге серге аманда линда бренда роланда уганда руанда голда "
    "мальта ялта чита алта жетіқара шарапатты бақытты сүйінді берді тәңірберді аллаберді "
    "құдайберді ханты манты мәншүкте бернде клод леонардо шалқар қызылорда орда"
)
_SHORT = word_list(
    "рим ким пак цой хан ли лос баш тан қаз обь дон нил ник рок бас сот банк том сэм"
)
_NEVER = ("стан", "берді", "гелді", "келді", "кетті", "тұрды")


def _agrees(base: str, suffix: str, after: _After) -> bool:
    last = base[-1]
    match after:
        case "vowel":
            sound = last in VOWELS
        case "nasal":
            sound = last in _NASAL
        case "voiced":
            # и and у close like a consonant: «Чавушоглудың», «Саакашвилидің»
            sound = last in _VOICED or last in "ьиу"
        case "open":
            sound = last in VOWELS or last in _VOICED or last == "ь"
        case "voiceless":
            sound = last in _VOICELESS or (last == "ь" and base[-2:-1] in _VOICELESS)
        case "possessive":
            sound = last in "ыі"
        case "any":
            sound = last in "зж" or last in _VOICELESS
    if not sound:
        return False
    if suffix in ("мен", "пен", "бен"):  # the one suffix without harmony
        return True
    vowel = next((letter for letter in reversed(base) if letter in VOWELS), "")
    back = any(letter in _BACK for letter in suffix)
    if not vowel:
        return False
    # A soft sign and surnames in -ов, -ев («Дмитриевтің», «Дәркембаевтың») follow no harmony.
    free = vowel in _NEUTRAL or base.endswith(("ь", "ев", "ов"))
    return free or (vowel in _BACK) == back


def analyses(word: str) -> tuple[Stripped, ...]:
    """Every reading of a word: itself in the nominative last, after what a case suffix
    leaves. Capitalisation is kept. A hyphen before a suffix («АҚШ-тың») goes with it."""
    found: list[Stripped] = []
    stem, hyphen, tail = word.rpartition("-")
    if hyphen and stem and tail in _BARE_SUFFIXES:
        return (Stripped(stem, _BARE_SUFFIXES[tail]),)
    low = word.lower()
    for suffix, case, after in _SUFFIXES:
        base = low[: -len(suffix)].rstrip(_APOSTROPHES)
        if not low.endswith(suffix) or len(base) < 3:
            continue
        if not any(letter in VOWELS for letter in base):
            continue
        if _agrees(base, suffix, after):
            # A vowel joins the suffix to a cluster: «Курскіге» is Курск.
            joined = len(base) - 1 if base.endswith(("скі", "цкі")) else len(base)
            stripped = Stripped(word[:joined], case)
            if stripped not in found:
                found.append(stripped)
    return (*found, Stripped(word, "nom"))


def strip(word: str, known: frozenset[str] = frozenset()) -> Stripped:
    """The likeliest reading of a word.

    Args:
        known: base forms in lower case that the text (or a gazetteer) vouches for. A reading
            that is among them wins, so that «Қарағанды» and «Судан» stay whole.
    """
    readings = analyses(word)
    low = word.lower()
    if low in known:
        return Stripped(word, "nom")
    for reading in readings:
        if reading.base.lower() in known:
            return reading
    if low in _WHOLE or low.rpartition("-")[2] in _WHOLE or low.endswith(_NEVER):
        return Stripped(word, "nom")
    best = readings[0]
    if len(best.base) == 3 and len(word) == 5 and best.base.lower() not in _SHORT:
        return Stripped(word, "nom")  # «Тамға» is likelier than «Там» in the dative
    return best


def base(word: str, known: frozenset[str] = frozenset()) -> str:
    """The word without its case suffix; possessive endings of a name stay («Кремлі»)."""
    return strip(word, known).base


def bases(word: str) -> frozenset[str]:
    """All base forms that the word could have, itself included."""
    return frozenset(reading.base for reading in analyses(word))


def without_possessive(word: str) -> str:
    """Third person possessive off: «көмекшісі» is «көмекші», «президенті» is «президент»."""
    low = word.lower()
    for suffix in ("сы", "сі"):
        if low.endswith(suffix) and len(low) > 4 and low[-3] in VOWELS:
            return word[:-2]
    if low.endswith(("ы", "і")) and len(low) > 3 and low[-2] not in VOWELS - set("уи"):
        softened = {"ғ": "қ", "г": "к", "б": "п"}.get(low[-2])
        return word[:-2] + softened if softened else word[:-1]
    return word
