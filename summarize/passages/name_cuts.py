"""One run of capitalised words, cut into single names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import agree, forms
from summarize.language.names import PARTICLES, normal
from summarize.passages.name_openers import chains, drops, is_attribute
from summarize.passages.name_places import place_in_front
from summarize.passages.name_words import SURNAME_END, is_listed, metonyms
from summarize.passages.printed import AMPERSAND, Evidence, Found, Word, base_of


def cut(text: str, run: Sequence[Word], language: str, evidence: Evidence) -> Iterator[Found]:
    """One run into single names."""
    group: list[Word] = []
    words = list(chains(run, language))
    place = place_in_front(text, words, language)
    for i, word in enumerate(words):
        title = is_listed(word.text, "roles", language) and not is_given(word.text)
        title = title and not is_attribute(words[i:], language)
        ends = bool(group) and (
            title
            or i == place
            or _starts_new(group, word, language, evidence)
            or (language == "en" and len(words) > i + 1 and _is_owner(text, group, word))
        )
        if ends:
            yield mention_of(text, group, language)
            group = []
        if title or (not group and i and drops(words[i:], language)):
            continue
        if len(group) == 1 and len(words) > 2 and _owns_a_name(text, group[0], words[i:], language):
            yield mention_of(text, group, language)
            group = []
        group.append(word)
    if group:
        yield mention_of(text, group, language)


def _owns_a_name(text: str, first: Word, rest: Sequence[Word], language: str) -> bool:
    """«форвард сборной Вельтании | Дамир Асканов»: a country in the genitive behind what it has,
    before two words that agree without it."""
    if language not in ("ru", "uk") or len(rest) != 2 or not SURNAME_END.search(rest[1].text):
        return False
    before = re.search(r"([^\W\d_]+)\s$", text[max(0, first.start - 25) : first.start])
    if before is None or not is_listed(before[1], "organisations", language):
        return False
    return any(f.case == "gent" for f in forms(first.text, language))


def _is_owner(text: str, group: Sequence[Word], word: Word) -> bool:
    """ "the president of Veltania | Anna Brown"."""
    owner = len(group) == 1 and text[: group[0].start].endswith(" of ")
    return owner and is_given(word.text) and not is_given(group[0].text)


def _starts_new(  # noqa: PLR0911, PLR0912 - one return for each rule
    group: Sequence[Word], word: Word, language: str, evidence: Evidence
) -> bool:
    if word.text.lower() in PARTICLES or group[-1].text.lower() in PARTICLES:
        return False
    before = [w.text for w in group]
    if word.gap == "":
        return True
    if word.gap == AMPERSAND:
        return False
    if _is_latin(before[-1]) and not _is_latin(word.text):
        return True  # «Delta Airlines | А. Сейтов»
    shouted = group[-1].text.isupper() and word.text.isupper()
    if shouted and len(group[-1].text) + len(word.text) > 8:
        return False  # «СТАРАЯ ГАВАНЬ», no two abbreviations
    if group[-1].abbreviation or word.abbreviation:
        initials = re.fullmatch(r"(?:[^\W\d_]\.)+", word.text) or re.fullmatch(
            r"(?:[^\W\d_]\.)+", before[-1]
        )
        return initials is None or places.country(before[-1]) is not None
    if _is_institution(before[-1], language):
        return True
    if places.place(base_of(word.text, language)) or places.place(
        normal(" ".join(before), language)
    ):
        return True
    if language == "en":
        if before[-1].endswith(("'s", "’s", "s'", "s’")):
            return not _is_called_after(before, word.text, evidence)
        own = evidence.stands_alone(before[-1], "en") and not any(map(is_given, before))
        return own and len(before) == 1 and is_given(word.text)  # "of Veltania | Anna Brown"
    if language == "kk":
        if len(before) > 1 and (is_given(before[0]) or SURNAME_END.search(before[-1])):
            return not re.search(r"(?:ұлы|қызы|вич|вна)\w{0,3}$", word.text)
        if evidence.stands_alone(before[-1], "kk") and evidence.stands_alone(word.text, "kk"):
            return not is_given(before[0])
        if len(before) > 1 and _says_where(word.text) and evidence.stands_alone(word.text, "kk"):
            return True  # «Рамон Лост | Норвикке ұшады»
        if _is_place_of(before[-1], word.text, evidence):
            return True
        stripped = kazakh.strip(before[-1], places.bases())
        common = any(is_listed(stripped.base, t, "kk") for t in ("places", "organisations"))
        if stripped.case != "nom" and common:
            return True  # «Портқа | Бегенов келді»
        inflected = stripped.case != "nom" and len(before[-1]) - len(stripped.base) >= 3
        return inflected and not is_given(before[-1])
    if language in ("ru", "uk"):
        given = is_given(base_of(word.text, language))
        named = any(is_given(base_of(w, language)) or "." in w for w in before)
        if given and (len(before) > 1 if _has_surname(before, language) else not named):
            return True
        if is_given(base_of(before[-1], language)) and not given:
            return False  # «Ольги Верес»: a woman's surname may have no cases
        together = agree([*before, word.text], language).score
        apart = agree(before, language).score + agree([word.text], language).score
        return together < apart - 2.0
    return False


def _is_called_after(before: Sequence[str], kind: str, evidence: Evidence) -> bool:
    """ "Fishermen's Street", "St Mary's Hospital": not "Veltania's Parliament"."""
    owner = re.sub(r"['’]s?$", "", before[-1])
    if len(before) > 1 and before[0].strip(".") in ("St", "Saint"):
        return is_listed(kind, "places", "en") or is_listed(kind, "organisations", "en")
    known = places.place(owner) is not None or evidence.stands_alone(owner, "en")
    return not known and len(before) == 1 and is_listed(kind, "places", "en")


def _is_place_of(word: str, person: str, evidence: Evidence) -> bool:
    """«Норвикте | Рамон Лост», «Норвикке | Асқар Бегенов»."""
    if is_given(word) or not _says_where(word):
        return False
    return is_given(person) or evidence.names(kazakh.base(word, places.bases()))


def _says_where(word: str) -> bool:
    stripped = kazakh.strip(word, places.bases())
    return stripped.case in ("dat", "loc", "abl", "attr") and stripped.base != word


def _is_latin(word: str) -> bool:
    return re.search("[A-Za-z]", word) is not None


def _is_institution(word: str, language: str) -> bool:
    """«Центробанка Гульмира Сеитова»: a one-word institution ends before a name."""
    return language in ("ru", "uk", "kk") and base_of(word, language).lower() in metonyms()


def _has_surname(words: Sequence[str], language: str) -> bool:
    return any("Surn" in f.tags or SURNAME_END.search(w) for w in words for f in forms(w, language))


def mention_of(text: str, words: Sequence[Word], language: str) -> Found:
    """The words as one printed name."""
    start, end = words[0].start, words[-1].end
    quoted = text[max(0, start - 1) : start] in tuple('«“„"') and text[end : end + 1] in tuple(
        '»”“"'
    )
    return Found(start, end, text[start:end], language, quoted)
