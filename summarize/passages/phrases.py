"""Names that are phrases: institutions and places that go on in lower case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import is_dictionary_word, parses
from summarize.language.names import normal
from summarize.language.word_lists import word_list
from summarize.passages.name_words import SURNAME_END, is_listed, listed, metonyms
from summarize.passages.printed import Evidence, Word, together


def phrase_end(
    words: Sequence[Word], start: int, run_end: int, language: str, evidence: Evidence
) -> int | None:
    """The index after an organisation's or a place's name that goes on in lower case
    («Главное разведывательное управление», «Төтенше жағдайлар министрлігі»), or of a listed
    name of several words; None when none starts here."""
    for size in (4, 3, 2) if _may_open(words[start].text) else ():
        window = words[start : start + size]
        if len(window) == size and not any(w.gap.strip() for w in window[1:]):
            joined = normal(" ".join(w.text for w in window), language)
            if places.place(joined) or joined.lower() in metonyms():
                return start + size
    if places.place(normal(words[start].text, language)) or words[start].abbreviation:
        return None
    match language:
        case "ru" | "uk":
            return _slavic_phrase(words, start, run_end, language, evidence)
        case "kk":
            return _kazakh_phrase(words, start, run_end, evidence)
        case "en":
            return _english_phrase(words, start, run_end)
    return None


def _may_open(word: str) -> bool:
    """Whether some listed name of several words begins like it; case leaves beginnings alone."""
    low = word.lower().replace("ё", "е")
    return low[:_BEGINNING] in _beginnings() or low[: _BEGINNING - 1] in _beginnings()


_BEGINNING = 3


@cache
def _beginnings() -> frozenset[str]:
    names = (n for n in (*places.bases(), *metonyms()) if " " in n)
    return frozenset(n.split()[0].lower().replace("ё", "е")[:_BEGINNING] for n in names)


def is_head(word: str, language: str) -> bool:
    return is_listed(word, "organisations", language) or is_listed(word, "places", language)


def _slavic_phrase(
    words: Sequence[Word], start: int, run_end: int, language: str, evidence: Evidence
) -> int | None:
    first = words[start]
    adjective = any(p.tag.POS == "ADJF" for p in parses(first.text.lower(), language)[:3])
    head = start
    while adjective and together(words, head + 1) and head < start + 4:
        head += 1
        word = words[head].text  # «морю» is a verb too
        if is_head(word, language) or parses(word.lower(), language)[0].tag.POS == "NOUN":
            break
    noun = words[head].text
    organisation = is_listed(noun, "organisations", language)
    if head == start and (not organisation or first.first or noun.isupper()):
        return None
    if head > start and not is_head(noun, language):
        # A capital inside the sentence makes a name of any adjective with its noun.
        inside = not first.first or evidence.inside(first.text, language)
        capital = inside and noun[0].islower()
        capital &= all(_agrees(w.text, noun, language) for w in words[start:head])
        animate = any("anim" in p.tag.grammemes for p in parses(noun.lower(), language)[:1])
        return head + 1 if capital and head <= start + 3 and not animate else None
    if head > start:
        if not _agrees(first.text, noun, language) and noun[0].islower():
            return None
        known = is_dictionary_word(first.text, language) and first.first
        if known and not evidence.inside(first.text, language) and not _is_title(first.text):
            return None
    end = head + 1
    if organisation:  # what it is of: «…общих служб», «…обороны»
        while end < head + 4 and together(words, end) and _goes_on(words, end, language):
            end += 1
        while end > head + 1 and parses(words[end - 1].text.lower(), language)[0].tag.POS == "ADJF":
            end -= 1
    return end if end > start + 1 else None


def _goes_on(words: Sequence[Word], i: int, language: str) -> bool:
    """«Совет старейшин», «Совет Дальнего моря»."""
    word = words[i].text
    if word[0].islower():
        return _says_of_what(word, language)
    behind = words[i + 1].text if together(words, i + 1) else ""
    adjective = parses(word.lower(), language)[0].tag
    return (
        adjective.POS == "ADJF"
        and str(adjective.case) == "gent"
        and behind[:1].islower()
        and _agrees(word, behind, language)
        and _says_of_what(behind, language)
    )


def _says_of_what(word: str, language: str) -> bool:
    """A noun or an adjective in the genitive, no office: «Союз предпринимателей» goes on, «Совет
    директора» does not."""
    readings = [p.tag for p in parses(word.lower(), language)]
    genitive = next((t for t in readings if str(t.case) == "gent"), None)
    if genitive is None or readings[0].POS not in ("NOUN", "ADJF"):
        return False
    return "plur" in genitive.grammemes or not is_listed(word, "roles", language)


_TITLES = word_list(
    "центральный верховный государственный национальный главный конституционный центральний "
    "верховний державний національний головний конституційний федеральный федеральний "
    "международный міжнародний всемирный всесвітній европейский європейський"
)


def _is_title(adjective: str) -> bool:
    return any(adjective.lower().startswith(t[:-2]) for t in _TITLES)


def _agrees(adjective: str, noun: str, language: str) -> bool:
    """Whether an adjective can go with a noun in case, number and gender."""
    nouns = [p.tag.grammemes for p in parses(noun.lower(), language) if p.tag.POS == "NOUN"]
    adjectives = [
        p.tag.grammemes
        for p in parses(adjective.lower(), language)
        if p.tag.POS in ("ADJF", "PRTF")
    ]
    return any(a & n & _CASES and a & n & _NUMBERS for a in adjectives for n in nouns)


_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "loc2", "gen2"})
_NUMBERS = frozenset({"masc", "femn", "neut", "plur"})


def _kazakh_phrase(  # noqa: PLR0911 - one return for each rule
    words: Sequence[Word], start: int, run_end: int, evidence: Evidence
) -> int | None:
    """A capital, then up to three words, the last of which heads an institution and has
    the possessive («…министрлігі», «…кеңесінің»)."""
    opening = kazakh.strip(words[start].text, places.bases())
    inflected = opening.case != "nom" and len(words[start].text) - len(opening.base) >= 2
    followed = together(words, start + 1) and words[start + 1].capital
    if places.country(opening.base) or (inflected and followed):  # «Астанада | Есіл өзені»
        return None
    if inflected and opening.case in ("loc", "abl", "attr"):  # «Семейде балалар ауруханасы»
        return None
    if inflected and opening.case == "gen" and not _PLURAL.search(opening.base):
        return None  # «Вельтанияның | ең ірі банкі», «Вельтанияның | мемлекеттік қоры»
    for i in range(start + 1, min(start + 5, len(words))):
        if not together(words, i):
            return None
        stripped = kazakh.base(words[i].text)
        possessive = stripped.lower().endswith(("ы", "і"))
        titled = words[start].text.lower() in listed("titles", "kk")
        office = i == start + 1 and together(words, i + 1)  # «Одақ банк төрағасы»
        office = titled or (office and is_listed(words[i + 1].text, "roles", "kk"))
        if (possessive or office) and is_listed(words[i].text, "organisations", "kk"):
            # «Вельтания | Төтенше жағдайлар министрлігі»: the name begins at the last capital.
            inner = words[start + 1 : i]
            later = any(w.capital for w in inner) and (
                not all(w.capital for w in inner) or opening.base.endswith(("ия", "стан"))
            )
            common = words[start].first and words[start].text.lower() in listed("starters", "kk")
            apart = _is_told_of(words[start:i], words[i].text)
            return None if later or common or apart else i + 1
        plural = re.search(r"[лдт][ае]р(?:ы|і)$", stripped) is not None
        if possessive and is_listed(words[i].text, "places", "kk") and i <= start + 2:
            if plural or _is_told_of(words[start:i], words[i].text):
                return None
            common = words[start].first and evidence.lowered(words[start].text, "kk")
            return (
                None if common or words[start].text.lower() in listed("starters", "kk") else i + 1
            )
        if is_listed(words[i].text, "roles", "kk") or is_given(words[i].text):
            return None
        if kazakh.strip(words[i].text).case in ("loc", "abl", "dat", "ins"):
            return None
    return None


_PLURAL = re.compile(r"[лдт][ае]р(?:ы|і)?$")


def titled_end(words: Sequence[Word], start: int) -> int | None:
    """The index after an institution in lower case behind its owner in the genitive:
    «Вельтанияның | мемлекеттік мүлік қоры»; None when none starts here."""
    if not together(words, start) or kazakh.strip(words[start - 1].text).case != "gen":
        return None
    if words[start].text not in listed("titles", "kk"):
        return None
    for i in range(start + 1, min(start + 4, len(words))):
        if not together(words, i) or words[i].capital:
            return None
        if is_listed(words[i].text, "organisations", "kk"):
            return i + 1 if kazakh.base(words[i].text).endswith(("ы", "і")) else None
    return None


def _is_told_of(owner: Sequence[Word], head: str) -> bool:
    """Whether a noun with the possessive is no part of the name before it: «Норвик қаласы» is
    Норвик, «Лотос Групп компаниясы» is Лотос Групп, «Асқар Бегенов қызметінен кетті» is about a
    man. «Қаныш Бегенов университеті» is a university."""
    if owner[0].text.lower() in listed("titles", "kk") or not all(w.capital for w in owner):
        return False
    if is_listed(head, "apposed", "kk"):
        return True
    surname = SURNAME_END.search(owner[-1].text) is not None
    person = is_given(owner[0].text) or surname
    return (
        person
        and is_listed(head, "organisations", "kk")
        and not is_listed(head, "named_after", "kk")
    )


def _english_phrase(words: Sequence[Word], start: int, run_end: int) -> int | None:
    """«Ministry of Defence», "Bank of Veltania": of and a capital go on with the name."""
    end = run_end
    head = next(
        (
            i
            for i in range(start, run_end)
            if is_listed(words[i].text, "organisations", "en")
            or words[i].text.lower() in listed("events", "en") | listed("waters", "en")
        ),
        None,
    )
    if head is None:
        return None
    while (
        end + 1 < len(words)
        and together(words, end)
        and words[end].text.lower() in ("of", "for", "and")
        and together(words, end + 1)
        and words[end + 1].capital
        and (words[end].text != "and" or end > run_end)
    ):
        end += 2
        while end < len(words) and together(words, end) and words[end].capital:
            end += 1
    if end == run_end or words[start].text.lower() in ("the", "a"):
        return None
    return end


def opens_noun(words: Sequence[Word], i: int, language: str) -> bool:
    """An adjective at the head of a sentence that no dictionary has, before its noun
    («Трансальпийский кабель…»), or a common abbreviation."""
    word = words[i]
    if word.text in _COMMON_ABBREVIATIONS:
        return True
    if language == "en" and _is_of_a_country(words, i):
        behind = words[i + 1 : i + 2]  # "Veltanian officials"
        return bool(behind) and behind[0].text[0].islower() and not behind[0].gap.strip()
    if language not in ("ru", "uk") or not word.first or i + 1 == len(words):
        return False
    following = words[i + 1].text
    if not following[0].islower() or not together(words, i + 1) or is_head(following, language):
        return False
    best = parses(word.text.lower(), language)[0].tag
    return best.POS == "ADJF" and (
        _agrees(word.text, following, language) or parses(following, language)[0].tag.POS == "ADJF"
    )


def _is_of_a_country(words: Sequence[Word], i: int) -> bool:
    """ "Veltanian", "the Norvan cycling federation"; not "Morgan said", "the Oman government"."""
    word = words[i].text
    if re.search(r"(?:[^aeiou]ian|ish|ese)$", word):
        return True
    led = i > 0 and words[i - 1].text.lower() in ("the", "a", "an") and together(words, i)
    named = word.endswith("stan") or places.place(word) is not None or is_given(word)
    return led and len(word) > 5 and word.endswith("an") and not named


_COMMON_ABBREVIATIONS = word_list(
    "СМИ ЗМІ БАҚ ДТП ЖКО ЧП ТВ ИА CEO AM PM TV Вт кВт МВт ГВт кВтч Гц "
    "ООО ОАО ЗАО ПАО АО ТОО ИП ТОВ ПАТ ПрАТ ФОП ЖШС LLC LLP JSC"  # forms of companies
)
